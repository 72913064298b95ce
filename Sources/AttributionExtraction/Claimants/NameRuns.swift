/// Where a name begins and ends among capitalised words: «J. K. Rowe», «Bank of the North», «Sailors' Union».
struct NameRuns {
  private static let longestName = 8
  private static let longestInBytes: Int32 = 96

  let page: Page

  /// Where the name that begins at a token ends; the token itself where none begins.
  func end(from start: Int, limit: Int) -> Int {
    guard opens(start) else { return start }
    var end = start + 1
    while end < limit, end - start < Self.longestName,
      page.tokens[end].end - page.tokens[start].start < Self.longestInBytes
    {
      if goesOn(end, from: start) {
        end += 1
      } else if let joined = joined(end, from: start, limit: limit) {
        end = joined
      } else {
        break
      }
    }
    while end > start, !page.tokens[end - 1].isWord { end -= 1 }
    return end
  }

  private func opens(_ index: Int) -> Bool {
    let token = page.tokens[index]
    guard token.isCapital, token.kind == .word || token.kind == .acronym, !isSmall(index) else { return false }
    return !page.has(Titles.calendar, at: index)
  }

  /// A word that begins a sentence and is no name: «The», «But».
  private func isSmall(_ index: Int) -> Bool {
    page.has(Abbreviations.starters, at: index) || page.has(ClauseWords.pronouns, at: index)
      || page.has(ClauseWords.determiners, at: index) || page.has(ClauseWords.auxiliaries, at: index)
      || page.has(ClauseWords.clauseOpeners, at: index) || page.has(ClauseWords.adverbs, at: index)
      || page.has(ClauseWords.prepositions, at: index)
  }

  private func goesOn(_ index: Int, from start: Int) -> Bool {
    let token = page.tokens[index]
    // «J. K. Rowe», «Mr. Rowe»: the full stops of initials and titles.
    if token.kind == .stop {
      let isTitle = page.has(Titles.words, at: index - 1) || page.has(Abbreviations.leading, at: index - 1)
      return token.gap == .none && token.end - token.start == 1
        && (page.tokens[index - 1].end - page.tokens[index - 1].start == 1 || isTitle)
    }
    guard token.kind == .word || token.kind == .acronym, token.gap == .space,
      page.isQuoted(index) == page.isQuoted(start)
    else { return false }
    return token.isCapital && !isSmall(index) && !page.has(Titles.calendar, at: index)
  }

  /// «Bank of the North», «Rivers & Daughters».
  private func joined(_ index: Int, from start: Int, limit: Int) -> Int? {
    guard index + 1 < limit else { return nil }
    if isPossessiveInName(index) { return index + 2 }
    guard page.tokens[index].gap == .space else { return nil }
    if page.reads("&", at: index), page.tokens[index + 1].isCapital { return index + 2 }
    guard page.reads("of for", at: index),
      (start..<index).contains(where: {
        page.has(OrganisationWords.inNames, at: $0) || page.reads("republic kingdom chiefs", at: $0)
      })
    else { return nil }
    let next = page.reads("the", at: index + 1) ? index + 2 : index + 1
    return next < limit && page.tokens[next].isCapital && page.tokens[next].kind != .number ? next + 1 : nil
  }

  /// «Sailors' Union», «Women's Institute», «Mayor's Office», but «Velox's Union» names two.
  private func isPossessiveInName(_ index: Int) -> Bool {
    let (mark, next) = (page.tokens[index], page.tokens[index + 1])
    guard mark.gap == .none, next.gap == .space, next.isCapital, page.has(OrganisationWords.inNames, at: index + 1),
      mark.kind == .clitic || mark.kind == .quote
    else { return false }
    let isPlural = mark.end - mark.start != 2 && page.bytes[Int(mark.start) - 1] == 115
    if page.reads("office", at: index + 1), page.has(Titles.inside, at: index - 1) { return true }
    return isPlural || page.reads("women men children people teachers girls boys", at: index - 1)
  }
}
