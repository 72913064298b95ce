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
    let (readings, entries) = try readEdits(into: session, after: before)
    if output.json { return try Output.json(json(readings, entries)) }
    guard !readings.isEmpty else { return try Output.line("nothing in «\(folder)» differs from the casebook") }
    try tell(readings, entries)
  }

  private func readEdits(into session: CasebookSession, after size: Int) throws -> ([TextReading], [LedgerEntry]) {
    let readings = try session.readText(from: folder, dryRun: dryRun)
    return (readings, try dryRun ? [] : session.read { try Self.entries(after: size, $0) })
  }

  private func tell(_ readings: [TextReading], _ entries: [LedgerEntry]) throws {
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
    let isWhole = try session.map(tellMissing) ?? true
    guard let session else {
      if output.json { return try Output.json(json([], [])) }
      return try Output.line("would make the casebook «\(path)» from «\(folder)»: nothing was done")
    }
    let head = try session.read { try $0.head() }
    // The ledger tells what the files were; what a hand changed in them since comes after it.
    // Where texts are missing the folder is to be mended first, and the casebook made anew.
    let (readings, entries) = isWhole ? try handEdits(into: session, at: path, after: head.size) : ([], [])
    if output.json { return try Output.json(json(readings, entries)) }
    try Output.line("made the casebook «\(path)» from «\(folder)»: " + counted(head.size, "entry", plural: "entries"))
    if !readings.isEmpty { try tell(readings, entries) }
  }

  private func handEdits(
    into session: CasebookSession, at path: String, after size: Int
  ) throws -> ([TextReading], [LedgerEntry]) {
    do {
      return try readEdits(into: session, after: size)
    } catch {
      try Output.message(
        "claims: note: the casebook «\(path)» is made from the ledger in «\(folder)»; what was changed by hand since is not in it. Mend what is said below, then: claims text in \(folder) --casebook \(path)"
      )
      throw error
    }
  }

  /// Says which records had texts that are neither in the folder nor erased: nothing else shows that they were left out.
  /// - Returns: whether there are none.
  private func tellMissing(_ session: CasebookSession) throws -> Bool {
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
    guard !missing.isEmpty else { return true }
    let names = owners.sorted().map(\.description).joined(separator: ", ")
    try Output.message(
      "claims: note: \(counted(missing.count, "text")) that the ledger names \(missing.count == 1 ? "is" : "are") not in «\(folder)» (\(names)): nothing else is lost; where reviews/texts.jsonl has lost lines, fetch it as it was and make the casebook anew"
    )
    return false
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
