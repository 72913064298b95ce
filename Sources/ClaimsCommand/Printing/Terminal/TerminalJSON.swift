import AuditLedger
import TerminalUI

/// JSON for a terminal: the same value, with every character escaped that could move the cursor or turn words round.
enum TerminalJSON {
  static func text(of value: JSONValue) -> String { escaped(value.pretty()) }

  /// The same on one line.
  static func line(of value: JSONValue) -> String { escaped(String(decoding: value.canonical(), as: UTF8.self)) }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x7F }) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // JSON escapes the controls below U+0020 itself, and outside of strings there is only ASCII.
      if scalar.value >= 0x7F, Safe.name(of: scalar) != nil {
        for unit in String(Character(scalar)).utf16 {
          let digits = String(unit, radix: 16)
          let padding = String(repeating: "0", count: 4 - digits.count)
          safe.append(contentsOf: ("\\u" + padding + digits).unicodeScalars)
        }
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }
}
