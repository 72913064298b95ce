import AuditLedger
public import CasebookStore
public import ClaimModel
public import SourceCapture

/// A place whose words are not in the article's newest version as they were: a person says what becomes of it.
public struct OpenPlace: Sendable, Hashable {
  /// The attribution, or the claim that the article asserts itself.
  public let record: RecordID
  /// The claims that rest on it.
  public let claims: [ClaimID]
  /// The version that its words stand in.
  public let version: Int
  /// Its words there.
  public let words: String
  /// The words that stand for them in the newest version, and how alike they are from 0 to 1; nil for an orphan.
  public let candidate: Candidate?

  public struct Candidate: Sendable, Hashable {
    public let words: String
    public let likeness: Double
  }
}

/// What becomes of a place that was not found again by itself.
public enum AnchorChoice: Sendable, Hashable {
  /// The words that stand for it are right.
  case accept
  /// These words of the newest version are it; `near` are words beside them, where they stand more than once.
  case at(String, near: String?)
  /// It is not in the article any more, and why one thinks so.
  case gone(reason: String)
}

extension CasebookSession {
  /// Adds a newer version of an article. What stands in it word for word is found again and goes with it, as part of the
  /// same edit; what does not stays with its version until a person says what becomes of it: see ``openPlaces(of:)``.
  /// - Throws: ``SessionError/sameText(_:)`` where nothing has changed.
  @discardableResult
  public func addVersion(of id: ArticleID, _ bytes: [UInt8]) throws -> Receipt {
    let moment = try moment()
    return try addVersion(of: id, ArticleIntake(bytes, at: moment.time), at: moment)
  }

  /// The same from a page that was captured again.
  @discardableResult
  public func addVersion(of id: ArticleID, _ captured: Captured, read: ReadText) throws -> Receipt {
    let moment = try moment()
    return try addVersion(of: id, ArticleIntake(captured, read, at: moment.time), at: moment)
  }

  private func addVersion(of id: ArticleID, _ intake: ArticleIntake, at moment: Moment) throws -> Receipt {
    let article: Article = try read { try $0.need(id) }
    guard article.current.textSHA256 != intake.version.textSHA256 else { throw SessionError.sameText(id) }
    var patch = Patch()
    try patch.set("versions", article.versions + [intake.version])
    let number = article.versions.count + 1
    let moves = try read { casebook in
      try Anchorings(casebook, article, to: CodePoints(intake.text), number: number).edits()
    }
    return try store.perform(
      .all([.change(id.any, patch)] + moves), at: moment, texts: intake.texts, copies: intake.copies)
  }

  /// The places whose words were edited or are gone in the newest version, in the order of the ids.
  public func openPlaces(of id: ArticleID) throws -> [OpenPlace] {
    try read { casebook in
      let article: Article = try casebook.need(id)
      guard article.versions.count > 1, let text = try casebook.text(article.current.text).text else { return [] }
      return try Anchorings(casebook, article, to: CodePoints(text), number: article.versions.count).open()
    }
  }

  /// Says what becomes of a place that was not found again by itself.
  /// - Throws: ``SessionError/notOpen(_:)``, ``SessionError/wordsNotFound(_:article:)`` and its kin.
  @discardableResult
  public func anchor(_ record: RecordID, _ choice: AnchorChoice) throws -> Receipt {
    let edit = try read { casebook in
      let article = try Self.article(of: record, casebook)
      guard let text = try casebook.text(article.current.text).text else {
        throw SessionError.textGone(article.id.any, why: "its newest version was erased or lost")
      }
      return try Anchorings(casebook, article, to: CodePoints(text), number: article.versions.count)
        .edit(record, choice)
    }
    return try perform(edit)
  }

  /// How two versions of an article differ: the stretches in order, with both texts.
  /// - Throws: `ModelError` for a version that is not there; ``SessionError/textGone(_:why:)``.
  public func difference(
    of id: ArticleID, from old: Int, to new: Int
  ) throws -> (runs: [TextDifference.Run], old: CodePoints, new: CodePoints) {
    let before = try articleText(id, version: old)
    let after = try articleText(id, version: new)
    return (TextDifference(before, after).runs, before, after)
  }

  private static func article(of record: RecordID, _ casebook: StoreReader) throws -> Article {
    if let attribution = try casebook.record(record)?.as(Attribution.self) {
      return try casebook.need(attribution.article)
    }
    if let claim = try casebook.record(record)?.as(Claim.self), case .asserted(let id, _, _, _) = claim.origin {
      return try casebook.need(id)
    }
    guard try casebook.record(record) != nil else { throw LedgerError.noSuchRecord(record) }
    throw SessionError.notOpen(record)
  }
}
