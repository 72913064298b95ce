import AuditLedger
import ClaimModel
import TestSupport
import Testing

/// A verdict goes stale when what it rests on is edited, and only then.
@Suite struct StalenessTests {
  @Test func changingTheStatementMakesASignedOffVerdictStaleAndUnpublishable() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.signOff(claim)

    let decision = try desk.perform(.change(claim.any, try patch("statement", "The bridge was shut.")))

    #expect(decision.events.map(\.kind.description) == ["claim.changed", "review.wentStale"])
    #expect(try desk.casebook.review(of: claim).state.agreement?.stale?.because == ["the statement changed"])
    let error = #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .publish), as: "ada") }
    #expect(
      error?.description
        == "C0001 can't be published: what it rests on has changed since the sign-off; reaffirm or reopen it")
  }

  @Test func priorityAssignmentAndCommentsDoNot() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.signOff(claim)
    let body = SealedText(Array("Well done.".utf8), salt: [1])

    try desk.perform(.change(claim.any, try patch("priority", 1)))
    try desk.perform(.assign(claim, Person(text: "jon")))
    try desk.perform(
      .add([
        Comment(
          id: CommentID(number: -1), on: claim.any, by: Person(text: "jon"), at: Desk.opening, body: body.reference
        )
        .any
      ]), texts: [body])

    #expect(try desk.casebook.review(of: claim).state.agreement?.stale == nil)
  }

  @Test func evidenceThatIsCitedCountsAndOtherEvidenceDoesNot() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.signOff(claim)
    let other = try desk.evidence(for: claim, stance: .refutes)

    try desk.perform(.change(other.any, try patch("credibility", 2)))
    #expect(try desk.casebook.review(of: claim).state.agreement?.stale == nil)

    try desk.perform(.change(RecordID(.evidence, 1), try patch("withdrawn", "read wrongly")))
    #expect(try desk.casebook.review(of: claim).state.agreement?.stale?.because == ["the evidence E0001 changed"])
  }

  @Test func theGradeOfACitedSourceCounts() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.publish(claim)

    try desk.perform(.change(RecordID(.source, 1), try patch("reliability", "E")))

    #expect(try desk.state(of: claim) == .published)
    #expect(try desk.casebook.review(of: claim).state.agreement?.stale?.because == ["the source S0001 changed"])
  }

  @Test func aConfirmedDenialCountsForBothAndASuggestedOneForNeither() throws {
    var desk = try Desk()
    let first = try desk.claim()
    let second = try desk.claim("The bridge was never closed.")
    try desk.signOff(first)
    func relation(_ standing: RelationStanding) throws -> Edit {
      .add([
        try Relation(id: RelationID(number: -1), from: second, does: .denies, to: first, standing: standing).any
      ])
    }

    try desk.perform(relation(.suggested))
    #expect(try desk.casebook.review(of: first).state.agreement?.stale == nil)

    try desk.perform(.change(RecordID(.relation, 1), try patch("standing", "confirmed")))
    #expect(try desk.casebook.review(of: first).state.agreement?.stale?.because == ["the relation R0001 changed"])
  }

  @Test func aStaleVerdictIsReaffirmedByAnotherThanItsAuthorOrReopened() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.signOff(claim)
    try desk.perform(.change(claim.any, try patch("statement", "The bridge was shut.")))

    #expect(throws: LedgerError.self) { try desk.perform(.move(claim, .reaffirm), as: "mira") }
    var other = desk
    try other.perform(.move(claim, .reopen(note: "look again")), as: "mira")
    #expect(try other.state(of: claim) == .inReview)

    try desk.perform(.move(claim, .reaffirm), as: "ada")
    #expect(try desk.state(of: claim) == .signedOff)
    #expect(try desk.casebook.review(of: claim).state.agreement?.stale == nil)
    try desk.perform(.move(claim, .publish), as: "ada")
  }

  @Test func reopeningAPublishedStaleVerdictBeginsACorrection() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.publish(claim)
    try desk.perform(.change(claim.any, try patch("statement", "The bridge was shut.")))

    try desk.perform(.move(claim, .reopen(note: "the statement was wrong")), as: "jon")

    let review = try desk.casebook.review(of: claim)
    #expect(review.state.name == .inReview)
    #expect(review.version == 2)
    #expect(review.publications.count == 1)
  }
}

func patch(_ field: String, _ value: some Encodable) throws -> Patch {
  var patch = Patch()
  try patch.set(field, value)
  return patch
}
