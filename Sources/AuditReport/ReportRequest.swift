public import ClaimModel

/// What a report is to be about, and what it says of its own making.
public struct ReportRequest: Sendable {
  /// Which claims.
  public var scope: ReportScope
  /// Who asked for it: an asserted name, like all names.
  public var generatedBy: Person?
  /// The version of the program, for the manifest.
  public var toolVersion: String
  /// Called with the claims done and the claims in scope, first with none done.
  public var progress: (@Sendable (Int, Int) -> Void)?

  /// A request for everything, unless a scope is given.
  public init(
    scope: ReportScope = .everything, generatedBy: Person? = nil, toolVersion: String,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) {
    (self.scope, self.generatedBy, self.toolVersion, self.progress) = (scope, generatedBy, toolVersion, progress)
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
}
