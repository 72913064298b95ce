extension StringProtocol {
  /// Whether nothing is written in it, or blanks alone.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
