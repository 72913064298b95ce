/// A value that is written as one string in JSON, YAML and on the command line.
public protocol TextCoded: Codable, Hashable, Sendable, CustomStringConvertible {
  /// Reads the value back from its text.
  /// - Throws: ``ModelError`` where the text is none.
  init(text: String) throws
}

extension TextCoded {
  public init(from decoder: any Decoder) throws {
    try self.init(text: decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A closed list of words: the same word in the type, the file and on the screen.
public protocol Word: RawRepresentable, CaseIterable, Codable, Hashable, Sendable, CustomStringConvertible
where RawValue == String {
  /// What the list is called in an error, such as «verdict».
  static var field: String { get }
}

extension Word {
  /// The word itself.
  public var description: String { rawValue }

  /// Reads a word, also with `-` or `_` for its blanks and in any letter case.
  /// - Throws: ``ModelError/notOneOf(_:field:allowed:)``.
  public init(text: String) throws {
    if let word = Self(rawValue: text) {
      self = word
      return
    }
    let plain = String(text.lowercased().map { $0 == "-" || $0 == "_" ? " " : $0 })
    guard let word = Self.allCases.first(where: { $0.rawValue.lowercased() == plain }) else {
      throw ModelError.notOneOf(text, field: Self.field, allowed: Self.allCases.map(\.rawValue))
    }
    self = word
  }

  public init(from decoder: any Decoder) throws {
    try self.init(text: decoder.singleValueContainer().decode(String.self))
  }
}
