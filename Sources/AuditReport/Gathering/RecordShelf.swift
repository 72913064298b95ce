import AuditLedger
import ClaimModel

/// The casebook with what many claims share kept at hand: settings, article texts, sources.
struct RecordShelf {
  let casebook: any CasebookReading
  let settings: CasebookSettings
  /// What the report holds: only to these ids it can link.
  let inScope: Set<RecordID>
  private var texts: [Version: ArticleText] = [:]
  private var sources: [SourceID: Source] = [:]

  private struct Version: Hashable {
    let article: ArticleID
    let number: Int
  }

  init(_ casebook: any CasebookReading, _ subjects: ReportSubjects) throws {
    self.casebook = casebook
    settings = try casebook.settings()
    inScope = Set(subjects.claims.map(\.any) + subjects.articles.map(\.any))
  }

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

  mutating func source(_ id: SourceID) throws -> Source {
    if let known = sources[id] { return known }
    let source = try casebook.need(id)
    sources[id] = source
    return source
  }

  /// The sources and all that they derive from, in order.
  mutating func withDerivations(_ ids: some Sequence<SourceID>) throws -> [SourceID] {
    var found: Set<SourceID> = []
    var waiting = Array(ids)
    while let id = waiting.popLast() {
      guard found.insert(id).inserted else { continue }
      for case .source(let other) in try source(id).derivesFrom { waiting.append(other) }
    }
    return found.sorted()
  }
}
