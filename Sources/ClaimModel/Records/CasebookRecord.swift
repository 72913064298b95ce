/// A record of the casebook: a value with an id, and the ids of the records that it rests on.
public protocol CasebookRecord: Codable, Hashable, Sendable {
  /// The kind, which gives the letter of the id.
  static var kind: RecordKind { get }
  /// The fields in the order in which people read them; the names are those of the text form.
  static var fields: [String] { get }
  /// The id, without its type.
  var recordID: RecordID { get }
  /// The records that this one names. They can't be taken away while it stands.
  var references: [RecordID] { get }
  /// The record in the list of all kinds.
  var any: AnyRecord { get }
}

/// The ids of articles, and so on: one type each.
public typealias ArticleID = Identifier<Article>
public typealias AttributionID = Identifier<Attribution>
public typealias ClaimantID = Identifier<Claimant>
public typealias ClaimID = Identifier<Claim>
public typealias RelationID = Identifier<Relation>
public typealias SourceID = Identifier<Source>
public typealias EvidenceID = Identifier<Evidence>
public typealias CommentID = Identifier<Comment>
public typealias WaiverID = Identifier<Waiver>
public typealias KeyID = Identifier<SigningKey>

/// A record of any kind.
public enum AnyRecord: Hashable, Sendable {
  case casebook(CasebookSettings)
  case article(Article)
  case attribution(Attribution)
  case claimant(Claimant)
  case claim(Claim)
  case relation(Relation)
  case source(Source)
  case evidence(Evidence)
  case review(Review)
  case comment(Comment)
  case waiver(Waiver)
  case key(SigningKey)

  /// The record itself.
  public var value: any CasebookRecord {
    switch self {
    case .casebook(let record): record
    case .article(let record): record
    case .attribution(let record): record
    case .claimant(let record): record
    case .claim(let record): record
    case .relation(let record): record
    case .source(let record): record
    case .evidence(let record): record
    case .review(let record): record
    case .comment(let record): record
    case .waiver(let record): record
    case .key(let record): record
    }
  }

  public var id: RecordID { value.recordID }
  public var references: [RecordID] { value.references }

  /// The record as the type that is asked for, if it is of it.
  public func `as`<Record: CasebookRecord>(_: Record.Type = Record.self) -> Record? { value as? Record }
}

extension RecordKind {
  /// The type of the records of this kind.
  public var type: any CasebookRecord.Type {
    switch self {
    case .casebook: CasebookSettings.self
    case .article: Article.self
    case .attribution: Attribution.self
    case .claimant: Claimant.self
    case .claim: Claim.self
    case .relation: Relation.self
    case .source: Source.self
    case .evidence: Evidence.self
    case .review: Review.self
    case .comment: Comment.self
    case .waiver: Waiver.self
    case .key: SigningKey.self
    }
  }
}
