import ArgumentParser
import AuditLedger
import ClaimModel

/// `claims evidence`: put evidence to claims.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Put evidence to claims.",
    discussion: Examples.text(
      after: "A passage of a source, a search without result, or the claimant's reply.",
      "claims evidence add C0016 --source S0001 --stance refutes --excerpt \"…\"",
      "claims evidence search C0016 --query \"Oracle filing\" --place EDGAR",
      "claims evidence reply C0016 --channel e-mail --outcome \"no reply\""),
    subcommands: [EvidenceAddCommand.self, EvidenceSearchCommand.self, EvidenceReplyCommand.self])
}
