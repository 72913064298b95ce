import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// `^O`: a record whole in $EDITOR, and what was changed there as one edit.
@Suite struct FieldsTests {
  private let claim = ClaimID(number: 1)

  private func bench() throws -> Bench {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    _ = try desk.evidence(for: claim)
    return try Bench(desk.casebook)
  }

  /// What was handed to the editor last.
  private func handed(_ bench: Bench) throws -> EditorText {
    guard case .edit(let text) = bench.outside.last else { throw LedgerError.refused("nothing is in the editor") }
    return text
  }

  @Test func theClaimIsHandedOverWhole() throws {
    let bench = try bench()

    bench.press("^O")

    let text = try handed(bench)
    #expect(text.form?.path == "claims/C0001.yaml")
    #expect(text.text.hasPrefix("id: C0001\nstatement: The bridge was closed.\n"))
    #expect(text.help.contains("u undoes it"))
  }

  @Test func whatWasChangedIsOneEdit() throws {
    let bench = try bench()
    bench.press("Enter ^O")
    let text = try handed(bench)

    bench.send(
      .edited(text, text.text.replacing("The bridge was closed.", with: "The bridge was shut.") + "topic: bridges\n"))

    #expect(try bench.claim(claim).statement == "The bridge was shut.")
    #expect(try bench.claim(claim).topic == "bridges")
    #expect(bench.screen.contains("Changed C0001 in claims/C0001.yaml. u undoes."))
    bench.press("u")
    #expect(try bench.claim(claim).statement == "The bridge was closed.")
    #expect(try bench.claim(claim).topic == nil)
  }

  @Test func evidenceUnderTheCursorIsEditedInTheReviewsFile() throws {
    let bench = try bench()
    bench.press("Enter e ^O")
    let text = try handed(bench)
    #expect(text.form?.path == "reviews/C0001.yaml")

    bench.send(.edited(text, text.text.replacing("closed from Monday", with: "closed from Tuesday on")))

    guard case .passage(_, _, let excerpt) = try bench.all(Evidence.self)[0].basis else {
      Issue.record("it is no passage any more")
      return
    }
    #expect(excerpt == "closed from Tuesday on")
  }

  @Test(
    "an error names its line, and the text is kept",
    arguments: [
      ("statement: The bridge was closed.", "statment: The bridge was closed.", "claims/C0001.yaml:2", "statement"),
      ("id: C0001", "id: C0002", "claims/C0001.yaml:1", "C0001"),
      ("statement: The bridge was closed.", "statement: [a", "claims/C0001.yaml:", ""),
      ("priority: 2", "priority: 9", "claims/C0001.yaml:", ""),
    ]) func errors(old: String, new: String, place: String, words: String) throws
  {
    let bench = try bench()
    bench.press("^O")
    let text = try handed(bench)
    #expect(text.text.contains(old))
    let written = text.text.replacing(old, with: new)

    bench.send(.edited(text, written))

    #expect(bench.state.desk.errors.last?.contains(place) ?? false, "\(bench.state.desk.errors)")
    #expect(words.isEmpty || bench.state.desk.errors.last?.contains(words) ?? false)
    #expect(bench.state.desk.errors.last?.contains("your text is kept, ^O opens it again") ?? false)
    #expect(try bench.claim(claim).statement == "The bridge was closed.")
    bench.press("Esc ^O")
    let again = try handed(bench)
    #expect(again.text == written)
    #expect(again.help.hasPrefix("It was not taken: "))
    bench.send(.edited(again, text.text.replacing("bridge", with: "gate")))
    #expect(try bench.claim(claim).statement == "The gate was closed.")
    bench.press("^O")
    #expect(try handed(bench).text.contains("The gate was closed."))
  }

  @Test func whatAReviewStandsAtIsNotMovedByHand() throws {
    var desk = try TestSupport.Desk()
    let id = try desk.claim()
    _ = try desk.evidence(for: id)
    try desk.perform(.move(id, .take))
    let bench = try Bench(desk.casebook)
    bench.press("Enter e ^O")
    let text = try handed(bench)

    bench.send(.edited(text, text.text.replacing("state: in review", with: "state: unreviewed")))

    #expect(bench.state.desk.errors.last?.contains("reviews/C0001.yaml:") ?? false)
    #expect(try bench.review(id).state.name == .inReview)
  }

  @Test func leftAsItWasNothingHappens() throws {
    let bench = try bench()
    let head = try bench.session.read { try $0.head().size }
    bench.press("^O")
    let text = try handed(bench)

    bench.send(.edited(text, nil))
    bench.send(.edited(text, text.text))

    #expect(bench.screen.contains("C0001 was left as it was."))
    #expect(try bench.session.read { try $0.head().size } == head)
  }

  @Test func whatAnotherChangedMeanwhileStays() throws {
    let bench = try bench()
    bench.press("^O")
    let text = try handed(bench)
    var patch = Patch()
    try patch.set("topic", "rivers")
    _ = try bench.session.perform(.change(claim.any, patch))

    bench.send(.edited(text, text.text.replacing("closed", with: "shut")))

    #expect(try bench.claim(claim).statement == "The bridge was shut.")
    #expect(try bench.claim(claim).topic == "rivers")
  }

  @Test func aSourceIsEditedFromTheRegister() throws {
    let bench = try bench()
    bench.press("g s ^O")
    let text = try handed(bench)
    #expect(text.form?.path == "reviews/sources/S0001.yaml")

    bench.send(.edited(text, text.text + "interests: none known\n"))

    #expect(try bench.all(Source.self)[0].interests == "none known")
  }

  @Test func withoutANameNothingIsOpened() throws {
    var desk = try TestSupport.Desk()
    try desk.claim()
    let bench = try Bench(desk.casebook, as: nil)

    bench.press("^O")

    #expect(bench.outside.isEmpty)
    #expect(bench.screen.contains("Nobody is named"))
  }
}
