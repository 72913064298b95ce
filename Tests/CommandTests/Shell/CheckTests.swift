import ClaimModel
import Foundation
import ReviewRules
import Testing

@testable import ClaimsCommand

/// `claims check`, and the policy that it follows.
@Suite struct CheckTests {
  @Test func whatBlocksEndsWithOneAndSaysTheFix() throws {
    let program = try Program.withEvidence()
    try program.done("propose", "C1", "refuted", "--rationale", "E0001 says otherwise.")
    try program.done("second", "C1", "refuted", "--rationale", "E0001.", as: "jon")

    let outcome = try program.run(["check", "C1"])

    #expect(outcome.code == 1)
    #expect(outcome.text.contains("C0001  The strait is closed to tankers."))
    #expect(outcome.text.contains("L03  blocks  S0001 has no archived copy"))
    #expect(outcome.text.contains("keep a copy with «claims source archive»"))
    #expect(outcome.text.contains("1 claim: 3 findings block"))
    #expect(try program.run(["sign-off", "C1", "--as", "jon"]).code == 2)
  }

  @Test func whatIsWaivedBlocksNoMore() throws {
    let program = try Program.withEvidence()
    try program.done("propose", "C1", "refuted", "--rationale", "E0001 says otherwise.")
    for rule in ["L03", "L07", "L10"] { try program.done("waive", "C1", rule, "--reason", "the archive burnt down") }

    let outcome = try program.run(["check", "C1"])

    #expect(outcome.code == 0)
    #expect(outcome.text.contains("L03  waived  S0001 has no archived copy"))
    #expect(!(try program.done("check", "C1", "--open")).contains("waived  S0001"))
  }

  @Test func anArticleAndTheWholeCasebookAreChecked() throws {
    let program = try Program.withEvidence()

    #expect(try program.run(["check"]).text.contains("2 claims: "))
    #expect(try program.run(["check", "A1"]).text.contains("2 claims: "))
    #expect(try program.run(["check", "C99"]).code == 66)
    #expect(try program.run(["check", "S1"]).code == 64)
  }

  @Test func aPolicyStandsInTheLedgerAndSwitchesRules() throws {
    let program = try Program.withEvidence()
    try program.write(
      "levels:\n  - {rule: L03, level: off}\n  - {rule: L18, level: strict}\naccessDays: 90\n", to: "policy.yaml")

    try program.done("settings", "--rules", "policy.yaml")

    let rules = try program.done("check", "--rules")
    #expect(rules.contains("L03  off     evidence without archived copy (by the policy; else block)"))
    #expect(rules.contains("L18  strict  passage without locator (by the policy; else warn)"))
    #expect(rules.contains("accessDays    90 (by the policy)"))
    #expect(try program.done("settings").contains("L03 off"))
    #expect(try program.done("log").contains("casebook.changed"))
    #expect(try program.run(["check", "C1"]).text.contains("L18  blocks  E0001 does not say where"))
  }

  @Test(arguments: [
    ("levels:\n  - {rule: L99, level: off}\n", 64, "there is no rule «L99»"),
    ("levels:\n  - {rule: L03, level: of}\n", 65, "policy.yaml:"),
    ("acessDays: 9\n", 65, "did you mean «accessDays»?"),
    ("levels:\n  - {rul: L03, level: off}\n", 65, "did you mean «rule»?"),
  ])
  func aPolicyWithASlipIsRefusedWithItsPlace(policy: String, code: Int32, says: String) throws {
    let program = try Program.withClaims()
    try program.write(policy, to: "policy.yaml")

    let outcome = try program.run(["settings", "--rules", "policy.yaml"])

    #expect(outcome.code == code)
    #expect(outcome.messages.contains(says), "\(outcome.messages)")
  }

  @Test func everyCommandThatARuleNamesIsThere() throws {
    for rule in ReviewRules.all {
      for words in rule.fix.matches(of: /«claims ([^»]*)»/) {
        let parts = words.1.split(separator: " ").map(String.init)
        let command = parts.filter { !$0.hasPrefix("-") }
        #expect(throws: Never.self, "\(rule.id)") { try CommandNames.check(command) }
        let type = HelpTests.commands.first { $0.path == command }?.type
        for option in parts where option.hasPrefix("--") {
          #expect(type.map { CommandNames.options(of: $0).contains(option) } == true, "\(rule.id): \(words.1)")
        }
      }
    }
  }
}

/// Reports by command: scopes, earlier states, templates, folders, PDF.
@Suite struct ReportCommandTests {
  @Test(arguments: [
    "html", "markdown", "json", "jsonl", "csv", "claimreview", "annotations", "prov", "averitec", "bagit",
  ])
  func aRedactedReportTellsNoPrivateDataInAnyFormat(format: String) throws {
    let program = try Program.withClaims()
    let text = """
      The desk

      "Call me on +44 20 7946 0958 or write to ana.smith@example.org," said Ana Smith on Monday.

      The mayor said that her account DE89370400440532013000 was empty, and that nobody had asked.

      """
    try program.write(text, to: "private.txt")
    try program.done("add", "private.txt", "--publisher", "The Gazette")

    let whole = try program.run("report", "--format", format)
    let redacted = try program.run("report", "--format", format, "--redact")

    #expect(redacted.code == 0)
    // Not four digits alone: a hash may have them.
    for words in ["7946 0958", "ana.smith", "DE8937"] {
      if !["claimreview", "averitec", "prov"].contains(format) { #expect(whole.text.contains(words), "\(words)") }
      #expect(!redacted.text.contains(words), "\(words)")
    }
  }

  @Test func aPackageNamesWhatItDoesNotHold() throws {
    let program = try Program.withEvidence()
    try program.done(
      "evidence", "reply", "C1", "--channel", "phone", "--outcome", "no-reply", "--contact", "press@olsen.example")

    try program.done("report", "--format", "bagit", "--output", "whole")
    try program.done("report", "--format", "bagit", "--redact", "--output", "redacted")

    #expect(try program.contents(of: "whole/data/left-out.txt").contains("contact of E0"))
    #expect(try program.contents(of: "redacted/data/left-out.txt").contains("ledger, comments, contacts"))
  }

  @Test func aFilterPicksTheClaims() throws {
    let program = try Program.withEvidence()

    let report = try program.done("report", "--filter", "tankers", "--format", "markdown")

    #expect(report.contains("The 1 claim that the filter «tankers» picks"))
    #expect(report.contains("### C0001") && !report.contains("### C0002"))
    #expect(try program.run(["report", "--filter", "state:nonsense"]).code == 64)
    for (filter, code, says) in [
      ("((", Int32(64), "claims: «((» has no letter and no digit to look for"),
      ("sate:proposed", 64, "claims: there is no field «sate»; did you mean «state:»?"),
      ("zeppelin", 66, "claims: no claim fits the filter «zeppelin», so there is nothing to report: try a wider one\n"),
    ] {
      let refused = try program.run(["report", "--filter", filter, "--output", "none.md"])
      #expect(refused.code == code && refused.messages.contains(says), "\(refused.messages)")
      #expect(!FileManager.default.fileExists(atPath: program.path("none.md")))
    }
    #expect(try program.run(["report", "--filter", "x", "--scope", "C1"]).code == 64)
  }

  @Test func anEarlierPointIsReportedAsItWas() throws {
    let program = try Program.withSignOff()

    let report = try program.done("report", "--as-of", "8", "--format", "markdown")

    #expect(report.contains("Audit report as of ledger entry 8,"))
    #expect(report.contains("**Earlier state:** the ledger has gone on."))
    #expect(!report.contains("Signed off by"))
    #expect(try program.run(["report", "--as-of", "999"]).code == 66)
  }

  @Test func aRedactedReportSaysSo() throws {
    let program = try Program.withEvidence()
    try program.done("comment", "C1", "Ask the harbour master himself.")

    #expect(try program.done("report", "--format", "markdown").contains("Ask the harbour master"))
    let redacted = try program.done("report", "--format", "markdown", "--redact")
    #expect(!redacted.contains("Ask the harbour master") && redacted.contains("1 comment is left out"))
  }

  @Test func templatesOfOnesOwnAreWrittenOutCheckedAndUsed() throws {
    let program = try Program.withClaims()
    try program.done("report", "--templates-to", "ours", "--format", "html")
    try program.write("<section><h2>Our sheets</h2></section>", to: "ours/sheets.mustache")

    #expect(try program.done("report", "--template", "ours", "--format", "html").contains("<h2>Our sheets</h2>"))

    try program.write("{{statment}}", to: "ours/sheet.mustache")
    let outcome = try program.run(["report", "--template", "ours", "--format", "html"])
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("the template «sheet» asks in line 1 for «statment»"))
  }

  @Test func aFormatOfSeveralFilesGoesIntoAFolderOrOneArchive() throws {
    let program = try Program.withSignOff()

    let outcome = try program.run(["report", "--format", "csv", "--output", "tables"])
    #expect(outcome.text.contains("wrote 13 files to the folder «tables»"))
    #expect(outcome.messages.contains("not in csv: "))
    #expect(FileManager.default.fileExists(atPath: program.path("tables/claims.csv")))
    #expect(try program.run(["report", "--format", "csv", "--output", "tables"]).code == 73)
    try program.done("report", "--format", "bagit", "--output", "bag.tar")
    let archive = try Data(contentsOf: URL(fileURLWithPath: program.path("bag.tar")))
    #expect(archive.count.isMultiple(of: 512) && archive.count > 5_000)
  }

  @Test func withoutAPrinterThereIsASentenceAndNoFile() throws {
    let program = try Program.withClaims()

    let outcome = try program.run(["report", "--output", "a.pdf"], environment: ["PATH": "/nowhere"])

    #expect(outcome.code == 73)
    #expect(outcome.messages.contains("there is no Chromium and no WeasyPrint to make a PDF with"))
    #expect(!FileManager.default.fileExists(atPath: program.path("a.pdf")))
  }
}
