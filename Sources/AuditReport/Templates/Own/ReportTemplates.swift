import AuditLedger
import ClaimModel

/// A newsroom's own templates: some of the sections of a report, the others being the built-in ones.
///
/// Every template is checked when it is read: a field that its section does not have is named with the line and the nearest
/// one that there is.
public struct ReportTemplates: Sendable {
  /// The format that they are of, such as `html`.
  public let format: String
  private let pages: PageTemplates
  /// What the manifest says of them: the hash of each that is not word for word the built-in one, by name.
  let marks: [(name: String, sha256: Digest)]

  /// The formats that are made from templates.
  public static let formats = ["html", "markdown"]

  /// Reads and checks templates: their texts by the name of their section or part, such as `sheet`.
  /// - Throws: ``ReportError`` for a format without templates, a name that is no section and no part that another template
  ///   asks for, a template that can't be read, or a field that there is not.
  public init(_ own: [String: String], for format: String) throws {
    guard let page = PageFormat(rawValue: format) else {
      throw ReportError.noTemplates(format, known: Self.formats)
    }
    let builtIn = page.texts
    let texts = builtIn.merging(own) { _, own in own }
    self.format = format
    for name in own.keys.sorted() { try TemplateCheck(texts: texts, builtIn: Set(builtIn.keys)).check(name) }
    pages = try PageTemplates(texts)
    marks = own.filter { builtIn[$0.key] != $0.value }.sorted { $0.key < $1.key }.map {
      ($0.key, Digest.of(Array($0.value.utf8)))
    }
  }

  /// The built-in texts of a format, by the name of their section or part: where a newsroom's own begin.
  /// - Throws: ``ReportError/noTemplates(_:known:)``.
  public static func builtIn(for format: String) throws -> [String: String] {
    guard let page = PageFormat(rawValue: format) else { throw ReportError.noTemplates(format, known: formats) }
    return page.texts
  }

  /// The templates, where they are of this format.
  func pages(for page: PageFormat) -> PageTemplates? { page.rawValue == format ? pages : nil }
}
