/// What a headline is about, before its colon: «Ukraine war: …», «Budget 2026: …», «Carrow 2-1 Hexley: …».
enum HeadlineTopics {
  private static let openers: WordSet = """
    storm hurricane typhoon cyclone budget operation explainer explained factbox factcheck brexit covid what how why when
    where inside
    """
  private static let events: WordSet = """
    war election elections referendum budget trial storm crash fire fires row strike strikes talks crisis scandal inquest
    derby final cup quiz weather results deal summit attack attacks shooting stabbing flood floods flooding earthquake
    hurricane outbreak pandemic murder killing case debate conflict protest protests riot riots merger takeover
    check explainer explained review preview timeline guide game games match vote race disaster collapse blast explosion
    spill drought heatwave update latest anniversary festival season transfer ban
    """

  /// Whether a marking takes a headline's topic for who says the rest.
  static func isTopic(_ marking: Marking, _ page: Page) -> Bool {
    guard let speaker = marking.speaker.first, let cue = marking.cue.first, speaker.upperBound == cue.lowerBound,
      page.tokens[cue.lowerBound].kind == .colon
    else { return false }
    let sentence = page.sentences[page.sentence(of: speaker.lowerBound)]
    guard sentence.isHeadline, speaker.lowerBound == sentence.tokens.lowerBound else { return false }
    return page.has(openers, at: speaker.lowerBound) || page.has(events, at: speaker.upperBound - 1)
      || isQuestionAndAnswer(speaker, page) || hasScore(speaker, page)
  }

  private static func isQuestionAndAnswer(_ speaker: Range<Int>, _ page: Page) -> Bool {
    page.reads("q&a", at: speaker.lowerBound)
      || speaker.count == 3 && page.reads("q", at: speaker.lowerBound) && page.reads("a", at: speaker.upperBound - 1)
  }

  /// «Carrow 2-1 Hexley», «World Cup 2026»; «22 fishermen» may speak.
  private static func hasScore(_ speaker: Range<Int>, _ page: Page) -> Bool {
    speaker.dropFirst().contains { index in
      let start = page.bytes[Int(page.tokens[index].start)]
      return (48...57).contains(start)
    }
  }

  private static let audiences: WordSet = "jury jurors court inquest tribunal inquiry hearing"

  /// «Jury told of missing money»: a headline's «told» is «was told».
  static func isAudience(_ marking: Marking, _ page: Page) -> Bool {
    guard let speaker = marking.speaker.first, let cue = marking.cue.first, speaker.upperBound == cue.lowerBound,
      page.sentences[page.sentence(of: cue.lowerBound)].isHeadline
    else { return false }
    return page.reads("told", at: cue.lowerBound) && page.has(audiences, at: speaker.upperBound - 1)
  }

  /// «Rao on trams»: who speaks, without what about.
  static func withoutTopic(_ speaker: Range<Int>, _ page: Page) -> Range<Int> {
    guard speaker.lowerBound == 0 || page.tokens[speaker.lowerBound].gap >= .line,
      let on = speaker.dropFirst().first(where: { page.reads("on", at: $0) }), on - speaker.lowerBound <= 3,
      (speaker.lowerBound..<on).allSatisfy({ page.tokens[$0].isCapital || page.tokens[$0].kind == .stop })
    else { return speaker }
    return speaker.lowerBound..<on
  }
}

/// Headlines that name who told them behind a dash: «Two dead in ferry fire – police».
enum HeadlineSources {
  private static let sources: WordSet = """
    police sources source report reports minister ministry study officials official un watchdog court experts scientists
    researchers survey poll mayor president army military government union charity coroner prosecutors regulator
    watchdogs lawyer lawyers ministers doctors witnesses campaigners analysts media council inquiry
    """
  private static let confidence = 0.8
  private static let fewestWords = 2

  /// The markings, and the headline's where nobody has it. Constant cost but for the markings.
  static func added(to markings: [Marking], on page: Page) -> [Marking] {
    guard let headline = page.sentences.first, headline.isHeadline, let found = source(headline.tokens, page),
      !markings.contains(where: { ($0.content + $0.cue).contains { $0.overlaps(headline.tokens) } })
    else { return markings }
    return [found] + markings
  }

  private static func source(_ headline: Range<Int>, _ page: Page) -> Marking? {
    guard let last = headline.last, last - 1 > headline.lowerBound, page.has(sources, at: last) else { return nil }
    let dash = last - 1
    let isAcronym = page.reads("un", at: last) && page.tokens[last].isCapital
    guard page.tokens[dash].kind == .dash, page.tokens[dash].gap == .space, page.tokens[last].gap == .space,
      !page.tokens[last].isCapital || isAcronym,
      (headline.lowerBound..<dash).lazy.filter({ page.tokens[$0].isWord }).prefix(fewestWords).count == fewestWords
    else { return nil }
    return Marking(
      speaker: [last..<(last + 1)], cue: [dash..<last], content: [headline.lowerBound..<dash], confidence: confidence)
  }
}
