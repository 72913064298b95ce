import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing
import Workbench

/// The promises of docs/workbench.md, replayed: every key that is pressed counts, what is typed into a field does not.
@Suite struct KeystrokeTests {
  private static func desk(claims: Int = 3) throws -> Casebook {
    var desk = try TestSupport.Desk()
    for number in 1...claims { try desk.claim("The bridge was closed \(number) times.") }
    return desk.casebook
  }

  private let first = ClaimID(number: 1)

  @Test func theNextUnreviewedClaimIsThereOnOpening() throws {
    let bench = try Bench(Self.desk())

    #expect(bench.screen.contains("> ◦  C0001"))
    #expect(bench.screen.contains("C0001 in its place"))
    bench.press("Enter")
    #expect(bench.screen.contains("The bridge was closed 1 times."))
    bench.press("n")
    #expect(bench.screen.contains("The bridge was closed 2 times."))
    #expect(bench.keys == 2)
  }

  @Test func aVerdictWithItsRationaleIsThreeKeys() throws {
    let bench = try Bench(Self.desk())

    bench.press("v n")
    bench.type("Nothing was found.")
    bench.press("^S")

    let review = try bench.review(first)
    #expect(review.state.name == .proposed)
    #expect(review.state.first?.verdict == .notEnoughEvidence)
    #expect(review.state.first?.rationale == "Nothing was found.")
    #expect(bench.keys == 3)
  }

  @Test func whatWouldChangeItIsOneKeyMore() throws {
    let bench = try Bench(Self.desk())

    bench.press("v n")
    bench.type("Nothing was found.")
    bench.press("Tab")
    bench.type("A record.")
    bench.press("^S")

    #expect(try bench.review(first).state.first?.wouldChange == "A record.")
    #expect(bench.keys == 4)
  }

  @Test func anExistingSourceBecomesEvidenceInFourKeys() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    let source = try Source(id: SourceID(number: -1), nature: .document, title: "Minutes of the council, 13942")
    try desk.perform(.add([source.any]))
    let bench = try Bench(desk.casebook)

    bench.press("e r")
    bench.type("13942")
    bench.press("Enter")
    bench.type("closed from Monday")
    bench.press("Enter")

    let evidence: [Evidence] = try bench.session.read { try $0.referrers(to: claim.any) }
    #expect(evidence.map(\.stance) == [.refutes])
    #expect(evidence.map(\.basis.source) == [SourceID(number: 1)])
    #expect(bench.keys == 4)
  }

  @Test func secondReviewAndSignOffAreAFewKeys() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    let evidence = try desk.evidence(for: claim)
    try desk.perform(
      .move(claim, .propose(Opinion(verdict: .supported, rationale: "\(evidence) says so."))), as: "mira")
    let bench = try Bench(desk.casebook, as: "jon")

    bench.press("v s")
    bench.type("\(evidence) says so.")
    bench.press("^S")
    #expect(try bench.review(claim).state.name == .agreed)
    bench.press("Enter")

    #expect(try bench.review(claim).state.name == .signedOff)
    #expect(bench.keys == 4)
  }

  @Test func theHTMLReportIsThreeKeys() throws {
    let bench = try Bench(Self.desk())

    bench.press("x h Enter")

    #expect(bench.outside == [.work(.report(ReportOrder(format: "html", path: "test.html")))])
    #expect(bench.keys == 3)
  }

  @Test func fiftyFilteredClaimsAreAssignedInFiveKeys() throws {
    let bench = try Bench(Self.desk(claims: 60))

    bench.press("/")
    bench.type("id:C1..C50")
    bench.press("Enter * a")
    bench.type("jon")
    bench.press("Enter")

    #expect(bench.keys == 5)
    let jon = try Person(text: "jon")
    #expect(try bench.claim(ClaimID(number: 50)).assignee == jon)
    #expect(try bench.claim(ClaimID(number: 51)).assignee == nil)
    bench.press("u")
    #expect(try bench.claim(first).assignee == nil)
  }

  @Test func everyEditIsUndoneAndRedoneByOneKey() throws {
    let bench = try Bench(Self.desk())

    bench.press("v t")
    #expect(try bench.review(first).state.name == .inReview)
    bench.press("u")
    #expect(try bench.review(first).state.name == .unreviewed)
    bench.press("^R")
    #expect(try bench.review(first).state.name == .inReview)
  }
}
