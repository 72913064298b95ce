import ClaimModel

/// Holds a template against the fields that its section has.
struct TemplateCheck {
  /// All templates and parts, by name.
  let texts: [String: String]
  /// The names that the built-in templates have.
  let builtIn: Set<String>

  /// - Throws: ``ReportError/badTemplate(name:what:)``, ``ReportError/noSuchField(_:template:line:near:)``.
  func check(_ name: String) throws {
    if let section = PageSection(rawValue: name) {
      return try check(name, in: [TemplateFields.of(section)], depth: 0)
    }
    // A part is checked where a section asks for it.
    let askers = try texts.filter { other in
      try TemplateReader.read(other.value, named: other.key).parts.contains(name)
    }
    // A built-in part may be one that nothing asks for any more.
    guard !askers.isEmpty || builtIn.contains(name) else {
      let sections = PageSection.allCases.map(\.rawValue)
      let near = NearMiss.nearest(to: name, among: sections).map { "; did you mean «\($0)»?" } ?? ""
      throw ReportError.badTemplate(
        name: name, what: "it is no section of a report, and no other template asks for it\(near)")
    }
    for section in PageSection.allCases where texts[section.rawValue] != nil {
      try check(section.rawValue, in: [TemplateFields.of(section)], depth: 0)
    }
  }

  /// How deep parts may ask for parts.
  private static let deepest = 12

  private func check(_ name: String, in stack: [FieldTree], depth: Int) throws {
    guard let text = texts[name] else {
      throw ReportError.badTemplate(name: name, what: "it is asked for and not there")
    }
    guard depth < Self.deepest else { throw ReportError.badTemplate(name: name, what: "it asks for itself") }
    try check(TemplateReader.read(text, named: name).nodes, of: name, in: stack, depth: depth)
  }

  private func check(_ nodes: [Template.Node], of template: String, in stack: [FieldTree], depth: Int) throws {
    for node in nodes {
      switch node {
      case .text: break
      case .value(let name, _): _ = try tree(name, in: stack, of: template)
      case .section(let name, let inner):
        let opened = try tree(name, in: stack, of: template)
        try check(inner, of: template, in: stack + [opened], depth: depth)
      case .inverted(let name, let inner):
        _ = try tree(name, in: stack, of: template)
        try check(inner, of: template, in: stack, depth: depth)
      case .part(let name, _): try check(name.text, in: stack, depth: depth + 1)
      }
    }
  }

  /// What a tag stands for: a name is looked for from the innermost group outwards.
  private func tree(_ name: Template.Name, in stack: [FieldTree], of template: String) throws -> FieldTree {
    guard let first = name.path.first else { return .text }
    guard var found = stack.reversed().lazy.compactMap({ $0[first] }).first else {
      throw missing(first, name.line, stack, template)
    }
    for part in name.path.dropFirst() {
      guard let next = found[part] else { throw missing(part, name.line, [found], template) }
      found = next
    }
    return found
  }

  private func missing(_ name: String, _ line: Int, _ stack: [FieldTree], _ template: String) -> ReportError {
    let known = stack.reversed().flatMap(\.names)
    return .noSuchField(name, template: template, line: line, near: NearMiss.nearest(to: name, among: known))
  }
}

/// The fields that a template can ask for, by name.
indirect enum FieldTree: Hashable {
  /// A text, a flag, or a list of texts.
  case text
  /// A group of fields, or a list of such groups.
  case group([String: FieldTree])

  subscript(name: String) -> FieldTree? {
    if case .group(let fields) = self { fields[name] } else { nil }
  }

  var names: [String] { if case .group(let fields) = self { fields.keys.sorted() } else { [] } }

  /// Both together: a field that is a group somewhere is one.
  func merged(_ other: FieldTree) -> FieldTree {
    switch (self, other) {
    case (.group(let left), .group(let right)): .group(left.merging(right) { $0.merged($1) })
    case (.group, .text): self
    case (.text, _): other
    }
  }

  /// As it is written down: names in order, those of a group in brackets behind its name.
  var written: String {
    guard case .group(let fields) = self else { return "" }
    return fields.sorted { $0.key < $1.key }.map { name, tree in
      if case .group = tree { "\(name)(\(tree.written))" } else { name }
    }.joined(separator: " ")
  }

  /// Reads what ``written`` wrote.
  init(reading text: String) {
    var rest = Substring(text)
    self = Self.group(&rest)
  }

  private static func group(_ rest: inout Substring) -> FieldTree {
    var fields: [String: FieldTree] = [:]
    while let first = rest.first {
      if first == ")" {
        rest = rest.dropFirst()
        break
      }
      if first == " " || first == "\n" {
        rest = rest.dropFirst()
        continue
      }
      let name = rest.prefix { $0 != " " && $0 != "\n" && $0 != "(" && $0 != ")" }
      rest = rest[name.endIndex...]
      if rest.first == "(" {
        rest = rest.dropFirst()
        fields[String(name)] = group(&rest)
      } else {
        fields[String(name)] = .text
      }
    }
    return .group(fields)
  }
}
