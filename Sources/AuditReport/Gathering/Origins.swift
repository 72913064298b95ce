import AuditLedger
import ClaimModel

/// How many independent origins stand behind the evidence on a claim.
///
/// An origin is a source that derives from nothing, or the claimant or article that a source rests on. The claim's own
/// claimant and its own article count nothing: they can't bear themselves out. Evidence for context and evidence that was
/// withdrawn is not counted.
struct Origins {
  /// What the evidence goes back to, in order.
  let independent: [RecordID]
  /// Sources that go back to nothing but the claimant or the article itself.
  let own: Set<SourceID>

  init(of evidence: [Evidence], claim: Claim, articles: [ArticleID], on shelf: inout RecordShelf) throws {
    let itself = Set([claim.origin.claimant?.any].compactMap(\.self) + articles.map(\.any))
    var independent: Set<RecordID> = []
    var own: Set<SourceID> = []
    for item in evidence {
      guard let source = item.basis.source else { continue }
      let roots = try Self.roots(of: source, on: &shelf)
      if !roots.isEmpty, roots.isSubset(of: itself) { own.insert(source) }
      if item.withdrawn == nil, item.stance != .context { independent.formUnion(roots.subtracting(itself)) }
    }
    self.independent = independent.sorted()
    self.own = own
  }

  /// What a source goes back to; nothing where sources derive from each other in a circle.
  static func roots(of source: SourceID, on shelf: inout RecordShelf) throws -> Set<RecordID> {
    var roots: Set<RecordID> = []
    for id in try shelf.withDerivations([source]) {
      let derivesFrom = try shelf.source(id).derivesFrom
      if derivesFrom.isEmpty { roots.insert(id.any) }
      for derivation in derivesFrom {
        if case .source = derivation { continue }
        roots.insert(derivation.id)
      }
    }
    return roots
  }
}
