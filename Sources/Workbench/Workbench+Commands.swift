import AuditLedger
import ClaimModel
import TerminalUI

extension WorkbenchState {
  /// The claims that an edit is about: the marked, else the one under the cursor.
  var subjects: [ClaimID] {
    if case .queue(let screen) = place {
      return desk.marks.isEmpty ? screen.claim.map { [$0] } ?? [] : desk.marks.sorted()
    }
    return place.screen.claim.map { [$0] } ?? []
  }

  /// Does what a command means: on the screen first, else what it means everywhere.
  mutating func perform(_ command: Command, count: Int?) {
    var screen = place.screen
    let taken = screen.perform(command, count: count, &desk)
    place.screen = screen
    if taken { return }
    switch command {
    case .open: open()
    case .back: if !leave() { quit() }
    case .peel: peel()
    case .stopWork:
      if let work = desk.works.last?.work {
        desk.effects.append(.cancel(work))
      } else {
        desk.say("Nothing is running. q goes back.")
      }
    case .palette: overlay = .palette(LineField(), chosen: 0)
    case .help: overlay = .help(LineField())
    case .undo: desk.perform(.undo(edit: nil), "Undid your last edit. ^R redoes.")
    case .redo: desk.perform(.redo, "Brought your last undone edit back.")
    case .again: again()
    case .assign: ask(.assign(subjects), "Assign \(name(subjects)) to: ")
    case .redraw: desk.effects.append(.redraw)
    case .suspend: desk.effects.append(.suspend)
    case .go(.nextStop): nextStop(forward: true)
    case .go(.previousStop): nextStop(forward: false)
    case .go(.nextRecord): neighbour(count ?? 1)
    case .go(.previousRecord): neighbour(-(count ?? 1))
    case .verdict(let move): judge(move)
    case .evidence(let edit): put(edit)
    case .change(let edit): change(edit)
    case .isolate(.reject): reject()
    case .relate(let edit): relate(edit)
    case .visit(let visit): go(visit)
    case .export(let format): export(format)
    case .copy(let what): copy(what)
    case .waive:
      if let claim = subjects.first {
        ask(.waive(claim), "Waive, as RULE reason: ", desk.sheet(claim)?.blocks.first.map { $0.rule + " " } ?? "")
      }
    case .fix: fix()
    case .show, .order, .group:
      perform(.visit(.queue), count: nil)
      changeQueue { screen, desk in _ = screen.perform(command, count: count, &desk) }
    case .find:
      perform(.visit(.queue), count: nil)
      changeQueue { screen, desk in _ = screen.perform(.find, count: nil, &desk) }
    case .editor, .turn, .wider, .narrower, .accept, .undoHere, .mark, .markRange, .markAll, .invertMarks,
      .fold, .go:
      desk.say("That has no meaning on this screen. ? shows the keys.", .warn)
    }
  }

  mutating func ask(_ purpose: Prompt.Purpose, _ label: String, _ text: String = "") {
    guard desk.person != nil else {
      return desk.say("Nobody is named, so nothing can be changed: start as «claims review --as NAME».", .error)
    }
    prompt = Prompt(purpose, label, text)
  }

  func name(_ claims: [ClaimID]) -> String { claims.count == 1 ? claims[0].description : "\(claims.count) claims" }

  private mutating func peel() {
    if !desk.errors.isEmpty { return desk.errors = [] }
    _ = leave()
  }

  private mutating func open() {
    switch place {
    case .queue(let screen): if let claim = screen.claim { visit(.claim(ClaimScreen(claim))) }
    case .claim(let screen): openThing(screen.thing(desk))
    case .article(let screen): if let claim = screen.claim { visit(.claim(ClaimScreen(claim))) }
    case .relations(let screen): if let line = screen.line(desk) { visit(.claim(ClaimScreen(line.other.id))) }
    case .log(let screen): if let record = screen.about { open(record) }
    case .sources(let screen):
      if let text = sourceText(screen) { desk.effects.append(.page(title: "source", text: text)) }
    case .verdict, .evidence, .report: break
    }
  }

  private func sourceText(_ screen: SourcesScreen) -> String? {
    guard let id = screen.current, case .source(let sheet) = desk.shelf[.source(id)] else { return nil }
    return sheet.text
  }

  private mutating func openThing(_ thing: PageOfLines.Thing?) {
    switch thing {
    case .record(let id): open(id)
    case .entry: if let claim = subjects.first { visit(.log(LogScreen(claim.any))) }
    case .block(let rule):
      desk.say(desk.sheet(subjects.first ?? ClaimID(number: 0))?.blocks.first { $0.rule == rule }?.fix ?? rule)
    case nil: if case .claim = place { go(.article) }
    }
  }

  /// Goes to the screen of a record.
  mutating func open(_ id: RecordID) {
    switch id.kind {
    case .claim, .review: visitClaim(ClaimID(number: id.number))
    case .article: visit(.article(ArticleScreen(ArticleID(number: id.number), at: nil)))
    case .source: visit(.sources(SourcesScreen(at: SourceID(number: id.number))))
    case .evidence:
      let line = subjects.first.flatMap { desk.sheet($0) }?.evidence.first { $0.evidence.id.any == id }
      if let source = line?.source { visit(.sources(SourcesScreen(at: source.id))) } else { visit(.log(LogScreen(id))) }
    case .relation:
      let line = subjects.first.flatMap { desk.sheet($0) }?.relations.first { $0.relation.id.any == id }
      if let line { visitClaim(line.other.id) } else { visit(.log(LogScreen(id))) }
    default: visit(.log(LogScreen(id)))
    }
  }

  /// From any screen: the next claim that is left, opened as the screen that one is on.
  private mutating func nextStop(forward: Bool) {
    var found: ClaimID?
    changeQueue { screen, desk in
      let line = forward ? screen.firstDue(from: screen.list.cursor + 1) : screen.lastDue(before: screen.list.cursor)
      guard let line else { return }
      screen.list.go(to: line, height: screen.listHeight(desk))
      found = screen.claim
    }
    show(found, "Nothing more is left for you in the queue's order.")
  }

  private mutating func neighbour(_ step: Int) {
    var found: ClaimID?
    changeQueue { screen, desk in
      let before = screen.claim
      screen.list.move(by: step, height: screen.listHeight(desk))
      found = screen.claim == before ? nil : screen.claim
    }
    show(found, "The queue ends here.")
  }

  private mutating func show(_ claim: ClaimID?, _ otherwise: String) {
    guard let claim else { return desk.say(otherwise) }
    switch place {
    case .claim: place = .claim(ClaimScreen(claim))
    case .relations: place = .relations(RelationsScreen(claim))
    default: visit(.claim(ClaimScreen(claim)))
    }
  }

  private mutating func go(_ visit: Visit) {
    let claim = subjects.first
    switch visit {
    case .queue: while leave() {}
    case .claim: if let claim { visitClaim(claim) }
    case .article:
      let article = claim.flatMap { desk.sheet($0)?.passages.first?.article }
      guard let article else { return desk.say("This claim stands in no article.", .warn) }
      self.visit(.article(ArticleScreen(article, at: claim)))
    case .sources: self.visit(.sources(SourcesScreen()))
    case .relations: if let claim { self.visit(.relations(RelationsScreen(claim))) }
    case .log: self.visit(.log(LogScreen()))
    case .history: if let record = place.screen.subject { self.visit(.log(LogScreen(record))) }
    case .report: self.visit(.report(ReportScreen(format: "html", claim: marked, casebook: desk.casebook)))
    case .verdict: judge(.due)
    case .typed: prompt = Prompt(.goTo, "Go to (C16, S3, A1 …): ")
    case .original:
      let url: String? =
        if case .sources(let screen) = place, let id = screen.current, case .source(let sheet) = desk.shelf[.source(id)]
        { sheet.source.url } else { nil }
      if let url {
        desk.effects.append(.openOriginal(url))
      } else {
        desk.say("No address is recorded for this.", .warn)
      }
    case .nextLeft:
      while leave() {}
      changeQueue { screen, desk in
        if let line = screen.firstDue(from: 0) {
          screen.list.go(to: line, height: screen.listHeight(desk))
        } else {
          desk.say("Nothing is left for you.")
        }
      }
    case .work:
      desk.say(
        desk.works.isEmpty
          ? "Nothing is running." : desk.works.map { "\($0.work.name) \($0.done)/\($0.total)" }.joined(separator: "; "))
    case .backward: if !leave() { desk.say("You began here.") }
    case .forward: if let next = ahead.popLast() { places.append(next) } else { desk.say("There is nothing ahead.") }
    case .lastEdit:
      if let record = desk.lastEdited { open(record) } else { desk.say("You have edited nothing since you came.") }
    }
  }

  /// The one claim that is marked: a report is of one claim or of everything.
  private var marked: ClaimID? { desk.marks.count == 1 ? desk.marks.first : nil }

  private mutating func export(_ format: ExportFormat) {
    switch format {
    case .format(let name):
      visit(.report(ReportScreen(format: name, claim: marked, casebook: desk.casebook)))
      if desk.marks.count > 1 { desk.say("A report is of one claim or of everything: this one is of everything.") }
    }
  }

  private mutating func copy(_ what: CopyWhat) {
    guard let claim = subjects.first, let sheet = desk.sheet(claim) else { return }
    let text: String? =
      switch what {
      case .id: claim.description
      case .words:
        sheet.attributions.first.map { AttributionReading.words($0.reading.content) } ?? sheet.passages.first?.text
      case .statement: sheet.claim.statement
      case .citation:
        "\(sheet.claimantName): \(sheet.claim.statement) (\(claim)"
          + (sheet.passages.first.map { ", \($0.title)" } ?? "") + ")"
      }
    guard let text else { return desk.say("There is nothing of that to copy.", .warn) }
    desk.effects.append(.copy(text))
    desk.say("Copied: \(text.prefix(60))")
  }

  private mutating func fix() {
    guard let claim = subjects.first, let block = desk.sheet(claim)?.blocks.first else {
      return desk.say("No finding stands against this claim.")
    }
    desk.say("\(block.rule): \(block.fix)", .warn)
  }

  private mutating func again() {
    let claims = subjects
    guard let edit = desk.lastEdit, !claims.isEmpty else { return desk.say("There is no edit to do again.") }
    switch edit {
    case .assign(let person): finish(.assign(claims), person?.name ?? "none")
    case .priority(let priority): finish(.priority(claims), "\(priority.rawValue)")
    case .topic(let topic): finish(.topic(claims), topic)
    case .evidence(let basis, let stance, let credibility):
      let edits = claims.enumerated().map { index, claim in
        Edit.add([
          Evidence(
            id: EvidenceID(number: -1 - index), claim: claim, basis: basis, stance: stance, credibility: credibility
          ).any
        ])
      }
      desk.perform(.bulk(edits), "Put the same evidence to \(name(claims)): \(stance).", claims: claims)
    }
  }
}

extension Work {
  /// What it is called.
  var name: String {
    switch self {
    case .order: "list"
    case .report(let order): "report \(order.path)"
    case .verify: "verify"
    case .bulk: "edit"
    }
  }
}
