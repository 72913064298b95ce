import Testing

/// What is told of a claim's whole past, and what can't be taken back.
@Suite struct LedgerEditTests {
  @Test func theLogOfAClaimHasItsReview() throws {
    let program = try Program.withSignOff()

    let log = try program.done("log", "C1", "--oldest-first")

    #expect(log.contains("claim.added") && log.contains("review.signedOff"))
    let lines = log.split(separator: "\n").compactMap { Int($0.split(separator: " ").first ?? "") }
    #expect(lines == lines.sorted() && lines.count > 3)
    let proof = try program.done("prove", "C1")
    #expect(proof.contains("index 17"))
  }

  @Test func theLogSaysWhoCameIntoAListAndWhoWentOut() throws {
    let program = try Program.withClaims()
    try program.done("settings", "--add-editor", "mira", "--add-editor", "jon")
    try program.done("settings", "--add-editor", "ada", "--remove-editor", "jon")
    try program.write("levels:\n  - {rule: L08, level: strict}\nleastOrigins: 3\n", to: "rules.yaml")
    try program.done("settings", "--rules", "rules.yaml")
    try program.done("settings", "--remove-editor", "ada", "--remove-editor", "mira")

    let log = try program.run(
      ["log", "--kind", "casebook.changed", "--oldest-first"], environment: ["COLUMNS": "300"]
    ).text

    #expect(log.contains("editors + «mira», + «jon»\n"))
    #expect(log.contains("editors + «ada», − «jon»\n"))
    #expect(log.contains("leastOrigins → 3, levels + L08 strict"), "\(log)")
    #expect(log.contains("editors − «mira», − «ada»\n"), "\(log)")
  }

  @Test func aSplitThatKeepsTheClaimsWordsIsToldInLogAndReport() throws {
    let program = try Program.withClaims()
    let words = "The strait is closed to tankers."
    let twice = try program.run("split", "C1", words, "the strait  is closed to tankers.")
    #expect(twice.code == 2)
    #expect(
      twice.messages
        == "claims: C0001 is split into statements that differ: «the strait  is closed to tankers.» stands there twice, leave one of them out\n"
    )

    try program.done("split", "C1", words, "The ministry has said so.")

    let log = try program.run(["log", "C1"], environment: ["COLUMNS": "300"]).text
    #expect(log.contains("split, its words stay"))
    let report = try program.done("report", "--format", "markdown")
    #expect(report.contains("It was split from C0001 by mira"))
    #expect(report.contains("claim changed: split, its words stay"))
    try program.done("undo")
    #expect(try !program.done("list").contains("has said so"))
    try program.done("verify")
  }

  @Test func undoPassesOverTheKey() throws {
    let program = try Program.withSignOff()
    try program.done("edit", "C1", "--topic", "bridges")
    try program.done("checkpoint", "--output", "kept.checkpoint")

    let undone = try program.done("undo")

    #expect(undone.contains("C0001"))
    #expect(try program.done("list", "keys").contains("K0001"))
    try program.done("verify", "--checkpoint", "kept.checkpoint")
    let rotated = try program.done("key", "rotate", "--reason", "stolen")
    #expect(rotated.contains("not undone") && !rotated.contains("claims undo"))
  }

  @Test(arguments: zip(["", "."], [Int32(64), 73]))
  func aBackupThatCantBeMadeIsNotSaidToBe(name: String, code: Int32) throws {
    let program = try Program.withSignOff()

    let outcome = try program.run("backup", name)

    #expect(outcome.code == code)
    #expect(outcome.messages.hasPrefix("claims: "))
  }

  @Test(arguments: [".", "..", "/"]) func aFolderIsNoCasebook(name: String) throws {
    let outcome = try Program.withSignOff().run("new", name)

    #expect(outcome.code == 73)
    #expect(outcome.messages.contains("is a folder, where a casebook file is wanted"))
  }

  @Test func aClaimantIsMergedOnce() throws {
    let program = try Program.withClaims()
    try program.done("claimant", "add", "Zora Unlike")
    try program.done("claimant", "add", "Yves Other")
    let ids = try program.done("list", "claimants").split(separator: "\n").filter {
      $0.contains("Zora") || $0.contains("Yves")
    }
    .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(ids.count == 2)
    try program.done("claimant", "merge", ids[0], "--into", ids[1])

    #expect(try program.done("show", ids[0]).contains("merged into"))
    #expect(try program.done("list", "claimants").contains("merged into \(ids[1])"))
    for (one, other) in [(ids[0], ids[1]), (ids[1], ids[0])] {
      let again = try program.run("claimant", "merge", one, "--into", other)
      #expect(again.code != 0 && again.messages.contains("it was merged into \(ids[1])"))
    }
    try program.done("undo")
    #expect(try !program.done("show", ids[0]).contains("merged into"))
  }

  @Test func whoErasesAnArticleIsToldWhatStays() throws {
    let program = try Program.withClaims()

    let outcome = try program.run("erase", "A1", "--all", "--reason", "on demand", "--yes")

    #expect(outcome.code == 0)
    #expect(outcome.messages.contains("of the ledger still quote words of A0001"))
  }
}
