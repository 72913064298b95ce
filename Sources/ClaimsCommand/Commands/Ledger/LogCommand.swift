import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims log`: show who did what, and when.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Show who did what, and when.",
    discussion: Examples.text(
      after: "The newest entry of the ledger first.",
      "claims log --limit 10", "claims log C0016 --oldest-first", "claims log --person mira --since 2020-09-14 --json"
    ))

  @Argument(help: "Only entries about this record; of a claim its review's too.", transform: RecordID.init(text:))
  var id: RecordID?
  @Option(help: ArgumentHelp("Only entries by this person.", valueName: "name"), transform: Person.init(text:))
  var person: Person?
  @Option(
    help: ArgumentHelp("Only entries of this kind, such as claim or claim.added.", valueName: "kind"),
    completion: .list(RecordKind.allCases.map(\.word) + EventKind.all.map(\.description)), transform: LogCommand.kind)
  var kind: String?
  @Option(help: ArgumentHelp("From this entry on.", valueName: "sequence")) var from: Int?
  @Option(help: ArgumentHelp("Up to this entry.", valueName: "sequence")) var to: Int?
  @Option(help: ArgumentHelp("From this date on.", valueName: "date"), transform: PartialDate.init(text:))
  var since: PartialDate?
  @Option(help: ArgumentHelp("At most so many; 0 for all.", valueName: "number")) var limit = 50
  @Flag(help: "The oldest first.") var oldestFirst = false
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if limit < 0 { throw ShellError.usage("--limit is \(limit): write 0 for all, or more") }
  }

  func run() throws {
    let session = try casebook.open()
    var filter = LogFilter()
    (filter.record, filter.person, filter.kind) = (id, person, kind)
    (filter.from, filter.to, filter.since) = (from, to, since)
    (filter.limit, filter.newestFirst) = (limit == 0 ? Int.max : limit, !oldestFirst)
    var entries = try session.log(filter)
    if let id, id.kind == .claim {
      // A claim and its review are one matter to people.
      filter.record = RecordID(.review, id.number)
      entries = try (entries + session.log(filter)).sorted { ($0.sequence < $1.sequence) == oldestFirst }
      entries = Array(entries.prefix(filter.limit))
    }
    try session.read { facts in
      if let id, entries.isEmpty, try facts.record(id) == nil { throw LedgerError.noSuchRecord(id) }
      let sealing = Sealing(facts, for: session.person)
      if output.json {
        let shapes = try entries.map { try JSONShapes.entry($0, sealing) }
        return try Output.json(
          JSONShapes.object("log", ["head": .object(JSONShapes.head(try facts.head())), "entries": .array(shapes)]))
      }
      guard !entries.isEmpty else { return try Output.line("no entry fits") }
      try print(entries, EntryWords(sealing: sealing), of: facts.head().size)
    }
  }

  private func print(_ entries: [LedgerEntry], _ words: EntryWords, of size: Int) throws {
    var columns = Columns([
      .init("entry"), .init("edit", goes: 1), .init("time", goes: 2), .init("person", least: 6),
      .init("kind", least: 13), .init("record"), .init("what", least: 18, goes: 3),
    ])
    for entry in entries {
      columns.rows.append([
        "\(entry.sequence)", "\(entry.edit)", "\(entry.time)", "\(entry.person)", "\(entry.kind)",
        "\(entry.record?.description ?? "")", try words.summary(entry),
      ])
    }
    try Output.lines(columns.lines(width: Terminal.width))
    if entries.count < size, limit == entries.count {
      try Output.line(counted(entries.count, "entry", plural: "entries") + " of \(size); --limit 0 shows all")
    }
  }

  /// A kind of entry, or of record: then all of its entries are meant.
  /// - Throws: ``ShellError/usage(_:)`` with the nearest kind.
  @Sendable private static func kind(_ text: String) throws -> String {
    let names = EventKind.all.map(\.description)
    let wanted = text.lowercased()
    if let name = names.first(where: { $0.lowercased() == wanted }) { return name }
    let subjects = RecordKind.allCases.map(\.word)
    if let subject = subjects.first(where: { $0 == wanted || $0 + "." == wanted }) { return subject + "." }
    let near = NearMiss.nearest(to: text, among: subjects + names).map { "; did you mean «\($0)»?" } ?? ""
    throw ShellError.usage(
      "«\(text)» is no kind of entry: write a kind of record, such as claim, also with a verb, such as claim.added\(near)"
    )
  }
}
