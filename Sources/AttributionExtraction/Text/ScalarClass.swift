/// What a code point is good for when words are cut.
enum ScalarClass: UInt8, Sendable {
  case space, newline, letter, digit, mark, apostrophe, quote, stop, comma, semicolon, colon, hyphen, dash
  case openBracket, closeBracket, symbol

  /// The class of an ASCII byte; 128 entries.
  static let ascii: [ScalarClass] = (UInt8(0)..<128).map { byte in
    switch byte {
    case 10, 11, 12, 13: .newline
    case 0...32, 127: .space
    case 48...57: .digit
    case 65...90, 97...122, 95: .letter
    case 39: .apostrophe
    case 34, 96: .quote
    case 33, 46, 63: .stop
    case 44: .comma
    case 58: .colon
    case 59: .semicolon
    case 45: .hyphen
    case 40, 91, 123: .openBracket
    case 41, 93, 125: .closeBracket
    default: .symbol
    }
  }

  /// The class of a code point beyond ASCII; whatever is in no range is taken for a letter.
  static func beyondASCII(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x85, 0x2028, 0x2029: .newline
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
    // Combining marks, joiners, direction marks and variation selectors belong to the word they stand in.
    case 0xAD, 0x300...0x36F, 0x1AB0...0x1AFF, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF,
      0xFE00...0xFE0F, 0xFE20...0xFE2F:
      .mark
    case 0x2019, 0xFF07: .apostrophe
    case 0xAB, 0xBB, 0x2018, 0x201A...0x201F, 0x2039, 0x203A, 0x300A...0x300F, 0xFF02: .quote
    case 0x2026, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0x61F, 0x6D4, 0x964: .stop
    case 0x3001, 0xFF0C, 0x60C: .comma
    case 0xFF1A: .colon
    case 0x61B, 0xFF1B: .semicolon
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015: .dash
    case 0xFF08, 0x3010: .openBracket
    case 0xFF09, 0x3011: .closeBracket
    case 0xAA, 0xB5, 0xBA: .letter
    case 0x80...0xBF, 0xD7, 0xF7, 0x2016...0x205E, 0x20A0...0x20CF, 0x2190...0x2BFF, 0x3003...0x303F, 0xE000...0xF8FF,
      0xFFF0...0xFFFF, 0x1F000...0x1FAFF:
      .symbol
    default: .letter
    }
  }
}
