import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// Which claims are listed, in which order.
struct QueueOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("In this state: \(ReviewState.Name.choices).", valueName: "state"),
    completion: .list(ReviewState.Name.allCases.map(\.typed)), transform: ReviewState.Name.init(text:))
  var state: ReviewState.Name?
  @Option(
    help: ArgumentHelp("With this verdict: \(Verdict.choices).", valueName: "verdict"),
    completion: .list(Verdict.allCases.map(\.typed)), transform: Verdict.init(text:))
  var verdict: Verdict?
  @Option(help: ArgumentHelp("By this claimant, by name or id.", valueName: "claimant")) var claimant: String?
  @Option(help: ArgumentHelp("Out of this article.", valueName: "article"), transform: ArticleID.init(text:))
  var article: ArticleID?
  @Option(help: ArgumentHelp("With this topic.", valueName: "topic")) var topic: String?
  @Option(help: ArgumentHelp("Assigned to this person.", valueName: "name"), transform: Person.init(text:))
  var assignee: Person?
  @Flag(help: "Only what is left to do.") var left = false
  @Flag(help: "Only verdicts of which what they rest on has changed.") var stale = false
  @Option(
    help: ArgumentHelp("Sorted by \(QueueOrder.choices) (default: state).", valueName: "order"),
    completion: .list(QueueOrder.allCases.map(\.typed)), transform: QueueOrder.init(text:))
  var order: QueueOrder?

  /// The options that were given.
  var given: [String] {
    [
      ("--state", state != nil), ("--verdict", verdict != nil), ("--claimant", claimant != nil),
      ("--article", article != nil), ("--topic", topic != nil), ("--assignee", assignee != nil), ("--left", left),
      ("--stale", stale), ("--order", order != nil),
    ].filter(\.1).map(\.0)
  }

  func query(_ session: CasebookSession) throws -> QueueQuery {
    var query = QueueQuery()
    (query.state, query.verdict, query.article) = (state, verdict, article)
    (query.topic, query.assignee, query.onlyLeft, query.onlyStale) = (topic, assignee, left, stale)
    if let order { query.order = order }
    if let claimant { query.claimant = try KnownClaimant.id(claimant, session) }
    if let article { _ = try session.read { try $0.need(article) } }
    return query
  }
}
