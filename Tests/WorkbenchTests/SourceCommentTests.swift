import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// What is said on a source is read where the source is.
@Suite struct SourceCommentTests {
  /// One claim with evidence of one source, and the register in sight.
  private func bench(_ size: Size = Size(columns: 80, rows: 24)) throws -> Bench {
    var desk = try TestSupport.Desk()
    try desk.evidence(for: desk.claim())
    let bench = try Bench(desk.casebook, size: size)
    bench.press("g s")
    return bench
  }

  private func say(_ words: String, _ bench: Bench) {
    bench.press("c c")
    bench.type(words)
    bench.press("Enter")
  }

  private func screen(_ bench: Bench) throws -> SourcesScreen {
    guard case .sources(let screen) = bench.state.place else {
      throw LedgerError.refused("the sources are not in sight but \(bench.state.place.name)")
    }
    return screen
  }

  @Test func aCommentStandsUnderWhatRestsOnTheSource() throws {
    let bench = try bench()
    #expect(!bench.screen.contains("comments"))

    say("Ask for the second page.", bench)

    #expect(bench.lines(with: "─ comments 1 ").count == 1)
    #expect(bench.lines(with: " N0001 mira: Ask for the second page.").count == 1)
    let rows = bench.state.view().lines()
    let evidence = try #require(rows.firstIndex { $0.contains("E0001 supports") })
    let comment = try #require(rows.firstIndex { $0.contains("N0001 mira") })
    #expect(evidence < comment)
  }

  @Test func settledErasedAndAnsweredIsSaid() throws {
    let bench = try bench()
    say("Ask for the second page.", bench)
    say("The clerk lives at 4 Quay Lane.", bench)
    try bench.session.comment(on: RecordID(.source, 1), "Asked.", answers: CommentID(number: 1))
    try bench.session.change(CommentID(number: 1)) { $0.settled = true }
    try bench.session.erase(RecordID(.comment, 2), reason: "private address")
    bench.send(.terminal(.resized(Size(columns: 80, rows: 50))))
    bench.send(.others([]))

    #expect(bench.lines(with: "comments 3 ").count == 1)
    #expect(bench.lines(with: " 2 open ").count == 1)
    #expect(bench.lines(with: "N0001 mira (settled): Ask for the second page.").count == 1)
    #expect(bench.lines(with: "N0002 mira: (erased)").count == 1)
    #expect(bench.lines(with: "N0003 mira to N0001: Asked.").count == 1)
    #expect(!bench.screen.contains("Quay Lane"))
  }

  @Test func aLongCommentIsReadInWholeWhenOneIsOnIt() throws {
    let bench = try bench()
    say((1...60).map { "w\($0)" }.joined(separator: " ") + " end", bench)
    #expect(!bench.screen.contains("w60"))

    bench.press("Tab")
    #expect(bench.lines(with: "Enter claim").count == 1)
    bench.press("j j")

    #expect(bench.screen.contains("w60 end"))
    #expect(try screen(bench).comment(bench.state.desk)?.comment.id == CommentID(number: 1))
    let cursor = try #require(bench.state.view().cursor)
    #expect(bench.state.view().lines()[cursor.y].hasPrefix(">N0001"))
    bench.press("k")
    #expect(try screen(bench).evidence(bench.state.desk) == EvidenceID(number: 1))
  }

  @Test(arguments: [Size(columns: 60, rows: 15), Size(columns: 80, rows: 24), Size(columns: 200, rows: 50)])
  func everyCommentIsReached(size: Size) throws {
    let bench = try bench(size)
    for number in 1...7 { say("Comment of number \(number).", bench) }

    bench.press("Tab")
    for number in 1...7 {
      bench.press("j")
      let cursor = try #require(bench.state.view().cursor)
      #expect(bench.state.view().lines()[cursor.y].contains("Comment of number \(number)."), "\(bench.screen)")
    }
  }
}
