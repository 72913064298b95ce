import AuditLedger
import ClaimModel
import ReviewRules
import TestSupport
import Testing

@Suite("What may happen to a verdict that two people have agreed on")
struct AfterAgreementTests {
  private let claim = ClaimID(number: 1)

  /// The sentence with which an edit is refused.
  private func refusal(_ desk: Desk, _ edit: Edit, as name: String = "mira") throws -> String {
    var desk = desk
    let error = try #require(throws: LedgerError.self) { try desk.perform(edit, as: name) }
    return "\(error)"
  }

  // MARK: - Reopening

  @Test("it is reopened with a reason, and both verdicts are kept", arguments: [false, true])
  func reopening(signed: Bool) throws {
    var desk = try Desk()
    try desk.claim()
    if signed { try desk.signOff(claim) } else { try desk.agree(on: claim) }

    #expect(try refusal(desk, .move(claim, .reopen(note: "  ")), as: "ada").contains("the reason"))
    try desk.perform(.move(claim, .reopen(note: "The minutes were amended.")), as: "ada")

    let review = try desk.casebook.review(of: claim)
    let reopening = try #require(review.reopenings.first)
    #expect(review.state.name == .inReview)
    #expect(reopening.by.name == "ada" && reopening.reason == "The minutes were amended.")
    #expect(reopening.first?.by.name == "mira" && reopening.second?.by.name == "jon")
    let body = try review.any.json()
    #expect(try AnyRecord(kind: .review, json: body) == review.any)
  }

  @Test("what is stale says itself why it is reopened, and what was set aside needs no reason")
  func reopeningWithoutWords() throws {
    var desk = try Desk()
    try desk.claim()
    try desk.signOff(claim)
    try desk.perform(.change(claim.any, try patch("statement", "The bridge was shut.")))
    try desk.perform(.move(claim, .reopen(note: "")), as: "ada")
    let other = try desk.claim("The ferry ran.")
    try desk.perform(.move(other, .setAside(reason: "an opinion")))
    try desk.perform(.move(other, .reopen(note: "")), as: "ada")

    #expect(try desk.casebook.review(of: claim).reopenings.map(\.reason) == ["the statement changed"])
    #expect(try desk.casebook.review(of: other).reopenings.map(\.reason) == [nil])
  }

  @Test("a verdict that one person came to is reviewed again once two are wanted")
  func alone() throws {
    var desk = try Desk(secondReview: .off, rules: nil)
    try desk.claim()
    try desk.agree(alone: claim)
    try desk.perform(.change(CasebookSettings.id, try patch("secondReview", SecondReviewPolicy.required)), as: "ada")

    #expect(try refusal(desk, .move(claim, .signOff), as: "jon").contains("L11"))
    try desk.perform(.move(claim, .reopen(note: "Two are wanted now.")), as: "jon")

    #expect(try desk.state(of: claim) == .inReview)
  }

  // MARK: - Publishing

  @Test("publishing asks the rules again, because they may be others than at the sign-off")
  func publishing() throws {
    var desk = try Desk()
    try desk.claim()
    try desk.signOff(claim)
    try desk.perform(.change(CasebookSettings.id, try patch("rules", RulePolicy.house)), as: "ada")

    let words = try refusal(desk, .move(claim, .publish), as: "ada")

    #expect(words.hasPrefix("C0001 can't be published: L03 "))
  }

  // MARK: - Saying that it still holds

  @Test("whoever changed what it rests on does not say that it still holds")
  func reaffirming() throws {
    var desk = try Desk()
    try desk.claim()
    try desk.signOff(claim)
    try desk.perform(.change(claim.any, try patch("statement", "The bridge was shut.")), as: "eve")

    #expect(try refusal(desk, .move(claim, .reaffirm), as: "Eve").contains("changed the words that it is on"))
    try desk.perform(.move(claim, .reaffirm), as: "jon")

    #expect(try desk.state(of: claim) == .signedOff)
    // Grading a source is no change of the words.
    try desk.perform(.change(SourceID(number: 1).any, try patch("reliability", Reliability(text: "B"))), as: "eve")
    #expect(try desk.casebook.review(of: claim).state.agreement?.stale != nil)
    try desk.perform(.move(claim, .reaffirm), as: "eve")
  }

  @Test("the words of a public verdict are not replaced under it")
  func publicWords() throws {
    var desk = try Desk()
    try desk.claim()
    try desk.publish(claim)
    try desk.perform(.change(claim.any, try patch("statement", "The bridge burnt.")), as: "eve")

    let words = try refusal(desk, .move(claim, .reaffirm), as: "jon")
    #expect(words.contains("published with other words, «The bridge was closed.»"))
    try desk.perform(.change(claim.any, try patch("statement", "The bridge was closed.")), as: "jon")
    try desk.perform(.move(claim, .reaffirm), as: "ada")

    #expect(try desk.state(of: claim) == .published)
  }

  @Test("a waiver that is taken away after the sign-off makes it stale")
  func waivers() throws {
    var desk = try Desk(rules: try RulePolicy(levels: RulePolicy.off().levels.filter { $0.rule != "L18" }))
    try desk.claim()
    try desk.perform(.move(claim, .propose(Opinion(verdict: .supported, rationale: "So it is."))))
    try desk.perform(
      .move(claim, .giveSecond(Opinion(verdict: .supported, rationale: "It is."))), as: "jon")
    let source = try Source(id: SourceID(number: -1), nature: .document, title: "Minutes")
    let evidence = Evidence(
      id: EvidenceID(number: -1), claim: claim,
      basis: .passage(source: source.id, locator: nil, excerpt: "closed"), stance: .supports)
    try desk.perform(.add([source.any, evidence.any]))
    let waiver = try Waiver(
      id: WaiverID(number: -1), claim: claim, rule: "L18", reason: "one page", by: Person(text: "jon"), at: desk.now)
    try desk.perform(.add([waiver.any]), as: "jon")
    try desk.perform(.move(claim, .signOff), as: "jon")

    try desk.perform(.remove(RecordID(.waiver, 1)), as: "eve")

    let stale = try desk.casebook.review(of: claim).state.agreement?.stale
    #expect(stale?.because == ["the waiver W0001 of L18 was taken away"])
  }

  // MARK: - Taking back

  @Test("a second verdict is not undone, whether it agreed or differed: nobody is blind any more")
  func secondVerdicts() throws {
    for verdict in [Verdict.supported, .refuted] {
      var desk = try Desk()
      try desk.claim()
      try desk.perform(.move(claim, .propose(Opinion(verdict: .supported, rationale: "So it is."))))
      try desk.perform(.move(claim, .giveSecond(Opinion(verdict: verdict, rationale: "I looked."))), as: "jon")
      let edit = try #require(desk.casebook.entries(about: Review.id(of: claim), after: 0).last?.edit)

      for name in ["jon", "eve"] {
        #expect(try refusal(desk, .undo(edit: edit), as: name).contains("it opened both verdicts on C0001"))
      }
    }
  }

  @Test("a proposal in a casebook of one person is undone")
  func aloneUndone() throws {
    var desk = try Desk(secondReview: .off)
    try desk.claim()
    try desk.agree(alone: claim)

    try desk.perform(.undo(edit: nil))

    #expect(try desk.state(of: claim) == .unreviewed)
  }

  @Test("what is public can be withdrawn while it is corrected, and is not set aside")
  func correctionEnds() throws {
    var desk = try Desk(editors: ["ada"])
    try desk.claim()
    try desk.publish(claim)
    try desk.perform(.move(claim, .correct(note: "fix")), as: "eve")

    #expect(try refusal(desk, .move(claim, .setAside(reason: "no")), as: "eve").contains("is public"))
    #expect(try refusal(desk, .move(claim, .withdraw(reason: "no")), as: "eve").contains("no editor"))
    try desk.perform(.move(claim, .withdraw(reason: "wrong")), as: "ada")

    let review = try desk.casebook.review(of: claim)
    #expect(review.state.name == .withdrawn && review.version == 1 && review.correcting == nil)
    #expect(review.state.agreement?.second.finding?.by.name == "jon")
  }
}

@Suite("Who may change the house's settings, and what may be merged")
struct HouseTests {
  @Test("where editors are named, only they change the settings or take a change back")
  func editors() throws {
    var desk = try Desk(editors: ["ada"])
    let change = try Edit.change(CasebookSettings.id, patch("editors", ["eve"]))

    #expect(throws: LedgerError.self) { try desk.perform(change, as: "eve") }
    try desk.perform(.change(CasebookSettings.id, try patch("title", "House")), as: "ada")
    let edit = try #require(desk.casebook.entries(about: CasebookSettings.id, after: 0).last?.edit)
    let error = try #require(throws: LedgerError.self) { try desk.perform(.undo(edit: edit), as: "eve") }

    #expect("\(error)" == "eve is no editor of this casebook: ada may change its settings")
    #expect(try desk.casebook.settings().title == "House")
  }

  @Test("nothing is merged into itself or into what was merged away, and nothing is withdrawn without a reason")
  func merging() throws {
    var desk = try Desk()
    let (first, second) = (try desk.claim(), try desk.claim("The ferry ran."))
    try desk.perform(.change(first.any, try patch("mergedInto", second)))

    for (id, target) in [(second, first), (second, second)] {
      #expect(throws: LedgerError.self) { try desk.perform(.change(id.any, try patch("mergedInto", target))) }
    }
    #expect(throws: LedgerError.self) { try desk.perform(.change(second.any, try patch("withdrawn", " "))) }
    let evidence = try desk.evidence(for: second)
    #expect(throws: LedgerError.self) { try desk.perform(.change(evidence.any, try patch("withdrawn", ""))) }
  }

  @Test(
    "names that look the same are not two persons",
    arguments: [
      ("mira", "mi\u{200B}ra"), ("mira", "mir\u{0430}"), ("Zoë", "ZOE\u{0308}"), ("ana", "\u{0430}n\u{03B1}"),
    ])
  func likeNames(left: String, right: String) throws {
    #expect(try Person(text: left).mayBe(Person(text: right)))
    #expect(try !Person(text: left).mayBe(Person(text: right + "x")))
  }
}

extension Desk {
  /// A verdict of `mira`, in a casebook of one person.
  fileprivate mutating func agree(alone claim: ClaimID) throws {
    let opinion = try Opinion(verdict: .supported, rationale: "\(evidence(for: claim)) says so.")
    try perform(.move(claim, .propose(opinion)), as: "mira")
  }
}

extension SecondOpinion {
  fileprivate var finding: Finding? { if case .given(let finding) = self { finding } else { nil } }
}
