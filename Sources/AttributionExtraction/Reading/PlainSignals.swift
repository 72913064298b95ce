/// Attributions that a few words leave no doubt about, where the tagger overlooked them.
///
/// Only what stands in nobody's words already is looked at, and only phrases that mean nothing else: «rejected the
/// accusations», «threatened to …», «reports that …», «is believed to …», and a quotation as what somebody was («The
/// firm was “sure of it”»).
struct PlainSignals {
  private static let confidence = 0.6
  /// Fewer words in quotation marks are a way of speaking, not a statement.
  private static let fewestQuoted = 4

  private let page: Page
  private var isTaken: [Bool]
  private var found: [Marking] = []

  /// What is to be added to markings. Linear.
  static func missing(from markings: [Marking], on page: Page) -> [Marking] {
    var signals = PlainSignals(page: page, markings: markings + page.refusals)
    for sentence in page.sentences where !sentence.isFurniture && !sentence.isHeadline {
      signals.read(sentence.tokens)
    }
    return signals.found
  }

  private init(page: Page, markings: [Marking]) {
    self.page = page
    isTaken = [Bool](repeating: false, count: page.tokens.count)
    for marking in markings {
      for token in (marking.cue + marking.content).joined() { isTaken[token] = true }
    }
  }

  private static let denying: WordPattern = WordPattern(
    "denied|rejected|dismissed|disputed|denies|rejects|dismisses|disputes the|these|those|all|any|such|its|his|her|their? "
      + "accusations|accusation|allegations|allegation|claims|claim|charges|charge|report|reports|suggestion|suggestions"
  )
  private static let reporting: WordPattern = "reports|report|rumours|rumors|claims|allegations|suggestions that"
  private static let supposed: WordPattern = WordPattern(
    "is|are|was|were widely? believed|thought|said|taken|understood|reported|rumoured|rumored|alleged|assumed to")
  private static let heldByAll: WordPattern = WordPattern(
    "it is|was now|widely|also|not? believed|thought|understood|reported|rumoured|rumored|alleged|claimed|feared|said that?"
  )
  private static let telling: WordPattern = WordPattern(
    "regretted|regrets|maintained|maintains|acknowledged|acknowledges|conceded|concedes|insisted|insists|denied|denies|stressed|stresses|"
      + "held|holds|ruled|rules|submitted|submits|contended|contends|testified|testifies that"
  )
  private static let audience: WordPattern = WordPattern(
    "court|jury|jurors|inquest|tribunal|hearing|inquiry|magistrates was|were told that?")
  /// Verbs that stand behind what they tell: «The docks are safe, the council said.»
  private static let closing: WordSet = "said announced acknowledged stated confirmed declared"
  private static let copulas: WordSet = "being was were is are been felt remained remains remain"

  private mutating func read(_ sentence: Range<Int>) {
    for token in sentence where !isTaken[token] {
      if page.isQuoted(token) {
        quotedPredicate(token, sentence)
      } else if let marking = marking(at: token, sentence) {
        take(marking)
      }
    }
  }

  private mutating func take(_ marking: Marking) {
    for token in (marking.cue + marking.content).joined() { isTaken[token] = true }
    found.append(marking)
  }

  private func marking(at token: Int, _ sentence: Range<Int>) -> Marking? {
    let reader = PhraseReader(page: page, range: sentence)
    if let end = Self.denying.end(in: page, from: token, limit: sentence.upperBound) {
      return spoken(token..<(token + 1), (token + 1)..<end, reader)
    }
    if page.reads("threatened threatens", at: token), let to = firstTo(after: token, sentence) {
      return spoken(token..<(token + 1), clause(from: to, sentence), reader)
    }
    if let end = Self.telling.end(in: page, from: token, limit: sentence.upperBound) {
      return spoken(token..<(token + 1), clause(from: end - 1, sentence), reader)
    }
    if let told = audienceTold(token, sentence) { return told }
    if let known = heldByAll(token, sentence) { return known }
    if page.reads("quoted", at: token), let words = wordsQuoted(by: token, sentence, reader) { return words }
    if page.has(Self.closing, at: token), let words = wordsAhead(of: token, sentence, reader) { return words }
    if let end = Self.reporting.end(in: page, from: token, limit: sentence.upperBound), !hasSpeaker(token, sentence) {
      return heard(cue: token..<(token + 1), [clause(from: end - 1, sentence)])
    }
    if let end = Self.supposed.end(in: page, from: token, limit: sentence.upperBound),
      let subject = reader.subject(before: token, floor: sentence.lowerBound)
    {
      return heard(cue: token..<(end - 1), [subject, clause(from: end - 1, sentence)])
    }
    return nil
  }

  /// «The inquest was told that the ferry had no radio»: who told it is not named.
  private func audienceTold(_ token: Int, _ sentence: Range<Int>) -> Marking? {
    guard let end = Self.audience.end(in: page, from: token, limit: sentence.upperBound),
      !page.reads("to of by about not how why what", at: end)
    else { return nil }
    let content = clause(from: end, sentence)
    guard isFree(content) else { return nil }
    let verb = end - (page.reads("that", at: end - 1) ? 3 : 2)
    let start = page.reads("that", at: end - 1) ? end - 1 : end
    return Marking(
      cue: [verb..<(verb + 2)], content: [start..<content.upperBound], confidence: Self.confidence)
  }

  /// «It is believed the fire began in the kitchen.»: by whom is not told.
  private func heldByAll(_ token: Int, _ sentence: Range<Int>) -> Marking? {
    guard page.tokens[token].isCapital,
      let end = Self.heldByAll.end(in: page, from: token, limit: sentence.upperBound),
      !page.reads("to by of in on at for and or but , . as", at: end)
    else { return nil }
    let content = clause(from: end, sentence)
    guard StatementUnits(page: page).hasMainVerb(content) else { return nil }
    let start = page.reads("that", at: end - 1) ? end - 1 : end
    return heard(cue: token..<start, [start..<content.upperBound])
  }

  private func spoken(_ verb: Range<Int>, _ content: Range<Int>, _ reader: PhraseReader) -> Marking? {
    let start = reader.cueStart(verb.lowerBound)
    guard isFree(content), let speaker = reader.subject(before: start, floor: reader.range.lowerBound) else {
      return nil
    }
    return Marking(speaker: [speaker], cue: [start..<verb.upperBound], content: [content], confidence: Self.confidence)
  }

  /// «Rowe was quoted by the Gazette as saying that it rained»
  private func wordsQuoted(by verb: Int, _ sentence: Range<Int>, _ reader: PhraseReader) -> Marking? {
    let start = reader.cueStart(verb)
    guard start < verb, isFree(start..<sentence.upperBound),
      let speaker = reader.subject(before: start, floor: sentence.lowerBound)
    else { return nil }
    // «Rowe was quoted as saying it rained»: nobody is named who quoted.
    if page.reads("as", at: verb + 1), page.reads("saying telling", at: verb + 2),
      let words = reader.trimmed((verb + 3)..<max(verb + 3, sentence.upperBound))
    {
      return Marking(speaker: [speaker], cue: [start..<(verb + 3)], content: [words], confidence: Self.confidence)
    }
    let raw = Marking(speaker: [speaker], cue: [start..<(verb + 1)], confidence: Self.confidence)
    return CitedSpeakers.putRight([raw], on: page).first { !$0.chain.isEmpty }
  }

  /// «The docks are safe, the council said on Monday.»: all that stands before the comma, if it begins the sentence.
  private func wordsAhead(of verb: Int, _ sentence: Range<Int>, _ reader: PhraseReader) -> Marking? {
    let start = reader.cueStart(verb)
    guard let speaker = reader.subject(before: start, floor: sentence.lowerBound),
      speaker.lowerBound > sentence.lowerBound + 3, page.tokens[speaker.lowerBound - 1].kind == .comma,
      verb + 1 < sentence.upperBound,
      page.tokens[verb + 1].kind == .stop || reader.afterAdjuncts(verb + 1) > verb + 1
    else { return nil }
    let content = sentence.lowerBound..<(speaker.lowerBound - 1)
    guard isFree(content), !content.contains(where: { page.isQuoted($0) }) else { return nil }
    return Marking(speaker: [speaker], cue: [start..<(verb + 1)], content: [content], confidence: Self.confidence)
  }

  private func heard(cue: Range<Int>, _ content: [Range<Int>]) -> Marking? {
    guard content.allSatisfy(isFree) else { return nil }
    return Marking(cue: [cue], content: content, sense: .hearsay, confidence: Self.confidence)
  }

  private func isFree(_ range: Range<Int>) -> Bool {
    range.count > 1 && !range.contains { isTaken[$0] }
  }

  /// «the agency's reports that», «his claims that»: somebody's own.
  private func hasSpeaker(_ token: Int, _ sentence: Range<Int>) -> Bool {
    token > sentence.lowerBound
      && (page.tokens[token - 1].kind == .clitic || page.reads("his her its their my our your", at: token - 1))
  }

  /// «threatened in the spring to close …».
  private func firstTo(after token: Int, _ sentence: Range<Int>) -> Int? {
    let near = (token + 1)..<min(token + 6, sentence.upperBound)
    guard let to = near.first(where: { page.reads("to", at: $0) }) else { return nil }
    return (token + 1..<to).contains { page.tokens[$0].kind == .comma } ? nil : to
  }

  /// To the end of the clause: its stop, or a comma before «and» or «but» with what comes after.
  private func clause(from start: Int, _ sentence: Range<Int>) -> Range<Int> {
    var end = start
    while end < sentence.upperBound {
      let kind = page.tokens[end].kind
      if kind == .semicolon || kind == .stop && end + 1 == sentence.upperBound { break }
      if kind == .comma, page.reads("and but which who", at: end + 1) { break }
      end += 1
    }
    return start..<max(start, end)
  }

  /// «The firm was “sure that families would have been safer”.»
  private mutating func quotedPredicate(_ token: Int, _ sentence: Range<Int>) {
    guard let marking = predicate(token, sentence) else { return }
    take(marking)
    let number = page.sentences[page.sentence(of: token)].paragraph
    guard sentence.upperBound == page.tokens(ofParagraph: number).upperBound else { return }
    var next = number + 1
    while next < page.paragraphs.count, let words = wholeQuotation(page.tokens(ofParagraph: next)) {
      take(Marking(speaker: marking.speaker, content: [words], confidence: Self.confidence))
      next += 1
    }
  }

  /// A paragraph that is one quotation and in nobody's words: it goes on with the one before.
  private func wholeQuotation(_ paragraph: Range<Int>) -> Range<Int>? {
    guard let first = paragraph.first, page.isQuoted(first) else { return nil }
    let quotation = page.quotations[Int(page.quotationOfToken[first])].tokens
    return quotation.upperBound >= paragraph.upperBound && isFree(paragraph) ? paragraph : nil
  }

  private func predicate(_ token: Int, _ sentence: Range<Int>) -> Marking? {
    let quotation = page.quotations[Int(page.quotationOfToken[token])].tokens
    guard quotation.lowerBound == token, token - 1 > sentence.lowerBound, page.has(Self.copulas, at: token - 1),
      quotation.upperBound <= sentence.upperBound, isFree(quotation),
      quotation.lazy.filter({ page.tokens[$0].isWord }).count >= Self.fewestQuoted,
      let subject = subject(of: token - 1, sentence)
    else { return nil }
    return Marking(speaker: [subject], content: [quotation], confidence: Self.confidence)
  }

  private func subject(of verb: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let reader = PhraseReader(page: page, range: sentence)
    return reader.subject(before: reader.cueStart(verb), floor: sentence.lowerBound)
  }
}
