import AuditLedger
import ClaimModel
import ReviewRules

/// One record of any kind, its fields readably, and what refers to it.
struct RecordPage {
  let record: AnyRecord
  let facts: any CasebookReading
  let sealing: Sealing
  let person: Person?

  func page() throws -> Page {
    switch record {
    case .claim(let claim): return try ClaimPage(claim, facts, sealing, for: person).page()
    case .article(let article): return try ArticlePage(article, facts).page()
    default: break
    }
    var page = Page()
    try page.line(RecordNames(facts: facts).line(record.id))
    try writeFields(on: &page)
    try writeReferrers(on: &page)
    try CommentThread(facts).write(facts.referrers(to: record.id), on: &page)
    return page
  }

  private func writeFields(on page: inout Page) throws {
    switch record {
    case .casebook(let settings): write(settings, on: &page)
    case .attribution(let attribution): try AttributionPage(attribution, facts).write(on: &page)
    case .claimant(let claimant): try write(claimant, on: &page)
    case .source(let source): try write(source, on: &page)
    case .evidence(let evidence): try write(evidence, on: &page)
    case .relation(let relation): try write(relation, on: &page)
    case .review(let review): try ReviewPage(review, sealing).write(on: &page)
    case .comment(let comment): try write(comment, on: &page)
    case .waiver(let waiver): page.field("by", "\(waiver.by), \(waiver.at)", indent: 2)
    case .key(let key):
      page.field("verifier", text: key.verifier, indent: 2)
      page.field("introduced", text: key.introduced, indent: 2)
      page.field("retired", text: key.retired, indent: 2)
    case .claim, .article: break
    }
  }

  private func writeReferrers(on page: inout Page) throws {
    let referrers = try sealing.open(facts.referrers(to: record.id), to: record.id).filter { $0.kind != .comment }
    guard !referrers.isEmpty else { return }
    page.heading("Named by")
    let names = RecordNames(facts: facts)
    for id in referrers { try page.line(names.line(id), indent: 2, hanging: 7) }
  }

  private func write(_ settings: CasebookSettings, on page: inout Page) {
    page.field("about", text: settings.description, indent: 2)
    page.field("ledger", text: settings.origin, indent: 2)
    page.field("second review", text: settings.secondReview, indent: 2)
    page.field(
      "editors", settings.editors.isEmpty ? "anybody" : Printed.joined(settings.editors.map { "\($0)" }, by: ", "),
      indent: 2)
    if let rules = settings.rules {
      for levelling in rules.levels { page.field("rule", "\(levelling.rule) \(levelling.level)", indent: 2) }
      for (name, number, isOwn) in rules.numbers where isOwn { page.field("rules", "\(name) \(number)", indent: 2) }
      for name in rules.factCheckers { page.field("fact-checker", text: name, indent: 2) }
    }
    if let exchange = settings.exchange {
      page.field("exchange", text: exchange.publisher, indent: 2)
      page.field("", text: exchange.address, indent: 2)
      for row in exchange.ratings {
        let value: Printed = row.value.map { " (\($0))" } ?? ""
        page.field("goes out", "\(row.rating) as «\(row.label)»" + value + " in \(row.format)", indent: 2)
      }
    }
    page.field("scale", text: settings.scale.name, indent: 2)
    for rating in settings.scale.ratings {
      page.line(
        "\(rating.value)  \(rating.label) (\(rating.verdict)): \(rating.meaning)", indent: 2 + Page.labelWidth,
        hanging: 3)
    }
  }

  private func write(_ claimant: Claimant, on page: inout Page) throws {
    page.field("kind", text: claimant.nature, indent: 2)
    if let target = claimant.mergedInto { page.field("merged into", text: target, indent: 2) }
    for alias in claimant.aliases { page.field("alias", text: alias, indent: 2) }
    for link in claimant.links { page.field("link", text: link, indent: 2) }
    guard let contact = claimant.contact else { return }
    let state = try facts.text(contact)
    page.field("contact", state.text.map { Printed($0) } ?? ArticlePage.gone(state), indent: 2)
  }

  private func write(_ source: Source, on page: inout Page) throws {
    page.field("kind", text: source.nature, indent: 2)
    page.field("author", text: source.author, indent: 2)
    page.field("publisher", text: source.publisher, indent: 2)
    page.field("url", text: source.url, indent: 2)
    page.field("archived at", text: source.archivedURL, indent: 2)
    page.field("published", text: source.published, indent: 2)
    page.field("accessed", text: source.accessed, indent: 2)
    page.field("reliability", text: source.reliability, indent: 2)
    page.field("anonymous", text: source.anonymousBecause, indent: 2)
    page.field("interests", text: source.interests, indent: 2)
    for derivation in source.derivesFrom { page.field("derives from", "\(derivation)", indent: 2) }
    for copy in source.copies {
      page.field(
        "copy", "\(copy.fileName), \(copy.mediaType), \(copy.content.bytes) bytes, added \(copy.added)", indent: 2)
      page.line("SHA-256 \(copy.sha256)", indent: 2 + Page.labelWidth)
      if let capture = copy.capture { page.line("captured from \(capture.asked)", indent: 2 + Page.labelWidth) }
      if case .erased(let person, let time, let reason) = try facts.text(copy.content) {
        page.line("erased by \(person), \(time): \(reason)", indent: 2 + Page.labelWidth)
      }
    }
  }

  private func write(_ evidence: Evidence, on page: inout Page) throws {
    page.field("claim", try RecordNames(facts: facts).line(evidence.claim.any), indent: 2)
    page.field("stance", text: evidence.stance, indent: 2)
    try EvidencePage(evidence, facts).write(on: &page)
    guard case .reply(_, _, _, _, let contact?) = evidence.basis else { return }
    let state = try facts.text(contact)
    page.field("contact", state.text.map { Printed($0) } ?? ArticlePage.gone(state), indent: 2)
  }

  private func write(_ relation: Relation, on page: inout Page) throws {
    let names = RecordNames(facts: facts)
    page.field("from", try names.line(relation.from.any), indent: 2)
    page.field("to", try names.line(relation.to.any), indent: 2)
    page.field("note", text: relation.note, indent: 2)
  }

  private func write(_ comment: Comment, on page: inout Page) throws {
    page.field("field", text: comment.field, indent: 2)
    page.field("answers", text: comment.answers, indent: 2)
    page.field("settled", "\(comment.settled ? "yes" : "no")", indent: 2)
    try CommentThread.writeBody(comment, facts, indent: 2, on: &page)
  }
}
