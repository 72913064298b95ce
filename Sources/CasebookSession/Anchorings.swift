import AttributionExtraction
import AuditLedger
import CasebookStore
import ClaimModel

/// The places of an article's earlier versions, looked for in the newest.
struct Anchorings {
  private let casebook: StoreReader
  private let article: Article
  private let new: CodePoints
  private let number: Int
  private var finders: [Int: SpanAnchoring] = [:]
  private let attributions: [Attribution]
  private let claims: [Claim]

  init(_ casebook: StoreReader, _ article: Article, to new: CodePoints, number: Int) throws {
    (self.casebook, self.article, self.new, self.number) = (casebook, article, new, number)
    let all: [Attribution] = try casebook.referrers(to: article.id.any)
    attributions = all.filter { $0.rejected == nil && $0.version < number }
    let asserted: [Claim] = try casebook.referrers(to: article.id.any)
    claims = asserted.filter { claim in
      if case .asserted(article.id, let version, _, _) = claim.origin {
        claim.stands && version < number
      } else {
        false
      }
    }
    let versions = Set(attributions.map(\.version) + claims.compactMap(\.assertedVersion))
    for version in versions where article.versions.indices.contains(version - 1) {
      let text = try casebook.text(article.versions[version - 1].text).text
      finders[version] = SpanAnchoring(from: text.map(CodePoints.init), to: new)
    }
  }

  /// The edits that take what stands in the newest version word for word along with it.
  func edits() throws -> [Edit] {
    var edits: [Edit] = []
    for attribution in attributions {
      guard let reading = try same(attribution) else { continue }
      edits.append(try change(attribution, to: reading))
    }
    for claim in claims {
      guard case .asserted(let id, let version, let span, let claimant) = claim.origin,
        let found = try finders[version]?.anchor(span).same
      else { continue }
      edits.append(try change(claim, to: .asserted(id, version: number, found, claimant: claimant)))
    }
    return edits
  }

  /// What a person has to look at.
  func open() throws -> [OpenPlace] {
    var places: [OpenPlace] = []
    for attribution in attributions where attribution.gone == nil {
      let main = attribution.reading.content.isEmpty ? attribution.reading.cue : attribution.reading.content
      let anchors = try self.anchors(attribution)
      let found = main.compactMap { anchors[$0]?.span }
      let likeness = attribution.reading.spans.map { anchors[$0]?.likeness ?? 0 }.min() ?? 0
      let resting: [Claim] = try casebook.referrers(to: attribution.id.any)
      places.append(
        OpenPlace(
          record: attribution.id.any, claims: resting.filter(\.stands).map(\.id), version: attribution.version,
          words: AttributionReading.words(main),
          candidate: found.count == main.count
            ? OpenPlace.Candidate(words: AttributionReading.words(found), likeness: likeness) : nil))
    }
    for claim in claims {
      guard case .asserted(_, let version, let span, _) = claim.origin else { continue }
      let anchor = try finders[version]?.anchor(span)
      places.append(
        OpenPlace(
          record: claim.id.any, claims: [claim.id], version: version, words: span.quote,
          candidate: anchor?.span.map { OpenPlace.Candidate(words: $0.quote, likeness: anchor?.likeness ?? 0) }))
    }
    return places.sorted { $0.record < $1.record }
  }

  /// The edit that a person's choice becomes.
  func edit(_ record: RecordID, _ choice: AnchorChoice) throws -> Edit {
    if let attribution = attributions.first(where: { $0.id.any == record }) {
      switch choice {
      case .accept:
        let anchors = try anchors(attribution)
        let main = attribution.reading.content.isEmpty ? attribution.reading.cue : attribution.reading.content
        guard main.allSatisfy({ anchors[$0]?.span != nil }) else { throw SessionError.nothingToAccept(record) }
        return try change(attribution, to: readAnew(attribution.reading.moved { anchors[$0]?.span }, attribution))
      case .at(let words, let near):
        let finder = WordFinder(text: new, article: article.id, near: near, beside: [])
        let span = try finder.span(words)
        let anchors = try anchors(attribution)
        var reading = attribution.reading
        let hasContent = !reading.content.isEmpty
        if hasContent { reading.content = [] } else { reading.cue = [] }
        // Who says it and by what word, where that still stands beside it.
        let rest = try Self.moved(reading, anchors, beside: span, into: hasContent)
        return try change(attribution, to: readAnew(rest, attribution))
      case .gone(let reason):
        guard reason.contains(where: { !$0.isWhitespace }) else { throw LedgerError.empty("the reason") }
        var patch = Patch()
        try patch.set("gone", reason)
        return .change(record, patch)
      }
    }
    guard let claim = claims.first(where: { $0.id.any == record }),
      case .asserted(let id, let version, let span, let claimant) = claim.origin
    else { throw SessionError.notOpen(record) }
    let found: Span
    switch choice {
    case .accept:
      guard let there = try finders[version]?.anchor(span).span else { throw SessionError.nothingToAccept(record) }
      found = there
    case .at(let words, let near):
      found = try WordFinder(text: new, article: article.id, near: near, beside: []).span(words)
    case .gone(let reason):
      // A claim that the article asserts is no claim of its any more.
      guard reason.contains(where: { !$0.isWhitespace }) else { throw LedgerError.empty("the reason") }
      var patch = Patch()
      try patch.set("withdrawn", reason)
      return .change(record, patch)
    }
    return try change(claim, to: .asserted(id, version: number, found, claimant: claimant))
  }

  private func anchors(_ attribution: Attribution) throws -> [Span: Anchor] {
    guard let finder = finders[attribution.version] else { return [:] }
    let spans = attribution.reading.spans
    return Dictionary(zip(spans, try finder.anchors(spans)), uniquingKeysWith: { first, _ in first })
  }

  /// The reading in the newest version, where all its words stand there as they were.
  private func same(_ attribution: Attribution) throws -> AttributionReading? {
    let anchors = try anchors(attribution)
    guard attribution.reading.spans.allSatisfy({ anchors[$0]?.same != nil }) else { return nil }
    return try attribution.reading.moved { anchors[$0]?.same }
  }

  private static func moved(
    _ reading: AttributionReading, _ anchors: [Span: Anchor], beside span: Span, into content: Bool
  ) throws -> AttributionReading {
    func near(_ other: Span) -> Span? {
      guard let found = anchors[other]?.span else { return nil }
      let gap = max(0, found.start - span.end, span.start - found.end)
      return gap <= 300 ? found : nil
    }
    func kept(_ spans: [Span]) -> [Span] { spans.compactMap(near) }
    return try AttributionReading(
      speaker: kept(reading.speaker), cue: content ? kept(reading.cue) : [span], content: content ? [span] : [],
      kind: reading.kind, form: reading.form, naming: reading.naming,
      hedges: kept(reading.hedges), negations: kept(reading.negations), numbers: kept(reading.numbers),
      anonymity: reading.anonymity.flatMap(near),
      chain: reading.chain.map { ChainLink(name: $0.name, span: $0.span.flatMap(near)) }, confidence: nil)
  }

  /// The reading with the hedges, negations and numbers of its new words, found as in an article that comes in; those
  /// that a person had marked and that stand there still are kept. Where the words are the same, or in a language that
  /// is not read, nothing is looked for. Cost: linear in the text's length.
  private func readAnew(_ reading: AttributionReading, _ attribution: Attribution) -> AttributionReading {
    let words = reading.content
    guard !words.isEmpty,
      AttributionReading.words(words) != AttributionReading.words(attribution.reading.content)
    else { return reading }
    func isWithin(_ span: Span) -> Bool { words.contains { $0.start <= span.start && span.end <= $0.end } }
    let extractor = AttributionExtractor(tagger: GivenWords(words, in: new))
    let found = extractor.isolate(new[0..<new.count]).attributions.map(\.reading)
      .filter { $0.content.contains(where: isWithin) }
    guard !found.isEmpty else { return reading }
    func joined(_ kept: [Span], _ found: [Span]) -> [Span] {
      let anew = Set(found.filter(isWithin))
      let others = kept.filter { span in !anew.contains { $0.start < span.end && span.start < $0.end } }
      return (Array(anew) + others).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }
    var anew = reading
    anew.hedges = joined(reading.hedges, found.flatMap(\.hedges))
    anew.negations = joined(reading.negations, found.flatMap(\.negations))
    anew.numbers = joined(reading.numbers, found.flatMap(\.numbers))
    return anew
  }

  private func change(_ attribution: Attribution, to reading: AttributionReading) throws -> Edit {
    var after = attribution
    (after.reading, after.version, after.gone) = (reading, number, nil)
    return try .change(attribution.id.any, Patch(from: attribution.any, to: after.any))
  }

  private func change(_ claim: Claim, to origin: ClaimOrigin) throws -> Edit {
    var after = claim
    after.origin = origin
    return try .change(claim.id.any, Patch(from: claim.any, to: after.any))
  }
}

extension Claim {
  /// The version of the article that it stands in, where the article asserts it itself.
  fileprivate var assertedVersion: Int? {
    if case .asserted(_, let version, _, _) = origin { version } else { nil }
  }
}

extension Anchor {
  /// How alike the words are: 1 where they are the same, 0 where there are none.
  fileprivate var likeness: Double {
    switch self {
    case .unmoved, .moved: 1
    case .reworded(_, let likeness): likeness
    case .lost: 0
    }
  }
}

/// Marks some words of a text and nothing else, for the stages that look for hedges, negations and numbers in what is
/// marked.
private struct GivenWords: AttributionTagger {
  /// In bytes of the text.
  private let places: [Range<Int>]

  init(_ spans: [Span], in text: CodePoints) {
    places = spans.map { span in
      let start = text[0..<span.start].utf8.count
      return start..<(start + span.quote.utf8.count)
    }
  }

  func markings(on page: Page) -> [Marking] {
    places.compactMap { place in
      guard let first = page.tokens.firstIndex(where: { Int($0.start) >= place.lowerBound }),
        let last = page.tokens.lastIndex(where: { Int($0.end) <= place.upperBound }), first <= last
      else { return nil }
      return Marking(content: [first..<(last + 1)])
    }
  }
}
