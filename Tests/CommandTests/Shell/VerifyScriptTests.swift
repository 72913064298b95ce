import Foundation
import Testing

/// `docs/verify.py` checks what the command writes out, with Python's standard library and without our software.
@Suite struct VerifyScriptTests {
  private static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../../docs/verify.py").standardized

  /// A desk with a sign-off, a checkpoint, a proof of the sign-off and an erased comment, as text in `form`.
  private static func exported() throws -> Program {
    let program = try Program.withSignOff()
    try program.done("comment", "C1", "Call her at 555-0100.")
    try program.done("erase", "N1", "--reason", "on demand", "--yes")
    try program.done("checkpoint", "--output", "kept.checkpoint")
    try program.done("prove", "V1", "--output", "verdict.proof")
    try program.done("text", "out", "form")
    return program
  }

  /// Runs the script with Python in isolated mode: no module from outside its library is found.
  private static func run(_ program: Program, _ more: String...) throws -> (code: Int32, text: String, errors: String) {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-I", "-S", script.path, "form"] + more
    process.currentDirectoryURL = program.folder
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text, words)
  }

  @Test func chainRootProofAndTextsOfAnExportedLedgerHold() throws {
    let program = try Self.exported()

    let checked = try Self.run(program, "kept.checkpoint", "verdict.proof")

    #expect(checked.code == 0, "\(checked.errors)")
    #expect(checked.text.contains("kept.checkpoint: the first 21 entries have the root "))
    #expect(checked.text.contains("verdict.proof: entry 18 stands in it: {"))
    #expect(checked.text.contains(" is not here: {'at': "))
    #expect(checked.text.hasSuffix("texts: all that are here are those that were sealed\n"))
  }

  @Test(
    "what was changed afterwards is not sound",
    arguments: [
      ("reviews/ledger.jsonl", "The strait is closed", "The strait is opened", "entry "),
      ("reviews/ledger.jsonl", #""sequence":7,"#, #""sequence":8,"#, "entry 7 calls itself 8"),
      ("kept.checkpoint", "\n21\n", "\n22\n", "kept.checkpoint speaks of 22 entries, the ledger has 21"),
      ("verdict.proof", "\nindex 17\n", "\nindex 16\n", "verdict.proof proves nothing about entry 17"),
      ("claims/articles/A0001/article.txt", "tankers", "tonkers", "a text is not the sealed one"),
      ("reviews/texts.jsonl", "{", "", "JSONDecodeError"),
    ])
  func forgery(file: String, words: String, others: String, finding: String) throws {
    let program = try Self.exported()
    let path = file.contains("/") ? "form/" + file : file
    let before = try program.contents(of: path)
    let spot = try #require(before.range(of: words))
    try program.write(before.replacingCharacters(in: spot, with: others), to: path)

    let checked = try Self.run(program, "kept.checkpoint", "verdict.proof")

    #expect(checked.code == 1)
    #expect(checked.errors.hasPrefix("NOT SOUND: "))
    #expect(checked.errors.contains(finding), "\(checked.errors)")
  }

  @Test func anEntryThatAProofTellsOtherwiseIsNotSound() throws {
    let program = try Self.exported()
    var lines = try program.contents(of: "verdict.proof").components(separatedBy: "\n")
    let place = try #require(lines.firstIndex { $0.hasPrefix("extra ") })
    let entry = try #require(Data(base64Encoded: String(lines[place].dropFirst("extra ".count))))
    let forged = String(decoding: entry, as: UTF8.self).replacing("V0001", with: "V0002")
    lines[place] = "extra " + Data(forged.utf8).base64EncodedString()
    try program.write(lines.joined(separator: "\n"), to: "verdict.proof")

    let checked = try Self.run(program, "kept.checkpoint", "verdict.proof")

    #expect(checked.code == 1)
    #expect(checked.errors == "NOT SOUND: verdict.proof tells another entry 18\n")
  }
}
