import AuditLedger
import ClaimModel
import ReviewRules
import TestSupport
import Testing

/// The table of moves in design.md, line by line.
@Suite struct ReviewMoveTests {
  private let refuted = Opinion(verdict: .refuted, rationale: "E0001 says otherwise.")
  private let supported = Opinion(verdict: .supported, rationale: "E0001 says so.")

  @Test func unreviewedIsTakenByAnyone() throws {
    var desk = try Desk()
    let claim = try desk.claim()

    try desk.perform(.move(claim, .take))

    #expect(try desk.state(of: claim) == .inReview)
  }

  @Test func assigningAnUnreviewedClaimTakesIt() throws {
    var desk = try Desk()
    let claim = try desk.claim()

    let decision = try desk.perform(.assign(claim, Person(text: "jon")))

    #expect(decision.events.map(\.kind.description) == ["claim.changed", "review.taken"])
    #expect(try (desk.casebook.need(claim) as Claim).assignee?.name == "jon")
  }

  @Test func whatIsInReviewCanBeSetAsideWithAReasonAndReopened() throws {
    var desk = try Desk()
    let claim = try desk.claim()

    try desk.perform(.move(claim, .setAside(reason: "an opinion")))
    #expect(try desk.state(of: claim) == .notCheckable)
    #expect(throws: LedgerError.empty("the reason")) {
      try desk.perform(.move(try desk.claim(), .setAside(reason: "")))
    }

    try desk.perform(.move(claim, .reopen(note: "it is checkable after all")))
    #expect(try desk.state(of: claim) == .inReview)
  }

  @Test func proposingTakesAnUnreviewedClaimInTheSameEdit() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.evidence(for: claim)

    let decision = try desk.perform(.move(claim, .propose(supported)))

    #expect(decision.events.map(\.kind.description) == ["review.taken", "review.proposed"])
    #expect(try desk.casebook.review(of: claim).state.first?.cites == [EvidenceID(number: 1)])
  }

  @Test func aProposalNeedsARationale() throws {
    var desk = try Desk()
    let claim = try desk.claim()

    #expect(throws: LedgerError.empty("the rationale")) {
      try desk.perform(.move(claim, .propose(Opinion(verdict: .refuted, rationale: " \n"))))
    }
    #expect(try desk.state(of: claim) == .unreviewed)
  }

  @Test func aProposalCitesOnlyEvidenceOfItsOwnClaim() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    let other = try desk.claim("The river rose.")
    try desk.evidence(for: other)

    let error = #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .propose(supported))) }

    #expect(error?.description == "E0001 was put to C0002, not to C0001: cite evidence of this claim")
  }

  @Test func aRatingMustBeOnTheScaleAndFitTheVerdict() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    let wrong = Opinion(verdict: .refuted, rating: "True", rationale: "No.")

    #expect(throws: LedgerError.noSuchRating("True", allowed: ["False"])) {
      try desk.perform(.move(claim, .propose(wrong)))
    }
  }

  @Test func theFirstReviewerCannotGiveTheSecondVerdict() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.evidence(for: claim)
    try desk.perform(.move(claim, .propose(supported)), as: "mira")

    let error = #expect(throws: LedgerError.self) {
      try desk.perform(.move(claim, .giveSecond(supported)), as: "mira")
    }

    #expect(
      error?.description
        == "C0001 can't be reviewed a second time: mira proposed the verdict; the second is given by another person")
  }

  @Test func anotherSpellingOfANameIsNoSecondPerson() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.evidence(for: claim)
    try desk.perform(.move(claim, .propose(supported)), as: "Zoë Marsh")

    for name in ["zoë marsh", "Zoe\u{308} Marsh", "ZOË MARSH"] {
      #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .giveSecond(supported)), as: name) }
    }
    try desk.perform(.move(claim, .giveSecond(supported)), as: "Zoe Marsh")
    #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .signOff), as: "zoë marsh") }
  }

  @Test func theSameVerdictFromTwoPeopleAgrees() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.evidence(for: claim)
    try desk.perform(.move(claim, .propose(supported)), as: "mira")

    try desk.perform(.move(claim, .beginSecondReview), as: "jon")
    #expect(try desk.state(of: claim) == .secondReview)
    try desk.perform(.move(claim, .giveSecond(supported)), as: "jon")

    #expect(try desk.state(of: claim) == .agreed)
  }

  @Test func differentVerdictsGoBackToReviewAndBothAreKept() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.evidence(for: claim)
    try desk.perform(.move(claim, .propose(supported)), as: "mira")

    try desk.perform(.move(claim, .giveSecond(refuted)), as: "jon")

    let review = try desk.casebook.review(of: claim)
    #expect(review.state.name == .inReview)
    #expect(review.disagreements.map(\.first.verdict) == [.supported])
    #expect(review.disagreements.map(\.second.verdict) == [.refuted])
  }

  @Test func theSecondReviewIsGivenByWhoeverBeganIt() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.evidence(for: claim)
    try desk.perform(.move(claim, .propose(supported)), as: "mira")
    try desk.perform(.move(claim, .beginSecondReview), as: "jon")

    let error = #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .giveSecond(supported)), as: "ada") }

    #expect(
      error?.description
        == "C0001 can't be reviewed a second time: jon has begun the second review and gives the verdict")
  }

  @Test func theProposerCannotSignOffButTheSecondCan() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.agree(on: claim)

    let error = #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .signOff), as: "mira") }
    #expect(error?.description == "C0001 can't be signed off: mira proposed the verdict; another person signs it off")

    try desk.perform(.move(claim, .signOff), as: "jon")
    #expect(try desk.state(of: claim) == .signedOff)
  }

  @Test func aRationaleWithoutEvidenceBlocksSignOffUntilItIsWaived() throws {
    let others = try ReviewRules.all.filter { $0.id != "L02" }.map { try RuleLevelling(rule: $0.id, level: .off) }
    var desk = try Desk(rules: RulePolicy(levels: others))
    let claim = try desk.claim()
    try desk.agree(on: claim, rationale: "Everybody knows.")

    let error = #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .signOff), as: "jon") }
    #expect(
      error?.description
        == "C0001 can't be signed off: L02 the rationale of mira, 2026-09-21T14:16:20Z, cites no evidence (name evidence such as E0001 in the rationale, or waive L02 with a reason)"
    )

    let waiver = try Waiver(
      id: WaiverID(number: -1), claim: claim, rule: "L02", reason: "a matter of definition", by: Person(text: "ada"),
      at: Desk.opening)
    try desk.perform(.add([waiver.any]), as: "ada")
    try desk.perform(.move(claim, .signOff), as: "jon")
    #expect(try desk.state(of: claim) == .signedOff)
  }

  @Test func onlyEditorsPublishWhereThereAreEditors() throws {
    var desk = try Desk(editors: ["ada"])
    let claim = try desk.claim()
    try desk.signOff(claim)

    let error = #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .publish), as: "jon") }
    #expect(error?.description == "C0001 can't be published: jon is no editor of this casebook")

    try desk.perform(.move(claim, .publish), as: "ada")
    #expect(try desk.state(of: claim) == .published)
  }

  @Test func aCorrectionKeepsTheOldVersionPublicUntilTheNewOneIs() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.publish(claim)

    try desk.perform(.move(claim, .correct(note: "the date was wrong")), as: "jon")
    var review = try desk.casebook.review(of: claim)
    #expect(review.version == 2)
    #expect(review.publications.map(\.version) == [1])
    #expect(review.correcting?.reason == "the date was wrong")

    try desk.publish(claim)
    review = try desk.casebook.review(of: claim)
    #expect(review.publications.map(\.version) == [1, 2])
    #expect(review.publications.last?.correction?.reason == "the date was wrong")
    #expect(review.correcting == nil)
    #expect(review.isCorrected)
  }

  @Test func aVerdictIsWithdrawnWithAReasonByAnEditor() throws {
    var desk = try Desk(editors: ["ada"])
    let claim = try desk.claim()
    try desk.publish(claim)

    #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .withdraw(reason: "wrong")), as: "jon") }
    try desk.perform(.move(claim, .withdraw(reason: "the document was forged")), as: "ada")

    #expect(try desk.state(of: claim) == .withdrawn)
  }

  @Test func withoutASecondReviewAProposalIsAgreedAndItsAuthorMaySign() throws {
    var desk = try Desk(secondReview: .off)
    let claim = try desk.claim()
    try desk.evidence(for: claim)

    try desk.perform(.move(claim, .propose(supported)), as: "mira")
    try desk.perform(.move(claim, .signOff), as: "mira")

    #expect(try desk.state(of: claim) == .signedOff)
    #expect(try desk.casebook.review(of: claim).state.agreement?.second == .switchedOff)
  }

  @Test(
    "from every state, a move that the table does not have is refused and changes nothing",
    arguments: ReviewState.Name.allCases)
  func movesOutsideTheTableAreRefused(state: ReviewState.Name) throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.bring(claim, to: state)
    let allowed: [ReviewState.Name: Set<String>] = [
      .unreviewed: ["take", "setAside", "propose"], .inReview: ["setAside", "propose"], .notCheckable: ["reopen"],
      .proposed: ["begin", "second"], .secondReview: ["second"], .agreed: ["signOff", "reopen"],
      .signedOff: ["publish", "reopen", "withdraw"], .published: ["correct", "withdraw"], .withdrawn: [],
    ]
    let opinion = Opinion(verdict: .supported, rationale: "So it is.")
    let moves: [(String, ReviewMove)] = [
      ("take", .take), ("setAside", .setAside(reason: "r")), ("propose", .propose(opinion)),
      ("begin", .beginSecondReview), ("second", .giveSecond(opinion)), ("signOff", .signOff), ("publish", .publish),
      ("correct", .correct(note: "n")), ("reaffirm", .reaffirm), ("reopen", .reopen(note: "n")),
      ("withdraw", .withdraw(reason: "r")),
    ]

    for (name, move) in moves {
      var copy = desk
      if allowed[state, default: []].contains(name) {
        #expect(throws: Never.self, "\(name) from \(state)") { try copy.perform(.move(claim, move), as: "jon") }
      } else {
        #expect(throws: LedgerError.self, "\(name) from \(state)") { try copy.perform(.move(claim, move), as: "jon") }
        #expect(copy.casebook.head() == desk.casebook.head())
      }
    }
  }
}

extension Desk {
  /// Brings a claim to a state by moves; where a second review is under way, it is jon's.
  fileprivate mutating func bring(_ claim: ClaimID, to state: ReviewState.Name) throws {
    switch state {
    case .unreviewed: break
    case .inReview: try perform(.move(claim, .take))
    case .notCheckable: try perform(.move(claim, .setAside(reason: "an opinion")))
    case .proposed, .secondReview:
      let evidence = try evidence(for: claim)
      try perform(.move(claim, .propose(Opinion(verdict: .supported, rationale: "\(evidence)"))), as: "mira")
      if state == .secondReview { try perform(.move(claim, .beginSecondReview), as: "jon") }
    case .agreed: try agree(on: claim)
    case .signedOff: try signOff(claim)
    case .published: try publish(claim)
    case .withdrawn:
      try publish(claim)
      try perform(.move(claim, .withdraw(reason: "forged")), as: "ada")
    }
  }
}
