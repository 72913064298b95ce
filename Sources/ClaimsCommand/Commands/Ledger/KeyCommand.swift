import ArgumentParser
import AuditLedger

/// `claims key`: print, keep and rotate the signing key.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Print, keep and rotate the signing key.",
    discussion: Examples.text(
      after:
        "The key signs checkpoints. It is made on first use and kept apart from the casebook, so keep a copy of it.",
      "claims key", "claims key backup tiktok.key", "claims key rotate --reason \"the laptop was stolen\""),
    subcommands: [KeyShowCommand.self, KeyBackupCommand.self, KeyRestoreCommand.self, KeyRotateCommand.self],
    defaultSubcommand: KeyShowCommand.self)
}
