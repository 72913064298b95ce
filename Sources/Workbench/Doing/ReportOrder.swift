public import ClaimModel

/// A report to write.
public struct ReportOrder: Hashable, Sendable {
  /// What it is of.
  public enum Scope: Hashable, Sendable {
    case everything
    case claim(ClaimID)
    case article(ArticleID)
    case topic(String)
  }

  /// The name of a format, such as `html`.
  public var format: String
  public var scope: Scope
  public var path: String
  /// The folder of the newsroom's own templates; nil for the built-in ones.
  public var template: String?
  /// Whether a file that stands at the path is written over.
  public var replaces: Bool

  public init(
    format: String, scope: Scope = .everything, path: String, template: String? = nil, replaces: Bool = false
  ) {
    (self.format, self.scope, self.path, self.template) = (format, scope, path, template)
    self.replaces = replaces
  }
}

/// A format that the house can write, as the screen of reports lists it.
public struct ReportFormat: Hashable, Sendable {
  /// Such as `html`.
  public let name: String
  public let title: String
  /// Without the dot.
  public let ending: String
  /// The format in which it is looked at beforehand: a page is read as text.
  public let previewedAs: String
  /// Whether it is made from templates.
  public let hasTemplates: Bool
  /// Whether it is several files: a folder, or one archive where the file's name ends in `.tar`.
  public let isFolder: Bool
  /// Whether it holds the whole ledger, and with it what is hidden from one of two reviewers.
  public let holdsLedger: Bool
  /// What it can't hold, a phrase each.
  public let leavesOut: [String]

  public init(
    name: String, title: String, ending: String, previewedAs: String? = nil, hasTemplates: Bool = false,
    isFolder: Bool = false, holdsLedger: Bool = false, leavesOut: [String] = []
  ) {
    (self.name, self.title, self.ending, self.hasTemplates) = (name, title, ending, hasTemplates)
    (self.isFolder, self.holdsLedger, self.leavesOut) = (isFolder, holdsLedger, leavesOut)
    self.previewedAs = previewedAs ?? name
  }
}

/// A newsroom's own templates.
public struct TemplateChoice: Hashable, Sendable {
  public let name: String
  /// The folder that they lie in.
  public let path: String

  public init(name: String, path: String) { (self.name, self.path) = (name, path) }
}
