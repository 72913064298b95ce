import AuditLedger
import ClaimModel

/// Which claims and articles a report is about.
struct ReportSubjects {
  let claims: [ClaimID]
  /// The articles that these claims come from.
  let articles: [ArticleID]

  /// - Throws: `LedgerError.noSuchRecord` or ``ReportError/noSuchTopic(_:known:)`` where the scope names what is not there.
  init(_ scope: ReportScope, in casebook: any CasebookReading) throws {
    switch scope {
    case .everything:
      claims = try casebook.ids(of: .claim).compactMap { ClaimID($0) }
      articles = try casebook.ids(of: .article).compactMap { ArticleID($0) }
    case .claim(let id):
      let claim: Claim = try casebook.need(id)
      claims = [id]
      articles = try claim.articles(in: casebook)
    case .article(let id):
      let _: Article = try casebook.need(id)
      claims = try Self.claims(of: id, in: casebook)
      articles = [id]
    case .claims(let ids, _):
      let claims = try Set(ids).sorted().map { try casebook.need($0) as Claim }
      self.claims = claims.map(\.id)
      articles = try Set(claims.flatMap { try $0.articles(in: casebook) }).sorted()
    case .topic(let topic):
      let claims = try Self.claims(on: topic, in: casebook)
      self.claims = claims.map(\.id)
      articles = try Set(claims.flatMap { try $0.articles(in: casebook) }).sorted()
    }
  }

  private static func claims(of article: ArticleID, in casebook: any CasebookReading) throws -> [ClaimID] {
    var found: Set<ClaimID> = []
    for referrer in try casebook.referrers(to: article.any) {
      if let claim = ClaimID(referrer) { found.insert(claim) }
      guard referrer.kind == .attribution else { continue }
      found.formUnion(try casebook.referrers(to: referrer).compactMap { ClaimID($0) })
    }
    return found.sorted()
  }

  private static func claims(on topic: String, in casebook: any CasebookReading) throws -> [Claim] {
    var topics: Set<String> = []
    var found: [Claim] = []
    for claim in try casebook.all(Claim.self) {
      guard let its = claim.topic else { continue }
      topics.insert(its)
      if its.lowercased() == topic.lowercased() { found.append(claim) }
    }
    guard !found.isEmpty else { throw ReportError.noSuchTopic(topic, known: topics.sorted()) }
    return found
  }
}

extension Claim {
  /// The articles that the claim comes from, in order.
  func articles(in casebook: any CasebookReading) throws -> [ArticleID] {
    switch origin {
    case .attributed(let attributions, _):
      try Set(attributions.map { try casebook.need($0).article }).sorted()
    case .asserted(let article, _, _, _): [article]
    case .imported: []
    }
  }
}
