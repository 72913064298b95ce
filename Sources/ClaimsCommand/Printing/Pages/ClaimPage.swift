import AuditLedger
import ClaimModel
import ReviewRules

/// Everything on one claim: the words as printed, who carried them, relations, evidence, review, and what may follow.
struct ClaimPage {
  let claim: Claim
  let facts: any CasebookReading
  let sealing: Sealing
  let person: Person?
  let names: RecordNames

  init(_ claim: Claim, _ facts: any CasebookReading, _ sealing: Sealing, for person: Person?) {
    (self.claim, self.facts, self.sealing, self.person) = (claim, facts, sealing, person)
    names = RecordNames(facts: facts)
  }

  func page() throws -> Page {
    let review = try facts.review(of: claim.id)
    var page = Page()
    try page.line(
      "\(claim.id, .heading)  " + review.state.name.sign + " \(review.state.name, review.state.name.ink)"
        + staleMark(review) + "  " + names.claimantName(claim))
    page.text(claim.statement)
    if let reason = claim.withdrawn { page.line("withdrawn as no claim: \(reason)") }
    if let target = claim.mergedInto { page.line("merged into \(target)") }
    try writeOrigin(on: &page)
    writeFields(on: &page)
    try writeRelations(on: &page)
    try writeEvidence(on: &page)
    try ReviewPage(review, sealing).write(on: &page)
    try writeFindings(on: &page)
    try writeRemarks(on: &page)
    try writeNext(NextMoves(claim, facts, for: person), on: &page)
    return page
  }

  private func staleMark(_ review: Review) -> Printed {
    review.state.agreement?.stale == nil ? "" : " \("! stale", .alarm)"
  }

  // MARK: - Where it comes from

  private func writeOrigin(on page: inout Page) throws {
    switch claim.origin {
    case .attributed(let attributions, _):
      for id in attributions {
        guard let attribution = try facts.record(id.any)?.as(Attribution.self) else { continue }
        try AttributionPage(attribution, facts).write(on: &page)
      }
    case .asserted(let article, let version, let span, _):
      try AttributionPage.writePassage([span], article, version: version, facts, on: &page)
      page.line("asserted by the article itself", indent: 2)
    case .imported(let from, let reference, _):
      page.heading("Imported")
      page.line("from \(from): \(reference)", indent: 2)
    }
  }

  private func writeFields(on page: inout Page) {
    page.heading("Facts")
    page.field("made", text: claim.made, indent: 2)
    page.field("topic", text: claim.topic, indent: 2)
    if let checkability = claim.checkability {
      page.field("checkable", "\(checkability.checkable ? "yes" : "no"): \(checkability.reason)", indent: 2)
    }
    page.field("priority", "\(claim.priority.rawValue) (\(String(describing: claim.priority)))", indent: 2)
    page.field("assigned to", text: claim.assignee, indent: 2)
    for appearance in claim.appearances {
      let date: Printed = appearance.date.map { ", \($0)" } ?? ""
      let first: Printed = appearance.firstBecause.map { ", the first known: \($0)" } ?? ""
      switch appearance.place {
      case .article(let id): page.field("appears in", "\(id)" + date + first, indent: 2)
      case .elsewhere(let place): page.field("appears in", "\(place)" + date + first, indent: 2)
      }
    }
  }

  // MARK: - What it does to other claims

  private func writeRelations(on page: inout Page) throws {
    let relations: [Relation] = try facts.referrers(to: claim.id.any)
    guard !relations.isEmpty else { return }
    page.heading("Relations")
    for relation in relations {
      let isOurs = relation.from == claim.id
      let other = isOurs ? relation.to : relation.from
      guard let otherClaim = try facts.record(other.any)?.as(Claim.self) else { continue }
      let standing: Printed = relation.standing == .suggested ? " (suggested: claims confirm \(relation.id))" : ""
      let does: Printed = isOurs ? "\(relation.does) \(other)" : "\(other) \(relation.does) this"
      page.line("\(relation.id, .heading)  " + does + standing, indent: 2)
      page.line(try names.claimantName(otherClaim) + ": «\(otherClaim.statement)»", indent: 9)
      if let note = relation.note { page.line("note: \(note)", indent: 9) }
    }
  }

  // MARK: - What was said about it

  private func writeFindings(on page: inout Page) throws {
    var shelf = try facts.dossierShelf()
    let findings = try facts.findings(on: claim.id, shelf: &shelf).filter { $0.waiver == nil }
    guard !findings.isEmpty else { return }
    page.heading("What the rules find")
    for finding in findings { FindingList.write(finding, on: &page) }
  }

  private func writeRemarks(on page: inout Page) throws {
    let waivers: [Waiver] = try facts.referrers(to: claim.id.any)
    if !waivers.isEmpty {
      var shelf = try facts.dossierShelf()
      let findings = try facts.findings(on: claim.id, shelf: &shelf)
      let policy = try facts.settings().rules ?? .house
      page.heading("Waivers")
      for waiver in waivers {
        page.line(
          "\(waiver.id, .heading)  \(waiver.rule): \(waiver.reason) (\(waiver.by), \(waiver.at))", indent: 2, hanging: 7
        )
        let standing = claim.stands ? ReviewRules.standing(of: waiver, among: findings, under: policy) : .inForce
        if let words = standing.words { page.line(Printed("it \(words)", .waiting), indent: 9) }
      }
    }
    let reviews = try facts.referrers(to: Review.id(of: claim.id), as: Comment.self)
    try CommentThread(facts).write(facts.referrers(to: claim.id.any, as: Comment.self) + reviews, on: &page)
  }

  private func writeNext(_ moves: NextMoves, on page: inout Page) {
    let commands = moves.commands
    guard !commands.isEmpty else { return }
    page.heading("What may be done next")
    let widest = commands.map(\.command.width).max() ?? 0
    let wholeWidth = commands.map { widest + 4 + $0.does.width }.max() ?? 0
    let isNarrow = page.width.map { wholeWidth > $0 } ?? false
    for (command, does) in commands {
      if isNarrow {
        page.line(command, indent: 2, hanging: 4)
        page.line(Printed(does.plain, .dim), indent: 6)
      } else {
        page.line(command.padded(to: widest + 2) + Printed(does.plain, .dim), indent: 2)
      }
    }
  }
}
