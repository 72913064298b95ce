import ClaimModel

extension JSONValue {
  /// Writes a value through its `encode(to:)`.
  ///
  /// Fields stand in the order in which they are encoded; those that are nil, or an empty array or set, are left out.
  /// A dictionary keeps them. A double that is whole becomes ``integer(_:)``, as it will be read back.
  /// - Throws: ``JSONError/encoding(path:what:)`` for a number that is not finite or an integer beyond ±(2⁵³ - 1)
  ///   (RFC 7493 §2.2), and whatever the value throws.
  public init(encoding value: some Encodable) throws {
    self = try JSONValue(writing: value)
  }

  /// Reads a value through its `init(from:)`.
  ///
  /// A missing field of array or set type is the empty one, and `null` is nil where an optional is wanted. Fields that
  /// the type does not ask for are passed over.
  /// - Throws: ``JSONError/decoding(path:what:)``, ``JSONError/refused(path:_:)`` for a `ModelError` thrown on the
  ///   way, and other errors of the type as they are.
  public func decode<T: Decodable>(_ type: T.Type) throws -> T {
    try read(type)
  }
}

extension JSONValue {
  /// Writes a value that may be JSON already.
  init<T: Encodable>(writing value: T) throws {
    if T.self == JSONValue.self, let value = value as? JSONValue {
      self = value
      return
    }
    let encoder = TreeEncoder()
    try reportingAsJSON { try value.encode(to: encoder) }
    self = try encoder.finish()
  }

  /// Reads a value that may stay JSON.
  func read<T: Decodable>(_ type: T.Type, from path: String = "") throws -> T {
    if T.self == JSONValue.self { return try itself() }
    return try reportingAsJSON { try T(from: TreeDecoder(self, path: path)) }
  }
}

extension JSONValue {
  /// The value where it is wanted as it is. On its own, because the type of the cast is looked up wherever it may be wanted.
  @inline(never)
  private func itself<T>() throws -> T {
    guard let value = self as? T else { throw JSONError.wanted("JSON", found: self) }
    return value
  }
}

/// Does the work, and turns the errors of the model and of the standard library into ours, without a path as yet.
@inline(__always)
private func reportingAsJSON<T>(_ work: () throws -> T) throws -> T {
  do {
    return try work()
  } catch let error as ModelError {
    throw JSONError.refused(path: "", error)
  } catch let error as DecodingError {
    throw JSONError(error)
  } catch let error as EncodingError {
    throw JSONError(error)
  }
}

/// Does the work, and puts the field in front of the path of an error.
@inline(__always)
func within<T>(_ field: @autoclosure () -> String, _ work: () throws -> T) throws -> T {
  do {
    return try work()
  } catch let error as JSONError {
    throw error.within(field())
  }
}

extension JSONError {
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      self = .decoding(path: "", what: context.debugDescription)
    @unknown default:
      self = .decoding(path: "", what: "\(error)")
    }
  }

  fileprivate init(_ error: EncodingError) {
    switch error {
    case .invalidValue(_, let context): self = .encoding(path: "", what: context.debugDescription)
    @unknown default: self = .encoding(path: "", what: "\(error)")
    }
  }
}

/// A type of which nothing is written where there is nothing in it, and which a missing field reads as.
protocol EmptyWhenAbsent {
  static var empty: Self { get }
}

extension Array: EmptyWhenAbsent {
  static var empty: Self { [] }
}

extension Set: EmptyWhenAbsent {
  static var empty: Self { [] }
}

/// The name of a field or the number of an item, for types that ask for a path.
struct TreeKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
  init(intValue: Int) { (stringValue, self.intValue) = ("\(intValue)", intValue) }
}

extension JSONValue: Codable {
  /// For a field of this type: from our own decoder the value itself, from another one the same by trial.
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? TreeDecoder {
      self = decoder.value
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .bool(truth)
    } else if let number = try? container.decode(Int64.self) {
      self = .integer(number)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let items = try? container.decode([JSONValue].self) {
      self = .array(items)
    } else {
      let values = try decoder.container(keyedBy: TreeKey.self)
      var members = JSONObject()
      for key in values.allKeys { members[key.stringValue] = try values.decode(JSONValue.self, forKey: key) }
      self = .object(members)
    }
  }

  /// For a field of this type: in our own encoder the value itself, in another one the same step by step.
  public func encode(to encoder: any Encoder) throws {
    if let encoder = encoder as? TreeEncoder { return encoder.write(self) }
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let truth): try container.encode(truth)
    case .integer(let number): try container.encode(number)
    case .number(let number): try container.encode(number)
    case .string(let text): try container.encode(text)
    case .array(let items): try container.encode(items)
    case .object(let members):
      var values = encoder.container(keyedBy: TreeKey.self)
      for (key, value) in members { try values.encode(value, forKey: TreeKey(stringValue: key)) }
    }
  }
}
