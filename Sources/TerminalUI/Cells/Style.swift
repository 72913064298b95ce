/// How a cell is drawn: two of 256 colours (nil is the terminal's own) and three attributes.
public struct Style: Hashable, Sendable {
  public var foreground: UInt8?
  public var background: UInt8?
  public var bold: Bool
  public var underline: Bool
  public var reverse: Bool

  public init(
    foreground: UInt8? = nil, background: UInt8? = nil, bold: Bool = false, underline: Bool = false,
    reverse: Bool = false
  ) {
    (self.foreground, self.background) = (foreground, background)
    (self.bold, self.underline, self.reverse) = (bold, underline, reverse)
  }

  public static let plain = Style()

  // Written out so that it is part of whoever compares: thousands of cells a key.
  @inlinable
  public static func == (left: Style, right: Style) -> Bool {
    left.foreground == right.foreground && left.background == right.background && left.bold == right.bold
      && left.underline == right.underline && left.reverse == right.reverse
  }

  /// This style laid over another: what it leaves open shows through.
  public func over(_ below: Style) -> Style {
    Style(
      foreground: foreground ?? below.foreground, background: background ?? below.background,
      bold: bold || below.bold, underline: underline || below.underline, reverse: reverse || below.reverse)
  }
}
