import ArgumentParser
import CasebookSession
import ClaimModel

/// `claims source import`: put copies back that are missing or altered.
struct SourceImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Put copies back that are missing or altered, from a folder that export wrote.",
    discussion: Examples.text(
      after: "What is sound stays as it is, and what was erased stays erased. The ledger is not touched.",
      "claims source import copies/"))

  @Argument(help: "The folder.", completion: .directory) var folder: String
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    let result = try casebook.open().importCopies(from: folder)
    try Output.line(
      "put back " + counted(result.restored.count, "copy", plural: "copies") + ", \(result.left) needed nothing")
    for hash in result.restored { try Output.line("  \(hash)") }
    for line in result.refused { try Output.message("passed over \(line)") }
    if !result.refused.isEmpty { throw Outcome(status: .unsound) }
  }
}
