import Mustache

/// The sections of a report for people, in the order in which they go out; each is a template of the same name.
enum PageSection: String, CaseIterable {
  case cover, claims, articles, article, articlesEnd, sheets, sheet, sheetsEnd
  case claimants, sources, replies, waivers, reviews, corrections, custody, comments, method, manifest
}

/// A format that is made from templates.
enum PageFormat {
  case html, markdown

  /// The built-in templates, read once.
  /// - Throws: ``ReportError/badTemplate(name:what:)``.
  func templates() throws -> PageTemplates {
    switch self {
    case .html: try Self.builtInHTML.get()
    case .markdown: try Self.builtInMarkdown.get()
    }
  }

  private static let builtInHTML = Result {
    MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
    return try PageTemplates(HTMLTemplates.texts, contentType: HTMLText.name)
  }

  private static let builtInMarkdown = Result {
    MustacheContentTypes.register(MarkdownText(), named: MarkdownText.name)
    return try PageTemplates(MarkdownTemplates.texts, contentType: MarkdownText.name)
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
