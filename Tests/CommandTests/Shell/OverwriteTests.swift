import Foundation
import Testing

@testable import ClaimsCommand

/// What stands in the place of a file that is to be written.
@Suite struct OverwriteTests {
  private static let writing: [[String]] = [
    ["report", "--format", "html", "--output", "kept.txt"],
    ["report", "--format", "bagit", "--output", "kept.tar"],
    ["checkpoint", "--output", "kept.txt"],
    ["prove", "C1", "--output", "kept.txt"],
    ["source", "export", "S1", "--output", "kept.txt"],
    ["capture", "page.txt", "--warc", "kept.txt"],
  ]

  private func program() throws -> Program {
    let program = try Program.withSignOff()
    try program.write("Passage as usual, says the notice.", to: "page.txt")
    try program.done("source", "archive", "S1", "page.txt")
    for name in ["kept.txt", "kept.tar"] { try program.write("what was there\n", to: name) }
    return program
  }

  @Test(arguments: writing)
  func aFileThatIsThereIsLeftAsItIs(arguments: [String]) throws {
    let program = try program()
    let name = try #require(arguments.last)

    let refused = try program.run(arguments)

    #expect(refused.code == 73, "\(refused.messages)")
    #expect(
      refused.messages.hasSuffix(
        """
        claims: «\(name)» is there already and was left as it is: choose another name, or say --yes to write over it

        """))
    #expect(try program.contents(of: name) == "what was there\n")

    let done = try program.run(arguments + ["--yes"])

    #expect(done.code == 0, "\(done.messages)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: program.path(name))) != Data("what was there\n".utf8))
  }

  @Test func anEmptyFileIsNothingToLose() throws {
    let program = try program()
    try program.write("", to: "kept.txt")

    try program.done("checkpoint", "--output", "kept.txt")

    #expect(try program.contents(of: "kept.txt") != "")
  }

  @Test func onATerminalThePersonIsAsked() throws {
    let program = try program()
    let arguments = ["checkpoint", "--output", "kept.txt"]

    let no = try program.runOnTerminal(arguments, typing: "\n")
    #expect(no.code == 0)
    #expect(no.text.contains("Write over «kept.txt»? [y/N]"))
    #expect(no.text.contains("claims: nothing was done"))
    #expect(try program.contents(of: "kept.txt") == "what was there\n")

    let yes = try program.runOnTerminal(arguments, typing: "y\n")
    #expect(yes.text.contains("wrote the checkpoint to «kept.txt»"))
    #expect(try program.contents(of: "kept.txt") != "what was there\n")
  }

  @Test func aPipeIsWrittenToAndNotLookedInto() throws {
    let program = try program()
    #expect(mkfifo(program.path("pipe"), 0o600) == 0)
    let (reader, read) = (Process(), Pipe())
    reader.executableURL = URL(fileURLWithPath: "/bin/cat")
    (reader.arguments, reader.standardOutput) = ([program.path("pipe")], read)
    try reader.run()
    defer { reader.terminate() }

    let outcome = try program.run("checkpoint", "--output", "pipe")

    try #require(outcome.code == 0, "\(outcome.messages)")
    let text = String(decoding: read.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.contains("— "))
  }

  @Test func noWordWritesOverACasebook() throws {
    let program = try program()

    let outcome = try program.run("report", "--format", "html", "--output", "desk.casebook", "--yes")

    #expect(outcome.code == 73)
    #expect(outcome.messages.contains("holds a casebook, which is not written over"))
  }

  @Test func theListOfCopiesOfAnotherCasebookIsLeftAsItIs() throws {
    let program = try program()
    try program.done("source", "export", "--all", "--output", "copies")
    let list = try program.contents(of: "copies/copies.jsonl")

    let refused = try program.run("source", "export", "--all", "--output", "copies")

    #expect(refused.code == 73)
    #expect(refused.messages.contains("«copies/copies.jsonl» is there already"))
    try program.done("source", "export", "--all", "--output", "copies", "--yes")
    #expect(try program.contents(of: "copies/copies.jsonl") == list)
  }
}
