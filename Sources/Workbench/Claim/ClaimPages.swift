import AuditLedger
import ClaimModel
import TerminalUI

/// The sections of a claim, as one page or as two columns.
struct ClaimPages {
  let sheet: ClaimSheet
  let desk: Desk

  /// Evidence for and against stand beside each other where each has this much room.
  private static let leastBeside = 72

  private var isTall: Bool { desk.size.rows >= 36 }

  func whole(width: Int) -> PageOfLines {
    var page = PageOfLines(width: width, desk)
    head(&page)
    printed(&page)
    relations(&page)
    evidence(&page)
    rules(&page)
    review(&page)
    appearances(&page)
    comments(&page)
    history(&page)
    return page
  }

  func left(width: Int) -> PageOfLines {
    var page = PageOfLines(width: width, desk)
    head(&page)
    printed(&page)
    appearances(&page)
    evidence(&page)
    return page
  }

  func right(width: Int) -> PageOfLines {
    var page = PageOfLines(width: width, desk)
    rules(&page)
    review(&page)
    relations(&page)
    comments(&page)
    history(&page)
    return page
  }

  private func head(_ page: inout PageOfLines) {
    page.paragraph(desk.ink(sheet.claim.statement, .head))
    var facts = [sheet.claimantName]
    if let reading = sheet.attributions.first?.reading {
      facts.append(reading.form.rawValue)
      if !reading.hedges.isEmpty {
        facts.append("hedge " + reading.hedges.map { "«\($0.quote)»" }.joined(separator: " "))
      }
      if !reading.chain.isEmpty { facts.append("carried by " + reading.chain.map(\.name).joined(separator: " < ")) }
    }
    if let topic = sheet.claim.topic { facts.append("topic \(topic)") }
    if let made = sheet.claim.made { facts.append("made \(made)") }
    if let first = sheet.claim.appearances.first(where: { $0.firstBecause != nil }) {
      facts.append("first known \(first.date.map { "\($0)" } ?? place(first))")
    }
    if let check = sheet.claim.checkability {
      facts.append(check.checkable ? "checkable" : "not checkable: \(check.reason)")
    }
    page.paragraph(desk.ink(facts.joined(separator: " \(desk.theme.signs.dot) ")))
    if let reason = sheet.claim.withdrawn { page.paragraph(desk.ink("withdrawn as no claim: \(reason)", .stale)) }
    if let target = sheet.claim.mergedInto { page.paragraph(desk.ink("merged into \(target)", .stale)) }
  }

  private func printed(_ page: inout PageOfLines) {
    guard let passage = sheet.passages.first else { return }
    page.section("as printed", PassageView.place(passage))
    if isTall, !passage.before.isEmpty {
      page.paragraph(desk.ink(passage.before, .dim), most: 2)
      page.blank()
    }
    page.paragraph(PassageView(sheet: sheet, desk: desk).marked(passage), most: isTall ? 12 : 4)
    if isTall, !passage.after.isEmpty {
      page.blank()
      page.paragraph(desk.ink(passage.after, .dim), most: 2)
    }
  }

  private func place(_ appearance: Appearance) -> String {
    switch appearance.place {
    case .article(let id): id.description
    case .elsewhere(let place): place
    }
  }

  private func appearances(_ page: inout PageOfLines) {
    guard !sheet.claim.appearances.isEmpty else { return }
    page.section("appearances \(sheet.claim.appearances.count)")
    for appearance in sheet.claim.appearances {
      let first = appearance.firstBecause.map { "  first known: \($0)" } ?? ""
      page.paragraph(
        desk.ink("\(appearance.date.map { "\($0)  " } ?? "")\(place(appearance))\(first)"), hanging: 2)
    }
  }

  private func relations(_ page: inout PageOfLines) {
    guard !sheet.relations.isEmpty || !sheet.siblings.isEmpty else { return }
    page.section("relations \(sheet.relations.count)", "\(desk.key(.visit(.relations))) draws them")
    for line in sheet.relations {
      let sign = desk.theme.signs.state(line.otherState)
      let standing = line.relation.standing == .suggested ? " ? \(desk.key(.relate(.confirm))) confirms" : ""
      let words = line.isOurs ? "\(line.relation.does) \(line.other.id)" : "\(line.other.id) \(line.relation.does) this"
      let gone =
        line.other.stands ? "" : " (\(line.other.id) was \(line.other.mergedInto == nil ? "withdrawn" : "merged"))"
      page.stop(
        .record(line.relation.id.any),
        desk.ink(" \(sign) \(words)\(standing)\(gone)  ") + desk.ink("\(line.otherName): \(line.other.statement)", .dim)
      )
    }
    if !sheet.siblings.isEmpty {
      page.paragraph(desk.ink("one sentence with " + sheet.siblings.map(\.description).joined(separator: " "), .dim))
    }
  }

  // MARK: Evidence

  private func evidence(_ page: inout PageOfLines) {
    let (supports, refutes) = (sheet.evidence(.supports), sheet.evidence(.refutes))
    let dot = desk.theme.signs.dot
    let support = "\(desk.key(.evidence(.put(.supports))))  put a passage that supports"
    let refute = "\(desk.key(.evidence(.put(.refutes))))  put a passage that refutes"
    let count = sheet.origins.independent
    let origins = Counted.words(count, "independent origin")
    if page.width >= Self.leastBeside {
      page.section("for \(supports.count) \(dot) against \(refutes.count)", origins)
      let half = (page.width - 1) / 2
      page.append(
        side("for", supports, support, width: half),
        beside: side("against", refutes, refute, width: page.width - half - 1))
    } else {
      page.section("for \(supports.count)", origins)
      list(supports, support, &page)
      page.section("against \(refutes.count)")
      list(refutes, refute, &page)
    }
    let beside = sheet.evidence(.mixed, .context)
    if !beside.isEmpty {
      page.section("mixed and context \(beside.count)")
      for line in beside { item(line, &page) }
    }
    if !sheet.asked.isEmpty {
      page.section("searches and replies \(sheet.asked.count)")
      for line in sheet.asked { item(line, &page) }
    }
  }

  private func side(_ title: String, _ lines: [EvidenceLine], _ otherwise: String, width: Int) -> PageOfLines {
    var page = PageOfLines(width: width, desk)
    page.line(desk.ink(" \(title)", title == "for" ? .supported : .refuted))
    list(lines, otherwise, &page)
    return page
  }

  private func list(_ lines: [EvidenceLine], _ otherwise: String, _ page: inout PageOfLines) {
    if lines.isEmpty {
      page.line(desk.ink(" nothing yet", .dim))
      page.line(desk.ink("   \(otherwise)", .dim))
      page.line(desk.ink("   \(desk.key(.evidence(.searchWithoutResult)))  log a search without result", .dim))
    }
    for line in lines { item(line, &page) }
  }

  private func item(_ line: EvidenceLine, _ page: inout PageOfLines) {
    let grade = (line.source?.reliability?.rawValue ?? "") + (line.evidence.credibility.map { "\($0.grade)" } ?? "")
    page.stop(
      .record(line.evidence.id.any),
      desk.ink(" ") + desk.ink("\(line.evidence.id) ", line.evidence.stance.role)
        + desk.ink(grade.isEmpty ? "" : grade + " ", .head)
        + desk.ink(line.evidence.stance == .mixed ? "mixed " : "") + desk.ink(EvidenceWords.title(line)))
    if let words = EvidenceWords.words(line.evidence) {
      page.paragraph(desk.ink("«\(words)»", .dim), indent: 3, most: isTall ? 4 : 2)
    }
    if let question = line.evidence.question {
      page.paragraph(desk.ink("answers: \(question)", .dim), indent: 3, most: 1)
    }
    if let note = sheet.origins.notes[line.evidence.id] { page.paragraph(desk.ink(note, .warn), indent: 3) }
    for derivation in line.source?.derivesFrom ?? [] {
      page.paragraph(desk.ink("derives from \(derivation.id)", .dim), indent: 3)
    }
  }

  // MARK: Rules and review

  private func rules(_ page: inout PageOfLines) {
    guard !sheet.findings.isEmpty else { return }
    let warns = sheet.findings.count { $0.severity == .warn && !$0.isWaived }
    let waived = sheet.findings.count { $0.isWaived && !$0.isIdle }
    let later = sheet.findings.count { $0.severity == .later }
    func tally(_ count: Int, _ words: String, ofOne: String? = nil) -> String? {
      count == 0 ? nil : "\(count) \(count == 1 ? ofOne ?? words : words)"
    }
    let facts = [
      tally(sheet.blocks.count, "block sign-off", ofOne: "blocks sign-off"), tally(later, "will block"),
      tally(warns, "warn", ofOne: "warns"), tally(waived, "waived"),
    ].compactMap(\.self)
    page.section("rules", facts.joined(separator: " \(desk.theme.signs.dot) "))
    let fix = desk.key(.fix) + "  "
    for (index, finding) in sheet.findings.enumerated() {
      let word = finding.isIdle ? "waiver" : finding.isWaived ? "waived" : finding.severity.rawValue
      let role: Role = finding.isWaived ? .dim : finding.severity == .block ? .block : .warn
      page.stop(
        .finding(index),
        paragraph: desk.ink("\(finding.rule) ") + desk.ink(word.padded(7), role) + desk.ink(finding.words),
        hanging: 11, most: isTall ? 4 : 2)
      page.paragraph(
        desk.ink((finding.isWaived ? "" : fix) + finding.fix, .dim), indent: 5,
        hanging: finding.isWaived ? 0 : desk.cells(of: fix),
        most: 2)
    }
  }

  private func review(_ page: inout PageOfLines) {
    page.section("review", sheet.review.version > 1 ? "version \(sheet.review.version)" : "")
    ReviewLines(sheet: sheet, desk: desk).write(&page)
    let may = sheet.moves.filter { $0.refusal == nil }.compactMap { line in
      desk.keymap.keys(for: .verdict(line.move), on: desk.screen).map { "\($0) \(line.move.word)" }
    }
    if !may.isEmpty { page.paragraph(desk.ink("may  ", .head) + desk.ink(may.joined(separator: "  ")), hanging: 5) }
    let notNow = sheet.moves.filter { $0.refusal != nil }
    guard isTall, !notNow.isEmpty else { return }
    page.paragraph(desk.ink("not now", .head))
    let wordWidth = 1 + (notNow.map(\.move.word.count).max() ?? 0)
    for line in notNow {
      let keys = desk.keymap.keys(for: .verdict(line.move), on: desk.screen)?.description ?? ""
      // In one line, so that what stands under the moves stays in sight: `v` tells it in whole.
      let reason = desk.ink(line.need(desk) ?? "", .dim)
      page.line(
        desk.ink("   \(keys.padded(5))") + desk.ink(line.move.word.padded(wordWidth), .dim)
          + desk.theme.gate.shortened(reason, to: page.width - 8 - wordWidth))
    }
  }

  private func comments(_ page: inout PageOfLines) {
    guard !sheet.comments.isEmpty else { return }
    page.section("comments", "\(sheet.comments.count { !$0.comment.settled }) open")
    for line in threads {
      let settled = line.comment.settled ? " (settled)" : ""
      let isAnswer = line.comment.answers != nil
      let part = [.claim, .review].contains(line.comment.on.kind) ? "" : " on \(line.comment.on)"
      page.stop(
        .record(line.comment.id.any),
        paragraph: desk.ink("\(line.comment.id) \(line.comment.by)\(isAnswer ? "" : part)\(settled): ", .dim)
          + desk.ink(line.words ?? "(erased)"), indent: isAnswer ? 3 : 1, hanging: 2)
    }
  }

  /// Answers stand under what they answer.
  private var threads: [CommentLine] {
    func under(_ id: CommentID?) -> [CommentLine] {
      sheet.comments.filter { $0.comment.answers == id }.flatMap { [$0] + under($0.comment.id) }
    }
    let shown = under(nil)
    let rest = sheet.comments.filter { line in !shown.contains { $0.comment.id == line.comment.id } }
    return shown + rest
  }

  private func history(_ page: inout PageOfLines) {
    let (all, changed) = (desk.key(.visit(.history)), desk.key(.difference))
    page.section("history", "\(all) all \(desk.theme.signs.dot) \(changed) what changed")
    for line in sheet.history.prefix(isTall ? 12 : 6) {
      page.stop(
        .entry(line.sequence),
        desk.ink(" \(line.sequence) ", .dim) + desk.ink("\(line.person)  \(desk.age(of: line.time))  \(line.words)"))
    }
  }
}
