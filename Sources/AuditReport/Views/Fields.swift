import Mustache

/// What a template is given: names with texts, flags, lists and groups of fields.
///
/// A name without a value is there all the same, as nothing: else Mustache would look for it one group further out, and
/// a source without an author would get the author of something else.
struct Fields: MustacheParent, ExpressibleByDictionaryLiteral {
  private var values: [String: Any] = [:]

  init(dictionaryLiteral elements: (String, FieldValue)...) {
    values.reserveCapacity(elements.count)
    for (name, value) in elements { values[name] = value.value }
  }

  subscript(name: String) -> FieldValue? {
    get { nil }
    set { values[name] = newValue?.value }
  }

  /// Adds the fields of another group; where both have a name, the other's counts.
  mutating func merge(_ other: Fields) { values.merge(other.values) { $1 } }

  func child(named name: String) -> Any? { values[name] }

  /// The names, for checks of templates.
  var tree: FieldTree {
    .group(
      values.mapValues { value in
        switch value {
        case let fields as Fields: fields.tree
        case let list as [Fields]: list.reduce(FieldTree.text) { $0.merged($1.tree) }
        default: .text
        }
      })
  }
}

/// One value as Mustache takes it.
struct FieldValue {
  let value: Any

  /// A text; none and the empty one are nothing, and a section over them is skipped.
  static func text(_ text: String?) -> FieldValue { FieldValue(value: ShownText(text: text ?? "")) }

  /// An id, a date, a number, a word of a list.
  static func text(_ value: (some CustomStringConvertible)?) -> FieldValue { text(value?.description) }

  static func flag(_ flag: Bool) -> FieldValue { FieldValue(value: flag) }

  static func list(_ list: [Fields]) -> FieldValue { FieldValue(value: list) }

  /// Texts, each of which a template reaches as `{{.}}`.
  static func texts(_ texts: [String]) -> FieldValue { FieldValue(value: texts.map { ShownText(text: $0) }) }

  static func group(_ fields: Fields?) -> FieldValue {
    fields.map { FieldValue(value: $0) } ?? text(String?.none)
  }
}

/// A text in a template's stack: asked for a child it has none, which costs nothing; a bare String would be looked
/// through by reflection.
private struct ShownText: MustacheCustomRenderable, MustacheParent {
  let text: String

  var renderText: String { text }
  var isNull: Bool { text.isEmpty }
  func child(named: String) -> Any? { nil }
}
