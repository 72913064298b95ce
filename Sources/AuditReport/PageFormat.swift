/// The sections of a report for people, in the order in which they go out; each is a template of the same name.
enum PageSection: String, CaseIterable {
  case cover, claims, articles, article, articlesEnd, sheets, sheet, sheetsEnd
  case relations, timeline, claimants, sources, replies, findings, reviews, corrections, custody, comments, method
  case codes, manifest
}

/// A format that is made from templates.
enum PageFormat: String {
  case html, markdown

  /// The built-in templates, read once.
  /// - Throws: ``ReportError/badTemplate(name:what:)``.
  func templates() throws -> PageTemplates {
    switch self {
    case .html: try Self.builtInHTML.get()
    case .markdown: try Self.builtInMarkdown.get()
    }
  }

  /// The built-in texts, by the name of their section or part.
  var texts: [String: String] {
    switch self {
    case .html: HTMLTemplates.texts
    case .markdown: MarkdownTemplates.texts
    }
  }

  /// How text from outside goes in.
  func escaping(redacts: Bool) -> any TextEscaping {
    switch self {
    case .html: HTMLText(redacts: redacts)
    case .markdown: MarkdownText(redacts: redacts)
    }
  }

  private static let builtInHTML = Result { try PageTemplates(HTMLTemplates.texts) }
  private static let builtInMarkdown = Result { try PageTemplates(MarkdownTemplates.texts) }
}

/// The templates of a format, each with its parts in their places.
struct PageTemplates: Sendable {
  private var programs: [PageSection: TemplateProgram] = [:]

  /// How deep parts may ask for parts.
  private static let deepest = 12

  /// From the texts of the sections, and of parts that they share.
  /// - Throws: ``ReportError/badTemplate(name:what:)`` where one is missing or can't be read.
  init(_ texts: [String: String]) throws {
    for section in PageSection.allCases {
      programs[section] = TemplateProgram(try Self.nodes(of: section.rawValue, indent: "", texts, depth: 0))
    }
  }

  private static func nodes(
    of name: String, indent: String, _ texts: [String: String], depth: Int
  ) throws -> [Template.Node] {
    guard let text = texts[name] else { throw ReportError.badTemplate(name: name, what: "it is missing") }
    guard depth < deepest else { throw ReportError.badTemplate(name: name, what: "it asks for itself") }
    let template = try TemplateReader.read(indent.isEmpty ? text : indented(text, by: indent), named: name)
    return try put(template.nodes, texts, depth: depth + 1)
  }

  private static func put(
    _ nodes: [Template.Node], _ texts: [String: String], depth: Int
  ) throws -> [Template.Node] {
    try nodes.flatMap { node -> [Template.Node] in
      switch node {
      case .text, .value: [node]
      case .section(let name, let inner): [.section(name, try put(inner, texts, depth: depth))]
      case .inverted(let name, let inner): [.inverted(name, try put(inner, texts, depth: depth))]
      case .part(let name, let indent): try Self.nodes(of: name.text, indent: indent, texts, depth: depth)
      }
    }
  }

  /// Every line with the indent in front, but for the nothing behind the last line break.
  private static func indented(_ text: String, by indent: String) -> String {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
    return lines.enumerated().map { index, line in
      index == lines.count - 1 && line.isEmpty ? "" : indent + line
    }.joined(separator: "\n")
  }

  /// A section as UTF-8.
  /// - Parameter places: where the fields of each section stood the last time.
  func render(
    _ section: PageSection, _ fields: Fields, _ escaping: any TextEscaping, _ places: inout [PageSection: FieldPlaces]
  ) -> [UInt8] {
    guard let program = programs[section] else { return [] }
    let known = places.removeValue(forKey: section) ?? FieldPlaces(of: program)
    var writer = TemplateWriter(program, fields, escaping: escaping, places: known)
    writer.write()
    places[section] = writer.places
    return writer.bytes
  }
}
