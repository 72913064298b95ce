/// «Rowe said A, with reports that B», «Amid claims that B, Rowe said A»: what goes round is nobody's, and not hers who
/// says something else in the sentence.
enum HearsayCues {
  private static let worries: WordSet = "fears concerns"
  private static let openers: WordSet = "amid amidst despite with after following"
  /// Behind a verb they bring what its subject says: «she hit back with claims that B».
  private static let mayFollowVerb: WordSet = "with after following"

  private struct Spoken: Hashable {
    let speaker: [Range<Int>]
    let sentence: Int

    init(_ marking: Marking, _ cue: Range<Int>, _ page: Page) {
      (speaker, sentence) = (marking.speaker, page.sentence(of: cue.lowerBound))
    }
  }

  /// The markings, those of what goes round without her who says something else in the sentence. Linear.
  static func putRight(_ markings: [Marking], on page: Page) -> [Marking] {
    var spoken: Set<Spoken> = []
    for marking in markings {
      guard let cue = marking.cue.first, !marking.speaker.isEmpty, !isHearsay(cue, on: page) else { continue }
      spoken.insert(Spoken(marking, cue, page))
    }
    return markings.map { marking in
      guard let cue = marking.cue.first, isHearsay(cue, on: page), spoken.contains(Spoken(marking, cue, page)) else {
        return marking
      }
      var marking = marking
      marking.speaker = []
      return marking
    }
  }

  /// Whether a cue is such a noun behind an opener, or both.
  private static func isHearsay(_ cue: Range<Int>, on page: Page) -> Bool {
    let noun = page.has(openers, at: cue.lowerBound) ? cue.lowerBound + 1 : cue.lowerBound
    guard page.has(NamingRule.hearsayNouns, at: noun) || page.has(worries, at: noun), page.has(openers, at: noun - 1)
    else { return false }
    let begins = page.sentences[page.sentence(of: noun - 1)].tokens.lowerBound == noun - 1
    return begins || page.tokens[noun - 2].kind == .comma || !page.has(mayFollowVerb, at: noun - 1)
  }
}
