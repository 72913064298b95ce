public import ClaimModel
import ReviewRules

/// What the dossiers of many claims share, read once: settings, sources, archived copies, article texts.
public struct DossierShelf: Sendable {
  /// The settings of the casebook.
  public let settings: CasebookSettings
  /// The time of the ledger's last entry.
  public let now: Timestamp
  private var sources: [SourceID: Source] = [:]
  private var claimants: [ClaimantID: Claimant] = [:]
  private var copies: [Digest: StoredState] = [:]
  private var forwards: [SourceID: String?] = [:]
  private var texts: [ArticlePlace: PlacedText] = [:]
  private var words: [SourceID: WordsRead] = [:]
  private var asserted: [ArticleID: [AssertedClaim]] = [:]

  private struct ArticlePlace: Hashable {
    let article: ArticleID
    let version: Int
  }

  /// A text with its code points, while claims of its article are looked at.
  private struct PlacedText {
    let state: StoredState
    let points: CodePoints
  }

  /// How many article texts are kept at a time.
  private static let textsKept = 8

  /// An empty shelf for a casebook, at the time of its last entry: rules read no clock.
  public init(_ facts: some Facts, at now: Timestamp) throws {
    settings = try facts.settings()
    self.now = now
  }

  /// The sources and all that they derive from.
  mutating func sources(_ ids: some Sequence<SourceID>, in facts: some Facts) throws -> [SourceID: Source] {
    var found: [SourceID: Source] = [:]
    var waiting = Array(ids)
    while let id = waiting.popLast() {
      guard found[id] == nil, let source = try source(id, in: facts) else { continue }
      found[id] = source
      for case .source(let other) in source.derivesFrom { waiting.append(other) }
    }
    return found
  }

  private mutating func source(_ id: SourceID, in facts: some Facts) throws -> Source? {
    if let known = sources[id] { return known }
    let source = try facts.record(id.any)?.as(Source.self)
    sources[id] = source
    return source
  }

  mutating func claimant(_ id: ClaimantID, in facts: some Facts) throws -> Claimant? {
    if let known = claimants[id] { return known }
    let claimant = try facts.record(id.any)?.as(Claimant.self)
    claimants[id] = claimant
    return claimant
  }

  /// The claims that stand and that an article asserts itself, read once while its claims are looked at.
  mutating func asserted(in article: ArticleID, facts: some Facts) throws -> [AssertedClaim] {
    if let known = asserted[article] { return known }
    let found = try facts.asserted(in: article)
    if asserted.count >= Self.textsKept { asserted.removeAll(keepingCapacity: true) }
    asserted[article] = found
    return found
  }

  /// What lies behind a copy. Cost: its bytes are hashed once.
  mutating func state(of copy: ArchivedCopy, in facts: some Facts) throws -> StoredState {
    if let known = copies[copy.sha256] { return known }
    let state = try facts.state(of: copy.content, sha256: copy.sha256)
    copies[copy.sha256] = state
    return state
  }

  /// Where the address of a source led on to when its newest copy from there was fetched; nil where it did not. Another
  /// address is another matter: a source whose address was changed since is not asked about.
  mutating func forward(of source: Source, in facts: some Facts) throws -> String? {
    if let known = forwards[source.id] { return known }
    let capture = source.copies.last { $0.capture?.asked == source.url }?.capture
    let found = try capture.flatMap { try facts.custody(of: $0).record?.finalAddress }
    let forward = found == source.url ? nil : found
    forwards[source.id] = .some(forward)
    return forward
  }

  /// Whether an excerpt stands in what was read from its source; also where nothing was. Cost: one pass over those words.
  mutating func holds(_ excerpt: String, _ source: Source, in facts: some Facts) throws -> Bool {
    guard source.copies.contains(where: { $0.capture?.text != nil }) else { return true }
    let read = try words[source.id] ?? facts.wordsRead(from: source)
    if words[source.id] == nil {
      if words.count >= Self.textsKept { words.removeAll(keepingCapacity: true) }
      words[source.id] = read
    }
    return read.isEmpty || read.hold(excerpt)
  }

  /// A version of an article held against spans in it.
  mutating func printed(
    _ article: Article, version: Int, holding spans: [(record: RecordID, span: Span)], in facts: some Facts
  ) throws -> PrintedText {
    guard article.versions.indices.contains(version - 1) else {
      return PrintedText(article: article.id, version: version, state: .missing)
    }
    let text = try text(article, version: version, in: facts)
    guard text.state == .sound else { return PrintedText(article: article.id, version: version, state: text.state) }
    let misplaced = spans.filter { !text.points.holds($0.span) }
    return PrintedText(
      article: article.id, version: version, state: .sound,
      misplaced: misplaced.map { MisplacedSpan(record: $0.record, span: $0.span) })
  }

  private mutating func text(_ article: Article, version: Int, in facts: some Facts) throws -> PlacedText {
    let place = ArticlePlace(article: article.id, version: version)
    if let known = texts[place] { return known }
    let record = article.versions[version - 1]
    let text: PlacedText
    switch try facts.text(record.text) {
    case .present(let sealed):
      let isSound = Digest.of(sealed.bytes) == record.textSHA256
      text = PlacedText(state: isSound ? .sound : .altered, points: CodePoints(isSound ? sealed.text : ""))
    case .erased: text = PlacedText(state: .erased, points: CodePoints(""))
    case .missing: text = PlacedText(state: .missing, points: CodePoints(""))
    }
    if texts.count >= Self.textsKept { texts.removeAll(keepingCapacity: true) }
    texts[place] = text
    return text
  }
}
