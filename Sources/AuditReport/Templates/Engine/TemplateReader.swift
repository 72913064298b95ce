/// Reads a template: one pass over its bytes, and the sections put into each other.
struct TemplateReader {
  private let name: String
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  /// Where the text begins that no piece holds yet.
  private var pending = 0
  private var levels: [Level] = [Level()]

  /// A section that is still open; the first is the template itself.
  private struct Level {
    var name: Template.Name?
    var isInverted = false
    var nodes: [Template.Node] = []
  }

  private struct Tag {
    let kind: UInt8?
    let name: Template.Name
    /// From the first bracket to behind the last.
    let range: Range<Int>
  }

  /// - Throws: ``ReportError/badTemplate(name:what:)`` with the line and what is not understood there.
  static func read(_ text: String, named name: String) throws -> Template {
    var reader = TemplateReader(name: name, bytes: Array(text.utf8))
    while let tag = try reader.nextTag() { try reader.take(tag) }
    reader.endText(at: reader.bytes.count)
    if let open = reader.levels.last?.name {
      throw reader.wrong(open.line, "«{{#\(open.text)}}» is never ended")
    }
    return Template(nodes: reader.levels[0].nodes)
  }

  private init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  private func wrong(_ line: Int, _ what: String) -> ReportError {
    .badTemplate(name: name, what: "in line \(line) \(what)")
  }

  private mutating func nextTag() throws -> Tag? {
    while place + 1 < bytes.count {
      guard bytes[place] == Self.open, bytes[place + 1] == Self.open else {
        if bytes[place] == Self.lineFeed { line += 1 }
        place += 1
        continue
      }
      return try tag(from: place)
    }
    return nil
  }

  private mutating func tag(from start: Int) throws -> Tag {
    let begun = line
    let isTriple = start + 2 < bytes.count && bytes[start + 2] == Self.open
    let closing = [UInt8](repeating: Self.close, count: isTriple ? 3 : 2)
    var end = start + closing.count
    while end + closing.count <= bytes.count, bytes[end..<end + closing.count] != closing[...] { end += 1 }
    guard end + closing.count <= bytes.count else { throw wrong(begun, "a tag begins that has no end") }
    var inside = Self.trimmed(bytes[(start + closing.count)..<end])
    let kind = isTriple ? Self.open : inside.first.flatMap { Self.kinds.contains($0) ? $0 : nil }
    if !isTriple, kind != nil { inside = Self.trimmed(inside.dropFirst()) }
    let text = String(decoding: inside, as: UTF8.self)
    line += bytes[start..<end].count { $0 == Self.lineFeed }
    place = end + closing.count
    return Tag(kind: kind, name: Template.Name(text, line: begun), range: start..<place)
  }

  private mutating func take(_ tag: Tag) throws {
    let (text, line) = (tag.name.text, tag.name.line)
    if tag.kind != UInt8(ascii: "!") {
      guard !text.isEmpty, text.utf8.allSatisfy(Self.isNameByte) else {
        throw wrong(line, "«\(text)» is no name: letters, digits and points make one")
      }
    }
    switch tag.kind {
    case nil, Self.open, UInt8(ascii: "&"):
      endText(at: tag.range.lowerBound)
      append(.value(tag.name, escapes: tag.kind == nil))
      pending = tag.range.upperBound
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      _ = endLine(tag)
      levels.append(Level(name: tag.name, isInverted: tag.kind == UInt8(ascii: "^")))
    case UInt8(ascii: "/"):
      _ = endLine(tag)
      guard let level = levels.last, let open = level.name else {
        throw wrong(line, "«{{/\(text)}}» ends nothing that is open")
      }
      guard open.text == text else {
        throw wrong(line, "«{{/\(text)}}» stands where «\(open.text)» of line \(open.line) is to be ended")
      }
      levels.removeLast()
      append(level.isInverted ? .inverted(open, level.nodes) : .section(open, level.nodes))
    case UInt8(ascii: ">"): append(.part(tag.name, indent: endLine(tag)))
    case UInt8(ascii: "!"): _ = endLine(tag)
    default: throw wrong(line, "«{{\(Unicode.Scalar(tag.kind ?? 0))» begins what is not understood here")
    }
  }

  /// Ends the text before a tag that may stand alone on its line, and returns the blanks before such a tag.
  private mutating func endLine(_ tag: Tag) -> String {
    let start = bytes[..<tag.range.lowerBound].lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
    let end = bytes[tag.range.upperBound...].firstIndex(of: Self.lineFeed) ?? bytes.count
    let (before, behind) = (bytes[start..<tag.range.lowerBound], bytes[tag.range.upperBound..<end])
    guard before.allSatisfy(Self.isBlank), behind.allSatisfy({ Self.isBlank($0) || $0 == 0x0D }) else {
      endText(at: tag.range.lowerBound)
      pending = tag.range.upperBound
      return ""
    }
    endText(at: start)
    pending = min(bytes.count, end + 1)
    // The line break is taken with the tag: who counts lines passes it here.
    if end < bytes.count { line += 1 }
    place = pending
    return String(decoding: before, as: UTF8.self)
  }

  private mutating func endText(at end: Int) {
    if pending < end { append(.text(Array(bytes[pending..<end]))) }
    pending = max(pending, end)
  }

  private mutating func append(_ node: Template.Node) { levels[levels.count - 1].nodes.append(node) }

  private static let (open, close, lineFeed) = (UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\n"))
  /// What may stand behind the first brackets; the last four are of Mustache, and not understood here.
  private static let kinds = Set("#^/>&!=$<%".utf8)

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == lineFeed || byte == 0x0D }
    guard let last = bytes.lastIndex(where: { !isSpace($0) }) else { return [] }
    return bytes[...last].drop(while: isSpace)
  }
}
