import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything on one record, and for a claim what may be done next.",
    discussion: Examples.text("claims show C0003", "claims show a1", "claims show S0001 --json"))

  @Argument(help: "The record.", transform: RecordID.init(text:)) var id: RecordID
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func run() throws {
    let session = try casebook.open()
    try session.read { facts in
      guard let record = try record(facts) else { throw LedgerError.noSuchRecord(id) }
      let sealing = Sealing(facts, for: session.person)
      if output.json {
        try Output.json(RecordShape(facts: facts, sealing: sealing, person: session.person).json(record))
      } else {
        try RecordPage(record: record, facts: facts, sealing: sealing, person: session.person).page().print()
      }
    }
  }

  /// A review that has not begun is not stored, but its claim is there.
  private func record(_ facts: any CasebookReading) throws -> AnyRecord? {
    if let record = try facts.record(id) { return record }
    let claim = ClaimID(number: id.number)
    guard id.kind == .review, try facts.record(claim.any) != nil else { return nil }
    return .review(try facts.review(of: claim))
  }
}

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the words of every field of every record.",
    discussion: Examples.text("claims search oracle partner", "claims search \"15 September\" --kind source --limit 5"))

  @Argument(help: "The words; all of them must stand there.") var words: [String]
  @Option(
    help: ArgumentHelp("Only records of this kind: \(SearchKind.choices).", valueName: "kind"),
    completion: .list(SearchKind.allCases.map(\.typed)), transform: SearchKind.init(text:))
  var kind: SearchKind?
  @Option(help: ArgumentHelp("At most so many.", valueName: "number")) var limit = 20
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if limit < 1 { throw ShellError.usage("--limit is \(limit): write 1 or more") }
  }

  func run() throws {
    let session = try casebook.open()
    let words = try words.map { try TextInput.words($0) }.joined(separator: " ")
    let hits = try session.search(words, kind: kind?.recordKind, limit: limit)
    if output.json {
      let shapes = hits.map {
        JSONValue.object([
          "id": .string($0.id.description), "kind": .string($0.id.kind.word), "snippet": .string($0.snippet),
        ])
      }
      return try Output.json(JSONShapes.object("search", ["words": .string(words), "hits": .array(shapes)]))
    }
    guard !hits.isEmpty else { return try Output.line("nothing found for «\(words)»") }
    var columns = Columns([.init("id"), .init("kind"), .init("words", least: 20)])
    columns.rows = hits.map { ["\($0.id, .heading)", "\($0.id.kind.word)", "\($0.snippet)"] }
    try Output.lines(columns.lines(width: Terminal.width))
    if hits.count == limit { try Output.line("\(limit) shown; --limit shows more") }
  }
}

/// The kinds of record by the words that one types.
enum SearchKind: String, Word {
  case article, attribution, claimant, claim, relation, source, evidence, review, comment, waiver, key, casebook

  static let field = "kind of record"

  var recordKind: RecordKind? { RecordKind.allCases.first { $0.word == rawValue } }
}
