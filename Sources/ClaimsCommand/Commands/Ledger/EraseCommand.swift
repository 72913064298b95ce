import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims erase`: erase a text for good, on legal demand.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase a text for good, on legal demand.",
    discussion: """
      The record and its place in the ledger stay; «claims verify» says «erased by X» with the reason.

      \(Examples.text(
        "claims erase N0004 --reason \"demand of 2020-10-02, GDPR article 17\"",
        "claims erase A0001 --which \"text of version 1\" --reason \"court order 12\""))
      """)

  @Argument(help: "The record.", transform: RecordID.init(text:)) var id: RecordID
  @Option(help: ArgumentHelp("Which of its texts, where it has several.", valueName: "label")) var which: String?
  @Option(help: "Why; - reads stdin.") var reason: String
  @Flag(help: "Don't ask.") var yes = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let reason = try TextInput.words(reason)
    let what: Printed = which.map { "the \($0)" } ?? "the text"
    guard try Confirmation.ask("Erase " + what + " of \(id) for good?", yes: yes) else { return }
    let receipt = try session.erase(id, which: which, reason: reason)
    try ReceiptPage.print(receipt, "erased " + what + " of \(id)", json: output.json)
  }
}
