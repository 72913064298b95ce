/// What one claim does to another, also across articles.
public struct Relation: CasebookRecord {
  public static let kind = RecordKind.relation
  public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  public internal(set) var id: RelationID
  public internal(set) var from: ClaimID
  public let does: RelationKind
  public internal(set) var to: ClaimID
  public var standing: RelationStanding
  /// Why.
  public var note: String?

  private enum CodingKeys: String, CodingKey, CaseIterable { case id, from, does, to, standing, note }

  /// - Throws: ``ModelError/contradiction(_:)`` where a claim is related to itself.
  public init(
    id: RelationID, from: ClaimID, does: RelationKind, to: ClaimID, standing: RelationStanding, note: String? = nil
  ) throws {
    guard from != to else { throw ModelError.contradiction("\(from) can't be related to itself: name another claim") }
    (self.id, self.from, self.does, self.to, self.standing, self.note) = (id, from, does, to, standing, note)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      id: values.decode(RelationID.self, forKey: .id), from: values.decode(ClaimID.self, forKey: .from),
      does: values.decode(RelationKind.self, forKey: .does), to: values.decode(ClaimID.self, forKey: .to),
      standing: values.decode(RelationStanding.self, forKey: .standing),
      note: values.decodeIfPresent(String.self, forKey: .note))
  }

  public var recordID: RecordID { id.any }
  public var references: [RecordID] { [from.any, to.any] }
  public var any: AnyRecord { .relation(self) }
}

/// The closed list of relations between claims.
public enum RelationKind: String, Word {
  case denies
  case respondsTo = "responds to"
  case repeats, supports, contradicts, narrows, corrects

  public static let field = "relation"
}

/// Whether a person has looked at it.
public enum RelationStanding: String, Word {
  case suggested, confirmed

  public static let field = "standing"
}
