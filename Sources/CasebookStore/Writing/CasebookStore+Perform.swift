public import AuditLedger
import ClaimModel
import Foundation
import GRDB

extension CasebookStore {
  /// Decides an edit on what is true now and records it: ledger, records and texts in one transaction, synced to the
  /// disk before this returns.
  ///
  /// - Throws: `LedgerError` with the rule that refuses it, or ``StoreError``; then nothing has changed.
  public func perform(_ edit: Edit, at moment: Moment, texts: [SealedText] = []) throws -> Receipt {
    try write { writer in
      let decision = try edit.decided(on: writer.reader, at: moment)
      for text in texts { try writer.keep(text) }
      return try writer.record(decision, at: moment)
    }
  }

  /// The same with bytes that are read a piece at a time, so that a large file is never in memory.
  public func perform(
    _ edit: Edit, at moment: Moment, texts: [SealedText] = [], copies: [IncomingCopy]
  ) throws -> Receipt {
    try write { writer in
      let decision = try edit.decided(on: writer.reader, at: moment)
      for text in texts { try writer.keep(text) }
      for copy in copies { try writer.keep(copy.reference, salt: copy.salt, next: copy.pieces()) }
      return try writer.record(decision, at: moment)
    }
  }

  /// Puts the bytes of a copy back that is on record, where they are missing or are not what they were.
  ///
  /// - Returns: whether they were put back; they are left alone where they are sound or were erased.
  /// - Throws: ``StoreError``; then nothing has changed.
  public func restore(_ copy: IncomingCopy) throws -> Bool {
    try write { try $0.restore(copy) }
  }

  /// Appends entries of a ledger that was written elsewhere, with their texts, exactly as they are.
  /// - Throws: `LedgerError` at the first entry that does not stand next.
  public func append(_ entries: [LedgerEntry], texts: [SealedText] = []) throws {
    try write { writer in
      for text in texts { try writer.keep(text) }
      for entry in entries { try writer.append(entry) }
    }
  }

  /// Keeps the signed checkpoint of a ledger of this size. A size is signed once.
  public func keep(checkpoint note: String, ofSize size: Int) throws {
    try write { writer in
      try writer.database.execute(sql: "INSERT OR IGNORE INTO checkpoint VALUES (?, ?)", arguments: [size, note])
    }
  }

  func write<Result>(_ body: (StoreWriter) throws -> Result) throws -> Result {
    guard isWritable else { throw StoreError.readOnly(path: path) }
    try needFile()
    return try StoreError.inWords(path: path) {
      try database.writeWithoutTransaction { db in
        let writer = StoreWriter(database: db)
        var result: Result?
        try db.inTransaction(.immediate) {
          result = try body(writer)
          try writer.settle()
          return .commit
        }
        // What was erased lies in the log too, until it is emptied. While somebody reads what was before, it can't be:
        // the last to close the casebook does it then.
        if writer.unsettled.hasErased { _ = try? db.checkpoint(.truncate) }
        guard let result else { throw StoreError.other(path: path, detail: "the transaction did not run") }
        return result
      }
    }
  }
}
