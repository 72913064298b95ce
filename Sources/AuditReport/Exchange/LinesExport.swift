import AuditLedger
import ClaimModel

/// The JSON report as JSON Lines: a record a line, each naming what it is.
///
/// The first line is the `head` (ledger, checkpoint, casebook, scope), the last the `end` with the number of lines before it.
enum LinesExport {
  static func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: ByteSink) throws {
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects, isRedacted: request.isRedacted)
    let ledger = try LedgerState(of: casebook)
    var lines: Int64 = 0
    func send(_ line: [UInt8]) throws {
      try sink(line)
      lines += 1
    }
    func line(_ kind: String, _ value: JSONValue) throws {
      try send(Self.line(kind, value, isRedacted: request.isRedacted))
    }
    var head: JSONObject = [
      "format": "claims.reportLines", "version": 1, "casebook": try JSONValue(encoding: shelf.settings),
      "head": .object(["hash": .string(ledger.head.hash.hex), "size": .integer(Int64(ledger.head.size))]),
      "root": .string(ledger.root.hex), "scope": JSONReport.scope(request.scope),
      "toolVersion": .string(request.toolVersion),
    ]
    head.set("asOf", ledger.asOf.map { .string($0.description) })
    head.set("checkpoint", ledger.checkpoint.map { .string($0) })
    head.set("generatedBy", request.generatedBy.map { .string($0.name) })
    if request.isRedacted { head["redacted"] = true }
    try line("head", .object(head))
    for id in subjects.articles {
      try line("article", JSONReport.article(id, casebook))
      for attribution in try casebook.referrers(to: id.any, of: .attribution) {
        try line("attribution", casebook.needJSON(of: attribution))
      }
    }
    var (sources, claimants): (Set<SourceID>, Set<ClaimantID>) = ([], [])
    try request.eachClaim(of: subjects, on: &shelf) { id, shelf in
      let file = try ClaimFile(id, on: &shelf)
      let line = try Self.line("claim", JSONClaim.value(file, in: shelf.casebook), isRedacted: shelf.isRedacted)
      return (sources: file.sources, claimant: file.claimant?.id, line: line)
    } take: { made in
      sources.formUnion(made.sources)
      if let claimant = made.claimant { claimants.insert(claimant) }
      try send(made.line)
    }
    for id in claimants.sorted() { try line("claimant", casebook.needJSON(of: id.any)) }
    for id in sources.sorted() { try line("source", JSONReport.source(id, on: &shelf)) }
    try line("end", .object(["lines": .integer(lines)]))
  }

  private static func line(_ kind: String, _ value: JSONValue, isRedacted: Bool) -> [UInt8] {
    JSONValue.object(["kind": .string(kind), "value": value]).written(isRedacted: isRedacted) + [0x0A]
  }
}
