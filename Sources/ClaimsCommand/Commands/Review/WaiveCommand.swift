import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims waive`: set a rule aside for a claim.
struct WaiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive", abstract: "Set a rule aside for a claim.",
    discussion: Examples.text(
      after: "Your name and the reason stay on record, and in every report.",
      "claims waive C0016 L02 --reason \"the finding rests on the absence of a record\""))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Argument(help: "The rule, such as L02.") var rule: String
  @Option(help: "Why; - reads stdin.") var reason: String
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().waive(rule, for: claim, reason: TextInput.words(reason))
    let id = receipt.created.first?.description ?? ""
    try ReceiptPage.print(receipt, "waived \(rule.uppercased()) for \(claim), as \(id)", json: output.json)
  }
}
