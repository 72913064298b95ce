/// Stage 2: parts the tokens into paragraphs and sentences. One pass.
struct SentenceSplitter {
  /// A sentence is cut after so many tokens or bytes, so that work within one sentence stays bounded.
  static let mostTokens = 400
  static let mostBytes: Int32 = 8192

  private let page: Page
  private let breaksAtLines: Bool
  private var sentences: [Sentence] = []
  private var paragraphs: [Range<Int>] = []

  /// Fills in the page's paragraphs and sentences.
  static func split(_ page: inout Page) {
    var splitter = SentenceSplitter(page: page, breaksAtLines: !isHardWrapped(page))
    splitter.run()
    page.sentences = splitter.sentences
    page.paragraphs = splitter.paragraphs
    markHeadline(&page)
  }

  private init(page: Page, breaksAtLines: Bool) { (self.page, self.breaksAtLines) = (page, breaksAtLines) }

  /// Whether lines are broken to a width, as in plain-text mail: then many lines begin in lower case.
  private static func isHardWrapped(_ page: Page) -> Bool {
    var lines = 0
    var lowerCase = 0
    for token in page.tokens where token.gap == .line {
      lines += 1
      if token.kind == .word, !token.isCapital { lowerCase += 1 }
    }
    return lines > 0 && lowerCase * 3 >= lines
  }

  private mutating func run() {
    var start = 0
    while start < page.tokens.count {
      var end = start + 1
      while end < page.tokens.count, !beginsParagraph(page.tokens[end]) { end += 1 }
      splitParagraph(start..<end)
      start = end
    }
  }

  private func beginsParagraph(_ token: Token) -> Bool {
    token.gap == .blank || (token.gap == .line && breaksAtLines)
  }

  private mutating func splitParagraph(_ range: Range<Int>) {
    let first = sentences.count
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      var end = index + 1
      let isTooLong =
        end - start >= Self.mostTokens || page.tokens[index].end - page.tokens[start].start >= Self.mostBytes
      if page.tokens[index].kind == .stop || page.tokens[index].kind == .acronym {
        while end < range.upperBound, page.tokens[end].gap == .none, closes(end, before: range.upperBound) { end += 1 }
        if isTooLong || end == range.upperBound || endsSentence(index, next: end) { close(&start, at: end) }
      } else if isTooLong {
        close(&start, at: end)
      }
      index = end
    }
    close(&start, at: range.upperBound)
    paragraphs.append(first..<sentences.count)
  }

  /// A mark right after a full stop closes; one that has a word right behind it opens («.“So»).
  private func closes(_ index: Int, before limit: Int) -> Bool {
    let token = page.tokens[index]
    guard token.mayClose || token.kind == .stop else { return false }
    guard token.kind == .quote, index + 1 < limit else { return true }
    return page.tokens[index + 1].gap != .none || !page.tokens[index + 1].isWord
  }

  private mutating func close(_ start: inout Int, at end: Int) {
    guard end > start else { return }
    sentences.append(Sentence(tokens: start..<end, paragraph: paragraphs.count))
    start = end
  }

  private func endsSentence(_ index: Int, next: Int) -> Bool {
    let mark = page.tokens[index]
    let follower = page.tokens[next]
    let isWide = page.bytes[Int(mark.start)] >= 0xE3
    if follower.gap == .none, !isWide { return false }
    if follower.kind == .word, !follower.isCapital, startsWithASCII(follower) { return false }
    if follower.kind == .comma || follower.kind == .semicolon || follower.kind == .colon { return false }
    if mark.kind == .acronym { return Abbreviations.starters.contains(follower.key) }
    guard page.bytes[Int(mark.start)] == 46, mark.end - mark.start == 1, next == index + 1, mark.gap == .none, index > 0
    else { return true }
    return !isAbbreviation(index - 1, follower: follower)
  }

  private func startsWithASCII(_ token: Token) -> Bool { page.bytes[Int(token.start)] < 0x80 }

  private func isAbbreviation(_ index: Int, follower: Token) -> Bool {
    let word = page.tokens[index]
    // An initial: «J. K. Rowe»; «I.» at a sentence's end is rarer than an initial.
    if word.kind == .word, word.end - word.start == 1, word.isCapital { return true }
    if Abbreviations.leading.contains(word.key) {
      return word.isCapital || follower.kind == .number || follower.isCapital && word.end - word.start <= 2
    }
    guard Abbreviations.either.contains(word.key), word.isCapital else { return false }
    return !Abbreviations.starters.contains(follower.key)
  }

  /// A short first paragraph without a full stop is a headline.
  private static func markHeadline(_ page: inout Page) {
    guard page.paragraphs.count > 1, let first = page.paragraphs.first, first.count == 1 else { return }
    let range = page.sentences[0].tokens
    guard range.count <= 30, let last = range.last, page.tokens[last].kind != .stop else { return }
    if page.tokens[last].kind == .quote, last > range.lowerBound, page.tokens[last - 1].kind == .stop { return }
    page.sentences[0].isHeadline = true
  }
}
