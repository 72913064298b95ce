import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import Foundation

/// `claims text out`: write claims/ and reviews/ into a folder.
struct TextOutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "out", abstract: "Write claims/ and reviews/ into a folder.",
    discussion: Examples.text("claims text out ."))

  @Argument(help: "The folder.", completion: .directory) var folder: String
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    let session = try casebook.open()
    try SealedNotice.tell(of: "the text form", session)
    let progress = ProgressLine("writing")
    try session.writeText(to: folder) { progress($0, $1) }
    progress.clear()
    try Output.line("wrote the text form to «\(folder)»")
  }
}
