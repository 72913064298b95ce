public import ClaimModel

/// What is wrong with a JSON text, or with a value on its way into JSON or out of it.
public enum JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The text is no JSON. Line and column count from 1; the column counts Unicode scalars.
  case syntax(Fault, line: Int, column: Int)
  /// A value that JSON can't hold. `path` names the field with dots, such as `versions.0.text`, and is empty at the top.
  case encoding(path: String, what: String)
  /// A JSON value that is not what the type wants; `path` as above.
  case decoding(path: String, what: String)
  /// A JSON value of the right shape that the model refuses; `path` as above.
  case refused(path: String, ModelError)

  /// What a text breaks of RFC 8259, or of the stricter I-JSON (RFC 7493).
  public enum Fault: Equatable, Sendable {
    /// Something else was wanted where this stands.
    case unexpected(found: Unicode.Scalar, wanted: String)
    /// The text ends too soon.
    case ended(wanted: String)
    /// A comma before the closing bracket.
    case trailingComma
    /// More bytes after the value.
    case trailingBytes
    /// A key that the object already has (RFC 7493 §2.3).
    case duplicateKey(String)
    /// Deeper than so many levels.
    case tooDeep(limit: Int)
    /// Half of a UTF-16 pair (RFC 7493 §2.1).
    case loneSurrogate(String)
    /// A backslash before a character that needs none.
    case unknownEscape(String)
    /// A control character, U+0000 to U+001F, as such inside a string.
    case controlCharacter(UInt8)
    /// A number that is not written as RFC 8259 §6 wants.
    case malformedNumber(String)
    /// A number beyond the range of a double.
    case numberOutOfRange(String)
    /// A string that is no UTF-8.
    case notUTF8
    /// U+FEFF at the start.
    case byteOrderMark
  }

  /// A sentence with the fix in it.
  public var description: String {
    switch self {
    case .syntax(let fault, let line, let column): "line \(line), column \(column): \(fault)"
    case .encoding(let path, let what), .decoding(let path, let what): path.isEmpty ? what : "\(path): \(what)"
    case .refused(let path, let error): path.isEmpty ? error.description : "\(path): \(error)"
    }
  }
}

extension JSONError.Fault: CustomStringConvertible {
  /// A sentence with the fix in it.
  public var description: String {
    switch self {
    case .unexpected(let found, let wanted): "\(found.inSentence) stands where \(wanted) is wanted"
    case .ended(let wanted): "the text ends where \(wanted) is wanted: it was cut off, fetch the whole"
    case .trailingComma: "a comma stands before the closing bracket: take it away"
    case .trailingBytes: "the value is complete but the text goes on: one value a text, take the rest away"
    case .duplicateKey(let key): "the key «\(key)» stands twice in one object: keep one of them"
    case .tooDeep(let limit): "brackets are nested more than \(limit) deep: flatten the value"
    case .loneSurrogate(let text):
      "«\(text)» is half of a UTF-16 pair: write both halves, such as \\ud83d\\ude00, or the character itself"
    case .unknownEscape(let text):
      "«\(text)» is no escape: one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX is wanted"
    case .controlCharacter(let byte):
      "a control character stands inside a string: write it as \\u\(Unicode.Scalar(byte).digits)"
    case .malformedNumber(let text):
      "«\(text)» is no JSON number: write it like 12, -0.5 or 1.5e9, without + or zeros in front"
    case .numberOutOfRange(let text): "«\(text)» is beyond ±1.8e308: write it as a string"
    case .notUTF8: "the string that begins here is not UTF-8: save the file as UTF-8"
    case .byteOrderMark: "a byte order mark stands at the start: save the file as UTF-8 without it"
    }
  }
}

extension JSONError {
  static func wanted(_ wanted: String, found value: JSONValue) -> JSONError {
    .decoding(path: "", what: "\(value.shape) stands where \(wanted) is wanted")
  }

  static func missing(_ field: String) -> JSONError {
    .decoding(path: field, what: "the field is missing: add it")
  }

  static func tooFewItems(at index: Int) -> JSONError {
    .decoding(path: "\(index)", what: "the array ends before this item: add it")
  }

  static func outOfRange(_ number: Int64, of type: String) -> JSONError {
    .decoding(path: "", what: "\(number) does not fit \(type): write a number nearer to 0")
  }

  static func notFinite(_ number: Double) -> JSONError {
    .encoding(path: "", what: "\(number) can't be written in JSON: leave the field out instead")
  }

  static func unsafeInteger(_ number: String) -> JSONError {
    .encoding(
      path: "", what: "\(number) is beyond ±9007199254740991, where JSON readers round: write it as a string")
  }

  static let twoShapes = JSONError.encoding(
    path: "", what: "the type writes itself as two kinds of JSON at once: ask one encoder for one kind of container")

  static let wroteNothing = JSONError.encoding(
    path: "", what: "the type writes nothing: let its encode(to:) ask for a container")

  /// The same, one level further out.
  func within(_ field: String) -> JSONError {
    func joined(_ path: String) -> String { path.isEmpty ? field : field.isEmpty ? path : "\(field).\(path)" }
    return switch self {
    case .syntax: self
    case .encoding(let path, let what): .encoding(path: joined(path), what: what)
    case .decoding(let path, let what): .decoding(path: joined(path), what: what)
    case .refused(let path, let error): .refused(path: joined(path), error)
    }
  }
}

extension JSONValue {
  /// What it is, in a sentence about errors.
  fileprivate var shape: String {
    switch self {
    case .null: "null"
    case .bool(let truth): "\(truth)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension Unicode.Scalar {
  /// In quotation marks, or as U+ and digits where it has no face.
  fileprivate var inSentence: String { value > 0x20 && value != 0x7F ? "«\(self)»" : "U+\(digits)" }

  fileprivate var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
