import Foundation
import Testing

@testable import ClaimsCommand

/// What is asked on a terminal, and the editor that opens there.
@Suite struct AskingTests {
  @Test func publishingAsksOnATerminal() throws {
    let program = try Program.withSignOff()

    let no = try program.runOnTerminal(["publish", "C1"], typing: "n\n")
    #expect(no.code == 0)
    #expect(no.text.contains("Publish C0001? It can be corrected or withdrawn, but not undone. [y/N]"))
    #expect(no.text.contains("claims: nothing was done"))
    #expect(try program.done("show", "C1").contains("✓ signed off"))

    let yes = try program.runOnTerminal(["publish", "C1"], typing: "y\n")
    #expect(yes.text.contains("published C0001"))
    #expect(yes.text.contains("not undone: claims correct C0001 --note …, or claims withdraw C0001 --reason …"))
  }

  @Test(arguments: [["--yes"], []])
  func nothingIsAskedOtherwise(options: [String]) throws {
    let program = try Program.withSignOff()

    let outcome =
      options.isEmpty ? try program.run(["publish", "C1"]) : try program.runOnTerminal(["publish", "C1"] + options)

    #expect(outcome.code == 0)
    #expect(!outcome.text.contains("[y/N]"))
  }

  @Test func theEditorOpensForARationale() throws {
    let program = try Program.withEvidence()
    try program.write(
      "#!/bin/sh\ncp \"$1\" \"$HOME/seen\"\nprintf 'E0001 says otherwise.\\nTwo lines.\\n%s' \"$(cat \"$1\")\" > \"$1\"\n",
      to: "edit.sh")

    let outcome = try program.runOnTerminal(
      ["propose", "C1", "refuted"], environment: ["EDITOR": "/bin/sh \(program.path("edit.sh"))"])

    #expect(outcome.code == 0, "\(outcome.text)")
    #expect(try program.done("show", "C1").contains("E0001 says otherwise.\n                Two lines.\n"))
    let seen = try program.contents(of: "seen")
    #expect(seen.contains("# C0001 refuted: why?\n# The strait is closed to tankers.\n"))
    #expect(seen.contains("#   E0001  refutes C0001: S0001 «Traffic separation scheme in force as usual.»\n"))
  }

  @Test func anEmptyRationaleLeavesTheClaimAsItIs() throws {
    let program = try Program.withEvidence()

    let outcome = try program.runOnTerminal(["propose", "C1", "refuted"], environment: ["VISUAL": "true"])

    #expect(outcome.code == 0)
    #expect(outcome.text == "claims: the rationale was left empty: C0001 is as it was\n")
    #expect(try program.done("show", "C1").contains("◦ unreviewed"))
  }

  @Test func whatWasWrittenIsKeptWhereItIsRefused() throws {
    let program = try Program.withEvidence()
    try program.write("#!/bin/sh\necho 'E0099 is not there.' > \"$1\"\n", to: "edit.sh")

    let outcome = try program.runOnTerminal(
      ["propose", "C1", "refuted"], environment: ["EDITOR": "/bin/sh \(program.path("edit.sh"))"])

    #expect(outcome.code == 66)
    let path = try #require(outcome.text.firstMatch(of: /kept in «([^»]*)»/)).output.1
    #expect(try String(contentsOfFile: String(path), encoding: .utf8) == "E0099 is not there.\n")
  }

  @Test func anEditorThatFailsChangesNothing() throws {
    let program = try Program.withEvidence()

    let outcome = try program.runOnTerminal(["propose", "C1", "refuted"], environment: ["EDITOR": "false"])

    #expect(outcome.code == 74)
    #expect(
      outcome.text == "claims: the editor «false» ended with an error: set VISUAL or EDITOR, or say --rationale WORDS\n"
    )
  }

  @Test(arguments: [
    ("\n# help\n# more\n", ""), ("words\n\n# help\n", "words"),
    ("# a heading stays\n\nwords\n# help\n#\n", "# a heading stays\n\nwords"),
    ("a\n\nb\n", "a\n\nb"), ("", ""), ("#5 is wrong\n", "#5 is wrong"),
  ])
  func theHelpIsTakenAway(text: String, words: String) {
    #expect(Editor.withoutHelp(text) == words)
  }
}
