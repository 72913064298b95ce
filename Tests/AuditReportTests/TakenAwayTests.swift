import AuditLedger
import AuditReport
import ClaimModel
import TestSupport
import Testing

@Suite("What a report tells of what was taken away, changed or brought together")
struct TakenAwayTests {
  private static let pages = ["html", "markdown"]
  private let claim = ClaimID(number: 1)

  @Test("evidence that was undone, with who put it there and who took it away")
  func evidence() throws {
    var desk = try Desk()
    try desk.claim()
    let edit = desk.casebook.head().size + 1
    try desk.evidence(for: claim, stance: .refutes)
    try desk.perform(.undo(edit: edit), as: "eve")

    for format in Self.pages {
      let report = try Rendered.text(format, desk.casebook)
      #expect(report.contains("E0001, a piece of evidence (refutes), from mira, "))
      #expect(report.contains("taken away by eve, "))
      #expect(report.contains("Nothing that was put to this claim stands any more."))
    }
  }

  @Test("a claim that was split off, and one that was merged, with who did it")
  func splitAndMerged() throws {
    var desk = try Desk()
    try desk.claim()
    try desk.perform(.split(claim, ["The bridge was closed off.", "The bridge was sold."]), as: "jon")
    let other = try desk.claim("The bridge was shut.")
    try desk.perform(.merge([other], into: claim), as: "ada")

    for format in Self.pages {
      let report = try Rendered.text(format, desk.casebook)
      #expect(report.contains("It was split from C0001 by jon, "))
      #expect(report.contains("Into this claim: C0003 «The bridge was shut.»"))
      #expect(report.contains("ada said so, "))
    }
  }

  @Test("both verdicts that stood until somebody reopened the review, and why")
  func reopened() throws {
    var desk = try Desk()
    try desk.claim()
    try desk.agree(on: claim, rationale: "Zinnia says so.")
    try desk.perform(.move(claim, .reopen(note: "The log is of the other bridge.")), as: "ada")

    for format in Self.pages {
      let report = try Rendered.text(format, desk.casebook)
      #expect(report.contains("The log is of the other bridge."))
      #expect(report.ranges(of: "Zinnia says so.").count == 2)
    }
    let rows = try CSVReading.table("verdicts", in: Rendered.files("csv", desk.casebook))
    #expect(rows.map { $0["role"] } == ["reopened first", "reopened second"])
    let acts = try CSVReading.table("acts", in: Rendered.files("csv", desk.casebook))
    #expect(acts.contains { $0["act"] == "reopened" && $0["reason"] == "The log is of the other bridge." })
  }

  @Test("a public verdict goes out with the words that it was published on", arguments: ["claimreview", "averitec"])
  func publishedWords(format: String) throws {
    var desk = try Desk()
    try desk.claim()
    try desk.publish(claim)
    try desk.perform(.change(claim.any, try patch("The bridge was sold.")), as: "eve")

    let report = try Rendered.text(format, desk.casebook)

    #expect(report.contains("The bridge was closed.") && !report.contains("The bridge was sold."))
  }

  private func patch(_ statement: String) throws -> Patch {
    var patch = Patch()
    try patch.set("statement", statement)
    return patch
  }
}
