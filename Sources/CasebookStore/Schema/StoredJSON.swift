import AuditLedger
import GRDB
import GRDBSQLite

/// A JSON text in a column, parsed where SQLite holds it: records and entries are most of what is read.
struct StoredJSON: StatementColumnConvertible {
  private let parsed: Result<JSONValue, any Error>

  init(sqliteStatement: SQLiteStatement, index: CInt) {
    // In this order: the count is that of the text (sqlite.org/c3ref/column_blob.html).
    let text = sqlite3_column_text(sqliteStatement, index)
    let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(sqliteStatement, index)))
    parsed = Result { try JSONValue(parsing: bytes) }
  }

  /// - Throws: ``JSONError``.
  var value: JSONValue { get throws { try parsed.get() } }
}

extension StoredJSON: DatabaseValueConvertible {
  private init(_ text: String) { parsed = Result { try JSONValue(parsing: text) } }

  var databaseValue: DatabaseValue {
    ((try? parsed.get()).map { String(decoding: $0.canonical(), as: UTF8.self) }).databaseValue
  }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
    String.fromDatabaseValue(value).map { Self($0) }
  }
}
