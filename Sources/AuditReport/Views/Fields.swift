/// What a template is given: names with texts, flags, lists and groups of fields.
///
/// A name without a value is there all the same, as nothing: else it would be looked for one group further out, and a source
/// without an author would get the author of something else.
struct Fields: Sendable, ExpressibleByDictionaryLiteral {
  private var values: [String: FieldValue] = [:]

  init(dictionaryLiteral elements: (String, FieldValue)...) {
    values.reserveCapacity(elements.count)
    for (name, value) in elements { values[name] = value }
  }

  subscript(name: String) -> FieldValue? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// Adds the fields of another group; where both have a name, the other's counts.
  mutating func merge(_ other: Fields) { values.merge(other.values) { $1 } }

  /// The names, for checks of templates.
  var tree: FieldTree {
    .group(
      values.mapValues { value in
        switch value {
        case .group(let fields): fields.tree
        case .list(let list): list.reduce(FieldTree.text) { $0.merged($1.tree) }
        case .shown, .flag, .texts: .text
        }
      })
  }
}

/// One value as a template takes it.
indirect enum FieldValue: Sendable {
  /// A text; the empty one is nothing.
  case shown(String)
  /// Shown or not; where it is set, a section over it opens nothing.
  case flag(Bool)
  case group(Fields)
  case list([Fields])
  /// Texts, each of which a template reaches as `{{.}}`.
  case texts([String])

  static let nothing = FieldValue.shown("")

  /// A text; none and the empty one are nothing, and a section over them is skipped.
  static func text(_ text: String?) -> FieldValue { .shown(text ?? "") }

  /// An id, a date, a number, a word of a list.
  static func text(_ value: (some CustomStringConvertible)?) -> FieldValue { .shown(value?.description ?? "") }

  static func group(_ fields: Fields?) -> FieldValue { fields.map { .group($0) } ?? .nothing }

  /// Whether a section over it is skipped.
  var isNothing: Bool {
    switch self {
    case .shown(let text): text.isEmpty
    case .flag(let flag): !flag
    case .group: false
    case .list(let list): list.isEmpty
    case .texts(let texts): texts.isEmpty
    }
  }
}
