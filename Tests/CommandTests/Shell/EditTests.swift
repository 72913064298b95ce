import ArgumentParser
import AuditLedger
import ClaimModel
import Testing

@testable import ClaimsCommand

/// `claims edit`: every option changes its field, and only of the kinds that it fits.
@Suite struct EditTests {
  private struct Case: Sendable {
    let id: String
    let options: [String]
    let field: String
    let value: JSONValue?

    init(_ id: String, _ options: String..., field: String, value: JSONValue?) {
      (self.id, self.options, self.field, self.value) = (id, options, field, value)
    }
  }

  private static let cases = [
    Case("C1", "--statement", "Shut.", field: "statement", value: "Shut."),
    Case(
      "C1", "--claimant", "総務省統計局", field: "origin",
      value: ["kind": "attributed", "attributions": ["T0001"], "claimant": "P0002"]),
    Case("C1", "--made", "2020-09", field: "made", value: "2020-09"),
    Case("C1", "--topic", "shipping", field: "topic", value: "shipping"),
    Case("C1", "--clear", "topic", field: "topic", value: nil),
    Case("C1", "--priority", "1", field: "priority", value: 1),
    Case(
      "C1", "--checkable", "a register exists", field: "checkability",
      value: ["checkable": true, "reason": "a register exists"]),
    Case(
      "C1", "--not-checkable", "no register", field: "checkability",
      value: ["checkable": false, "reason": "no register"]),
    Case("C1", "--set", "assignee=\"ann\"", field: "assignee", value: "ann"),
    Case(
      "C2", "--add-appearance", "https://example.org", "--date", "2020", "--first", "the oldest", field: "appearances",
      value: [
        ["place": ["article": "A0001"], "date": "2020-09-14"],
        ["place": ["elsewhere": "https://example.org"], "date": "2020", "firstBecause": "the oldest"],
      ]),
    Case("P1", "--name", "Ministry of Ports", field: "name", value: "Ministry of Ports"),
    Case("P1", "--add-alias", "The ministry", "--add-alias", "MoP", field: "aliases", value: ["The ministry", "MoP"]),
    Case("P1", "--remove-alias", "MoP", field: "aliases", value: ["The ministry"]),
    Case("P1", "--add-link", "https://example.org", field: "links", value: ["https://example.org"]),
    Case("P1", "--nature", "person", field: "nature", value: "person"),
    Case("A1", "--title", "Strait shut", field: "title", value: "Strait shut"),
    Case("A1", "--author", "A. Writer", field: "byline", value: "A. Writer"),
    Case("S1", "--nature", "law", field: "nature", value: "law"),
    Case("S1", "--reliability", "a", field: "reliability", value: "A"),
    Case("S1", "--anonymous", "fears", field: "anonymousBecause", value: "fears"),
    Case("S1", "--interests", "owns tankers", field: "interests", value: "owns tankers"),
    Case("S1", "--derives-from", "P1", "--derives-from", "A1", field: "derivesFrom", value: ["P0001", "A0001"]),
    Case("S1", "--not-derived-from", "A1", field: "derivesFrom", value: ["P0001"]),
    Case("S1", "--archived-url", "https://archive.example", field: "archivedURL", value: "https://archive.example"),
    Case("S1", "--accessed", "2020-09-15", field: "accessed", value: "2020-09-15"),
    Case("E1", "--stance", "mixed", field: "stance", value: "mixed"),
    Case("E1", "--credibility", "2", field: "credibility", value: 2),
    Case("E1", "--question", "Is it open?", field: "question", value: "Is it open?"),
    Case(
      "E1", "--locator", "p. 2", "--excerpt", "In force.", field: "basis",
      value: ["kind": "passage", "source": "S0001", "locator": "p. 2", "excerpt": "In force."]),
  ]

  @Test func everyOptionChangesItsField() throws {
    let program = try Program.withEvidence()

    for wanted in Self.cases { try program.doing(["edit", wanted.id] + wanted.options) }

    let log = try JSONValue(parsing: try program.done("log", "--json", "--oldest-first", "--limit", "0"))
    let edits = (log["entries"]?.array ?? []).filter { $0["kind"]?.string?.hasSuffix(".changed") ?? false }
    #expect(edits.count == Self.cases.count)
    for (wanted, edit) in zip(Self.cases, edits) {
      let changes = edit["payload"]?["changes"]?.object
      #expect(changes?.keys == [wanted.field], "\(wanted.options)")
      #expect(changes?[wanted.field]?["after"] == wanted.value, "\(wanted.options)")
    }
    try program.done("edit", "T1", "--form", "no-comment")
    let reading = try JSONValue(parsing: try program.done("show", "T1", "--json"))["record"]?["reading"]
    #expect(reading?["form"] == "no comment")
  }

  @Test func everyOptionHasItsKinds() {
    let fitted = Set(OptionFit.all.map(\.name))
    let shared: Set = ["--set", "--clear", "--casebook", "--as", "--json", "--help", "--version"]

    #expect(Set(CommandNames.options(of: EditCommand.self)).subtracting(shared) == fitted)
  }

  @Test func aRelationIsPutOnRecordOnce() throws {
    let program = try Program.withClaims()
    try program.done("relate", "C2", "denies", "C1", "--suggested")
    let relations = try program.done("list", "relations")

    let again = try program.run("relate", "C2", "denies", "C1")

    #expect(again.code == 2)
    #expect(again.messages.contains("is on record already") && again.messages.contains("«claims confirm R"))
    #expect(try program.done("list", "relations") == relations)
    try program.done("relate", "C1", "denies", "C2")
  }

  @Test func anExcerptThatTheCopyDoesNotHoldIsSaidToBeNone() throws {
    let program = try Program.withClaims()
    try program.write("Inspection log.\n\nThe bolts at pier 4 were  cracked\non 3 March 2023.\n", to: "log.txt")
    try program.done("capture", "log.txt")
    func messages(_ excerpt: String) throws -> String {
      let outcome = try program.run(
        "evidence", "add", "C1", "--source", "S1", "--stance", "refutes", "--excerpt", excerpt)
      #expect(outcome.code == 0)
      return outcome.messages
    }

    #expect(try messages("The moon is made of cheese").contains("do not stand in what was read from S0001"))
    #expect(try messages("on 3 March … The bolts").contains("do not stand"))
    #expect(try messages("pier 4 were cracked on 3 March").isEmpty)
    #expect(try messages("The bolts […] were cracked ... 2023.").isEmpty)

    let found = try program.run("check", "C1").text
    #expect(found.contains("E0001: «The moon is made of cheese» does not stand in what was read from S0001"))
    #expect(found.contains("E0002: «on 3 March … The bolts»"))
    #expect(!found.contains("E0003: «") && !found.contains("E0004: «"))
  }

  @Test func onlyAPassageHasAnExcerpt() throws {
    let program = try Program.withEvidence()
    try program.done("evidence", "search", "C1", "--query", "x", "--place", "y")

    let outcome = try program.run("edit", "E2", "--excerpt", "x")

    #expect(outcome.messages == "claims: E0002 is a search: only a passage of a source has a locator and an excerpt\n")
  }
}

extension Program {
  fileprivate func doing(_ arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.code == 0, "\(arguments): \(outcome.messages)")
  }
}
