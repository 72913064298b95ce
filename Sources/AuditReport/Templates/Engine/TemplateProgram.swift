/// A template with its parts in their places, as a list of steps.
///
/// A report goes through some hundred steps a claim. Steps hold numbers alone, so going through them counts no references.
struct TemplateProgram: Sendable {
  /// One step; a section is followed by its own steps.
  struct Step: Sendable {
    enum Kind: Sendable {
      /// Bytes of ``TemplateProgram/text``, from `first` to `end`.
      case text
      /// The field `first` of ``TemplateProgram/names``; escaped for the format, or put in as it is.
      case value(escapes: Bool)
      /// What stands up to the step `end`: once for each item of the field `first`, or where something is there.
      case section
      /// The same where nothing is there.
      case inverted
    }

    let kind: Kind
    let first: Int
    var end: Int
  }

  private(set) var steps: [Step] = []
  private(set) var text: [UInt8] = []
  private(set) var names: [Template.Name] = []

  /// - Parameter nodes: without parts.
  init(_ nodes: [Template.Node]) { add(nodes) }

  private mutating func add(_ nodes: [Template.Node]) {
    for node in nodes {
      switch node {
      case .text(let bytes):
        steps.append(Step(kind: .text, first: text.count, end: text.count + bytes.count))
        text += bytes
      case .value(let name, let escapes): add(.value(escapes: escapes), name, [])
      case .section(let name, let inner): add(.section, name, inner)
      case .inverted(let name, let inner): add(.inverted, name, inner)
      case .part: break
      }
    }
  }

  private mutating func add(_ kind: Step.Kind, _ name: Template.Name, _ inner: [Template.Node]) {
    let step = steps.count
    names.append(name)
    steps.append(Step(kind: kind, first: names.count - 1, end: step + 1))
    add(inner)
    steps[step].end = steps.count
  }
}

/// Where the fields of a template's names stood the last time: one sheet is made as the one before, so they mostly stand there
/// again. Wrong ones do no harm.
struct FieldPlaces: Sendable {
  private var places: [Int]
  /// How many bytes the last page took.
  var size = 0

  init(of program: TemplateProgram) { places = Array(repeating: 0, count: program.names.count) }

  subscript(name: Int) -> Int {
    get { places[name] }
    set { places[name] = newValue }
  }
}
