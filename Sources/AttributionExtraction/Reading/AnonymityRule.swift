/// Why a speaker is not named, in the article's own words: «who asked not to be named because the talks are private».
enum AnonymityRule {
  private static let openings: [WordPattern] = [
    "on|under the? condition of anonymity",
    "requesting|requested|asking|asked|demanding|demanded|granted for? anonymity",
    "asked|asking|asks|wished|wanted|preferred|declined|declining|insisted|requested|requesting not? to not? be|remain named|identified|quoted|anonymous",
    "asked|insisted on|for? not being named|identified", "did not want to be named|identified",
    "whose name|names|identity was|were|is withheld", "not authorised|authorized to speak|comment|discuss|talk",
    "asked|asking that his|her|their name|names|identity not? be withheld|used|published|printed",
    "for fear of", "fearing reprisals|retaliation",
  ]

  /// The words of the reason; none where the article gives none.
  ///
  /// They stand in the speaker's own words or after them in the sentence.
  static func reason(of speaker: [Range<Int>], on page: Page) -> Range<Int>? {
    guard let words = speaker.first(where: { !$0.isEmpty }) else { return nil }
    let sentence = page.sentences[page.sentence(of: words.lowerBound)].tokens
    for index in words.lowerBound..<sentence.upperBound where !page.isQuoted(index) {
      guard mayOpen.contains(page.tokens[index].key),
        let end = openings.longestEnd(in: page, from: index, limit: sentence.upperBound)
      else { continue }
      let limit = index < words.upperBound ? words.upperBound : sentence.upperBound
      return index..<max(end, min(limit, clauseEnd(end, sentence, page)))
    }
    return nil
  }

  /// «who asked to remain anonymous»: why there is no name, and no statement.
  static func isRequest(_ marking: Marking, on page: Page) -> Bool {
    guard let cue = marking.cue.first, marking.content.count == 1, let content = marking.content.first,
      !page.isQuoted(content.lowerBound)
    else { return false }
    return openings.longestEnd(in: page, from: cue.lowerBound, limit: content.upperBound) == content.upperBound
  }

  private static let mayOpen: WordSet = """
    on under requesting requested asking asked asks demanding demanded granted wished wanted preferred declined declining
    insisted did whose not for fearing
    """

  /// To the end of «because …», or of the phrase.
  private static func clauseEnd(_ start: Int, _ sentence: Range<Int>, _ page: Page) -> Int {
    var end = start
    let goesOn = page.reads(
      "because as since to for due citing given in until while ahead before by publicly on , about of the", at: end)
    guard goesOn else { return end }
    while end < sentence.upperBound, page.tokens[end].isWord || page.tokens[end].kind == .clitic { end += 1 }
    return end
  }
}
