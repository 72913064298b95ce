/// What stands before the colon of a line and does not speak: «LIVE: …», «Exclusive: …», «14:05 Mayor: …», «Storm Agda:
/// what we know», «High Court: Holm v. Brandt», «Ukraine war: …», «KARACHI: …»; and lines of an interview, whose labels do.
enum LineLabels {
  private static let words: WordSet = """
    live watch video videos opinion analysis update updated breaking exclusive read related photos pictures listen editorial
    comment review explainer factbox podcast correction clarification note advertisement sponsored recap timeline letters
    transcript interview profile obituary quiz gallery background context summary sources source credit caption claim facts
    fact verdict ruling rating conclusion bottom
    """
  private static let topics: [WordPattern] = [
    "what we|you know", "what|everything|all you need to know", "live updates|coverage|blog|ticker", "as it happened",
  ]

  /// The markings without those in which a label before a colon was taken for a speaker, and speakers without the time
  /// that their line begins with. Linear.
  static func putRight(_ markings: [Marking], on page: Page) -> [Marking] {
    let datelines = Datelines(page)
    return markings.compactMap { marking in
      if isLabel(marking, page) || HeadlineTopics.isTopic(marking, page) { return nil }
      if datelines.isDateline(marking) { return datelines.saidBehind(marking) }
      var marking = marking
      if let speaker = marking.speaker.first { marking.speaker[0] = bare(speaker, marking, page) }
      if HeadlineTopics.isAudience(marking, page) { marking.speaker = [] }
      if InterviewLines.asks(marking, page) { marking.sense = .question }
      return marking
    }
  }

  /// A speaker without what its line or its brackets put beside it.
  private static func bare(_ speaker: Range<Int>, _ marking: Marking, _ page: Page) -> Range<Int> {
    var speaker = withoutTime(speaker, page)
    if isBeforeColon(speaker, marking, page) { speaker = HeadlineTopics.withoutTopic(speaker, page) }
    return TickerNames.beforeBracket(speaker, page)
  }

  private static func isBeforeColon(_ speaker: Range<Int>, _ marking: Marking, _ page: Page) -> Bool {
    guard let cue = marking.cue.first, page.tokens[cue.lowerBound].kind == .colon else { return false }
    return speaker.upperBound == cue.lowerBound
  }

  private static func isLabel(_ marking: Marking, _ page: Page) -> Bool {
    guard let cue = marking.cue.first, page.tokens[cue.lowerBound].kind == .colon else { return false }
    if TickerNames.isInBrackets(cue.lowerBound, page) { return true }
    if let content = marking.content.first {
      if topics.longestEnd(in: page, from: content.lowerBound, limit: content.upperBound) != nil { return true }
      if (marking.content + marking.speaker).contains(where: { isCase($0, page) }) { return true }
    }
    guard let speaker = marking.speaker.first, speaker.count <= 2, cue.lowerBound == speaker.upperBound else {
      return false
    }
    // «THE FACTS:»
    let word =
      speaker.count == 2 && page.reads("the our", at: speaker.lowerBound) ? speaker.lowerBound + 1 : speaker.lowerBound
    return begins(speaker, page) && page.has(words, at: word)
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

  private static let hours: WordSet = "am pm gmt bst cet cest utc et est a.m p.m a.m. p.m."

  /// «14:05 Mayor Vera Novak», «15.55 Mayor», «3.55pm Mayor»
  private static func withoutTime(_ speaker: Range<Int>, _ page: Page) -> Range<Int> {
    let first = page.bytes[page.byteSlice(speaker.lowerBound)]
    guard begins(speaker, page), let digit = first.first, (48...57).contains(digit) else { return speaker }
    var isTime = isClock(first)
    guard isTime || page.tokens[speaker.lowerBound].kind == .number else { return speaker }
    var start = speaker.lowerBound + 1
    while start < speaker.upperBound {
      let kind = page.tokens[start].kind
      guard kind == .colon || kind == .number || kind == .dash || page.has(hours, at: start) else { break }
      isTime = isTime || kind == .colon || page.has(hours, at: start)
      start += 1
    }
    if page.reads("million billion trillion percent per", at: start) { return speaker }
    return isTime && start < speaker.upperBound ? start..<speaker.upperBound : speaker
  }

  /// «14:05», «15.55», «3.55pm», «4pm»: an hour, and minutes or a half of the day.
  private static func isClock(_ word: ArraySlice<UInt8>) -> Bool {
    let hour = word.prefix { (48...57).contains($0) }
    var rest = word.dropFirst(hour.count)
    guard (1...2).contains(hour.count) else { return false }
    let parts = rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: ".")
    if parts {
      let minutes = rest.dropFirst().prefix { (48...57).contains($0) }
      guard minutes.count == 2, minutes.first ?? 57 < 54 else { return false }
      rest = rest.dropFirst(3)
    }
    guard !rest.isEmpty else { return parts }
    let half = WordKey(rest)
    return half == "am" || half == "pm"
  }
}

extension Page {
  fileprivate func byteSlice(_ token: Int) -> Range<Int> { Int(tokens[token].start)..<Int(tokens[token].end) }
}
