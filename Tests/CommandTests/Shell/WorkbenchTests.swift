import Foundation
import Testing

/// The workbench as a command: its settings, and the review line by line.
@Suite struct WorkbenchCommandTests {
  @Test(arguments: [
    ("keys.yaml", "queue:\n  p: \":set priority 1\"\n  v: \"v n\"\n", "keys.yaml:3: ", "«v» is a prefix here"),
    ("keys.yaml", "desk:\n  p: \"v n\"\n", "keys.yaml:1: ", "«desk» is no screen"),
    ("keys.yaml", "queue:\n  p: \":paint red\"\n", "keys.yaml:2: ", "«:paint» is no command"),
    ("keys.yaml", "queue:\n  F5: v n\n  F5: v t\n", "keys.yaml:", "F5"),
    ("keys.yaml", "queue: [p]\n", "keys.yaml:1", ""),
    ("config.yaml", "person: mira\npalette: pink\n", "config.yaml:2: ", "it is one of auto, dark, light, 16, mono"),
    ("config.yaml", "ambiguous: 3\n", "config.yaml:1: ", "it is one of narrow, wide"),
    ("config.yaml", "mouse: maybe\n", "config.yaml:1: ", "it is one of on, off"),
    ("filters.yaml", "urgent:\n  - x\n", "filters.yaml:1: ", "a text is wanted"),
  ]) func anErrorInASettingsFileNamesTheLine(file: String, text: String, place: String, words: String) throws {
    let program = try Program.withClaims()
    try program.write(text, to: "config/claims/\(file)")

    let outcome = try program.run(["review"])

    #expect(outcome.code != 0)
    #expect(outcome.messages.contains(place), "\(outcome.messages)")
    #expect(words.isEmpty || outcome.messages.contains(words), "\(outcome.messages)")
  }

  @Test func withoutATerminalItNamesTheOtherWay() throws {
    let program = try Program.withClaims()
    try program.write("queue:\n  p: \":set priority 1\"\n", to: "config/claims/keys.yaml")

    let outcome = try program.run(["review"])

    #expect(outcome.messages.contains("«claims review --plain» works without one"))
  }

  @Test(arguments: [
    ("dumb", "the terminal «dumb» can't move its cursor, so nothing can be drawn on it"),
    ("nosuch", "the terminal «nosuch» is not known here"),
  ]) func aTerminalThatCantBeDrawnOnIsLeftAsItWas(terminal: String, words: String) throws {
    let program = try Program.withClaims()

    let outcome = try program.runOnTerminal(["review"], environment: ["TERM": terminal])

    #expect(outcome.text.contains(words), "\(outcome.text)")
    #expect(outcome.text.contains("«claims review --plain» works without one"))
    #expect(!outcome.text.contains("\u{1B}"))
    #expect(outcome.text.split(separator: "\n").count == 1)
    #expect(outcome.code == 65)
  }

  @Test func aWholeReviewIsWorkedLineByLine() throws {
    let program = try Program.withEvidence()
    let first = try program.done(
      "review", "--plain", input: "?\nC1\ntake\ns E0001 says so.\nhistory\nagain\nq\n")
    #expect(first.contains("off: sign off."))
    #expect(first.contains("Proposed C0001: supported."))
    #expect(first.contains("proposed a verdict: supported"))

    let second = try program.run(
      ["review", "--plain"], as: "jon", input: Array("C1\ns E0001 does say so.\noff\nq\n".utf8))
    #expect(second.text.contains("The first verdict is hidden until you give yours."))
    #expect(second.text.contains("Gave the second verdict on C0001."))
    #expect(second.text.contains("Refused: C0001 can't be signed off: L03 S0001 has no archived copy"))

    let levels = ["L03", "L07", "L10"].map { "  - {rule: \($0), level: off}\n" }.joined()
    try program.write("levels:\n" + levels, to: "policy.yaml")
    try program.done("settings", "--rules", "policy.yaml")
    let last = try program.run(
      ["review", "--plain"], as: "jon", input: Array("C1\noff\npublish\nn\npublish\nY\nq\n".utf8))
    #expect(last.text.contains("Signed off C0001."))
    #expect(last.text.contains("Nothing was done."))
    #expect(last.text.contains("Published C0001."))
  }

  @Test func theListIsNarrowedAndRecordsAreChangedLineByLine() throws {
    let program = try Program.withClaims()

    let text = try program.done(
      "review", "--plain", input: "find id:C2\npriority 1\npriority 9\ntopic ferries\nfind nowhere\nfind\nxyz\nu\nq\n")

    #expect(text.contains("1 claims fit.") || text.contains("1 of 1: C0002"))
    #expect(text.contains("Changed the priority of C0002."))
    #expect(text.contains("A priority is 1, 2 or 3."))
    #expect(text.contains("Nothing fits «nowhere»; the list stays as it was."))
    #expect(text.contains("«xyz» is no command here. ? names them."))
    #expect(text.contains("Undid your last edit."))
    #expect(try program.done("show", "C2").contains("priority"))
  }
}
