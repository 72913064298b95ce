import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import Foundation

/// `claims text out`: write claims/ and reviews/ into a folder.
struct TextOutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "out", abstract: "Write claims/ and reviews/ into a folder.",
    discussion: """
      A folder that holds the text form of another casebook, or files that were changed by hand and not read in with \
      «claims text in», is left as it is, and the first such file is named.

      \(Examples.text("claims text out .", "claims text out . --yes"))
      """)

  @Argument(help: "The folder.", completion: .directory) var folder: String
  @Flag(help: "Write over what was changed by hand there, and over another casebook's files.") var yes = false
  @OptionGroup var casebook: CasebookOptions

  func run() throws {
    let session = try casebook.open()
    try SealedNotice.tell(of: "the text form", session)
    let progress = ProgressLine("writing")
    try session.writeText(to: folder, overChanges: yes) { progress($0, $1) }
    progress.clear()
    try Output.line("wrote the text form to «\(folder)»")
  }
}
