/// How a text is written in YAML: as plainly as it can be while it comes back with the same bytes.
enum ScalarStyle: Equatable {
  case plain
  /// In single quotes: for quotation marks and backslashes that people should not have to read twice.
  case singleQuoted
  /// In double quotes, with escapes.
  case quoted
  /// `|` or `|-`: the lines as they are; the flag says whether the text ends with a line feed.
  case literal(endsWithBreak: Bool)
  /// `>-`: one long line, broken at single blanks.
  case folded

  /// Lines of a folded text are about so wide, in bytes.
  static let width = 96

  init(of text: UnsafeBufferPointer<UInt8>) {
    let traits = TextTraits(text)
    if text.isEmpty || traits.needsEscape || traits.hasAnchor {
      self = .quoted
    } else if traits.hasBreak {
      self = traits.isSafeBlock ? .literal(endsWithBreak: text.last == UInt8(ascii: "\n")) : .quoted
    } else if text.count > Self.width && traits.isSafeBlock && traits.hasSingleBlank {
      self = .folded
    } else if traits.isSafePlain && !Self.readsAsOther(text) {
      self = .plain
    } else {
      self = traits.isSafeSingle ? .singleQuoted : .quoted
    }
  }

  /// Whether some YAML reader, ours or one of version 1.1, would take the plain text for something else than a text.
  static func readsAsOther(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."):
      // Numbers in all notations, dates and times.
      if text.allSatisfy({ $0.isDigit || "+-_.:eEoOxXbBtTzZ ".utf8.contains($0) }) { return true }
      return lowered(text).hasPrefix("0x") || text.count <= 5 && words.contains(lowered(text))
    case UInt8(ascii: "="), UInt8(ascii: "<"): return text.count <= 2
    default: return text.count <= 5 && words.contains(lowered(text))
    }
  }

  private static func lowered(_ text: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: text, as: UTF8.self).lowercased()
  }

  private static let words: Set<String> = [
    "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan", "+.inf",
  ]
}

/// What matters in a text for the choice of its style; one pass over its bytes.
struct TextTraits {
  /// Characters that people can't see, that break lines in YAML 1.1, or that YAML can't hold as such.
  private(set) var needsEscape = false
  private(set) var hasBreak = false
  /// A blank between two other characters, where a long line can be broken.
  private(set) var hasSingleBlank = false
  /// No blank where an editor would strip it or YAML would take it for indentation.
  private(set) var isSafeBlock = true
  /// Nothing that YAML gives a meaning in a plain text.
  private(set) var isSafePlain = true
  /// A text that double quotes would make harder to read than single ones.
  var isSafeSingle: Bool { hasEscapable && !hasApostropheOrTab }
  private var hasEscapable = false
  private var hasApostropheOrTab = false
  /// «&» before a name: see `YAMLReader`, which refuses anchors before the text is parsed.
  private(set) var hasAnchor = false

  init(_ text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.first, let last = text.last else { return }
    if first.isBlank || first == UInt8(ascii: "\n") || last.isBlank { isSafeBlock = false }
    if "-?:,[]{}#&*!|>'\"%@`".utf8.contains(first) || !isSafeBlock || last == UInt8(ascii: ":") { isSafePlain = false }
    var before: UInt8 = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\n"):
        hasBreak = true
        if before.isBlank || before == byte && index == text.count - 1 { isSafeBlock = false }
      case UInt8(ascii: "\t"): (isSafePlain, hasApostropheOrTab) = (false, true)
      case UInt8(ascii: "'"): hasApostropheOrTab = true
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): hasEscapable = true
      case UInt8(ascii: " "):
        if before == UInt8(ascii: ":") { isSafePlain = false }
        if index > 0, !before.isBlank, index + 1 < text.count, !text[index + 1].isBlank { hasSingleBlank = true }
      case UInt8(ascii: "#"): if before.isBlank { isSafePlain = false }
      case UInt8(ascii: "&"): if Self.isAnchor(text, at: index) { hasAnchor = true }
      case 0..<0x20, 0x7F: needsEscape = true
      case 0x80...: if Self.isHidden(text, at: index) { needsEscape = true }
      default: break
      }
      before = byte
      index += 1
    }
  }

  /// Whether «&» or «*» at this place could be read as the mark of an anchor or alias.
  static func isAnchor(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 1 < text.count, text[index + 1].isNameByte else { return false }
    return index == 0 || !text[index - 1].isNameByte
  }

  /// Whether a character that begins with this byte (0x80 or higher) is one that people can't see: C1 controls with
  /// NEL, soft hyphen, bidi controls, blanks of no width, line and paragraph separators, byte-order mark, tags.
  /// Joiners (U+200C, U+200D) stay as they are: Persian, Hindi and emoji are spelled with them.
  static func isHidden(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch text[index] {
    case 0xC2: return byte(1) < 0xA0 || byte(1) == 0xAD
    case 0xD8: return byte(1) == 0x9C
    case 0xE2:
      switch byte(1) {
      case 0x80: return [0x8B, 0x8E, 0x8F].contains(byte(2)) || (0xA8...0xAE).contains(byte(2))
      case 0x81: return byte(2) >= 0xA0 && byte(2) <= 0xAF
      default: return false
      }
    case 0xEF: return byte(1) == 0xBB && byte(2) == 0xBF || byte(1) == 0xBF && byte(2) >= 0xB9 && byte(2) != 0xBD
    case 0xF3: return byte(1) == 0xA0 && byte(2) < 0x84
    default: return false
    }
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isHexDigit: Bool {
    isDigit || self >= UInt8(ascii: "a") && self <= UInt8(ascii: "f")
      || self >= UInt8(ascii: "A") && self <= UInt8(ascii: "F")
  }

  /// What libyaml takes into the name of an anchor.
  var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
