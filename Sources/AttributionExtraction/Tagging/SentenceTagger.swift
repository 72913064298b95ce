/// Reads one sentence: each cue gets its speaker and its words, from left to right.
struct SentenceTagger {
  let page: Page
  let number: Int
  let reader: ClauseReader
  private let refusals: [Range<Int>]
  private let refusalEdges: [Int]
  private(set) var candidates: [CueCandidate] = []
  /// Up to here the sentence is told.
  var toldUpTo: Int
  private var lastSpeaker: [Range<Int>] = []

  init(page: Page, number: Int) {
    (self.page, self.number) = (page, number)
    reader = ClauseReader(page: page, range: page.sentences[number].tokens)
    let range = reader.range
    let found = page.refusals(in: range)
    refusals = found.flatMap(\.cue)
    refusalEdges = found.compactMap { ($0.speaker.first ?? $0.cue.first)?.lowerBound }
    toldUpTo = range.lowerBound
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
        candidate, speaker: candidate.subject.map { [$0] } ?? [], content: clause(from: candidate.cue.upperBound, index)
      )
    case .hearsay:
      let isImpersonal = candidate.subject.map { $0.count == 1 && page.reads("it", at: $0.lowerBound) } ?? true
      let subject = isImpersonal ? [] : candidate.subject.map { [$0] } ?? []
      return marking(candidate, speaker: [], content: subject + clause(from: candidate.cue.upperBound, index))
    case .quoting: return nil
    }
  }

  func marking(
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
    if page.reads("in", at: candidate.cue.upperBound), start > candidate.cue.upperBound,
      page.reads("statement", at: start - 1)
    {
      candidate.cue = candidate.cue.lowerBound..<start
    }
    let speaker = candidate.subject.map { [$0] } ?? lastSpeaker
    let isAtEnd = start >= reader.range.upperBound || page.tokens[start].kind == .stop || isPause(start)
    if isAtEnd, let before = wordsBefore(candidate.leftEdge) {
      var content = [before]
      toldUpTo = start
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
    guard !page.reads("told tells tell", at: cue), let before = wordsBefore(cue),
      let speaker = invertedSpeaker(after: cue + 1), mayInvert(candidate),
      page.tokens[speaker.lowerBound].isCapital || page.has(ClauseWords.determiners, at: speaker.lowerBound)
        || page.reads("one another he she", at: speaker.lowerBound)
        || page.has(ClauseWords.sourceNouns, at: speaker.upperBound - 1)
    else { return nil }
    toldUpTo = speaker.upperBound
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
    guard long.upperBound < limit, isPause(long.upperBound), page.reads("who", at: long.upperBound + 1),
      let secret = reader.phrase(startingAt: long.upperBound + 1, limit: limit, isLong: true)
    else { return long }
    return start..<secret.upperBound
  }

  private func contentStart(after candidate: CueCandidate) -> Int {
    let plain = reader.afterAdjuncts(candidate.cue.upperBound)
    // «said on its website late on Monday that»: a «that» soon after closes what adjuncts escaped the list.
    var index = candidate.cue.upperBound
    while index < min(reader.range.upperBound, candidate.cue.upperBound + 10), page.tokens[index].isWord {
      if page.reads("that", at: index), index >= plain { return index }
      if index > plain, CueLexicon.verbs[page.tokens[index].key] != nil { break }
      if index == candidate.cue.upperBound, !page.has(ClauseWords.prepositions, at: index) { break }
      index += 1
    }
    return plain
  }

  /// «told Reuters», «asked the minister»: past the one spoken to; an outlet is a carrier.
  private func addressee(after candidate: CueCandidate, _ start: inout Int) -> [Range<Int>] {
    guard page.reads("told tell tells telling asked ask asks asking", at: candidate.cue.upperBound - 1),
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
    case .free: return !page.reads("of to", at: contentStart)
    case .object: return !page.reads("of", at: contentStart)
    case .infinitive: return page.reads("to that not he she they it", at: contentStart)
    case .question: return page.has(ClauseWords.questionWords, at: contentStart)
    case .clause, .carried:
      return !page.reads("of by on in from at for about with as and or", at: contentStart)
        && (candidate.sense != .speech || !page.reads("to", at: contentStart))
    }
  }
}

extension SentenceTagger {
  /// Where the clauses of later cues, and of refusals, begin.
  func clauseEdges(after index: Int) -> [Int] {
    candidates[(index + 1)...].map(\.leftEdge) + refusalEdges
  }
}
