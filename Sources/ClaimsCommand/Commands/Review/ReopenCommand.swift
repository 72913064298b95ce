import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims reopen`: review again what is agreed, signed off, stale or set aside.
struct ReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Review again what is agreed, signed off, stale or set aside.",
    discussion: Examples.text(
      after:
        "A verdict that is not public goes back into review, or a claim that was set aside; so does a stale one. Both verdicts stay in the ledger.",
      "claims reopen C0012", "claims reopen C0016 --note \"S0001 was amended.\""))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Option(help: "Why; needed but for what is stale and not public, or set aside; - reads stdin.") var note: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().perform(.move(claim, .reopen(note: TextInput.words(note) ?? "")))
    try ReceiptPage.print(receipt, "reopened \(claim)", json: output.json)
  }
}
