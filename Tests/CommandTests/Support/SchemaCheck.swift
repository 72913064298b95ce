import AuditLedger

/// As much of JSON Schema (draft 2020-12) as the program's own schema uses.
struct SchemaCheck {
  let document: JSONValue

  /// What is wrong with a value, a sentence each; empty where it fits.
  func faults(_ value: JSONValue) -> [String] { faults(value, document, at: "") }

  private func faults(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard let schema = schema.object else { return ["\(path): the schema is no object"] }
    var faults: [String] = []
    for (word, rule) in schema {
      switch word {
      case "$ref":
        let name = rule.string?.split(separator: "/").last.map(String.init) ?? ""
        guard let target = document["$defs"]?[name] else { return ["\(path): the schema has no «\(name)»"] }
        faults += self.faults(value, target, at: path)
      case "oneOf":
        let fits = (rule.array ?? []).count { self.faults(value, $0, at: path).isEmpty }
        if fits != 1 { faults.append("\(path): \(fits) of the shapes fit: \(explained(value, rule, at: path))") }
      case "anyOf":
        let fits = (rule.array ?? []).contains { self.faults(value, $0, at: path).isEmpty }
        if !fits { faults.append("\(path): none of the shapes fits") }
      case "type": if !isOf(rule, value) { faults.append("\(path): \(value) is not of type \(rule)") }
      case "const": if rule != value { faults.append("\(path): \(value) is not \(rule)") }
      case "enum": if rule.array?.contains(value) != true { faults.append("\(path): \(value) is none of \(rule)") }
      case "minimum": if let number = value.integer, number < rule.integer ?? 0 { faults.append("\(path): too small") }
      case "maximum": if let number = value.integer, number > rule.integer ?? 0 { faults.append("\(path): too large") }
      case "pattern":
        if let text = value.string, let pattern = rule.string, (try? Regex(pattern).firstMatch(in: text)) == nil {
          faults.append("\(path): \(text) does not fit \(pattern)")
        }
      case "items":
        for (index, item) in (value.array ?? []).enumerated() {
          faults += self.faults(item, rule, at: "\(path)[\(index)]")
        }
      case "required":
        for name in (rule.array ?? []).compactMap(\.string) where value.object != nil && value[name] == nil {
          faults.append("\(path): «\(name)» is missing")
        }
      case "properties":
        for (name, shape) in rule.object ?? [:] {
          if let member = value[name] { faults += self.faults(member, shape, at: "\(path).\(name)") }
        }
      case "additionalProperties":
        let known = schema["properties"]?.object?.keys ?? []
        for (name, member) in value.object ?? [:] where !known.contains(name) {
          if rule == .bool(false) { faults.append("\(path): «\(name)» is not in the schema") }
          if rule.object != nil { faults += self.faults(member, rule, at: "\(path).\(name)") }
        }
      case "$schema", "$defs", "title", "format": break
      default: faults.append("the schema uses «\(word)», which this check does not know")
      }
    }
    return faults
  }

  /// Why the shape whose format it names does not fit.
  private func explained(_ value: JSONValue, _ shapes: JSONValue, at path: String) -> String {
    let named = (shapes.array ?? []).first { $0["properties"]?["format"]?["const"] == value["format"] }
    return named.map { faults(value, $0, at: path).joined(separator: "; ") } ?? ""
  }

  private func isOf(_ rule: JSONValue, _ value: JSONValue) -> Bool {
    if let types = rule.array { return types.contains { isOf($0, value) } }
    return switch (rule.string, value) {
    case ("string", .string), ("boolean", .bool), ("integer", .integer), ("number", .integer), ("number", .number),
      ("array", .array), ("object", .object), ("null", .null):
      true
    default: false
    }
  }
}
