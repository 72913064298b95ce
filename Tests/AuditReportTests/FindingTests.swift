import AuditLedger
import AuditReport
import ClaimModel
import TestSupport
import Testing

@Suite("Rules in a report")
struct FindingReportTests {
  let casebook: Casebook

  init() throws { casebook = try SampleCasebook.make() }

  @Test(
    "what the rules find stands on the sheet with the fix, in every report", arguments: Exporters.reports.map(\.name))
  func sheet(format: String) throws {
    let report = try Rendered.text(format, casebook, scope: .claim(ClaimID(number: 6)))

    #expect(report.contains("S0003 has no archived copy"))
    if format != "json" { #expect(report.contains("keep a copy with")) }
  }

  @Test("a waiver says what it set aside, and whether that is still found")
  func waivers() throws {
    let page = try Rendered.text("markdown", casebook)

    #expect(page.contains("**W0001** Rule **L08** on C0005: No other party was at the table."))
    #expect(page.contains("  - set aside: E0008 supports the claim and goes back to"))
    #expect(!page.contains("has fallen"))
  }

  @Test(
    "a waiver whose rule was made strict or was switched off since is told as that, and as no other",
    arguments: [
      (RuleLevel.off, "sets nothing aside: its rule is switched off"),
      (.strict, "no longer helps: its rule is strict now, and what it set aside is found"),
    ])
  func overruled(level: RuleLevel, words: String) throws {
    var casebook = casebook
    var patch = Patch()
    try patch.set("rules", RulePolicy(levels: [RuleLevelling(rule: "L08", level: level)]))
    try casebook.perform(.change(CasebookSettings.id, patch), at: moment())

    #expect(try Rendered.text("markdown", casebook).contains("**W0001** Rule **L08** on C0005 **\(words)**"))
    #expect(try Rendered.text("html", casebook).contains("<b>\(words)</b>"))
  }

  @Test("a waiver that was given again for the same stands behind the later one")
  func repeated() throws {
    var casebook = casebook
    let again = try Waiver(
      id: WaiverID(number: -1), claim: ClaimID(number: 5), rule: "L08", reason: "As before.",
      by: moment().person, at: moment().time)
    let later = try casebook.perform(.add([again.any]), at: moment()).created[0]

    let page = try Rendered.text("markdown", casebook)

    #expect(page.contains("**W0001** Rule **L08** on C0005 **was given again for the same: \(later) stands for it**"))
    #expect(page.contains("**\(later)** Rule **L08** on C0005: As before."))
  }

  @Test("a waiver whose finding is gone is told as fallen")
  func fallen() throws {
    var casebook = casebook
    var patch = Patch()
    try patch.set("withdrawn", "It is another meeting.")
    try casebook.perform(.change(EvidenceID(number: 8).any, patch), at: moment())

    #expect(
      try Rendered.text("markdown", casebook)
        .contains("**W0001** Rule **L08** on C0005 **has fallen: what it set aside is no longer found**"))
  }

  private func moment() throws -> Moment {
    try Moment(person: Person(text: "Lena Marsh"), time: Timestamp(seconds: 1_925_900_000))
  }

  @Test("the policy is printed: levels, numbers, and what is the house's own")
  func policy() throws {
    let page = try Rendered.text("markdown", casebook)

    #expect(page.contains("- **L03** evidence without archived copy: warn (by the policy; else block)"))
    #expect(page.contains("- accessDays: 90 (by the policy)"))
    #expect(page.contains("- leastOrigins: 2\n"))
  }
}

@Suite("An earlier state")
struct EarlierTests {
  @Test("is the casebook as it was, with the head that the ledger had", arguments: Exporters.reports.map(\.name))
  func asItWas(format: String) throws {
    let casebook = try SampleCasebook.make()
    let point = casebook.entries.count - 40
    var then = Casebook()
    for entry in casebook.entries.prefix(point) { try then.append(entry) }
    for text in casebook.texts.values { then.keep(text) }

    let earlier = try EarlierCasebook(of: casebook, at: point, checkpoint: nil)

    // A comment that was erased since stays erased: its words are nowhere any more.
    let before = try Rendered.text(format, then)
    let after = try Rendered.text(format, earlier)
    #expect(before.contains(then.head().hash.hex) && after.contains(then.head().hash.hex))
    #expect(before.count - after.count < 400 && after.count - before.count < 400)
  }

  @Test("says that the ledger has gone on")
  func said() throws {
    let casebook = try SampleCasebook.make()
    let earlier = try EarlierCasebook(of: casebook, at: 20, checkpoint: nil)
    var bytes: [UInt8] = []
    let request = ReportRequest(toolVersion: "1", ledgerSize: casebook.entries.count)

    try Exporters.named("markdown").render(request, earlier) { bytes += $0 }

    #expect(
      String(decoding: bytes, as: UTF8.self)
        .contains(
          "This is the casebook after entry 20 of \(casebook.entries.count): \(casebook.entries.count - 20) entries have been written since."
        ))
  }
}

@Suite("A redacted report")
struct RedactionTests {
  private func casebook() throws -> Casebook {
    var casebook = try SampleCasebook.make()
    let moment = try Moment(person: Person(text: "Ida Quill"), time: Timestamp(seconds: 1_925_900_000))
    var patch = Patch()
    try patch.set("question", "Whom to call? +44 20 7946 0018, or ida.holm@selma.example")
    try casebook.perform(.change(EvidenceID(number: 1).any, patch), at: moment)
    return casebook
  }

  @Test("leaves comments, assignments and private data out, and says so", arguments: Exporters.reports.map(\.name))
  func leftOut(format: String) throws {
    let casebook = try casebook()
    let whole = try Rendered.text(format, casebook)
    let redacted = try Rendered.text(format, casebook, redacted: true)

    for words in ["7946 0018", "ida.holm@selma.example", "Ask the surveyor which storm is meant"] {
      #expect(whole.contains(words), "\(words)")
      #expect(!redacted.contains(words), "\(words)")
    }
    #expect(redacted.contains(format == "json" ? "\"redacted\":true" : "a telephone number left out"))
    #expect(redacted.contains(format == "json" ? "\"commentsLeftOut\":" : "are left out of this redacted report"))
  }

  @Test("has the same head, root and checkpoint: the proof is intact")
  func proof() throws {
    let casebook = try casebook()
    let redacted = try JSONValue(parsing: Rendered.bytes(Exporters.named("json"), casebook, redacted: true))

    #expect(redacted["root"]?.string == casebook.root().hex)
    #expect(redacted["head"]?["hash"]?.string == casebook.head().hash.hex)
  }
}
