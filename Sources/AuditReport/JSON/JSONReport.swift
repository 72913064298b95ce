import AuditLedger
import ClaimModel
import ReviewRules

/// The report as canonical JSON (RFC 8785), for programs: version 1 of `claims.report`.
///
/// Records stand as the ledger writes them, but that of a captured file only the name is said, not its folders; what is
/// absent or empty is left out. The members, in their order:
///
/// - `articles`: `{article, custody, texts}`; a text is `{version}` with `text`, or `erased` (`at`, `by`, `reason`), or
///   `missing`.
/// - `asOf`: the time of the last ledger entry.
/// - `attributions`: those of the articles in scope.
/// - `casebook`: the settings.
/// - `checkpoint`: the signed note, where one is kept for this head.
/// - `claimants`: those of the claims in scope, without the words behind their contact.
/// - `claims`: `{claim, comments, evidence, findings, history, origins, relations, restsOn, review, standing, waivers}`; see
///   `JSONClaim`.
/// - `comments`: those on other records than claims, reviews and evidence: `{comment}` with `text`, `erased` or `missing`.
/// - `format`: `claims.report`. `generatedBy`: who asked for it.
/// - `head`: `{hash, size}` of the ledger. `keys`: the keys of the ledger. `root`: its Merkle root.
/// - `commentsLeftOut` and `redacted`: of a redacted report, in which addresses, telephone and account numbers are
///   masked, and cookies and credentials of requests and answers are left out.
/// - `rules`: `{level, name, rule}`, as the policy has them.
/// - `scope`: `{kind}` with `claim`, `article`, `topic` or `filter`.
/// - `sources`: `{custody, source}`.
/// - `toolVersion`. `version`: 1; it goes up when a member changes its meaning or goes away.
struct JSONReport {
  static let version: Int64 = 1

  private let request: ReportRequest
  private let subjects: ReportSubjects
  private let ledger: LedgerState
  private let sink: ByteSink
  private var isFirst = true
  private var isFirstClaim = true

  static func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: ByteSink) throws {
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects, isRedacted: request.isRedacted)
    let ledger = try LedgerState(of: casebook)
    try withoutActuallyEscaping(sink) { sink in
      var report = try JSONReport(request, subjects, ledger, on: shelf, to: sink)
      var registers = Registers()
      try request.eachClaim(of: subjects, on: &shelf) { id, shelf in
        let file = try ClaimFile(id, on: &shelf)
        return (file: file, json: try claim(file, on: shelf))
      } take: { made in
        registers.enter(made.file)
        try report.add { try $0(made.json) }
      }
      try report.end(registers, on: &shelf)
    }
  }

  /// Writes what stands before the claims.
  /// - Parameter known: whose claims they are, where that was read already.
  init(
    _ request: ReportRequest, _ subjects: ReportSubjects, _ ledger: LedgerState,
    claimants known: Set<ClaimantID>? = nil,
    on shelf: RecordShelf, to sink: @escaping ByteSink
  ) throws {
    (self.request, self.subjects, self.ledger, self.sink) = (request, subjects, ledger, sink)
    var casebook = shelf.casebook
    try list("articles", subjects.articles) { try Self.article($0, casebook) }
    try member("asOf", ledger.asOf.map { .string($0.description) })
    try attributions(of: subjects.articles, in: &casebook)
    try member("casebook", JSONValue(encoding: shelf.settings))
    try member("checkpoint", ledger.checkpoint.map { .string($0) })
    let claimants = try known ?? self.claimants(in: &casebook)
    try list("claimants", claimants.sorted()) { try casebook.needJSON(of: $0.any) }
    try sink(Array(",\"claims\":[".utf8))
  }

  private func claimants(in casebook: inout any CasebookReading) throws -> Set<ClaimantID> {
    var claimants: Set<ClaimantID> = []
    let claims = subjects.claims
    let reading = TwoHands<any CasebookReading, ClaimantID?>(
      count: claims.count, hand: { $0 }, work: { try $1.need(claims[$0]).origin.claimant })
    try reading.run(&casebook, beside: request.second) { _, id, _ in if let id { claimants.insert(id) } }
    return claimants
  }

  private mutating func attributions(of articles: [ArticleID], in casebook: inout any CasebookReading) throws {
    let ids = try articles.flatMap { try casebook.referrers(to: $0.any, of: .attribution) }
      .compactMap { AttributionID($0) }
    let (isRedacted, second) = (request.isRedacted, request.second)
    let writing = TwoHands<any CasebookReading, [UInt8]>(count: ids.count, hand: { $0 }) { number, casebook in
      try casebook.needJSON(of: ids[number].any).written(isRedacted: isRedacted)
    }
    try list("attributions") { add in try writing.run(&casebook, beside: second) { _, json, _ in try add(json) } }
  }

  /// Writes the next claim, or several that have commas between them.
  mutating func add(_ claims: (ByteSink) throws -> Void) throws {
    if !isFirstClaim { try sink([Self.comma]) }
    isFirstClaim = false
    try claims(sink)
  }

  static let comma = UInt8(ascii: ",")

  /// A claim as it stands in the report.
  static func claim(_ file: ClaimFile, on shelf: RecordShelf) throws -> [UInt8] {
    try JSONClaim.value(file, in: shelf.casebook).written(isRedacted: shelf.isRedacted)
  }

  /// Writes what stands behind the claims.
  mutating func end(_ registers: Registers, on shelf: inout RecordShelf) throws {
    try sink(Array("]".utf8))
    let others =
      subjects.articles.map(\.any) + registers.sources.map(\.any) + registers.claimants.keys.map(\.any)
      + registers.attributions.map(\.any) + registers.relations.keys.map(\.any) + registers.waivers.map(\.recordID)
      + (request.scope == .everything ? [CasebookSettings.id] : [])
    let comments = try CommentText.on(others, in: shelf.casebook)
    if request.isRedacted {
      try member("commentsLeftOut", .integer(Int64(registers.commentsLeftOut + comments.count)))
    } else {
      try list("comments", comments) { try JSONClaim.comment($0) }
    }
    try member("format", .string("claims.report"))
    try member("generatedBy", request.generatedBy.map { .string($0.name) })
    try member(
      "head", .object(["hash": .string(ledger.head.hash.hex), "size": .integer(Int64(ledger.head.size))]))
    try member("keys", .array(ledger.keys.map { try JSONValue(encoding: $0) }))
    if request.isRedacted { try member("redacted", .bool(true)) }
    try member("root", .string(ledger.root.hex))
    try member("rules", Self.rules(shelf.settings))
    try member("scope", Self.scope(request.scope))
    try list("sources", registers.sources.sorted()) { try Self.source($0, on: &shelf) }
    try member("toolVersion", .string(request.toolVersion))
    try member("version", .integer(Self.version))
    try sink([UInt8(ascii: "}")])
  }

  // Members go out in the order of their keys: so the pieces together are canonical.

  private mutating func begin(_ key: String) throws {
    try sink(Array((isFirst ? "{" : ",").utf8) + JSONValue.string(key).canonical() + [UInt8(ascii: ":")])
    isFirst = false
  }

  private mutating func member(_ key: String, _ value: JSONValue?) throws {
    guard let value else { return }
    try begin(key)
    try sink(value.written(isRedacted: request.isRedacted))
  }

  /// A member that is a list, an item at a time.
  private mutating func list<Items: Sequence>(
    _ key: String, _ items: Items, _ value: (Items.Element) throws -> JSONValue
  ) throws {
    let isRedacted = request.isRedacted
    try list(key) { add in for item in items { try add(value(item).written(isRedacted: isRedacted)) } }
  }

  /// The same of items that are written already, each of which is added.
  private mutating func list(_ key: String, _ fill: (_ add: ([UInt8]) throws -> Void) throws -> Void) throws {
    try begin(key)
    var isFirst = true
    try fill { json in
      try sink([isFirst ? UInt8(ascii: "[") : UInt8(ascii: ",")] + json)
      isFirst = false
    }
    try sink(Array((isFirst ? "[]" : "]").utf8))
  }

  static func article(_ id: ArticleID, _ casebook: any CasebookReading) throws -> JSONValue {
    let article = try casebook.need(id)
    let texts = try article.versions.enumerated().map { index, version -> JSONValue in
      var text = try JSONClaim.text(casebook.text(version.text))
      text["version"] = .integer(Int64(index + 1))
      return .object(text)
    }
    let value = try JSONValue.object([
      "article": casebook.json(of: article), "custody": .array(article.custody(in: casebook).map(custody)),
      "texts": .array(texts),
    ])
    return value.withFileNames
  }

  static func source(_ id: SourceID, on shelf: inout RecordShelf) throws -> JSONValue {
    let source = try shelf.source(id)
    let value = try JSONValue.object([
      "custody": .array(source.custody(in: shelf.casebook).map(custody)), "source": shelf.casebook.json(of: source),
    ])
    return value.withFileNames
  }

  /// The rules with the levels that hold here.
  private static func rules(_ settings: CasebookSettings) -> JSONValue {
    let policy = settings.rules ?? .house
    return .array(
      ReviewRules.all.map {
        .object([
          "rule": .string($0.id), "name": .string($0.name), "level": .string($0.level(in: policy).rawValue),
        ])
      })
  }

  private static func custody(_ item: CustodyItem) throws -> JSONValue {
    var value: JSONObject = [
      "bytes": .integer(Int64(item.bytes)), "captured": .string(item.captured.description),
      "sha256": .string(item.sha256.hex), "what": .string(item.what),
    ]
    if let entry = item.entry {
      value["by"] = .string(entry.person.name)
      value["entry"] = .integer(Int64(entry.sequence))
    }
    switch item.chain {
    case .present(let record): value["capture"] = try JSONValue(encoding: record)
    case .erased(let by, let at, let reason):
      value["capture"] = .object(["erased": JSONClaim.erased(by, at, reason)])
    case .missing: value["capture"] = .object(["missing": .bool(true)])
    case .unreadable: value["capture"] = .object(["unreadable": .bool(true)])
    case nil: break
    }
    if let erasure = item.erasure {
      value["erased"] = JSONClaim.erased(erasure.entry.person, erasure.entry.time, erasure.reason)
    }
    return .object(value)
  }

  static func scope(_ scope: ReportScope) -> JSONValue {
    switch scope {
    case .everything: .object(["kind": .string("everything")])
    case .claim(let id): .object(["kind": .string("claim"), "claim": .string(id.description)])
    case .article(let id): .object(["kind": .string("article"), "article": .string(id.description)])
    case .topic(let topic): .object(["kind": .string("topic"), "topic": .string(topic)])
    case .claims(_, let filter): .object(["kind": .string("filter"), "filter": .string(filter)])
    }
  }
}
