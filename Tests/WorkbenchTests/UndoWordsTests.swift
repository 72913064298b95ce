import AuditLedger
import ClaimModel
import TestSupport
import Testing

@testable import Workbench

/// `u` and `^R` say what they took back and what they brought back.
@Suite struct UndoWordsTests {
  private func bench(claims: Int = 1) throws -> Bench {
    var desk = try TestSupport.Desk()
    for number in 1...claims { try desk.claim("The bridge was closed \(number) times.") }
    return try Bench(desk.casebook)
  }

  private func said(_ bench: Bench) -> String { bench.state.desk.message?.plain ?? "" }

  @Test func aChangeOfARecord() throws {
    let bench = try bench()
    bench.press("c t")
    bench.type("bridges")
    bench.press("Enter u")
    #expect(said(bench) == "Undid edit 3: cleared topic (C0001). ^R redoes.")

    bench.press("^R")
    #expect(said(bench) == "Brought back: changed topic → «bridges» (C0001). u undoes.")
  }

  @Test func aMoveOfAReviewTellsNoVerdict() throws {
    let bench = try bench()
    bench.press("v r")
    bench.type("The council's minutes say otherwise.")
    bench.press("^S u")

    #expect(said(bench) == "Undid edit 3: it is unreviewed again (C0001). ^R redoes.")
  }

  @Test func aBulkEditNamesAFewOfItsClaims() throws {
    let bench = try bench(claims: 7)
    bench.press("* a")
    bench.type("jon")
    bench.press("Enter u")

    #expect(said(bench).hasPrefix("Undid edit 9: "))
    #expect(said(bench).contains("cleared assignee (C0007, C0006, C0005, C0004 and 3 more)."))
  }

  @Test func fromTheLogItIsTheSame() throws {
    let bench = try bench()
    bench.press("c t")
    bench.type("bridges")
    bench.press("Enter g l U")

    #expect(said(bench) == "Undid edit 3: cleared topic (C0001). ^R redoes.")
  }

  @Test func whereNothingIsLeftToUndoNothingIsSaidToBeUndone() throws {
    let bench = try Bench(TestSupport.Desk().casebook)
    bench.press("u")
    #expect(said(bench).hasPrefix("Refused: "))
  }
}
