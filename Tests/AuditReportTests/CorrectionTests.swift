import AuditLedger
import AuditReport
import ClaimModel
import Foundation
import TestSupport
import Testing

@Suite("A public verdict that is corrected")
struct CorrectionTests {
  private static let pages = ["html", "markdown"]
  private let claim = ClaimID(number: 1)

  /// Two people's verdict, public as version 1, with a correction under way.
  private func corrected() throws -> Desk {
    var desk = try Desk()
    try desk.claim()
    let evidence = try desk.evidence(for: claim)
    let first = Opinion(
      verdict: .supported, rationale: "The minutes say so: \(evidence).", wouldChange: "A photograph of the gap.")
    try desk.perform(.move(claim, .propose(first)), as: "mira")
    let second = Opinion(verdict: .supported, rationale: "Shut from Monday on.", wouldChange: "A later decree.")
    try desk.perform(.move(claim, .giveSecond(second)), as: "jon")
    try desk.perform(.move(claim, .signOff), as: "jon")
    try desk.perform(.move(claim, .publish), as: "ada")
    try desk.perform(.move(claim, .correct(note: "The day is wrong.")), as: "ada")
    return desk
  }

  private func propose(_ desk: inout Desk) throws {
    let opinion = Opinion(verdict: .refuted, rationale: "Zinnia of the new round.", wouldChange: "Yarrow would.")
    try desk.perform(.move(claim, .propose(opinion)), as: "nell")
  }

  private func agree(_ desk: inout Desk) throws {
    try propose(&desk)
    let opinion = Opinion(verdict: .refuted, rationale: "It was open on the Tuesday.")
    try desk.perform(.move(claim, .giveSecond(opinion)), as: "omar")
  }

  private func publish(_ desk: inout Desk) throws {
    try agree(&desk)
    try desk.perform(.move(claim, .signOff), as: "omar")
    try desk.perform(.move(claim, .publish), as: "ada")
  }

  /// What must be told of version 1, whatever has come after it.
  private func isWhole(_ report: String) -> Bool {
    [
      "mira", "jon", "The minutes say so", "A photograph of the gap.", "Shut from Monday on.", "A later decree.",
    ].allSatisfy { report.contains($0) }
  }

  @Test("keeps reviewers, reasons and what would change them while the correction is under way", arguments: pages)
  func underWay(format: String) throws {
    let report = try Rendered.text(format, try corrected().casebook)

    #expect(isWhole(report))
    #expect(report.contains("Version 1 stays public while it is being corrected"))
    #expect(report.contains("Version 2 has none yet."))
    #expect(!report.contains("No verdict is in force") && !report.lowercased().contains("not written down"))
  }

  @Test("keeps them when the next version is public", arguments: pages)
  func replaced(format: String) throws {
    var desk = try corrected()
    try publish(&desk)

    let report = try Rendered.text(format, desk.casebook)

    #expect(isWhole(report))
    #expect(report.contains("Zinnia of the new round.") && report.contains("It was open on the Tuesday."))
    #expect(!report.contains("stays public"))
  }

  @Test("shows nothing of the next first verdict while that is sealed", arguments: Exporters.reports.map(\.name))
  func sealed(format: String) throws {
    var desk = try corrected()
    try propose(&desk)

    let report = try Rendered.text(format, desk.casebook)

    #expect(!report.contains("Zinnia") && !report.contains("Yarrow"))
    if format != "json" { #expect(isWhole(report) && report.contains("Those on version 2:")) }
  }

  @Test("stands until the next is public, also when two have agreed on another")
  func agreedOn() throws {
    var desk = try corrected()
    try agree(&desk)

    let report = try Rendered.text("markdown", desk.casebook)
    let json = try JSONValue(parsing: Rendered.bytes(Exporters.named("json"), desk.casebook))

    #expect(isWhole(report) && report.contains("Zinnia of the new round."))
    #expect(report.contains("\n**Supported** · ") && report.contains("Rationale of version 1, which is public"))
    #expect(report.contains("Agreed, correcting version 1, which stays public"))
    #expect(json["claims"]?.array?.first?["standing"] == .string("supported"))
  }

  @Test("is named among the reviews with its reviewers")
  func register() throws {
    var desk = try corrected()
    let before = try Rendered.text("markdown", desk.casebook)
    try publish(&desk)
    let after = try Rendered.text("markdown", desk.casebook)

    #expect(before.contains("  - Version 1, public: **Supported**; first: mira, "))
    #expect(after.contains("  - Version 1, no longer public: **Supported**; first: mira, "))
    #expect(after.contains("; second: jon, "))
  }

  @Test("of a review from a text form has no reviewers on record, and says so", arguments: pages)
  func broughtIn(format: String) throws {
    var desk = try Desk()
    try desk.claim()
    let ada = try Person(text: "ada")
    let act = Act(by: ada, at: Desk.opening)
    let publication = Publication(
      version: 1, verdict: .supported, rating: "True", rationale: "As the log has it.", signedOff: act, published: act,
      correction: nil)
    let review = Review(
      claim: claim, version: 2, state: .inReview(act),
      correcting: ReasonedAct(by: ada, at: Desk.opening, reason: "A slip."), publications: [publication])
    try desk.perform(.restore([review.any]))

    let report = try Rendered.text(format, desk.casebook)

    #expect(report.contains("As the log has it."))
    #expect(report.contains("not in this ledger: the review was brought in from a text form"))
    #expect(!report.lowercased().contains("not written down"))
  }
}

@Suite("A verdict that one person gave")
struct GivenAloneTests {
  private static let words = "1 verdict in this report was given while second review was switched off: C0001"
  private let claim = ClaimID(number: 1)

  /// Public, given by mira alone while second review was switched off.
  private func alone() throws -> Desk {
    var desk = try Desk(secondReview: .off)
    try desk.claim()
    let evidence = try desk.evidence(for: claim)
    try desk.perform(.move(claim, .propose(Opinion(verdict: .supported, rationale: "As \(evidence) has it."))))
    try desk.perform(.move(claim, .signOff))
    try desk.perform(.move(claim, .publish), as: "ada")
    return desk
  }

  private func require(_ desk: inout Desk) throws {
    var patch = Patch()
    try patch.set("secondReview", "required")
    try desk.perform(.change(CasebookSettings.id, patch), as: "ada")
  }

  @Test("is told as such where second review is required now", arguments: ["html", "markdown"])
  func required(format: String) throws {
    var desk = try alone()
    try require(&desk)

    let report = try Rendered.text(format, desk.casebook)

    // On the cover, and in the method.
    #expect(report.components(separatedBy: Self.words).count == 3)
    #expect(report.contains("none: second review was switched off when this verdict was given"))
    #expect(!report.contains("switched off in this casebook") && !report.contains("Switched off."))
  }

  @Test("is told as such also while it is being corrected")
  func corrected() throws {
    var desk = try alone()
    try require(&desk)
    try desk.perform(.move(claim, .correct(note: "A slip.")), as: "ada")

    let report = try Rendered.text("markdown", desk.casebook)

    #expect(report.contains(Self.words))
    #expect(report.contains("none: second review was switched off when this verdict was given"))
  }

  @Test("is none to tell of where it is switched off still, nor where two gave it")
  func others() throws {
    var two = try Desk()
    try two.claim()
    try two.publish(claim)

    #expect(!(try Rendered.text("markdown", alone().casebook)).contains("verdict in this report"))
    #expect(!(try Rendered.text("markdown", two.casebook)).contains("verdict in this report"))
  }

  @Test("is found by L11 where second review is required now, and not before")
  func rule() throws {
    func findings(_ desk: Desk) throws -> [String] {
      var shelf = try desk.casebook.dossierShelf()
      return try desk.casebook.findings(on: claim, shelf: &shelf).filter { $0.rule == "L11" }.map(\.what)
    }
    var desk = try alone()
    var policy = Patch()
    policy.set("rules", json: nil)
    try desk.perform(.change(CasebookSettings.id, policy), as: "ada")
    #expect(try findings(desk).isEmpty)

    try require(&desk)
    let found = try findings(desk)
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasSuffix("was agreed by one person, while second review is required now") })
  }
}
