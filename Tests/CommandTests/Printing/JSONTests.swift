import AuditLedger
import ClaimModel
import Foundation
import Testing

@testable import ClaimsCommand

/// What `--json` prints, against the schema that the program prints itself.
@Suite struct JSONTests {
  private static let printing: [[String]] = [
    ["info"], ["settings"], ["list"], ["list", "--left", "--state", "published"], ["list", "articles"],
    ["list", "attributions"], ["list", "claimants"], ["list", "sources"], ["list", "evidence"], ["list", "relations"],
    ["list", "comments"], ["list", "waivers"], ["list", "keys"], ["list", "people"], ["list", "edits"], ["show", "A1"],
    ["show", "B1"], ["show", "C1"], ["show", "C2"], ["show", "T1"], ["show", "P1"], ["show", "S1"], ["show", "E1"],
    ["show", "E2"], ["show", "E3"], ["show", "R1"], ["show", "V1"], ["show", "V2"], ["show", "N1"], ["show", "W1"],
    ["show", "K1"], ["search", "strait"], ["search", "nothingofthekind"], ["claimant", "like"], ["log"],
    ["log", "C1", "--oldest-first"],
    ["diff", "1"], ["diff", "0", "V1"], ["diff", "20", "3"], ["verify"], ["verify", "--quick"], ["key"],
  ]

  private static let writing: [[String]] = [
    ["take", "C2"], ["comment", "C2", "Really?"], ["comment", "V2", "In review"], ["edit", "C2", "--topic", "labour"],
    ["edit", "C2", "--topic", "labour"], ["undo"], ["redo"], ["set-aside", "C2", "--reason", "no figures"],
    ["reopen", "C2"], ["correct", "C1", "--note", "a date was wrong"], ["mark", "A1", "--cue", "denied"],
    ["assert", "A1", "A tug master", "--statement", "There is a tug master."], ["split", "C3", "One.", "Two."],
    ["merge", "C4", "--into", "C3"], ["claimant", "add", "Dana", "--contact", "dana@example.org"],
    ["claimant", "merge", "P4", "--into", "P1"], ["waive", "C3", "L02", "--reason", "none exists"],
    ["unrelate", "R1"], ["erase", "N1", "--reason", "on demand", "--yes"], ["key", "rotate", "--reason", "lost"],
    ["withdraw", "E3", "--reason", "parody"], ["settings", "--add-editor", "mira"],
  ]

  static func everything() throws -> Program {
    let program = try Program.withSignOff()
    try program.done("publish", "C1")
    try program.done("relate", "C2", "denies", "C1", "--suggested", "--note", "perhaps")
    try program.done("evidence", "search", "C1", "--query", "closure", "--place", "the register")
    try program.done("evidence", "reply", "C1", "--channel", "phone", "--outcome", "no-reply", "--contact", "x@y.z")
    try program.done("comment", "C1", "Is it?")
    try program.done("waive", "C1", "L02", "--reason", "the register is closed")
    try program.done("checkpoint")
    return program
  }

  @Test func everythingThatIsPrintedFitsTheSchema() throws {
    let program = try Self.everything()
    let schema = SchemaCheck(document: try JSONValue(parsing: try program.done("schema")))

    for arguments in Self.printing + Self.writing {
      let outcome = try program.run(arguments + ["--json"])

      #expect(outcome.code == 0, "\(arguments): \(outcome.messages)")
      let value = try JSONValue(parsing: outcome.bytes)
      #expect(value["format"]?.string?.hasPrefix("claims.") == true, "\(arguments)")
      let faults = schema.faults(value)
      #expect(faults.isEmpty, "\(arguments): \(faults)")
    }
  }

  @Test func aRecordIsWrittenAsTheLedgerWritesIt() throws {
    let program = try Program.withClaims()

    let shown = try JSONValue(parsing: try program.done("show", "C1", "--json"))
    let logged = try JSONValue(parsing: try program.done("log", "C1", "--json"))

    #expect(shown["record"] == logged["entries"]?.array?.first?["payload"]?["body"])
  }

  @Test func aReceiptSaysWhatWasDone() throws {
    let program = try Program.withClaims()

    let receipt = try JSONValue(parsing: try program.done("comment", "C1", "Is it?", "--json"))

    #expect(
      receipt == [
        "format": "claims.receipt", "version": 1, "created": ["N0001"], "edit": 9,
        "events": [["sequence": 9, "kind": "comment.added", "record": "N0001"]],
      ])
  }

  @Test("the schema has every field of every kind", arguments: RecordKind.allCases)
  func fields(kind: RecordKind) {
    let properties = Schema.record(kind)["properties"]?.object?.keys ?? []

    #expect(properties == kind.type.fields)
  }
}
