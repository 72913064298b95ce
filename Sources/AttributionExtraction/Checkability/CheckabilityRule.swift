import ClaimModel

/// Stage 16: whether evidence can settle a statement, and why (not). A suggestion: people decide.
struct CheckabilityRule {
  let page: Page

  /// Each reason in words.
  enum Finding: String, CaseIterable, Sendable {
    case figures = "it states figures that can be looked up"
    case fact = "it says what is or was so"
    case possibility = "it says what is possible; what it rests on can be checked"
    case denied = "it denies a fact: evidence can show it"
    case question = "it asks and asserts nothing"
    case commitment = "a promise or a threat: whether it is kept shows later"
    case prediction = "it speaks of what is to come"
    case opinion = "an opinion, a belief or a wish"
    case judgement = "a judgement, for which there is no measure"
    case state = "a state of mind that only the speaker knows"
    case demand = "it says what ought to be, not what is"
    case unreal = "it says what would have been"
    case vague = "too vague: it does not say who or what is meant"

    var isCheckable: Bool {
      switch self {
      case .figures, .fact, .possibility, .denied: true
      default: false
      }
    }

    var checkability: Checkability { Checkability(checkable: isCheckable, reason: rawValue) }
  }

  private static let judgements: WordSet = """
    unfair unjust wrong reckless political great terrible best worst beautiful awful horrible wonderful disgrace disgraceful
    shame shameful disaster disastrous important ridiculous absurd stupid foolish brilliant fantastic outrageous unacceptable
    excellent bad good evil dangerous nasty cheap sad tragic insult invention theatre noise envy joke sham farce witch-hunt
    overreach unreasonable reasonable sensible cruel heartless immoral dishonest weak strong pathetic amazing incredible
    cynical arrogant naive hostile welcome overdue necessary pointless useless vital essential crucial mistake blow
    robbery game fear blunder hysteria nonsense irresponsible responsible hypocritical cowardly brave lucky proud sorry
    """
  private static let feelings: WordSet = """
    happy unhappy sad angry glad sorry delighted disappointed confident sure certain convinced concerned worried hopeful
    optimistic pessimistic afraid proud surprised shocked saddened grateful frustrated hurt ready determined committed
    """
  private static let inner: WordSet = """
    think believe hope feel doubt fear wish want love hate like regret trust thinks believes hopes feels doubts fears wishes
    wants loves hates likes regrets trusts thought believed hoped felt doubted feared wished wanted loved hated liked
    """
  /// «Am» and «are» in one token with the pronoun before.
  private static let being: WordSet = "i'm we're you're they're"
  private static let generic: WordSet =
    "allegation allegations accusation accusations charges claim claims report reports it that this everything suggestion suggestions story"

  /// - Parameter form: of the whole content; a sentence of a quotation has its own.
  func finding(_ pieces: [Range<Int>], form: AttributionForm, sense: CueSense, numbers: Int) -> Finding {
    let form = own(pieces, form, sense)
    let words = pieces.joined().filter { page.tokens[$0].isWord || page.tokens[$0].kind == .clitic }
    switch form {
    case .question, .noComment: return .question
    case .commitment: return .commitment
    case .prediction: return .prediction
    case .opinion: return isState(words) ? .state : .opinion
    case .denial: return denial(words, sense)
    case .response:
      // «responded that the plant was shut» tells a fact; «blasted it as political» does not.
      return isClause(words) ? content(words, numbers) : .judgement
    case .assertion: return content(words, numbers)
    }
  }

  /// «I hope it works. We spent £4m on it»: only the first is an opinion.
  private func own(_ pieces: [Range<Int>], _ form: AttributionForm, _ sense: CueSense) -> AttributionForm {
    guard let first = pieces.first?.first, let last = pieces.last?.last, page.isQuoted(first), form != .noComment else {
      return form
    }
    var pieces = pieces
    // The second half of «We will close and sell it» has its subject before it.
    let quotation = page.quotations[Int(page.quotationOfToken[first])].tokens
    let opening = max(quotation.lowerBound + 1, page.sentences[page.sentence(of: first)].tokens.lowerBound)
    if opening < first { pieces[0] = opening..<pieces[0].upperBound }
    let isTold = sense == .question && page.reads(".", at: last + 1)
    return FormTable.form(isTold ? .speech : sense, FormFeatureReader.features(of: pieces, speaker: [], on: page))
  }

  /// «I am proud of it», «she was happy».
  private func isState(_ words: [Int]) -> Bool {
    guard let first = words.first else { return false }
    if page.has(Self.being, at: first) {
      return words.dropFirst().prefix(2).contains { page.has(Self.feelings, at: $0) }
    }
    guard page.has(ClauseWords.pronouns, at: first) else { return false }
    return page.has(ClauseWords.being, at: words.dropFirst().first ?? -1)
      && words.dropFirst(2).prefix(2).contains { page.has(Self.feelings, at: $0) }
  }

  private func denial(_ words: [Int], _ sense: CueSense) -> Finding {
    let isShort = words.count <= 3
    if isShort, words.contains(where: { page.has(Self.generic, at: $0) }) { return .vague }
    return .denied
  }

  private func isClause(_ words: [Int]) -> Bool { words.contains { page.has(CoordinationSplitter.finite, at: $0) } }

  private func content(_ words: [Int], _ numbers: Int) -> Finding {
    guard let first = words.first else { return .vague }
    let isSelf = page.reads("i we i'm we're i've we've i'd we'd i'll we'll", at: first)
    if isSelf, words.dropFirst().prefix(3).contains(where: { page.has(Self.inner, at: $0) }) { return .state }
    let verb = words.firstIndex { page.has(ClauseWords.being, at: $0) || page.has(Self.being, at: $0) }
    if let verb {
      let predicate = words[(verb + 1)...].prefix(5)
      if isPersonal(first), predicate.prefix(2).contains(where: { page.has(Self.feelings, at: $0) }) { return .state }
      if numbers == 0, isJudgement(predicate) { return .judgement }
    }
    if let modal = words.first(where: { isFinite($0) }) {
      let index = words.firstIndex(of: modal) ?? 0
      if page.reads("should must ought shall", at: modal) { return .demand }
      if page.reads("would", at: modal), words[(index + 1)...].prefix(3).contains(where: { page.reads("have", at: $0) })
      {
        return .unreal
      }
      if page.reads("will won't would wouldn't 'll i'll we'll you'll he'll she'll it'll they'll", at: modal) {
        return .prediction
      }
      if words[(index + 1)...].first.map({ page.reads("going", at: $0) }) == true { return .prediction }
      if page.reads("need needs has have i've we've they've you've", at: modal),
        words[(index + 1)...].first.map({ page.reads("to", at: $0) }) == true
      {
        return .demand
      }
      if isVague(words) { return .vague }
      if page.reads("could may might can", at: modal) { return .possibility }
    }
    if isVague(words) { return .vague }
    return numbers > 0 ? .figures : .fact
  }

  private func isFinite(_ token: Int) -> Bool {
    if page.reads("to", at: token - 1) { return false }
    // «in May»
    if page.reads("may", at: token), page.tokens[token].isCapital, page.has(ClauseWords.prepositions, at: token - 1) {
      return false
    }
    return page.has(CoordinationSplitter.finite, at: token)
      || page.has(FormFeatureReader.contractions, at: token) || page.reads("you'll you're you've", at: token)
      || page.reads("must should ought shall may might need needs 'll", at: token) && !page.tokens[token].isCapital
  }

  private func isPersonal(_ token: Int) -> Bool {
    page.has(ClauseWords.pronouns, at: token) || page.has(Self.being, at: token) || page.tokens[token].isCapital
  }

  private func isJudgement(_ predicate: ArraySlice<Int>) -> Bool {
    guard let hit = predicate.first(where: { page.has(Self.judgements, at: $0) }) else { return false }
    let before = predicate.prefix { $0 < hit }
    return !before.contains { page.has(ClauseWords.prepositions, at: $0) || page.tokens[$0].isCapital }
  }

  /// A short statement about «it», «they» or «things» with nothing to look up.
  private func isVague(_ words: [Int]) -> Bool {
    guard words.count <= 6, let first = words.first else { return words.isEmpty }
    if words.count <= 1 { return true }
    let opens = page.reads(
      "it this that they these those he she things something everything nothing everyone nobody", at: first)
    let isNamed = words.dropFirst().contains {
      page.tokens[$0].isCapital || page.tokens[$0].kind == .number
        || page.has(ClauseWords.determiners, at: $0) && !page.reads("no any", at: $0)
    }
    return opens && !isNamed
  }
}
