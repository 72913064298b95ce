import ArgumentParser
import AuditLedger
import CasebookSession
import ClaimModel

/// `claims list`: list claims, or records of another kind.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List claims, or records of another kind.",
    discussion: Examples.text(
      "claims list --left", "claims list --state signed-off --order changed",
      "claims list --article A0001 --claimant Microsoft",
      "claims list sources --json"))

  @Argument(
    help: "What: \(ListKind.choices).", completion: .list(ListKind.allCases.map(\.typed)),
    transform: ListKind.init(text:))
  var kind: ListKind = .claims
  @OptionGroup(title: "Options for claims") var filter: QueueOptions
  @Option(help: ArgumentHelp("At most so many; 0 for all.", valueName: "number")) var limit = 50
  @Option(help: ArgumentHelp("Leave out so many at the beginning.", valueName: "number")) var offset = 0
  @OptionGroup var casebook: CasebookOptions
  @OptionGroup var output: JSONOption

  func validate() throws {
    if limit < 0 { throw ShellError.usage("--limit is \(limit): write 0 for all, or more") }
    if offset < 0 { throw ShellError.usage("--offset is \(offset): write 0 or more") }
    if kind != .claims, let given = filter.given.first {
      throw ShellError.usage("\(given) is for claims: leave it out with «claims list \(kind.typed)»")
    }
  }

  func run() throws {
    let session = try casebook.open()
    switch kind {
    case .claims: try listClaims(session)
    case .people: try listPeople(session)
    case .edits: try listEdits(session)
    default: try listRecords(session)
    }
  }

  private func listClaims(_ session: CasebookSession) throws {
    var query = try filter.query(session)
    (query.limit, query.offset) = (limit == 0 ? Int.max : limit, offset)
    let page = try session.queue(query)
    let list = QueuePages(page: page, offset: offset)
    if output.json { return try Output.json(list.json(left: left(session))) }
    try Output.lines(list.lines(width: Terminal.width, left: left(session), isFiltered: !filter.given.isEmpty))
  }

  private func left(_ session: CasebookSession) throws -> Int {
    try session.tallies().first { $0.scope == .all }?.left ?? 0
  }

  private func listRecords(_ session: CasebookSession) throws {
    guard let recordKind = kind.recordKind else { return }
    try session.read { facts in
      let ids = try facts.ids(of: recordKind)
      let records = try part(of: ids).compactMap { try facts.record($0) }
      let list = RecordList(kind: kind, records: records, total: ids.count, facts: facts)
      if output.json { return try Output.json(list.json(Sealing(facts, for: session.person))) }
      try Output.lines(list.lines(width: Terminal.width))
    }
  }

  private func listPeople(_ session: CasebookSession) throws {
    let tallies = try session.tallies()
    let people = try session.read { try $0.people() }
    let rows = part(of: people).map { person in (person, tallies.first { $0.scope == .person(person) }) }
    if output.json {
      let records = rows.map { person, tally in
        JSONValue.object([
          "person": .string(person.name), "left": .integer(Int64(tally?.left ?? 0)),
          "total": .integer(Int64(tally?.total ?? 0)),
        ])
      }
      return try Output.json(RecordList.json("person", records, total: people.count))
    }
    var columns = Columns([.init("name", least: 10), .init("left"), .init("assigned")])
    columns.rows = rows.map { ["\($0)", "\($1?.left ?? 0)", "\($1?.total ?? 0)"] }
    try Output.lines(columns.lines(width: Terminal.width))
    if people.isEmpty { try Output.line("nobody yet") }
  }

  private func listEdits(_ session: CasebookSession) throws {
    try session.read { facts in
      let head = try facts.head().size
      var edits: [[LedgerEntry]] = []
      var sequence = head
      var passed = 0
      // From the newest back: an edit's entries stand together.
      while sequence > 0, limit == 0 || edits.count < limit, let last = try facts.entry(sequence) {
        if passed >= offset { edits.append(try facts.entries(ofEdit: last.edit)) }
        passed += 1
        sequence = last.edit - 1
      }
      let list = EditList(edits: edits, facts: facts)
      if output.json { return try Output.json(list.json()) }
      try Output.lines(list.lines(width: Terminal.width))
    }
  }

  private func part<Item>(of all: [Item]) -> [Item] {
    let rest = all.dropFirst(offset)
    return Array(limit == 0 ? rest : rest.prefix(limit))
  }
}
