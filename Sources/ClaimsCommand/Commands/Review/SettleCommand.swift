import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims settle`: settle a comment.
struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle", abstract: "Settle a comment.", discussion: Examples.text("claims settle N0001"))

  @Argument(help: "The comment.", transform: CommentID.init(text:)) var comment: CommentID
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().change(comment) { $0.settled = true }
    try ReceiptPage.print(receipt, "settled \(comment)", json: output.json)
  }
}
