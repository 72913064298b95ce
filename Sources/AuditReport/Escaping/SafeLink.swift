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

  /// A language tag as an attribute can hold it (the shape of BCP 47), or nil.
  static func language(_ tag: String) -> String? {
    let isTag =
      !tag.isEmpty && tag.utf8.count <= 35
      && tag.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
    return isTag ? tag : nil
  }
}
