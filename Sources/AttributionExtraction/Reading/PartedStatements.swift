/// Parts what the tagger took for one statement where a reviewer sees several: a quotation that goes on in paragraphs of
/// its own, and words in quotation marks that are put beside the statement («…, although the firm was “sure of it”»).
enum PartedStatements {
  /// Fewer words in quotation marks are a way of speaking, not a statement.
  private static let fewestWords = 4

  /// The markings, parts behind the first of each. Linear.
  static func parted(_ markings: [Marking], on page: Page) -> [Marking] {
    var parts: [Marking] = []
    for whole in markings {
      var marking = whole
      trimDenial(&marking, on: page)
      leaveOutPlace(&marking, on: page)
      guard endWithSentence(&marking, on: page) else { continue }
      let isEmpty = marking.content.isEmpty
      nameWhoAsked(&marking, on: page)
      leaveOutDoubt(&marking, on: page)
      beginBehindColon(&marking, on: page)
      let asked =
        takeQuestion(from: &marking, on: page) + takePutSo(from: &marking, on: page)
        + takePutSoBehind(from: &marking, on: page)
      let heard = takeReports(from: &marking, on: page)
      let later = takeLaterParagraphs(from: &marking, on: page)
      let beside = takeWordsBeside(from: &marking, on: page)
      parts += asked + (marking.content.isEmpty && !isEmpty ? [] : [marking]) + heard + beside + later
    }
    return parts
  }

  /// «The board says so. The bridge is safe.»: what is told in no quotation ends with the sentence that tells it.
  ///
  /// - Returns: false where nothing is left of it: «He would say that. The bridge is safe.»
  private static func endWithSentence(_ marking: inout Marking, on page: Page) -> Bool {
    guard let cue = marking.cue.first, page.tokens[cue.upperBound - 1].isWord else { return true }
    let content = marking.content.compactMap { range -> Range<Int>? in
      let sentence = page.sentence(of: range.lowerBound)
      let end = page.sentences[sentence].tokens.upperBound
      guard cue.upperBound <= range.lowerBound, page.sentence(of: cue.lowerBound) == sentence, end < range.upperBound,
        !range.contains(where: { page.isQuoted($0) })
      else { return range }
      let words = range.lowerBound..<(page.tokens[end - 1].kind == .stop ? end - 1 : end)
      return words.isEmpty || words.count == 1 && page.reads("that so it", at: words.lowerBound) ? nil : words
    }
    guard !content.isEmpty || marking.content.isEmpty else { return false }
    marking.content = content
    return true
  }

  private static let reports: WordPattern = "with|amid|after? reports|rumours|rumors that?"

  /// «…, she said, amid reports that the docks were sold»: the reports are nobody's words, least of all hers.
  private static func takeReports(from marking: inout Marking, on page: Page) -> [Marking] {
    guard marking.content.count > 1 else { return [] }
    var heard: [Marking] = []
    marking.content = marking.content.enumerated().compactMap { number, range in
      guard number > 0, let phrase = reports(openingOrBefore: range, page) else { return range }
      let noun = page.reads("that", at: phrase.upperBound - 1) ? phrase.upperBound - 1 : phrase.upperBound
      heard.append(
        Marking(
          cue: [phrase.lowerBound..<noun], content: [phrase.upperBound..<range.upperBound], sense: .hearsay,
          confidence: marking.confidence, signals: marking.signals))
      return nil
    }
    return heard
  }

  /// «amid reports that», whether or not the tagger took it for part of the words.
  private static func reports(openingOrBefore range: Range<Int>, _ page: Page) -> Range<Int>? {
    if let end = reports.end(in: page, from: range.lowerBound, limit: range.upperBound), end < range.upperBound {
      return range.lowerBound..<end
    }
    return (max(0, range.lowerBound - 3)..<range.lowerBound).first {
      reports.end(in: page, from: $0, limit: range.lowerBound) == range.lowerBound
    }.map { $0..<range.lowerBound }
  }

  private static let denying: WordSet = "denied denies rejected rejects dismissed dismisses disputed disputes"
  private static let accusation: WordPattern =
    "the|these|those|all|any|such|its|his|her|their accusations|accusation|allegations|allegation|claims|claim|charges|charge"
  private static let dayParts: WordPattern = "the|that|this same? day|evening|morning|afternoon|night|week"

  /// «rejected the accusations the same evening»: when it was done is no part of what was rejected.
  private static func trimDenial(_ marking: inout Marking, on page: Page) {
    guard marking.content.count == 1, let content = marking.content.first, let cue = marking.cue.last,
      page.has(denying, at: cue.upperBound - 1),
      let end = accusation.end(in: page, from: content.lowerBound, limit: content.upperBound), end < content.upperBound,
      dayParts.end(in: page, from: end, limit: content.upperBound) == content.upperBound
    else { return }
    marking.content = [content.lowerBound..<end]
  }

  /// Quotations in paragraphs behind the cue's, one part a paragraph.
  private static func takeLaterParagraphs(from marking: inout Marking, on page: Page) -> [Marking] {
    guard marking.content.count > 1, let cue = marking.cue.first else { return [] }
    let home = paragraph(of: cue, page)
    var parts: [(paragraph: Int, content: [Range<Int>])] = []
    var kept: [Range<Int>] = []
    for range in marking.content {
      let place = paragraph(of: range, page)
      if place <= home || !page.isQuoted(range.lowerBound) {
        kept.append(range)
      } else if let last = parts.indices.last, parts[last].paragraph == place {
        parts[last].content.append(range)
      } else {
        parts.append((place, [range]))
      }
    }
    guard !kept.isEmpty else { return [] }
    marking.content = kept
    return parts.map { part($0.content, of: marking, speaker: marking.speaker) }
  }

  /// «that its bid had failed, although the firm was “sure …”»: the firm's own words are a statement beside the first.
  private static func takeWordsBeside(from marking: inout Marking, on page: Page) -> [Marking] {
    var beside: [Marking] = []
    marking.content = marking.content.map { range in
      guard let found = wordsBeside(in: range, page) else { return range }
      beside.append(part([found.words], of: marking, speaker: [found.speaker]))
      return range.lowerBound..<found.end
    }
    return beside
  }

  private static let copulas: WordSet = "being was were is are been felt remained"
  private static let joints: WordSet = "despite although though while but whereas even and"

  private static func wordsBeside(
    in range: Range<Int>, _ page: Page
  ) -> (speaker: Range<Int>, words: Range<Int>, end: Int)? {
    guard let quotation = page.quotation(in: range), quotation.lowerBound > range.lowerBound + 2,
      quotation.lazy.filter({ page.tokens[$0].isWord }).count >= fewestWords,
      page.has(copulas, at: quotation.lowerBound - 1)
    else { return nil }
    // From the verb back to the word that joins the clause on; its subject is what lies between.
    let verb = quotation.lowerBound - 1
    guard let joint = (max(range.lowerBound + 1, verb - 10)..<verb).last(where: { page.has(joints, at: $0) }),
      joint + 1 < verb, !(joint + 1..<verb).contains(where: { page.tokens[$0].kind == .comma })
    else { return nil }
    var end = joint
    while end > range.lowerBound, page.tokens[end - 1].kind == .comma || page.has(joints, at: end - 1) { end -= 1 }
    return end > range.lowerBound ? ((joint + 1)..<verb, quotation, end) : nil
  }

  private static func part(_ content: [Range<Int>], of whole: Marking, speaker: [Range<Int>]) -> Marking {
    Marking(
      speaker: speaker, content: content, chain: whole.chain, confidence: whole.confidence, signals: whole.signals)
  }

  private static func paragraph(of range: Range<Int>, _ page: Page) -> Int {
    page.sentences[page.sentence(of: range.lowerBound)].paragraph
  }
}

extension Page {
  /// The first outermost quotation that lies within some tokens, marks included.
  fileprivate func quotation(in range: Range<Int>) -> Range<Int>? {
    guard let first = range.first(where: { quotationOfToken[$0] >= 0 }) else { return nil }
    let found = quotations[Int(quotationOfToken[first])].tokens
    return found.lowerBound >= range.lowerBound && found.upperBound <= range.upperBound ? found : nil
  }
}
