/// «Rowe said A, with reports that B», «Rowe said A amid claims that B»: what goes round is nobody's, and not hers who
/// spoke before in the sentence.
enum HearsayCues {
  private static let nouns: WordSet = "reports rumours rumors speculation suggestions claims allegations fears concerns"
  private static let openers: WordSet = "with amid amidst despite after following"

  /// The markings without speakers of an earlier one to whom a cue for what goes round was given as well. Linear.
  static func putRight(_ markings: [Marking], on page: Page) -> [Marking] {
    var speakers: Set<[Range<Int>]> = []
    return markings.map { marking in
      defer { speakers.insert(marking.speaker) }
      var marking = marking
      if let cue = marking.cue.first, isHearsay(cue, on: page), speakers.contains(marking.speaker) {
        (marking.speaker, marking.sense) = ([], .hearsay)
      }
      return marking
    }
  }

  /// Whether a cue is such a noun behind such a word, or both.
  private static func isHearsay(_ cue: Range<Int>, on page: Page) -> Bool {
    let noun = page.has(openers, at: cue.lowerBound) ? cue.lowerBound + 1 : cue.lowerBound
    return page.has(nouns, at: noun) && page.has(openers, at: noun - 1)
  }
}
