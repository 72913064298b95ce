import AuditLedger
import ClaimModel
import ReviewRules

/// The casebook with what many claims share kept at hand: settings, article texts, sources.
struct RecordShelf {
  let casebook: any CasebookReading
  let settings: CasebookSettings
  /// What the report holds: only to these ids it can link.
  let inScope: Set<RecordID>
  /// Whether comments of the desk and persons' private data are left out.
  let isRedacted: Bool
  /// What the rules look at.
  var dossiers: DossierShelf
  private var texts: [Version: ArticleText] = [:]
  private var sources: [SourceID: Source] = [:]
  /// Of articles, sources and claimants, which many claims rest on.
  private var sequences: [RecordID: [Int]] = [:]
  private var gone: [ClaimID: [GoneRecord]]?
  /// Which claim an edit changed first, where it added others: nil where it was none.
  private var splits: [Int: ClaimID?] = [:]

  private struct Version: Hashable {
    let article: ArticleID
    let number: Int
  }

  init(_ casebook: any CasebookReading, _ subjects: ReportSubjects, isRedacted: Bool = false) throws {
    self.casebook = casebook
    self.isRedacted = isRedacted
    settings = try casebook.settings()
    dossiers = try casebook.dossierShelf()
    inScope = Set(subjects.claims.map(\.any) + subjects.articles.map(\.any))
  }

  /// A text as the report may show it, where no template escapes it.
  func shown(_ text: String) -> String { isRedacted ? PrivateData.masked(text) : text }

  /// The id, where the report has a place for it.
  func link(_ id: RecordID) -> String? { inScope.contains(id) ? id.description : nil }

  /// The text of a version, counted from 1.
  mutating func text(of article: ArticleID, version: Int) throws -> ArticleText {
    let key = Version(article: article, number: version)
    if let known = texts[key] { return known }
    let record = try casebook.need(article)
    let text: ArticleText
    if record.versions.indices.contains(version - 1) {
      text = try ArticleText(casebook.text(record.versions[version - 1].text))
    } else {
      text = ArticleText(.missing)
    }
    texts[key] = text
    return text
  }

  /// Whether words are marked where the report shows their article: in its newest version, if they stand there.
  mutating func shows(_ place: ClaimLine.Place) throws -> Bool {
    guard link(place.article.any) != nil, place.version == (try casebook.need(place.article).versions.count) else {
      return false
    }
    let text = try text(of: place.article, version: place.version)
    return text.points.holds(place.span) && text.hasParagraph(in: place.span)
  }

  mutating func source(_ id: SourceID) throws -> Source {
    if let known = sources[id] { return known }
    let source = try casebook.need(id)
    sources[id] = source
    return source
  }

  /// The sequences of the entries about a record that claims rest on.
  mutating func sequences(about id: RecordID) throws -> [Int] {
    if let known = sequences[id] { return known }
    let found = try casebook.sequences(about: id)
    sequences[id] = found
    return found
  }

  /// What was put to a claim and taken away again.
  mutating func gone(from claim: ClaimID) throws -> [GoneRecord] {
    let all = try gone ?? GoneRecord.all(in: casebook)
    gone = all
    return all[claim] ?? []
  }

  /// The claim that this one was split from.
  /// - Parameter history: the entries about it.
  mutating func whole(of claim: ClaimID, _ history: [LedgerEntry]) throws -> ClaimID? {
    let added = EventKind(.claim, .added).description
    guard let came = history.first(where: { $0.record == claim.any && $0.kind == added }), came.edit < came.sequence
    else { return nil }
    if let known = splits[came.edit] { return known }
    var first: ClaimID?
    try casebook.eachEntry(from: came.edit, to: came.edit) { entry, _ in
      guard entry.kind == EventKind(.claim, .changed).description else { return }
      first = entry.record.flatMap { ClaimID($0) }
    }
    splits[came.edit] = .some(first)
    return first
  }

  /// The sources and all that they derive from.
  mutating func withDerivations(_ ids: some Sequence<SourceID>) throws -> [SourceID: Source] {
    var found: [SourceID: Source] = [:]
    var waiting = Array(ids)
    while let id = waiting.popLast() {
      guard found[id] == nil else { continue }
      let source = try source(id)
      found[id] = source
      for case .source(let other) in source.derivesFrom { waiting.append(other) }
    }
    return found
  }

  /// What a source goes back to; nothing where sources derive from each other in a circle.
  mutating func roots(of source: SourceID) throws -> Set<RecordID> {
    try OriginGraph(withDerivations([source])).roots(of: source)
  }
}
