import AuditLedger
import ClaimModel
import TerminalUI

extension WorkbenchState {
  /// The claims that an edit is about: the marked, else the one under the cursor.
  var subjects: [ClaimID] {
    if case .queue(let screen) = place {
      let marked = screen.marked(desk)
      return marked.isEmpty ? screen.claim.map { [$0] } ?? [] : marked.sorted()
    }
    return place.screen.claim.map { [$0] } ?? []
  }

  /// Does what a command means: on the screen first, else what it means everywhere.
  mutating func perform(_ command: Command, count: Int?) {
    var screen = place.screen
    let taken = screen.perform(command, count: count, &desk)
    place.screen = screen
    if taken { return }
    if command.isEdit { keepRange() }
    switch command {
    case .open: open()
    case .back: if !leave() { quit() }
    case .peel: peel()
    case .stopWork:
      if let work = desk.works.last?.work {
        desk.effects.append(.cancel(work))
      } else {
        desk.say("Nothing is running. \(desk.key(.back)) goes back.")
      }
    case .palette: overlay = .palette(LineField(), chosen: 0)
    case .help: overlay = .help(LineField())
    case .undo: desk.perform(.undo(edit: nil), "Undid")
    case .redo: desk.perform(.redo, "Brought back")
    case .again: again()
    case .assign:
      let held = desk.heldBy(subjects)
      ask(.assign(subjects), .init("Assign \(name(subjects)) to\(held): ", "", .people))
    case .redraw: desk.effects.append(.redraw)
    case .suspend: desk.effects.append(.suspend)
    case .go(.nextStop): nextStop(forward: true)
    case .go(.previousStop): nextStop(forward: false)
    case .go(.nextRecord): neighbour(count ?? 1)
    case .go(.previousRecord): neighbour(-(count ?? 1))
    case .verdict(let move): judge(move)
    case .evidence(let edit): put(edit)
    case .change(let edit): change(edit)
    case .isolate(let edit): isolate(edit)
    case .relate(let edit): relate(edit)
    case .visit(let visit): go(visit)
    case .export(let format): export(format)
    case .copy(let what): copy(what)
    case .waive: waive()
    case .fix: fix()
    case .difference: difference()
    case .filters(let shelf): filters(shelf)
    case .columns:
      let known = QueueColumn.allCases.map(\.rawValue).joined(separator: " ")
      let shown = QueueColumn.allCases.filter(desk.columns.contains).map(\.rawValue).joined(separator: " ")
      prompt = Prompt(.columns, [.init("Columns: ", shown, mayBeEmpty: true)], notes: ["there are: \(known)"])
    case .typed(let text):
      if !runTyped(text) { desk.say("«\(text)» is no command: : lists them.", .error) }
    case .show, .order, .group:
      perform(.visit(.queue), count: nil)
      changeQueue { screen, desk in _ = screen.perform(command, count: count, &desk) }
    case .find:
      perform(.visit(.queue), count: nil)
      changeQueue { screen, desk in _ = screen.perform(.find, count: nil, &desk) }
    case .editor: editFields()
    case .turn, .wider, .narrower, .accept, .undoHere, .mark, .markRange, .markAll, .invertMarks,
      .fold, .go:
      desk.say("That has no meaning on this screen. \(desk.key(.help)) shows the keys.", .warn)
    }
  }

  /// An edit is of the claims that the queue's range has now: they are marked.
  mutating func keepRange() {
    guard case .queue(var screen) = place else { return }
    screen.keepRange(&desk)
    place = .queue(screen)
  }

  func name(_ claims: [ClaimID]) -> String { claims.count == 1 ? claims[0].description : "\(claims.count) claims" }

  private mutating func peel() {
    if !desk.errors.isEmpty { return desk.errors = [] }
    switch place {
    // A form is a layer; a screen that one reads is left by q.
    case .verdict, .evidence: _ = leave()
    default: desk.say("Nothing is left to peel off: \(desk.key(.back)) goes back.")
    }
  }

  private mutating func open() {
    switch place {
    case .queue(let screen): if let claim = screen.claim { visit(.claim(ClaimScreen(claim))) }
    case .claim(let screen): openThing(screen.thing(desk))
    case .article(let screen): if let claim = screen.claim { visit(.claim(ClaimScreen(claim))) }
    case .relations(let screen): visit(.claim(ClaimScreen(screen.current)))
    case .log(let screen): if let record = screen.about { open(record) }
    case .sources(let screen):
      if let claim = screen.claimBelow(desk) { return visitClaim(claim) }
      guard let sheet = screen.sheet(desk) else { return }
      guard let text = sheet.text else {
        return desk.say("\(sheet.source.id) has no archived text: \(desk.key(.evidence(.copy))) keeps a copy.", .warn)
      }
      desk.effects.append(.page(title: sheet.source.title, text: text))
    case .verdict, .evidence, .report: break
    }
  }

  private mutating func openThing(_ thing: PageOfLines.Thing?) {
    switch thing {
    case .record(let id): open(id)
    case .entry(let sequence): if let claim = subjects.first { visit(.log(LogScreen(claim.any, at: sequence))) }
    case .finding: fix()
    case .review:
      guard let sheet = subjects.first.flatMap({ desk.sheet($0) }) else { return }
      let text = ReviewLines(sheet: sheet, desk: desk).text(width: min(desk.size.columns, 100) - 2)
      desk.effects.append(.page(title: "review of \(sheet.claim.id)", text: text))
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
      let line = place.screen.claim.flatMap { desk.sheet($0) }?.evidence.first { $0.evidence.id.any == id }
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
    goAlong()
    changeQueue { screen, desk in
      let line = forward ? screen.firstDue(from: screen.list.cursor + 1) : screen.lastDue(before: screen.list.cursor)
      guard let line else { return }
      screen.list.go(to: line, height: screen.listHeight(desk))
      found = screen.claim
    }
    show(found, "Nothing more is left for you in the queue's order.")
  }

  /// The queue's cursor goes to the claim that one reads, however one came to it.
  private mutating func goAlong() {
    guard let claim = place.screen.claim else { return }
    changeQueue { screen, desk in
      guard screen.claim != claim, let line = screen.lines.line(of: claim) else { return }
      screen.list.go(to: line, height: screen.listHeight(desk))
    }
  }

  private mutating func neighbour(_ step: Int) {
    var found: ClaimID?
    goAlong()
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
      guard let article else {
        if claim == nil, let facts = desk.facts, facts.articles > 0 {
          return self.visit(.article(ArticleScreen(ArticleID(number: facts.articles), at: nil)))
        }
        return desk.say("This claim stands in no article.", .warn)
      }
      self.visit(.article(ArticleScreen(article, at: claim)))
    case .sources: self.visit(.sources(SourcesScreen()))
    case .relations: if let claim { self.visit(.relations(RelationsScreen(claim))) }
    case .log: self.visit(.log(LogScreen()))
    case .history: if let record = place.screen.subject { self.visit(.log(LogScreen(record))) }
    case .report: self.visit(.report(ReportScreen(format: nil, scopes: scopes, desk)))
    case .verdict: judge(.due)
    case .typed: prompt = Prompt(.goTo, [.init("Go to (C16, S3, A1 …): ")])
    case .original where place.name == "Report":
      if let order = desk.lastOrdered, desk.works.contains(where: { $0.work == .report(order) }) {
        desk.say("\(order.path) is being written still.", .warn)
      } else if let order = desk.lastWritten {
        desk.effects.append(.openFile(order.path))
      } else {
        desk.say("No report was written here yet: \(desk.key(.open)) writes one.")
      }
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
          ? "Nothing is running."
          : desk.works.map { Progress.words($0.work.name, $0, width: 60, desk) }.joined(separator: "; ")
            + "  ^C stops the newest")
    case .backward: if !leave() { desk.say("You began here.") }
    case .forward: if let next = ahead.popLast() { places.append(next) } else { desk.say("There is nothing ahead.") }
    case .lastEdit:
      if let record = desk.lastEdited { open(record) } else { desk.say("You have edited nothing since you came.") }
    }
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
    case .take: judge(.take)
    case .setAside(let reason): finish(.setAside(claims), reason)
    }
  }
}

extension Work {
  /// What it is called.
  var name: String {
    switch self {
    case .order: "list"
    case .report(let order): "report \(order.path)"
    case .preview: "preview"
    case .verify: "verify"
    case .capture(let wish): "fetching \(wish.deed.captured ?? "")"
    }
  }
}
