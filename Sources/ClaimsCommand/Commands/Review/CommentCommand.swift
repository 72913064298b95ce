import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims comment`: write a comment on any record.
struct CommentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment", abstract: "Write a comment on any record.",
    discussion: Examples.text(
      "claims comment C0016 \"Is the date in local time?\"", "claims comment C0016 \"In UTC.\" --answers N0001"))

  @Argument(help: "The record.", transform: RecordID.init(text:)) var id: RecordID
  @Argument(help: "The comment; - reads stdin.") var text: String
  @Option(
    help: ArgumentHelp("The comment that this one answers.", valueName: "comment"), transform: CommentID.init(text:))
  var answers: CommentID?
  @Option(help: ArgumentHelp("The field that it is about.", valueName: "field")) var field: String?
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    if let field, !id.kind.type.fields.contains(field) {
      throw LedgerError.noSuchField(id.kind, field, allowed: id.kind.type.fields)
    }
    let receipt = try casebook.open().comment(on: id, TextInput.words(text), answers: answers, field: field)
    let comment = receipt.created.first?.description ?? ""
    try ReceiptPage.print(receipt, "commented on \(id), as \(comment)", json: output.json)
  }
}
