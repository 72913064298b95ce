/// Finds noun phrases and the edges of clauses by small words and marks, without a parser.
struct PhraseReader {
  private static let longestPhrase = 30

  let page: Page
  /// The tokens of the sentence.
  let range: Range<Int>

  private func token(_ index: Int) -> Token { page.tokens[index] }

  /// Where the cue begins with its auxiliaries and adverbs: «has repeatedly | claimed».
  func cueStart(_ verb: Int) -> Int {
    var start = verb
    while start > range.lowerBound, !page.isQuoted(start - 1),
      page.has(ClauseWords.auxiliaries, at: start - 1) || page.has(ClauseWords.adverbs, at: start - 1)
    {
      start -= 1
    }
    // «Rowe's said» is a possessive more often than a contraction: the «'s» stays with the name unless a pronoun bears it.
    if start < verb, token(start).kind == .clitic,
      start == range.lowerBound || !page.has(ClauseWords.pronouns, at: start - 1)
    {
      start += 1
    }
    return start
  }

  /// The noun phrase that ends right before a token, its apposition included; none where there is none.
  func subject(before cue: Int, floor: Int) -> Range<Int>? {
    var end = cue
    guard end > floor else { return nil }
    if page.reads("who which", at: end - 1), end - 1 > floor {
      end -= 1
      if token(end - 1).kind == .comma { end -= 1 }
      return phrase(endingAt: end, floor: floor)
    }
    guard token(end - 1).kind == .comma || token(end - 1).kind == .closeBracket || isDash(end - 1) else {
      return phrase(endingAt: end, floor: floor)
    }
    // «Ada Rowe, the mayor of Holt, said»: back over the apposition.
    let closing = token(end - 1).kind
    end -= 1
    var index = end - 1
    while index > floor, end - index <= Self.longestPhrase {
      if page.isQuoted(index) || token(index).kind == .stop { return nil }
      let opens =
        closing == .closeBracket ? token(index).kind == .openBracket : token(index).kind == closing
      if opens {
        guard let head = phrase(endingAt: index, floor: floor) else { return nil }
        return head.lowerBound..<(closing == .closeBracket ? cue : end)
      }
      index -= 1
    }
    return nil
  }

  private func isDash(_ index: Int) -> Bool { token(index).kind == .dash }

  private func phrase(endingAt end: Int, floor: Int) -> Range<Int>? {
    var start = end
    while start > floor, end - start < Self.longestPhrase, continuesLeft(start - 1, end: end) { start -= 1 }
    start = afterLead(start, end)
    guard start < end, (start..<end).contains(where: { token($0).isWord }) else { return nil }
    // A possessive alone is no speaker.
    return token(end - 1).kind == .clitic ? nil : start..<end
  }

  private func continuesLeft(_ index: Int, end: Int) -> Bool {
    if page.isQuoted(index) { return false }
    let token = token(index)
    switch token.kind {
    case .word, .number, .acronym, .clitic:
      if page.reads("and or", at: index) { return joinsNames(index, end: end) }
      if page.has(ClauseWords.clauseOpeners, at: index) { return false }
      return !CueWords.isFinite(token.key)
    // «Mr. Rowe»: the stop of an abbreviation.
    case .stop: return token.gap == .none && token.end - token.start == 1 && index > range.lowerBound
    case .symbol: return true
    case .dash: return token.gap == .none
    default: return false
    }
  }

  private func joinsNames(_ index: Int, end: Int) -> Bool {
    guard index > range.lowerBound, index + 1 < end else { return false }
    let isNameAfter = token(index + 1).isCapital || page.reads("the his her its their other", at: index + 1)
    return token(index - 1).isCapital && isNameAfter
  }

  /// Past «But», «On Monday», «In a statement».
  private func afterLead(_ start: Int, _ end: Int) -> Int {
    var start = start
    while start < end {
      if let next = ClauseWords.adjuncts.longestEnd(in: page, from: start, limit: end), next < end {
        start = next
      } else if page.reads("but and still yet then meanwhile however so also now or nor here there", at: start) {
        start += 1
      } else {
        break
      }
    }
    return start
  }

  /// The noun phrase that begins at a token.
  /// - Parameter isLong: also over prepositions, to the next mark: «a source briefed on the talks».
  func phrase(startingAt start: Int, limit: Int, isLong: Bool = false) -> Range<Int>? {
    var end = start
    while end < limit, end - start < Self.longestPhrase, continuesRight(end, start: start, isLong: isLong) { end += 1 }
    while end > start, !token(end - 1).isWord, token(end - 1).kind != .clitic { end -= 1 }
    return end > start ? start..<end : nil
  }

  private func continuesRight(_ index: Int, start: Int, isLong: Bool) -> Bool {
    if page.isQuoted(index) { return false }
    let token = token(index)
    switch token.kind {
    case .word, .number, .acronym, .clitic:
      if page.reads("and or", at: index) { return index + 1 < range.upperBound && joins(index, isLong) }
      if page.reads("that", at: index) || index > start && page.has(ClauseWords.conjunctions, at: index) {
        return false
      }
      if isLong { return !page.reads("as", at: index) || !page.reads("saying", at: index + 1) }
      if page.has(ClauseWords.prepositions, at: index) { return page.reads("for", at: index) }
      return !CueWords.isGerund(token.key)
        && ClauseWords.adjuncts.longestEnd(in: page, from: index, limit: range.upperBound) == nil
    case .stop: return token.gap == .none && token.end - token.start == 1 && index + 1 < range.upperBound
    case .symbol: return true
    case .dash: return token.gap == .none
    default: return false
    }
  }

  private func joins(_ index: Int, _ isLong: Bool) -> Bool {
    if isLong { return !CueWords.isGerund(token(index + 1).key) }
    return token(index - 1).isCapital && token(index + 1).isCapital
  }

  /// Past «on Monday», «in a statement» and the like.
  func afterAdjuncts(_ start: Int) -> Int {
    var index = start
    while index < range.upperBound, !page.isQuoted(index),
      let next = ClauseWords.adjuncts.longestEnd(in: page, from: index, limit: range.upperBound)
    {
      index = next
    }
    return index
  }

  /// The range without marks and blanks at its ends; quotation marks and brackets stay.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let last = range.last, isTrailing(last) { range = range.lowerBound..<last }
    while let first = range.first, isTrailing(first) { range = (first + 1)..<range.upperBound }
    return range.isEmpty ? nil : range
  }

  private func isTrailing(_ index: Int) -> Bool {
    switch token(index).kind {
    case .comma, .semicolon, .colon, .dash: true
    case .stop:
      !page.isQuoted(index) && token(index).end - token(index).start == 1 && page.bytes[Int(token(index).start)] == 46
    default: false
    }
  }
}
