import AuditLedger
import ClaimModel
import Foundation
import Testing

@testable import ClaimsCommand

/// Until the second verdict is in, nobody but its author learns the first: by no command, in no form.
@Suite struct SealingTests {
  /// Words of the sealed finding that stand nowhere else.
  private static let secrets = ["Zebra rationale", "Zebra condition"]

  private static let printing: [[String]] = [
    ["list"], ["list", "--order", "changed"], ["list", "--verdict", "conflicting"], ["list", "evidence"],
    ["list", "edits"], ["list", "people"], ["show", "C1"], ["show", "V1"], ["show", "E1"], ["show", "S1"],
    ["show", "A1"],
    ["show", "P1"], ["search", "Zebra"], ["search", "conflicting"], ["search", "Zebra", "--kind", "review"],
    ["log", "--limit", "0"], ["log", "V1"], ["log", "C1"], ["log", "--kind", "review.proposed"], ["diff", "0"],
    ["diff", "10"], ["diff", "0", "V1"], ["verify"],
  ]

  private static func sealed() throws -> Program {
    let program = try Program.withEvidence()
    try program.done(
      "propose", "C1", "conflicting", "--rationale", "Zebra rationale after E0001.", "--would-change",
      "Zebra condition.")
    return program
  }

  /// Those that show reviews and what they rest on.
  private static let nearest: [[String]] = [
    ["list"], ["list", "--verdict", "conflicting"], ["show", "C1"], ["show", "V1"], ["show", "E1"],
    ["search", "Zebra"],
    ["log", "--limit", "0"], ["diff", "0"],
  ]

  private static func leaks(
    of commands: [[String]] = printing, in program: Program, to reader: String?,
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    program.person = reader
    defer { program.person = "mira" }
    for arguments in commands {
      for json in [[], ["--json"]] {
        let outcome = try program.run(arguments + json)
        #expect(outcome.code == 0, "\(arguments): \(outcome.messages)", sourceLocation: place)
        // What was asked for may be said again.
        let text = (outcome.text + outcome.messages).replacing("«Zebra»", with: "").replacing("«conflicting»", with: "")
          .replacing("\"words\": \"conflicting\"", with: "")
          // The casebook's own scale names every verdict.
          .replacing(/"label": "Misleading"[^}]*"verdict": "conflicting"/, with: "")
        for secret in secrets + ["conflicting", "Misleading"] {
          #expect(!text.contains(secret), "\(reader ?? "nobody") sees it: \(arguments + json)", sourceLocation: place)
        }
      }
    }
    let text = try program.run("show", "C1").text
    #expect(
      text.contains("a verdict by mira") && text.contains("hidden until the second verdict is in"),
      sourceLocation: place)
    #expect(try !program.run("show", "E1").text.contains("V0001"), "its citations tell on it", sourceLocation: place)
  }

  @Test(arguments: ["jon", nil])
  func aProposedVerdictIsHidden(from reader: String?) throws {
    let program = try Self.sealed()

    try Self.leaks(of: reader == nil ? Self.nearest : Self.printing, in: program, to: reader)
    let proof = try program.run("prove", "V1", as: reader ?? "ann")
    #expect(proof.code == 2)
    #expect(
      proof.messages
        == "claims: entry 12 holds a verdict that is hidden until the second verdict is in: prove it after that\n")
  }

  @Test func itStaysHiddenDuringTheSecondReview() throws {
    let program = try Self.sealed()
    try program.done("second", "C1", "--begin", as: "jon")

    try Self.leaks(of: Self.nearest, in: program, to: "jon")
  }

  @Test func itStaysHiddenWhereItWasTakenBackAndGivenAgain() throws {
    let program = try Self.sealed()
    try program.done("undo")
    let between = try program.run("log", "--limit", "0", "--json", as: "jon").text
    #expect(!between.contains("Zebra"))
    #expect(try program.run("log", "--limit", "0", "--json").text.contains("Zebra"))
    try program.done(
      "propose", "C1", "conflicting", "--rationale", "Zebra rationale again, E0001.", "--would-change",
      "Zebra condition.")

    for arguments in [
      ["log", "--limit", "0", "--json"], ["show", "V1", "--json"], ["diff", "0", "--json"], ["show", "C1"],
    ] {
      #expect(try !program.run(arguments, as: "jon").text.contains("Zebra"), "\(arguments)")
    }
  }

  @Test("no report tells it, not even its author's", arguments: ["markdown", "html", "json"])
  func reportsHideIt(format: String) throws {
    let program = try Self.sealed()

    for reader in ["mira", "jon"] {
      let outcome = try program.run("report", "--format", format, as: reader)
      #expect(outcome.code == 0)
      #expect(!outcome.text.contains("Zebra"), "\(reader)")
    }
  }

  @Test func itsAuthorSeesIt() throws {
    let program = try Self.sealed()

    for arguments in [["show", "C1"], ["show", "V1", "--json"], ["log", "V1", "--json"], ["diff", "10", "--json"]] {
      #expect(try program.run(arguments).text.contains("Zebra rationale"), "\(arguments)")
    }
    #expect(try program.run("list", "--verdict", "conflicting").text.contains("C0001"))
  }

  @Test func withheldIsWrittenAsSealed() throws {
    let program = try Self.sealed()

    let log = try JSONValue(parsing: try program.run("log", "--kind", "review.proposed", "--json", as: "jon").bytes)
    let review = try JSONValue(parsing: try program.run("show", "V1", "--json", as: "jon").bytes)

    #expect(log["entries"]?.array?.first?["payload"] == ["sealed": true])
    #expect(review["record"]?["first"] == ["sealed": true])
    #expect(review["record"]?["state"] == "proposed")
  }

  @Test func everybodySeesBothWhenTheSecondIsIn() throws {
    let program = try Self.sealed()
    try program.done("second", "C1", "conflicting", "--rationale", "E0001, both ways.", as: "jon")

    for reader in ["jon", "ann"] {
      #expect(try program.run("show", "C1", as: reader).text.contains("Zebra rationale"))
      #expect(try program.run("log", "V1", "--json", as: reader).text.contains("Zebra rationale"))
    }
  }

  @Test func theTextFormSaysThatItHoldsSealedWords() throws {
    let program = try Self.sealed()

    let outcome = try program.run("text", "out", "form", as: "jon")

    #expect(outcome.code == 0)
    #expect(
      outcome.messages == """
        claims: note: the text form holds the whole ledger, and with it the first verdict on C0001, which is hidden \
        until the second verdict is in

        """)
  }

  @Test func aPackageSaysThatItHoldsSealedWordsAndARedactedOneHoldsNone() throws {
    let program = try Self.sealed()

    let whole = try program.run("report", "--format", "bagit", "--output", "whole", as: "jon")
    let redacted = try program.run("report", "--format", "bagit", "--redact", "--output", "redacted", as: "jon")

    #expect(whole.messages.contains("the package holds the whole ledger, and with it the first verdict on C0001"))
    #expect(!redacted.messages.contains("the whole ledger, and"))
    #expect(!FileManager.default.fileExists(atPath: program.path("redacted/data/ledger.jsonl")))
  }
}
