/// How a cell is drawn: two of 256 colours (nil is the terminal's own) and three attributes.
///
/// Four bytes, so that thousands of cells a key are compared and copied as memory.
public struct Style: Hashable, Sendable {
  /// From the lowest bit: foreground, background, whether each is set, the attributes.
  private(set) var bits: UInt32

  public init(
    foreground: UInt8? = nil, background: UInt8? = nil, bold: Bool = false, underline: Bool = false,
    reverse: Bool = false
  ) {
    bits = 0
    (self.foreground, self.background) = (foreground, background)
    (self.bold, self.underline, self.reverse) = (bold, underline, reverse)
  }

  public static let plain = Style()

  public var foreground: UInt8? {
    get { self[.hasForeground] ? UInt8(truncatingIfNeeded: bits) : nil }
    set {
      bits = bits & ~0xFF | UInt32(newValue ?? 0)
      self[.hasForeground] = newValue != nil
    }
  }

  public var background: UInt8? {
    get { self[.hasBackground] ? UInt8(truncatingIfNeeded: bits >> 8) : nil }
    set {
      bits = bits & ~0xFF00 | UInt32(newValue ?? 0) << 8
      self[.hasBackground] = newValue != nil
    }
  }

  public var bold: Bool {
    get { self[.bold] }
    set { self[.bold] = newValue }
  }

  public var underline: Bool {
    get { self[.underline] }
    set { self[.underline] = newValue }
  }

  public var reverse: Bool {
    get { self[.reverse] }
    set { self[.reverse] = newValue }
  }

  private enum Flag: UInt32 { case hasForeground = 16, hasBackground, bold, underline, reverse }

  private subscript(flag: Flag) -> Bool {
    get { bits >> flag.rawValue & 1 == 1 }
    set { bits = bits & ~(1 << flag.rawValue) | (newValue ? 1 : 0) << flag.rawValue }
  }

  /// This style laid over another: what it leaves open shows through.
  public func over(_ below: Style) -> Style {
    Style(
      foreground: foreground ?? below.foreground, background: background ?? below.background,
      bold: bold || below.bold, underline: underline || below.underline, reverse: reverse || below.reverse)
  }
}
