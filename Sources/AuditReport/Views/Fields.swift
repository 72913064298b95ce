/// What a template is given: names with texts, flags, lists and groups of fields.
///
/// A name without a value is there all the same, as nothing: else it would be looked for one group further out, and a source
/// without an author would get the author of something else.
///
/// A list, not a dictionary: a sheet has hundreds of small groups, each made once and asked a few times, and hashing their
/// names was a tenth of a report.
struct Fields: Sendable, ExpressibleByDictionaryLiteral {
  /// Without labels, as a literal has them: with labels each list would be cast element by element.
  private var values: [(String, FieldValue)]

  /// - Parameter elements: each name once.
  init(dictionaryLiteral elements: (String, FieldValue)...) { values = elements }

  subscript(name: String) -> FieldValue? {
    get { place(of: name).map { values[$0].1 } }
    set {
      switch (place(of: name), newValue) {
      case (let place?, let value?): values[place].1 = value
      case (let place?, nil): values.remove(at: place)
      case (nil, let value?): values.append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// The value of a name.
  /// - Parameter place: where it is looked for first, and where it was found.
  func value(of name: String, near place: inout Int) -> FieldValue? {
    if place < values.count, values[place].0 == name { return values[place].1 }
    guard let found = self.place(of: name) else { return nil }
    place = found
    return values[found].1
  }

  private func place(of name: String) -> Int? {
    let length = name.utf8.count
    // Most names differ in length already.
    return values.firstIndex { $0.0.utf8.count == length && $0.0 == name }
  }

  /// Adds the fields of another group; where both have a name, the other's counts.
  mutating func merge(_ other: Fields) { for (name, value) in other.values { self[name] = value } }

  /// The names, for checks of templates.
  var tree: FieldTree {
    var names: [String: FieldTree] = [:]
    for (name, value) in values {
      names[name] =
        switch value {
        case .group(let fields): fields.tree
        case .list(let list): list.reduce(FieldTree.text) { $0.merged($1.tree) }
        case .shown, .flag, .texts: .text
        }
    }
    return .group(names)
  }
}

/// One value as a template takes it.
enum FieldValue: Sendable {
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
