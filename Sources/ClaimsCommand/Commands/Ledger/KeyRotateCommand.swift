import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims key rotate`: retire the key and make a new one.
struct KeyRotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Retire the key and make a new one.",
    discussion: Examples.text("claims key rotate --reason \"the laptop was stolen\""))

  @Option(help: "Why; - reads stdin.") var reason: String
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().rotateKey(reason: TextInput.words(reason))
    try ReceiptPage.print(
      receipt, "retired the key and made a new one: send «claims key» to those who check", json: output.json)
  }
}
