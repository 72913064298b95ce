/// Stage 11, first half: parts «could A, B, and C» into three readings that share what stands before.
struct CoordinationSplitter {
  private static let mostParts = 12

  let page: Page

  /// Each statement as the pieces that it is read from; the whole where nothing is surely coordinated.
  func split(_ range: Range<Int>) -> [[Range<Int>]] {
    clauses(range).flatMap { verbPhrases($0) }
  }

  // MARK: Clauses

  private static let finite: WordSet = """
    is are was were has have had does do did will would can could may might must should isn't aren't wasn't weren't
    hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't
    """
  private static let scoped: WordSet = "if whether when because unless that who which between both either while until"

  /// «A has X and B has Y»: only with a finite auxiliary on both sides and nothing that both hang on.
  private func clauses(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var hasFinite = false
    for index in range where !page.isQuoted(index) {
      if page.has(Self.scoped, at: index) { return [range] }
      if page.reads("and", at: index), hasFinite, index > start, opensClause(index + 1, range.upperBound) {
        parts.append(start..<index)
        start = index + 1
        hasFinite = false
        if parts.count > Self.mostParts { return [range] }
      } else if page.has(Self.finite, at: index) {
        hasFinite = true
      }
    }
    return parts + [start..<range.upperBound]
  }

  private func opensClause(_ start: Int, _ limit: Int) -> Bool {
    guard start + 2 < limit else { return false }
    let first = page.tokens[start]
    let isPronoun = page.reads("he she it they we i", at: start)
    guard isPronoun || first.isCapital || page.has(ClauseWords.determiners, at: start) else { return false }
    var index = start + 1
    while index < limit, index - start <= (isPronoun ? 2 : 5) {
      if page.isQuoted(index) { return false }
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

  private func verbPhrases(_ range: Range<Int>) -> [[Range<Int>]] {
    guard let (anchor, starts) = coordinatedVerbs(range), starts.count >= 2 else { return [[range]] }
    let head = range.lowerBound..<anchor
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? separator(before: starts[index + 1]) : range.upperBound
      return [head, starts[index]..<end]
    }
  }

  /// The token before which «, and» or «,» begins.
  private func separator(before start: Int) -> Int {
    var end = start
    while page.reads("and", at: end - 1) || page.tokens[end - 1].kind == .comma { end -= 1 }
    return end
  }

  /// Where the shared words end, and where each verb phrase begins.
  private func coordinatedVerbs(_ range: Range<Int>) -> (anchor: Int, starts: [Int])? {
    guard let last = lastConjunct(range), let anchor = anchor(range.lowerBound..<last) else { return nil }
    // «did not plan to build A and sell B» denies the two together.
    let head = range.lowerBound..<anchor
    if head.contains(where: { isNegated($0) }) { return nil }
    var starts = [anchor]
    var index = anchor + 1
    while index < last {
      if page.tokens[index].kind == .comma, !page.isQuoted(index), !page.reads("and", at: index + 1) {
        // A comma within a list must be followed by a verb too, or it is another list.
        guard BaseVerbs.begins(at: index + 1, limit: range.upperBound, on: page) else { return nil }
        starts.append(index + 1)
      } else if page.tokens[index].kind == .semicolon || page.tokens[index].kind == .dash {
        return nil
      }
      index += 1
    }
    return starts.count < Self.mostParts ? (anchor, starts + [last]) : nil
  }

  private func lastConjunct(_ range: Range<Int>) -> Int? {
    range.last { index in
      index > range.lowerBound && !page.isQuoted(index) && page.reads("and", at: index - 1)
        && BaseVerbs.begins(at: index, limit: range.upperBound, on: page)
    }
  }

  /// The nearest «to» or modal with a verb behind it, before the first «and» of the list.
  private func anchor(_ range: Range<Int>) -> Int? {
    var found: Int?
    for index in range.dropLast() where !page.isQuoted(index) {
      guard page.reads("to", at: index) || page.has(BaseVerbs.modals, at: index) else { continue }
      if page.reads("to", at: index) || found == nil, isVerb(index + 1, range.upperBound) { found = index + 1 }
    }
    guard let found, !isTooFar(found, range) else { return nil }
    return found
  }

  private func isVerb(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit, page.tokens[index].isWord, !page.tokens[index].isCapital else { return false }
    let isListed =
      BaseVerbs.sure.contains(page.tokens[index].key) || BaseVerbs.doubtful.contains(page.tokens[index].key)
    // «to map the homes»: what stands between «to» and «the» is a verb.
    let isBetween = page.reads("to", at: index - 1) && page.has(ClauseWords.determiners, at: index + 1)
    return isListed || isBetween && !page.has(ClauseWords.determiners, at: index)
  }

  /// Whether another clause opens between the anchor and the list's end.
  private func isTooFar(_ anchor: Int, _ range: Range<Int>) -> Bool {
    (anchor..<range.upperBound).contains {
      page.has(Self.scoped, at: $0) || page.has(Self.finite, at: $0) && $0 > anchor
    }
  }

  private func isNegated(_ index: Int) -> Bool {
    page.reads("not never no without didn't doesn't don't won't wouldn't can't couldn't cannot", at: index)
  }
}
