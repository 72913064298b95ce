public import ClaimModel
import ReviewRules

/// Where the evidence on a claim comes from, as the rules count it: two sources that rest on one report are one origin.
public struct EvidenceOrigins: Hashable, Sendable {
  /// How many origins there are that are not the claim's own: those of L07, and those without a name.
  public let independent: Int
  /// What is to be said of a piece of evidence: that it brings no origin that an earlier one has not, or comes from the
  /// claim's own side.
  public let notes: [EvidenceID: String]

  init(_ dossier: ClaimDossier) {
    let origins = dossier.origins
    let graph = dossier.graph
    let twins = graph.twins(dossier.sources.keys)
    var first: [RecordID: EvidenceID] = [:]
    var notes: [EvidenceID: String] = [:]
    for item in dossier.evidence where item.withdrawn == nil {
      guard let source = item.basis.source else { continue }
      let roots = graph.roots(of: source)
      if origins.own.contains(source) {
        let isArticles = roots.contains { $0.kind == .article }
        notes[item.id] = "comes from the \(isArticles ? "article itself" : "claimant"): no independent origin"
        continue
      }
      let behind = roots.subtracting(origins.itself).map { root in
        SourceID(root).flatMap { twins[$0]?.any } ?? root
      }.sorted()
      if !behind.isEmpty, behind.allSatisfy({ first[$0] != nil }) {
        let others = Set(behind.compactMap { first[$0] }).sorted()
        notes[item.id] = "same origin as \(others.map(\.description).joined(separator: ", "))"
      }
      for root in behind where first[root] == nil { first[root] = item.id }
    }
    independent = origins.independent.count
    self.notes = notes
  }
}
