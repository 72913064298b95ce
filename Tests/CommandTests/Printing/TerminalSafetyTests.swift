import Foundation
import TerminalUI
import Testing

@testable import ClaimsCommand

/// Whatever a text holds, it reaches the terminal as signs and nothing else.
@Suite struct TerminalSafetyTests {
  /// Every control character but the line feed, direction marks, separators, and what hides between them.
  private static let hostile: String = {
    var scalars = String.UnicodeScalarView()
    for value in Array(UInt32(1)...8) + Array(11...31) + Array(0x7F...0x9F) + [
      0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
      0x2069, 0xFEFF, 0xE0001,
    ] {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return "red \u{1B}[31m title \u{1B}]0;owned\u{7} back \u{8}\u{8} " + String(scalars) + "\ttab\r\nline"
  }()

  private static let printing: [[String]] = [
    ["info"], ["settings"], ["list"], ["list", "articles"], ["list", "attributions"], ["list", "claimants"],
    ["list", "sources"], ["list", "evidence"], ["list", "relations"], ["list", "comments"], ["list", "waivers"],
    ["list", "edits"], ["show", "A1"], ["show", "C1"], ["show", "T1"], ["show", "P1"], ["show", "S1"], ["show", "E1"],
    ["show", "R1"], ["show", "V1"], ["show", "N1"], ["show", "W1"], ["search", "title"], ["log"], ["diff", "1"],
  ]

  private static func program() throws -> Program {
    let program = try Program()
    try program.done("new", "desk.casebook", "--title", hostile, "--description", hostile)
    try program.write("The man said “" + hostile + "”.\n\nA second paragraph.\n", to: "article.txt")
    try program.done("add", "article.txt", "--no-isolate", "--publisher", hostile, "--title", hostile, "--url", hostile)
    try program.done(
      "mark", "A1", "--cue", "said", "--speaker", "The man", "--content", "title", "--statement", hostile,
      "--statement", hostile, "--claimant", hostile, "--near", "red")
    try program.done("relate", "C1", "denies", "C2", "--note", hostile)
    try program.done("source", "add", hostile, "--interests", hostile, "--author", hostile)
    try program.done(
      "evidence", "add", "C1", "--source", "S1", "--stance", "refutes", "--excerpt", hostile, "--locator", hostile)
    try program.done("propose", "C1", "refuted", "--rationale", "E0001 " + hostile, "--would-change", hostile)
    try program.done("comment", "C1", hostile)
    try program.done("waive", "C1", "L03", "--reason", hostile)
    return program
  }

  /// What a terminal may not be sent from outside, beside the inks of our own.
  private static func dangers(in bytes: [UInt8]) -> [Unicode.Scalar] {
    var text = String(decoding: bytes, as: UTF8.self)
    for ink in ["1", "38;5;243", "1;38;5;163", "38;5;98", "38;5;29", "1;38;5;131", "0"] {
      text = text.replacingOccurrences(of: "\u{1B}[\(ink)m", with: "")
    }
    return text.unicodeScalars.filter { $0 != "\n" && Safe.name(of: $0) != nil }
  }

  @Test func nothingHostileReachesAPipe() throws {
    let program = try Self.program()

    for arguments in Self.printing {
      for json in [[], ["--json"]] {
        let outcome = try program.run(arguments + json)

        #expect(outcome.code == 0, "\(arguments): \(outcome.messages)")
        #expect(Self.dangers(in: outcome.bytes).isEmpty, "\(arguments)")
      }
    }
  }

  @Test func nothingHostileReachesATerminal() throws {
    let program = try Self.program()

    for arguments in Self.printing {
      let outcome = try program.runOnTerminal(arguments, columns: 60)

      #expect(Self.dangers(in: outcome.bytes).isEmpty, "\(arguments)")
      for line in outcome.text.split(separator: "\n") {
        let plain = line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(DisplayWidth.of(plain) <= 60, "\(arguments): \(plain)")
      }
    }
  }

  @Test func anErrorShowsNothingHostile() throws {
    let program = try Self.program()

    for arguments in [
      ["show", Self.hostile], ["list", "--claimant", "x" + Self.hostile], [Self.hostile], ["add", Self.hostile],
    ] {
      let outcome = try program.run(arguments)

      #expect(outcome.code != 0)
      #expect(Self.dangers(in: Array(outcome.messages.utf8)).isEmpty, "\(arguments): \(outcome.messages)")
      #expect(outcome.messages.filter { $0 == "\n" }.count == 1)
    }
  }

  @Test(arguments: [
    ("\u{1B}[2J", "␛[2J"), ("a\nb", "a␤b"), ("a\tb", "a␉b"), ("\u{7F}", "␡"), ("\u{9B}31m", "<U+009B>31m"),
    ("\u{202E}abc\u{202C}", "<RLO>abc<PDF>"), ("\u{0}", "␀"), ("\u{2028}", "<LS>"), ("👩‍👩‍👧 e\u{301}", "👩‍👩‍👧 e\u{301}"),
    ("\u{E0001}", "<U+E0001>"),
  ])
  func isSpelt(text: String, spelt: String) {
    #expect(Safe.line(text) == spelt)
  }
}
