import AuditLedger
import ClaimModel
import Foundation
import Testing

@testable import ClaimsCommand

/// The exit codes, each reached by a real run where one can be made.
@Suite struct ExitCodeTests {
  private struct Case: CustomTestStringConvertible, Sendable {
    let code: Int32
    let arguments: [String]
    /// A part of what stderr says.
    let says: String

    init(_ code: Int32, _ arguments: String..., says: String = "") {
      (self.code, self.arguments, self.says) = (code, arguments, says)
    }

    var testDescription: String { "\(code): claims \(arguments.joined(separator: " "))" }
  }

  private static let cases = [
    Case(0, "list"), Case(0, "--version"), Case(0, "--help"), Case(0, "help", "show"),
    Case(2, "sign-off", "C0001", says: "C0001 can't be signed off: it is unreviewed"),
    Case(2, "edit", "C0001", "--set", "id=\"C0009\"", says: "is given once and stays"),
    Case(2, "redo", says: "mira has no undone edit to redo"),
    Case(64, "show", says: "missing expected argument «<id>» («claims show --help» shows how)"),
    Case(64, "show", "X1", says: "«X1» is not an id"),
    Case(64, "list", "--limit", "-1", says: "a value that begins with a dash is written --option=VALUE"),
    Case(64, "list", "--limit=-1", says: "--limit is -1: write 0 for all, or more"),
    Case(64, "assign", "C0001", says: "to whom? say --to NAME, or --nobody: one of them"),
    Case(64, "propose", "C0001", "refuted", says: "why? say --rationale WORDS"),
    Case(64, "edit", "C0001", says: "nothing to change: say what, such as --statement …"),
    Case(65, "edit", "C0001", "--set", "topic=x", says: "a text stands in quotes"),
    Case(65, "list", "--casebook", "article.txt", says: "is no casebook, and it was left as it is"),
    Case(65, "settings", "--scale", "article.txt", says: "article.txt:"),
    Case(66, "show", "C0099", says: "there is no claim C0099"),
    Case(66, "add", "missing.txt", says: "there is no file «missing.txt»: check its name"),
    Case(66, "list", "--casebook", "missing.casebook", says: "there is no casebook at «missing.casebook»"),
    Case(66, "list", "--claimant", "Nobody", says: "there is no claimant «Nobody»"),
    Case(66, "text", "in", "missing", says: "there is no folder «missing»"),
    Case(73, "new", "nofolder/x.casebook", says: "could not be made: there is no folder «nofolder»"),
    Case(73, "new", "desk.casebook", says: "there is something at «desk.casebook» already"),
    Case(73, "report", "--output", "no/such/folder/r.html", says: "could not be made"),
    Case(
      73, "report", "--format", "html", "--output", "desk.casebook", says: "holds a casebook, which is not written over"
    ),
  ]

  @Test func everyCaseEndsWithItsCode() throws {
    let program = try Program.withClaims()

    for wanted in Self.cases {
      let outcome = try program.run(wanted.arguments)

      #expect(outcome.code == wanted.code, "\(wanted.testDescription): \(outcome.messages)")
      #expect(
        wanted.says.isEmpty || outcome.messages.contains(wanted.says), "\(wanted.testDescription): \(outcome.messages)")
      guard wanted.code != 0 else { continue }
      #expect(outcome.messages.hasPrefix("claims: "), "\(wanted.testDescription): \(outcome.messages)")
      // Whoever reports first is told of the key that was made; the fault has a line of its own all the same.
      let lines = outcome.messages.split(separator: "\n").filter { !$0.contains("there was no key yet") }
      #expect(lines.count == 1, "one line: \(outcome.messages)")
      #expect(outcome.text.isEmpty, "\(wanted.testDescription): \(outcome.text)")
    }
  }

  @Test func aForgedLedgerEndsWith1() throws {
    let program = try Program.withClaims()
    let file = program.folder.appendingPathComponent("desk.casebook")
    let words = Data("closed to tankers".utf8)
    let forged = Data("closed to tinkers".utf8)
    var bytes = try Data(contentsOf: file)

    while let place = bytes.range(of: words) { bytes.replaceSubrange(place, with: forged) }
    try bytes.write(to: file)
    let outcome = try program.run("verify")

    #expect(outcome.code == 1)
    #expect(outcome.text.contains("entry "))
  }

  @Test func aFullDiskEndsWith74() throws {
    let program = try Program.withClaims()
    try program.done("key")

    let outcome = try program.run(["report", "--output", "/dev/full", "--format", "html"])

    #expect(outcome.code == 74, "\(outcome.messages)")
    #expect(outcome.messages.hasSuffix("claims: «/dev/full» could not be written: no space left on device\n"))
  }

  @Test func nobodyMayWrite() throws {
    let program = try Program.withClaims()
    program.person = nil

    let outcome = try program.run("take", "C0001")

    #expect(outcome.code == 64)
    #expect(
      outcome.messages == """
        claims: nobody is named as the author of this edit: say --as NAME, set CLAIMS_PERSON, or write «person: NAME» \
        into the configuration

        """)
  }

  @Test func theHelpNamesEveryCode() throws {
    let help = try Program().done("--help")

    for status in ExitStatus.allCases { #expect(help.contains("\(status.rawValue)  \(status.meaning)")) }
  }
}
