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
    let askers = texts.filter { other in
      TemplateTag.all(in: other.value).contains { $0.kind == .part && $0.name == name }
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
    var open: [(name: String, tree: FieldTree?)] = []
    for tag in TemplateTag.all(in: text) {
      let here = stack + open.compactMap(\.tree)
      switch tag.kind {
      case .value: _ = try tree(tag, in: here, of: name)
      case .section: open.append((tag.name, try tree(tag, in: here, of: name)))
      case .inverted:
        _ = try tree(tag, in: here, of: name)
        open.append((tag.name, nil))
      case .end:
        if open.last?.name == tag.name { open.removeLast() }
      case .part: try check(tag.name, in: here, depth: depth + 1)
      case .other: break
      }
    }
  }

  /// What a tag stands for: Mustache looks for a name from the innermost group outwards.
  private func tree(_ tag: TemplateTag, in stack: [FieldTree], of template: String) throws -> FieldTree {
    guard tag.name != "." else { return .text }
    let path = tag.name.split(separator: ".").map(String.init)
    guard let first = path.first else { return .text }
    guard var found = stack.reversed().lazy.compactMap({ $0[first] }).first else {
      throw missing(first, tag, stack, template)
    }
    for name in path.dropFirst() {
      guard let next = found[name] else { throw missing(name, tag, [found], template) }
      found = next
    }
    return found
  }

  private func missing(_ name: String, _ tag: TemplateTag, _ stack: [FieldTree], _ template: String) -> ReportError {
    let known = stack.reversed().flatMap(\.names)
    return .noSuchField(name, template: template, line: tag.line, near: NearMiss.nearest(to: name, among: known))
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
