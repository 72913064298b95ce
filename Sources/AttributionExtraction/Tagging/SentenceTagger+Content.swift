/// Where the words of a cue begin and end.
extension SentenceTagger {
  /// A comma, dash or semicolon that closes «…, she said, …».
  func isPause(_ index: Int) -> Bool {
    guard index < reader.range.upperBound else { return false }
    let kind = page.tokens[index].kind
    return kind == .comma || kind == .semicolon || kind == .dash
  }

  /// What stands before a cue's clause: from the last told place, or the quotation that ends there.
  func wordsBefore(_ edge: Int, needsPause: Bool = true) -> Range<Int>? {
    let before = edge - 1
    guard before >= 0 else { return nil }
    if edge == reader.range.lowerBound { return quotationEndingAt(before) }
    guard before >= toldUpTo else { return nil }
    let isQuoteEnd = page.isQuoted(before)
    if needsPause, !isPause(before), !isQuoteEnd { return nil }
    var start = toldUpTo
    let last = isQuoteEnd ? before : max(start, before - 1)
    if page.isQuoted(last) {
      let quotation = page.quotations[Int(page.quotationOfToken[last])]
      // A quotation of several sentences is taken whole.
      if quotation.tokens.lowerBound < reader.range.lowerBound, start == reader.range.lowerBound {
        start = quotation.tokens.lowerBound
      }
    }
    while start < edge, isPause(start) || page.has(ClauseWords.conjunctions, at: start) { start += 1 }
    guard start < edge, let range = reader.trimmed(start..<edge), range.count >= 2 || isQuoteEnd else { return nil }
    return range
  }

  private func quotationEndingAt(_ token: Int) -> Range<Int>? {
    guard page.isQuoted(token), page.sentences[page.sentence(of: token)].paragraph == page.sentences[number].paragraph
    else { return nil }
    return page.quotations[Int(page.quotationOfToken[token])].tokens
  }

  /// The second half of «“…,” she said, “…”».
  func goesOn(after pause: Int, _ index: Int) -> [Range<Int>] {
    let start = pause + 1
    guard start < reader.range.upperBound else { return [] }
    if page.isQuoted(start) { return clause(from: start, index) }
    // «The bridge, she said, will close»: goes on with a verb.
    return page.has(ClauseWords.auxiliaries, at: start) ? clause(from: start, index) : []
  }

  /// The clause that begins at a token, up to the next cue's clause, an aside or the sentence's end.
  func clause(from start: Int, _ index: Int) -> [Range<Int>] {
    var start = start
    while start < reader.range.upperBound, isPause(start) || page.tokens[start].kind == .colon { start += 1 }
    guard start < reader.range.upperBound, page.tokens[start].kind != .stop else {
      return quotationThatFollows()
    }
    let edges = clauseEdges(after: index)
    var end = start
    while end < reader.range.upperBound {
      if page.isQuoted(end) {
        end = page.quotations[Int(page.quotationOfToken[end])].tokens.upperBound
        continue
      }
      if end > start, endsClause(end, edges: edges) { break }
      end += 1
    }
    return reader.trimmed(start..<max(start, end)).map { [$0] } ?? []
  }

  /// «Ada Rowe, who wants a vote, …»: the words end with the relative clause.
  func isRelative(_ candidate: CueCandidate) -> Bool { page.reads("who which", at: candidate.cue.lowerBound - 1) }

  func upToComma(_ content: [Range<Int>]) -> [Range<Int>] {
    content.compactMap { range in
      let comma = range.first { page.tokens[$0].kind == .comma && !page.isQuoted($0) }
      return reader.trimmed(range.lowerBound..<(comma ?? range.upperBound))
    }
  }

  /// «She said:» and a quotation in the next sentence or paragraph.
  private func quotationThatFollows() -> [Range<Int>] {
    let next = reader.range.upperBound
    guard next < page.tokens.count, next > 0, page.tokens[next - 1].kind == .colon, page.isQuoted(next) else {
      return []
    }
    return [page.quotations[Int(page.quotationOfToken[next])].tokens]
  }

  private func endsClause(_ index: Int, edges: [Int]) -> Bool {
    let token = page.tokens[index]
    if token.kind == .semicolon { return edges.contains { $0 > index } }
    if page.reads("and but while", at: index), edges.contains(index + 1) { return true }
    guard token.kind == .comma else { return false }
    if page.has(ClauseWords.asides, at: index + 1) || page.reads("according", at: index + 1) { return true }
    if let verb = CueLexicon.verbs[page.tokens[min(index + 1, page.tokens.count - 1)].key], verb.shape == .gerund {
      return true
    }
    let past = page.has(ClauseWords.conjunctions, at: index + 1) ? index + 2 : index + 1
    return edges.contains(past)
  }
}

extension Page {
  /// The refusals of a sentence. Cost: logarithmic in the number of refusals, and those found.
  func refusals(in range: Range<Int>) -> [Marking] {
    var low = 0
    var high = refusals.count
    while low < high {
      let middle = (low + high) / 2
      if (refusals[middle].cue.first?.lowerBound ?? 0) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return Array(refusals[low...].prefix { ($0.cue.first?.lowerBound ?? 0) < range.upperBound })
  }
}
