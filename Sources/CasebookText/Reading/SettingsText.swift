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
}
