import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel
import Foundation

/// `claims text in`: read the files back: what was changed by hand, as edits by you; everything, where the casebook is yet to be made.
struct TextInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "in",
    abstract:
      "Read the files back: what was changed by hand, as edits by you; everything, where the casebook is yet to be made.",
    discussion: """
      Two branches that git has merged: the ledger is never merged by hand. Take reviews/ledger.jsonl, \
      reviews/texts.jsonl and reviews/checkpoint whole from the branch whose casebook goes on («git checkout --ours» or \
      «--theirs»), and keep the records of both. A record of the other branch whose id this one has given out gets a new \
      one, which no file uses, also wherever it is named. Then read the folder into that casebook and write it anew with \
      «claims text out». Where the other branch has contacts or captured pages, keep its lines of reviews/texts.jsonl \
      beside those of this one: they are their seals. What a hand can't give, such as a new article or a step of a \
      review, is done again with its command.

      \(Examples.text(
        "claims text in . --dry-run", "claims text in . --as mira", "claims text in . --casebook rebuilt.casebook"))
      """)

  @Argument(help: "The folder.", completion: .directory) var folder: String
  @Flag(help: "Say what would be done, and do nothing.") var dryRun = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    try needFolder()
    if let path = casebook.casebook ?? CasebookFinder.variable("CLAIMS_CASEBOOK"),
      !FileManager.default.fileExists(atPath: path)
    {
      return try make(path)
    }
    let session = try casebook.open()
    let before = try session.read { try $0.head().size }
    let readings = try session.readText(from: folder, dryRun: dryRun)
    let entries = try dryRun ? [] : session.read { try Self.entries(after: before, $0) }
    if output.json { return try Output.json(json(readings, entries)) }
    guard !readings.isEmpty else { return try Output.line("nothing in «\(folder)» differs from the casebook") }
    for reading in readings { try Output.line("\(reading.record, .heading)  \(reading.place)") }
    guard !dryRun else { return try Output.line("nothing was done: this was a dry run") }
    var page = Page()
    page.line("read " + counted(readings.count, "change") + " from «\(folder)»")
    ReceiptPage.write(entries, on: &page)
    if let first = entries.first { page.field("take back", "claims undo \(first.edit)") }
    try page.print()
  }

  private func needFolder() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw ShellError.missingFolder(folder)
    }
  }

  /// A casebook that is not there yet is made from everything in the folder.
  private func make(_ path: String) throws {
    let session = try dryRun ? nil : CasebookSession.create(at: path, fromText: folder, as: casebook.who.somebody())
    if let session { try tellMissing(session) }
    if output.json { return try Output.json(json([], [])) }
    guard let head = try session?.read({ try $0.head() }) else {
      return try Output.line("would make the casebook «\(path)» from «\(folder)»: nothing was done")
    }
    try Output.line("made the casebook «\(path)» from «\(folder)»: " + counted(head.size, "entry", plural: "entries"))
  }

  /// Says which records had texts that are neither in the folder nor erased: nothing else shows that they were left out.
  private func tellMissing(_ session: CasebookSession) throws {
    var missing: Set<Erasable> = []
    var owners: Set<RecordID> = []
    try session.read { facts in
      var holders: Set<RecordID> = []
      try facts.eachEntry(from: 1, to: facts.head().size) { entry, bytes in
        guard let record = entry.record, EventVerb.verbs(of: record.kind).contains(.erased) else { return }
        // Most evidence holds no such text, and there is much of it.
        if String(decoding: bytes, as: UTF8.self).contains("\"commitment\"") { holders.insert(record) }
      }
      for id in holders {
        for (_, text) in try facts.heldTexts(of: id) where try facts.salt(of: text) == nil {
          guard case .missing = try facts.text(text) else { continue }
          missing.insert(text)
          owners.insert(id)
        }
      }
    }
    guard !missing.isEmpty else { return }
    let names = owners.sorted().map(\.description).joined(separator: ", ")
    try Output.message(
      "claims: note: \(counted(missing.count, "text")) that the ledger names \(missing.count == 1 ? "is" : "are") not in «\(folder)» (\(names)): nothing else is lost; where reviews/texts.jsonl has lost lines, fetch it as it was and make the casebook anew"
    )
  }

  private static func entries(after size: Int, _ facts: any CasebookReading) throws -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    try facts.eachEntry(from: size + 1, to: facts.head().size) { entry, _ in entries.append(entry) }
    return entries
  }

  private func json(_ readings: [TextReading], _ entries: [LedgerEntry]) -> JSONValue {
    let edits = readings.map { reading in
      var edit: JSONObject = ["record": .string(reading.record.description), "file": .string(reading.place.file)]
      edit["line"] = reading.place.line.map { .integer(Int64($0)) }
      return JSONValue.object(edit)
    }
    return JSONShapes.object(
      "reading",
      ["dryRun": .bool(dryRun), "edits": .array(edits), "events": .array(entries.map(ReceiptPage.event))])
  }
}
