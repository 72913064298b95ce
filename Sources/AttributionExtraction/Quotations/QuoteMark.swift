/// What a quotation mark is by its shape.
struct QuoteMark: Sendable {
  /// Marks of one family may close each other.
  enum Family: Int, CaseIterable, Sendable {
    case single, double, singleGuillemet, guillemet, corner, whiteCorner, angle, doubleAngle
  }

  /// Which way the shape points.
  enum Side: Sendable { case opens, closes, either }

  let family: Family
  let side: Side
  /// A mark that may be an apostrophe.
  var isApostrophe: Bool { family == .single && side != .opens }

  /// Reads a mark from its bytes; none for a token that is no mark.
  init?(_ token: Token, in bytes: [UInt8]) {
    guard token.kind == .quote else { return nil }
    let start = Int(token.start)
    let lead = bytes[start]
    switch lead {
    case 34: self.init(family: .double, side: .either)
    case 39: self.init(family: token.end - token.start == 2 ? .double : .single, side: .either)
    case 96: self.init(family: token.end - token.start == 2 ? .double : .single, side: .opens)
    case 0xC2: self.init(family: .guillemet, side: .either)
    case 0xE2, 0xE3, 0xEF:
      guard start + 2 < bytes.count else { return nil }
      self.init(
        scalar: UInt32(lead & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6 | UInt32(bytes[start + 2] & 0x3F))
    default: return nil
    }
  }

  private init(family: Family, side: Side) { (self.family, self.side) = (family, side) }

  private init?(scalar: UInt32) {
    switch scalar {
    case 0x2018, 0x201B: self.init(family: .single, side: .either)
    case 0x2019: self.init(family: .single, side: .closes)
    case 0xFF07: self.init(family: .single, side: .either)
    case 0x201A: self.init(family: .single, side: .opens)
    // «“» opens in English and closes in German „…“.
    case 0x201C, 0x201F, 0xFF02: self.init(family: .double, side: .either)
    case 0x201D: self.init(family: .double, side: .closes)
    case 0x201E: self.init(family: .double, side: .opens)
    case 0x2039, 0x203A: self.init(family: .singleGuillemet, side: .either)
    case 0x300A: self.init(family: .doubleAngle, side: .opens)
    case 0x300B: self.init(family: .doubleAngle, side: .closes)
    case 0x300C: self.init(family: .corner, side: .opens)
    case 0x300D: self.init(family: .corner, side: .closes)
    case 0x300E: self.init(family: .whiteCorner, side: .opens)
    case 0x300F: self.init(family: .whiteCorner, side: .closes)
    default: return nil
    }
  }
}
