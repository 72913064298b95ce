/// Writes a template out: fields put in, escaped for the format.
struct TemplateWriter {
  private let escaping: any TextEscaping
  private var stack: [Frame] = []
  private(set) var bytes: [UInt8] = []

  /// What a section has opened: names are looked for from the innermost outwards.
  private enum Frame {
    case fields(Fields)
    /// An item that is a text: `{{.}}`.
    case text(String)
  }

  init(_ fields: Fields, escaping: any TextEscaping) {
    self.escaping = escaping
    stack.append(.fields(fields))
  }

  /// - Parameter nodes: with every part already in its place.
  mutating func write(_ nodes: [Template.Node]) {
    for node in nodes {
      switch node {
      case .text(let text): bytes += text
      case .value(let name, let escapes):
        guard case .shown(let text) = value(of: name) else { continue }
        if escapes { escaping.append(text, to: &bytes) } else { bytes.append(contentsOf: text.utf8) }
      case .section(let name, let inner): write(inner, over: value(of: name))
      case .inverted(let name, let inner): if value(of: name).isNothing { write(inner) }
      case .part: break
      }
    }
  }

  private mutating func write(_ nodes: [Template.Node], over value: FieldValue) {
    func within(_ frame: Frame) {
      stack.append(frame)
      write(nodes)
      stack.removeLast()
    }
    switch value {
    case _ where value.isNothing: break
    case .shown(let text): within(.text(text))
    // A flag opens nothing: the fields around it stay the innermost.
    case .flag: write(nodes)
    case .group(let fields): within(.fields(fields))
    case .list(let items): for item in items { within(.fields(item)) }
    case .texts(let items): for item in items { within(.text(item)) }
    }
  }

  private func value(of name: Template.Name) -> FieldValue {
    guard let first = name.path.first else {
      if case .text(let text) = stack.last { return .shown(text) }
      return .nothing
    }
    for level in stride(from: stack.count - 1, through: 0, by: -1) {
      guard case .fields(let fields) = stack[level], var found = fields[first] else { continue }
      for next in name.path.dropFirst() {
        guard case .group(let inner) = found, let value = inner[next] else { return .nothing }
        found = value
      }
      return found
    }
    return .nothing
  }
}
