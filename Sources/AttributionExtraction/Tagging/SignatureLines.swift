/// Quotations that somebody signed with a dash: «“…” — Ada Rowe, mayor», on the same line or on the next.
///
/// The network seldom ties these together, and the page's layout leaves no doubt, so the rule has the last word.
struct SignatureLines {
  /// A longer line goes on with the text.
  private static let longestSignature = 14
  private static let fewestWords = 6
  private static let confidence = 0.9

  private let page: Page
  private var markings: [Marking]
  /// The outermost quotations of each paragraph, in order.
  private var quotations: [[Range<Int>]]

  /// The markings, with those that touch a signed quotation or its signature put right. Linear.
  static func apply(to markings: [Marking], on page: Page) -> [Marking] {
    guard page.tokens.contains(where: { $0.kind == .dash }) else { return markings }
    var rule = SignatureLines(page: page, markings: markings)
    let signed = rule.signed()
    guard !signed.isEmpty else { return markings }
    rule.putRight(signed)
    return rule.markings
  }

  private init(page: Page, markings: [Marking]) {
    (self.page, self.markings) = (page, markings)
    quotations = Array(repeating: [], count: page.paragraphs.count)
    for quotation in page.quotations where quotation.depth == 0 && quotation.isClosed {
      quotations[page.sentences[page.sentence(of: quotation.tokens.lowerBound)].paragraph].append(quotation.tokens)
    }
  }

  private func signed() -> [Marking] {
    page.paragraphs.indices.compactMap { number in
      let tokens = page.tokens(ofParagraph: number)
      guard !tokens.isEmpty, !page.sentences[page.paragraphs[number].lowerBound].isFurniture else { return nil }
      return onItsOwnLine(number, tokens) ?? behindItsQuotation(number, tokens)
    }
  }

  /// A line that begins with a dash, under a line that is nothing but a quotation, or that somebody wrote of herself.
  private func onItsOwnLine(_ number: Int, _ tokens: Range<Int>) -> Marking? {
    guard number > 0, let speaker = signature(from: tokens.lowerBound, to: tokens.upperBound) else { return nil }
    let own = page.has(ClauseWords.determiners, at: speaker.lowerBound) ? nil : ownWords(number - 1)
    guard let words = filling(number - 1) ?? own else { return nil }
    return marking(speaker, dash: tokens.lowerBound, words)
  }

  /// A line that is a quotation, a dash and a name.
  private func behindItsQuotation(_ number: Int, _ tokens: Range<Int>) -> Marking? {
    guard let first = quotations[number].first, first.lowerBound == tokens.lowerBound,
      let last = quotations[number].last, last.upperBound < tokens.upperBound,
      let speaker = signature(from: last.upperBound, to: tokens.upperBound)
    else { return nil }
    return marking(speaker, dash: last.upperBound, quotations[number])
  }

  private func marking(_ speaker: Range<Int>, dash: Int, _ words: [Range<Int>]) -> Marking {
    Marking(speaker: [speaker], cue: [dash..<(dash + 1)], content: words, confidence: Self.confidence)
  }

  /// The name behind a dash, if what follows to the end of the line can be one: short, begun by a capital, no sentence.
  private func signature(from dash: Int, to end: Int) -> Range<Int>? {
    guard page.tokens[dash].kind == .dash, dash + 1 < end, end - dash <= Self.longestSignature else { return nil }
    if isHandle(dash + 1, end) || Self.withheld.end(in: page, from: dash + 1, limit: end) != nil {
      return (dash + 1)..<end
    }
    guard page.tokens[dash + 1].isCapital, page.tokens[dash + 1].isWord else { return nil }
    var limit = end
    if page.tokens[limit - 1].kind == .stop { limit -= 1 }
    let inside = (dash + 1)..<limit
    let isName = inside.allSatisfy { index in
      let kind = page.tokens[index].kind
      return kind != .quote && kind != .semicolon && kind != .colon && (kind != .stop || index + 1 < limit)
    }
    // «— The minister said nothing.» is a sentence: most words of a name are capitals, or stand behind its comma.
    let name = inside.prefix { page.tokens[$0].kind != .comma }
    let capitals = name.filter { page.tokens[$0].isCapital || !page.tokens[$0].isWord }.count
    return isName && capitals * 2 > name.count ? inside : nil
  }

  private static let withheld: WordPattern = "name and? address? withheld|supplied by|on? request? the? author?"

  /// «@ferryfan», and nothing else on the line.
  private func isHandle(_ token: Int, _ end: Int) -> Bool {
    page.bytes[Int(page.tokens[token].start)] == UInt8(ascii: "@") && end - token <= 2
  }

  /// A paragraph in which somebody tells of herself: what is signed below it is hers.
  private func ownWords(_ number: Int) -> [Range<Int>]? {
    let tokens = page.tokens(ofParagraph: number)
    guard let first = page.paragraphs[number].first, !page.sentences[first].isHeadline,
      !page.sentences[first].isFurniture, tokens.count >= Self.fewestWords, let last = tokens.last,
      page.tokens[last].kind == .stop,
      tokens.contains(where: { page.reads("i my we our", at: $0) && !page.isQuoted($0) })
    else { return nil }
    return [tokens]
  }

  /// The quotations of a paragraph that holds nothing else.
  private func filling(_ number: Int) -> [Range<Int>]? {
    let tokens = page.tokens(ofParagraph: number)
    guard let first = quotations[number].first, let last = quotations[number].last,
      first.lowerBound == tokens.lowerBound, last.upperBound + 1 >= tokens.upperBound
    else { return nil }
    let covered = quotations[number].reduce(0) { $0 + $1.count }
    return covered + 1 >= tokens.count ? quotations[number] : nil
  }

  private mutating func putRight(_ signed: [Marking]) {
    var owner = [Int32](repeating: -1, count: page.tokens.count)
    for (number, marking) in signed.enumerated() {
      for range in marking.content + marking.cue + marking.speaker {
        for token in range { owner[token] = Int32(number) }
      }
    }
    func isTaken(_ range: Range<Int>) -> Bool { range.contains { owner[$0] >= 0 } }
    markings = markings.compactMap { marking in
      var marking = marking
      marking.content.removeAll(where: isTaken)
      return marking.content.isEmpty || marking.cue.contains(where: isTaken) ? nil : marking
    }
    markings += signed
  }
}
