import AuditLedger
public import ClaimModel
import ReviewRules

/// A source in the register.
public struct SourceLine: Hashable, Sendable {
  public let source: Source
  /// How many pieces of evidence rest on it.
  public let evidence: Int
  /// The numbers of what it goes back to, from 1, in order: sources with one origin share a number. None where it stands
  /// in a circle.
  public let origins: [Int]

  static func all(in casebook: some QueueReading) throws -> [SourceLine] {
    let sources: [Source] = try casebook.all()
    let graph = OriginGraph(Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    let twins = graph.twins(sources.map(\.id))
    var numbers: [RecordID: Int] = [:]
    func number(of root: RecordID) -> Int {
      let origin = SourceID(root).flatMap { twins[$0]?.any } ?? root
      let number = numbers[origin] ?? numbers.count + 1
      numbers[origin] = number
      return number
    }
    return try sources.sorted { $0.id < $1.id }.map { source in
      let evidence = try casebook.referrers(to: source.id.any, as: Evidence.self).count { $0.withdrawn == nil }
      let origins = Set(graph.roots(of: source.id).sorted().map(number))
      return SourceLine(source: source, evidence: evidence, origins: origins.sorted())
    }.sorted { ($1.evidence, $0.source.id) < ($0.evidence, $1.source.id) }
  }
}
