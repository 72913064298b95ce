extension JSONValue {
  /// The canonical form (RFC 8785): the same value always gives the same bytes.
  ///
  /// Keys in the order of their UTF-16 code units, numbers as ECMAScript writes a double, no blanks, the least
  /// escapes. As RFC 8785 §3.2.2.3 has only doubles, an integer beyond ±(2⁵³ - 1) is rounded to one, and what is not
  /// finite becomes `null`; ``init(encoding:)`` refuses both.
  public func canonical() -> [UInt8] {
    var writer = JSONWriter()
    writer.canonical(self)
    return writer.bytes
  }

  /// The text for people and for `--json`: two blanks a level, keys in the order in which they came, no line break at
  /// the end, every integer exact.
  public func pretty() -> String {
    var writer = JSONWriter()
    writer.pretty(self, indent: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Bytes of JSON being put together.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(512) }

  mutating func canonical(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .bool(let truth): append(truth ? "true" : "false")
    case .integer(let number):
      if JSONNumber.safe.contains(number) { append(number) } else { append(Double(number)) }
    case .number(let number): append(number)
    case .string(let text): append(quoting: text)
    case .array(let items):
      append(mark: "[")
      for (index, item) in items.enumerated() {
        if index > 0 { append(mark: ",") }
        canonical(item)
      }
      append(mark: "]")
    case .object(let object):
      append(mark: "{")
      let members = object.all
      if Self.isSorted(members) {
        for index in members.indices { canonical(members[index], first: index == 0) }
      } else {
        let order = members.indices.sorted { members[$0].key.precedesInUTF16(members[$1].key) }
        for (place, index) in order.enumerated() { canonical(members[index], first: place == 0) }
      }
      append(mark: "}")
    }
  }

  private mutating func canonical(_ member: JSONObject.Member, first: Bool) {
    if !first { append(mark: ",") }
    append(quoting: member.key)
    append(mark: ":")
    canonical(member.value)
  }

  private static func isSorted(_ members: [JSONObject.Member]) -> Bool {
    for index in members.indices.dropFirst() where members[index].key.precedesInUTF16(members[index - 1].key) {
      return false
    }
    return true
  }

  mutating func pretty(_ value: JSONValue, indent: Int) {
    switch value {
    case .integer(let number): append(number)
    case .array(let items) where !items.isEmpty:
      append(mark: "[")
      for (index, item) in items.enumerated() {
        breakLine(indent + 1, comma: index > 0)
        pretty(item, indent: indent + 1)
      }
      breakLine(indent)
      append(mark: "]")
    case .object(let members) where members.count > 0:
      append(mark: "{")
      for (index, member) in members.enumerated() {
        breakLine(indent + 1, comma: index > 0)
        append(quoting: member.key)
        append(": ")
        pretty(member.value, indent: indent + 1)
      }
      breakLine(indent)
      append(mark: "}")
    default: canonical(value)
    }
  }

  private mutating func breakLine(_ indent: Int, comma: Bool = false) {
    append(comma ? ",\n" : "\n")
    bytes.append(contentsOf: repeatElement(0x20, count: indent * 2))
  }

  @inline(__always)
  private mutating func append(mark: Unicode.Scalar) { bytes.append(UInt8(ascii: mark)) }

  @inline(__always)
  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(_ number: Int64) {
    if number >= 0, number < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  private mutating func append(_ number: Double) {
    bytes.append(contentsOf: JSONNumber.text(of: number))
  }

  /// A string with the escapes of RFC 8785 §3.2.2.2.
  private mutating func append(quoting text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.withContiguousStorageIfAvailable({ append(escaping: $0) }) == nil {
      Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(escapeOf: byte)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func append(escapeOf byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    default:
      append(byte < 16 ? "\\u000" : "\\u001")
      bytes.append((byte & 15) + (byte & 15 < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
    }
  }
}

extension String {
  /// Whether it comes before the other in the order of UTF-16 code units (RFC 8785 §3.2.3).
  func precedesInUTF16(_ other: String) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { precedes(bytes, $0) }
    }.flatMap(\.self) ?? utf16.lexicographicallyPrecedes(other.utf16)
  }
}

/// UTF-8 sorts as UTF-16 does, but for U+E000 to U+FFFF (first bytes EE and EF), which UTF-16 puts behind all that
/// needs a pair (first bytes F0 to F4).
private func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
  for index in 0..<min(left.count, right.count) where left[index] != right[index] {
    let (one, other) = (left[index], right[index])
    return (one & 0xFE == 0xEE ? one + 8 : one) < (other & 0xFE == 0xEE ? other + 8 : other)
  }
  return left.count < right.count
}
