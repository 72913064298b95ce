import AuditLedger
import ClaimModel
import Foundation
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// The first page of an empty casebook: each of its choices leads on.
@Suite struct FirstStepsTests {
  private func bench(as name: String? = "mira") throws -> Bench { try Bench(TestSupport.Desk().casebook, as: name) }

  @Test func itOffersFourWays() throws {
    let screen = try bench().screen

    for words in ["1 from a file", "2 paste its text", "3 from a web address", "4 look round in the example"] {
      #expect(screen.contains(words))
    }
  }

  @Test func aFileIsAskedFor() throws {
    let bench = try bench()
    let file = bench.folder.appendingPathComponent("night.txt")
    try Data("A.".utf8).write(to: file)
    bench.press("1")
    bench.type(file.path)
    bench.press("Enter")
    bench.type("Night line")
    bench.press("Enter Enter Enter")

    #expect(bench.screen.contains("files are added by the shell"))
  }

  /// Nobody answers three more questions for a path that was mistyped.
  @Test(arguments: ["1", "g s e n", "e k"]) func aPathThatIsNotThereIsSaidAtOnce(keys: String) throws {
    var desk = try TestSupport.Desk()
    if keys != "1" { try desk.evidence(for: desk.claim()) }
    let bench = try Bench(desk.casebook, size: Size(columns: 120, rows: 24))
    if keys == "e k" { bench.press("g s") }
    bench.press(keys)
    let path = bench.folder.appendingPathComponent("nihgt").path
    bench.type(path)
    let asked = bench.state.prompt?.label

    bench.press("Enter")

    #expect(bench.state.desk.message?.plain == "«\(path)» is not there: look at the path again, Tab writes it out.")
    #expect(bench.state.prompt?.label == asked)
    #expect(bench.state.prompt?.field.text == path)
    #expect(bench.outside.isEmpty)
    bench.press("Tab")
    #expect(bench.state.prompt?.field.text == path + ".txt")
  }

  @Test func aPastedTextBecomesAnArticleWithItsClaims() throws {
    let bench = try bench()
    bench.press("2")
    bench.send(.terminal(.paste("Ada Norden said that the bridge was closed.\n\nIt rained.\n")))
    bench.press("Enter Enter Enter Enter")

    #expect(try bench.all(Article.self).count == 1)
    #expect(bench.screen.contains("Added A0001: "))
  }

  @Test func anAddressIsAskedForAndChecked() throws {
    let bench = try bench()
    bench.press("3")
    bench.type("ftp://paper.example/a")
    bench.press("Enter")
    #expect(bench.screen.contains("An address begins with https:// or http://."))
    bench.press("^U")
    bench.type("https://paper.example/a")
    bench.press("Enter Enter Enter")

    #expect(bench.screen.contains("files are added by the shell"))
  }

  @Test func anAddressInThePlaceOfAFileIsOne() throws {
    let bench = try bench()
    bench.press("1")
    bench.type("https://paper.example/a")
    bench.press("Enter Enter Enter Enter")

    #expect(bench.screen.contains("files are added by the shell"))
  }

  @Test func theExampleIsOpenedAlsoForNobody() throws {
    for name in ["mira", nil] {
      let bench = try bench(as: name)
      bench.press("4")
      #expect(bench.outside == [.example])
    }
  }

  @Test func whoIsNamedWhileWorkingMayAddOne() throws {
    let bench = try bench(as: nil)
    bench.press("1")
    #expect(bench.screen.contains("Nobody is named"))

    bench.press(":")
    bench.type("person ines")
    bench.press("Enter")

    #expect(bench.outside == [.become(try Person(text: "ines"))])
  }

  @Test func anArticleWithoutClaimsIsOpened() throws {
    let bench = try bench()
    try bench.addArticle("It rained.\n", isolate: false)

    #expect(bench.screen.contains("5 open the article"))
    bench.press("5")

    #expect(bench.screen.contains("It rained."))
  }

  @Test func itFitsTheLeastWindow() throws {
    let bench = try Bench(TestSupport.Desk().casebook, size: WorkbenchState.leastSize)

    #expect(bench.screen.contains("3  Export the report"))
    #expect(bench.screen.contains("x h"))
  }
}
