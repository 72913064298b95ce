import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// One claim's page: where its cursor is, and what stands on it.
@Suite struct ClaimScreenTests {
  private static let rationale = (1...120).map { "reason\($0)" }.joined(separator: " ")

  /// C1 is agreed on, with a long rationale and a piece of evidence.
  private func bench(
    _ size: Size = Size(columns: 80, rows: 24), _ change: (inout TestSupport.Desk) throws -> Void = { _ in }
  )
    throws -> Bench
  {
    var desk = try TestSupport.Desk()
    try desk.claim()
    try desk.evidence(for: ClaimID(number: 1))
    try desk.agree(on: ClaimID(number: 1), rationale: "E0001 says so. " + Self.rationale)
    try change(&desk)
    let bench = try Bench(desk.casebook, as: "jon", size: size)
    bench.press(":")
    bench.type("goto C1")
    bench.press("Enter")
    return bench
  }

  private func screen(_ bench: Bench) throws -> ClaimScreen {
    guard case .claim(let screen) = bench.state.place else {
      throw LedgerError.refused("no claim is in sight but \(bench.state.place.name)")
    }
    return screen
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 200, rows: 50)])
  func theReviewIsReadInWhole(size: Size) throws {
    let bench = try bench(size)

    bench.press("d")
    #expect(try screen(bench).thing(bench.state.desk) == .review)
    let cursor = try #require(bench.state.view().cursor)
    #expect(bench.state.view().lines()[cursor.y].contains("agreed"))

    bench.press("Enter")
    guard case .page(let title, let text)? = bench.outside.last else {
      Issue.record("no page was shown")
      return
    }
    #expect(title == "review of C0001")
    let shown = text.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("reason") }.map(String.init)
    for number in 1...120 { #expect(shown.contains("reason\(number)")) }
  }

  @Test func enterOpensNothingThatIsOutOfSight() throws {
    let bench = try bench()
    for _ in 0..<6 {
      bench.press("^D")
      let (screen, desk) = (try screen(bench), bench.state.desk)
      let page = screen.pages(desk).left
      let sight = screen.cursor.top..<(screen.cursor.top + desk.size.rows - 3)
      let stop = page.stops[screen.cursor.stop]
      #expect((screen.thing(desk) != nil) == sight.contains(stop.line))
    }
  }

  @Test func fromOutOfSightTheNextStepIsTheNearestThing() throws {
    var page = PageOfLines(width: 40, try bench().state.desk)
    page.stop(.finding(0), "first")
    for line in 0..<30 { page.line(StyledText("line \(line)")) }
    page.stop(.finding(1), "second")
    page.stop(.finding(2), "third")
    for line in 0..<30 { page.line(StyledText("line \(line)")) }
    var cursor = PageCursor()

    _ = cursor.go(.pageDown, times: 1, on: page, height: 12)
    #expect(cursor.thing(on: page, height: 12) == nil)
    _ = cursor.go(.down, times: 1, on: page, height: 12)
    #expect(cursor.thing(on: page, height: 12) == .finding(1))
    _ = cursor.go(.last, times: 1, on: page, height: 12)
    #expect(cursor.thing(on: page, height: 12) == nil)
    _ = cursor.go(.up, times: 1, on: page, height: 12)
    #expect(cursor.thing(on: page, height: 12) == .finding(2))
  }

  @Test func whatIsSaidOnEvidenceAndRelationsIsSaidOnTheClaim() throws {
    let bench = try bench { desk in
      let other = try desk.claim("The bridge was open.")
      let relation = try Relation(
        id: RelationID(number: -1), from: other, does: .denies, to: ClaimID(number: 1), standing: .confirmed)
      try desk.perform(.add([relation.any]))
      for (record, words) in [(EvidenceID(number: 1).any, "which page?"), (RelationID(number: 1).any, "does it?")] {
        let text = SealedText(Array(words.utf8), salt: [1])
        try desk.perform(
          .add([
            Comment(
              id: CommentID(number: -1), on: record, by: Person(text: "mira"), at: desk.now, body: text.reference
            ).any
          ]), texts: [text])
      }
    }

    let page = try screen(bench).pages(bench.state.desk).left.lines.map(\.plain)
    #expect(page.contains { $0.contains("N0001 mira on E0001: which page?") })
    #expect(page.contains { $0.contains("N0002 mira on R0001: does it?") })
  }

  @Test func aClaimThatWasWithdrawnIsSaidToBeAndIsNotDrawn() throws {
    let bench = try bench { desk in
      let other = try desk.claim("The bridge was open.")
      let relation = try Relation(
        id: RelationID(number: -1), from: other, does: .denies, to: ClaimID(number: 1), standing: .confirmed)
      try desk.perform(.add([relation.any]))
      var patch = Patch()
      try patch.set("withdrawn", "no claim at all")
      try desk.perform(.change(other.any, patch))
    }

    #expect(bench.screen.contains("C0002 denies this (C0002 was withdrawn)"))
    bench.press("g r")
    #expect(bench.screen.contains("1 claim, 0 relations · 1 claim withdrawn or merged, not drawn"))
  }
}
