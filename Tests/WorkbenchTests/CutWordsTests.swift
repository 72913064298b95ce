import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// What has no room is shortened behind a word or goes on in a line of its own; a key is never cut.
@Suite struct CutWordsTests {
  private func bench(_ columns: Int, _ rows: Int) throws -> Bench {
    try Bench(SampleCasebook.make(), as: "kim", size: Size(columns: columns, rows: rows))
  }

  @Test func theMovesOfALowWindowAreAllThereWithTheirReasons() throws {
    let bench = try bench(60, 15)

    bench.press("Enter v")

    for words in [
      "v the due move", "n not enough evidence", "x set aside", "b   second review  a verdict must be proposed",
    ] {
      #expect(bench.screen.contains(words), "\(bench.screen)")
    }
    #expect(bench.screen.contains("o   sign off       two people must agree on a…"))
    #expect(bench.screen.contains("w   withdraw       kim is no editor"))
  }

  @Test(arguments: [(80, 24), (60, 15), (200, 50)]) func thePaletteCutsNoKey(columns: Int, rows: Int) throws {
    let bench = try bench(columns, rows)

    bench.press(":")
    #expect(bench.lines(with: ">down").first?.contains("j  Down") ?? false)
    for (typed, keys) in [("a page down", "PageDown"), ("previous pane", "Shift-Tab"), ("half a page up", "^U")] {
      bench.press("^U")
      bench.type(typed)
      #expect(bench.lines(with: keys).count == 1, "\(bench.screen)")
    }
  }

  @Test func whatTheChosenLineOfThePaletteHasNoRoomForStandsAtItsFoot() throws {
    let bench = try bench(80, 24)
    bench.press(":")
    bench.type("sign off")
    #expect(bench.screen.contains("not now: two people must agree on a verdict first"))

    bench.press("^U")
    bench.type("group article")
    #expect(bench.lines(with: "groups by article, claimant, topic, state, none").count == 1)
    bench.press("^U")
    bench.type("then 208")
    #expect(bench.screen.contains("then 208  an event's record as it was after it"))
  }

  @Test func theLogNamesWhatItsFilterTakesInANarrowWindow() throws {
    let bench = try bench(60, 15)

    bench.press("g l")

    #expect(bench.screen.contains("/ takes record: by: kind: on:"))
  }

  @Test func whyAMoveIsNotPossibleIsCutBehindAWord() throws {
    let bench = try bench(200, 50)

    bench.press("Enter")

    #expect(bench.screen.contains("v k  correct       only a published verdict is corrected"))
    #expect(bench.screen.contains("v o  sign off      two people must agree on a verdict…"), "\(bench.screen)")
    #expect(bench.lines(with: "relations").count == 1)
  }

  @Test func theHeadOfAnArticleLeavesAFactOutRatherThanCutIt() throws {
    let bench = try bench(80, 24)

    bench.press(":")
    bench.type("goto A1")
    bench.press("Enter i n")

    #expect(bench.lines(with: "new attribution, step").first?.contains("…") == false)
    #expect(bench.lines(with: "new attribution, step").first?.contains("2031-01-07  ") ?? false)
  }
}
