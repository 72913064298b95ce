import AuditLedger
import Foundation
import Testing

/// What goes out of the house and comes back: checkpoints, proofs, copies, text forms; and what is erased for good.
@Suite struct ProofTests {
  @Test func aProofHoldsWithoutTheCasebook() throws {
    let program = try Program.withSignOff()
    try program.done("prove", "V1", "--output", "verdict.proof")
    let key = try program.done("key").split(separator: "\n").map(String.init)
    try FileManager.default.removeItem(atPath: program.path("desk.casebook"))

    let checked = try program.run("prove", "--check", "verdict.proof", "--key", key[0])

    #expect(checked.code == 0, "\(checked.messages)")
    #expect(checked.text.hasPrefix("the proof holds: entry 18, "))
    #expect(checked.text.contains("by jon: review.signedOff V0001\n"))
  }

  @Test func aProofThatDoesNotHoldEndsWith1() throws {
    let program = try Program.withSignOff()
    try program.done("prove", "V1", "--output", "verdict.proof")
    try program.done("prove", "C1", "--output", "claim.proof")
    let key = try program.done("key").split(separator: "\n").map(String.init)
    let extra = try #require(
      program.contents(of: "claim.proof").split(separator: "\n").first { $0.hasPrefix("extra ") })
    let forged = try program.contents(of: "verdict.proof").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("extra ") ? extra : $0 }.joined(separator: "\n")
    try program.write(forged, to: "forged.proof")

    let checked = try program.run("prove", "--check", "forged.proof", "--key", key[0])

    #expect(checked.code == 1)
    #expect(
      checked.messages == "claims: the proof does not hold: entry, path, checkpoint and key do not fit together\n")
  }

  @Test func aCheckpointThatWasKeptElsewhereIsCompared() throws {
    let program = try Program.withSignOff()
    try program.done("checkpoint", "--output", "checkpoint.txt")
    try program.done("publish", "C1")

    let verified = try JSONValue(parsing: try program.done("verify", "--checkpoint", "checkpoint.txt", "--json"))

    #expect(verified["sound"] == true)
    #expect(verified["comparedWith"] == 19)
  }

  @Test func whatWasErasedIsToldByVerify() throws {
    let program = try Program.withClaims()
    try program.done("comment", "C1", "Call her at 555-0100.")
    try program.done("erase", "N1", "--reason", "on demand of 2020-10-02")

    let verified = try program.run("verify")

    #expect(verified.code == 0)
    #expect(verified.text.contains("erased        N0001, by mira, "))
    #expect(verified.text.contains(": on demand of 2020-10-02\n"))
    #expect(try program.done("show", "C1").contains("(erased by mira, "))
    #expect(try !Data(contentsOf: program.folder.appendingPathComponent("desk.casebook")).contains("555-0100"))
  }

  @Test func theTextFormMakesTheSameCasebook() throws {
    let program = try Program.withSignOff()
    try program.done("text", "out", "form")

    #expect(
      try program.done("text", "in", "form", "--casebook", "again.casebook").hasPrefix(
        "made the casebook «again.casebook» from «form»: 18 entries"))
    let (one, other) = try (
      program.done("info", "--json", "--casebook", "desk.casebook"),
      program.done("info", "--json", "--casebook", "again.casebook")
    )
    #expect(one == other)
    #expect(
      try program.done("text", "in", "form", "--casebook", "desk.casebook")
        == "nothing in «form» differs from the casebook\n")
  }

  @Test func aHandEditIsReadBackAsAnEdit() throws {
    let program = try Program.withClaims()
    try program.done("text", "out", "form")
    let claim = try program.contents(of: "form/claims/C0001.yaml").replacingOccurrences(
      of: "priority: 2", with: "priority: 1")
    try program.write(claim, to: "form/claims/C0001.yaml")

    let planned = try program.done("text", "in", "form", "--dry-run")
    let done = try program.done("text", "in", "form")

    #expect(planned.hasSuffix("nothing was done: this was a dry run\n"))
    #expect(done.contains("C0001  claims/C0001.yaml:"))
    #expect(done.hasSuffix("read 1 change from «form»\nledger        entry 9\ntake back     claims undo 9\n"))
    #expect(try program.done("show", "C1").contains("priority      1 (high)"))
  }

  @Test func aCopyComesBackByteForByte() throws {
    let program = try Program.withClaims()
    let bytes = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 7) })
    try bytes.write(to: program.folder.appendingPathComponent("scan.bin"))
    try program.done("source", "add", "The scan", "--file", "scan.bin")

    let exported = try program.run("source", "export", "S1")
    try program.done("source", "export", "S1", "--output", "back.bin")

    #expect(exported.bytes == Array(bytes))
    #expect(try Data(contentsOf: program.folder.appendingPathComponent("back.bin")) == bytes)
  }
}

extension Data {
  fileprivate func contains(_ words: String) -> Bool { range(of: Data(words.utf8)) != nil }
}
