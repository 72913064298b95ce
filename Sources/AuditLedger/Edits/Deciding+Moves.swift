import ClaimModel
import ReviewRules

/// The moves of a review, as in the table of design.md.
extension Deciding {
  mutating func move(_ id: ClaimID, _ move: ReviewMove) throws {
    let claim: Claim = try facts.need(id)
    try needOpen(claim)
    switch move {
    case .take: try take(id)
    case .setAside(let reason): try setAside(id, reason)
    case .propose(let opinion): try propose(id, opinion)
    case .beginSecondReview: try beginSecondReview(id)
    case .giveSecond(let opinion): try giveSecond(id, opinion)
    case .signOff: try signOff(id)
    case .publish: try publish(id)
    case .correct(let note): try correct(id, note, verb: .correctionBegun, move: move)
    case .reaffirm: try reaffirm(id)
    case .reopen(let note): try reopen(id, note)
    case .withdraw(let reason): try withdraw(id, reason)
    }
  }

  private func refuse(_ id: ClaimID, _ move: ReviewMove, _ why: String) -> LedgerError {
    .move(id, move.participle, why: why)
  }

  private func wrongState(_ id: ClaimID, _ move: ReviewMove, _ state: ReviewState, wants: String) -> LedgerError {
    refuse(id, move, "it is \(state.name); \(wants)")
  }

  private mutating func enter(_ verb: EventVerb, _ before: Review, _ change: (inout Review) -> Void) throws {
    var after = before
    change(&after)
    try emit(verb, from: before.any, to: after.any)
  }

  private mutating func take(_ id: ClaimID) throws {
    let review = try facts.review(of: id)
    guard review.state == .unreviewed else {
      throw wrongState(id, .take, review.state, wants: "only an unreviewed claim is taken")
    }
    try enter(.taken, review) { [moment] in $0.state = .inReview(moment.act) }
  }

  private mutating func setAside(_ id: ClaimID, _ reason: String) throws {
    guard !reason.isEmpty else { throw LedgerError.empty("the reason") }
    if try facts.review(of: id).state == .unreviewed { try take(id) }
    let review = try facts.review(of: id)
    if let last = review.publications.last, case .inReview = review.state {
      throw refuse(
        id, .setAside(reason: reason), "version \(last.version) of its verdict is public; correct or withdraw it")
    }
    guard case .inReview = review.state else {
      throw wrongState(id, .setAside(reason: reason), review.state, wants: "only a claim in review is set aside")
    }
    try enter(.setAside, review) { [moment] in
      $0.state = .notCheckable(ReasonedAct(by: moment.person, at: moment.time, reason: reason))
    }
  }

  private mutating func propose(_ id: ClaimID, _ opinion: Opinion) throws {
    let finding = try finding(opinion, on: id)
    if try facts.review(of: id).state == .unreviewed { try take(id) }
    let review = try facts.review(of: id)
    guard case .inReview = review.state else {
      throw wrongState(
        id, .propose(opinion), review.state,
        wants: review.state.isBlind ? "give a second verdict with «claims second»" : "reopen or correct it first")
    }
    try enter(.proposed, review) { $0.state = .proposed(finding) }
    if try facts.settings().secondReview == .off {
      let proposed = try facts.review(of: id)
      try enter(.secondGiven, proposed) { $0.state = .agreed(Agreement(first: finding, second: .switchedOff)) }
    }
  }

  private mutating func beginSecondReview(_ id: ClaimID) throws {
    let review = try facts.review(of: id)
    guard case .proposed(let first) = review.state else {
      throw wrongState(id, .beginSecondReview, review.state, wants: "a verdict must be proposed first")
    }
    try needSecondEyes(id, first, .beginSecondReview)
    try enter(.secondBegun, review) { [moment] in $0.state = .secondReview(first, moment.act) }
  }

  private mutating func giveSecond(_ id: ClaimID, _ opinion: Opinion) throws {
    if case .proposed = try facts.review(of: id).state { try beginSecondReview(id) }
    let review = try facts.review(of: id)
    guard case .secondReview(let first, let begun) = review.state else {
      throw wrongState(id, .giveSecond(opinion), review.state, wants: "a verdict must be proposed first")
    }
    guard begun.by == moment.person else {
      throw refuse(id, .giveSecond(opinion), "\(begun.by) has begun the second review and gives the verdict")
    }
    try needSecondEyes(id, first, .giveSecond(opinion))
    let second = try finding(opinion, on: id)
    try enter(.secondGiven, review) { [moment] in
      if first.verdict == second.verdict {
        $0.state = .agreed(Agreement(first: first, second: .given(second)))
      } else {
        $0.state = .inReview(moment.act)
        $0.disagreements.append(Disagreement(first: first, second: second))
      }
    }
  }

  /// The second reviewer is another person, and has not seen the first verdict: also not before an undo.
  private func needSecondEyes(_ id: ClaimID, _ first: Finding, _ move: ReviewMove) throws {
    guard !first.by.mayBe(moment.person) else {
      throw refuse(id, move, "\(first.by) proposed the verdict; the second is given by another person")
    }
    let entries = try facts.entries(about: Review.id(of: id), after: 0)
    let proposed = entries.last { $0.kind == EventKind(.review, .proposed).description }?.sequence ?? 0
    let given = EventKind(.review, .secondGiven).description
    if entries.contains(where: { $0.sequence > proposed && $0.kind == given && $0.person.mayBe(moment.person) }) {
      throw refuse(
        id, move, "\(moment.person) has already given a second verdict and seen the first; another person must look")
    }
  }

  private mutating func signOff(_ id: ClaimID) throws {
    let review = try facts.review(of: id)
    guard case .agreed(let agreement) = review.state else {
      throw wrongState(id, .signOff, review.state, wants: "two people must agree on a verdict first")
    }
    if agreement.stale != nil {
      throw refuse(id, .signOff, "what it rests on has changed since; reaffirm or reopen it")
    }
    try needSignature(review, agreement, .signOff)
    try enter(.signedOff, review) { [moment] in $0.state = .signedOff(agreement, moment.act) }
  }

  /// Whoever signs did not propose the verdict, and no rule blocks the review as it would be.
  private func needSignature(_ review: Review, _ agreement: Agreement, _ move: ReviewMove) throws {
    let id = review.claim
    if case .given = agreement.second, agreement.first.by.mayBe(moment.person) {
      throw refuse(id, move, "\(moment.person) proposed the verdict; another person signs it off")
    }
    try needNoBlock(review, move)
  }

  /// No rule blocks the review as it would be.
  private func needNoBlock(_ review: Review, _ move: ReviewMove) throws {
    var shelf = try DossierShelf(facts, at: moment.time)
    let blocks = try facts.findings(on: review.claim, review: review, shelf: &shelf).filter(\.blocks)
    guard blocks.isEmpty else { throw LedgerError.blocked(review.claim, move, blocks.map(SignOffBlock.init)) }
  }

  private mutating func publish(_ id: ClaimID) throws {
    let review = try facts.review(of: id)
    guard case .signedOff(let agreement, let signedOff) = review.state else {
      throw wrongState(id, .publish, review.state, wants: "it must be signed off first")
    }
    guard try facts.settings().mayPublish(moment.person) else {
      throw refuse(id, .publish, "\(moment.person) is no editor of this casebook")
    }
    guard agreement.stale == nil else {
      throw refuse(id, .publish, "what it rests on has changed since the sign-off; reaffirm or reopen it")
    }
    // The rules, the time and the archive may be others than at the sign-off.
    try needNoBlock(review, .publish)
    try enter(.published, review) { [moment] in
      $0.state = .published(agreement, signedOff: signedOff, published: moment.act)
      $0.publications.append(
        Publication(
          version: $0.version, verdict: agreement.first.verdict, rating: agreement.first.rating,
          rationale: agreement.first.rationale, signedOff: signedOff, published: moment.act,
          correction: $0.correcting))
      $0.correcting = nil
    }
  }

  private mutating func correct(_ id: ClaimID, _ note: String, verb: EventVerb, move: ReviewMove) throws {
    guard !note.isEmpty else { throw LedgerError.empty("the correction note") }
    let review = try facts.review(of: id)
    guard case .published = review.state else {
      throw wrongState(id, move, review.state, wants: "only a published verdict is corrected")
    }
    try enter(verb, review) { [moment] in
      $0.version += 1
      $0.state = .inReview(moment.act)
      $0.correcting = ReasonedAct(by: moment.person, at: moment.time, reason: note)
    }
  }

  private mutating func reaffirm(_ id: ClaimID) throws {
    let review = try facts.review(of: id)
    guard var agreement = review.state.agreement, agreement.stale != nil, review.state.name != .withdrawn else {
      throw refuse(id, .reaffirm, "nothing that it rests on has changed since")
    }
    try needOtherEyes(review, agreement)
    try needPublicWords(review)
    agreement.stale = nil
    var fresh = review
    fresh.state = review.state.with(stale: nil)
    try needSignature(fresh, agreement, .reaffirm)
    try enter(.reaffirmed, review) { [moment] in
      if case .published(_, _, let published) = review.state {
        $0.state = .published(agreement, signedOff: moment.act, published: published)
      } else {
        $0.state = .signedOff(agreement, moment.act)
      }
    }
  }

  /// Where two people are wanted, whoever changed the words that the verdict is on, or whose they are, does not say that
  /// it still holds. A copy that was archived meanwhile is another matter.
  private func needOtherEyes(_ review: Review, _ agreement: Agreement) throws {
    guard case .given = agreement.second, let stale = agreement.stale else { return }
    let wentStale = EventKind(.review, .wentStale).description
    let changes = try facts.entries(about: review.recordID, after: 0)
      .filter { $0.kind == wentStale && $0.time >= stale.since }
    let own = changes.filter { $0.person.mayBe(moment.person) }
    let isOfWords = try own.contains { change in
      try facts.entries(ofEdit: change.edit).contains { entry in
        [RecordKind.claim, .claimant, .attribution].contains(entry.record?.kind)
      }
    }
    guard isOfWords else { return }
    throw refuse(
      review.claim, .reaffirm,
      "\(moment.person) changed the words that it is on, or whose they are; another person says that it still holds, "
        + "or reopen it")
  }

  /// The words of a verdict that is public are not replaced under it: that is a correction.
  private func needPublicWords(_ review: Review) throws {
    guard case .published = review.state, let last = review.publications.last else { return }
    let claim: Claim = try facts.need(review.claim)
    let since = try facts.entries(about: review.recordID, after: 0).last { $0.isPublishing(last) }?.sequence
    guard let since else { return }
    let was = try facts.entries(about: claim.recordID, after: since).earlierStatement(of: claim)
    if let was, was != claim.statement {
      throw refuse(
        claim.id, .reaffirm,
        "it was published with other words, «\(was)»; correct it, or put them back with «claims edit --statement»")
    }
  }

  private mutating func reopen(_ id: ClaimID, _ note: String) throws {
    let review = try facts.review(of: id)
    switch review.state {
    case .notCheckable: try takeUpAgain(review, note.isBlank ? nil : note)
    case .agreed(let agreement), .signedOff(let agreement, _):
      // What has gone stale says itself why.
      let because = agreement.stale?.because.joined(separator: "; ") ?? ""
      guard !because.isEmpty || !note.isBlank else { throw LedgerError.empty("the reason") }
      try takeUpAgain(review, note.isBlank ? because : note, from: agreement)
    case .published(let agreement, _, _) where agreement.stale != nil:
      try correct(id, note, verb: .reopened, move: .reopen(note: note))
    default:
      throw wrongState(
        id, .reopen(note: note), review.state,
        wants: "only what is agreed, signed off, stale or set aside is reopened; see correct and undo")
    }
  }

  private mutating func takeUpAgain(_ review: Review, _ reason: String?, from agreement: Agreement? = nil) throws {
    try enter(.reopened, review) { [moment] in
      $0.state = .inReview(moment.act)
      $0.reopenings.append(Reopening(by: moment.person, at: moment.time, reason: reason, agreement: agreement))
    }
  }

  private mutating func withdraw(_ id: ClaimID, _ reason: String) throws {
    guard !reason.isEmpty else { throw LedgerError.empty("the reason") }
    let review = try facts.review(of: id)
    guard try facts.settings().mayPublish(moment.person) else {
      throw refuse(id, .withdraw(reason: reason), "\(moment.person) is no editor of this casebook")
    }
    let act = ReasonedAct(by: moment.person, at: moment.time, reason: reason)
    switch review.state {
    case .signedOff(let agreement, let signedOff), .published(let agreement, let signedOff, _):
      try enter(.withdrawn, review) { $0.state = .withdrawn(agreement, signedOff: signedOff, act) }
    default:
      // While a correction is under way, the version before it is public still: the ledger has its two verdicts.
      guard review.state.name != .withdrawn, let last = review.publications.last,
        let agreement = try facts.entries(about: review.recordID, after: 0).pastAgreements()[last.version]
      else {
        throw wrongState(
          id, .withdraw(reason: reason), review.state,
          wants: "only a verdict that is signed off or published is withdrawn")
      }
      try enter(.withdrawn, review) {
        $0.version = last.version
        $0.correcting = nil
        $0.state = .withdrawn(agreement, signedOff: last.signedOff, act)
      }
    }
  }

  /// The opinion as a finding on the casebook's scale.
  private func finding(_ opinion: Opinion, on id: ClaimID) throws -> Finding {
    guard !opinion.rationale.isBlank else { throw LedgerError.empty("the rationale") }
    let scale = try facts.settings().scale
    let allowed = scale.ratings.filter { $0.verdict == opinion.verdict }
    let rating = opinion.rating.map { scale.rating(labelled: $0) } ?? scale.offered(for: opinion.verdict)
    guard let rating, rating.verdict == opinion.verdict else {
      throw LedgerError.noSuchRating(opinion.rating ?? "", allowed: allowed.map(\.label))
    }
    let cites = Finding.cited(in: opinion.rationale)
    for evidence in cites {
      let record: Evidence = try facts.need(evidence)
      guard record.claim == id else {
        throw LedgerError.refused("\(evidence) was put to \(record.claim), not to \(id): cite evidence of this claim")
      }
    }
    return Finding(
      verdict: opinion.verdict, rating: rating.label, rationale: opinion.rationale, cites: cites,
      wouldChange: opinion.wouldChange, by: moment.person, at: moment.time)
  }
}
