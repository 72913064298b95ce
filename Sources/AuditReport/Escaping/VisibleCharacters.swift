/// Characters that change how a text looks without being seen: reports show them by name.
enum VisibleCharacters {
  /// What stands for a scalar that must not go out as it is; nil where it may.
  ///
  /// Controls and direction marks become their abbreviations, such as `<ESC>` and `<RLO>`, others `<U+0085>`: the
  /// pictures of the U+2400 block would be nicer, but few fonts have them. Tab and line feed stay. Joiners (U+200C,
  /// U+200D) stay too: scripts and emoji need them, and they hide nothing.
  @inline(__always)
  static func name(of scalar: Unicode.Scalar) -> String? {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return nil }
    return nameOfUnusual(value)
  }

  private static func nameOfUnusual(_ value: UInt32) -> String? {
    switch value {
    case 0x09, 0x0A: nil
    case 0x00...0x1F: "<" + controls[Int(value)] + ">"
    case 0x7F: "<DEL>"
    case 0x061C: "<ALM>"
    case 0x200B: "<ZWSP>"
    case 0x200E: "<LRM>"
    case 0x200F: "<RLM>"
    case 0x2028: "<LS>"
    case 0x2029: "<PS>"
    case 0x202A: "<LRE>"
    case 0x202B: "<RLE>"
    case 0x202C: "<PDF>"
    case 0x202D: "<LRO>"
    case 0x202E: "<RLO>"
    case 0x2066: "<LRI>"
    case 0x2067: "<RLI>"
    case 0x2068: "<FSI>"
    case 0x2069: "<PDI>"
    case 0xFEFF: "<BOM>"
    case 0x80...0x9F, 0xAD, 0x115F, 0x1160, 0x180E, 0x2060...0x2065, 0x206A...0x206F, 0x3164, 0xFFA0, 0xFFF9...0xFFFB,
      0xE0000...0xE0FFF:
      code(value)
    // Noncharacters: HTML calls them errors.
    case 0xFDD0...0xFDEF: code(value)
    case _ where value & 0xFFFE == 0xFFFE: code(value)
    default: nil
    }
  }

  /// The abbreviations of ISO 646, from U+0000.
  private static let controls = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR", "SO", "SI",
    "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
  ]

  private static func code(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
