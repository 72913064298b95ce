import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims reaffirm`: say that a stale verdict still holds.
struct ReaffirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reaffirm", abstract: "Say that a stale verdict still holds.",
    discussion: Examples.text("claims reaffirm C0016 --as jon"))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().perform(.move(claim, .reaffirm))
    try ReceiptPage.print(receipt, "reaffirmed the verdict on \(claim)", json: output.json)
  }
}
