import AuditLedger
import CasebookSession
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// Inside the workbench nobody is told to type an option: a key or a prompt does it.
@Suite struct DeskWordsTests {
  private static let claim = ClaimID(number: 3)
  private static let source = SourceID(number: 1)

  @Test(
    arguments: [
      (
        "«proof» is about one claim: say --scope with its id, such as C0003",
        "«proof» is about one claim: x s chooses which"
      ),
      (
        "\(SessionError.nobody)",
        "nobody is named as the author of this edit: «:person NAME» says who works here"
      ),
      (
        "«nas» is 10.0.0.7, a private address, which a page on the web has no business with: if it is meant, say --allow-host nas",
        "«nas» is 10.0.0.7, a private address, which a page on the web has no business with: if it is meant, q leaves, and «claims review --allow-host nas» lets it in"
      ),
      ("\(LedgerError.noSuchRecord(claim.any))", "there is no claim C0003: g q shows what there is"),
      ("\(LedgerError.noSuchRecord(source.any))", "there is no source S0001: g s shows what there is"),
      (
        "\(LedgerError.noSuchRecord(ArticleID(number: 9).any))",
        "there is no article A0009: «:» finds it by its words"
      ),
      ("\(LedgerError.noSuchRule("L99"))", "there is no rule «L99»: they go from L01 to L28"),
      ("\(LedgerError.noSuchEdit(9))", "there is no edit 9: g l shows the numbers"),
      (
        "\(LedgerError.nothingToWaive(claim, rule: "L02"))",
        "L02 finds nothing on C0003 now, so there is nothing to waive: g c shows what there is"
      ),
      (
        "\(SessionError.sameText(ArticleID(number: 2)))",
        "these words are in the casebook already, as A0002: «:goto A0002» shows it"
      ),
      (
        "the text of S0001 is not there any more: no copy of it is archived here; «claims source archive S0001 FILE» keeps one",
        "the text of S0001 is not there any more: no copy of it is archived here; e k keeps one"
      ),
      (
        "out.html is not there any more: «claims export» writes it again",
        "out.html is not there any more: x x writes it again"
      ),
      ("run «claims verify»", "run «claims verify»"),
    ] as [(String, String)])
  func aKeyStandsWhereACommandDid(sentence: String, said: String) throws {
    let desk = try Bench(TestSupport.Desk().casebook).state.desk
    #expect(DeskWords.said(sentence, desk) == said)
  }

  @Test func whoOnlyLooksIsToldHowToSayWhoTheyAre() throws {
    var desk = try TestSupport.Desk()
    try desk.claim()
    let bench = try Bench(desk.casebook, as: nil, size: Size(columns: 200, rows: 50))

    bench.press("v t")

    #expect(bench.screen.contains("«:person NAME» says who works here"))
    #expect(!bench.screen.contains("--as"), "\(bench.screen)")
  }

  @Test func aRefusalNamesKeys() throws {
    var desk = try TestSupport.Desk()
    try desk.claim()
    let bench = try Bench(desk.casebook, as: "mira")

    bench.press(":")
    bench.type("log C0009")
    bench.press("Enter")
    bench.send(.trouble("the page is larger than 10 bytes: say --max-size with a higher limit if it is meant"))

    #expect(
      bench.state.desk.errors == [
        "the page is larger than 10 bytes: if it is meant, q leaves, and «claims review --max-size» takes a higher limit"
      ])
  }
}
