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

    for word in ["HTML", "PDF", "Markdown", "JSON Lines", "CSV tables", "ClaimReview", "PROV-O", "BagIt", "proof of"] {
      #expect(bench.screen.contains(word))
    }
    #expect(bench.screen.contains("preview: html as text"))
    #expect(bench.screen.contains("# "))
    bench.press("x j")
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

    bench.press("g x Tab Tab Tab ^U")
    bench.type("mine.txt")
    bench.press("Esc j j Enter")

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

  @Test func whatIsBeingWrittenIsNotOpenedYet() throws {
    let bench = try bench()

    bench.press("x h Enter g o")

    #expect(bench.screen.contains("test.html is being written still."))
    #expect(bench.outside.last != .openFile("test.html"))
  }

  @Test func whatIsWrongIsToldBefore() throws {
    let bench = try bench()

    bench.press("g x")

    #expect(bench.screen.contains("1 stale: their sheets say so."))
    #expect(bench.screen.contains("have no verdict that two people agreed on yet"))
  }

  /// The keys of `x`, one a format; all that the house can write has one.
  @Test func everyFormatHasAKey() throws {
    let bench = try bench()
    for (key, format) in [
      ("h", "html"), ("m", "markdown"), ("p", "pdf"), ("j", "json"), ("l", "jsonl"), ("c", "csv"), ("r", "claimreview"),
      ("w", "annotations"), ("o", "prov"), ("a", "averitec"), ("b", "bagit"), ("v", "proof"),
    ] {
      bench.press("x \(key)")
      guard case .report(let screen) = bench.state.place else {
        Issue.record("x \(key) leads nowhere")
        return
      }
      #expect(bench.state.desk.formats[screen.format].name == format)
      bench.press("q")
    }
    for format in bench.state.desk.formats {
      #expect(bench.state.desk.keymap.keys(for: .export(.format(format.name))) != nil, "\(format.name)")
    }
  }

  @Test func severalFilesAreOneArchiveUnlessOneNamesAFolder() throws {
    let bench = try bench()

    bench.press("x c")

    #expect(bench.screen.contains("test-csv.tar"))
    #expect(bench.screen.contains("one archive, or a folder"))
    #expect(bench.screen.contains("It leaves out: "))
    #expect(bench.screen.contains("── data-dictionary.csv"))
    bench.press("Tab Tab Tab ^U")
    bench.type("tables")
    bench.press("Enter")
    #expect(bench.outside.contains(.work(.report(ReportOrder(format: "csv", path: "tables")))))
  }

  @Test func theTemplatesAreChosen() throws {
    let bench = try bench()
    bench.press("x h x t")
    #expect(bench.screen.contains("No templates of your own are known"))

    bench.press("Esc :")
    bench.type("template ours/long")
    bench.press("Enter Enter")

    #expect(
      bench.outside.contains(.work(.report(ReportOrder(format: "html", path: "test.html", template: "ours/long")))))
    #expect(bench.screen.contains("with  long"))
    bench.press("x t")
    #expect(bench.screen.contains("with  built-in templates"))
    bench.press("x t x j")
    #expect(bench.screen.contains("with  no templates"))
    bench.press("Enter")
    #expect(bench.outside.contains(.work(.report(ReportOrder(format: "json", path: "test.json")))))
  }

  @Test func aProofIsOfTheClaimInHandAndSaysWhyThereIsNone() throws {
    let bench = try bench()

    bench.press("x v")

    guard case .report(let screen) = bench.state.place, case .claim = screen.scope else {
      Issue.record("it is of \(bench.state.place)")
      return
    }
    #expect(bench.screen.contains("is about one claim"))
    #expect(bench.state.desk.errors.isEmpty)
  }

  @Test func aPackageSaysWhichHiddenVerdictsItsLedgerHolds() throws {
    let bench = try bench()

    bench.press("x b")
    #expect(bench.screen.contains("It holds the whole ledger, and with it 2 hidden first verdicts."))
    bench.press("x h")
    #expect(!bench.screen.contains("hidden first verdict"))
  }

  @Test(arguments: [(1_999, 2_000), (2_000, 2_001), (90_000, 2_001)])
  func aPreviewSaysWhereItEnds(written: Int, shown: Int) {
    var preview = ReportPreview()
    preview.add(Array(String(repeating: "a line\n", count: written).utf8))

    #expect(preview.lines.count == shown)
    #expect((preview.lines.last?.contains("the preview ends here") ?? false) == (shown > 2_000))
  }
}
