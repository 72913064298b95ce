import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// The report is chosen, looked at, written and opened.
@Suite struct ReportScreenTests {
  private func bench() throws -> Bench {
    try Bench(SampleCasebook.make(), as: "kim", size: Size(columns: 120, rows: 36))
  }

  @Test func everyFormatOfTheHouseIsListedAndPreviewed() throws {
    let bench = try bench()

    bench.press("g x")

    for format in bench.state.desk.formats { #expect(bench.screen.contains(format.title.prefix(20))) }
    #expect(bench.screen.contains("preview: html as text"))
    #expect(bench.screen.contains("# "))
    bench.press("j j")
    #expect(bench.screen.contains("{\""))
  }

  @Test func theScopeIsChosenAndNamesTheFile() throws {
    let bench = try bench()
    bench.press("k k k g x")

    bench.press("x s")
    #expect(bench.screen.contains("-A0"))
    bench.press("x s x m Enter")

    guard case .work(.report(let order)) = bench.outside.last else {
      Issue.record("nothing was written: \(bench.outside)")
      return
    }
    #expect(order.format == "markdown")
    #expect(order.scope != .everything)
    #expect(order.path.hasSuffix(".md"))
  }

  @Test func aFileOfOnesOwnNameIsKeptThroughAChangeOfFormat() throws {
    let bench = try bench()

    bench.press("g x Tab Tab ^U")
    bench.type("mine.txt")
    bench.press("Esc j Enter")

    #expect(bench.outside.contains(.work(.report(ReportOrder(format: "markdown", path: "mine.txt")))))
  }

  @Test func progressIsShownStoppedAndWrittenAgain() throws {
    let bench = try bench()
    bench.press("x h Enter")
    let order = ReportOrder(format: "html", path: "test.html")

    bench.send(.worked(.report(order), .progress(done: 5, of: 20)))
    #expect(bench.screen.contains("5 of 20"))
    bench.press("^C")
    #expect(bench.outside.contains(.cancel(.report(order))))
    bench.send(.worked(.report(order), .cancelled("Stopped.")))
    #expect(bench.state.desk.works.isEmpty)
    bench.press("q x x")

    #expect(bench.outside.filter { $0 == .work(.report(order)) }.count == 2)
  }

  @Test func theWrittenOneIsOpened() throws {
    let bench = try bench()
    bench.press("x h Enter")
    bench.send(
      .worked(.report(ReportOrder(format: "html", path: "test.html")), .done("Wrote the report to test.html.")))

    bench.press("g o")

    #expect(bench.outside.last == .openFile("test.html"))
  }

  @Test func whatIsWrongIsToldBefore() throws {
    let bench = try bench()

    bench.press("g x")

    #expect(bench.screen.contains("1 stale: their sheets say so."))
    #expect(bench.screen.contains("have no verdict that two people agreed on yet"))
  }
}
