import ClaimModel

/// Stages 7 to 13: turns markings into readings with kind, form, naming, statements, answers and claimants.
struct IsolationAssembly {
  private let page: Page
  private let index: CodePointIndex
  private var resolver: ClaimantResolver
  private var answerFinder: AnswerFinder
  /// The carriers of the last anonymous speaker: «the source» goes on with them.
  private var lastAnonymousChain: [Range<Int>] = []

  init(page: Page, index: CodePointIndex) {
    (self.page, self.index) = (page, index)
    resolver = ClaimantResolver(page)
    answerFinder = AnswerFinder(page)
  }

  /// The isolation of markings that stand in the order of the text.
  consuming func isolation(of markings: [Marking]) -> Isolation {
    var assembly = self
    var attributions: [IsolatedAttribution] = []
    for marking in markings {
      // An attribution that a span refuses would shift the numbers that answers point to, so it is left out whole.
      if let attribution = assembly.attribution(marking) { attributions.append(attribution) }
    }
    return Isolation(attributions: attributions, sentences: assembly.sentencePlaces())
  }

  private mutating func attribution(_ found: Marking) -> IsolatedAttribution? {
    var marking = found
    let kind = KindRule.kind(of: marking.content, on: page)
    let features = FormFeatureReader.features(of: marking.content, speaker: marking.speaker, on: page)
    let form = FormTable.form(marking.sense, features)
    let naming = NamingRule.naming(of: marking.speaker, cue: marking.cue, sense: marking.sense, on: page)
    follow(&marking, naming)
    let confidence = marking.confidence ?? ConfidenceTable.confidence(kind: kind, form: form, naming: naming)
    guard
      let reading = try? AttributionReading(
        speaker: spans(marking.speaker), cue: spans(marking.cue), content: spans(marking.content), kind: kind,
        form: form,
        naming: naming, hedges: spans(ModalityRule.hedges(in: marking.content, on: page)),
        negations: spans(ModalityRule.negations(in: marking.content, on: page)), chain: links(marking.chain),
        confidence: min(1, max(0, confidence)))
    else { return nil }
    let claimant = resolver.claimant(of: marking.speaker, naming: naming)
    let statements = StatementWriter(page: page, resolver: resolver).statements(
      of: marking, kind: kind, claimant: claimant)
    let answers = answerFinder.answers(of: marking, form: form, claimant: claimant)
    return IsolatedAttribution(reading: reading, claimant: claimant, statements: statements, answers: answers)
  }

  /// «The source» after «Reuters quoted a source»: carried by the same.
  private mutating func follow(_ marking: inout Marking, _ naming: SpeakerNaming) {
    guard naming == .anonymous, let speaker = marking.speaker.first else { return }
    if marking.chain.isEmpty, page.reads("the", at: speaker.lowerBound) { marking.chain = lastAnonymousChain }
    lastAnonymousChain = marking.chain
  }

  private func spans(_ ranges: [Range<Int>]) -> [Span] { ranges.compactMap { index.span(page.byteRange($0)) } }

  private func links(_ ranges: [Range<Int>]) -> [ChainLink] {
    ranges.compactMap { range in
      guard let span = index.span(page.byteRange(range)) else { return nil }
      let isArticle = range.count > 1 && page.reads("the", at: range.lowerBound)
      return ChainLink(name: isArticle ? page.words((range.lowerBound + 1)..<range.upperBound) : span.quote, span: span)
    }
  }

  private func sentencePlaces() -> [SentencePlace] {
    page.sentences.map { sentence in
      SentencePlace(
        range: index.range(page.byteRange(sentence.tokens)), paragraph: sentence.paragraph + 1,
        isHeadline: sentence.isHeadline, isFurniture: sentence.isFurniture)
    }
  }
}
