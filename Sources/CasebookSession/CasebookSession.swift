public import AuditLedger
public import CasebookStore
public import ClaimModel
import Foundation

/// The library's front door: one person at work on one casebook.
///
/// Open it, read a snapshot, perform edits, verify, report. Clock and randomness live here, so that everything below
/// stays pure.
///
/// ```swift
/// let session = try CasebookSession.open(at: "tiktok.casebook", as: "mira")
/// try session.perform(.move(claim, .propose(Opinion(verdict: .refuted, rationale: "E0001 says otherwise."))))
/// ```
public final class CasebookSession: Sendable {
  /// The casebook file.
  public let store: CasebookStore
  /// Who works; nil may read only.
  public let person: Person?
  /// Where signing keys are kept.
  public let keys: KeyFolder
  let clock: @Sendable () -> Timestamp

  init(store: CasebookStore, person: Person?, keys: KeyFolder, clock: @escaping @Sendable () -> Timestamp) {
    (self.store, self.person, self.keys, self.clock) = (store, person, keys, clock)
  }

  /// The clock of the machine, to the second.
  public static let wallClock: @Sendable () -> Timestamp = {
    Timestamp(seconds: Int64(Date().timeIntervalSince1970.rounded(.down)))
  }

  /// Makes a casebook file and opens it.
  /// - Throws: `StoreError` where something is there already; `ModelError` where the title is empty.
  public static func create(
    at path: String, title: String, description: String? = nil, secondReview: SecondReviewPolicy = .required,
    editors: [Person] = [], rules: RulePolicy? = nil, as person: Person, keys: KeyFolder = .standard,
    clock: @escaping @Sendable () -> Timestamp = wallClock
  ) throws -> CasebookSession {
    // The origin names this ledger in checkpoints for good, so it must not repeat: 80 random bits.
    let origin = "claims.invalid/" + Salt.random(10).map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
    let settings = try CasebookSettings(
      title: title, description: description, origin: origin, secondReview: secondReview, editors: editors,
      rules: rules)
    let session = CasebookSession(
      store: try CasebookStore.create(at: path), person: person, keys: keys, clock: clock)
    do {
      try session.perform(.add([settings.any]))
    } catch {
      try? session.store.close()
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
      throw error
    }
    return session
  }

  /// Opens a casebook file.
  /// - Throws: `StoreError` with what is wrong and the way on.
  public static func open(
    at path: String, as person: Person? = nil, keys: KeyFolder = .standard,
    clock: @escaping @Sendable () -> Timestamp = wallClock
  ) throws -> CasebookSession {
    CasebookSession(store: try CasebookStore.open(at: path), person: person, keys: keys, clock: clock)
  }

  /// The person and the time, for an edit.
  /// - Throws: ``SessionError/nobody`` where no person is known.
  func moment() throws -> Moment {
    guard let person else { throw SessionError.nobody }
    return Moment(person: person, time: clock())
  }

  /// Reads one snapshot of the casebook.
  public func read<Result>(_ body: (StoreReader) throws -> Result) throws -> Result { try store.read(body) }

  /// Performs an edit: decided, recorded in the ledger and applied in one transaction, synced before this returns.
  /// - Throws: `LedgerError` with the rule that refuses it, `StoreError`; then nothing has changed.
  @discardableResult
  public func perform(_ edit: Edit, texts: [SealedText] = []) throws -> Receipt {
    try store.perform(edit, at: moment(), texts: texts)
  }

  /// Takes the person's last edit back, or the edit with this number.
  @discardableResult
  public func undo(edit: Int? = nil) throws -> Receipt { try perform(.undo(edit: edit)) }

  /// Brings the person's last undone edit back.
  @discardableResult
  public func redo() throws -> Receipt { try perform(.redo) }

  /// Changes a record through its own type: the fields in which the result differs become one edit.
  @discardableResult
  public func change<Record: CasebookRecord>(
    _ id: Identifier<Record>, _ change: (inout Record) throws -> Void
  ) throws -> Receipt {
    let before: Record = try read { try $0.need(id) }
    var after = before
    try change(&after)
    return try perform(.change(id.any, Patch(from: before.any, to: after.any)))
  }

  /// Writes a comment on a record.
  @discardableResult
  public func comment(on id: RecordID, _ words: String, answers: CommentID? = nil, field: String? = nil) throws
    -> Receipt
  {
    guard !words.isBlank else { throw LedgerError.empty("the comment") }
    let moment = try moment()
    let body = SealedText(Array(words.utf8), salt: Salt.random(16))
    let comment = Comment(
      id: CommentID(number: -1), on: id, field: field, answers: answers, by: moment.person, at: moment.time,
      body: body.reference)
    return try store.perform(.add([comment.any]), at: moment, texts: [body])
  }

  /// Sets a rule aside for one claim, in writing.
  @discardableResult
  public func waive(_ rule: String, for claim: ClaimID, reason: String) throws -> Receipt {
    let moment = try moment()
    let waiver = try Waiver(
      id: WaiverID(number: -1), claim: claim, rule: rule.uppercased(), reason: reason, by: moment.person,
      at: moment.time)
    return try store.perform(.add([waiver.any]), at: moment, texts: [])
  }

  /// Copies the casebook to a new file, also while others write.
  public func backup(to path: String, progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws {
    try store.backup(to: path, progress: progress)
  }
}
