import ClaimModel

/// Stage 11: whether the speaker's words name somebody.
enum NamingRule {
  private static let indefinite: WordSet = "a an one another"
  private static let spokespeople: WordSet = "spokesman spokeswoman spokesperson spokespeople lawyer attorney"
  private static let crowds: WordSet = """
    critics some many others most several few experts analysts observers officials reports people residents witnesses
    supporters opponents scientists researchers economists lawmakers users voters commentators rumours rumors everyone
    campaigners activists neighbours neighbors residents locals protesters historians investors traders doctors teachers
    parents fans officials diplomats sceptics skeptics detractors defenders insiders those
    """
  /// Words of nobody in particular that signal by themselves: «with reports that».
  static let hearsayNouns: WordSet =
    "reports rumours rumors speculation allegations claims suggestions accusations rumour rumor critics talk report"
  private static let secrecy: [WordPattern] = [
    "asked|wished|wanted|preferred|declined not? to not? be|remain named|identified|anonymous",
    "familiar|briefed|knowledgeable|close with|on|about|to", "with knowledge of",
    "on|under the? condition of anonymity", "not authorised|authorized to speak|comment|discuss",
    "requested|requesting|asking for? anonymity", "whose name|identity was|were withheld",
  ]

  static func naming(of speaker: [Range<Int>], cue: [Range<Int>], sense: CueSense, on page: Page) -> SpeakerNaming {
    guard let words = speaker.first, !words.isEmpty else {
      return cue.joined().contains { page.has(hearsayNouns, at: $0) } ? .unnamed : .unattributed
    }
    if page.reads("name", at: words.lowerBound), words.contains(where: { page.reads("withheld supplied", at: $0) }) {
      return .anonymous
    }
    let isSecret = words.contains { secrecy.longestEnd(in: page, from: $0, limit: words.upperBound) != nil }
    if isSecret, !isName(words, page) { return .anonymous }
    let head = head(of: words, page)
    guard let last = head.last else { return .named }
    let hasSource = head.contains { page.has(ClauseWords.sourceNouns, at: $0) }
    let speaksFor =
      words.contains { page.has(spokespeople, at: $0) }
      && (words.contains { isProper($0, page) }
        || words.contains { page.reads("for", at: $0) && page.reads("the", at: $0 + 1) })
    if speaksFor { return .named }
    if page.reads("source sources insider insiders", at: last) { return .anonymous }
    if head.count > 1,
      page.tokens[head.lowerBound].kind == .number
        || page.reads("two three four five six seven eight", at: head.lowerBound),
      !head.dropFirst().contains(where: { isProper($0, page) })
    {
      return .anonymous
    }
    // «a report by the ministry»: the ministry says it.
    if isPaper(last, page), last + 2 < words.upperBound, page.reads("by from of", at: last + 1),
      page.reads("the", at: last + 2) || page.tokens[last + 2].isCapital
    {
      return .named
    }
    if page.has(indefinite, at: head.lowerBound) {
      return hasSource || !isProper(last, page) ? anonymousOrReport(last, page) : .named
    }
    if page.reads("the", at: head.lowerBound), page.reads("official person man woman aide diplomat", at: last) {
      return head.count == 2 ? .anonymous : .named
    }
    if head.contains(where: { page.has(crowds, at: $0) }), !page.reads("the", at: head.lowerBound) { return .unnamed }
    if head.allSatisfy({ !isProper($0, page) }), isBarePlural(head, page) { return .unnamed }
    return .named
  }

  private static func anonymousOrReport(_ last: Int, _ page: Page) -> SpeakerNaming {
    isPaper(last, page) ? .unnamed : .anonymous
  }

  private static func isPaper(_ token: Int, _ page: Page) -> Bool {
    page.reads("report study survey poll article document memo statement letter paper filing analysis", at: token)
  }

  /// The words up to the first comma or preposition.
  private static func head(of words: Range<Int>, _ page: Page) -> Range<Int> {
    let end = words.dropFirst().first {
      page.tokens[$0].kind == .comma || page.reads("who of for with on in at from by close familiar briefed", at: $0)
    }
    return words.lowerBound..<(end ?? words.upperBound)
  }

  /// A name is capitalised elsewhere than at a sentence's start, or is no listed word.
  private static func isProper(_ token: Int, _ page: Page) -> Bool {
    guard page.tokens[token].isCapital else { return false }
    return !page.has(ClauseWords.determiners, at: token) && !page.has(crowds, at: token)
      && !page.has(ClauseWords.sourceNouns, at: token) && !page.has(ClauseWords.pronouns, at: token)
      && !page.has(indefinite, at: token)
  }

  private static func isName(_ words: Range<Int>, _ page: Page) -> Bool {
    isProper(words.lowerBound, page) && !words.prefix(4).contains { page.has(ClauseWords.sourceNouns, at: $0) }
  }

  private static func isBarePlural(_ head: Range<Int>, _ page: Page) -> Bool {
    guard let last = head.last, page.tokens[last].kind == .word else { return false }
    return !page.has(ClauseWords.determiners, at: head.lowerBound)
      && !page.has(ClauseWords.pronouns, at: head.lowerBound)
      && page.bytes[Int(page.tokens[last].end) - 1] == 115
  }
}
