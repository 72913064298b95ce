import Mustache

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
  func templates(redacts: Bool) throws -> PageTemplates {
    switch (self, redacts) {
    case (.html, false): try Self.builtInHTML.get()
    case (.markdown, false): try Self.builtInMarkdown.get()
    case (_, true): try PageTemplates(texts, contentType: contentType(redacts: true))
    }
  }

  /// The built-in texts, by the name of their section or part.
  var texts: [String: String] {
    switch self {
    case .html: HTMLTemplates.texts
    case .markdown: MarkdownTemplates.texts
    }
  }

  /// The name of the escaping, which is made known to Mustache by asking for it.
  func contentType(redacts: Bool) -> String {
    switch self {
    case .html:
      let type = HTMLText(redacts: redacts)
      MustacheContentTypes.register(type, named: type.name)
      return type.name
    case .markdown:
      let type = MarkdownText(redacts: redacts)
      MustacheContentTypes.register(type, named: type.name)
      return type.name
    }
  }

  private static let builtInHTML = Result {
    try PageTemplates(HTMLTemplates.texts, contentType: PageFormat.html.contentType(redacts: false))
  }

  private static let builtInMarkdown = Result {
    try PageTemplates(MarkdownTemplates.texts, contentType: PageFormat.markdown.contentType(redacts: false))
  }
}

/// The templates of a format.
struct PageTemplates: Sendable {
  private let library: MustacheLibrary

  /// From the texts of the sections, and of parts that they share.
  ///
  /// The content type is set here for every template, also for parts, because Mustache falls back to its own escaping
  /// wherever it is not set.
  /// - Throws: ``ReportError/badTemplate(name:what:)`` where one is missing or can't be read.
  init(_ texts: [String: String], contentType: String) throws {
    for section in PageSection.allCases where texts[section.rawValue] == nil {
      throw ReportError.badTemplate(name: section.rawValue, what: "it is missing")
    }
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in texts {
      do {
        templates[name] = try MustacheTemplate(string: "{{% CONTENT_TYPE: \(contentType) }}\n" + text)
      } catch let error as MustacheTemplate.ParserError {
        throw ReportError.badTemplate(
          name: name, what: "line \(error.context.lineNumber - 1), «\(error.context.line)»: \(error.error)")
      }
    }
    library = MustacheLibrary(templates: templates)
  }

  /// A section as UTF-8.
  func render(_ section: PageSection, _ fields: Fields) -> [UInt8] {
    Array((library.render(fields, withTemplate: section.rawValue) ?? "").utf8)
  }
}
