/// Cues that bring their source with them: «according to», «quoted … as saying», «citing».
extension SentenceTagger {
  func readCarrying(_ index: Int) -> Marking? {
    var candidate = candidates[index]
    let saying = candidate.cue.upperBound - 1
    let content = clause(from: saying + 1, index)
    guard let verb = candidate.cue.first(where: { CueLexicon.verbs[page.tokens[$0].key]?.complement == .carried })
    else {
      return nil
    }
    let between = (verb + 1)..<(saying - 1)
    let isPassive = (candidate.cue.lowerBound..<verb).contains { page.has(ClauseWords.being, at: $0) }
    candidate.cue = saying..<(saying + 1)
    if isPassive {
      let carrier =
        page.reads("by", at: between.lowerBound) && between.count > 1
        ? [(between.lowerBound + 1)..<between.upperBound] : []
      return marking(candidate, speaker: candidate.subject.map { [$0] } ?? [], content: content, chain: carrier)
    }
    guard !between.isEmpty else { return nil }
    return marking(candidate, speaker: [between], content: content, chain: candidate.subject.map { [$0] } ?? [])
  }

  mutating func readAccording(_ index: Int) -> Marking? {
    let candidate = candidates[index]
    let start = candidate.cue.upperBound
    guard let speaker = reader.phrase(startingAt: start, limit: reader.range.upperBound, isLong: true) else {
      return nil
    }
    // «according to a report by X» names X's report: the words stand as they are.
    if let before = wordsBefore(candidate.cue.lowerBound, needsPause: false) {
      toldUpTo = speaker.upperBound
      return marking(candidate, speaker: [speaker], content: [before])
    }
    guard speaker.upperBound < reader.range.upperBound else { return nil }
    return marking(candidate, speaker: [speaker], content: clause(from: speaker.upperBound + 1, index))
  }

  /// «X said A, quoting a source»: the source is the speaker and X the carrier.
  func carry(_ candidate: CueCandidate, into found: inout [Marking]) {
    guard let last = found.indices.last, let source = source(after: candidate), found[last].chain.isEmpty else {
      return
    }
    found[last].chain = found[last].speaker
    found[last].speaker = [source]
    found[last].cue = [candidate.cue]
  }

  /// «Citing a source, X said A».
  func attachLeadingSource(to found: inout [Marking]) {
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
