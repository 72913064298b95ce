/// Which attributions attribute nothing: «Nobody said that …», «If Olsen says that …, the market will fall».
///
/// Refusals stay: «Neither could be reached for comment» tells that two were asked.
enum EmptySpeakers {
  /// The markings without those in which nothing is said by anybody. Linear.
  static func without(_ markings: [Marking], on page: Page) -> [Marking] {
    markings.filter { marking in
      guard marking.sense != .refusal, let speaker = marking.speaker.first, !speaker.isEmpty else { return true }
      return !isNobody(speaker, page) && !isSupposed(speaker, marking, page) && !isAskedFor(speaker, page)
    }
  }

  /// «Nobody», «No one», «None of them», «Neither Dahl nor the bank».
  private static func isNobody(_ speaker: Range<Int>, _ page: Page) -> Bool {
    let first = speaker.lowerBound
    if page.reads("neither", at: first) || page.reads("neither", at: first - 1) && hasNor(speaker, page) { return true }
    let isTwoWords = speaker.count > 1 && page.reads("no", at: first) && page.reads("one", at: first + 1)
    let end = isTwoWords ? first + 2 : first + 1
    guard isTwoWords || page.reads("nobody no-one none", at: first) else { return false }
    return end == speaker.upperBound || page.has(ClauseWords.prepositions, at: end) || page.reads("of else", at: end)
  }

  private static func hasNor(_ speaker: Range<Int>, _ page: Page) -> Bool {
    speaker.contains { page.reads("nor", at: $0) }
  }

  /// «It was not clear who ordered the strike»: that somebody did is all that is said.
  private static func isAskedFor(_ speaker: Range<Int>, _ page: Page) -> Bool {
    let who = speaker.lowerBound
    return speaker.count == 1 && page.reads("who", at: who)
      && page.reads("clear unclear known unknown sure decide decided ask asked wonder wondered know knows", at: who - 1)
  }

  /// «If Olsen says …» asserts nothing; «even if» grants it.
  private static func isSupposed(_ speaker: Range<Int>, _ marking: Marking, _ page: Page) -> Bool {
    let before = speaker.lowerBound - 1
    guard let cue = marking.cue.first, page.reads("if", at: before), !page.reads("even", at: before - 1),
      !page.isQuoted(before) || page.isQuoted(speaker.lowerBound)
    else { return false }
    return speaker.upperBound <= cue.lowerBound && cue.lowerBound - speaker.upperBound <= 3
  }
}
