/// Stage 13, first half: parts «could A, B, and C» into three readings that share what stands before.
///
/// Only where every part begins alike: a plain verb, «to», a verb in the third person or in the past.
struct CoordinationSplitter {
  private static let mostParts = 12
  private static let mostAnchors = 12

  let page: Page

  /// Each statement as the pieces that it is read from; the whole where nothing is surely coordinated.
  func split(_ range: Range<Int>) -> [[Range<Int>]] {
    thatClauses(range).flatMap { clauses($0) }.flatMap { verbPhrases($0) }
  }

  // MARK: Clauses

  static let finite: WordSet = """
    is are was were has have had does do did will would can could may might must should isn't aren't wasn't weren't
    hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't
    """
  private static let scoped: WordSet = "if whether when because unless that who which between both either while until"

  /// «A has X and B has Y»: only with a finite auxiliary on both sides and nothing that both hang on.
  private func clauses(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var hasFinite = false
    for index in range where index >= start && !isInnerQuote(index, range) {
      if page.has(Self.scoped, at: index) { return [range] }
      if page.reads("and", at: index), hasFinite, index > start, opensClause(index + 1, range.upperBound) {
        parts.append(start..<index)
        start = page.reads("that", at: index + 1) ? index + 2 : index + 1
        hasFinite = false
        if parts.count > Self.mostParts { return [range] }
      } else if page.has(Self.finite, at: index) {
        hasFinite = true
      }
    }
    return parts + [start..<range.upperBound]
  }

  /// «that X, that Y and that Z», without the first «that»: only where every «that» opens a part that has a verb.
  private func thatClauses(_ range: Range<Int>) -> [Range<Int>] {
    guard page.reads("that", at: range.lowerBound - 1) else { return [range] }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var hasEnded = false
    for index in range.dropFirst() where page.reads("that", at: index) && !isInnerQuote(index, range) {
      let end = separator(before: index)
      // «between the things that», «and that was why», «…, that were closed and that were sold».
      guard !hasEnded || page.reads("and", at: index - 1), start < end, end < index,
        index + 2 < range.upperBound, !page.has(Self.finite, at: index + 1)
      else { return [range] }
      if page.reads("and", at: index - 1) { hasEnded = true }
      parts.append(start..<end)
      start = index + 1
    }
    parts.append(start..<range.upperBound)
    return hasEnded && parts.count <= Self.mostParts && parts.allSatisfy(bearsVerb) ? parts : [range]
  }

  private func bearsVerb(_ part: Range<Int>) -> Bool {
    part.dropFirst().contains {
      page.has(Self.finite, at: $0) || CueWords.isFinite(page.tokens[$0].key)
        || BaseVerbs.isPast($0, limit: part.upperBound, on: page)
        || BaseVerbs.isThird($0, limit: part.upperBound, on: page)
    }
  }

  /// Quoted words within told ones are one thing; a range that is quoted as a whole is read like any other.
  private func isInnerQuote(_ index: Int, _ range: Range<Int>) -> Bool {
    guard page.isQuoted(index) else { return false }
    let quotation = page.quotations[Int(page.quotationOfToken[index])].tokens
    return quotation.lowerBound >= range.lowerBound || quotation.upperBound < range.upperBound
  }

  private func opensClause(_ start: Int, _ limit: Int) -> Bool {
    let start = page.reads("that", at: start) ? start + 1 : start
    guard start + 2 < limit else { return false }
    let first = page.tokens[start]
    let isPronoun = page.reads("he she it they we i none nobody nothing", at: start)
    guard isPronoun || first.isCapital || page.has(ClauseWords.determiners, at: start) else { return false }
    var index = start + 1
    while index < limit, index - start <= (isPronoun ? 2 : 5) {
      if page.has(Self.finite, at: index) { return true }
      guard page.tokens[index].isWord, !page.has(ClauseWords.prepositions, at: index), !page.reads("and or", at: index)
      else {
        return false
      }
      index += 1
    }
    return false
  }

  // MARK: Verb phrases

  /// How each part of a list begins.
  private enum Shape { case bare, to, third, past }

  private func verbPhrases(_ range: Range<Int>) -> [[Range<Int>]] {
    var best: [Int] = []
    // A part behind a comma is no beginning: the list began before, with a word that is not known as a verb.
    for anchor in anchors(range) where anchor.token == range.lowerBound || page.tokens[anchor.token - 1].kind != .comma
    {
      let starts = list(from: anchor.token, anchor.shape, range)
      if starts.count >= max(2, best.count) { best = starts }
    }
    guard let first = best.first else { return [[range]] }
    let head = range.lowerBound..<first
    return best.indices.map { index in
      let end = index + 1 < best.count ? separator(before: best[index + 1]) : range.upperBound
      return head.isEmpty ? [best[index]..<end] : [head, best[index]..<end]
    }
  }

  /// The token before which «, and» or «,» begins.
  private func separator(before start: Int) -> Int {
    var end = start
    while page.reads("and", at: end - 1) || page.tokens[end - 1].kind == .comma { end -= 1 }
    return end
  }

  /// Where the first part of a list may begin.
  private func anchors(_ range: Range<Int>) -> [(token: Int, shape: Shape)] {
    guard range.contains(where: { page.reads("and", at: $0) }) else { return [] }
    var found: [(token: Int, shape: Shape)] = []
    var hasVerb = false
    for index in range.dropLast() where !isInnerQuote(index, range) && found.count < Self.mostAnchors {
      if isNegated(index) { return [] }
      if page.reads("to", at: index), isVerb(index + 1, range.upperBound) {
        found += [(index + 1, .bare), (index, .to)]
        hasVerb = true
      } else if page.has(BaseVerbs.modals, at: index) {
        let next =
          page.has(ClauseWords.adverbs, at: index + 1) || page.reads("potentially", at: index + 1)
          ? index + 2 : index + 1
        if isVerb(next, range.upperBound) { found.append((next, .bare)) }
        hasVerb = true
      } else if page.has(BaseVerbs.bareTakers, at: index), let verb = bareVerb(after: index, range.upperBound) {
        found.append((verb, .bare))
        if !hasVerb, BaseVerbs.isThird(index, limit: range.upperBound, on: page) { found.append((index, .third)) }
        hasVerb = true
      } else if !hasVerb, index > range.lowerBound, !page.has(Self.finite, at: index) {
        if BaseVerbs.isThird(index, limit: range.upperBound, on: page),
          BaseVerbs.hasObject(index + 1, range.upperBound, page)
        {
          found.append((index, .third))
        } else if BaseVerbs.isPast(index, limit: range.upperBound, on: page),
          BaseVerbs.hasObject(index + 1, range.upperBound, page)
        {
          found.append((index, .past))
        } else if isPluralVerb(index, range) {
          found.append((index, .bare))
        }
      } else if page.has(Self.finite, at: index) {
        hasVerb = true
      }
    }
    return found
  }

  /// «scanners photograph warships», «we close the docks»: a plain verb behind a plural or a pronoun.
  private func isPluralVerb(_ index: Int, _ range: Range<Int>) -> Bool {
    guard BaseVerbs.begins(at: index, limit: range.upperBound, on: page) else { return false }
    let before = page.tokens[index - 1]
    return page.reads("they we i you", at: index - 1) || before.kind == .word && page.bytes[Int(before.end) - 1] == 115
  }

  /// «lets the state read», «help Karst trace»: the verb behind at most four words of a name.
  private func bareVerb(after taker: Int, _ limit: Int) -> Int? {
    var index = taker + 1
    while index < limit, index - taker <= 5, page.tokens[index].isWord || page.tokens[index].kind == .clitic {
      if page.reads("to", at: index) { return nil }
      if index > taker + 1, BaseVerbs.begins(at: index, limit: limit, on: page) { return index }
      if page.has(ClauseWords.prepositions, at: index) { return nil }
      index += 1
    }
    return nil
  }

  /// Where each part begins; fewer than two where it is no list.
  private func list(from anchor: Int, _ shape: Shape, _ range: Range<Int>) -> [Int] {
    var starts = [anchor]
    var hasEnded = false
    var index = anchor + 1
    while index < range.upperBound {
      defer { index += 1 }
      if isInnerQuote(index, range) { continue }
      if page.tokens[index].kind == .semicolon || page.tokens[index].kind == .dash { return hasEnded ? starts : [] }
      if page.has(Self.scoped, at: index) || page.has(Self.finite, at: index) && !page.reads("have do", at: index) {
        return []
      }
      let isComma = page.tokens[index].kind == .comma
      let isAnd = page.reads("and", at: index)
      guard isComma || isAnd else { continue }
      let next = isComma && page.reads("and", at: index + 1) ? index + 2 : index + 1
      if begins(next, shape, range.upperBound) {
        starts.append(next)
        if isAnd || next == index + 2 { hasEnded = true }
        index = next - 1
      } else if isComma, !hasEnded {
        // A comma within a list must be followed by a verb too, or it is another list.
        return []
      }
    }
    return hasEnded && starts.count <= Self.mostParts ? starts : []
  }

  private func begins(_ index: Int, _ shape: Shape, _ limit: Int) -> Bool {
    guard index + 1 < limit, !page.isQuoted(index) || page.isQuoted(index - 1) else { return false }
    switch shape {
    case .bare: return BaseVerbs.begins(at: index, limit: limit, on: page)
    case .to: return page.reads("to", at: index) && isVerb(index + 1, limit)
    case .third: return BaseVerbs.isThird(index, limit: limit, on: page)
    case .past: return BaseVerbs.isPast(index, limit: limit, on: page) && BaseVerbs.hasObject(index + 1, limit, page)
    }
  }

  private func isVerb(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit, page.tokens[index].isWord, !page.tokens[index].isCapital else { return false }
    let isListed =
      BaseVerbs.sure.contains(page.tokens[index].key) || BaseVerbs.doubtful.contains(page.tokens[index].key)
    // «to map the homes»: what stands between «to» and «the» is a verb.
    let isBetween = page.reads("to", at: index - 1) && page.has(ClauseWords.determiners, at: index + 1)
    return isListed || isBetween && !page.has(ClauseWords.determiners, at: index)
  }

  private func isNegated(_ index: Int) -> Bool {
    page.reads("not never no without didn't doesn't don't won't wouldn't can't couldn't cannot", at: index)
  }
}
