import AuditLedger
import CasebookStore
public import CasebookText
public import ClaimModel
import Foundation

/// A hand edit of the text form that was read back, or would be.
public struct TextReading: Sendable, Hashable {
  /// The record that was changed or is new.
  public let record: RecordID
  public let place: TextPlace
}

extension CasebookSession {
  /// Entries that are appended in one transaction while a ledger is read in.
  private static let batch = 1_000

  /// Writes the casebook as text: `claims/` and `reviews/` in a folder, for people and for version control.
  ///
  /// - Parameters:
  ///   - folder: is made where it is not there.
  ///   - overChanges: also over the text form of another casebook, and over what was changed there by hand.
  ///   - progress: is told of the files written and of all.
  /// - Throws: `TextError.wouldLose` where that would be destroyed; then nothing is written.
  public func writeText(
    to folder: String, overChanges: Bool = false, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws {
    let folder = DiskFolder(path: folder)
    try read {
      if !overChanges { try CasebookText.checkNothingIsLost(writing: $0, to: folder) }
      try CasebookText.write($0, to: folder, progress: progress)
    }
  }

  /// What was changed by hand in a text form since it was written, as edits by this person.
  ///
  /// With `dryRun` it only tells what it would do.
  /// - Returns: the records that were changed or are new, with their files and lines.
  /// - Throws: `TextError` with file, line and fix for what a hand can't change; then nothing is changed.
  @discardableResult
  public func readText(from folder: String, dryRun: Bool = false) throws -> [TextReading] {
    let edits = try read {
      try CasebookText.compareLedger(DiskFolder(path: folder), with: $0)
      return try CasebookText.edits(from: DiskFolder(path: folder), against: $0, salt: { Salt.random(16) })
    }
    if !dryRun, !edits.isEmpty { try perform(.all(edits.map(\.edit)), texts: edits.flatMap(\.texts)) }
    return edits.flatMap { edit in edit.places.map { TextReading(record: $0.record, place: $0.place) } }
  }

  /// The YAML file in which a record stands, to be edited by hand.
  public func file(of id: RecordID) throws -> RecordFile { try read { try CasebookText.file(of: id, in: $0) } }

  /// Performs what was changed by hand in a record's file, as one edit by this person.
  /// - Returns: nil where nothing was changed.
  /// - Throws: `TextError` with the line and the fix; then nothing is changed.
  @discardableResult
  public func perform(_ text: String, for file: RecordFile) throws -> Receipt? {
    let edits = try read { try CasebookText.edits(of: file, as: text, against: $0, salt: { Salt.random(16) }) }
    guard !edits.isEmpty else { return nil }
    return try perform(.all(edits.map(\.edit)), texts: edits.flatMap(\.texts))
  }

  /// Makes a casebook file from a text form: with its ledger exactly as it was, or, where the folder holds no ledger,
  /// from the records alone, as an import by this person.
  /// - Throws: `StoreError` where something is at the path already; `TextError` with file and line.
  public static func create(
    at path: String, fromText folder: String, as person: Person?, keys: KeyFolder = .standard,
    clock: @escaping @Sendable () -> Timestamp = wallClock
  ) throws -> CasebookSession {
    try create(
      at: path, from: DiskFolder(path: folder), called: "the folder «\(folder)»", as: person, keys: keys, clock: clock)
  }

  static func create(
    at path: String, from text: some TextFolder, called name: String, as person: Person?, keys: KeyFolder,
    clock: @escaping @Sendable () -> Timestamp
  ) throws -> CasebookSession {
    let session = CasebookSession(
      store: try CasebookStore.create(at: path), person: person, keys: keys, clock: clock)
    do {
      if let ledger = try CasebookText.readLedger(text) {
        try session.append(ledger)
      } else {
        let records = try CasebookText.readRecords(text, salt: { Salt.random(16) })
        guard !records.records.isEmpty else { throw SessionError.emptyText(what: name) }
        var texts: [SealedText] = []
        try records.eachText { texts.append($0) }
        try session.perform(.restore(records.records), texts: texts)
      }
    } catch {
      try? session.store.close()
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
      throw error
    }
    return session
  }

  private func append(_ ledger: TextLedger) throws {
    try ledger.eachText { try store.append([], texts: [$0]) }
    var waiting: [LedgerEntry] = []
    let head = try ledger.eachEntry { entry, _ in
      waiting.append(entry)
      if waiting.count == Self.batch {
        try store.append(waiting)
        waiting = []
      }
    }
    try store.append(waiting)
    if let note = ledger.checkpoint { try store.keep(checkpoint: note, ofSize: head.size) }
  }
}
