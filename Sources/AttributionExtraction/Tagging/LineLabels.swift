/// Words that label a line and do not speak: «LIVE: …», «Exclusive: …».
enum LineLabels {
  private static let words: WordSet = """
    live watch video videos opinion analysis update updated breaking exclusive read related photos pictures listen editorial
    comment review explainer factbox podcast correction clarification note advertisement sponsored recap timeline
    """

  /// The markings without those in which a label before a colon was taken for a speaker.
  static func dropped(from markings: [Marking], on page: Page) -> [Marking] {
    markings.filter { marking in
      guard let speaker = marking.speaker.first, speaker.count <= 2, let cue = marking.cue.first,
        page.tokens[cue.lowerBound].kind == .colon, cue.lowerBound == speaker.upperBound
      else { return true }
      let begins = speaker.lowerBound == 0 || page.tokens[speaker.lowerBound].gap >= .line
      return !(begins && page.has(words, at: speaker.lowerBound))
    }
  }
}
