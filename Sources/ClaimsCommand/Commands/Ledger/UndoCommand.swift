import ArgumentParser
import AuditLedger
import CasebookSession
import CasebookStore
import ClaimModel

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back one's last edit, or the edit with this number. The ledger keeps both.",
    discussion: Examples.text("claims undo", "claims undo 41"))

  @Argument(help: "The edit's number, as the log shows it (default: one's own last).") var edit: Int?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    try UndoneWords.print(casebook.open().undo(edit: edit), "took back", json: output.json)
  }
}

struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Bring back one's last edit that was undone.", discussion: Examples.text("claims redo"))

  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws { try UndoneWords.print(casebook.open().redo(), "brought back, by taking back", json: output.json) }
}

/// What undo and redo did.
enum UndoneWords {
  static func print(_ receipt: Receipt, _ did: Printed, json: Bool) throws {
    let edit: Printed = receipt.decision.undoes.map { " edit \($0)" } ?? ""
    let records = Set(receipt.entries.compactMap(\.record))
    let what: Printed = records.isEmpty ? "" : " (" + ReceiptPage.drawnTogether(Array(records)) + ")"
    try ReceiptPage.print(receipt, did + edit + what, json: json)
  }
}
