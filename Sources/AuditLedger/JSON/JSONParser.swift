extension JSONValue {
  /// How many levels of brackets a text may have.
  public static let deepest = 512

  /// Reads a JSON text.
  ///
  /// RFC 8259, and of I-JSON (RFC 7493) §2.1 (UTF-8 without lone surrogates) and §2.3 (no key twice). Nothing but
  /// blanks may follow the value, and brackets nest at most ``deepest`` levels. A number without fraction and
  /// exponent that fits becomes ``integer(_:)``, every other one ``number(_:)``.
  /// - Throws: ``JSONError/syntax(_:line:column:)``.
  public init(parsing bytes: [UInt8]) throws {
    self = try bytes.withUnsafeBufferPointer(JSONParser.parse).get()
  }

  /// Reads a JSON text from any collection of bytes, such as a slice.
  /// - Throws: ``JSONError/syntax(_:line:column:)``.
  public init(parsing bytes: some Collection<UInt8>) throws {
    if let result = bytes.withContiguousStorageIfAvailable(JSONParser.parse) {
      self = try result.get()
    } else {
      try self.init(parsing: Array(bytes))
    }
  }

  /// Reads a JSON text from a string.
  /// - Throws: ``JSONError/syntax(_:line:column:)``.
  public init(parsing text: String) throws {
    try self.init(parsing: text.utf8)
  }
}

/// A recursive descent over bytes, at most ``JSONValue/deepest`` levels deep.
struct JSONParser {
  /// That ``failure`` has been set. It carries nothing itself, so that the way without errors stays fast.
  struct Stop: Error {}

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// What a string with escapes is put together in.
  var scratch: [UInt8] = []
  private var failure: (fault: JSONError.Fault, offset: Int)?

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<JSONValue, JSONError> {
    var parser = JSONParser(bytes: bytes)
    do throws(Stop) {
      return .success(try parser.text())
    } catch {
      return .failure(parser.located())
    }
  }

  private mutating func text() throws(Stop) -> JSONValue {
    if bytes.count > 2, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { throw stop(.byteOrderMark) }
    let value = try value(depth: 0)
    skipBlanks()
    if position < bytes.count { throw stop(.trailingBytes) }
    return value
  }

  private mutating func value(depth: Int) throws(Stop) -> JSONValue {
    skipBlanks()
    guard let first = peek else { throw missing("a value") }
    switch first {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw missing("a value")
    }
  }

  private mutating func array(depth: Int) throws(Stop) -> JSONValue {
    try descend(to: depth)
    var items: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array(items) }
    while true {
      items.append(try value(depth: depth))
      skipBlanks()
      if take("]") { return .array(items) }
      guard take(",") else { throw missing("a comma or ]") }
      skipBlanks()
      if peek == UInt8(ascii: "]") { throw stop(.trailingComma) }
    }
  }

  private mutating func object(depth: Int) throws(Stop) -> JSONValue {
    try descend(to: depth)
    skipBlanks()
    if take("}") { return .object(JSONObject()) }
    var members = JSONObject(reserving: 8)
    // What is canonical has its keys in order: there the one before tells that a key is new.
    var (before, isOrdered): (String, Bool) = ("", true)
    while true {
      guard peek == UInt8(ascii: "\"") else { throw missing("a key in double quotes") }
      let place = position
      let key = try string()
      skipBlanks()
      guard take(":") else { throw missing("a colon") }
      isOrdered = isOrdered && (members.count == 0 || before.precedesInUTF16(key))
      let value = try value(depth: depth)
      if isOrdered {
        members.append(key, value)
      } else if !members.appendIfNew(key, value) {
        throw stop(.duplicateKey(key), at: place)
      }
      before = key
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw missing("a comma or }") }
      skipBlanks()
      if peek == UInt8(ascii: "}") { throw stop(.trailingComma) }
    }
  }

  private mutating func descend(to depth: Int) throws(Stop) {
    if depth > JSONValue.deepest { throw stop(.tooDeep(limit: JSONValue.deepest)) }
    position += 1
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Stop) -> JSONValue {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, (0..<word.utf8CodeUnitCount).allSatisfy({ bytes[position + $0] == word.utf8Start[$0] })
    else { throw missing("a value") }
    position = end
    return value
  }
}

extension JSONParser {
  /// The byte at hand, if one is left.
  @inline(__always)
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  @inline(__always)
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  /// RFC 8259 §2, `ws`.
  @inline(__always)
  mutating func skipBlanks() {
    while let byte = peek, byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  /// Notes a fault, here or at another byte.
  @inline(never)
  mutating func stop(_ fault: JSONError.Fault, at offset: Int? = nil) -> Stop {
    failure = (fault, offset ?? position)
    return Stop()
  }

  /// Notes that something else stands here, or nothing.
  @inline(never)
  mutating func missing(_ wanted: String) -> Stop {
    let ahead = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
    guard let scalar = ahead.unicodeScalars.first else { return stop(.ended(wanted: wanted)) }
    return stop(.unexpected(found: scalar, wanted: wanted))
  }

  private func located() -> JSONError {
    let (fault, offset) = failure ?? (.trailingBytes, position)
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = 1 + before.count { $0 == 0x0A }
    let column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
    return .syntax(fault, line: line, column: column)
  }
}
