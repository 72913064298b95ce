public import AuditLedger
public import ClaimModel

/// What a report is to be about, and what it says of its own making.
public struct ReportRequest: Sendable {
  /// Which claims.
  public var scope: ReportScope
  /// Who asked for it: an asserted name, like all names.
  public var generatedBy: Person?
  /// The version of the program, for the manifest.
  public var toolVersion: String
  /// Whether persons' private data and comments of the desk are left out; the report says so.
  public var isRedacted: Bool
  /// How many entries the ledger has, where the report is of an earlier point of it.
  public var ledgerSize: Int?
  /// A newsroom's own templates, where it has some; only pages for people ask for them.
  public var templates: ReportTemplates?
  /// Makes the place where the files of an archive wait until they are whole; nil keeps them in memory.
  public var spool: (@Sendable () throws -> any ArchiveSpool)?
  /// Reads the same state of the casebook a second time, so that two processors share the work; nil where one does it.
  public var second: SecondReading?
  /// Called with the claims done and the claims in scope, first with none done.
  public var progress: (@Sendable (Int, Int) -> Void)?

  /// A request for everything, unless a scope is given.
  public init(
    scope: ReportScope = .everything, generatedBy: Person? = nil, toolVersion: String, isRedacted: Bool = false,
    ledgerSize: Int? = nil, templates: ReportTemplates? = nil, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) {
    (self.scope, self.generatedBy, self.toolVersion, self.progress) = (scope, generatedBy, toolVersion, progress)
    (self.isRedacted, self.ledgerSize, self.templates) = (isRedacted, ledgerSize, templates)
  }
}

/// Which claims a report holds; articles, claimants and sources follow from them.
public enum ReportScope: Hashable, Sendable {
  case everything
  case claim(ClaimID)
  /// The claims that come from an article or appeared in it.
  case article(ArticleID)
  /// The claims with this topic, in any letter case.
  case topic(String)
  /// The claims that a filter picked, in the words of the filter.
  case claims([ClaimID], filter: String)
}
