import ArgumentParser
import AuditLedger

/// `claims text`: write and read the text form.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Write and read the text form.",
    discussion: Examples.text(
      after:
        "Records as YAML, the ledger as JSON Lines, for people and for git. What was changed by hand is read back as edits.",
      "claims text out .", "claims text in . --dry-run", "claims text in . --as mira"),
    subcommands: [TextOutCommand.self, TextInCommand.self])
}
