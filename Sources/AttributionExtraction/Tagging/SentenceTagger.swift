/// Reads one sentence: each cue gets its speaker and its words, from left to right.
struct SentenceTagger {
  let page: Page
  let number: Int
  let reader: ClauseReader
  private let refusals: [Range<Int>]
  private let refusalEdges: [Int]
  private var candidates: [CueCandidate] = []
  /// Up to here the sentence is told.
  private var consumed: Int
  var toldUpTo: Int { consumed }
  private var lastSpeaker: [Range<Int>] = []

  init(page: Page, number: Int) {
    (self.page, self.number) = (page, number)
    reader = ClauseReader(page: page, range: page.sentences[number].tokens)
    let range = reader.range
    let found = page.refusals(in: range)
    refusals = found.flatMap(\.cue)
    refusalEdges = found.compactMap { ($0.speaker.first ?? $0.cue.first)?.lowerBound }
    consumed = range.lowerBound
  }

  mutating func markings() -> [Marking] {
    candidates = CueCandidateFinder(reader: reader).candidates().filter { candidate in
      !refusals.contains { $0.overlaps(candidate.cue) }
    }
    var found: [Marking] = []
    for index in candidates.indices {
      let candidate = candidates[index]
      if candidate.shape == .quoting {
        carry(candidate, into: &found)
      } else if let marking = read(index), !marking.content.isEmpty {
        found.append(marking)
        if !marking.speaker.isEmpty { lastSpeaker = marking.speaker }
      }
    }
    attachLeadingSource(to: &found)
    return found
  }

  private mutating func read(_ index: Int) -> Marking? {
    let candidate = candidates[index]
    switch candidate.shape {
    case .verb: return readVerb(index)
    case .gerund:
      let start = contentStart(after: candidate)
      return marking(candidate, speaker: lastSpeaker, content: clause(from: start, index))
    case .carrying: return readCarrying(index)
    case .according: return readAccording(index)
    case .nominal:
      return marking(
        candidate, speaker: candidate.subject.map { [$0] } ?? [], content: clause(from: candidate.cue.upperBound, index))
    case .hearsay:
      let isImpersonal = candidate.subject.map { $0.count == 1 && page.has("it", at: $0.lowerBound) } ?? true
      let subject = isImpersonal ? [] : candidate.subject.map { [$0] } ?? []
      return marking(candidate, speaker: [], content: subject + clause(from: candidate.cue.upperBound, index))
    case .quoting: return nil
    }
  }

  private func marking(
    _ candidate: CueCandidate, speaker: [Range<Int>], content: [Range<Int>], chain: [Range<Int>] = []
  ) -> Marking? {
    content.isEmpty
      ? nil : Marking(speaker: speaker, cue: [candidate.cue], content: content, chain: chain, sense: candidate.sense)
  }

  // MARK: Verbs

  private mutating func readVerb(_ index: Int) -> Marking? {
    var candidate = candidates[index]
    guard let verb = candidate.verb else { return nil }
    if let inverted = readInverted(candidate, index) { return inverted }
    var start = contentStart(after: candidate)
    let chain = addressee(after: candidate, &start)
    if page.has("in", at: candidate.cue.upperBound), start > candidate.cue.upperBound,
      page.has("statement", at: start - 1)
    {
      candidate.cue = candidate.cue.lowerBound..<start
    }
    let speaker = candidate.subject.map { [$0] } ?? lastSpeaker
    let isAtEnd = start >= reader.range.upperBound || page.tokens[start].kind == .stop || isPause(start)
    if isAtEnd, let before = wordsBefore(candidate.leftEdge) {
      var content = [before]
      consumed = start
      if start < reader.range.upperBound, isPause(start) { content += goesOn(after: start, index) }
      return marking(candidate, speaker: speaker, content: content, chain: chain)
    }
    let content = isRelative(candidate) ? upToComma(clause(from: start, index)) : clause(from: start, index)
    guard accepts(verb, candidate: candidate, contentStart: content.first?.lowerBound ?? start), !speaker.isEmpty else {
      return nil
    }
    return marking(candidate, speaker: speaker, content: content, chain: chain)
  }

  /// «…, said Ada Rowe».
  private mutating func readInverted(_ candidate: CueCandidate, _ index: Int) -> Marking? {
    guard candidate.verb?.mayInvert == true, candidate.cue.count == 1 else { return nil }
    let cue = candidate.cue.lowerBound
    guard !page.has("told tells tell", at: cue), let before = wordsBefore(cue),
      let speaker = invertedSpeaker(after: cue + 1), mayInvert(candidate),
      page.tokens[speaker.lowerBound].isCapital || page.has(ClauseWords.determiners, at: speaker.lowerBound)
        || page.has("one another he she", at: speaker.lowerBound)
        || page.has(ClauseWords.sourceNouns, at: speaker.upperBound - 1)
    else { return nil }
    consumed = speaker.upperBound
    var content = [before]
    let rest = reader.afterAdjuncts(speaker.upperBound)
    if rest < reader.range.upperBound, isPause(rest), page.isQuoted(min(rest + 1, reader.range.upperBound - 1)) {
      content += goesOn(after: rest, index)
    }
    var inverted = candidate
    inverted.subject = speaker
    return marking(inverted, speaker: [speaker], content: content)
  }

  /// «Ada Rowe, the mayor, said» has its speaker before; «The docks will close, a blow, said Rowe» has a clause there.
  private func mayInvert(_ candidate: CueCandidate) -> Bool {
    candidate.subject.map { $0.contains { page.has(ClauseWords.auxiliaries, at: $0) } } ?? true
  }

  /// «said Ada Rowe», «said a person familiar with the talks, who asked not to be named».
  private func invertedSpeaker(after start: Int) -> Range<Int>? {
    let limit = reader.range.upperBound
    guard reader.afterAdjuncts(start) == start, let phrase = reader.phrase(startingAt: start, limit: limit) else {
      return nil
    }
    guard phrase.contains(where: { page.has(ClauseWords.sourceNouns, at: $0) }),
      let long = reader.phrase(startingAt: start, limit: limit, isLong: true)
    else { return phrase }
    guard long.upperBound < limit, isPause(long.upperBound), page.has("who", at: long.upperBound + 1),
      let secret = reader.phrase(startingAt: long.upperBound + 1, limit: limit, isLong: true)
    else { return long }
    return start..<secret.upperBound
  }

  private func contentStart(after candidate: CueCandidate) -> Int {
    let plain = reader.afterAdjuncts(candidate.cue.upperBound)
    // «said on its website late on Monday that»: a «that» soon after closes what adjuncts escaped the list.
    var index = candidate.cue.upperBound
    while index < min(reader.range.upperBound, candidate.cue.upperBound + 10), page.tokens[index].isWord {
      if page.has("that", at: index), index >= plain { return index }
      if index > plain, CueLexicon.verbs[page.tokens[index].key] != nil { break }
      if index == candidate.cue.upperBound, !page.has(ClauseWords.prepositions, at: index) { break }
      index += 1
    }
    return plain
  }

  /// «told Reuters», «asked the minister»: past the one spoken to; an outlet is a carrier.
  private func addressee(after candidate: CueCandidate, _ start: inout Int) -> [Range<Int>] {
    guard page.has("told tell tells telling asked ask asks asking", at: candidate.cue.upperBound - 1),
      let phrase = reader.phrase(startingAt: candidate.cue.upperBound, limit: reader.range.upperBound),
      !page.has(ClauseWords.questionWords, at: phrase.lowerBound)
    else { return [] }
    var end = phrase.lowerBound
    while end < phrase.upperBound, !page.has(ClauseWords.questionWords, at: end),
      end == phrase.lowerBound || !page.has(ClauseWords.pronouns, at: end)
    {
      end += 1
    }
    start = reader.afterAdjuncts(end)
    let outlet = phrase.lowerBound..<end
    let isOutlet = outlet.contains { page.tokens[$0].isCapital && page.has(ClauseWords.outlets, at: $0) }
    return isOutlet && candidate.sense == .speech ? [outlet] : []
  }

  private func accepts(_ verb: CueVerb, candidate: CueCandidate, contentStart: Int) -> Bool {
    guard contentStart < reader.range.upperBound else { return true }
    if page.isQuoted(contentStart) { return true }
    switch verb.complement {
    // «continued to grow», «added to the costs» tell nothing.
    case .free: return !page.has("of to", at: contentStart)
    case .object: return !page.has("of", at: contentStart)
    case .infinitive: return page.has("to that not he she they it", at: contentStart)
    case .question: return page.has(ClauseWords.questionWords, at: contentStart)
    case .clause, .carried: return !page.has("of by on in from at for about with as and or", at: contentStart)
        && (candidate.sense != .speech || !page.has("to", at: contentStart))
    }
  }

  // MARK: Other cues

  private func readCarrying(_ index: Int) -> Marking? {
    var candidate = candidates[index]
    let saying = candidate.cue.upperBound - 1
    let content = clause(from: saying + 1, index)
    guard let verb = candidate.cue.first(where: { CueLexicon.verbs[page.tokens[$0].key]?.complement == .carried }) else {
      return nil
    }
    let between = (verb + 1)..<(saying - 1)
    let isPassive = (candidate.cue.lowerBound..<verb).contains { page.has(ClauseWords.being, at: $0) }
    candidate.cue = saying..<(saying + 1)
    if isPassive {
      let carrier = page.has("by", at: between.lowerBound) && between.count > 1 ? [(between.lowerBound + 1)..<between.upperBound] : []
      return marking(candidate, speaker: candidate.subject.map { [$0] } ?? [], content: content, chain: carrier)
    }
    guard !between.isEmpty else { return nil }
    return marking(candidate, speaker: [between], content: content, chain: candidate.subject.map { [$0] } ?? [])
  }

  private mutating func readAccording(_ index: Int) -> Marking? {
    let candidate = candidates[index]
    let start = candidate.cue.upperBound
    guard let speaker = reader.phrase(startingAt: start, limit: reader.range.upperBound, isLong: true) else { return nil }
    // «according to a report by X» names X's report: the words stand as they are.
    if let before = wordsBefore(candidate.cue.lowerBound, needsPause: false) {
      consumed = speaker.upperBound
      return marking(candidate, speaker: [speaker], content: [before])
    }
    guard speaker.upperBound < reader.range.upperBound else { return nil }
    return marking(candidate, speaker: [speaker], content: clause(from: speaker.upperBound + 1, index))
  }

  /// «X said A, quoting a source»: the source is the speaker and X the carrier.
  private func carry(_ candidate: CueCandidate, into found: inout [Marking]) {
    guard let last = found.indices.last, let source = source(after: candidate), found[last].chain.isEmpty else { return }
    found[last].chain = found[last].speaker
    found[last].speaker = [source]
    found[last].cue = [candidate.cue]
  }

  /// «Citing a source, X said A».
  private func attachLeadingSource(to found: inout [Marking]) {
    guard let first = candidates.first, first.shape == .quoting, let source = source(after: first), !found.isEmpty,
      found[0].chain.isEmpty, found[0].speaker != [source]
    else { return }
    found[0].chain = found[0].speaker
    found[0].speaker = [source]
  }

  /// One who speaks: a name, or a noun for people; a document is no speaker.
  private func source(after candidate: CueCandidate) -> Range<Int>? {
    guard let phrase = reader.phrase(startingAt: candidate.cue.upperBound, limit: reader.range.upperBound, isLong: true)
    else { return nil }
    let head = phrase.prefix(6)
    let isPerson = head.contains { page.has(ClauseWords.sourceNouns, at: $0) }
    let isName = page.tokens[phrase.lowerBound].isCapital && phrase.count <= 6
    return isPerson || isName ? phrase : nil
  }
}

extension SentenceTagger {
  /// Where the clauses of later cues, and of refusals, begin.
  func clauseEdges(after index: Int) -> [Int] {
    candidates[(index + 1)...].map(\.leftEdge) + refusalEdges
  }
}
