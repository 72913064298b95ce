import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: "Write the casebook as files that people and git can read, and read them back.",
    discussion: Examples.text("claims text out .", "claims text in . --dry-run", "claims text in . --as mira"),
    subcommands: [TextOutCommand.self, TextInCommand.self])
}

struct TextOutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "out", abstract: "Write claims/ and reviews/ into a folder.", discussion: Examples.text("claims text out ."))

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
      "claims: note: the text form holds the whole ledger, and with it the first verdict on \(sealed.listed), which is \(Sealing.words)")
  }
}

struct TextInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "in",
    abstract: "Read the files back: everything into an empty casebook, else what was changed by hand, as edits by you.",
    discussion: Examples.text("claims text in . --dry-run", "claims text in . --as mira"))

  @Argument(help: "The folder.", completion: .directory) var folder: String
  @Flag(help: "Say what would be done, and do nothing.") var dryRun = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let reading = try casebook.open().readText(from: folder, dryRun: dryRun)
    if output.json { return try Output.json(json(reading)) }
    guard !reading.edits.isEmpty else { return try Output.line("nothing in «\(folder)» differs from the casebook") }
    for edit in reading.edits { try Output.line("\(edit.path, .heading): \(edit.summary)") }
    guard !dryRun else { return try Output.line("nothing was done: this was a dry run") }
    try ReceiptPage.print(reading.receipts, "read " + counted(reading.edits.count, "change") + " from «\(folder)»", json: false)
  }

  private func json(_ reading: TextReading) -> JSONValue {
    let edits = reading.edits.map { JSONValue.object(["path": .string($0.path), "summary": .string($0.summary)]) }
    return JSONShapes.object(
      "reading",
      [
        "dryRun": .bool(dryRun), "edits": .array(edits),
        "receipts": .array(reading.receipts.map { ReceiptPage.json([$0]) }),
      ])
  }
}
