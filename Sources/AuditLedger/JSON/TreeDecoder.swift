/// Reads one value.
///
/// A path grows only where an error passes through on its way out; `path` holds merely what a nested container, which
/// no error passes through, would lose. A class, so that handing it on costs no second allocation.
final class TreeDecoder: Decoder {
  let value: JSONValue
  let path: String

  init(_ value: JSONValue, path: String) { (self.value, self.path) = (value, path) }

  var codingPath: [any CodingKey] { path.isEmpty ? [] : [TreeKey(stringValue: path)] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let members) = value else { throw JSONError.wanted("an object", found: value).within(path) }
    return KeyedDecodingContainer(TreeKeyedReader<Key>(members: members, path: path))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let items) = value else { throw JSONError.wanted("an array", found: value).within(path) }
    return TreeUnkeyedReader(items: items, path: path)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension TreeDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { if case .null = value { true } else { false } }
  func decode(_ type: Bool.Type) throws -> Bool { try within(path) { try value.truth() } }
  func decode(_ type: String.Type) throws -> String { try within(path) { try value.text() } }
  func decode(_ type: Double.Type) throws -> Double { try within(path) { try value.double() } }
  func decode(_ type: Float.Type) throws -> Float { try within(path) { Float(try value.double()) } }
  func decode(_ type: Int.Type) throws -> Int { try within(path) { try value.whole() } }
  func decode(_ type: Int8.Type) throws -> Int8 { try within(path) { try value.whole() } }
  func decode(_ type: Int16.Type) throws -> Int16 { try within(path) { try value.whole() } }
  func decode(_ type: Int32.Type) throws -> Int32 { try within(path) { try value.whole() } }
  func decode(_ type: Int64.Type) throws -> Int64 { try within(path) { try value.whole() } }
  func decode(_ type: UInt.Type) throws -> UInt { try within(path) { try value.whole() } }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try within(path) { try value.whole() } }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try within(path) { try value.whole() } }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try within(path) { try value.whole() } }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try within(path) { try value.whole() } }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try value.read(type, from: path) }
}

private struct TreeKeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let members: JSONObject
  let path: String

  var codingPath: [any CodingKey] { path.isEmpty ? [] : [TreeKey(stringValue: path)] }
  var allKeys: [Key] { members.keys.compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }

  func decodeNil(forKey key: Key) throws -> Bool {
    guard let value = members[key.stringValue] else { throw JSONError.missing(key.stringValue).within(path) }
    if case .null = value { return true }
    return false
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try read(key) { try $0.truth() } }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try read(key) { try $0.text() } }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try read(key) { try $0.whole() } }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    let name = key.stringValue
    guard let value = members[name] else {
      if let absent = T.self as? any EmptyWhenAbsent.Type, let empty = absent.empty as? T { return empty }
      throw JSONError.missing(name).within(path)
    }
    return try at(name) { try value.read(type) }
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try readIfPresent(key) { try $0.truth() } }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try readIfPresent(key) { try $0.text() }
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try readIfPresent(key) { try $0.whole() } }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try readIfPresent(key) { try $0.read(type) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { try nested(key).container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try nested(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try nested("super") }
  func superDecoder(forKey key: Key) throws -> any Decoder { try nested(key.stringValue) }

  private func nested(_ key: Key) throws -> TreeDecoder { try nested(key.stringValue) }

  private func nested(_ name: String) throws -> TreeDecoder {
    guard let value = members[name] else { throw JSONError.missing(name).within(path) }
    return TreeDecoder(value, path: path.isEmpty ? name : "\(path).\(name)")
  }

  @inline(__always)
  private func read<T>(_ key: Key, _ work: (JSONValue) throws -> T) throws -> T {
    let name = key.stringValue
    guard let value = members[name] else { throw JSONError.missing(name).within(path) }
    return try at(name) { try work(value) }
  }

  @inline(__always)
  private func readIfPresent<T>(_ key: Key, _ work: (JSONValue) throws -> T) throws -> T? {
    let name = key.stringValue
    guard let value = members[name] else { return nil }
    if case .null = value { return nil }
    return try at(name) { try work(value) }
  }

  @inline(__always)
  private func at<T>(_ name: String, _ work: () throws -> T) throws -> T {
    try within(path.isEmpty ? name : "\(path).\(name)", work)
  }
}

private struct TreeUnkeyedReader: UnkeyedDecodingContainer {
  let items: [JSONValue]
  let path: String
  private(set) var currentIndex = 0

  init(items: [JSONValue], path: String) { (self.items, self.path) = (items, path) }

  var codingPath: [any CodingKey] { path.isEmpty ? [] : [TreeKey(stringValue: path)] }
  var count: Int? { items.count }
  var isAtEnd: Bool { currentIndex >= items.count }

  mutating func decodeNil() throws -> Bool {
    guard case .null = try item() else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try next { try $0.truth() } }
  mutating func decode(_ type: String.Type) throws -> String { try next { try $0.text() } }
  mutating func decode(_ type: Int.Type) throws -> Int { try next { try $0.whole() } }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next { try $0.read(type) } }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    try nested().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try nested().unkeyedContainer() }
  mutating func superDecoder() throws -> any Decoder { try nested() }

  private var place: String { path.isEmpty ? "\(currentIndex)" : "\(path).\(currentIndex)" }

  private func item() throws -> JSONValue {
    guard !isAtEnd else { throw JSONError.tooFewItems(at: currentIndex).within(path) }
    return items[currentIndex]
  }

  private mutating func nested() throws -> TreeDecoder {
    let decoder = TreeDecoder(try item(), path: place)
    currentIndex += 1
    return decoder
  }

  @inline(__always)
  private mutating func next<T>(_ work: (JSONValue) throws -> T) throws -> T {
    let value = try item()
    let read = try within(place) { try work(value) }
    currentIndex += 1
    return read
  }
}

extension JSONValue {
  fileprivate func truth() throws -> Bool {
    guard case .bool(let truth) = self else { throw JSONError.wanted("true or false", found: self) }
    return truth
  }

  fileprivate func text() throws -> String {
    guard case .string(let text) = self else { throw JSONError.wanted("a string", found: self) }
    return text
  }

  fileprivate func double() throws -> Double {
    switch self {
    case .integer(let number): return Double(number)
    case .number(let number): return number
    default: throw JSONError.wanted("a number", found: self)
    }
  }

  /// An integer, also one that is written with a fraction of zeros.
  fileprivate func whole<T: FixedWidthInteger>() throws -> T {
    let whole: Int64? =
      switch self {
      case .integer(let number): number
      case .number(let number): Int64(exactly: number)
      default: nil
      }
    guard let whole else { throw JSONError.wanted("a whole number", found: self) }
    guard let number = T(exactly: whole) else { throw JSONError.outOfRange(whole, of: "\(T.self)") }
    return number
  }
}
