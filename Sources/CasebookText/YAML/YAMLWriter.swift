import AuditLedger

/// Writes JSON values as YAML that people read and edit: block style, two blanks a level, the order of the fields kept.
///
/// The same value always gives the same bytes, and reading them gives the same value. Written by hand because Yams'
/// emitter folds and quotes as it likes, and loses a byte-order mark.
struct YAMLWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(2048) }

  /// One field at the top of a file.
  mutating func field(_ name: String, _ value: JSONValue) { member(name, value, indent: 0) }

  private mutating func member(_ name: String, _ value: JSONValue, indent: Int) {
    // All names come from our own types: letters only.
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ":"))
    switch value {
    case .object(let members) where members.count > 0:
      breakLine(indent + 2)
      mapping(members, indent: indent + 2)
    case .array(let items) where !items.isEmpty:
      breakLine(indent + 2)
      sequence(items, indent: indent + 2)
    default:
      bytes.append(UInt8(ascii: " "))
      scalar(value, indent: indent + 2)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func mapping(_ members: JSONObject, indent: Int) {
    for (index, member) in members.enumerated() {
      if index > 0 { blanks(indent) }
      self.member(member.key, member.value, indent: indent)
    }
  }

  private mutating func sequence(_ items: [JSONValue], indent: Int) {
    for (index, item) in items.enumerated() {
      if index > 0 { blanks(indent) }
      append("-")
      switch item {
      case .object(let members) where members.count > 0:
        append(" ")
        mapping(members, indent: indent + 2)
      case .array(let items) where !items.isEmpty:
        breakLine(indent + 2)
        sequence(items, indent: indent + 2)
      default:
        append(" ")
        scalar(item, indent: indent + 2)
        append("\n")
      }
    }
  }

  private mutating func scalar(_ value: JSONValue, indent: Int) {
    if case .string(let text) = value {
      var text = text
      text.withUTF8 { self.text($0, indent: indent) }
    } else {
      // Numbers, truth values, and the empty list and object are written as in JSON.
      bytes.append(contentsOf: value.canonical())
    }
  }

  private mutating func text(_ text: UnsafeBufferPointer<UInt8>, indent: Int) {
    switch ScalarStyle(of: text) {
    case .plain: bytes.append(contentsOf: text)
    case .singleQuoted:
      append("'")
      bytes.append(contentsOf: text)
      append("'")
    case .quoted: quoted(text)
    case .literal(let endsWithBreak): literal(text, endsWithBreak, indent: indent)
    case .folded: folded(text, indent: indent)
    }
  }

  private mutating func literal(_ text: UnsafeBufferPointer<UInt8>, _ endsWithBreak: Bool, indent: Int) {
    append(endsWithBreak ? "|" : "|-")
    let lines = (endsWithBreak ? text.dropLast() : text[...])
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in lines {
      append("\n")
      if !line.isEmpty { blanks(indent) }
      bytes.append(contentsOf: line)
    }
  }

  private mutating func folded(_ text: UnsafeBufferPointer<UInt8>, indent: Int) {
    append(">-")
    var start = 0
    while start < text.count {
      breakLine(indent)
      let end = Self.lineEnd(text, from: start)
      bytes.append(contentsOf: text[start..<end])
      start = end + 1
    }
  }

  /// Where a folded line that begins there ends: at the last single blank within the width, or the first one beyond.
  private static func lineEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end: Int?
    for index in (start + 1)..<text.count where text[index] == UInt8(ascii: " ") {
      guard !text[index - 1].isBlank, index + 1 < text.count, !text[index + 1].isBlank else { continue }
      if index - start > ScalarStyle.width { return end ?? index }
      end = index
    }
    return text.count - start > ScalarStyle.width ? end ?? text.count : text.count
  }

  private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
    append("\"")
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case UInt8(ascii: "\n"): append("\\n")
      case UInt8(ascii: "\r"): append("\\r")
      case UInt8(ascii: "\t"): append("\\t")
      case 0: append("\\0")
      case 1..<0x20, 0x7F: hex("\\x", UInt32(byte), digits: 2)
      case UInt8(ascii: "&") where TextTraits.isAnchor(text, at: index): append("\\x26")
      case 0x80... where TextTraits.isHidden(text, at: index): index += escape(text, at: index)
      default: bytes.append(byte)
      }
      index += 1
    }
    append("\"")
  }

  /// Escapes a character of several bytes; returns how many came after its first.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = text[index]
    let more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    var value = UInt32(first) & (0x3F >> UInt32(more))
    for byte in text[(index + 1)...(index + more)] { value = value << 6 | UInt32(byte & 0x3F) }
    if value > 0xFFFF { hex("\\U", value, digits: 8) } else { hex("\\u", value, digits: 4) }
    return more
  }

  private mutating func hex(_ mark: StaticString, _ value: UInt32, digits: Int) {
    append(mark)
    for place in (0..<digits).reversed() {
      let digit = UInt8(value >> UInt32(place * 4) & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }

  private mutating func breakLine(_ indent: Int) {
    append("\n")
    blanks(indent)
  }

  private mutating func blanks(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
