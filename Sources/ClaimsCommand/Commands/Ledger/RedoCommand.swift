import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims redo`: bring back an edit that was taken back.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Bring back an edit that was taken back.", discussion: Examples.text("claims redo"))

  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    let receipt = try session.redo()
    // A redo takes an undo back: the edit that comes back is the one that was undone.
    let undone = try receipt.decision.undoes.flatMap { undo in
      try session.read { try $0.entries(ofEdit: undo).first?.undoes }
    }
    let edit: Printed = undone.map { "edit \($0)" } ?? "the edit"
    try ReceiptPage.print(receipt, "brought " + edit + " back" + UndoCommand.records(receipt), json: output.json)
  }
}
