import AuditLedger
import ClaimModel

/// JSON for a terminal: the same value, with every character escaped that could move the cursor or turn words round.
enum TerminalJSON {
  static func text(of value: JSONValue) -> String {
    let text = value.pretty()
    guard text.utf8.contains(where: { $0 >= 0x7F }) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // JSON escapes the controls below U+0020 itself, and outside of strings there is only ASCII.
      if scalar.value >= 0x7F, scalar.value < 0x1_0000, Safe.name(of: scalar) != nil {
        let digits = String(scalar.value, radix: 16)
        safe.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }
}
