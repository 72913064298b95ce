import ClaimModel
import Foundation
import GRDB

/// Names and topics as filters compare them: capitals are small letters, and an accent is the same however it is written.
enum FoldedText {
  static func of(_ text: String) -> String { text.lowercased().precomposedStringWithCanonicalMapping }

  /// A text as it stands, and with each accent in one character with its letter and in one of its own, as far as that
  /// makes others of it.
  static func spellings(of text: String) -> [String] {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return [text] }
    let others = [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping]
    return others.reduce(into: [text]) { found, other in
      if !found.contains(where: { $0.hasSameBytes(as: other) }) { found.append(other) }
    }
  }

  /// A text of SQLite so folded. SQLite itself knows the capitals of ASCII only, so whatever else there is goes to
  /// ``function``; to ASCII it is the faster.
  static func sql(_ text: String) -> String {
    "CASE WHEN length(\(text)) = length(CAST(\(text) AS BLOB)) THEN lower(\(text)) ELSE folded(\(text)) END"
  }

  /// What the connections of a casebook call by the name of `folded`.
  static let function = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map(of)
  }
}

extension StoreReader {
  /// The names on record that differ from one in letter case or in how an accent is written at the most.
  func spellings(of person: Person) throws -> [String] {
    let wanted = FoldedText.of(person.name)
    return try people().map(\.name).filter { FoldedText.of($0) == wanted }
  }
}
