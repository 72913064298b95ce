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

  @Test func aFileThatIsThereIsWrittenOverWhenOneSaysSo() throws {
    let bench = try bench()
    let order = ReportOrder(format: "html", path: "test.html")
    bench.press("x h Enter")

    bench.send(.worked(.report(order), .occupied))

    #expect(bench.screen.contains("test.html is there already: what it holds would be lost."))
    #expect(bench.screen.contains("Write over? Y (capital) says yes."))
    #expect(bench.state.desk.works.isEmpty)
    bench.press("Esc")
    #expect(bench.screen.contains("Nothing was done."))
    #expect(bench.outside.filter { $0.isReport } == [.work(.report(order))])

    bench.press("Enter")
    bench.send(.worked(.report(order), .occupied))
    bench.press("Y")

    let over = ReportOrder(format: "html", path: "test.html", replaces: true)
    #expect(bench.outside.last == .work(.report(over)))
    bench.send(.worked(.report(over), .done("Wrote the report to test.html.")))
    bench.press("q x x")
    #expect(bench.outside.filter { $0 == .work(.report(over)) }.count == 2)
  }

  @Test func aFileThatStoodInTheWayIsNotOpenedAsOurs() throws {
    let bench = try bench()
    let order = ReportOrder(format: "html", path: "test.html")
    bench.press("x h Enter")
    bench.send(.worked(.report(order), .occupied))
    bench.press("Esc g o")
    #expect(!bench.outside.contains(.openFile("test.html")))
    #expect(bench.screen.contains("No report was written here yet: Enter writes one."))

    // The same is asked again, and still does not write over of itself.
    bench.press("x x")
    #expect(bench.outside.filter { $0.isReport } == [.work(.report(order)), .work(.report(order))])
    bench.send(.worked(.report(order), .occupied))
    #expect(bench.screen.contains("Write over? Y (capital) says yes."))
  }

  @Test func whatWasWrittenIsOpenedAlsoWhereTheNextWasRefused() throws {
    let bench = try bench()
    let written = ReportOrder(format: "html", path: "test.html")
    let refused = ReportOrder(format: "json", path: "test.json")
    bench.press("x h Enter")
    bench.send(.worked(.report(written), .done("Wrote the report to test.html.")))
    bench.press("x j Enter")
    bench.send(.worked(.report(refused), .occupied))

    bench.press("Esc g o")
    #expect(bench.outside.last == .openFile("test.html"))
    bench.press("x x")

    #expect(bench.outside.last == .work(.report(refused)))
  }

  @Test func whatWasWrittenIsToldWithTheKeyThatOpensIt() throws {
    let bench = try bench()
    bench.press("x h Enter q")
    let order = ReportOrder(format: "html", path: "test.html")
    bench.send(.worked(.report(order), .done("Wrote the report to test.html.")))
    #expect(
      bench.state.desk.message?.plain == "Wrote the report to test.html. g o opens it from the report screen.")

    bench.press("x c Tab Tab Tab ^U")
    bench.type("tables")
    bench.press("Enter")
    let folder = ReportOrder(format: "csv", path: "tables")
    bench.send(.worked(.report(folder), .done("Wrote 12 files to the folder tables.")))
    #expect(bench.state.desk.message?.plain == "Wrote 12 files to the folder tables.")
  }

  @Test func whatWasWrittenHereIsWrittenAgainWithoutAQuestion() throws {
    let bench = try bench()
    let order = ReportOrder(format: "html", path: "test.html")
    bench.press("x h Enter")
    bench.send(.worked(.report(order), .done("Wrote the report to test.html.")))

    bench.press("x x")

    #expect(bench.outside.last == .work(.report(ReportOrder(format: "html", path: "test.html", replaces: true))))
  }

  @Test func whoIsTypingIsNotAskedWhetherAFileGoes() throws {
    let bench = try bench()
    let order = ReportOrder(format: "html", path: "test.html")
    bench.press("x h Enter q :")

    bench.send(.worked(.report(order), .occupied))
    bench.press("Esc")

    #expect(bench.state.desk.errors.last?.contains("test.html is there already and was left as it is") == true)
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

  private func screen(_ bench: Bench) throws -> ReportScreen {
    guard case .report(let screen) = bench.state.place else {
      throw LedgerError.refused("the report is not in sight but \(bench.state.place.name)")
    }
    return screen
  }

  /// The lines of the preview with some words, looked for another way.
  private func places(of words: String, _ bench: Bench) throws -> [Int] {
    let lines = try #require(try screen(bench).preview(bench.state.desk))
    return lines.indices.filter { Array(lines[$0].lowercased().utf8).firstRange(of: Array(words.utf8)) != nil }
  }

  @Test func slashLooksThroughThePreview() throws {
    let bench = try bench()
    bench.press("g x /")
    bench.type("bridge")
    let places = try places(of: "bridge", bench)
    #expect(places.count > 3)
    #expect(bench.screen.contains("hit 1 of \(places.count)"))
    #expect(bench.screen.contains(" / bridge"))
    bench.press("Enter")

    var seen: [Int?] = [try screen(bench).search.current]
    for keys in ["n", "n", "N", "N", "N", "n"] {
      bench.press(keys)
      let screen = try screen(bench)
      seen.append(screen.search.current)
      let cursor = try #require(bench.state.view().cursor)
      #expect(bench.state.view().lines()[cursor.y].lowercased().contains("bridge"), "\(bench.screen)")
    }

    #expect(seen == [places[0], places[1], places[2], places[1], places[0], places.last, places[0]])
    bench.press("Esc")
    #expect(try !screen(bench).search.isLit)
    #expect(bench.state.place.name == "Report")
  }

  @Test func escLeavesTheSearchWhereItBegan() throws {
    let bench = try bench()
    bench.press("g x Tab Tab Tab Tab PageDown")
    let top = try screen(bench).top
    #expect(top > 0)

    bench.press("/")
    bench.type("not enough evidence")
    bench.press("Esc")

    #expect(try screen(bench).top == top)
    #expect(bench.screen.contains("line \(top + 1) of "))
  }

  @Test func whatDoesNotStandInThePreviewIsSaid() throws {
    let bench = try bench()
    bench.press("g x /")
    bench.type("zeppelin")
    #expect(bench.screen.contains("not found"))

    bench.press("Enter")

    #expect(bench.screen.contains("«zeppelin» does not stand in the preview."))
    #expect(try !screen(bench).search.isTyping)
  }

  @Test func whereThePreviewDoesNotStandBesideTheFieldsItComesToTheFront() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim", size: Size(columns: 60, rows: 15))
    bench.press("g x")
    #expect(!bench.screen.contains("preview:"))

    bench.press("/")
    bench.type("harrowmere")

    #expect(bench.screen.contains("preview: html as text"))
    #expect(bench.screen.contains(" / harrowmere"))
    bench.press("Esc Esc")
    #expect(bench.screen.contains("─ export "))
  }

  @Test func rightToLeftWordsStayWhereTheyAreWhenOneIsLit() throws {
    let desk = try bench().state.desk
    var find = TextFind()
    find.begin()
    for letter in "דהו" { _ = find.type(.character(letter)) }
    let text = "אבג דהו זחט"

    let line = find.lit(text, width: 40, isCurrent: true, desk)

    #expect(line.runs.map(\.style).contains(desk.theme.palette.style(.match)))
    let gate = desk.theme.gate
    #expect(gate.line(line, width: 12).text == gate.line(StyledText(text), width: 12).text)
  }

  @Test func aHitFarInALongLineIsBroughtIntoSight() throws {
    let desk = try bench().state.desk
    var find = TextFind()
    find.begin()
    for letter in "bridge" { _ = find.type(.character(letter)) }
    let text = String(repeating: "word ", count: 40) + "the Bridge was closed"

    let line = find.lit(text, width: 40, isCurrent: true, desk)

    #expect(line.plain.hasPrefix("…"))
    #expect(line.plain.prefix(40).contains("Bridge"))
    #expect(line.runs.contains { $0.text == "Bridge" && $0.style == desk.theme.palette.style(.match) })
    #expect(find.lit(text, width: 40, isCurrent: false, desk).plain == text)
    #expect(find.lit("The bridge", width: 40, isCurrent: true, desk).plain == "The bridge")
  }

  @Test func anotherFormatIsLookedThroughAnew() throws {
    let bench = try bench()
    bench.press("g x /")
    bench.type("harrowmere")
    bench.press("Enter x j")

    let screen = try screen(bench)
    #expect(screen.search.isLit)
    #expect(try screen.search.hits == places(of: "harrowmere", bench))
  }

  @Test func withoutAPreviewThatIsSaid() throws {
    let bench = try bench()

    bench.press("x v /")

    #expect(bench.screen.contains("There is no preview to look through: "))
    #expect(try !screen(bench).search.isTyping)
  }
}

extension Effect {
  fileprivate var isReport: Bool { if case .work(.report) = self { true } else { false } }
}
