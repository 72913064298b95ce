import AuditLedger
import ClaimModel

extension WorkbenchState {
  /// `v`: a move of the review, on the claim or on all that are marked.
  mutating func judge(_ move: VerdictMove) {
    let claims = subjects
    guard let first = claims.first else { return desk.say("No claim is under the cursor.", .warn) }
    // Several are tried one by one, and those that are blocked are named.
    if claims.count == 1, [.signOff, .publish, .due].contains(move), showBlocks(of: first) { return }
    let move = move == .due ? dueMove(first) : move
    guard let move else { return desk.say(desk.sheet(first).map { Advice.words($0, desk) } ?? "") }
    if claims.count == 1, let refusal = desk.sheet(first)?.moves.first(where: { $0.move == move })?.refusal,
      !move.isOpinion
    {
      return desk.say("Not now: \(first): \(refusal)", .warn)
    }
    switch move {
    case .due: break
    case .give(let verdict): give(verdict, first, claims)
    case .take:
      desk.lastEdit = .take
      // Whoever takes a claim has it, as with «claims take».
      let person = desk.person
      bulk(claims, "Took \(name(claims)).") { .all([.move($0, .take), .assign($0, person)]) }
    case .beginSecond: bulk(claims, "Began the second review of \(name(claims)).") { .move($0, .beginSecondReview) }
    case .signOff: bulk(claims, "Signed off \(name(claims)).") { .move($0, .signOff) }
    case .reaffirm: bulk(claims, "Reaffirmed \(name(claims)).") { .move($0, .reaffirm) }
    case .setAside: ask(.setAside(claims), .init("Set \(name(claims)) aside as not checkable, because: "))
    case .reopen: ask(.reopen(claims), .init("Reopen \(name(claims)), because: "))
    case .correct: ask(.correct(claims), .init("Correct \(name(claims)); the note: "))
    case .withdraw: ask(.withdraw(claims), .init("Withdraw the verdict of \(name(claims)), because: "))
    case .publish:
      guard desk.person != nil else { return desk.say(Desk.nobody, .error) }
      overlay = .confirm(.move(.publish, claims))
    }
  }

  /// What must be asked before a confirmation is drawn.
  func confirmNeeds(_ confirmation: Confirmation) -> [Question] {
    if case .move(let move, let claims) = confirmation { [.trial(move.move, claims)] } else { [] }
  }

  /// The claims that would refuse the move, and why.
  func refusals(_ move: Confirmation.OutwardMove, _ claims: [ClaimID]) -> [Refusal] {
    if case .trial(let refusals) = desk.shelf[.trial(move.move, claims)] { refusals } else { [] }
  }

  /// The claims that the move is possible for.
  func able(_ move: Confirmation.OutwardMove, _ claims: [ClaimID]) -> [ClaimID] {
    let refused = Set(refusals(move, claims).map(\.claim))
    return claims.filter { !refused.contains($0) }
  }

  /// Whether there is anything to say yes to.
  func isPossible(_ confirmation: Confirmation) -> Bool {
    if case .move(let move, let claims) = confirmation { !able(move, claims).isEmpty } else { true }
  }

  private mutating func give(_ verdict: Verdict, _ first: ClaimID, _ claims: [ClaimID]) {
    guard claims.count == 1 else {
      return desk.say("A verdict is given on one claim at a time: Esc takes the marks away.", .warn)
    }
    guard desk.person != nil else {
      return desk.say(Desk.nobody, .error)
    }
    if let refusal = desk.sheet(first)?.moves.first(where: { $0.move == .give(verdict) })?.refusal {
      return desk.say("Not now: \(first): \(refusal)", .warn)
    }
    visit(.verdict(VerdictScreen(first, verdict, draft: desk.drafts[DraftKey(first.any, "rationale")] ?? "")))
  }

  /// What the state of the review asks for next.
  private func dueMove(_ claim: ClaimID) -> VerdictMove? {
    guard let sheet = desk.sheet(claim) else { return nil }
    let order: [VerdictMove] = [.reaffirm, .publish, .signOff, .beginSecond, .take]
    return order.first { move in sheet.moves.contains { $0.move == move && $0.refusal == nil } }
  }

  /// One edit of several: a claim that will not take it is left out and named.
  mutating func bulk(_ claims: [ClaimID], _ words: String, _ edit: (ClaimID) -> Edit) {
    if claims.count == 1 {
      desk.perform(.edit(edit(claims[0])), words, claims: claims)
    } else {
      desk.perform(.bulk(claims.map(edit)), words, claims: claims)
    }
  }

  /// A capital Y was pressed.
  mutating func confirmed(_ confirmation: Confirmation) {
    switch confirmation {
    case .leave: desk.effects.append(.quit)
    case .writeOver(let order): desk.write(order)
    case .move(let move, let claims):
      let claims = able(move, claims)
      switch move {
      case .publish: bulk(claims, "Published \(name(claims)).") { .move($0, .publish) }
      case .correct(let note):
        bulk(claims, "Began the correction of \(name(claims)).") { .move($0, .correct(note: note)) }
      case .withdraw(let reason):
        bulk(claims, "Withdrew the verdict of \(name(claims)).") { .move($0, .withdraw(reason: reason)) }
      }
    }
  }
}

extension VerdictMove {
  /// Whether it opens the form of a verdict.
  var isOpinion: Bool { if case .give = self { true } else { false } }
}
