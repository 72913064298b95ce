/// Company names with a stock exchange's sign behind them: «Lumora Health, Inc. (NASDAQ: LUMH)».
enum TickerNames {
  /// A longer bracket holds a remark.
  private static let longestBracket = 8
  private static let suffixes: WordSet = "inc ltd llc plc corp co limited incorporated"

  /// Whether a mark stands between brackets that are close by.
  static func isInBrackets(_ token: Int, _ page: Page) -> Bool {
    guard let open = openBracket(before: token, page) else { return false }
    let ahead = (token + 1)..<max(token + 1, min(page.tokens.count, open + longestBracket))
    return ahead.contains { page.tokens[$0].kind == .closeBracket }
  }

  /// The name before the bracket where a speaker ends within it or is what it holds: «LUMH)».
  static func beforeBracket(_ speaker: Range<Int>, _ page: Page) -> Range<Int> {
    if let open = speaker.dropFirst().last(where: { page.tokens[$0].kind == .openBracket }),
      !(open..<speaker.upperBound).contains(where: { page.tokens[$0].kind == .closeBracket })
    {
      return page.tokens.indices.contains(speaker.upperBound) && isInBrackets(speaker.upperBound, page)
        ? speaker.lowerBound..<open : speaker
    }
    guard let close = speaker.last, page.tokens[close].kind == .closeBracket,
      !speaker.contains(where: { page.tokens[$0].kind == .openBracket }), let open = openBracket(before: close, page)
    else { return speaker }
    let sentence = page.sentences[page.sentence(of: open)].tokens
    guard sentence.contains(close) else { return speaker }
    let reader = PhraseReader(page: page, range: sentence)
    guard let name = reader.subject(before: open, floor: sentence.lowerBound) else { return speaker }
    // «Lumora Health, | Inc.»
    let comma = name.lowerBound - 1
    guard page.has(suffixes, at: name.lowerBound), comma > sentence.lowerBound, page.tokens[comma].kind == .comma,
      let head = reader.subject(before: comma, floor: sentence.lowerBound)
    else { return name }
    return head.lowerBound..<name.upperBound
  }

  private static func openBracket(before token: Int, _ page: Page) -> Int? {
    for index in (max(0, token - longestBracket)..<token).reversed() {
      if page.tokens[index].kind == .openBracket { return index }
      if page.tokens[index].kind == .closeBracket { return nil }
    }
    return nil
  }
}
