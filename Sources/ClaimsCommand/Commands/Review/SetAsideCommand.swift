import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims set-aside`: set a claim aside as not checkable.
struct SetAsideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-aside", abstract: "Set a claim aside as not checkable.",
    discussion: Examples.text(
      after: "It can be reopened.",
      "claims set-aside C0012 --reason \"a prediction without a date\""))

  @Argument(help: "The claim.", transform: ClaimID.init(text:)) var claim: ClaimID
  @Option(help: "Why evidence can't settle it; - reads stdin.") var reason: String
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().perform(.move(claim, .setAside(reason: TextInput.words(reason))))
    try ReceiptPage.print(receipt, "set \(claim) aside as not checkable", json: output.json)
  }
}
