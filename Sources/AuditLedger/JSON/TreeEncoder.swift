/// Collects what one value writes about itself.
///
/// A class, because every container that is asked for writes into the same place.
final class TreeEncoder: Encoder {
  private enum Shape { case nothing, single, array, object, conflicting }

  private var shape = Shape.nothing
  private var single = JSONValue.null
  private var items: [JSONValue] = []
  private var members = JSONObject()
  /// Nested containers, whose content is known only in the end.
  private var nested: [(place: Place, encoder: TreeEncoder)] = []

  private enum Place {
    case item(Int)
    case member(String)
  }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  var itemCount: Int { items.count }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    take(.object)
    if members.count == 0 { members = JSONObject(reserving: 8) }
    return KeyedEncodingContainer(TreeKeyedWriter<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    take(.array)
    return TreeUnkeyedWriter(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { TreeSingleWriter(encoder: self) }

  /// The one value that this is.
  func write(_ value: JSONValue) {
    take(.single)
    single = value
  }

  func write(_ value: JSONValue, to field: String) { members[field] = value }

  func append(_ value: JSONValue) { items.append(value) }

  /// An encoder whose value will stand at the field.
  func nest(at field: String) -> TreeEncoder {
    members[field] = .null
    return nest(.member(field))
  }

  /// An encoder whose value will be the next item.
  func nestItem() -> TreeEncoder {
    items.append(.null)
    return nest(.item(items.count - 1))
  }

  private func nest(_ place: Place) -> TreeEncoder {
    let encoder = TreeEncoder()
    nested.append((place, encoder))
    return encoder
  }

  private func take(_ wanted: Shape) {
    if shape == .nothing { shape = wanted } else if shape != wanted { shape = .conflicting }
  }

  /// What was written.
  /// - Throws: ``JSONError/encoding(path:what:)`` where nothing was, or two kinds of JSON.
  func finish() throws -> JSONValue {
    for (place, encoder) in nested {
      switch place {
      case .item(let index): items[index] = try within("\(index)") { try encoder.finish() }
      case .member(let field): members[field] = try within(field) { try encoder.finish() }
      }
    }
    return switch shape {
    case .nothing: throw JSONError.wroteNothing
    case .conflicting: throw JSONError.twoShapes
    case .single: single
    case .array: .array(items)
    case .object: .object(members)
    }
  }
}

private struct TreeKeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: TreeEncoder
  var codingPath: [any CodingKey] { [] }

  /// Like every other nil, it is left out.
  func encodeNil(forKey key: Key) {}

  func encode(_ value: Bool, forKey key: Key) { encoder.write(.bool(value), to: key.stringValue) }
  func encode(_ value: String, forKey key: Key) { encoder.write(.string(value), to: key.stringValue) }

  func encode(_ value: Int, forKey key: Key) throws {
    let name = key.stringValue
    encoder.write(try within(name) { try JSONValue(exactly: value) }, to: name)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    let name = key.stringValue
    let written = try within(name) { try JSONValue(writing: value) }
    switch written {
    case .array(let items) where items.isEmpty && value is any EmptyWhenAbsent && !hasOpenKeys: return
    case .null where !(value is JSONValue) && !hasOpenKeys: return
    default: encoder.write(written, to: name)
    }
  }

  /// Whether any text is a key, as in a dictionary: there a key says something even where its value is empty.
  private var hasOpenKeys: Bool { Key(stringValue: "\0") != nil }

  func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> { encoder.nest(at: key.stringValue).container(keyedBy: keyType) }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.nest(at: key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder.nest(at: "super") }
  func superEncoder(forKey key: Key) -> any Encoder { encoder.nest(at: key.stringValue) }
}

private struct TreeUnkeyedWriter: UnkeyedEncodingContainer {
  let encoder: TreeEncoder
  var codingPath: [any CodingKey] { [] }
  var count: Int { encoder.itemCount }

  func encodeNil() { encoder.append(.null) }
  func encode(_ value: Bool) { encoder.append(.bool(value)) }
  func encode(_ value: String) { encoder.append(.string(value)) }
  func encode(_ value: Int) throws { encoder.append(try within("\(count)") { try JSONValue(exactly: value) }) }
  func encode(_ value: some Encodable) throws {
    encoder.append(try within("\(count)") { try JSONValue(writing: value) })
  }

  func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder.nestItem().container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.nestItem().unkeyedContainer() }
  func superEncoder() -> any Encoder { encoder.nestItem() }
}

private struct TreeSingleWriter: SingleValueEncodingContainer {
  let encoder: TreeEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { encoder.write(.null) }
  func encode(_ value: Bool) { encoder.write(.bool(value)) }
  func encode(_ value: String) { encoder.write(.string(value)) }
  func encode(_ value: Double) throws { encoder.write(try JSONValue(finite: value)) }
  func encode(_ value: Float) throws { encoder.write(try JSONValue(finite: Double(value))) }
  func encode(_ value: Int) throws { encoder.write(try JSONValue(exactly: value)) }
  func encode(_ value: Int8) throws { encoder.write(try JSONValue(exactly: value)) }
  func encode(_ value: Int16) throws { encoder.write(try JSONValue(exactly: value)) }
  func encode(_ value: Int32) throws { encoder.write(try JSONValue(exactly: value)) }
  func encode(_ value: Int64) throws { encoder.write(try JSONValue(exactly: value)) }
  func encode(_ value: UInt) throws { encoder.write(try JSONValue(exactly: value)) }
  func encode(_ value: UInt8) throws { encoder.write(try JSONValue(exactly: value)) }
  func encode(_ value: UInt16) throws { encoder.write(try JSONValue(exactly: value)) }
  func encode(_ value: UInt32) throws { encoder.write(try JSONValue(exactly: value)) }
  func encode(_ value: UInt64) throws { encoder.write(try JSONValue(exactly: value)) }
  func encode(_ value: some Encodable) throws { encoder.write(try JSONValue(writing: value)) }
}

extension JSONValue {
  /// An integer that every reader takes for the same number.
  fileprivate init(exactly value: some BinaryInteger) throws {
    guard let number = Int64(exactly: value), JSONNumber.safe.contains(number) else {
      throw JSONError.unsafeInteger("\(value)")
    }
    self = .integer(number)
  }

  fileprivate init(finite value: Double) throws {
    guard value.isFinite else { throw JSONError.notFinite(value) }
    if let whole = Int64(exactly: value), JSONNumber.safe.contains(whole) {
      self = .integer(whole)
    } else {
      self = .number(value)
    }
  }
}
