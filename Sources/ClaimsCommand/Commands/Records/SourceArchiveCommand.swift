import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims source archive`: keep a copy of a source, named by its SHA-256.
struct SourceArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Keep a copy of a source, named by its SHA-256.",
    discussion: Examples.text("claims source archive S0001 order.pdf"))

  @Argument(help: "The source.", transform: SourceID.init(text:)) var source: SourceID
  @Argument(help: "The file.", completion: .file()) var file: String
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let receipt = try casebook.open().archive(file, for: source)
    try ReceiptPage.print(receipt, "archived «\(file)» for \(source)", json: output.json)
  }
}
