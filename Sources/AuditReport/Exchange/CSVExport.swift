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
    "what stands inside another value: spans beyond their place and quote, chains, comments",
    "NUL and other control characters but tab and line break: they are written as the signs of U+2400",
  ]

  /// A table with its columns, each with its type and what it means.
  private struct Table {
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
    if dossier.review.state != .unreviewed { send(reviews, [review(dossier.review)]) }
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

  /// A first finding that is sealed is not told.
  private static func review(_ review: Review) -> [String?] {
    let finding = FindingInForce(review)
    var second: Finding?
    if case .given(let given) = review.state.agreement?.second { second = given }
    return [
      review.recordID.description, review.claim.description, review.state.name.rawValue, String(review.version),
      finding?.verdict.rawValue, finding?.rating, finding?.rationale,
      finding?.cites.map(\.description).joined(separator: "\n"), finding?.wouldChange, review.state.first?.by.name,
      second?.by.name, review.state.signedOff?.by.name, review.state.signedOff?.at.description,
      review.publications.last?.published.by.name, review.publications.last?.published.at.description,
      review.state.agreement?.stale == nil ? "no" : "yes",
    ]
  }

  // The tables.

  private static let id = "id"
  private static let articles = Table(
    name: "articles",
    columns: [
      ("id", id, "the article"), ("title", "text", "its title"), ("publisher", "text", "who printed it"),
      ("byline", "text", "as printed"), ("published", "date", "as exactly as is known"), ("url", "text", "where"),
      ("language", "BCP 47", "its language"), ("versions", "number", "how many are kept"),
      ("textSHA256", "hexadecimal", "of the present version's text"),
    ])
  private static let attributions = Table(
    name: "attributions",
    columns: [
      ("id", id, "the attribution"), ("article", id, "where it stands"), ("version", "number", "of the article"),
      ("speaker", "text", "words that name who says it"), ("cue", "text", "words that signal it"),
      ("content", "text", "words attributed"), ("start", "number", "first code point of the words, from 0"),
      ("end", "number", "one past the last"), ("kind", "word", "direct, indirect, mixed"),
      ("form", "word", "what is done"),
      ("naming", "word", "how the speaker is named"), ("confidence", "number", "0 to 1"),
      ("maker", "text", "extractor or person"), ("rejected", "text", "why, if it was"),
    ])
  private static let claimants = Table(
    name: "claimants",
    columns: [
      ("id", id, "the claimant"), ("name", "text", "its name"), ("nature", "word", "what it is"),
      ("aliases", "lines", "other names"), ("links", "lines", "pages"),
    ])
  private static let claims = Table(
    name: "claims",
    columns: [
      ("id", id, "the claim"), ("statement", "text", "in plain words"),
      ("origin", "word", "attributed, asserted, imported"),
      ("claimant", id, "who claims"), ("attributions", "lines", "where it comes from"), ("made", "date", "when"),
      ("topic", "text", "its topic"), ("checkable", "yes or no", "whether evidence can settle it"),
      ("checkableBecause", "text", "why"), ("priority", "number", "1 high to 3 low"),
      ("assignee", "text", "who works on it"),
      ("withdrawn", "text", "why, if it was"), ("mergedInto", id, "the claim that it was merged into"),
    ])
  private static let relations = Table(
    name: "relations",
    columns: [
      ("id", id, "the relation"), ("from", id, "the claim that does it"), ("does", "word", "what"),
      ("to", id, "the other"),
      ("standing", "word", "suggested or confirmed"), ("note", "text", "why"),
    ])
  private static let sources = Table(
    name: "sources",
    columns: [
      ("id", id, "the source"), ("nature", "word", "what it is"), ("title", "text", "its title"),
      ("author", "text", "who"),
      ("publisher", "text", "who printed it"), ("url", "text", "where"), ("archivedURL", "text", "a copy elsewhere"),
      ("published", "date", "when"), ("accessed", "date", "when it was read"),
      ("reliability", "A to F", "of the source (Admiralty)"), ("anonymousBecause", "text", "why it is not named"),
      ("interests", "text", "what it gains by being believed"), ("derivesFrom", "lines", "what it rests on"),
      ("copies", "lines", "SHA-256 of archived copies"),
    ])
  private static let evidence = Table(
    name: "evidence",
    columns: [
      ("id", id, "the piece of evidence"), ("claim", id, "what it was put to"),
      ("kind", "word", "passage, search, reply"),
      ("stance", "word", "what it does to the claim"), ("source", id, "of a passage"),
      ("locator", "text", "where in it"),
      ("words", "text", "excerpt, query or reply"), ("place", "text", "where was searched, or how was asked"),
      ("date", "date", "of search or reply"), ("outcome", "word", "of asking"),
      ("credibility", "1 to 6", "of the item (Admiralty)"), ("question", "text", "that it answers"),
      ("withdrawn", "text", "why, if it was"),
    ])
  private static let reviews = Table(
    name: "reviews",
    columns: [
      ("id", id, "the review"), ("claim", id, "of this claim"), ("state", "word", "where it stands"),
      ("version", "number", "which is being worked on"), ("verdict", "word", "in force; none where it is sealed"),
      ("rating", "text", "the house's label"), ("rationale", "text", "why"), ("cites", "lines", "evidence"),
      ("wouldChange", "text", "what would change it"), ("first", "text", "first reviewer"),
      ("second", "text", "second reviewer"), ("signedOffBy", "text", "who"), ("signedOffAt", "time", "when"),
      ("publishedBy", "text", "who"), ("publishedAt", "time", "when last"),
      ("stale", "yes or no", "whether what it rests on has changed since"),
    ])
  private static let findings = Table(
    name: "findings",
    columns: [
      ("claim", id, "the claim"), ("rule", "text", "such as L07"), ("level", "word", "warn, block, strict"),
      ("what", "text", "what it found"), ("waiver", id, "that covers it"),
    ])
  private static let waivers = Table(
    name: "waivers",
    columns: [
      ("id", id, "the waiver"), ("claim", id, "for this claim"), ("rule", "text", "such as L07"),
      ("reason", "text", "why"),
      ("by", "text", "who"), ("at", "time", "when"), ("waived", "lines", "what it sets aside"),
    ])

  private static let all = [
    articles, attributions, claimants, claims, relations, sources, evidence, reviews, findings, waivers,
  ]

  private static var dictionary: [UInt8] {
    CSVText.row(["table", "column", "type", "meaning"])
      + all.flatMap { table in
        table.columns.flatMap { CSVText.row([table.name, $0.name, $0.type, $0.meaning]) }
      }
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
