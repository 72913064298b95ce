import AuditLedger
import ClaimModel
import ReviewRules

/// The report as canonical JSON (RFC 8785), for programs: version 1 of `claims.report`.
///
/// Records stand as the ledger writes them; what is absent or empty is left out. The members, in their order:
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
/// - `commentsLeftOut` and `redacted`: of a redacted report, in which addresses, telephone and account numbers are masked.
/// - `rules`: `{level, name, rule}`, as the policy has them.
/// - `scope`: `{kind}` with `claim`, `article`, `topic` or `filter`.
/// - `sources`: `{custody, source}`.
/// - `toolVersion`. `version`: 1; it goes up when a member changes its meaning or goes away.
enum JSONReport {
  static let version: Int64 = 1

  static func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: ByteSink) throws {
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects, isRedacted: request.isRedacted)
    let ledger = try LedgerState(of: casebook)
    var first = true
    // Members go out in the order of their keys: so the pieces together are canonical.
    func member(_ key: String, _ value: JSONValue?) throws {
      guard let value = value.map({ request.isRedacted ? $0.redacted : $0 }) else { return }
      try sink(
        Array((first ? "{" : ",").utf8) + JSONValue.string(key).canonical() + [UInt8(ascii: ":")] + value.canonical())
      first = false
    }
    try member("articles", .array(subjects.articles.map { try article($0, casebook) }))
    try member("asOf", ledger.asOf.map { .string($0.description) })
    try member("attributions", .array(attributions(subjects, casebook)))
    try member("casebook", JSONValue(encoding: shelf.settings))
    try member("checkpoint", ledger.checkpoint.map { .string($0) })
    try member("claimants", .array(claimants(subjects, casebook)))

    try sink(Array(",\"claims\":[".utf8))
    var registers = Registers()
    request.progress?(0, subjects.claims.count)
    for (index, id) in subjects.claims.enumerated() {
      let file = try ClaimFile(id, on: &shelf)
      registers.enter(file)
      let value = try JSONClaim.value(file)
      try sink(
        (index == 0 ? [] : [UInt8(ascii: ",")]) + (request.isRedacted ? value.redacted : value).canonical())
      request.progress?(index + 1, subjects.claims.count)
    }
    try sink(Array("]".utf8))

    let others =
      subjects.articles.map(\.any) + registers.sources.map(\.any) + registers.claimants.keys.map(\.any)
      + registers.attributions.map(\.any) + registers.relations.keys.map(\.any) + registers.waivers.map(\.recordID)
      + (request.scope == .everything ? [CasebookSettings.id] : [])
    let comments = try CommentText.on(others, in: casebook)
    if request.isRedacted {
      try member("commentsLeftOut", .integer(Int64(registers.commentsLeftOut + comments.count)))
    } else {
      try member("comments", .array(comments.map { try JSONClaim.comment($0) }))
    }
    try member("format", .string("claims.report"))
    try member("generatedBy", request.generatedBy.map { .string($0.name) })
    try member(
      "head", .object(["hash": .string(ledger.head.hash.hex), "size": .integer(Int64(ledger.head.size))]))
    try member("keys", .array(ledger.keys.map { try JSONValue(encoding: $0) }))
    if request.isRedacted { try member("redacted", .bool(true)) }
    try member("root", .string(ledger.root.hex))
    try member("rules", rules(shelf.settings))
    try member("scope", scope(request.scope))
    try member("sources", .array(registers.sources.sorted().map { try source($0, on: &shelf) }))
    try member("toolVersion", .string(request.toolVersion))
    try member("version", .integer(version))
    try sink([UInt8(ascii: "}")])
  }

  static func article(_ id: ArticleID, _ casebook: any CasebookReading) throws -> JSONValue {
    let article = try casebook.need(id)
    let texts = try article.versions.enumerated().map { index, version -> JSONValue in
      var text = try JSONClaim.text(casebook.text(version.text))
      text["version"] = .integer(Int64(index + 1))
      return .object(text)
    }
    return try .object([
      "article": JSONValue(encoding: article), "custody": .array(article.custody(in: casebook).map(custody)),
      "texts": .array(texts),
    ])
  }

  static func source(_ id: SourceID, on shelf: inout RecordShelf) throws -> JSONValue {
    let source = try shelf.source(id)
    return try .object([
      "custody": .array(source.custody(in: shelf.casebook).map(custody)), "source": JSONValue(encoding: source),
    ])
  }

  private static func attributions(_ subjects: ReportSubjects, _ casebook: any CasebookReading) throws -> [JSONValue] {
    try subjects.articles.flatMap { try casebook.referrers(to: $0.any, as: Attribution.self) }
      .map { try JSONValue(encoding: $0) }
  }

  private static func claimants(_ subjects: ReportSubjects, _ casebook: any CasebookReading) throws -> [JSONValue] {
    try Set(subjects.claims.compactMap { try casebook.need($0).origin.claimant }).sorted()
      .map { try JSONValue(encoding: casebook.need($0)) }
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

  private static func custody(_ item: CustodyItem) -> JSONValue {
    var value: JSONObject = [
      "bytes": .integer(Int64(item.bytes)), "captured": .string(item.captured.description),
      "sha256": .string(item.sha256.hex), "what": .string(item.what),
    ]
    if let entry = item.entry {
      value["by"] = .string(entry.person.name)
      value["entry"] = .integer(Int64(entry.sequence))
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
