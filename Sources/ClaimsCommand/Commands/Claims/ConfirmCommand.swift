import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims confirm`: confirm a suggested relation.
struct ConfirmCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Confirm a suggested relation.",
    discussion: Examples.text("claims confirm R0001"))

  @Argument(help: "The relation.", transform: RelationID.init(text:)) var relation: RelationID
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().change(relation) { $0.standing = .confirmed }
    try ReceiptPage.print(receipt, "confirmed \(relation)", json: output.json)
  }
}
