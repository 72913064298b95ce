/// Stage 9: who carried it, and whose words it is then: «Reuters quoted a source as saying», «said, citing a report».
///
/// Reads the sentence around a marking, whatever the tagger took for speaker and cue, and sets the three right.
struct ChainFinder {
  let page: Page
  /// A cue is sought so far from «quoted» or «citing».
  private static let reach = 60

  /// The marking with its true speaker, its cue and its carriers, nearest to the article first.
  func resolved(_ marking: Marking) -> Marking {
    guard marking.sense != .refusal, let anchor = (marking.cue + marking.content).first else { return marking }
    let sentence = page.sentences[page.sentence(of: anchor.lowerBound)].tokens
    let reader = PhraseReader(page: page, range: sentence)
    let quoting = sentence.filter { mayQuote.contains(page.tokens[$0].key) && !page.isQuoted($0) }
    for verb in quoting.prefix(8) {
      if let found = quotedAsSaying(marking, verb, reader) { return found }
    }
    for verb in quoting.prefix(8) where isNear(verb, marking) {
      if let found = citing(marking, verb, reader) { return found }
    }
    guard marking.chain.isEmpty else { return marking }
    var found = marking
    if let cue = marking.cue.first, cue.count <= 2, mayQuote.contains(page.tokens[cue.upperBound - 1].key),
      let carrier = teller(besides: marking, reader)
    {
      found.chain = [carrier]
      return found
    }
    found.chain = told(marking, reader) ?? carried(marking, reader) ?? []
    return found
  }

  private let mayQuote: WordSet = "quoted quotes quoting cited cites citing quote cite"

  init(page: Page) { self.page = page }

  private func isNear(_ token: Int, _ marking: Marking) -> Bool {
    guard let anchor = (marking.cue + marking.content).first else { return false }
    return abs(anchor.lowerBound - token) <= Self.reach || marking.content.contains { abs($0.upperBound - token) <= 8 }
  }

  // MARK: «quoted … as saying»

  /// «Reuters quoted a source as saying C», «Ada Rowe was quoted by Reuters as saying C».
  private func quotedAsSaying(_ marking: Marking, _ verb: Int, _ reader: PhraseReader) -> Marking? {
    let limit = min(reader.range.upperBound - 1, verb + 30)
    guard verb + 1 < limit,
      let saying = (verb + 1..<limit).first(where: {
        page.reads("as", at: $0) && page.reads("saying telling claiming warning stating calling", at: $0 + 1)
      })
    else { return nil }
    let end = saying + 2
    // The marking is this one where its content begins right there, or takes it in.
    guard let first = marking.content.first, first.upperBound > end, first.lowerBound <= end + 1,
      first.lowerBound >= verb - 1
    else { return nil }
    var found = marking
    found.content[0] = max(first.lowerBound, end)..<first.upperBound
    found.cue = [(saying + 1)..<end]
    let start = reader.cueStart(verb)
    let subject = reader.subject(before: start, floor: reader.range.lowerBound)
    let between = (verb + 1)..<saying
    if (start..<verb).contains(where: { page.has(ClauseWords.being, at: $0) }) {
      found.speaker = subject.map { [$0] } ?? marking.speaker
      let isBy = page.reads("by", at: between.lowerBound) && between.count > 1
      found.chain = isBy ? [named(between.dropFirst())] : marking.chain
      found.cue = [start..<end]
      return found
    }
    guard !between.isEmpty else { return nil }
    found.speaker = [between]
    found.chain = subject.map { [named($0)] } ?? marking.chain
    return found
  }

  // MARK: «citing», «quoting»

  /// «X said C, quoting a source», «Citing a source, X said C», «according to X, which cited a source».
  private func citing(_ marking: Marking, _ verb: Int, _ reader: PhraseReader) -> Marking? {
    guard !marking.speaker.contains(where: { $0.contains(verb + 1) }), !marking.speaker.isEmpty, marking.chain.isEmpty
    else {
      return nil
    }
    let isGerund = page.reads("quoting citing", at: verb)
    let isRelative = page.reads("which who", at: verb - 1)
    guard isGerund || isRelative, isFree(verb, marking),
      let phrase = reader.phrase(startingAt: verb + 1, limit: reader.range.upperBound, isLong: true)
    else { return nil }
    let speaker = upToCue(phrase)
    guard !speaker.isEmpty, speaks(speaker, carrier: marking.speaker[0]) else { return nil }
    var found = marking
    found.chain = marking.speaker.prefix(1).map { named($0) }
    found.speaker = [speaker]
    found.cue = [verb..<(verb + 1)]
    // The tail belongs to the telling, not to what is told.
    found.content = marking.content.compactMap { range in
      guard range.contains(verb) else { return range }
      var end = verb
      while end > range.lowerBound, page.tokens[end - 1].kind == .comma || page.reads("which who", at: end - 1) {
        end -= 1
      }
      return range.lowerBound < end ? range.lowerBound..<end : nil
    }
    return found.content.isEmpty ? nil : found
  }

  /// Whether «citing» hangs on the marking: beside its content, at the sentence's start, or in it after a comma.
  private func isFree(_ verb: Int, _ marking: Marking) -> Bool {
    let isAfterPause =
      verb == 0 || page.tokens[verb - 1].kind == .comma || page.reads("which who", at: verb - 1)
      || page.reads("and while", at: verb - 1)
      || page.sentences[page.sentence(of: verb)].tokens.lowerBound == verb
    return isAfterPause && !marking.cue.contains { $0.contains(verb) }
  }

  /// The phrase up to a comma, or to «and citing», «as saying».
  private func upToCue(_ phrase: Range<Int>) -> Range<Int> {
    let end = phrase.first {
      mayQuote.contains(page.tokens[$0].key) || page.reads("said says reported", at: $0) && $0 > phrase.lowerBound
    }
    var last = end ?? phrase.upperBound
    while last > phrase.lowerBound, page.reads("and as , who which", at: last - 1) { last -= 1 }
    return phrase.lowerBound..<last
  }

  private static let papers: WordSet = """
    report reports study survey document documents memo letter email emails filing filings poll records transcript
    statement paper leak data
    """

  /// One who speaks: a person, a name, or a paper that a newspaper cites.
  private func speaks(_ phrase: Range<Int>, carrier: Range<Int>) -> Bool {
    let head = phrase.prefix(7)
    if head.contains(where: {
      page.has(ClauseWords.sourceNouns, at: $0)
        || page.reads(
          "manager editor clerk designer consultant adviser analyst engineer banker lawyer officer worker two three four several",
          at: $0)
    }) {
      return true
    }
    // «citing the new rules»: a reason, and no speaker.
    let isPaper = head.contains { page.has(Self.papers, at: $0) }
    if isPaper { return isOutlet(carrier) }
    return page.tokens[phrase.lowerBound].isCapital && phrase.count <= 6 || isBriefed(phrase)
  }

  private func isBriefed(_ phrase: Range<Int>) -> Bool {
    phrase.contains { page.reads("briefed familiar knowledgeable", at: $0) }
  }

  private func isOutlet(_ words: Range<Int>) -> Bool {
    words.contains { page.has(OrganisationWords.outlets, at: $0) && page.tokens[$0].isCapital }
  }

  /// The one who says it where the marking has the one who is cited: «the Ledger said C, quoting a manager».
  private func teller(besides marking: Marking, _ reader: PhraseReader) -> Range<Int>? {
    for verb in reader.range
    where !page.isQuoted(verb) && page.reads("said says reported reports wrote writes claimed added", at: verb) {
      if (marking.content + marking.speaker + marking.cue).contains(where: { $0.contains(verb) }) { continue }
      let subject = reader.subject(before: reader.cueStart(verb), floor: floor(before: verb, marking, reader))
      guard let subject, !marking.speaker.contains(where: { $0.overlaps(subject) }) else { continue }
      return named(subject)
    }
    return nil
  }

  /// A subject reaches back no further than what is told before it.
  private func floor(before verb: Int, _ marking: Marking, _ reader: PhraseReader) -> Int {
    (marking.content + marking.speaker).filter { $0.upperBound <= verb }.map(\.upperBound).max()
      ?? reader.range.lowerBound
  }

  // MARK: «told», «in an interview with»

  /// «told Reuters», «told the Holt Gazette»: an outlet that is told something carries it.
  private func told(_ marking: Marking, _ reader: PhraseReader) -> [Range<Int>]? {
    guard let cue = marking.cue.last,
      page.reads("told tell tells telling", at: cue.upperBound - 1)
        || page.reads("told tell tells telling", at: cue.lowerBound)
    else { return nil }
    let verb = page.reads("told tell tells telling", at: cue.upperBound - 1) ? cue.upperBound - 1 : cue.lowerBound
    guard let name = carrier(from: verb + 1, limit: reader.range.upperBound),
      isPaperName(name) || isAnonymous(marking) || isUnknownPaper(name)
    else { return nil }
    return [name]
  }

  /// «told the Evening Lamp»: a name with «the» that is no body's one talks to, such as «the Senate».
  private func isUnknownPaper(_ name: Range<Int>) -> Bool {
    page.reads("the", at: name.lowerBound)
      && !name.contains { page.has(OrganisationWords.inNames, at: $0) || Places.holds(page.tokens[$0].key) }
  }

  /// «A designer briefed on the plans told the Pilot»: whoever is told by one without a name prints it.
  private func isAnonymous(_ marking: Marking) -> Bool {
    NamingRule.naming(of: marking.speaker, cue: marking.cue, sense: .speech, on: page) == .anonymous
  }

  private static let frames: [WordPattern] = [
    "in|at|during a|an|the|his|her|its|their? <word>? interview|interviews|conversation with|to|for|on",
    "in|at|during a|an|the|his|her|its|their? <word>? report|story|article|interview|remarks|comments|statement|column|dispatch|investigation|speech|note|letter first? carried|published|aired|broadcast|printed|reported|released|run|shown by|in|on",
    "speaking|talking|writing to|on|in|for", "as? first? reported by", "quoted|cited|interviewed by",
    "as? first? published by|in",
    "an? appearance on", "in an op-ed|opinion|essay|column piece|article? for|in",
  ]

  /// «said in an interview with the Gazette», «in a report first carried by Kapwire», «on CNN».
  private func carried(_ marking: Marking, _ reader: PhraseReader) -> [Range<Int>]? {
    var index = reader.range.lowerBound
    let contents = marking.content.prefix(8)
    while index < reader.range.upperBound {
      if let inside = contents.first(where: { $0.contains(index) }) {
        index = max(index + 1, inside.upperBound)
        continue
      }
      defer { index += 1 }
      guard page.tokens[index].kind == .word, !page.isQuoted(index) else { continue }
      if page.reads("in at during speaking talking writing as first quoted cited interviewed an", at: index),
        let end = Self.frames.longestEnd(in: page, from: index, limit: reader.range.upperBound),
        let name = carrier(from: end, limit: reader.range.upperBound), !isSpeaker(name, marking)
      {
        let isSure = page.reads("by in", at: end - 1) && !page.reads("writing", at: index)
        if isSure || isPaperName(name) { return [name] }
      }
      if page.reads("on", at: index), let name = carrier(from: index + 1, limit: reader.range.upperBound),
        isPaperName(name),
        !isSpeaker(name, marking)
      {
        return [name]
      }
    }
    return nil
  }

  private func isSpeaker(_ name: Range<Int>, _ marking: Marking) -> Bool {
    marking.speaker.contains { $0.overlaps(name) }
  }

  /// The capitalised name at a place, with its «the».
  private func carrier(from start: Int, limit: Int) -> Range<Int>? {
    let first = page.reads("the", at: start) ? start + 1 : start
    var end = first
    while end < limit, end - first < 6, page.tokens[end].isCapital, page.tokens[end].isWord,
      !page.has(Titles.calendar, at: end),
      end == first || page.tokens[end].gap == .space
    {
      end += 1
    }
    return end > first ? start..<end : nil
  }

  /// A paper's name, or one that stands with «the» and is no person's: «the Tide».
  private func isPaperName(_ name: Range<Int>) -> Bool {
    isOutlet(name) || isWire(name)
  }

  /// «Kapwire», «Telepress»: names that end like an agency's.
  private func isWire(_ name: Range<Int>) -> Bool {
    guard let last = name.last else { return false }
    let word = page.tokens[last]
    let tail = String(decoding: page.bytes[max(Int(word.start), Int(word.end) - 5)..<Int(word.end)], as: UTF8.self)
    return tail.hasSuffix("wire") || tail.hasSuffix("press") || tail.hasSuffix("News") || tail.hasSuffix("TV")
  }

  /// The carrier's name without what stands in apposition to it.
  private func named(_ words: Range<Int>) -> Range<Int> {
    let end = words.dropFirst().first { page.tokens[$0].kind == .comma || page.reads("which who", at: $0) }
    let head = words.lowerBound..<(end ?? words.upperBound)
    // «the news agency Telepress»: the name alone.
    guard let name = head.first(where: { page.tokens[$0].isCapital && !page.reads("the", at: $0) }),
      (name..<head.upperBound).allSatisfy({ page.tokens[$0].isCapital || page.reads("of and & the", at: $0) })
    else { return head }
    return page.reads("the", at: name - 1) && name > head.lowerBound
      ? (name - 1)..<head.upperBound : name..<head.upperBound
  }
}
