import AuditLedger

/// A value of a YAML file with the line where it stands.
struct YAMLNode {
  /// From 1.
  let line: Int
  let content: Content

  indirect enum Content {
    /// Plain ones, written without quotes, may be a number, a truth value or nothing.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Member])
  }

  struct Member {
    let name: String
    let line: Int
    let value: YAMLNode
  }

  /// The members, where this is a mapping.
  var members: [Member]? { if case .mapping(let members) = content { members } else { nil } }

  /// The items, where this is a list; an empty field is an empty list.
  var items: [YAMLNode]? {
    switch content {
    case .sequence(let items): items
    case .scalar("", isPlain: true): []
    default: nil
    }
  }

  /// The value as JSON. A member that is empty, `null` or `~` is left out.
  ///
  /// A plain scalar is a whole number, a decimal, `true` or `false` where it is written as JSON would, else a text;
  /// where its path is among `texts` it is a text in any case.
  func json(texts: Set<String> = [], path: String = "") -> JSONValue {
    func inner(_ name: String) -> String { texts.isEmpty ? "" : path.isEmpty ? name : "\(path).\(name)" }
    switch content {
    case .scalar(let text, let isPlain):
      return isPlain && !texts.contains(path) ? Self.plain(text) : .string(text)
    case .sequence(let items):
      return .array(items.enumerated().map { $1.json(texts: texts, path: inner("\($0)")) })
    case .mapping(let members):
      var object = JSONObject()
      for member in members {
        let value = member.value.json(texts: texts, path: inner(member.name))
        if case .null = value { continue }
        object[member.name] = value
      }
      return .object(object)
    }
  }

  private static func plain(_ text: String) -> JSONValue {
    switch text {
    case "", "~", "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard let first = text.utf8.first, first == UInt8(ascii: "-") || first.isDigit,
        let value = try? JSONValue(parsing: text)
      else { return .string(text) }
      return value
    }
  }

  /// The node at a path of names and numbers joined by dots, or the nearest one above it; and its line, which for a
  /// field is that of its name.
  func nearest(to path: String) -> (node: YAMLNode, line: Int) {
    var (node, line) = (self, self.line)
    for name in path.split(separator: ".") {
      switch node.content {
      case .mapping(let members):
        guard let member = members.first(where: { $0.name == name }) else { return (node, line) }
        (node, line) = (member.value, member.line)
      case .sequence(let items):
        guard let index = Int(name), items.indices.contains(index) else { return (node, line) }
        (node, line) = (items[index], items[index].line)
      case .scalar: return (node, line)
      }
    }
    return (node, line)
  }
}
