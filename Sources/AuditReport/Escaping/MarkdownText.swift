import Mustache
import ReviewRules

/// Text on its way into Markdown: a paragraph, a heading, a list item or a table cell, always on one line.
///
/// What has a meaning in CommonMark 0.31 or GitHub's tables is escaped, at the beginning of the text also what would begin
/// a block. Line breaks become blanks: texts of several paragraphs come paragraph by paragraph.
struct MarkdownText: MustacheContentType {
  /// Whether persons' private data is masked on the way.
  var redacts = false

  /// The name by which templates ask for it.
  var name: String { redacts ? "CLAIMS_MARKDOWN_REDACTED" : "CLAIMS_MARKDOWN" }

  func escapeText(_ text: String) -> String { Self.escaped(redacts ? PrivateData.masked(text) : text) }

  static func escaped(_ text: String) -> String {
    if let first = text.utf8.first, isLetter(first), text.utf8.allSatisfy(isPlain) { return text }
    var escaped = String.UnicodeScalarView()
    escaped.reserveCapacity(text.utf8.count + 16)
    let scalars = text.unicodeScalars
    var index = scalars.firstIndex { !isBlank($0) } ?? scalars.endIndex
    // One blank is kept, because the text may go on in the middle of a line; four would begin a block of code.
    if index > scalars.startIndex { escaped.append(" ") }
    index = beginBlock(scalars, from: index, &escaped)
    while index < scalars.endIndex {
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      if let name = VisibleCharacters.name(of: scalar) {
        for letter in name.unicodeScalars { append(letter, before: nil, &escaped) }
      } else {
        append(scalar, before: index < scalars.endIndex ? scalars[index] : nil, &escaped)
      }
    }
    return String(escaped)
  }

  /// Escapes what would begin a heading, a list, a rule or an underline, and returns where the rest begins.
  private static func beginBlock(
    _ scalars: String.UnicodeScalarView, from start: String.Index, _ escaped: inout String.UnicodeScalarView
  ) -> String.Index {
    guard start < scalars.endIndex else { return start }
    if ["#", "-", "+", "=", ":"].contains(scalars[start]) {
      escaped.append("\\")
      escaped.append(scalars[start])
      return scalars.index(after: start)
    }
    let rest = scalars[start...]
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.endIndex < scalars.endIndex, [".", ")"].contains(scalars[digits.endIndex]) else {
      return start
    }
    escaped.append(contentsOf: digits)
    escaped.append("\\")
    escaped.append(scalars[digits.endIndex])
    return scalars.index(after: digits.endIndex)
  }

  private static func append(
    _ scalar: Unicode.Scalar, before next: Unicode.Scalar?, _ escaped: inout String.UnicodeScalarView
  ) {
    switch scalar {
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    case "&":
      // Only what looks like a character reference is one.
      let begins = next.map { $0 == "#" || ("a"..."z").contains($0) || ("A"..."Z").contains($0) } ?? false
      escaped.append(contentsOf: (begins ? "&amp;" : "&").unicodeScalars)
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
      escaped.append("\\")
      escaped.append(scalar)
    case "\n", "\t": escaped.append(" ")
    default: escaped.append(scalar)
    }
  }

  /// ASCII that needs no second look behind a letter.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "`"),
      UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"),
      UInt8(ascii: "~"), UInt8(ascii: "$"):
      false
    case 0x20..<0x7F: true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\n" }
}
