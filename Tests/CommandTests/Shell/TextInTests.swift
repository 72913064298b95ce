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
