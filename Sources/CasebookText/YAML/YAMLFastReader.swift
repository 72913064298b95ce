/// Reads YAML as `YAMLWriter` writes it, several times as fast as Yams, and gives up on everything else.
///
/// Whatever it reads, Yams reads the same; what people write in their own way (comments, flow lists, other indentation,
/// texts over several lines) is left to Yams. The bytes must have passed `SourceScan` and be UTF-8.
struct YAMLFastReader {
  /// Thrown where the file is not as the writer writes it.
  private struct NotOurs: Error {}

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line = 1

  /// The value of the file; nil where it is not as the writer writes it.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLNode? {
    guard bytes.last == UInt8(ascii: "\n"), !bytes.contains(UInt8(ascii: "\r")) else { return nil }
    var reader = YAMLFastReader(bytes: bytes)
    guard let node = try? reader.mapping(indent: 0), reader.position == bytes.count else { return nil }
    return node
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Fields from the present place on, which is that of the first name.
  private mutating func mapping(indent: Int) throws(NotOurs) -> YAMLNode {
    let first = line
    var members: [YAMLNode.Member] = []
    repeat {
      guard let end = nameEnd() else { throw NotOurs() }
      let name = text(position..<end)
      guard !members.contains(where: { $0.name == name }) else { throw NotOurs() }
      let at = line
      position = end + 1
      members.append(YAMLNode.Member(name: name, line: at, value: try value(indent: indent)))
    } while takeIndent(indent)
    return YAMLNode(line: first, content: .mapping(members))
  }

  /// What stands behind a name and its colon.
  private mutating func value(indent: Int) throws(NotOurs) -> YAMLNode {
    if take("\n") {
      line += 1
      guard takeIndent(indent + 2) else { throw NotOurs() }
      return peek == UInt8(ascii: "-") ? try sequence(indent: indent + 2) : try mapping(indent: indent + 2)
    }
    guard take(" ") else { throw NotOurs() }
    return try scalar(indent: indent + 2)
  }

  /// Items from the present place on, which is that of the first dash.
  private mutating func sequence(indent: Int) throws(NotOurs) -> YAMLNode {
    let first = line
    var items: [YAMLNode] = []
    repeat {
      guard take("-"), take(" ") else { throw NotOurs() }
      items.append(try nameEnd() == nil ? scalar(indent: indent + 2) : mapping(indent: indent + 2))
    } while takeIndent(indent)
    return YAMLNode(line: first, content: .sequence(items))
  }

  private mutating func scalar(indent: Int) throws(NotOurs) -> YAMLNode {
    let at = line
    switch peek {
    case UInt8(ascii: "\""): return YAMLNode(line: at, content: .scalar(try quoted(), isPlain: false))
    case UInt8(ascii: "'"):
      let end = lineEnd
      guard end - position >= 2, bytes[end - 1] == UInt8(ascii: "'"),
        !bytes[(position + 1)..<(end - 1)].contains(UInt8(ascii: "'"))
      else { throw NotOurs() }
      let content = text((position + 1)..<(end - 1))
      nextLine(after: end)
      return YAMLNode(line: at, content: .scalar(content, isPlain: false))
    case UInt8(ascii: "|"): return YAMLNode(line: at, content: .scalar(try literal(indent: indent), isPlain: false))
    case UInt8(ascii: ">"): return YAMLNode(line: at, content: .scalar(try folded(indent: indent), isPlain: false))
    default:
      let end = lineEnd
      // A number below zero is the one plain value that begins with a mark of YAML.
      let isBelowZero = peek == UInt8(ascii: "-") && position + 1 < end && bytes[position + 1].isDigit
      let start = isBelowZero ? position + 1 : position
      guard start < end, TextTraits(UnsafeBufferPointer(rebasing: bytes[start..<end])).isSafePlain else {
        throw NotOurs()
      }
      let content = text(position..<end)
      nextLine(after: end)
      return YAMLNode(line: at, content: .scalar(content, isPlain: true))
    }
  }

  private mutating func literal(indent: Int) throws(NotOurs) -> String {
    position += 1
    let endsWithBreak = !take("-")
    guard take("\n") else { throw NotOurs() }
    line += 1
    var content: [UInt8] = []
    var isFirst = true
    while true {
      if !isFirst, take("\n") {
        line += 1
        content.append(UInt8(ascii: "\n"))
        continue
      }
      guard takeIndent(indent), position < bytes.count else { break }
      // Indentation beyond ours on the first line would be part of what YAML takes away from all.
      if isFirst, bytes[position].isBlank { throw NotOurs() }
      let end = lineEnd
      content.append(contentsOf: bytes[position..<end])
      content.append(UInt8(ascii: "\n"))
      isFirst = false
      nextLine(after: end)
    }
    // Blank lines at the end are kept or dropped by rules that Yams knows.
    guard content.count > 1, !content.suffix(2).elementsEqual("\n\n".utf8) else { throw NotOurs() }
    if !endsWithBreak { content.removeLast() }
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func folded(indent: Int) throws(NotOurs) -> String {
    position += 1
    guard take("-"), take("\n") else { throw NotOurs() }
    line += 1
    var content: [UInt8] = []
    while takeIndent(indent) {
      let end = lineEnd
      guard end > position, !bytes[position].isBlank, !bytes[end - 1].isBlank else { throw NotOurs() }
      if !content.isEmpty { content.append(UInt8(ascii: " ")) }
      content.append(contentsOf: bytes[position..<end])
      nextLine(after: end)
    }
    guard !content.isEmpty, peek != UInt8(ascii: "\n") else { throw NotOurs() }
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func quoted() throws(NotOurs) -> String {
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard take("\n") else { throw NotOurs() }
        line += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\n"): throw NotOurs()
      case UInt8(ascii: "\\"): try escape(into: &content)
      default: content.append(byte)
      }
    }
    throw NotOurs()
  }

  private mutating func escape(into content: inout [UInt8]) throws(NotOurs) {
    guard position < bytes.count else { throw NotOurs() }
    let mark = bytes[position]
    position += 1
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): content.append(mark)
    case UInt8(ascii: "n"): content.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "r"): content.append(UInt8(ascii: "\r"))
    case UInt8(ascii: "t"): content.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "0"): content.append(0)
    case UInt8(ascii: "x"): try hex(digits: 2, into: &content)
    case UInt8(ascii: "u"): try hex(digits: 4, into: &content)
    case UInt8(ascii: "U"): try hex(digits: 8, into: &content)
    default: throw NotOurs()
    }
  }

  private mutating func hex(digits: Int, into content: inout [UInt8]) throws(NotOurs) {
    guard position + digits <= bytes.count, bytes[position..<(position + digits)].allSatisfy(\.isHexDigit),
      let value = UInt32(text(position..<(position + digits)), radix: 16), let scalar = Unicode.Scalar(value),
      let encoded = UTF8.encode(scalar)
    else { throw NotOurs() }
    position += digits
    content.append(contentsOf: encoded)
  }
}

extension YAMLFastReader {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// The line feed at the end of the present line.
  private var lineEnd: Int { bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count }

  private mutating func nextLine(after end: Int) {
    position = min(end + 1, bytes.count)
    line += 1
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Goes past the blanks at the beginning of a line if there are at least so many, and something stands behind them.
  private mutating func takeIndent(_ indent: Int) -> Bool {
    guard position + indent < bytes.count, bytes[position..<(position + indent)].allSatisfy({ $0 == UInt8(ascii: " ") })
    else { return false }
    position += indent
    return true
  }

  /// The colon behind the name that begins here, if one does and a value follows.
  private func nameEnd() -> Int? {
    var end = position
    while end < bytes.count, bytes[end].isNameByte { end += 1 }
    guard end > position, bytes[position] != UInt8(ascii: "-"), end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":"),
      bytes[end + 1] == UInt8(ascii: " ") || bytes[end + 1] == UInt8(ascii: "\n")
    else { return nil }
    return end
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
