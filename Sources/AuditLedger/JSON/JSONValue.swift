/// A JSON value (RFC 8259) as a tree.
///
/// Strings are equal when their UTF-8 bytes are: unlike `String`, «é» as one scalar and as two are different values.
/// Objects are equal whatever the order of their members. `.integer(1)` and `.number(1)` differ, although both are
/// written `1`; ``init(encoding:)`` makes only the first.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// A number without fraction and exponent. Only within ±(2⁵³ - 1) is it the same number for every reader
  /// (RFC 7493 §2.2).
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  /// The text, where this is a string.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The number, where this is an integer.
  public var integer: Int64? { if case .integer(let number) = self { number } else { nil } }

  /// The items, where this is an array.
  public var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }

  /// The members, where this is an object.
  public var object: JSONObject? { if case .object(let members) = self { members } else { nil } }

  /// The truth value, where this is one.
  public var bool: Bool? { if case .bool(let truth) = self { truth } else { nil } }

  /// The value of a member, where this is an object that has it.
  public subscript(key: String) -> JSONValue? { if case .object(let members) = self { members[key] } else { nil } }
}

extension JSONValue: Hashable {
  /// Byte for byte, and whatever the order of members.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// In keeping with `==`.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let truth): hasher.combine(truth)
    case .integer(let number): hasher.combine(number)
    case .number(let number): hasher.combine(number)
    case .string(let text): hasher.combine(text)
    case .array(let items): hasher.combine(items)
    case .object(let members): hasher.combine(members)
    }
  }
}
