import AuditLedger
import CasebookSession
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// Every message of `update`, by the exact state that it leaves: nothing else may have changed.
@Suite struct MessageTests {
  private let claim = ClaimID(number: 1)

  private func bench() throws -> Bench {
    var desk = try TestSupport.Desk()
    for number in 1...3 { try desk.claim("The bridge was closed \(number) times.") }
    return try Bench(desk.casebook)
  }

  /// Sends one message and compares the whole state and what is wanted of the world.
  private func check(
    _ state: WorkbenchState, _ message: Message, wants effects: [Effect] = [], _ change: (inout WorkbenchState) -> Void
  ) {
    var expected = state
    change(&expected)
    var actual = state
    let wanted = actual.update(message)
    #expect(wanted == effects)
    #expect(actual == expected)
  }

  @Test func timeMovesOn() throws {
    let later = Timestamp(seconds: 2_000_000_000)
    try check(bench().state, .now(later)) { $0.desk.now = later }
  }

  @Test func troubleStaysUntilEscape() throws {
    let bench = try bench()
    check(bench.state, .trouble("The disk is full. Nothing was written.")) {
      $0.desk.errors = ["The disk is full. Nothing was written."]
      $0.desk.notices.append("The disk is full. Nothing was written.")
    }
    bench.send(.trouble("The disk is full. Nothing was written."))
    bench.press("j")
    #expect(bench.screen.contains("The disk is full."))
    check(bench.state, .terminal(.key(.escape))) {
      $0.desk.errors = []
      $0.desk.message = nil
    }
  }

  @Test func aResizeChangesTheSizeAlone() throws {
    // A larger window shows the same three claims, so nothing more is asked.
    let size = Size(columns: 100, rows: 30)
    try check(bench().state, .terminal(.resized(size))) { $0.desk.size = size }
  }

  @Test func beingWokenOrResumedChangesNothing() throws {
    try check(bench().state, .terminal(.woken)) { _ in }
    try check(bench().state, .terminal(.resumed)) { _ in }
  }

  @Test func theEndOfTheTerminalIsTheEnd() throws {
    try check(bench().state, .terminal(.ended(signal: 15)), wants: [.quit]) { _ in }
  }

  @Test func aKeyThatMeansNothingSaysSo() throws {
    let bench = try bench()
    check(bench.state, .terminal(.key(.character("Q")))) { state in
      state.desk.say("«Q» means nothing here. ? shows the keys.", .warn)
    }
  }

  @Test func aPrefixOpensItsPopUpAndADigitIsACount() throws {
    let bench = try bench()
    check(bench.state, .terminal(.key(.character("v")))) { state in
      (state.pending, state.overlay) = ([.character("v")], .whichKey([.character("v")]))
    }
    check(bench.state, .terminal(.key(.character("4")))) { $0.count = 4 }
  }

  @Test func aPasteWithoutAFieldChangesNothingButIsToldOf() throws {
    try check(bench().state, .terminal(.paste("j j j Y"))) { state in
      state.desk.say("Pasted text has no place here: open a field first.", .warn)
    }
  }

  @Test func aWheelScrollsAndAClickOutsideDoesNothing() throws {
    let bench = try bench()
    // Three claims are all in sight: there is nothing to scroll.
    check(bench.state, .terminal(.mouse(Mouse(.wheelDown, at: Point(x: 3, y: 5))))) { _ in }
    check(bench.state, .terminal(.mouse(Mouse(.press, at: Point(x: 3, y: 0))))) { _ in }
    check(bench.state, .terminal(.mouse(Mouse(.release, at: Point(x: 3, y: 5))))) { _ in }
  }

  @Test func aClickOnAHintPressesIt() throws {
    let bench = try bench()
    let hint = try #require(bench.state.hintPlaces.first { $0.word == "find" })
    bench.send(.terminal(.mouse(Mouse(.press, at: Point(x: hint.columns.lowerBound, y: 22)))))

    #expect(bench.state.queue.field == LineField(""))
  }

  @Test func aClickOnAColumnOrdersByIt() throws {
    let bench = try bench()
    bench.send(.terminal(.mouse(Mouse(.press, at: Point(x: 6, y: 2)))))
    #expect(bench.state.queue.request.ordering == QueueOrdering(.id))
    bench.send(.terminal(.mouse(Mouse(.press, at: Point(x: 6, y: 2)))))
    #expect(bench.state.queue.request.ordering == QueueOrdering(.id, reversed: true))
  }

  @Test func anAnswerIsPutOnTheShelf() throws {
    let state = try bench().state
    let answer = Answer.found([Found(id: claim.any, title: "The bridge", detail: "unreviewed")])
    check(state, .answered(.find(FindRequest(.claim, "bridge")), answer)) {
      $0.desk.shelf.put(answer, to: .find(FindRequest(.claim, "bridge")))
    }
  }

  @Test func anAnswerThatFailedIsSaid() throws {
    let state = try bench().state
    check(state, .answered(.claim(ClaimID(number: 99)), .failed("there is no claim C0099"))) {
      $0.desk.fail("there is no claim C0099")
      $0.desk.shelf.put(.failed("there is no claim C0099"), to: .claim(ClaimID(number: 99)))
    }
  }

  /// What became of taking a claim for review.
  private func taken(_ claim: ClaimID) throws -> EditNews {
    let person = try Person(text: "Ida Quill")
    let review = Review.id(of: claim)
    let state = FieldChange(before: .string("unreviewed"), after: .string("in review"))
    let entry = LedgerEntry(
      sequence: 5, time: Timestamp(seconds: 0), person: person, edit: 5, undoes: nil,
      event: LedgerEvent(.taken, review, .fields(["state": state])), previous: Digest.zero)
    return try #require(EditNews([entry]))
  }

  @Test func whatIsAskedAnewAfterAnEdit() throws {
    let state = try bench().state
    let wish = Wish(.edit(.move(claim, .take)), "Took C0001.", claims: [claim])
    var after = state
    let effects = try after.update(.performed(wish, .done(taken(claim), refused: [])))

    #expect(after.desk.message == state.desk.ink("Took C0001. u undoes."))
    #expect(after.desk.lastEdited == claim.any)
    #expect(effects.contains(.ask(.desk)))
    #expect(effects.contains(.ask(.claim(claim))))
    #expect(effects.contains { if case .ask(.rows) = $0 { true } else { false } })
    #expect(after.queue.list == state.queue.list)
  }

  @Test func anEditThatChangesNothingSaysSo() throws {
    var state = try bench().state
    let wish = Wish(.redo, "Brought it back.")
    _ = state.update(.performed(wish, .done(nil, refused: [])))

    #expect(state.desk.message == state.desk.ink("Nothing changed: it is so already."))
    #expect(state.desk.lastEdited == nil)
  }

  @Test func aBulkEditNamesWhatWasRefused() throws {
    var state = try bench().state
    let claims = (1...3).map { ClaimID(number: $0) }
    let wish = Wish(.bulk(claims.map { .move($0, .take) }), "Took 3 claims.", claims: claims)
    let refused = [Refusal(claim: claims[1], why: "it is agreed")]
    _ = try state.update(.performed(wish, .done(taken(claims[0]), refused: refused)))

    #expect(
      state.desk.message == state.desk.ink("2 done as one edit; 1 refused: C0002: it is agreed. u undoes 2.", .warn))
  }

  @Test func anEditThatTakesLongerIsTold() throws {
    check(try bench().state, .waits) {
      $0.desk.say("This takes a moment, as while another program writes: keys wait until it is done.", .warn)
    }
  }

  @Test func aRefusalAndAFailureAreNoDialogue() throws {
    var refused = try bench().state
    let wish = Wish(.edit(.move(claim, .signOff)), "Signed off C0001.", claims: [claim])
    _ = refused.update(.performed(wish, .refused("two people must agree first")))
    #expect(refused.desk.message == refused.desk.ink("Refused: two people must agree first", .error))
    #expect(refused.desk.errors.isEmpty)

    let state = try bench().state
    check(state, .performed(wish, .failed("The casebook is locked. Nothing was written."))) {
      $0.desk.fail("The casebook is locked. Nothing was written.")
    }
  }

  @Test func workTellsHowFarItIsAndHowItEnded() throws {
    let bench = try bench()
    bench.press(":")
    bench.type("verify")
    bench.press("Enter")
    let state = bench.state
    #expect(state.desk.works == [RunningWork(work: .verify)])

    check(state, .worked(.verify, .progress(done: 3, of: 9))) {
      ($0.desk.works[0].done, $0.desk.works[0].total) = (3, 9)
    }
    check(state, .worked(.verify, .done("Verified."))) {
      $0.desk.works = []
      $0.desk.say("Verified.", .ok)
    }
    check(state, .worked(.verify, .cancelled("Stopped verifying."))) {
      $0.desk.works = []
      $0.desk.say("Stopped verifying.", .warn)
    }
    check(state, .worked(.verify, .failed("The file is gone."))) {
      $0.desk.works = []
      $0.desk.fail("The file is gone.")
    }
    check(state, .terminal(.key(.control("C"))), wants: [.cancel(.verify)]) { $0.desk.message = nil }
  }

  @Test func anEditorThatWasLeftEmptyChangesNothing() throws {
    let bench = try bench()
    bench.press("v n")
    bench.type("Nothing.")
    let text = EditorText(text: "Nothing.", help: "")
    check(bench.state, .edited(text, nil)) { $0.desk.say("The text was left as it was.") }

    bench.send(.edited(text, "Nothing was found.\nNowhere."))
    guard case .verdict(let screen) = bench.state.place else { return }
    #expect(screen.rationale.text == "Nothing was found.\nNowhere.")
  }

  @Test func theEditorsInstructionIsTakenOutWhereverItStands() throws {
    let bench = try bench()
    bench.press("v n ^O")
    guard case .edit(let text) = bench.outside.last else {
      Issue.record("nothing is in the editor")
      return
    }

    bench.send(.edited(text, "# 1 of 2\n\n# \(text.help)\nNothing was found.\n # \(text.help)"))

    guard case .verdict(let screen) = bench.state.place else { return }
    #expect(screen.rationale.text == "# 1 of 2\n\nNothing was found.\n # \(text.help)")
    bench.send(.edited(text, "# \(text.help)"))
    #expect(bench.screen.contains("The text was left as it was."))
  }

  @Test func theRationaleIsKeptAsItWasCompletedPastedAndEdited() throws {
    var desk = try TestSupport.Desk()
    _ = try desk.evidence(for: desk.claim())
    let bench = try Bench(desk.casebook)
    func kept() throws -> String {
      bench.press("Esc v s")
      guard case .verdict(let screen) = bench.state.place else { throw LedgerError.refused("no form is in sight") }
      return screen.rationale.text
    }
    bench.press("v s")
    bench.type("Look at E")
    bench.press("Tab")

    #expect(try kept() == "Look at E0001")
    #expect(bench.screen.contains("cites 1"))
    bench.send(.terminal(.paste(", page 3")))
    #expect(try kept() == "Look at E0001, page 3")
    bench.send(.edited(EditorText(text: "", help: ""), "E0001 says so."))
    #expect(try kept() == "E0001 says so.")
  }

  @Test func aCommentIsOnTheClaimUnlessTheCursorIsOnEvidence() throws {
    var desk = try TestSupport.Desk()
    for number in 1...2 { try desk.claim("The bridge was closed \(number) times.") }
    _ = try desk.evidence(for: claim)
    let denial = try Relation(
      id: RelationID(number: -1), from: ClaimID(number: 2), does: .denies, to: claim, standing: .confirmed)
    try desk.perform(.add([denial.any]))
    let bench = try Bench(desk.casebook)
    bench.press(":")
    bench.type("goto C1")
    bench.press("Enter c c")

    #expect(bench.state.prompt?.purpose == .comment(claim.any, answers: nil))
    bench.press("Esc j c c")
    #expect(bench.state.prompt?.purpose == .comment(EvidenceID(number: 1).any, answers: nil))
  }

  @Test(arguments: [
    ("C999", "There is no claim C0999."), ("V9", "There is no claim C0009."), ("A9", "There is no article A0009."),
    ("E9", "There is no evidence E0009."), ("R9", "There is no relation R0009."),
  ]) func aRecordThatIsNotThereOpensNothing(typed: String, words: String) throws {
    let bench = try bench()
    // Also the second time.
    for keys in ["g i", ":"] {
      bench.press(keys)
      bench.type(typed)
      bench.press("Enter")

      #expect(bench.state.place.name == "Queue")
      #expect(bench.state.ahead.isEmpty)
      #expect(bench.state.desk.message == bench.state.desk.ink(words, .error))
      #expect(bench.state.desk.errors.isEmpty)
    }
  }

  @Test func anEditorServesAQuestionToo() throws {
    let bench = try bench()
    bench.press("c c")
    bench.type("Ask")
    bench.press("^O")
    #expect(bench.outside == [.edit(EditorText(text: "Ask", help: "Comment on C0001: "))])
    bench.send(.edited(EditorText(text: "Ask", help: ""), "Ask the\nsurveyor."))

    #expect(bench.state.prompt?.field.text == "Ask the surveyor.")
  }

  @Test func othersWritesMarkTheirClaimsAndMoveNothing() throws {
    var state = try bench().state
    let before = state.queue.list
    let jon = try Person(text: "jon")
    _ = state.update(
      .others([
        Happening(person: jon, claims: [ClaimID(number: 2)], words: "changed topic"),
        Happening(person: jon, claims: [ClaimID(number: 3)], words: "took it for review"),
      ]))

    #expect(state.desk.changed == [ClaimID(number: 2), ClaimID(number: 3)])
    #expect(state.desk.message == state.desk.ink("jon: 2 edits, took it for review", .changed))
    #expect(state.queue.list == before)
  }

  @Test func aFormThatIsBeingWrittenIsNotTouchedByOthers() throws {
    let bench = try bench()
    bench.press("v n")
    bench.type("Nothing was found.")
    let jon = try Person(text: "jon")

    bench.send(.others([Happening(person: jon, claims: [claim], words: "took it for review")]))

    #expect(bench.screen.contains("^S decides again on what is now true"))
    guard case .verdict(let screen) = bench.state.place else { return }
    #expect(screen.rationale.text == "Nothing was found.")
  }

  /// Somebody else works on the same casebook meanwhile.
  private func meanwhile(_ bench: Bench, as name: String, _ move: ReviewMove) throws {
    let other = try CasebookSession.open(
      at: bench.session.store.path, as: Person(text: name), keys: bench.session.keys)
    try other.perform(.move(claim, move))
    bench.send(.others([Happening(person: try Person(text: name), claims: [claim], words: "worked on it")]))
  }

  @Test func theSecondOfTwoDecidesOnWhatIsNowTrue() throws {
    let bench = try bench()
    bench.press("v n")
    bench.type("Nothing was found.")
    try meanwhile(bench, as: "jon", .propose(Opinion(verdict: .refuted, rationale: "The log says so.")))

    bench.press("^S")

    // She had not seen it: what she wrote is the blind second verdict.
    #expect(try bench.review(claim).disagreements.count == 1)
    #expect(bench.screen.contains("You differ: refuted / not enough evidence."))
  }

  @Test func whatIsRefusedMeanwhileIsToldAndTheTextIsKept() throws {
    let bench = try bench()
    bench.press("v n")
    bench.type("Nothing was found.")
    try meanwhile(bench, as: "jon", .setAside(reason: "An opinion."))

    bench.press("^S")

    #expect(bench.screen.contains("Refused:"))
    guard case .verdict(let screen) = bench.state.place else {
      Issue.record("\(bench.screen)")
      return
    }
    #expect(screen.rationale.text == "Nothing was found.")
    bench.press("Esc v e")
    bench.type("Evidence came.")
    bench.press("Enter v n")
    #expect(bench.screen.contains("Nothing was found."))
  }
}
