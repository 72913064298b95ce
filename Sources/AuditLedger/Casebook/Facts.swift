public import ClaimModel

/// What deciding may look at: records by id, what hangs on them, and the ledger's own past. A snapshot: it does not move
/// while an edit is decided.
public protocol Facts {
  /// The record with this id, if it is there.
  func record(_ id: RecordID) throws -> AnyRecord?
  /// The highest number that was ever given out, 0 before the first.
  func lastNumber(of kind: RecordKind) throws -> Int
  /// The records that name this one, by id.
  func referrers(to id: RecordID) throws -> [RecordID]
  /// The claims that stand and that an article asserts itself, by number.
  func asserted(in article: ArticleID) throws -> [AssertedClaim]
  /// The entries of one edit, oldest first; none where there is no such edit.
  func entries(ofEdit edit: Int) throws -> [LedgerEntry]
  /// The entries about one record with a higher sequence, oldest first.
  func entries(about id: RecordID, after sequence: Int) throws -> [LedgerEntry]
  /// A person's edits with a lower number, newest first, at most so many.
  func edits(by person: Person, before edit: Int, limit: Int) throws -> [EditSummary]
  /// The edit that took this one back and still stands, if any.
  func undoing(ofEdit edit: Int) throws -> Int?
  /// The bytes behind a commitment, or what became of them.
  func text(_ reference: Erasable) throws -> TextState
  /// What lies behind bytes whose SHA-256 is on record. Cost: they are hashed.
  func state(of content: Erasable, sha256: Digest) throws -> StoredState
}

/// An edit as undo sees it.
public struct EditSummary: Hashable, Sendable {
  /// The sequence of its first event.
  public let number: Int
  /// The edit that it takes back, if it does.
  public let undoes: Int?
  /// The edit that took it back, if one did.
  public let undoneBy: Int?
  /// Whether it did something that undo can't take back, such as publishing.
  public let isOutward: Bool

  public init(number: Int, undoes: Int?, undoneBy: Int?, isOutward: Bool) {
    (self.number, self.undoes, self.undoneBy, self.isOutward) = (number, undoes, undoneBy, isOutward)
  }
}

extension Facts {
  public func asserted(in article: ArticleID) throws -> [AssertedClaim] {
    try referrers(to: article.any).compactMap { id in
      guard id.kind == .claim, let claim = try record(id)?.as(Claim.self), claim.stands,
        case .asserted(article, let version, let span, _) = claim.origin
      else { return nil }
      return AssertedClaim(claim: claim.id, version: version, words: span.start..<span.end, statement: claim.statement)
    }
  }

  /// The record of one type with this id.
  /// - Throws: ``LedgerError/noSuchRecord(_:)``.
  public func need<Record: CasebookRecord>(_ id: Identifier<Record>) throws -> Record {
    guard let record = try record(id.any)?.as(Record.self) else { throw LedgerError.noSuchRecord(id.any) }
    return record
  }

  /// The review of a claim; unreviewed where nothing has been done yet.
  public func review(of claim: ClaimID) throws -> Review {
    try record(Review.id(of: claim))?.as(Review.self) ?? Review(claim: claim)
  }

  /// The casebook's settings.
  public func settings() throws -> CasebookSettings {
    guard let settings = try record(CasebookSettings.id)?.as(CasebookSettings.self) else {
      throw LedgerError.noSuchRecord(CasebookSettings.id)
    }
    return settings
  }

  /// The records of one kind that name this one.
  public func referrers<Record: CasebookRecord>(to id: RecordID, as _: Record.Type = Record.self) throws -> [Record] {
    try referrers(to: id).filter { $0.kind == Record.kind }.compactMap { try record($0)?.as(Record.self) }
  }
}
