import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims search`: search the words of every record.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the words of every record.",
    discussion: Examples.text(
      after: "All the words must stand in one record, in whichever of its fields; the beginning of a word is enough.",
      "claims search oracle partner", "claims search \"15 September\" --kind source --limit 5"))

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
    columns.rows = hits.map { ["\($0.id, .heading)", "\($0.id.kind.word)", Self.words($0)] }
    try Output.lines(columns.lines(width: Terminal.width))
    if hits.count == limit { try Output.line("\(limit) shown; --limit shows more") }
  }
}

extension SearchCommand {
  /// The words round the hit; the fields of a record stand on lines of their own, its id on the first.
  fileprivate static func words(_ hit: SearchHit) -> Printed {
    let fields = hit.snippet.split(separator: "\n").filter { $0 != hit.id.description }
    return Printed.joined(fields.map { Printed(String($0)) }, by: " · ")
  }
}

/// The kinds of record by the words that one types.
enum SearchKind: String, Word {
  case article, attribution, claimant, claim, relation, source, evidence, review, comment, waiver, key, casebook

  static let field = "kind of record"

  var recordKind: RecordKind? { RecordKind.allCases.first { $0.word == rawValue } }
}
