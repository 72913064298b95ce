/// What is checked, in plain words of our own.
public struct Claim: CasebookRecord {
  public static let kind = RecordKind.claim
  public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  public internal(set) var id: ClaimID
  /// The normalised statement: one assertion, readable on its own.
  public var statement: String
  public var origin: ClaimOrigin
  /// When it was made, as exactly as is known.
  public var made: PartialDate?
  public var appearances: [Appearance]
  public var topic: String?
  public var checkability: Checkability?
  public var priority: Priority
  public var assignee: Person?
  /// Why it was withdrawn as no claim at all, if it was.
  public var withdrawn: String?
  /// The claim that it was merged into, if it was.
  public var mergedInto: ClaimID?

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case id, statement, origin, made, appearances, topic, checkability, priority, assignee, withdrawn, mergedInto
  }

  /// - Throws: ``ModelError`` without a statement, or with two first appearances.
  public init(
    id: ClaimID, statement: String, origin: ClaimOrigin, made: PartialDate? = nil, appearances: [Appearance] = [],
    topic: String? = nil, checkability: Checkability? = nil, priority: Priority = .normal, assignee: Person? = nil,
    withdrawn: String? = nil, mergedInto: ClaimID? = nil
  ) throws {
    guard !statement.isEmpty else { throw ModelError.empty(field: "the claim's statement") }
    guard appearances.count(where: { $0.firstBecause != nil }) <= 1 else {
      throw ModelError.contradiction("a claim has at most one first appearance: take the reason away from the others")
    }
    (self.id, self.statement, self.origin, self.made) = (id, statement, origin, made)
    (self.appearances, self.topic, self.checkability) = (appearances, topic, checkability)
    (self.priority, self.assignee, self.withdrawn, self.mergedInto) = (priority, assignee, withdrawn, mergedInto)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      id: values.decode(ClaimID.self, forKey: .id), statement: values.decode(String.self, forKey: .statement),
      origin: values.decode(ClaimOrigin.self, forKey: .origin),
      made: values.decodeIfPresent(PartialDate.self, forKey: .made),
      appearances: values.decode([Appearance].self, forKey: .appearances),
      topic: values.decodeIfPresent(String.self, forKey: .topic),
      checkability: values.decodeIfPresent(Checkability.self, forKey: .checkability),
      priority: values.decode(Priority.self, forKey: .priority),
      assignee: values.decodeIfPresent(Person.self, forKey: .assignee),
      withdrawn: values.decodeIfPresent(String.self, forKey: .withdrawn),
      mergedInto: values.decodeIfPresent(ClaimID.self, forKey: .mergedInto))
  }

  /// Whether it is still to be checked: neither withdrawn nor merged into another.
  public var stands: Bool { withdrawn == nil && mergedInto == nil }

  public var recordID: RecordID { id.any }
  public var references: [RecordID] {
    origin.references + appearances.compactMap(\.place.article?.any) + [mergedInto?.any].compactMap(\.self)
  }
  public var any: AnyRecord { .claim(self) }
}

/// How urgent.
public enum Priority: Int, Codable, CaseIterable, Comparable, Sendable {
  case high = 1, normal, low

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  public init(from decoder: any Decoder) throws {
    let number = try decoder.singleValueContainer().decode(Int.self)
    guard let priority = Priority(rawValue: number) else {
      throw ModelError.outOfBounds(field: "priority", value: number, bounds: 1...3)
    }
    self = priority
  }
}

/// Whether evidence can settle it, and why (not).
public struct Checkability: Hashable, Codable, Sendable {
  public var checkable: Bool
  public var reason: String

  public init(checkable: Bool, reason: String) { (self.checkable, self.reason) = (checkable, reason) }
}

/// Where a claim was printed or said.
public struct Appearance: Hashable, Codable, Sendable {
  public var place: AppearancePlace
  public var date: PartialDate?
  /// Why this is the first known appearance, if it is.
  public var firstBecause: String?

  public init(place: AppearancePlace, date: PartialDate? = nil, firstBecause: String? = nil) {
    (self.place, self.date, self.firstBecause) = (place, date, firstBecause)
  }
}

/// An article of the casebook, or a place outside it.
public enum AppearancePlace: Hashable, Codable, Sendable {
  case article(ArticleID)
  case elsewhere(String)

  private enum CodingKeys: String, CodingKey { case article, elsewhere }

  /// The article, if it is one of the casebook.
  public var article: ArticleID? { if case .article(let id) = self { id } else { nil } }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    if let article = try values.decodeIfPresent(ArticleID.self, forKey: .article) {
      self = .article(article)
    } else {
      self = try .elsewhere(values.decode(String.self, forKey: .elsewhere))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .article(let id): try values.encode(id, forKey: .article)
    case .elsewhere(let place): try values.encode(place, forKey: .elsewhere)
    }
  }
}
