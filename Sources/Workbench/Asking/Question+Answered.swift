public import AuditLedger
public import ClaimModel

extension Question {
  /// Looks it up in a snapshot of the casebook, for the eyes of one person.
  ///
  /// - Parameter shelf: what rules look at, kept from one question to the next.
  public func answered(
    from casebook: some QueueReading, for person: Person?, now: Timestamp, shelf: inout RuleShelf,
    cancelled: () -> Bool = { false }
  ) throws -> Answer {
    switch self {
    case .desk:
      try .desk(
        DeskFacts(
          settings: casebook.settings(), head: casebook.head().size, tallies: casebook.tallies(),
          people: casebook.people(), articles: casebook.ids(of: .article).count))
    case .order(let request, let limit):
      try .order(casebook.order(request, for: person, now: now, limit: limit, cancelled: cancelled))
    case .rows(let claims): try .rows(casebook.rows(of: claims, for: person))
    case .claim(let id): try .claim(ClaimSheet(id, in: casebook, for: person, now: now, on: &shelf))
    case .article(let id): try .article(ArticleSheet(id, in: casebook, for: person))
    case .tally(let id): try .tally(casebook.tally(of: id))
    case .sources: try .sources(SourceLine.all(in: casebook))
    case .source(let id): try .source(SourceSheet(id, in: casebook))
    case .find(let request): try .found(request.found(in: casebook, for: person))
    case .log(let request): try .log(LogLine.lines(request, in: casebook, for: person))
    case .entry(let sequence): try .entry(EntrySheet(sequence, in: casebook, for: person, at: now))
    case .findings(let claims):
      try .findings(FindingLine.counts(of: claims, in: casebook, on: &shelf, cancelled: cancelled))
    case .trial(let move, let claims): try .trial(MoveLine.refusals(move, claims, in: casebook, for: person, now: now))
    case .graph(let claim, let depth): try .graph(RelationGraph(round: claim, depth: depth, in: casebook))
    case .check(let scope): try .check(ReportCheck(scope, in: casebook, for: person, now: now))
    case .versions(let id): try .versions(VersionText.page(of: id, in: casebook))
    case .offer: .offer(nil)
    case .parts(let claim): try .parts(StatementParts.parts(of: (casebook.need(claim) as Claim).statement))
    case .form(let id): throw LedgerError.refused("\(id) can't be written down here")
    case .preview: .preview([])
    case .path(let path): throw LedgerError.refused("«\(path)» can't be looked up here")
    }
  }
}
