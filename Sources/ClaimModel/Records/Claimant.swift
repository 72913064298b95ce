/// The identity behind speakers: who claims.
public struct Claimant: CasebookRecord {
  public static let kind = RecordKind.claimant
  public static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  public internal(set) var id: ClaimantID
  public var name: String
  public var nature: ClaimantNature
  /// Other names for the same one, as printed: «the company», «Mr Trump».
  public var aliases: [String]
  /// Pages that say who it is.
  public var links: [String]
  /// How to reach it for a reply; kept apart because it may be private.
  public var contact: Erasable?
  /// The claimant that it is one with: its claims are that one's, and it makes no more.
  public var mergedInto: ClaimantID?

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case id, name, nature, aliases, links, contact, mergedInto
  }

  /// - Throws: ``ModelError/empty(field:)`` without a name.
  public init(
    id: ClaimantID, name: String, nature: ClaimantNature, aliases: [String] = [], links: [String] = [],
    contact: Erasable? = nil, mergedInto: ClaimantID? = nil
  ) throws {
    guard !name.isEmpty else { throw ModelError.empty(field: "the claimant's name") }
    (self.id, self.name, self.nature) = (id, name, nature)
    (self.aliases, self.links, self.contact, self.mergedInto) = (aliases, links, contact, mergedInto)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      id: values.decode(ClaimantID.self, forKey: .id), name: values.decode(String.self, forKey: .name),
      nature: values.decode(ClaimantNature.self, forKey: .nature),
      aliases: values.decode([String].self, forKey: .aliases), links: values.decode([String].self, forKey: .links),
      contact: values.decodeIfPresent(Erasable.self, forKey: .contact),
      mergedInto: values.decodeIfPresent(ClaimantID.self, forKey: .mergedInto))
  }

  public var recordID: RecordID { id.any }
  public var references: [RecordID] { [mergedInto?.any].compactMap(\.self) }
  public var any: AnyRecord { .claimant(self) }
}

/// What a claimant is.
public enum ClaimantNature: String, Word {
  case person, organisation, government, unnamed

  public static let field = "kind of claimant"
}
