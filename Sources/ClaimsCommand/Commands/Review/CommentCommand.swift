import ArgumentParser
import AuditLedger
import CasebookSession
import CasebookStore
import ClaimModel

struct WaiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive", abstract: "Set a rule aside for one claim, by name and with a reason.",
    discussion: Examples.text("claims waive C0016 L02 --reason \"the finding rests on the absence of a record\""))

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

struct CommentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment", abstract: "Write a comment on any record.",
    discussion: Examples.text(
      "claims comment C0016 \"Is the date in local time?\"", "claims comment C0016 \"In UTC.\" --answers N0001"))

  @Argument(help: "The record.", transform: RecordID.init(text:)) var id: RecordID
  @Argument(help: "The comment; - reads stdin.") var text: String
  @Option(help: ArgumentHelp("The comment that this one answers.", valueName: "comment"), transform: CommentID.init(text:))
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
