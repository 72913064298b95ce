import AuditLedger
import ClaimModel

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
    try writeArticles(subjects.articles, shelf, to: sink)
    // One table after another, a claim in memory at a time: each pass reads the claims anew.
    for table in [claims, evidence, reviews, findings, waivers] {
      try sink("\(table.name).csv", table.head)
      request.progress?(0, subjects.claims.count)
      for (index, id) in subjects.claims.enumerated() {
        try sink("\(table.name).csv", rows(of: table, id, on: &shelf))
        request.progress?(index + 1, subjects.claims.count)
      }
    }
    try writeRest(subjects, on: &shelf, to: sink)
  }

  private static func rows(of table: Table, _ id: ClaimID, on shelf: inout RecordShelf) throws -> [UInt8] {
    let casebook = shelf.casebook
    switch table.name {
    case "claims": return try claims.row(claim(casebook.need(id), shelf))
    case "evidence":
      return try casebook.referrers(to: id.any, as: Evidence.self).flatMap { evidence.row(item($0, shelf)) }
    case "reviews":
      let review = try casebook.review(of: id)
      return review.state == .unreviewed ? [] : reviews.row(self.review(review, shelf))
    case "findings":
      return try casebook.findings(on: id, shelf: &shelf.dossiers).flatMap { finding in
        findings.row([
          finding.claim.description, finding.rule, finding.level.rawValue, shelf.shown(finding.what),
          finding.waiver?.description,
        ])
      }
    default:
      return try casebook.referrers(to: id.any, as: Waiver.self).flatMap { waiver in
        waivers.row([
          waiver.id.description, waiver.claim.description, waiver.rule, shelf.shown(waiver.reason), waiver.by.name,
          waiver.at.description, waiver.waived?.joined(separator: "\n"),
        ])
      }
    }
  }

  private static func writeArticles(_ ids: [ArticleID], _ shelf: RecordShelf, to sink: FileSink) throws {
    let casebook = shelf.casebook
    try sink("articles.csv", articles.head)
    for id in ids {
      let article = try casebook.need(id)
      try sink(
        "articles.csv",
        articles.row([
          id.description, article.title, article.publisher, article.byline, article.published?.description, article.url,
          article.language, String(article.versions.count), article.current.textSHA256.hex,
        ]))
    }
    try sink("attributions.csv", attributions.head)
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

  private static func writeRest(_ subjects: ReportSubjects, on shelf: inout RecordShelf, to sink: FileSink) throws {
    let casebook = shelf.casebook
    var (relations, used, people): (Set<RelationID>, Set<SourceID>, Set<ClaimantID>) = ([], [], [])
    for id in subjects.claims {
      for referrer in try casebook.referrers(to: id.any) {
        if let relation = RelationID(referrer) { relations.insert(relation) }
        if let item = EvidenceID(referrer), let source = try casebook.need(item).basis.source { used.insert(source) }
      }
      if let claimant = try casebook.need(id).origin.claimant { people.insert(claimant) }
    }
    try sink("relations.csv", Self.relations.head)
    for id in relations.sorted() {
      let relation = try casebook.need(id)
      try sink(
        "relations.csv",
        Self.relations.row([
          id.description, relation.from.description, relation.does.rawValue, relation.to.description,
          relation.standing.rawValue, relation.note.map(shelf.shown),
        ]))
    }
    try sink("claimants.csv", claimants.head)
    for id in people.sorted() {
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
    try sink("sources.csv", sources.head)
    for id in try shelf.withDerivations(used).keys.sorted() {
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
    ].map { $0.map(shelf.shown) }
  }

  private static func item(_ item: Evidence, _ shelf: RecordShelf) -> [String?] {
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
    ].map { $0.map(shelf.shown) }
  }

  /// A first finding that is sealed is not told.
  private static func review(_ review: Review, _ shelf: RecordShelf) -> [String?] {
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
    ].map { $0.map(shelf.shown) }
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

  private static var dictionary: [UInt8] {
    let tables = [
      articles, attributions, claimants, claims, relations, sources, evidence, reviews, findings, waivers,
    ]
    return CSVText.row(["table", "column", "type", "meaning"])
      + tables.flatMap { table in
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
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      // A NUL ends a text for some readers, and a carriage return a row.
      if scalar.value < 0x20, scalar != "\n", scalar != "\t", let sign = Unicode.Scalar(0x2400 + scalar.value) {
        bytes += Array(String(sign).utf8)
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    if let first = bytes.first, guarded.contains(first) { bytes.insert(UInt8(ascii: "'"), at: 0) }
    let isPlain =
      !bytes.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
      && bytes.first != 0x20 && bytes.last != 0x20
    guard !isPlain else {
      row += bytes
      return
    }
    row.append(UInt8(ascii: "\""))
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { row.append(byte) }
      row.append(byte)
    }
    row.append(UInt8(ascii: "\""))
  }

  /// What a formula, or our own guard, begins with.
  private static let guarded: Set<UInt8> = [
    UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"), 0x09, 0x0A,
  ]
}
