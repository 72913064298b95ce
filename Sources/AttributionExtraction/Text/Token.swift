/// A word, a number or a mark of a text.
public struct Token: Sendable, Hashable {
  /// The first byte in UTF-8, from 0.
  public let start: Int32
  /// One past the last byte.
  public let end: Int32
  /// What it is.
  public let kind: Kind
  /// What stands between it and the token before.
  public let gap: Gap
  /// Whether it begins with an upper-case letter.
  public let isCapital: Bool
  /// The word's fingerprint.
  let key: WordKey

  /// What a token is.
  public enum Kind: UInt8, Sendable {
    case word, number
    /// The «'s» of a possessive or of «it's».
    case clitic
    /// A word that carries its own full stops, such as «U.S.» or «p.m.».
    case acronym
    case quote, stop, comma, semicolon, colon, dash, openBracket, closeBracket, symbol
  }

  /// What stands before a token.
  public enum Gap: UInt8, Sendable, Comparable {
    case none, space
    /// One line break.
    case line
    /// At least one empty line, or the start of the text.
    case blank

    public static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether it is read aloud as a word.
  public var isWord: Bool { kind == .word || kind == .number || kind == .acronym }

  /// Whether it closes a bracket or is a mark that may close a quotation.
  var mayClose: Bool { kind == .quote || kind == .closeBracket }
}
