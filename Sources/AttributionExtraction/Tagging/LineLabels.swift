/// What stands before the colon of a line and does not speak: «LIVE: …», «Exclusive: …», «14:05 Mayor: …», «Storm Agda:
/// what we know», «High Court: Holm v. Brandt».
enum LineLabels {
  private static let words: WordSet = """
    live watch video videos opinion analysis update updated breaking exclusive read related photos pictures listen editorial
    comment review explainer factbox podcast correction clarification note advertisement sponsored recap timeline letters
    transcript interview profile obituary quiz gallery background context summary sources source credit caption
    """
  private static let topics: [WordPattern] = [
    "what we|you know", "what|everything|all you need to know", "live updates|coverage|blog|ticker", "as it happened",
  ]

  /// The markings without those in which a label before a colon was taken for a speaker, and speakers without the time
  /// that their line begins with. Linear.
  static func putRight(_ markings: [Marking], on page: Page) -> [Marking] {
    markings.compactMap { marking in
      if isLabel(marking, page) { return nil }
      var marking = marking
      if let speaker = marking.speaker.first { marking.speaker[0] = withoutTime(speaker, page) }
      return marking
    }
  }

  private static func isLabel(_ marking: Marking, _ page: Page) -> Bool {
    guard let cue = marking.cue.first, page.tokens[cue.lowerBound].kind == .colon else { return false }
    if let content = marking.content.first {
      if topics.longestEnd(in: page, from: content.lowerBound, limit: content.upperBound) != nil { return true }
      if (marking.content + marking.speaker).contains(where: { isCase($0, page) }) { return true }
    }
    guard let speaker = marking.speaker.first, speaker.count <= 2, cue.lowerBound == speaker.upperBound else {
      return false
    }
    return begins(speaker, page) && page.has(words, at: speaker.lowerBound)
  }

  private static func begins(_ range: Range<Int>, _ page: Page) -> Bool {
    range.lowerBound == 0 || page.tokens[range.lowerBound].gap >= .line
  }

  /// «Holm Shipping v. Harbour Board»
  private static func isCase(_ range: Range<Int>, _ page: Page) -> Bool {
    range.dropFirst().dropLast().contains { index in
      page.reads("v vs versus", at: index) && page.tokens[index - 1].isCapital
        && (page.tokens[index + 1].isCapital || page.tokens[index + 1].kind == .stop)
    }
  }

  private static let hours: WordSet = "am pm gmt bst cet cest utc et est"

  /// «14:05 Mayor Vera Novak»
  private static func withoutTime(_ speaker: Range<Int>, _ page: Page) -> Range<Int> {
    guard begins(speaker, page), page.tokens[speaker.lowerBound].kind == .number else { return speaker }
    var isTime = page.bytes[page.byteSlice(speaker.lowerBound)].contains { $0 == UInt8(ascii: ":") }
    var start = speaker.lowerBound + 1
    while start < speaker.upperBound {
      let kind = page.tokens[start].kind
      guard kind == .colon || kind == .number || kind == .dash || page.has(hours, at: start) else { break }
      isTime = isTime || kind == .colon || page.has(hours, at: start)
      start += 1
    }
    return isTime && start < speaker.upperBound ? start..<speaker.upperBound : speaker
  }
}

extension Page {
  fileprivate func byteSlice(_ token: Int) -> Range<Int> { Int(tokens[token].start)..<Int(tokens[token].end) }
}
