/// Where a report comes from, before a colon: «KARACHI: Nine people died, officials said».
struct Datelines {
  /// A longer label is no place.
  private static let longest = 4

  private let page: Page
  /// How many lines begin with each label.
  private var uses: [WordKey: Int] = [:]

  /// Counts the labels of a page. Linear.
  init(_ page: Page) {
    self.page = page
    for number in page.paragraphs.indices {
      if let key = Self.label(page.tokens(ofParagraph: number), page) { uses[key, default: 0] += 1 }
    }
  }

  /// The fingerprint of the capitals before a paragraph's colon.
  private static func label(_ paragraph: Range<Int>, _ page: Page) -> WordKey? {
    guard let colon = paragraph.prefix(longest + 1).first(where: { page.tokens[$0].kind == .colon }),
      colon > paragraph.lowerBound, isShouted(paragraph.lowerBound..<colon, page)
    else { return nil }
    let bytes = page.byteRange(paragraph.lowerBound..<colon)
    return WordKey(page.bytes, from: Int(bytes.lowerBound), to: Int(bytes.upperBound))
  }

  /// Nothing but words of capitals, and more than an initial.
  private static func isShouted(_ range: Range<Int>, _ page: Page) -> Bool {
    let place = page.byteRange(range)
    return place.count > 2
      && range.allSatisfy { index in
        let token = page.tokens[index]
        return token.kind == .word
          && page.bytes[Int(token.start)..<Int(token.end)].allSatisfy { $0 < 97 || $0 > 122 }
      }
  }

  /// Whether what stands before a marking's colon is a place: one that is known, or one whose sentence tells itself who
  /// says so. Several lines with labels are an interview, unless each has a known place.
  func isDateline(_ marking: Marking) -> Bool {
    guard let speaker = marking.speaker.first, let cue = marking.cue.first, cue.lowerBound == speaker.upperBound,
      page.tokens[cue.lowerBound].kind == .colon
    else { return false }
    let sentence = page.sentence(of: speaker.lowerBound)
    let paragraph = page.tokens(ofParagraph: page.sentences[sentence].paragraph)
    guard paragraph.lowerBound == speaker.lowerBound, let key = Self.label(paragraph, page), uses[key] == 1 else {
      return false
    }
    if speaker.contains(where: { Places.holds(page.tokens[$0].key) }) { return true }
    return uses.count == 1 && said(behind: cue.upperBound, page.sentences[sentence].tokens) != nil
  }

  /// What the sentence behind a dateline's colon tells by itself; none where it names nobody.
  func saidBehind(_ marking: Marking) -> Marking? {
    guard let cue = marking.cue.first else { return nil }
    let sentence = page.sentences[page.sentence(of: cue.lowerBound)].tokens
    guard let found = said(behind: cue.upperBound, sentence) else { return nil }
    var said = marking
    (said.speaker, said.cue, said.content) = ([found.speaker], [found.cue], [found.content])
    return said
  }

  private typealias Said = (speaker: Range<Int>, cue: Range<Int>, content: Range<Int>)
  private static let verbs: WordSet =
    "said says say told announced confirmed reported warned stated declared claimed insisted"

  private func said(behind start: Int, _ sentence: Range<Int>) -> Said? {
    guard start < sentence.upperBound else { return nil }
    let reader = PhraseReader(page: page, range: start..<sentence.upperBound)
    for verb in (start..<sentence.upperBound) where page.has(Self.verbs, at: verb) && !page.isQuoted(verb) {
      if let found = said(by: verb, reader) { return found }
    }
    return nil
  }

  private func said(by verb: Int, _ reader: PhraseReader) -> Said? {
    let (start, end) = (reader.range.lowerBound, reader.range.upperBound)
    // «…, says Ada Rowe.»
    if verb > start, page.tokens[verb - 1].kind == .comma, verb + 1 < end, page.tokens[verb + 1].kind != .stop {
      guard let speaker = reader.phrase(startingAt: verb + 1, limit: end), !isSelf(speaker) else { return nil }
      return (speaker, verb..<(verb + 1), start..<(verb - 1))
    }
    let cue = reader.cueStart(verb)
    guard let speaker = reader.subject(before: cue, floor: start), !isSelf(speaker) else { return nil }
    if speaker.lowerBound == start {
      guard let words = reader.trimmed(reader.afterAdjuncts(verb + 1)..<end), words.count > 1 else { return nil }
      return (speaker, cue..<(verb + 1), words)
    }
    guard page.tokens[speaker.lowerBound - 1].kind == .comma, speaker.lowerBound - 1 > start else { return nil }
    return (speaker, cue..<(verb + 1), start..<(speaker.lowerBound - 1))
  }

  /// «I said so» in an interview tells of the label.
  private func isSelf(_ speaker: Range<Int>) -> Bool {
    speaker.count == 1 && page.reads("i we you he she they it", at: speaker.lowerBound)
  }
}
