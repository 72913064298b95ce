import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims key restore`: take a secret key back from a file.
struct KeyRestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Take a secret key back from a file.",
    discussion: Examples.text("claims key restore tiktok.key"))

  @Argument(help: "The file.", completion: .file()) var file: String
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    try casebook.open().restoreKey(from: file)
    try Output.line("restored the secret key from «\(file)»")
  }
}
