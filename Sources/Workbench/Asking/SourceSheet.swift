import AuditLedger
public import ClaimModel

/// A source in the register.
public struct SourceLine: Hashable, Sendable {
  public let source: Source
  /// How many pieces of evidence rest on it.
  public let evidence: Int
  /// Sources of one origin share a number.
  public let origin: Int

  static func all(in casebook: some QueueReading) throws -> [SourceLine] {
    let sources: [Source] = try casebook.all()
    let origins = Origins(sources)
    return try sources.map { source in
      let evidence = try casebook.referrers(to: source.id.any, as: Evidence.self).count { $0.withdrawn == nil }
      return SourceLine(source: source, evidence: evidence, origin: origins.number(of: source.id))
    }.sorted { ($1.evidence, $0.source.id) < ($0.evidence, $1.source.id) }
  }
}

/// Which sources come from one origin: those that are joined by *derives from*, also through a claimant or an article.
struct Origins {
  private var numbers: [RecordID: Int] = [:]

  init(_ sources: [Source]) {
    var parents: [RecordID: RecordID] = [:]
    func root(_ id: RecordID) -> RecordID {
      var id = id
      while let parent = parents[id], parent != id { id = parent }
      return id
    }
    for source in sources {
      for derivation in source.derivesFrom {
        let (one, other) = (root(source.id.any), root(derivation.id))
        if one != other { parents[one] = other }
      }
    }
    var byRoot: [RecordID: Int] = [:]
    for source in sources {
      let root = root(source.id.any)
      let number = byRoot[root] ?? byRoot.count + 1
      byRoot[root] = number
      numbers[source.id.any] = number
    }
  }

  func number(of id: SourceID) -> Int { numbers[id.any] ?? 0 }
}

/// A source with what rests on it, and the text of its newest readable copy.
public struct SourceSheet: Hashable, Sendable {
  public let source: Source
  public let evidence: [EvidenceOn]
  /// The text of its copy, where that is text.
  public let text: String?

  /// Evidence that rests on it, and the claim.
  public struct EvidenceOn: Hashable, Sendable {
    public let evidence: Evidence
    public let statement: String
    public let state: ReviewState.Name
  }

  init(_ id: SourceID, in casebook: some QueueReading) throws {
    let source: Source = try casebook.need(id)
    self.source = source
    evidence = try casebook.referrers(to: id.any, as: Evidence.self).filter { $0.withdrawn == nil }.map { evidence in
      let claim: Claim = try casebook.need(evidence.claim)
      return try EvidenceOn(
        evidence: evidence, statement: claim.statement, state: casebook.review(of: claim.id).state.name)
    }
    let copy = source.copies.last { $0.mediaType.hasPrefix("text/") }
    text = try copy.flatMap { try casebook.text($0.content).text }
  }
}
