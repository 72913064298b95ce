import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims undo`: take back an edit.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back an edit.",
    discussion: Examples.text(
      after: "Without a number, your own last edit. The ledger keeps both. What the world has seen is not undone.",
      "claims undo", "claims undo 41"))

  @Argument(help: "The edit's number, as the log shows it (default: one's own last).") var edit: Int?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().undo(edit: edit)
    let undone: Printed = receipt.decision.undoes.map { "edit \($0)" } ?? "the edit"
    try ReceiptPage.print(receipt, "took " + undone + " back" + Self.records(receipt), json: output.json)
  }

  /// The records that changed, in brackets.
  static func records(_ receipt: Receipt) -> Printed {
    let records = Set(receipt.entries.compactMap(\.record))
    return records.isEmpty ? "" : " (" + ReceiptPage.drawnTogether(Array(records)) + ")"
  }
}
