import GRDB

/// Why a casebook file can't be opened, read or written. Nothing has been changed when one is thrown.
public enum StoreError: Error, Sendable, Equatable {
  case missing(path: String)
  case exists(path: String)
  case isDirectory(path: String)
  case notACasebook(path: String)
  case newer(path: String)
  case readOnly(path: String)
  case noPermission(path: String)
  case noFolder(path: String)
  case locked(path: String)
  case diskFull(path: String)
  case damaged(path: String, detail: String)
  case moved(path: String)
  /// The file that is open lies no more where it lay: it was renamed, replaced or deleted.
  case gone(path: String)
  case needsMigration(path: String)
  case other(path: String, detail: String)
}

extension StoreError: CustomStringConvertible {
  /// What happened, what is safe, and the way on.
  public var description: String {
    switch self {
    case .missing(let path):
      "there is no casebook at «\(path)»: «claims new \(path)» makes one"
    case .exists(let path):
      "there is something at «\(path)» already, and it was left as it is: choose another name"
    case .isDirectory(let path):
      "«\(path)» is a folder, where a casebook file is wanted: name a file in it"
    case .notACasebook(let path):
      "«\(path)» is no casebook, and it was left as it is: name a file that «claims new» made"
    case .newer(let path):
      "«\(path)» was made by a newer version of this program, and it was left as it is: install that version"
    case .readOnly(let path):
      "«\(path)» can only be read, and nothing was changed: ask its owner for the right to write, or work on a copy"
    case .noPermission(let path):
      "«\(path)» may not be opened by you, and nothing was changed: ask its owner for the right to read and write"
    case .noFolder(let path):
      "there is no folder for «\(path)», and nothing was made: make it, or name a file in one that is there"
    case .locked(let path):
      "another program holds «\(path)», and nothing was written: wait until it is done and try again"
    case .diskFull(let path):
      "there is no room left for «\(path)», and nothing was written: free some space and try again"
    case .damaged(let path, let detail):
      "«\(path)» is damaged (\(detail)), and nothing was changed: restore the last backup, or make it anew from its text form with «claims text in»"
    case .moved(let path):
      "the casebook moved on while this was being done («\(path)»), and nothing was written: try again"
    case .gone(let path):
      "the casebook at «\(path)» was moved, replaced or deleted, and nothing was written: put it back, or open it where it is now"
    case .needsMigration(let path):
      "«\(path)» was made by an older version and can only be read here: open it once where it may be written"
    case .other(let path, let detail):
      "«\(path)» could not be used (\(detail)), and nothing was changed"
    }
  }

  /// The sentence for what SQLite reports.
  static func from(_ error: DatabaseError, path: String) -> StoreError {
    if let part = missingPart(error) { return .damaged(path: path, detail: part) }
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
    case .SQLITE_FULL: .diskFull(path: path)
    case .SQLITE_READONLY: .readOnly(path: path)
    case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: .noPermission(path: path)
    case .SQLITE_NOTADB: .notACasebook(path: path)
    case .SQLITE_CORRUPT: .damaged(path: path, detail: error.message ?? "malformed")
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: .diskFull(path: path)
    default: .other(path: path, detail: error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }

  /// The table or column that a statement of this program did not find: somebody has dropped it.
  private static func missingPart(_ error: DatabaseError) -> String? {
    guard error.resultCode == .SQLITE_ERROR, let message = error.message else { return nil }
    for part in ["table", "column"] {
      let mark = "no such \(part): "
      if message.hasPrefix(mark) { return "its \(part) «\(message.dropFirst(mark.count))» is missing" }
    }
    return nil
  }

  /// Runs a body and puts SQLite's errors into sentences.
  static func inWords<Result>(path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw from(error, path: path)
    }
  }
}
