import ArgumentParser
import Foundation
import Testing

@testable import ClaimsCommand

/// Every command says what it does, with examples, and stands in the manual.
@Suite struct HelpTests {
  /// Every command by the words that one types.
  static let commands: [(path: [String], type: any ParsableCommand.Type)] = {
    func below(_ command: any ParsableCommand.Type, _ path: [String]) -> [([String], any ParsableCommand.Type)] {
      [(path, command)]
        + command.configuration.subcommands.flatMap { below($0, path + [CommandNames.name(of: $0)]) }
    }
    return below(RootCommand.self, [])
  }()

  @Test func everyHelpHasExamples() throws {
    for (path, type) in Self.commands {
      let help = RootCommand.helpMessage(for: type, columns: 80)

      let examples = help.components(separatedBy: "Examples:\n").dropFirst().first ?? ""
      let lines = examples.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }
      #expect(!lines.isEmpty, "claims \(path.joined(separator: " ")) has no example")
    }
  }

  @Test(arguments: [["--help"], ["help", "propose"], ["propose", "--help"], ["evidence", "add", "-h"], ["source"]])
  func helpIsPrinted(arguments: [String]) throws {
    let outcome = try Program().run(arguments)

    #expect(outcome.code == 0)
    #expect(outcome.text.hasPrefix("OVERVIEW: "))
    #expect(outcome.messages.isEmpty)
  }

  @Test func everyExampleIsACommandLine() throws {
    for (path, type) in Self.commands {
      let examples = type.configuration.discussion.components(separatedBy: "Examples:\n").dropFirst().first ?? ""
      for line in examples.split(separator: "\n").prefix(while: { $0.hasPrefix("  ") }) where line.contains("claims ") {
        let words = line.components(separatedBy: "claims ").last ?? ""
        let command = words.split(separator: " ").prefix(while: { !$0.hasPrefix("-") }).map(String.init)

        #expect(throws: Never.self, "claims \(path.joined(separator: " ")): \(line)") {
          try CommandNames.check(command)
        }
      }
    }
  }

  @Test func everyCommandStandsInTheManual() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let manual = try String(contentsOf: root.appendingPathComponent("docs/commands.md"), encoding: .utf8)

    for (path, type) in Self.commands where !path.isEmpty && type.configuration.subcommands.isEmpty {
      #expect(manual.contains("`claims \(path.joined(separator: " "))"), "\(path)")
      for option in CommandNames.options(of: type) where !["--help", "--version"].contains(option) {
        #expect(manual.contains("`\(option)"), "\(path): \(option)")
      }
    }
    for status in ExitStatus.allCases { #expect(manual.contains("| \(status.rawValue) | \(status.meaning) |")) }
  }

  @Test("the completions are a script of their shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let program = try Program()

    let script = try program.done("completions", shell)

    #expect(script.contains("sign-off"))
    // The set-up of the tests installs all three on Debian; elsewhere a shell may be missing.
    let place = ["/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + shell }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let place else { return }
    try program.write(script, to: "completions.\(shell)")
    let check = Process()
    check.executableURL = URL(fileURLWithPath: place)
    check.arguments = ["-n", program.path("completions.\(shell)")]
    check.environment = program.environment()
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
  }
}
