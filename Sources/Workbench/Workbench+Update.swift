import AuditLedger
import ClaimModel
import TerminalUI

extension WorkbenchState {
  /// Takes what has come in, and says what is wanted of the world.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .terminal(let event): take(event)
    case .answered(let question, let answer): learn(question, answer)
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
    switch event {
    case .key(let key): press(key)
    case .paste(let text): paste(text)
    case .mouse(let mouse): press(mouse)
    case .resized(let size): desk.size = size
    case .woken, .resumed: break
    case .ended: desk.effects.append(.quit)
    }
  }

  private mutating func paste(_ text: String) {
    if prompt != nil {
      prompt?.field.insert(text)
      return
    }
    switch overlay {
    case .help(var field):
      field.insert(text)
      overlay = .help(field)
    case .palette(var field, _):
      field.insert(text)
      overlay = .palette(field, chosen: 0)
    case .confirm, .whichKey: break
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
    guard overlay == nil, prompt == nil else { return }
    var screen = place.screen
    let taken = screen.mouse(mouse, &desk)
    place.screen = screen
    if !taken, mouse.act == .press || mouse.act == .double { perform(.open, count: nil) }
  }

  private mutating func learn(_ question: Question, _ answer: Answer) {
    if case .failed(let sentence) = answer { desk.fail(sentence) }
    desk.shelf.put(answer, to: question)
    if case .desk(let facts) = answer { desk.facts = facts }
    var screen = place.screen
    screen.learn(question, answer, &desk)
    place.screen = screen
    if case .claim(let sheet) = answer, sheet.claim.id == desk.justSeconded { compare(sheet) }
    if case .order = answer, places.count > 1 {
      changeQueue { $0.learn(question, answer, &$1) }
    }
  }

  private mutating func told(_ act: Wish, _ outcome: WishOutcome) {
    switch outcome {
    case .done(let edit, let created, _, let refused):
      desk.shelf.expire()
      guard edit != nil else {
        desk.say("Nothing changed: it is so already.")
        return
      }
      desk.lastEdited = act.claims.first?.any ?? created.first
      let done = act.claims.count - refused.count
      if refused.isEmpty {
        desk.say(act.words + (act.deed.isUndo ? "" : " u undoes."))
      } else {
        let first = refused.prefix(2).map { "\($0.claim): \($0.why)" }.joined(separator: "; ")
        desk.say("\(done) done as one edit; \(refused.count) refused: \(first). u undoes \(done).", .warn)
      }
      leaveForm(act)
      reorderSoon()
    case .refused(let sentence):
      desk.shelf.expire()
      desk.say("Refused: " + sentence, .error)
    case .failed(let sentence):
      desk.fail(sentence)
    }
  }

  /// Both verdicts are in: equal ones are offered for the sign-off, others send the claim back to review.
  private mutating func compare(_ sheet: ClaimSheet) {
    desk.justSeconded = nil
    if let agreement = sheet.review.state.agreement {
      let may = sheet.moves.contains { $0.move == .signOff && $0.refusal == nil }
      if may { desk.offered = .verdict(.signOff) }
      let next =
        may
        ? "Nothing blocks. Enter signs off as \(desk.person?.name ?? "nobody")." : Advice.words(sheet, for: desk.person)
      desk.say("Agreed: both say «\(agreement.first.verdict)». \(next)", .ok)
    } else if let last = sheet.review.disagreements.last {
      desk.say(
        "You differ: \(last.first.verdict) / \(last.second.verdict). \(sheet.claim.id) is in review again, both are kept. c c comments.",
        .differs)
    }
  }

  /// A form that has done its work is left for the screen before.
  private mutating func leaveForm(_ act: Wish) {
    switch place {
    case .verdict(let screen):
      desk.drafts[DraftKey(screen.id.any, "rationale")] = nil
      _ = leave()
      if case .edit(.move(let id, .giveSecond)) = act.deed {
        visitClaim(id)
        desk.justSeconded = id
      }
    case .evidence: _ = leave()
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
    case .done(let sentence): desk.say(sentence, .ok)
    case .cancelled(let sentence): desk.say(sentence, .warn)
    case .failed(let sentence): desk.fail(sentence)
    }
    desk.works.removeAll { $0.work == work }
  }

  private mutating func edited(_ text: EditorText, _ new: String?) {
    guard let new, case .verdict(var screen) = place else { return }
    screen.take(new)
    place = .verdict(screen)
  }

  /// Others have written: counters and cells change, nothing jumps, one message sums up.
  private mutating func others(_ happenings: [Happening]) {
    desk.shelf.expire()
    for happening in happenings { desk.changed.formUnion(happening.claims) }
    reorderSoon()
    guard let last = happenings.last else { return }
    let people = Set(happenings.map(\.person.name)).sorted().joined(separator: ", ")
    let more = happenings.count > 1 ? ": \(happenings.count) edits, " : ": "
    desk.say(people + more + last.words, .changed)
  }
}

extension Deed {
  /// Whether it takes something back or brings it back.
  var isUndo: Bool {
    switch self {
    case .undo, .redo: true
    default: false
    }
  }
}
