/// Stage 8: what a cue does, by its own words: a speech, a denial, a promise.
///
/// A tagger need not know: «said», «has repeatedly denied», «with reports», «called for», «is believed» and «:» are read
/// here. What is in no list is speech.
struct CueReader: Sendable {
  let page: Page

  /// Followed by a particle the verb does something else than alone.
  private static let phrases: [(WordPattern, CueSense)] = [
    (
      "hit|hits|hitting|push|pushed|pushes|fire|fired|fires|shot|shoot|shoots|struck|strike|snap|snapped|clap|clapped back",
      .response
    ),
    ("lash|lashed|lashes|hit|hits out at?", .response), ("took|taken|takes issue|aim with|at?", .response),
    ("call|calls|called|calling for|on|upon", .opinion), ("in|at response|answer|reply", .response),
    ("looked|look|looks forward to", .opinion), ("rule|ruled|rules out", .denial),
    ("intends|intend|intended|plans|plan|planning to", .commitment),
  ]
  /// «Rowe called the ban a blow»: an answer where acts or words of others are named, else an opinion.
  private static let naming: WordSet = """
    call calls called calling brand brands branded branding label labels labelled labeled labelling dub dubs dubbed
    describe describes described describing characterize characterizes characterized characterise characterised
    characterises term terms termed
    """
  /// What others did or said, and so may be answered.
  static let answerable: WordSet = """
    allegation allegations accusation accusations charge charges claim claims suggestion suggestions report reports ban
    order orders decree ordinance act law bill move moves decision plan plans proposal remarks comments comment words
    statement criticism crackdown measure measures rule rules ruling sanctions sanction tariff tariffs demand demands
    threat threats offer bid verdict lawsuit suit findings investigation inquiry article story speech attack attacks
    policy letter complaint complaints call calls campaign regulation legislation order's story reporting narrative
    figure figures estimate estimates
    """
  private static let accusations: WordSet =
    "allegation allegations accusation accusations charge charges claim claims suggestion suggestions"
  static let negations: WordSet =
    "not never no neither nor hardly cannot didn't doesn't don't won't wouldn't can't couldn't isn't wasn't hasn't haven't hadn't"
  private static let adjectives: WordSet = """
    confident sure certain convinced concerned worried hopeful optimistic pessimistic skeptical sceptical afraid proud
    opposed ready keen eager happy unhappy angry
    """
  private static let hearsayParticiples: WordSet =
    "believed said thought reported alleged understood rumoured rumored assumed taken considered known expected feared seen"

  /// The sense of a marking: the tagger's where it tells one, else by the words.
  func sense(of marking: Marking) -> CueSense {
    if marking.sense != .speech { return marking.sense }
    guard let cue = marking.cue.first, !cue.isEmpty else { return .speech }
    let words = marking.cue.joined()
    if let found = particle(cue) { return found }
    let isNegated = words.contains { page.has(Self.negations, at: $0) }
    var sense = CueSense.speech
    var main: Int?
    for token in words.reversed() {
      if page.has(Self.naming, at: token) { return naming(marking) }
      guard let word = CueWords[page.tokens[token].key], main == nil || word.sense != .speech else { continue }
      (sense, main) = (word.sense, token)
      if word.sense != .speech { break }
    }
    let isPassive = words.contains { page.has(ClauseWords.being, at: $0) }
    if words.contains(where: { page.has(Self.adjectives, at: $0) }), isPassive || sense == .speech { return .opinion }
    if marking.speaker.isEmpty, isHearsay(words, isPassive: isPassive) { return .hearsay }
    guard let main else { return .speech }
    return refined(sense, main, marking, isNegated: isNegated)
  }

  private func refined(_ sense: CueSense, _ main: Int, _ marking: Marking, isNegated: Bool) -> CueSense {
    let first = marking.content.first?.lowerBound ?? -1
    switch sense {
    // «did not deny» denies nothing.
    case .denial, .response: if isNegated { return .speech }
    case .question:
      // «asked him to leave», «asked for time»: a wish, not a question.
      if page.reads("to for", at: first) || marking.content.first?.prefix(8).contains(where: asksTo) == true {
        return .opinion
      }
    case .hearsay where !marking.speaker.isEmpty: return .speech
    // «offered an apology», «a projected loss»: only what is to be done is a commitment.
    case .commitment where page.reads("offer offers offered plan plans planned planning", at: main):
      return page.reads("to", at: first) || page.reads("to", at: (marking.cue.last?.upperBound ?? 0))
        ? .commitment : .speech
    case .opinion where page.reads("fear fears", at: main) && marking.speaker.isEmpty: return .hearsay
    default: break
    }
    if page.reads(
      "reject rejects rejected rejecting dispute disputes disputed disputing contest contests contested", at: main),
      marking.content.first?.prefix(4).contains(where: { page.has(Self.accusations, at: $0) }) == true
    {
      return .denial
    }
    return sense
  }

  /// «him to leave»: a pronoun or a name, then «to».
  private func asksTo(_ token: Int) -> Bool {
    page.reads("to", at: token) && page.tokens.indices.contains(token + 1) && page.tokens[token + 1].isWord
      && !page.isQuoted(token)
  }

  private func particle(_ cue: Range<Int>) -> CueSense? {
    for token in cue {
      for (pattern, sense) in Self.phrases where pattern.end(in: page, from: token, limit: cue.upperBound) != nil {
        let isNegated = cue.contains { page.has(Self.negations, at: $0) }
        return isNegated && sense == .denial ? .speech : sense
      }
    }
    return nil
  }

  private func naming(_ marking: Marking) -> CueSense {
    let end = marking.cue.last?.upperBound ?? 0
    if page.reads("for on upon", at: end) { return .opinion }
    let named = marking.content.first?.prefix(10) ?? 0..<0
    let object = named.prefix { !page.isQuoted($0) && !page.reads("as", at: $0) }
    return object.contains { page.has(Self.answerable, at: $0) } ? .response : .opinion
  }

  /// Nobody is named: «is believed to», «there are reports», «it is said that».
  private func isHearsay(_ words: some Sequence<Int>, isPassive: Bool) -> Bool {
    words.contains {
      if page.has(Self.hearsayParticiples, at: $0), isPassive { return true }
      if page.reads("appears appear appeared seems seem seemed reportedly allegedly", at: $0) { return true }
      return CueWords[page.tokens[$0].key]?.sense == .hearsay
    }
  }
}
