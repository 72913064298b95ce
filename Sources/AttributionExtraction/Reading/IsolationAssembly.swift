import ClaimModel

/// Stages 8 to 16: turns markings into readings with sense, chain, form, naming, identity, claims, answers and dates.
struct IsolationAssembly {
  private let page: Page
  private let index: CodePointIndex
  private let language: ArticleLanguage
  private let context: ArticleContext
  private var resolver: IdentityResolver
  private var answerFinder: AnswerFinder
  /// The carriers of the last anonymous speaker: «the source» goes on with them.
  private var lastAnonymousChain: [Range<Int>] = []
  private var lastAnonymousNoun: WordKey?

  init(page: Page, index: CodePointIndex, language: ArticleLanguage, context: ArticleContext) {
    (self.page, self.index, self.language, self.context) = (page, index, language, context)
    resolver = IdentityResolver(page, cast: CastReader.cast(of: page))
    answerFinder = AnswerFinder(page)
  }

  /// Hands over what markings mean that stand in the order of the text; returns the rest of the isolation.
  func isolation(of found: [Marking], each: (IsolatedAttribution) throws -> Void) rethrows -> Isolation {
    var assembly = self
    let markings = assembly.resolved(found)
    let nesting = NestedMarkings(markings)
    var dates = DateFinder(page, article: context.published, markings: markings)
    for number in markings.indices {
      let made = dates.date(of: number)
      // An attribution that a span refuses would shift the numbers that answers point to, so it is left out whole.
      if let attribution = assembly.attribution(number, markings, nesting, made: made) { try each(attribution) }
    }
    return Isolation(language: assembly.language, attributions: [], sentences: assembly.sentencePlaces())
  }

  /// Senses and chains; a marking that says nothing, or only who was cited for another one, goes.
  private func resolved(_ found: [Marking]) -> [Marking] {
    let cues = CueReader(page: page)
    let chains = ChainFinder(page: page)
    let sensed = found.map { marking in
      var marking = chains.resolved(marking)
      marking.sense = cues.sense(of: marking)
      return marking
    }
    let markings = EmptySpeakers.without(sensed, on: page)
    let cited = Set(markings.filter { !$0.chain.isEmpty }.compactMap { $0.speaker.first })
    return markings.filter { marking in
      if AnonymityRule.isRequest(marking, on: page) || isBarePointer(marking) { return false }
      if isGround(marking) { return false }
      guard let cue = marking.cue.last, page.reads("citing quoting cited quoted cites quotes", at: cue.upperBound - 1)
      else { return true }
      return
        !(marking.content.contains { content in cited.contains { $0.overlaps(content) && content.count <= $0.count + 4 }
        })
    }
  }

  /// «The guard confirmed it, citing information from the ministry»: what it rests on is no statement.
  private func isGround(_ marking: Marking) -> Bool {
    guard marking.content.count == 1, let words = marking.content.first, let cue = marking.cue.last,
      page.reads("citing", at: cue.upperBound - 1), !page.isQuoted(words.lowerBound)
    else { return false }
    let noun = page.has(ClauseWords.determiners, at: words.lowerBound) ? words.lowerBound + 1 : words.lowerBound
    return page.reads("information data documents figures records statement statements filings footage", at: noun)
      && !StatementUnits(page: page).hasMainVerb(words)
  }

  /// «Do they believe that?» asks, and tells nothing.
  private func isBarePointer(_ marking: Marking) -> Bool {
    guard marking.content.count == 1, let word = marking.content.first, word.count == 1 else { return false }
    let sentence = page.sentences[page.sentence(of: word.lowerBound)].tokens
    return page.reads("that this so", at: word.lowerBound) && page.reads("?", at: sentence.upperBound - 1)
  }

  private mutating func attribution(
    _ number: Int, _ markings: [Marking], _ nesting: NestedMarkings, made: DateFinder.Found?
  ) -> IsolatedAttribution? {
    var marking = markings[number]
    let kind = KindRule.kind(of: marking.content, on: page)
    let features = FormFeatureReader.features(of: marking.content, speaker: marking.speaker, on: page)
    let form = FormTable.form(marking.sense, features)
    var naming = naming(of: marking)
    let identity = resolver.identity(of: marking.speaker, naming: naming, saying: marking.content)
    if identity == nil, naming == .named, resolver.goesOnWithoutName(marking.speaker) { naming = .anonymous }
    follow(&marking, naming)
    if marking.chain.isEmpty { marking.chain = carriers(of: number, markings, nesting, identity) }
    let confidence = marking.confidence ?? ConfidenceTable.confidence(kind: kind, form: form, naming: naming)
    guard
      let reading = try? AttributionReading(
        speaker: spans(marking.speaker), cue: spans(marking.cue), content: spans(marking.content), kind: kind,
        form: form, naming: naming, hedges: spans(ModalityRule.hedges(in: marking.content, on: page)),
        negations: spans(ModalityRule.negations(in: marking.content, on: page)),
        numbers: spans(NumberRule.numbers(in: marking.content, on: page)),
        anonymity: naming == .anonymous ? AnonymityRule.reason(of: marking.speaker, on: page).flatMap(span) : nil,
        chain: links(marking.chain),
        confidence: min(1, max(0, confidence)))
    else { return nil }
    return IsolatedAttribution(
      reading: reading, identity: identity, made: made.flatMap { date($0) },
      claims: claims(of: marking, form: form, identity: identity),
      answers: answerFinder.answers(of: marking, form: form, claimant: identity?.name), signals: marking.signals)
  }

  private func claims(of marking: Marking, form: AttributionForm, identity: SpeakerIdentity?) -> [IsolatedClaim] {
    let rule = CheckabilityRule(page: page)
    return StatementWriter(page: page, resolver: resolver).statements(of: marking, identity: identity).map { written in
      let numbers = NumberRule.numbers(in: written.pieces, on: page).count
      let finding = rule.finding(written.pieces, form: form, sense: marking.sense, numbers: numbers)
      return IsolatedClaim(statement: written.text, places: spans(written.pieces), checkability: finding.checkability)
    }
  }

  /// «The banker» after «a banker» is the same one without a name.
  private func naming(of marking: Marking) -> SpeakerNaming {
    let naming = NamingRule.naming(of: marking.speaker, cue: marking.cue, sense: marking.sense, on: page)
    guard naming == .named, let speaker = marking.speaker.first, speaker.count == 2,
      page.reads("the", at: speaker.lowerBound),
      let last = lastAnonymousNoun, page.tokens[speaker.lowerBound + 1].key == last
    else { return naming }
    return .anonymous
  }

  /// The noun of «a source briefed on the talks».
  private func noun(of speaker: Range<Int>) -> Int? {
    let end = speaker.dropFirst().first {
      !page.tokens[$0].isWord || page.has(ClauseWords.prepositions, at: $0)
        || page.reads("who of briefed familiar close", at: $0)
    }
    return (speaker.lowerBound..<(end ?? speaker.upperBound)).last { page.tokens[$0].kind == .word }
  }

  // MARK: Chains

  /// «The source» after «Reuters quoted a source»: carried by the same.
  private mutating func follow(_ marking: inout Marking, _ naming: SpeakerNaming) {
    guard naming == .anonymous, let speaker = marking.speaker.first else { return }
    if let noun = noun(of: speaker) { lastAnonymousNoun = page.tokens[noun].key }
    if marking.chain.isEmpty, page.reads("the he she", at: speaker.lowerBound) { marking.chain = lastAnonymousChain }
    lastAnonymousChain = marking.chain
  }

  /// «The Gazette reported that Rowe said C»: the Gazette carried it. Whoever tells what oneself thinks carries nothing.
  private func carriers(
    of number: Int, _ markings: [Marking], _ nesting: NestedMarkings, _ identity: SpeakerIdentity?
  ) -> [Range<Int>] {
    var chain: [Range<Int>] = []
    var inner = number
    for _ in 0..<4 {
      guard let outer = nesting.outer[inner], let speaker = markings[outer].speaker.first else { break }
      let isSame = speaker == markings[number].speaker.first || isPronoun(markings[number].speaker.first)
      if !isSame, !markings[number].speaker.isEmpty {
        chain.insert(contentsOf: markings[outer].chain + [resolver.head(of: speaker)], at: 0)
      }
      inner = outer
    }
    return chain
  }

  private func isPronoun(_ speaker: Range<Int>?) -> Bool {
    guard let speaker, speaker.count == 1 else { return false }
    return page.has(ClauseWords.pronouns, at: speaker.lowerBound)
  }

  // MARK: Spans

  private func date(_ found: DateFinder.Found) -> ClaimDate? {
    span(found.tokens).map {
      ClaimDate(date: found.date, words: $0, reckonedFrom: found.isReckoned ? context.published : nil)
    }
  }

  private func span(_ range: Range<Int>) -> Span? { index.span(page.byteRange(range)) }

  private func spans(_ ranges: [Range<Int>]) -> [Span] { ranges.compactMap { span($0) } }

  private func links(_ ranges: [Range<Int>]) -> [ChainLink] {
    ranges.compactMap { range in
      guard let span = span(range) else { return nil }
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
