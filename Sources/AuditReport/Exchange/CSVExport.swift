import AuditLedger
import ClaimModel
import ReviewRules

/// Tables as CSV (RFC 4180): a table a file, and a data dictionary.
///
/// Cells that a spreadsheet would take for a formula, and those that begin with an apostrophe, get an apostrophe in front:
/// who reads them back takes one apostrophe away and has the text as it was.
enum CSVExport {
  static let leavesOut = [
    "texts of articles and bytes of copies: their hashes are there",
    "what stands inside another value: spans beyond their place and quote, chains; where claims appeared and were "
      + "imported from; comments",
    "the log with who entered what and when; how copies came; the house's settings and rules, keys and checkpoint",
    "NUL and other control characters but tab and line break: they are written as the signs of U+2400",
  ]

  /// A table with its columns, each with its type and what it means.
  struct Table {
    let name: String
    let columns: [(name: String, type: String, meaning: String)]

    func row(_ cells: [String?], _ shown: (String) -> String = { $0 }) -> [UInt8] {
      CSVText.row(cells.map { $0.map(shown) })
    }
    var head: [UInt8] { CSVText.row(columns.map(\.name)) }
  }

  static func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: FileSink) throws {
    let subjects = try ReportSubjects(request.scope, in: casebook)
    var shelf = try RecordShelf(casebook, subjects, isRedacted: request.isRedacted)
    try sink("data-dictionary.csv", dictionary)
    for table in all { try sink("\(table.name).csv", table.head) }
    try writeArticles(subjects.articles, shelf, to: sink)
    // The tables get their rows by turns: a claim is read once for all of them.
    var rest = Rest()
    try request.eachClaim(of: subjects, on: &shelf, make: rows(of:on:)) { made in
      for (path, rows) in made.rows { try sink(path, rows) }
      rest.add(made.rest)
    }
    try writeRest(rest, on: &shelf, to: sink)
  }

  /// What the claims name, for the tables behind them.
  private struct Rest: Sendable {
    var relations: Set<RelationID> = []
    var sources: Set<SourceID> = []
    var claimants: Set<ClaimantID> = []

    mutating func add(_ other: Rest) {
      relations.formUnion(other.relations)
      sources.formUnion(other.sources)
      claimants.formUnion(other.claimants)
    }
  }

  /// What the tables say of one claim.
  private struct ClaimRows: Sendable {
    /// Rows for a file, in order.
    var rows: [(path: String, rows: [UInt8])] = []
    var rest = Rest()
  }

  @Sendable private static func rows(of id: ClaimID, on shelf: inout RecordShelf) throws -> ClaimRows {
    let dossier = try shelf.casebook.dossier(of: id, on: &shelf.dossiers)
    var made = ClaimRows()
    func send(_ table: Table, _ rows: [[String?]]) {
      guard !rows.isEmpty else { return }
      made.rows.append(("\(table.name).csv", rows.flatMap { table.row($0, shelf.shown) }))
    }
    send(claims, [claim(dossier.claim, shelf)])
    send(evidence, dossier.evidence.map(item))
    let past = try pastVersions(of: dossier.review, in: shelf.casebook)
    if dossier.review.state != .unreviewed { send(reviews, [review(dossier.review, past)]) }
    send(verdicts, verdictRows(of: dossier.review, past))
    send(acts, actRows(on: dossier.review))
    send(
      findings,
      ReviewRules.findings(on: dossier).map {
        [$0.claim.description, $0.rule, $0.level.rawValue, $0.what, $0.waiver?.description]
      })
    send(
      waivers,
      dossier.waivers.map {
        [
          $0.id.description, $0.claim.description, $0.rule, $0.reason, $0.by.name, $0.at.description,
          $0.waived?.joined(separator: "\n"),
        ]
      })
    made.rest.relations.formUnion(
      try shelf.casebook.referrers(to: id.any, of: .relation).compactMap { RelationID($0) })
    made.rest.sources.formUnion(dossier.evidence.compactMap(\.basis.source))
    if let claimant = dossier.claim.origin.claimant { made.rest.claimants.insert(claimant) }
    return made
  }

  private static func writeArticles(_ ids: [ArticleID], _ shelf: RecordShelf, to sink: FileSink) throws {
    let casebook = shelf.casebook
    for id in ids {
      let article = try casebook.need(id)
      try sink(
        "articles.csv",
        articles.row([
          id.description, shelf.shown(article.title), article.publisher.map(shelf.shown),
          article.byline.map(shelf.shown),
          article.published?.description, article.url.map(shelf.shown), article.language,
          String(article.versions.count), article.current.textSHA256.hex,
        ]))
    }
    for id in ids {
      for attribution in try casebook.referrers(to: id.any, as: Attribution.self) {
        let reading = attribution.reading
        let spans = reading.content.isEmpty ? reading.cue : reading.content
        let maker =
          switch attribution.maker {
          case .person(let person): person.name
          case .extractor(let name, let version): "\(name) \(version)"
          }
        try sink(
          "attributions.csv",
          attributions.row(
            [
              attribution.id.description, id.description, String(attribution.version),
              AttributionReading.words(reading.speaker), AttributionReading.words(reading.cue),
              AttributionReading.words(reading.content), spans.first.map { String($0.start) },
              spans.last.map { String($0.end) }, reading.kind.rawValue, reading.form.rawValue, reading.naming.rawValue,
              reading.confidence.map { "\($0)" }, maker, attribution.rejected,
            ], shelf.shown))
      }
    }
  }

  private static func writeRest(_ rest: Rest, on shelf: inout RecordShelf, to sink: FileSink) throws {
    let casebook = shelf.casebook
    for id in rest.relations.sorted() {
      let relation = try casebook.need(id)
      try sink(
        "relations.csv",
        relations.row([
          id.description, relation.from.description, relation.does.rawValue, relation.to.description,
          relation.standing.rawValue, relation.note.map(shelf.shown),
        ]))
    }
    for id in rest.claimants.sorted() {
      let claimant = try casebook.need(id)
      let links = shelf.isRedacted && claimant.nature == .person ? [] : claimant.links
      try sink(
        "claimants.csv",
        claimants.row(
          [
            id.description, claimant.name, claimant.nature.rawValue, claimant.aliases.joined(separator: "\n"),
            links.joined(separator: "\n"),
          ], shelf.shown))
    }
    for id in try shelf.withDerivations(rest.sources).keys.sorted() {
      let source = try shelf.source(id)
      try sink(
        "sources.csv",
        sources.row(
          [
            id.description, source.nature.rawValue, source.title, source.author, source.publisher, source.url,
            source.archivedURL, source.published?.description, source.accessed?.description,
            source.reliability?.rawValue,
            source.anonymousBecause, source.interests, source.derivesFrom.map(\.description).joined(separator: "\n"),
            source.copies.map(\.sha256.hex).joined(separator: "\n"),
          ], shelf.shown))
    }
  }

  private static func claim(_ claim: Claim, _ shelf: RecordShelf) -> [String?] {
    [
      claim.id.description, claim.statement, claim.origin.kind.rawValue, claim.origin.claimant?.description,
      claim.origin.attributions.map(\.description).joined(separator: "\n"), claim.made?.description, claim.topic,
      claim.checkability.map { $0.checkable ? "yes" : "no" }, claim.checkability?.reason,
      String(claim.priority.rawValue),
      shelf.isRedacted ? nil : claim.assignee?.name, claim.withdrawn, claim.mergedInto?.description,
    ]
  }

  private static func item(_ item: Evidence) -> [String?] {
    var (source, locator, words, place, date, outcome): (String?, String?, String?, String?, String?, String?) =
      (nil, nil, nil, nil, nil, nil)
    switch item.basis {
    case .passage(let id, let at, let excerpt): (source, locator, words) = (id.description, at, excerpt)
    case .search(let query, let at, let day): (words, place, date) = (query, at, day.description)
    case .reply(let channel, let day, let came, let said, _):
      (words, place, date, outcome) = (said, channel, day.description, came.rawValue)
    }
    return [
      item.id.description, item.claim.description, item.basis.kind.rawValue, item.stance.rawValue, source, locator,
      words,
      place, date, outcome, item.credibility.map { String($0.grade) }, item.question, item.withdrawn,
    ]
  }
}

/// Rows of CSV.
enum CSVText {
  /// A row: cells with commas between them, ended by CRLF.
  static func row(_ cells: [String?]) -> [UInt8] {
    var row: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { row.append(UInt8(ascii: ",")) }
      append(cell ?? "", to: &row)
    }
    return row + [0x0D, 0x0A]
  }

  private static func append(_ text: String, to row: inout [UInt8]) {
    let utf8 = text.utf8
    let isGuarded = utf8.first.map { guarded.contains($0) } ?? false
    let isPlain =
      !isGuarded && utf8.first != 0x20 && utf8.last != 0x20 && utf8.allSatisfy { $0 > 0x1F && $0 != 0x22 && $0 != 0x2C }
    guard !isPlain else {
      row.append(contentsOf: utf8)
      return
    }
    row.append(UInt8(ascii: "\""))
    if isGuarded { row.append(UInt8(ascii: "'")) }
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""): row += [byte, byte]
      // A NUL ends a text for some readers, and a carriage return a row: U+2400 and what follows stand for them.
      case 0x00..<0x20 where byte != 0x0A && byte != 0x09: row += [0xE2, 0x90, 0x80 + byte]
      default: row.append(byte)
      }
    }
    row.append(UInt8(ascii: "\""))
  }

  /// What a formula, or our own guard, begins with.
  private static let guarded: Set<UInt8> = [
    UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09, 0x0A,
  ]
}
