import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims unrelate`: take away a relation or a waiver.
struct UnrelateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrelate", abstract: "Take away a relation or a waiver.",
    discussion: Examples.text("claims unrelate R0001", "claims unrelate W0002"))

  @Argument(help: "The relation or waiver.", transform: RecordID.init(text:)) var id: RecordID
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    guard id.kind == .relation || id.kind == .waiver else {
      throw ShellError.usage(
        "\(id) is \(id.kind.withArticle): only a relation or a waiver is taken away; see «claims withdraw»")
    }
    let receipt = try casebook.open().perform(.remove(id))
    try ReceiptPage.print(receipt, "took \(id) away", json: output.json)
  }
}
