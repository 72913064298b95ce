import AuditLedger

/// A value of a settings file with its place.
public struct SettingsValue: Hashable, Sendable {
  public let text: String
  public let place: TextPlace
}

extension CasebookText {
  /// Reads a settings file: YAML of names and plain texts, such as the configuration.
  ///
  /// - Parameter allowed: the names that there are; another is an error that suggests the nearest.
  /// - Throws: ``TextError`` with file and line.
  public static func settings(
    _ bytes: [UInt8], file: String, allowed: [String]
  ) throws -> [String: SettingsValue] {
    guard let node = try YAMLReader.read(bytes, file: file) else { return [:] }
    guard let members = node.members else { throw TextError.notAMapping(TextPlace(file, line: node.line)) }
    var values: [String: SettingsValue] = [:]
    for member in members {
      let place = TextPlace(file, line: member.line)
      guard allowed.contains(member.name) else {
        throw TextError.unknownField(place, owner: "the configuration", field: member.name, allowed: allowed)
      }
      guard case .scalar(let text, _) = member.value.content, !text.isEmpty else {
        throw TextError.badValue(place, path: member.name, what: "a text is wanted")
      }
      values[member.name] = SettingsValue(text: text, place: place)
    }
    return values
  }

  /// Reads a settings file of names that are not known beforehand, such as filters that were kept: in their order.
  /// - Throws: ``TextError`` with file and line.
  public static func pairs(_ bytes: [UInt8], file: String) throws -> [(name: String, value: SettingsValue)] {
    guard let node = try YAMLReader.read(bytes, file: file) else { return [] }
    return try pairs(node, file: file)
  }

  /// Reads a settings file of sections, each with names and texts, such as a keymap: in their order.
  /// - Throws: ``TextError`` with file and line.
  public static func sections(_ bytes: [UInt8], file: String) throws -> [SettingsSection] {
    guard let node = try YAMLReader.read(bytes, file: file) else { return [] }
    guard let members = node.members else { throw TextError.notAMapping(TextPlace(file, line: node.line)) }
    return try members.map { member in
      SettingsSection(
        name: member.name, place: TextPlace(file, line: member.line), pairs: try pairs(member.value, file: file))
    }
  }

  /// Writes names and texts so that they are read back.
  public static func write(pairs: [(name: String, value: String)]) -> [UInt8] {
    // A JSON string is a double-quoted scalar of YAML.
    func quoted(_ text: String) -> String { String(decoding: JSONValue.string(text).canonical(), as: UTF8.self) }
    return Array(pairs.map { "\(quoted($0.name)): \(quoted($0.value))\n" }.joined().utf8)
  }

  private static func pairs(_ node: YAMLNode, file: String) throws -> [(name: String, value: SettingsValue)] {
    guard let members = node.members else { throw TextError.notAMapping(TextPlace(file, line: node.line)) }
    return try members.map { member in
      let place = TextPlace(file, line: member.line)
      guard case .scalar(let text, _) = member.value.content, !text.isEmpty else {
        throw TextError.badValue(place, path: member.name, what: "a text is wanted")
      }
      return (member.name, SettingsValue(text: text, place: place))
    }
  }
}

/// A part of a settings file under one name.
public struct SettingsSection: Sendable {
  public let name: String
  public let place: TextPlace
  public let pairs: [(name: String, value: SettingsValue)]
}
