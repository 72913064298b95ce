/// A note on a record, for the desk. It changes nothing that a verdict rests on.
public struct Comment: CasebookRecord {
  public static let kind = RecordKind.comment
  public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  public internal(set) var id: CommentID
  /// What it is about.
  public internal(set) var on: RecordID
  /// The field that it is about, if one.
  public let field: String?
  /// The comment that it answers, if one.
  public internal(set) var answers: CommentID?
  public let by: Person
  public let at: Timestamp
  /// The words; kept apart because they may have to be erased.
  public let body: Erasable
  /// Whether the thread is settled.
  public var settled: Bool

  private enum CodingKeys: String, CodingKey, CaseIterable { case id, on, field, answers, by, at, body, settled }

  public init(
    id: CommentID, on: RecordID, field: String? = nil, answers: CommentID? = nil, by: Person, at: Timestamp,
    body: Erasable, settled: Bool = false
  ) {
    (self.id, self.on, self.field, self.answers) = (id, on, field, answers)
    (self.by, self.at, self.body, self.settled) = (by, at, body, settled)
  }

  public var recordID: RecordID { id.any }
  public var references: [RecordID] { [on] + [answers?.any].compactMap(\.self) }
  public var any: AnyRecord { .comment(self) }
}

/// A rule set aside for one claim, in writing.
public struct Waiver: CasebookRecord {
  public static let kind = RecordKind.waiver
  public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  public internal(set) var id: WaiverID
  public internal(set) var claim: ClaimID
  /// The rule's identifier, such as L07.
  public let rule: String
  public let reason: String
  public let by: Person
  public let at: Timestamp
  /// What the rule had found when it was waived, a sentence each: the waiver holds for these and for nothing that came
  /// later. Nil in waivers of old ledgers, which hold for whatever their rule finds.
  public let waived: [String]?

  private enum CodingKeys: String, CodingKey, CaseIterable { case id, claim, rule, reason, by, at, waived }

  /// - Throws: ``ModelError`` where the rule is no identifier or the reason is empty.
  public init(
    id: WaiverID, claim: ClaimID, rule: String, reason: String, by: Person, at: Timestamp, waived: [String]? = nil
  ) throws {
    guard RuleName.isOne(rule) else { throw RuleName.error(rule) }
    guard !reason.isEmpty else { throw ModelError.empty(field: "the waiver's reason") }
    (self.id, self.claim, self.rule, self.reason, self.by, self.at) = (id, claim, rule, reason, by, at)
    self.waived = waived
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      id: values.decode(WaiverID.self, forKey: .id), claim: values.decode(ClaimID.self, forKey: .claim),
      rule: values.decode(String.self, forKey: .rule), reason: values.decode(String.self, forKey: .reason),
      by: values.decode(Person.self, forKey: .by), at: values.decode(Timestamp.self, forKey: .at),
      waived: values.decodeIfPresent([String].self, forKey: .waived))
  }

  /// Whether it sets aside what its rule finds in these words.
  public func covers(_ found: String) -> Bool {
    waived?.contains { $0.hasSameBytes(as: found) } ?? true
  }

  public var recordID: RecordID { id.any }
  public var references: [RecordID] { [claim.any] }
  public var any: AnyRecord { .waiver(self) }
}

/// A key that signs checkpoints of this ledger. The ledger itself says which keys are its own.
public struct SigningKey: CasebookRecord {
  public static let kind = RecordKind.key
  public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  public internal(set) var id: KeyID
  /// The key's name in signed notes: the origin of the casebook.
  public let name: String
  /// The public key as a C2SP verifier key: `name+hash+base64`.
  public let verifier: String
  public let introduced: Timestamp
  /// Why it signs no more, if so. What it signed stays verifiable.
  public var retired: String?

  private enum CodingKeys: String, CodingKey, CaseIterable { case id, name, verifier, introduced, retired }

  public init(id: KeyID, name: String, verifier: String, introduced: Timestamp, retired: String? = nil) {
    (self.id, self.name, self.verifier) = (id, name, verifier)
    (self.introduced, self.retired) = (introduced, retired)
  }

  public var recordID: RecordID { id.any }
  public var references: [RecordID] { [] }
  public var any: AnyRecord { .key(self) }
}
