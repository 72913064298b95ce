import ArgumentParser
import AuditLedger
import ClaimModel

/// `claims source`: add sources and keep copies of them.
struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Add sources and keep copies of them.",
    discussion: Examples.text(
      after: "A source is what one can cite: always evidence, never a speaker.",
      "claims source add \"Executive Order 13942\" --kind law --file order.pdf",
      "claims source export S0001 --output order.pdf", "claims sources verify"),
    subcommands: [
      SourceAddCommand.self, SourceArchiveCommand.self, SourceTextCommand.self, SourceVerifyCommand.self,
      SourceExportCommand.self, SourceImportCommand.self,
    ], aliases: ["sources"])
}
