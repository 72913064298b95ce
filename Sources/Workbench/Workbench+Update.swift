import AuditLedger
import ClaimModel
import TerminalUI

extension WorkbenchState {
  /// Takes what has come in, and says what is wanted of the world.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .terminal(let event): take(event)
    case .answered(let question, let answer): learn(question, answer)
    case .waits:
      desk.say("This takes a moment, as while another program writes: keys wait until it is done.", .warn)
    case .performed(let act, let outcome): told(act, outcome)
    case .worked(let work, let news): told(work, news)
    case .edited(let text, let new): edited(text, new)
    case .others(let happenings): others(happenings)
    case .now(let now): desk.now = now
    case .trouble(let sentence): desk.fail(sentence)
    }
    askNeeds()
    return drain()
  }

  private mutating func take(_ event: TerminalEvent) {
    // What can't be seen is not changed.
    if !isLargeEnough, event.isInput { return takeInSmallWindow(event) }
    switch event {
    case .key(let key): press(key)
    case .paste(let text): paste(text)
    case .mouse(let mouse): press(mouse)
    case .resized(let size):
      let before = desk
      desk.size = size
      guard isLargeEnough else { return }
      var screen = place.screen
      screen.resized(from: before, desk)
      place.screen = screen
    case .woken, .resumed: break
    case .ended: desk.effects.append(.quit)
    }
  }

  private mutating func takeInSmallWindow(_ event: TerminalEvent) {
    switch event {
    case .key(.character("q")) where desk.works.isEmpty: desk.effects.append(.quit)
    case .key(.control("Z")): desk.effects.append(.suspend)
    default: break
    }
  }

  private mutating func paste(_ text: String) {
    if prompt != nil { return pasteInPrompt(text) }
    switch overlay {
    case .help(var field, _):
      field.insert(text)
      overlay = .help(field)
    case .palette(var field, _):
      field.insert(text)
      overlay = .palette(field, chosen: 0)
    case .confirm, .whichKey, .blocks: break
    case nil:
      var screen = place.screen
      if screen.paste(text, &desk) {
        place.screen = screen
      } else {
        desk.say("Pasted text has no place here: open a field first.", .warn)
      }
    }
  }

  private mutating func press(_ mouse: Mouse) {
    if case .help = overlay, prompt == nil { return scrollHelp(mouse) }
    guard overlay == nil, prompt == nil else { return }
    if mouse.act == .press || mouse.act == .double, mouse.at.y == desk.size.rows - 1 - message.count {
      // A click on a hint presses it.
      if let hint = hintPlaces.first(where: { $0.columns.contains(mouse.at.x) }) { press(hint: hint) }
      return
    }
    var screen = place.screen
    let taken = screen.mouse(mouse, &desk)
    place.screen = screen
    if !taken, mouse.act == .press || mouse.act == .double { perform(.open, count: nil) }
  }

  private mutating func press(hint: HintPlace) {
    switch hint.action {
    case .command(let command): perform(command, count: nil)
    case .prefix(let key): press(key)
    case .help: overlay = .help(LineField())
    }
  }

  private mutating func learn(_ question: Question, _ answer: Answer) {
    if case .path(let path) = question { return looked(path, answer) }
    if turnsBack(question, answer) { return }
    // Why there is no preview stands where the preview would.
    if case .failed(let sentence) = answer, !question.isPreview, !isOfGoneRow(question, sentence) {
      desk.fail(sentence)
    }
    switch (question, answer) {
    case (.rows(let claims), .rows(let rows)):
      desk.rows.put(Dictionary(rows.map { ($0.claim, $0) }) { $1 }, of: claims)
    case (.findings, .findings(let counts)): desk.findings.put(counts, of: Array(counts.keys))
    default: desk.shelf.put(answer, to: question)
    }
    switch answer {
    case .desk(let facts): desk.facts = facts
    case .form(let form): open(form)
    case .versions(let page): desk.effects.append(.page(title: "versions", text: page))
    case .parts(let parts):
      guard case .parts(let claim) = question, prompt?.purpose == .split(claim), prompt?.field.text == prompt?.ask.text,
        parts.count > 1
      else { break }
      prompt?.field = LineField(parts.joined(separator: " ; "))
    default: break
    }
    var screen = place.screen
    screen.learn(question, answer, &desk)
    place.screen = screen
    if case .claim(let sheet) = answer, sheet.claim.id == desk.justSeconded { compare(sheet) }
    if case .order = answer, places.count > 1 {
      changeQueue { $0.learn(question, answer, &$1) }
    }
  }

  private mutating func told(_ act: Wish, _ outcome: WishOutcome) {
    if case .form(let form, _) = act.deed {
      told(form, outcome)
      if case .done = outcome {} else { return }
    }
    switch outcome {
    case .done(let news, let refused):
      answered = nil
      desk.expire()
      guard let news else {
        if case .article(var screen) = place, screen.marking != nil {
          screen.marking = nil
          place = .article(screen)
        }
        desk.say("Nothing changed: it is so already.")
        return
      }
      desk.lastEdited = act.claims.first?.any ?? news.created.first
      let done = act.claims.count - refused.count
      if refused.isEmpty {
        desk.say(act.told(news, desk))
      } else {
        let first = refused.prefix(2).map { "\($0.claim): \($0.why)" }.joined(separator: "; ")
        let undoes = news.isOutward ? "" : " \(desk.key(.undo)) undoes \(done)."
        desk.say("\(done) done as one edit; \(refused.count) refused: \(first).\(undoes)", .warn)
        desk.notices += refused.dropFirst(2).map { "refused: \($0.claim): \(DeskWords.said($0.why, desk))" }
      }
      leaveForm(act, news.created)
      reorderSoon()
    case .refused(let sentence):
      desk.expire()
      desk.puttingNext = nil
      desk.say("Refused: " + sentence, .error)
      askAgain()
    case .failed(let sentence):
      desk.fail(sentence)
      askAgain()
    }
  }

  /// What was typed for an edit that was refused is there to be mended or tried again.
  private mutating func askAgain() {
    guard let question = answered, prompt == nil, overlay == nil else { return }
    (prompt, answered) = (question, nil)
  }

  /// Both verdicts are in: equal ones are offered for the sign-off, others send the claim back to review.
  private mutating func compare(_ sheet: ClaimSheet) {
    desk.justSeconded = nil
    if let agreement = sheet.review.state.agreement {
      let may = sheet.moves.contains { $0.move == .signOff && $0.refusal == nil }
      // Where something is in the way, the same key lists it.
      if may || !sheet.blocks.isEmpty { desk.offered = .verdict(.signOff) }
      let next =
        may
        ? "Nothing blocks. Enter signs off as \(desk.person?.name ?? "nobody")."
        : sheet.blocks.isEmpty
          ? Advice.words(sheet, desk) : "\(Advice.rules(sheet.blocks)) in the way: Enter lists what to do."
      desk.say("Agreed: both say «\(agreement.first.verdict)». \(next)", .ok)
    } else if let last = sheet.review.disagreements.last {
      desk.say(
        "You differ: \(last.first.verdict) / \(last.second.verdict). \(sheet.claim.id) is in review again, both are kept. \(desk.key(.change(.comment))) comments.",
        .differs)
    }
  }

  /// A form that has done its work is left for the screen before.
  private mutating func leaveForm(_ act: Wish, _ created: [RecordID]) {
    switch act.deed {
    case .mark:
      guard case .article(var screen) = place else { break }
      (screen.marking, screen.selection) = (nil, nil)
      screen.start = created.first { $0.kind == .claim }.flatMap { ClaimID($0) }
      place = .article(screen)
      let claims = created.filter { $0.kind == .claim }.map(\.description).joined(separator: " ")
      desk.say("\(act.words) \(claims.isEmpty ? "No claim in it." : "New: \(claims).") \(desk.key(.undo)) undoes.")
    case .edit(.change) where place.isMarking:
      guard case .article(var screen) = place else { break }
      screen.marking = nil
      place = .article(screen)
    case .addSource:
      guard let next = desk.puttingNext,
        let source = created.first(where: { $0.kind == .source }).flatMap({ SourceID($0) })
      else { break }
      desk.puttingNext = nil
      visit(.evidence(EvidenceScreen(next.claims, next.stance, source: source)))
      return
    case .addArticle:
      let claims = created.count { $0.kind == .claim }
      let article = created.first { $0.kind == .article }
      let next =
        claims == 0
        ? "\(desk.key(.visit(.article))) opens it, \(desk.keymap.way(to: .isolate(.new), on: "Article")) marks one by hand."
        : "\(desk.key(.go(.nextStop))) goes to the first. \(desk.key(.undo)) undoes."
      desk.say("Added \(article?.description ?? "the article"): \(Counted.words(claims, "claim")) found. \(next)")
    default: break
    }
    switch place {
    case .verdict(let screen):
      desk.drafts[DraftKey(screen.id.any, "rationale")] = nil
      _ = leave()
      if case .edit(.move(let id, .giveSecond)) = act.deed {
        visitClaim(id)
        desk.justSeconded = id
      }
    case .evidence:
      if case .edit(.change(let id, _)) = act.deed, id.kind == .source { break }
      _ = leave()
    default: break
    }
  }

  func visitedClaim() -> ClaimID? { if case .claim(let screen) = place { screen.id } else { nil } }

  mutating func visitClaim(_ id: ClaimID) {
    if visitedClaim() != id { visit(.claim(ClaimScreen(id))) }
  }

  /// The queue keeps its order while one reads, but its rows and flags are asked anew.
  private mutating func reorderSoon() {
    changeQueue { screen, desk in
      if screen.order.map({ $0.total > QueueScreen.firstLook }) ?? false {
        // A long order is worked out beside the screen; the old one stays until then.
        desk.effects.append(.work(.order(screen.request)))
      } else {
        desk.ask(.order(screen.request, limit: QueueScreen.firstLook))
      }
    }
  }

  private mutating func told(_ work: Work, _ news: WorkNews) {
    switch news {
    case .progress(let done, let total):
      if let index = desk.works.firstIndex(where: { $0.work == work }) {
        (desk.works[index].done, desk.works[index].total) = (done, total)
      }
      return
    case .answer(let question, let answer): learn(question, answer)
    case .done(let sentence):
      if case .report(let order) = work { desk.wrote(order, sentence) } else { desk.say(sentence, .ok) }
    case .occupied:
      if case .report(let order) = work { askToWriteOver(order) }
    case .cancelled(let sentence): desk.say(sentence, .warn)
    case .failed(let sentence):
      // What was begun is not still being done.
      if case .report(let order) = work, desk.message?.plain == Desk.writing(order) { desk.message = nil }
      desk.fail(sentence)
    }
    desk.works.removeAll { $0.work == work }
  }

  private mutating func edited(_ text: EditorText, _ new: String?) {
    if let form = text.form { return take(new, for: form) }
    guard let new = new.map({ text.withoutHelp($0) }), !new.isEmpty else {
      return desk.say("The text was left as it was.")
    }
    if prompt != nil {
      if prompt?.purpose == .addPasted { prompt?.pasted = new }
      prompt?.field = LineField(new.split(whereSeparator: \.isNewline).joined(separator: " "))
    } else if case .verdict(var screen) = place {
      screen.take(new, &desk)
      place = .verdict(screen)
    }
  }

  /// Others have written: counters and cells change, nothing jumps, one message sums up.
  private mutating func others(_ happenings: [Happening]) {
    desk.expire()
    for happening in happenings { desk.changed.formUnion(happening.claims) }
    reorderSoon()
    // A form that is being written is not touched: what is sent is decided on what is then true.
    if case .verdict(let screen) = place, let other = happenings.last(where: { $0.claims.contains(screen.id) }) {
      return desk.say(
        "\(other.person) \(other.words) while you wrote. ^S decides again on what is now true; your text is kept.",
        .changed)
    }
    guard let last = happenings.last else { return }
    let people = Set(happenings.map(\.person.name)).sorted().joined(separator: ", ")
    let more = happenings.count > 1 ? ": \(happenings.count) edits, " : ": "
    desk.say(people + more + last.words, .changed)
  }
}
