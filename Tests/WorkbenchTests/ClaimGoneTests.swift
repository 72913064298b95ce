import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// Claims that are no more, and what is said to whom of those that are.
@Suite struct ClaimGoneTests {
  private func goTo(_ id: String, _ bench: Bench) {
    bench.press(":")
    bench.type("goto \(id)")
    bench.press("Enter")
  }

  @Test func whatAnUndoTookAwayIsLeft() throws {
    let bench = try Bench(TestSupport.Desk().casebook)
    try bench.addArticle("Mayor Odile Farrant said that the bridge was closed. She denied that she sold it.")
    bench.press("Enter")
    #expect(bench.state.place.name == "Claim")

    bench.press("u")

    #expect(bench.state.place.name == "Queue")
    #expect(bench.state.desk.message?.plain.hasPrefix("Undid edit") ?? false)
  }

  @Test func theRowUnderTheCursorMayGoWithoutAnError() throws {
    var desk = try TestSupport.Desk()
    try desk.claim()
    let bench = try Bench(desk.casebook)
    try bench.addArticle("Mayor Odile Farrant said that the bridge was closed.")
    bench.press("G")

    bench.press("u")

    #expect(bench.state.desk.errors.isEmpty)
    #expect(bench.state.desk.message?.plain.hasPrefix("Undid edit") ?? false)
  }

  @Test func aWithdrawnClaimIsAdvertisedAsNothingElse() throws {
    var desk = try TestSupport.Desk()
    try desk.claim()
    let bench = try Bench(desk.casebook)
    bench.press("c x")
    bench.type("no claim at all")
    bench.press("Enter")
    goTo("C1", bench)

    #expect(bench.screen.contains("C0001  ✗ withdrawn"))
    bench.press("j")
    #expect(bench.screen.contains("C0001 was withdrawn as no claim: no claim at all."))
    #expect(!bench.screen.contains("Unreviewed"))
  }

  @Test func adviceOffersWhatOneMayDo() throws {
    var desk = try TestSupport.Desk(editors: ["ada"])
    let claim = try desk.claim()
    try desk.publish(claim)
    var patch = Patch()
    try patch.set("reliability", Reliability.b)
    for (name, words) in [("mira", "Published: v k corrects."), ("ada", "Published: v k corrects, v w withdraws.")] {
      let bench = try Bench(desk.casebook, as: name)
      goTo("C1", bench)
      bench.press("j")
      #expect(bench.lines(with: words).count == 1, "\(name)")
    }
    try desk.perform(.change(SourceID(number: 1).any, patch))
    for (name, words) in [("mira", "changed. v e reopens."), ("jon", "changed. v m reaffirms, v e reopens.")] {
      let bench = try Bench(desk.casebook, as: name)
      goTo("C1", bench)
      bench.press("j")
      #expect(bench.screen.contains(words), "\(name)")
    }
  }

  @Test func verdictsThatGoStaleAreNamed() throws {
    var desk = try TestSupport.Desk()
    try desk.signOff(desk.claim())
    let bench = try Bench(desk.casebook)
    bench.press("g s e g")
    bench.type("B")
    bench.press("Enter")

    #expect(bench.state.desk.message?.plain == "Graded S0001: B. Stale now: C0001. u undoes.")
  }

  @Test func whoTakesAClaimHasIt() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    let bench = try Bench(desk.casebook)
    bench.press("v t")

    #expect(try bench.claim(claim).assignee?.name == "mira")
    bench.press("u")
    #expect(try bench.claim(claim).assignee == nil)
  }

  @Test func theNextClaimIsTheNextOfTheQueueHoweverOneCame() throws {
    var desk = try TestSupport.Desk()
    for number in 1...4 { try desk.claim("The bridge was closed \(number) times.") }
    let bench = try Bench(desk.casebook)
    goTo("C3", bench)

    bench.press("J")
    #expect(bench.screen.contains("closed 4 times"))
    bench.press("K K")
    #expect(bench.screen.contains("closed 2 times"))
  }

  @Test func aMergeSaysWhatGoesIntoWhatAndWhoseTheyWere() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim", size: Size(columns: 120, rows: 40))
    bench.press("g g Space j Space j c m")

    #expect(bench.screen.contains("stays: "))
    #expect(bench.lines(with: "goes into it: ").count >= 1)
    #expect(bench.screen.contains("their claimants differ"))
    let before = try bench.all(Claim.self)
    bench.press("Esc")
    #expect(try bench.all(Claim.self) == before)
  }

  @Test func aVerdictOnSeveralIsNotPromised() throws {
    var desk = try TestSupport.Desk()
    for number in 1...2 { try desk.claim("The bridge was closed \(number) times.") }
    let bench = try Bench(desk.casebook)
    bench.press("* v")

    #expect(bench.screen.contains("not now"))
    #expect(bench.lines(with: "a verdict is given on one claim at a time").count == 4)
  }

  @Test func theSameWordsAreNotMarkedTwice() throws {
    let bench = try Bench(TestSupport.Desk().casebook)
    try bench.addArticle("Odile Farrant wants a bridge.", isolate: false)
    bench.press("g a i n ^S")
    let count = try bench.all(Attribution.self).count
    #expect(count == 1)

    bench.press("i n ^S")

    #expect(try bench.all(Attribution.self).count == count)
    #expect(bench.screen.contains("T0001 has exactly these words already"))
  }
}
