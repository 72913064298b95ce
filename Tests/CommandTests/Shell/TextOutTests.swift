import Foundation
import Testing

/// `claims text out`, into a folder that holds something already.
@Suite struct TextOutTests {
  private static let claim = "form/claims/C0001.yaml"

  /// A desk whose text form lies in `form`, with the priority of C0001 changed by hand.
  private static func edited() throws -> Program {
    let program = try Program.withClaims()
    try program.done("text", "out", "form")
    let words = try program.contents(of: claim)
    try #require(words.contains("priority: 2"))
    try program.write(words.replacing("priority: 2", with: "priority: 1"), to: claim)
    return program
  }

  @Test func aHandEditIsNotWrittenOverUntilItWasReadIn() throws {
    let program = try Self.edited()

    let refused = try program.run("text", "out", "form")

    #expect(refused.code == 73)
    #expect(refused.messages.hasPrefix("claims: claims/C0001.yaml:"))
    #expect(
      refused.messages.hasSuffix(
        ": this was changed by hand since it was written, and nothing was written over it: "
          + "read it in with «claims text in», or keep it aside and write over it with --yes\n"))
    #expect(try program.contents(of: Self.claim).contains("priority: 1"))

    try program.done("text", "in", "form")
    try program.done("text", "out", "form")
    #expect(try program.contents(of: Self.claim).contains("priority: 1"))
  }

  @Test func aHandEditIsRefusedAlsoWhereTheCasebookHasGoneOn() throws {
    let program = try Self.edited()
    try program.done("comment", "C1", "Ask the engineer.")

    #expect(try program.run("text", "out", "form").code == 73)
    #expect(try program.contents(of: Self.claim).contains("priority: 1"))
  }

  @Test func whoeverSaysYesWritesOverIt() throws {
    let program = try Self.edited()

    try program.done("text", "out", "form", "--yes")

    #expect(try program.contents(of: Self.claim).contains("priority: 2"))
  }

  @Test func whatWasOnlyWorkedOnInTheCasebookIsWrittenAnew() throws {
    let program = try Program.withClaims()
    try program.done("comment", "C1", "Call her at 555-0100.")
    try program.done("text", "out", "form")
    try program.done("erase", "N1", "--reason", "on demand", "--yes")
    try program.done("comment", "C1", "Ask the engineer.")

    try program.done("text", "out", "form")

    let review = try program.contents(of: "form/reviews/C0001.yaml")
    #expect(!review.contains("555-0100") && review.contains("Ask the engineer."))
  }

  @Test func theTextFormOfAnotherCasebookStays() throws {
    let program = try Program.withClaims()
    try program.done("text", "out", "form")
    try program.done("new", "other.casebook", "--title", "Other", "--editor", "ada")

    let refused = try program.run("text", "out", "form", "--casebook", "other.casebook")

    #expect(refused.code == 73)
    #expect(
      refused.messages.hasPrefix("claims: claims/casebook.yaml: the folder holds the text form of another casebook («"))
    #expect(try program.contents(of: Self.claim).contains("C0001"))
    try program.done("text", "out", "form", "--casebook", "other.casebook", "--yes")
    #expect(!FileManager.default.fileExists(atPath: program.path(Self.claim)))
  }
}
