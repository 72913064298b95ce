/// Which addresses become links. All others are shown as text.
enum SafeLink {
  /// The address, where it may stand as a link in HTML and as an autolink in Markdown.
  ///
  /// Only `http`, `https` and `mailto`, and only with characters of RFC 3986 or beyond ASCII that one can see: so there
  /// is nothing left to escape in Markdown, and no scheme can be hidden.
  static func address(_ text: String?) -> String? {
    guard let text, schemes.contains(where: { text.lowercased().hasPrefix($0) && text.utf8.count > $0.utf8.count }),
      text.unicodeScalars.allSatisfy(isSeen)
    else { return nil }
    return text
  }

  private static let schemes = ["https://", "http://", "mailto:"]

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "<", ">", "\\", "^", "`", "{", "|", "}": false
    case _ where scalar.value <= 0x20 || scalar.value == 0x7F: false
    case _ where scalar.value < 0x7F: true
    default: scalar.value > 0xA0 && !scalar.properties.isWhitespace && VisibleCharacters.name(of: scalar) == nil
    }
  }

  /// A language tag as an attribute can hold it (BCP 47: two or three letters, then subtags of up to eight letters and
  /// digits; four letters in front are reserved), or nil.
  static func language(_ tag: String) -> String? {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard tag.utf8.count <= 35, let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter),
      parts.dropFirst().allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || isDigit($0) } })
    else { return nil }
    return tag
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
