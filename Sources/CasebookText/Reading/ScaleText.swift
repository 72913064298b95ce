import AuditLedger
public import ClaimModel

extension CasebookText {
  /// Reads a rating scale: YAML, of which JSON is a part.
  /// - Throws: ``TextError`` with file, line and what is wanted.
  public static func scale(_ bytes: [UInt8], file: String) throws -> RatingScale {
    guard let node = try YAMLReader.read(bytes, file: file), node.members != nil else {
      throw TextError.notAMapping(TextPlace(file, line: 1))
    }
    return try value(node, file: file)
  }

  /// Reads a policy of rules: YAML of `levels` (a list of `rule` and `level`) and of thresholds.
  /// - Throws: ``TextError`` with file, line and what is wanted; a field that there is not is named.
  public static func policy(_ bytes: [UInt8], file: String) throws -> RulePolicy {
    guard let node = try YAMLReader.read(bytes, file: file), let members = node.members else {
      throw TextError.notAMapping(TextPlace(file, line: 1))
    }
    try checkNames(members, among: ["levels", "leastOrigins", "accessDays", "longestStatement", "factCheckers"], file)
    for member in members where member.name == "levels" {
      for item in member.value.items ?? [] { try checkNames(item.members ?? [], among: ["rule", "level"], file) }
    }
    return try value(node, file: file)
  }

  /// Reads how a house is known in exchange formats: YAML of `publisher`, `address` and `ratings`.
  /// - Throws: ``TextError`` with file, line and what is wanted; a field that there is not is named.
  public static func exchange(_ bytes: [UInt8], file: String) throws -> ExchangeSettings {
    guard let node = try YAMLReader.read(bytes, file: file), let members = node.members else {
      throw TextError.notAMapping(TextPlace(file, line: 1))
    }
    try checkNames(members, among: ["publisher", "address", "ratings"], file)
    for member in members where member.name == "ratings" {
      for item in member.value.items ?? [] {
        try checkNames(item.members ?? [], among: ["format", "rating", "label", "value"], file)
      }
    }
    return try value(node, file: file)
  }

  /// A misspelt field would be passed over by the reader, and the rule hold as before.
  private static func checkNames(_ members: [YAMLNode.Member], among allowed: [String], _ file: String) throws {
    guard let stranger = members.first(where: { !allowed.contains($0.name) }) else { return }
    throw TextError.unknownField(
      TextPlace(file, line: stranger.line), owner: "the policy", field: stranger.name, allowed: allowed)
  }

  private static func value<Value: Decodable>(_ node: YAMLNode, file: String) throws -> Value {
    do {
      return try node.json().decode(Value.self)
    } catch JSONError.refused(let path, let error) {
      throw TextError.badValue(TextPlace(file, line: node.nearest(to: path).line), path: path, what: error.description)
    } catch JSONError.decoding(let path, let what) {
      throw TextError.badValue(TextPlace(file, line: node.nearest(to: path).line), path: path, what: what)
    } catch let error as JSONError {
      throw TextError.badValue(TextPlace(file, line: node.line), path: "", what: "\(error)")
    } catch let error as ModelError {
      throw TextError.badValue(TextPlace(file, line: node.line), path: "", what: "\(error)")
    }
  }
}
