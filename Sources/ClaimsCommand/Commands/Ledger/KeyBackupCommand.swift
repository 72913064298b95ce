import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims key backup`: write the secret key to a new file. Keep it where nobody else reads it.
struct KeyBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write the secret key to a new file. Keep it where nobody else reads it.",
    discussion: Examples.text("claims key backup tiktok.key"))

  @Argument(help: "The file to make.", completion: .file()) var file: String
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    let session = try casebook.open()
    try KeyNotice.makeKey(session)
    try session.backupKey(to: file)
    try Output.line("wrote the secret key to «\(file)»: whoever has it can sign for this casebook")
  }
}
