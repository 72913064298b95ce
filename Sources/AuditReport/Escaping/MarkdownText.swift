import ReviewRules

/// Text on its way into Markdown: a paragraph, a heading or a list item, always on one line.
///
/// What has a meaning in CommonMark 0.31, or in the dialects that add tables, strikes and formulas to it, is escaped, at the
/// beginning of the text also what would begin a block. Line breaks become blanks: texts of several paragraphs come
/// paragraph by paragraph.
struct MarkdownText: TextEscaping {
  /// Whether persons' private data is masked on the way.
  var redacts = false

  func append(_ text: String, to bytes: inout [UInt8]) {
    Self.append(redacts ? PrivateData.masked(text) : text, to: &bytes)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      var index = utf8.firstIndex { !isBlank($0) } ?? utf8.count
      // One blank is kept, because the text may go on in the middle of a line; four would begin a block of code.
      if index > 0 { bytes.append(0x20) }
      index = beginBlock(utf8, from: index, &bytes)
      while index < utf8.count {
        let start = index
        while index < utf8.count, isPlain(utf8[index]) { index += 1 }
        if start < index { bytes.append(contentsOf: utf8[start..<index]) }
        guard index < utf8.count else { break }
        let byte = utf8[index]
        if byte >= 0x80 {
          let (scalar, length) = UTF8Scalar.read(utf8, at: index)
          if let name = VisibleCharacters.name(of: scalar) {
            append(name, to: &bytes)
          } else {
            bytes.append(contentsOf: utf8[index..<index + length])
          }
          index += length
        } else {
          append(byte, before: index + 1 < utf8.count ? utf8[index + 1] : nil, &bytes)
          index += 1
        }
      }
    }
  }

  /// Escapes what would begin a heading, a list, a rule or an underline, and returns where the rest begins.
  private static func beginBlock(
    _ utf8: UnsafeBufferPointer<UInt8>, from start: Int, _ bytes: inout [UInt8]
  ) -> Int {
    guard start < utf8.count else { return start }
    switch utf8[start] {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ":"):
      bytes += [backslash, utf8[start]]
      return start + 1
    default: break
    }
    let end = utf8[start...].firstIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? utf8.count
    guard end > start, end < utf8.count, utf8[end] == UInt8(ascii: ".") || utf8[end] == UInt8(ascii: ")") else {
      return start
    }
    bytes.append(contentsOf: utf8[start..<end])
    bytes += [backslash, utf8[end]]
    return end + 1
  }

  /// Whether a byte of ASCII means nothing anywhere: most of a text.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func append(_ byte: UInt8, before next: UInt8?, _ bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "&"):
      // Only what looks like a character reference is one.
      bytes.append(contentsOf: (next.map(beginsReference) ?? false ? "&amp;" : "&").utf8)
    case backslash, UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"):
      bytes.append(backslash)
      bytes.append(byte)
    case 0x09, 0x0A: bytes.append(0x20)
    case 0x20..<0x7F: bytes.append(byte)
    default: if let name = VisibleCharacters.name(of: Unicode.Scalar(byte)) { append(name, to: &bytes) }
    }
  }

  private static let backslash = UInt8(ascii: "\\")

  private static func beginsReference(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
}
