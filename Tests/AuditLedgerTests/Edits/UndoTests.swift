import AuditLedger
import ClaimModel
import TestSupport
import Testing

/// Undo and redo are compensating events that name what they take back.
@Suite struct UndoTests {
  @Test func undoBringsTheRecordsBackAndKeepsTheLedger() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    let before = desk.casebook.records

    try desk.perform(.change(claim.any, try patch("statement", "Something else.")))
    let decision = try desk.perform(.undo(edit: nil))

    #expect(desk.casebook.records == before)
    #expect(decision.undoes == 3)
    #expect(desk.casebook.entries.map(\.kind) == ["casebook.added", "claim.added", "claim.changed", "claim.changed"])
    #expect(desk.casebook.entries.last?.undoes == 3)
  }

  @Test func redoBringsItForwardAgainAndAnotherUndoBack() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.perform(.change(claim.any, try patch("topic", "bridges")))
    func topic() throws -> String? { try (desk.casebook.need(claim) as Claim).topic }

    try desk.perform(.undo(edit: nil))
    #expect(try topic() == nil)
    try desk.perform(.redo)
    #expect(try topic() == "bridges")
    try desk.perform(.undo(edit: nil))
    #expect(try topic() == nil)
    try desk.perform(.redo)
    #expect(try topic() == "bridges")
  }

  @Test func keysAreNoEditOfAnybodyAndAreNotTakenBack() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.perform(.change(claim.any, try patch("topic", "bridges")))
    let key = SigningKey(id: KeyID(number: -1), name: "desk", verifier: "desk+1+AA==", introduced: desk.now)
    try desk.perform(.add([.key(key)]))

    let error = #expect(throws: LedgerError.self) { try desk.perform(.undo(edit: 4)) }
    #expect(error == .ofKeys(edit: 4))
    try desk.perform(.undo(edit: nil))

    #expect(try (desk.casebook.need(claim) as Claim).topic == nil)
    #expect(try desk.casebook.all(SigningKey.self).count == 1)
  }

  @Test func afterUndoAndRedoTheEditBeforeIsNext() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.perform(.change(claim.any, try patch("topic", "bridges")))
    try desk.perform(.change(claim.any, try patch("topic", "quays")))
    func topic() throws -> String? { try (desk.casebook.need(claim) as Claim).topic }

    for edit: Edit in [.undo(edit: nil), .redo, .undo(edit: nil)] { try desk.perform(edit) }
    #expect(try topic() == "bridges")
    try desk.perform(.undo(edit: nil))
    #expect(try topic() == nil)
  }

  @Test func whatAnotherUndoBroughtBackIsNamedAsTheBlocker() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.perform(.change(claim.any, try patch("topic", "bridges")))
    try desk.perform(.change(claim.any, try patch("topic", "quays")))
    try desk.perform(.undo(edit: 4))
    try desk.perform(.undo(edit: 3))
    try desk.perform(.change(claim.any, try patch("priority", 1)))

    // It would bring «quays» back over «bridges», which is not there any more.
    let error = #expect(throws: LedgerError.self) { try desk.perform(.undo(edit: 5)) }

    #expect(
      error
        == .laterWork(edit: 5, record: claim.any, kind: "claim.changed", person: try Person(text: "mira"), sequence: 6))
  }

  @Test func whatIsThereAgainIsNotBroughtBackTwice() throws {
    var desk = try Desk()
    try desk.claim()
    // The addition is taken back and brought back by two chains of undoing, each of which could do it again.
    for edit in [2, 3, 2, 5, 4, 3] { try desk.perform(.undo(edit: edit)) }

    let error = #expect(throws: LedgerError.self) { try desk.perform(.undo(edit: 7)) }

    #expect(
      error
        == .laterWork(
          edit: 7, record: RecordID(.claim, 1), kind: "claim.added", person: try Person(text: "mira"), sequence: 8))
  }

  @Test func undoWalksBackOverOnesOwnEditsAlone() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.perform(.change(claim.any, try patch("topic", "bridges")), as: "mira")
    try desk.perform(.change(claim.any, try patch("priority", 1)), as: "jon")

    try desk.perform(.undo(edit: nil), as: "mira")

    let undone: Claim = try desk.casebook.need(claim)
    #expect(undone.topic == nil)
    #expect(undone.priority == .high)
    let error = #expect(throws: LedgerError.self) { try desk.perform(.undo(edit: nil), as: "mira") }
    #expect(
      error?.description == "edit 2 can't be undone: «claim.changed» of C0001 by jon (4) rests on it; undo that first")
    #expect(throws: LedgerError.nothingToUndo(try Person(text: "sam"))) {
      try desk.perform(.undo(edit: nil), as: "sam")
    }
  }

  @Test func numbersOfRecordsThatWereTakenBackAreNotGivenOutAgain() throws {
    var desk = try Desk()
    try desk.claim()
    try desk.perform(.undo(edit: nil))

    #expect(try desk.claim("Another.") == ClaimID(number: 2))
  }

  @Test func anEditIsUndoneAsAWhole() throws {
    var desk = try Desk()
    let claims = try (1...5).map { try desk.claim("Claim \($0).") }
    let before = desk.casebook.records

    try desk.perform(.all(claims.map { .assign($0, try Person(text: "jon")) }))
    #expect(try claims.allSatisfy { try desk.state(of: $0) == .inReview })
    try desk.perform(.undo(edit: nil))

    #expect(desk.casebook.records == before)
  }

  @Test func anEditThatLaterWorkRestsOnIsNotUndoneAndTheBlockerIsNamed() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.evidence(for: claim)

    let error = #expect(throws: LedgerError.self) { try desk.perform(.undo(edit: 2)) }

    #expect(
      error?.description
        == "edit 2 can't be undone: «evidence.added» of E0001 by mira (4) rests on it; undo that first")
  }

  @Test func aStatementUnderAVerdictIsNotTakenBackBehindTheReviewersBack() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.perform(.change(claim.any, try patch("statement", "The bridge was shut.")))
    try desk.signOff(claim)

    let error = #expect(throws: LedgerError.self) { try desk.perform(.undo(edit: 3)) }

    #expect(
      error?.description
        == "edit 3 can't be undone: «review.signedOff» of V0001 by jon (10) rests on it; undo that first")
  }

  @Test func undoingTheEditThatMadeAVerdictStaleMakesItFreshAgain() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.signOff(claim)
    let before = desk.casebook.records

    try desk.perform(.change(claim.any, try patch("statement", "The bridge was shut.")))
    try desk.perform(.undo(edit: nil))

    #expect(desk.casebook.records == before)
  }

  @Test func whatTheWorldHasSeenIsNotUndone() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.publish(claim)

    let error = #expect(throws: LedgerError.self) { try desk.perform(.undo(edit: nil), as: "ada") }

    #expect(
      error?.description
        == "edit 10 can't be undone: «review.published» has been seen outside; correct or withdraw instead")
  }

  @Test func anEditIsUndoneOnce() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.perform(.change(claim.any, try patch("topic", "bridges")))
    try desk.perform(.undo(edit: 3))

    #expect(throws: LedgerError.alreadyUndone(edit: 3, by: 4)) { try desk.perform(.undo(edit: 3), as: "jon") }
    #expect(throws: LedgerError.noSuchEdit(99)) { try desk.perform(.undo(edit: 99)) }
  }

  @Test func anEditOfOnesOwnAfterAnUndoEndsRedo() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.perform(.change(claim.any, try patch("topic", "bridges")))
    try desk.perform(.undo(edit: nil))
    try desk.perform(.change(claim.any, try patch("priority", 1)))

    #expect(throws: LedgerError.nothingToRedo(try Person(text: "mira"))) { try desk.perform(.redo) }
  }
}
