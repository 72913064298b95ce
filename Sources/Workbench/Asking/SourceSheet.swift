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

/// Where the sources of a claim's evidence come from: two that rest on one report are one origin.
public struct EvidenceOrigins: Hashable, Sendable {
  /// How many origins there are that are not the claimant's own.
  public let independent: Int
  /// What is to be said of a piece of evidence: that it shares an origin, or comes from the claimant.
  public let notes: [EvidenceID: String]

  init(of evidence: [EvidenceLine], on claim: Claim, in casebook: some Facts) throws {
    // Origins may meet in a source that is no evidence here: all that they derive from is looked at.
    var sources: [SourceID: Source] = [:]
    var waiting = evidence.compactMap(\.source)
    while let source = waiting.popLast() {
      guard sources.updateValue(source, forKey: source.id) == nil else { continue }
      for case .source(let id) in source.derivesFrom where sources[id] == nil {
        if let parent = try casebook.record(id.any)?.as(Source.self) { waiting.append(parent) }
      }
    }
    let origins = Origins(sources.values.sorted { $0.id < $1.id })
    var own: Set<Int> = []
    for source in sources.values where source.derivesFrom.contains(where: { $0.id == claim.origin.claimant?.any }) {
      own.insert(origins.number(of: source.id))
    }
    var first: [Int: EvidenceID] = [:]
    // As the rules count: what stands for or against it, and not beside it.
    var counted: Set<Int> = []
    var notes: [EvidenceID: String] = [:]
    for line in evidence where line.evidence.withdrawn == nil {
      guard let source = line.source else { continue }
      let origin = origins.number(of: source.id)
      if own.contains(origin) {
        notes[line.evidence.id] = "comes from the claimant: no independent origin"
        continue
      }
      if line.evidence.stance != .context { counted.insert(origin) }
      if let other = first[origin] {
        notes[line.evidence.id] = "same origin as \(other)"
      } else {
        first[origin] = line.evidence.id
      }
    }
    independent = counted.count
    self.notes = notes
  }
}

/// A source with what rests on it, and the text of its newest readable copy.
public struct SourceSheet: Hashable, Sendable {
  public let source: Source
  public let evidence: [EvidenceOn]
  /// The words of its newest copy that has some: those that were read from it when it was captured, else its bytes
  /// where they are text.
  public let text: String?
  /// Where the parts of those words stand in the copy, page by page or element by element, where that is known.
  public let places: [WordPlace]

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
    let words = try source.copies.reversed().lazy.compactMap { try Self.words(of: $0, in: casebook) }.first { _ in true
    }
    (text, places) = words ?? (nil, [])
  }

  private static func words(
    of copy: ArchivedCopy, in casebook: some QueueReading
  ) throws -> (text: String, places: [WordPlace])? {
    if let note = copy.capture, let words = try note.text.flatMap({ try casebook.text($0).text }) {
      return (words, try casebook.places(of: note))
    }
    guard copy.mediaType.hasPrefix("text/") else { return nil }
    return try casebook.text(copy.content).text.map { ($0, []) }
  }
}
