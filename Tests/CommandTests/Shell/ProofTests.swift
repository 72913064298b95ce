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
    try program.done("prove", "E1", "--output", "claim.proof")
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

  @Test func whatARetiredKeySignedHoldsByTheKeysThatArePrinted() throws {
    let program = try Program.withSignOff()
    try program.done("prove", "V1", "--output", "verdict.proof")
    let first = try program.done("key", "show")
    try program.done("key", "rotate", "--reason", "lost")

    let keys = try program.done("key", "show")
    let checked = try program.run("prove", "--check", "verdict.proof", "--key", keys)

    #expect(keys.hasPrefix(first) && keys.split(separator: "\n").count == 2)
    #expect(checked.code == 0, "\(checked.messages)")
    let newest = String(keys.split(separator: "\n")[1])
    #expect(try program.run("prove", "--check", "verdict.proof", "--key", newest).code == 1)
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

  @Test func whatWasReplacedOrTakenBackIsErasedToo() throws {
    let program = try Program.withClaims()
    try program.done("claimant", "add", "Dana Fox", "--nature", "person", "--contact", "dana@old.example")
    try program.done("edit", "P3", "--contact", "dana@new.example")
    try program.done("comment", "C1", "Call her at 555-0100.")
    try program.done("undo")

    let asked = try program.run("erase", "P3", "--reason", "on demand", "--yes")
    #expect(asked.code == 64)
    #expect(
      asked.messages.hasPrefix(
        "claims: say which text of P0003 is meant: --which with one of «contact», «contact of entry "))
    #expect(asked.messages.hasSuffix("», or --all\n"))
    try program.done("erase", "P3", "--all", "--reason", "on demand", "--yes")
    try program.done("erase", "N1", "--reason", "on demand", "--yes")

    let verified = try program.run("verify")
    #expect(verified.code == 0)
    #expect(verified.text.components(separatedBy: "erased        P0003, by mira, ").count == 3)
    #expect(verified.text.contains("erased        N0001, by mira, "))
    let bytes = try Data(contentsOf: program.folder.appendingPathComponent("desk.casebook"))
    for words in ["dana@", "555-0100"] { #expect(bytes.range(of: Data(words.utf8)) == nil) }
  }

  @Test func printingTheKeyNeedsNoNameOnceItIsThere() throws {
    let program = try Program.withClaims()
    program.person = nil

    let refused = try program.run("key")
    #expect(refused.code == 64)
    #expect(
      refused.messages.hasPrefix(
        "claims: this casebook has no key yet, and making it is an entry in its ledger: say who makes it, with --as"))
    let made = try program.run("key", "--as", "ada")
    #expect(made.code == 0)
    #expect(made.messages.contains("claims: there was no key yet, so one was made: entry "))

    let printed = try program.run("key")
    #expect(printed.code == 0)
    #expect(printed.messages.isEmpty)
    #expect(printed.text == made.text)
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
