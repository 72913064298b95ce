import AuditLedger
import ClaimModel

/// An article: what is known of it, its text with the attributions marked in it, and its claims.
struct ArticlePage {
  let article: Article
  let facts: any CasebookReading

  init(_ article: Article, _ facts: any CasebookReading) { (self.article, self.facts) = (article, facts) }

  func page() throws -> Page {
    var page = Page()
    page.line("\(article.id, .heading)  \(article.title, .heading)")
    page.field("publisher", text: article.publisher, indent: 2)
    page.field("byline", text: article.byline, indent: 2)
    page.field("published", text: article.published, indent: 2)
    page.field("url", text: article.url, indent: 2)
    page.field("language", text: article.language, indent: 2)
    for (index, version) in article.versions.enumerated() {
      page.field(
        "version \(index + 1)",
        "retrieved \(version.retrieved), \(version.length) code points, SHA-256 \(version.textSHA256)",
        indent: 2)
    }
    let attributions: [Attribution] = try facts.referrers(to: article.id.any)
    try writeText(attributions, on: &page)
    try writeClaims(attributions, on: &page)
    try CommentThread(facts).write(facts.referrers(to: article.id.any), on: &page)
    return page
  }

  /// What became of a text that is not there.
  static func gone(_ state: TextState) -> Printed {
    switch state {
    case .present: ""
    case .erased(let person, let time, let reason): "(erased by \(person), \(time): \(reason))"
    case .missing: "(its text is missing: «claims verify» says more)"
    }
  }

  private func writeText(_ attributions: [Attribution], on page: inout Page) throws {
    page.heading("Text")
    let state = try facts.text(article.current.text)
    guard let text = state.text else { return page.line(Self.gone(state), indent: 2) }
    let present = attributions.filter { $0.rejected == nil && $0.version == article.versions.count }
    let older = attributions.count { $0.rejected == nil && $0.version != article.versions.count }
    for line in MarkedText(CodePoints(text), present).lines { page.line(line) }
    if older > 0 {
      page.line(
        counted(older, "attribution") + " stand in an earlier version: «claims versions \(article.id)» says why")
    }
  }

  private func writeClaims(_ attributions: [Attribution], on page: inout Page) throws {
    var ids = try facts.referrers(to: article.id.any).filter { $0.kind == .claim }
    for attribution in attributions { ids += try facts.referrers(to: attribution.id.any).filter { $0.kind == .claim } }
    let claims = try Set(ids).sorted().compactMap { try facts.record($0)?.as(Claim.self) }.filter(\.stands)
    guard !claims.isEmpty else { return }
    page.heading("Claims")
    let names = RecordNames(facts: facts)
    for claim in claims {
      let state = try facts.review(of: claim.id).state.name
      let from = claim.origin.attributions.map(\.description).joined(separator: " ")
      page.line(
        state.sign + " \(claim.id, .heading)  " + (from.isEmpty ? "" : "\(from)  ") + (try names.words(.claim(claim))),
        indent: 2, hanging: 9)
    }
  }
}
