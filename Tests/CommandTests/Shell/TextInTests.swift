import Foundation
import Testing

/// `claims text in`, where the casebook is yet to be made.
@Suite struct TextInTests {
  /// A desk with one text, that of its article, as text in `form`.
  private static func exported() throws -> Program {
    let program = try Program.withClaims()
    try program.done("text", "out", "form")
    return program
  }

  @Test func aSealThatTheLedgerDoesNotNameIsRefusedWithItsLine() throws {
    let program = try Self.exported()
    let seals = try program.contents(of: "form/reviews/texts.jsonl")
    let mark = try #require(seals.range(of: "\"commitment\":\""))
    let forged = String(repeating: "0", count: 64)
    try program.write(
      seals.replacing(String(seals[mark.upperBound...].prefix(64)), with: forged), to: "form/reviews/texts.jsonl")

    let outcome = try program.run("text", "in", "form", "--casebook", "made.casebook")

    #expect(outcome.code == 65)
    #expect(
      outcome.messages
        == "claims: reviews/texts.jsonl:1: the ledger names no text with the commitment \(forged): "
        + "the line was changed or added; fetch the file as it was\n")
    #expect(!FileManager.default.fileExists(atPath: program.path("made.casebook")))
  }

  @Test func aTextThatIsNotThereIsToldAndNothingElseIsLost() throws {
    let program = try Self.exported()
    try program.write("", to: "form/reviews/texts.jsonl")

    let outcome = try program.run("text", "in", "form", "--casebook", "made.casebook")

    #expect(outcome.code == 0)
    #expect(outcome.text.hasPrefix("made the casebook «made.casebook» from «form»: "))
    #expect(
      outcome.messages
        == "claims: note: 1 text that the ledger names is not in «form» (A0001): nothing else is lost; "
        + "where reviews/texts.jsonl has lost lines, fetch it as it was and make the casebook anew\n")
  }

  @Test func whatAHandChangedSinceTheLedgerWasWrittenIsReadIntoTheNewCasebook() throws {
    let program = try Self.exported()
    let file = "form/claims/C0001.yaml"
    let before = try program.contents(of: file)
    let line = try #require(before.split(separator: "\n").first { $0.hasPrefix("statement:") })
    try program.write(before.replacing(line, with: "statement: A sentence that a hand put there."), to: file)

    let outcome = try program.run("text", "in", "form", "--casebook", "made.casebook", "--as", "mira")

    #expect(outcome.code == 0)
    #expect(outcome.text.contains("read 1 change from «form»"))
    #expect(try program.run("list", "--casebook", "made.casebook").text.contains("A sentence that a hand put there."))
    #expect(try program.run("verify", "--casebook", "made.casebook").code == 0)
  }

  @Test func aHandsChangeThatCanNotBeReadIsToldBesideTheCasebookThatIsMade() throws {
    let program = try Self.exported()
    let file = "form/claims/C0001.yaml"
    try program.write(try program.contents(of: file) + "nonsense: [\n", to: file)

    let outcome = try program.run("text", "in", "form", "--casebook", "made.casebook", "--as", "mira")

    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("the casebook «made.casebook» is made from the ledger in «form»"))
    #expect(outcome.messages.contains("claims/C0001.yaml"))
  }

  @Test func anErasedTextIsNotTold() throws {
    let program = try Program.withClaims()
    try program.done("comment", "C1", "Call her at 555-0100.")
    try program.done("erase", "N1", "--reason", "on demand", "--yes")
    try program.done("text", "out", "form")

    let outcome = try program.run("text", "in", "form", "--casebook", "made.casebook")

    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
  }
}
