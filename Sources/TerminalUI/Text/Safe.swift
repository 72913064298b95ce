/// The one gate for texts from outside on their way to a terminal.
///
/// A claim's text may hold escape sequences, direction overrides or line breaks. What would move the cursor, change
/// colours or turn words round is spelt out: controls as control pictures (`␛`), direction marks by their names
/// (`<RLO>`), the rest by number (`<U+009B>`).
public enum Safe {
  /// A text for a place of one line: line breaks become `␤`.
  public static func line(_ text: String) -> String { spelt(text, keepsLines: false) }

  /// A text of several lines: line feeds stay, tabs become blanks.
  public static func text(_ text: String) -> String {
    spelt(text.contains("\r\n") ? withLineFeeds(text) : text, keepsLines: true)
  }

  private static func spelt(_ text: String, keepsLines: Bool) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where keepsLines: safe.append(scalar)
      case "\n": safe.append("␤")
      case "\t" where keepsLines: safe.append(contentsOf: "    ".unicodeScalars)
      default:
        if let name = name(of: scalar) { safe.append(contentsOf: name.unicodeScalars) } else { safe.append(scalar) }
      }
    }
    return String(safe)
  }

  /// What stands for a scalar that must not reach a terminal; nil where it may.
  public static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
    case 0x7F: "␡"
    case 0x80...0x9F, 0x2060...0x2065, 0x206A...0x206F, 0xFFF9...0xFFFB, 0xE0000...0xE001F: code(scalar)
    case 0x200B: "<ZWSP>"
    case 0x2028: "<LS>"
    case 0x2029: "<PS>"
    case 0xFEFF: "<BOM>"
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: bidiName(scalar)
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: code(scalar)
    default: nil
    }
  }

  private static func bidiName(_ scalar: Unicode.Scalar) -> String {
    let names: [UInt32: String] = [
      0x061C: "ALM", 0x200E: "LRM", 0x200F: "RLM", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO",
      0x202E: "RLO", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI",
    ]
    return names[scalar.value].map { "<\($0)>" } ?? code(scalar)
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  // «\r\n» is one Character, so it is replaced by scalars.
  private static func withLineFeeds(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\n", previous == "\r" { kept.removeLast() }
      kept.append(scalar)
      previous = scalar
    }
    return String(kept)
  }
}
