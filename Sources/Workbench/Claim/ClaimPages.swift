import AuditLedger
import ClaimModel
import TerminalUI

/// The sections of a claim, as one page or as two columns.
struct ClaimPages {
  let sheet: ClaimSheet
  let desk: Desk

  func whole(width: Int) -> PageOfLines {
    var page = PageOfLines(width: width, desk)
    head(&page)
    printed(&page)
    relations(&page)
    evidence(&page)
    review(&page)
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
      if !reading.chain.isEmpty { facts.append("carried by " + reading.chain.map(\.name).joined(separator: " ← ")) }
    }
    if let topic = sheet.claim.topic { facts.append("topic \(topic)") }
    if let made = sheet.claim.made { facts.append("made \(made)") }
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
    let isTall = desk.size.rows >= 36
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

  private func appearances(_ page: inout PageOfLines) {
    guard !sheet.claim.appearances.isEmpty else { return }
    page.section("appearances \(sheet.claim.appearances.count)")
    for appearance in sheet.claim.appearances {
      let place =
        switch appearance.place {
        case .article(let id): id.description
        case .elsewhere(let place): place
        }
      let first = appearance.firstBecause.map { "  first known: \($0)" } ?? ""
      page.paragraph(desk.ink("\(appearance.date.map { "\($0)  " } ?? "")\(place)\(first)"), hanging: 2)
    }
  }

  private func relations(_ page: inout PageOfLines) {
    guard !sheet.relations.isEmpty || !sheet.siblings.isEmpty else { return }
    page.section("relations \(sheet.relations.count)")
    for line in sheet.relations {
      let sign = desk.theme.signs.state(line.otherState)
      let standing = line.relation.standing == .suggested ? " ? r y confirms" : ""
      let words = line.isOurs ? "\(line.relation.does) \(line.other.id)" : "\(line.other.id) \(line.relation.does) this"
      page.stop(
        .record(line.relation.id.any),
        desk.ink(" \(sign) \(words)\(standing)  ") + desk.ink("\(line.otherName): \(line.other.statement)", .dim))
    }
    if !sheet.siblings.isEmpty {
      page.paragraph(desk.ink("one sentence with " + sheet.siblings.map(\.description).joined(separator: " "), .dim))
    }
  }

  private func evidence(_ page: inout PageOfLines) {
    let (supports, refutes) = (sheet.evidence(.supports), sheet.evidence(.refutes))
    let beside = sheet.evidence(.mixed, .context)
    page.section(
      "for \(supports.count) \(desk.theme.signs.dot) against \(refutes.count) \(desk.theme.signs.dot) context \(beside.count)"
    )
    if supports.isEmpty, refutes.isEmpty, beside.isEmpty, sheet.asked.isEmpty {
      page.paragraph(
        desk.ink("nothing yet: e s puts a passage that supports, e r one that refutes, e f logs a search", .dim))
    }
    list("for", supports, &page)
    list("against", refutes, &page)
    list("context", beside, &page)
    for line in sheet.asked { item("asked", line, &page) }
  }

  private func list(_ label: String, _ lines: [EvidenceLine], _ page: inout PageOfLines) {
    for (index, line) in lines.enumerated() { item(index == 0 ? label : "", line, &page) }
  }

  private func item(_ label: String, _ line: EvidenceLine, _ page: inout PageOfLines) {
    let grade = (line.source?.reliability?.rawValue ?? "") + (line.evidence.credibility.map { "\($0.grade)" } ?? "")
    let padded = label + String(repeating: " ", count: max(1, 9 - label.count))
    let role: Role =
      line.evidence.stance == .supports ? .supported : line.evidence.stance == .refutes ? .refuted : .text
    page.stop(
      .record(line.evidence.id.any),
      desk.ink(" " + padded, role) + desk.ink("\(line.evidence.id) ")
        + desk.ink(EvidenceWords.title(line) + (grade.isEmpty ? "" : "  \(grade)")))
    if let words = EvidenceWords.words(line.evidence) {
      page.paragraph(desk.ink("«\(words)»", .dim), indent: 16, most: desk.size.rows >= 36 ? 3 : 1)
    }
    for derivation in line.source?.derivesFrom ?? [] {
      page.paragraph(desk.ink("derives from \(derivation.id)", .dim), indent: 16)
    }
  }

  private func review(_ page: inout PageOfLines) {
    page.section("review", sheet.review.version > 1 ? "version \(sheet.review.version)" : "")
    ReviewLines(sheet: sheet, desk: desk).write(&page)
    for block in sheet.blocks {
      page.stop(
        .block(block.rule),
        desk.ink(" \(block.rule) block  ", .block) + desk.ink("\(block.what)  ") + desk.ink("f \(block.fix)", .dim))
    }
    for waiver in sheet.waivers {
      page.stop(
        .record(waiver.id.any), desk.ink(" \(waiver.rule) waived ", .warn) + desk.ink("\(waiver.by): \(waiver.reason)"))
    }
    let may = sheet.moves.filter { $0.refusal == nil }.compactMap { line in
      desk.keymap.keys(for: .verdict(line.move)).map { "\($0) \(line.move.word)" }
    }
    if !may.isEmpty { page.paragraph(desk.ink("may  ", .head) + desk.ink(may.joined(separator: "  ")), hanging: 5) }
  }

  private func comments(_ page: inout PageOfLines) {
    guard !sheet.comments.isEmpty else { return }
    page.section("comments", "\(sheet.comments.count { !$0.comment.settled }) open")
    for line in sheet.comments {
      let settled = line.comment.settled ? " (settled)" : ""
      page.stop(
        .record(line.comment.id.any),
        desk.ink(" \(line.comment.id) \(line.comment.by)\(settled): ", .dim) + desk.ink(line.words ?? "(erased)"))
    }
  }

  private func history(_ page: inout PageOfLines) {
    page.section("history", "g h shows all")
    for line in sheet.history.prefix(desk.size.rows >= 36 ? 12 : 5) {
      page.stop(
        .entry(line.sequence),
        desk.ink(" \(line.sequence) ", .dim) + desk.ink("\(line.person)  \(desk.age(of: line.time))  \(line.words)"))
    }
  }
}
