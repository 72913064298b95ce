import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// The form of a verdict: what there is to choose from, and that all of it has room.
@Suite struct VerdictFormTests {
  private static let small = Size(columns: 60, rows: 15)

  private func bench(_ size: Size, evidence: Int = 0, as name: String = "mira") throws -> Bench {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim(
      "The bridge was closed for eleven days, and the ferry that took its place sank on the first of them.")
    for _ in 0..<evidence { try desk.evidence(for: claim) }
    if name != "mira" {
      try desk.perform(.move(claim, .propose(Opinion(verdict: .supported, rationale: "So."))), as: "mira")
    }
    return try Bench(desk.casebook, as: name, size: size)
  }

  @Test(arguments: [
    ("v s", "(*) supported", "4 Mostly true  5 True"), ("v r", "(*) refuted", "1 False"),
    ("v n", "(*) not enough", "3 Unproven"), ("v c", "(*) conflicting", "2 Misleading"),
  ]) func inTheLeastWindowEveryVerdictAndWhatItIsRatedIsInSight(keys: String, chosen: String, rating: String) throws {
    let bench = try bench(Self.small)

    bench.press(keys)

    #expect(bench.lines(with: chosen).count == 1)
    for word in ["supported", "refuted", "not enough", "conflicting"] { #expect(bench.screen.contains(") \(word)")) }
    let scale = try #require(bench.lines(with: "  rating ").first)
    #expect(scale.contains(rating))
    for number in 1...5 { #expect(scale.contains("\(number)")) }
    #expect(!scale.contains("…"))
  }

  @Test func whereThereIsRoomEveryRatingHasItsWords() throws {
    let bench = try bench(Size(columns: 80, rows: 24))

    bench.press("v c")

    #expect(bench.screen.contains("( ) supported   ( ) refuted   ( ) not enough evidence   (*) conflicting"))
    #expect(bench.screen.contains("rating 1 False  2 Misleading  3 Unproven  4 Mostly true  5 True"))
  }

  /// The parts of the form, from above.
  private static let parts = [
    "your verdict", "(*) refuted", "  rating ", "─ rationale ", "Rationale.", "─ what would change it ", "Change.",
  ]

  @Test(arguments: [0, 1, 2, 9], ["mira", "jon"])
  func theFormHasRoomUnderWhatItIsOn(evidence: Int, name: String) throws {
    for size in [Self.small, Size(columns: 80, rows: 24)] {
      let bench = try bench(size, evidence: evidence, as: name)
      bench.press("v r")
      bench.type("Rationale.")
      bench.press("Tab")
      bench.type("Change.")

      let rows = bench.state.view().lines()
      let form = Self.parts.compactMap { part in rows.firstIndex { $0.contains(part) } }
      #expect(form.count == Self.parts.count, "\(bench.screen)")
      #expect(form == form.sorted())
      let last = try #require(form.last)
      #expect(last < size.rows - 2)
      #expect(bench.state.view().cursor?.y == last)
      #expect(bench.screen.contains("hidden until you give yours") == (name == "jon"))
    }
  }
}
