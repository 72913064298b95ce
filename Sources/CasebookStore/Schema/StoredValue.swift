import Foundation
import GRDB

/// What a column holds. Texts are compared by their bytes.
enum StoredValue {
  case null
  case integer(Int)
  case text(String)
  case bytes([UInt8])

  static func text(_ text: String?) -> StoredValue { text.map { .text($0) } ?? .null }

  /// A text for a list, with a sign for NUL, at which SQLite's binding of texts would cut it off.
  static func shown(_ text: String?) -> StoredValue {
    guard let text, text.utf8.contains(0) else { return .text(text) }
    return .text(String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0 ? "\u{2400}" : $0 })))
  }

  static func number(_ number: Int?) -> StoredValue { number.map(StoredValue.integer) ?? .null }

  /// The same for SQLite.
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }

  /// Whether a column of a row holds it; a column of text has to be read as bytes.
  func isWritten(in row: Row, at index: Int) -> Bool {
    switch self {
    case .null: row.hasNull(atIndex: index)
    case .integer(let number): (row[index] as DatabaseValue).storage == .int64(Int64(number))
    case .text(var text): text.withUTF8 { Self.holds(row, index, UnsafeRawBufferPointer($0)) }
    case .bytes(let bytes): bytes.withUnsafeBytes { Self.holds(row, index, $0) }
    }
  }

  private static func holds(_ row: Row, _ index: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let isSame = try? row.withUnsafeData(atIndex: index) { data in
      data.map { data in data.count == bytes.count && data.withUnsafeBytes { $0.elementsEqual(bytes) } } ?? false
    }
    return isSame ?? false
  }
}
