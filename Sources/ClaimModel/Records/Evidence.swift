/// What was put to a claim: a passage of a source, a search without result, or the claimant's reply.
public struct Evidence: CasebookRecord {
  public static let kind = RecordKind.evidence
  public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  public internal(set) var id: EvidenceID
  public internal(set) var claim: ClaimID
  public var basis: EvidenceBasis
  public var stance: Stance
  public var credibility: Credibility?
  /// The question that it answers.
  public var question: String?
  /// Why it was taken away, if it was. It stays on record, because a verdict may have cited it.
  public var withdrawn: String?

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case id, claim, basis, stance, credibility, question, withdrawn
  }

  public init(
    id: EvidenceID, claim: ClaimID, basis: EvidenceBasis, stance: Stance, credibility: Credibility? = nil,
    question: String? = nil, withdrawn: String? = nil
  ) {
    (self.id, self.claim, self.basis) = (id, claim, basis)
    (self.stance, self.credibility, self.question, self.withdrawn) = (stance, credibility, question, withdrawn)
  }

  public var recordID: RecordID { id.any }
  public var references: [RecordID] { [claim.any] + [basis.source?.any].compactMap(\.self) }
  public var any: AnyRecord { .evidence(self) }
}

/// What a piece of evidence is.
public enum EvidenceBasis: Hashable, Codable, Sendable {
  /// Words of a source, at a place in it.
  case passage(source: SourceID, locator: String?, excerpt: String)
  /// A search that found nothing.
  case search(query: String, place: String, date: PartialDate)
  /// The claimant was asked: through which channel, when, and what came back.
  case reply(channel: String, date: PartialDate, outcome: ReplyOutcome, words: String?, contact: Erasable?)

  private enum CodingKeys: String, CodingKey {
    case kind, source, locator, excerpt, query, place, date, channel, outcome, words, contact
  }

  /// The word for it.
  public enum Kind: String, Word {
    case passage, search, reply

    public static let field = "kind of evidence"
  }

  public var kind: Kind {
    switch self {
    case .passage: .passage
    case .search: .search
    case .reply: .reply
    }
  }

  public var source: SourceID? { if case .passage(let source, _, _) = self { source } else { nil } }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch try values.decode(Kind.self, forKey: .kind) {
    case .passage:
      self = try .passage(
        source: values.decode(SourceID.self, forKey: .source),
        locator: values.decodeIfPresent(String.self, forKey: .locator),
        excerpt: values.decode(String.self, forKey: .excerpt))
    case .search:
      self = try .search(
        query: values.decode(String.self, forKey: .query), place: values.decode(String.self, forKey: .place),
        date: values.decode(PartialDate.self, forKey: .date))
    case .reply:
      self = try .reply(
        channel: values.decode(String.self, forKey: .channel), date: values.decode(PartialDate.self, forKey: .date),
        outcome: values.decode(ReplyOutcome.self, forKey: .outcome),
        words: values.decodeIfPresent(String.self, forKey: .words),
        contact: values.decodeIfPresent(Erasable.self, forKey: .contact))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(kind, forKey: .kind)
    switch self {
    case .passage(let source, let locator, let excerpt):
      try values.encode(source, forKey: .source)
      try values.encodeIfPresent(locator, forKey: .locator)
      try values.encode(excerpt, forKey: .excerpt)
    case .search(let query, let place, let date):
      try values.encode(query, forKey: .query)
      try values.encode(place, forKey: .place)
      try values.encode(date, forKey: .date)
    case .reply(let channel, let date, let outcome, let words, let contact):
      try values.encode(channel, forKey: .channel)
      try values.encode(date, forKey: .date)
      try values.encode(outcome, forKey: .outcome)
      try values.encodeIfPresent(words, forKey: .words)
      try values.encodeIfPresent(contact, forKey: .contact)
    }
  }
}

/// What it does to the claim.
public enum Stance: String, Word {
  case supports, refutes, mixed, context

  public static let field = "stance"
}

/// Credibility of the item in the Admiralty system (NATO AJP-2.1): 1 confirmed … 5 improbable, 6 can't be judged.
public struct Credibility: Hashable, Codable, Sendable {
  public let grade: Int

  /// - Throws: ``ModelError/outOfBounds(field:value:bounds:)``.
  public init(_ grade: Int) throws {
    guard (1...6).contains(grade) else {
      throw ModelError.outOfBounds(field: "credibility", value: grade, bounds: 1...6)
    }
    self.grade = grade
  }

  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(grade)
  }
}

/// What came back when the claimant was asked.
public enum ReplyOutcome: String, Word {
  case replied
  case noReply = "no reply"
  case declined = "declined to comment"
  case unreachable

  public static let field = "outcome"
}
