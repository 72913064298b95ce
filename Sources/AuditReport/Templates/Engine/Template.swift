/// A template in the language of Mustache, read once and written out often.
///
/// What is understood: `{{name}}`, `{{{name}}}` and `{{&name}}`; sections `{{#name}}` and inverted sections `{{^name}}`,
/// each to its `{{/name}}`; parts `{{> name}}`; comments `{{! … }}`; `{{.}}` and names with points. A tag alone on its line
/// takes the line with it, and a part alone on its line is indented as its tag is (Mustache, «standalone tags»).
struct Template: Sendable {
  /// What it is made of, in order.
  let nodes: [Node]

  /// A piece of a template.
  enum Node: Sendable {
    /// As it stands.
    case text([UInt8])
    /// A field; escaped for the format, or ours and put in as it is.
    case value(Name, escapes: Bool)
    /// Once for each item, or where something is there.
    case section(Name, [Node])
    /// Where nothing is there.
    case inverted(Name, [Node])
    /// Another template, with what is put before each of its lines.
    case part(Name, indent: String)
  }

  /// A name as a tag has it.
  struct Name: Sendable {
    /// As written.
    let text: String
    /// Field, field of that, …; empty for `{{.}}`.
    let path: [String]
    /// From 1.
    let line: Int

    init(_ text: String, line: Int) {
      (self.text, self.line) = (text, line)
      path = text == "." ? [] : text.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    }
  }

  /// The names of the parts that it asks for.
  var parts: [String] { Self.parts(in: nodes) }

  private static func parts(in nodes: [Node]) -> [String] {
    nodes.flatMap { node in
      switch node {
      case .text, .value: [String]()
      case .section(_, let inner), .inverted(_, let inner): parts(in: inner)
      case .part(let name, _): [name.text]
      }
    }
  }
}
