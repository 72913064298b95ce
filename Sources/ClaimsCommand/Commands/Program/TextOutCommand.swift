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
    try warnOfSealed(session)
    let progress = ProgressLine("writing")
    try session.writeText(to: folder) { progress($0, $1) }
    progress.clear()
    try Output.line("wrote the text form to «\(folder)»")
  }

  /// The text form holds the whole ledger, so it can't keep a first verdict hidden.
  private func warnOfSealed(_ session: CasebookSession) throws {
    let sealed = try session.read { facts in
      try facts.all(Review.self).filter { $0.isSealed(for: session.person) }.map(\.claim)
    }
    guard !sealed.isEmpty else { return }
    try Output.message(
      "claims: note: the text form holds the whole ledger, and with it the first verdict on \(sealed.listed), which is \(Sealing.words)"
    )
  }
}
