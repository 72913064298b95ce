/// Gives a quotation that goes on over paragraphs to one speaker: whoever has the part before has the part after.
///
/// A tagger loses the last paragraphs, or gives them to the next who speaks; the marks leave no doubt.
struct ContinuedQuotations {
  private let page: Page
  private let markings: [Marking]
  /// For each token the marking that has it among its words, or -1; words within a quotation that somebody in it tells
  /// count for nothing.
  private var owner: [Int32]
  /// For each token the marking that it goes to, or -1.
  private var target: [Int32]
  private var added: [Int: [Range<Int>]] = [:]

  /// The markings, each paragraph of a quotation that goes on given to the marking of the one before. Linear.
  static func joined(_ markings: [Marking], on page: Page) -> [Marking] {
    guard page.quotations.contains(where: \.goesOn) else { return markings }
    var rule = ContinuedQuotations(page: page, markings: markings)
    var chain: [Range<Int>] = []
    for quotation in page.quotations where quotation.depth == 0 {
      if !quotation.goesOn {
        rule.settle(chain)
        chain = []
      }
      chain.append(quotation.tokens)
    }
    rule.settle(chain)
    return rule.putRight()
  }

  private init(page: Page, markings: [Marking]) {
    (self.page, self.markings) = (page, markings)
    owner = [Int32](repeating: -1, count: page.tokens.count)
    target = owner
    for (number, marking) in markings.enumerated() where !Self.isInside(marking, page) {
      for token in marking.content.joined() where owner[token] < 0 { owner[token] = Int32(number) }
    }
  }

  /// Whether it is told within a quotation: «“She said that it rained”».
  private static func isInside(_ marking: Marking, _ page: Page) -> Bool {
    marking.cue.first.map { page.isQuoted($0.lowerBound) } ?? false
  }

  private mutating func settle(_ chain: [Range<Int>]) {
    guard chain.count > 1 else { return }
    let owners = chain.map { owner(of: $0) }
    let isOwn = chain.indices.map { number in
      owners[number].map { signals(markings[$0], chain[number], isFirst: number == 0) } ?? false
    }
    let first = isOwn.firstIndex(of: true).flatMap { owners[$0] } ?? owners[0]
    guard var current = first else { return }
    for (number, words) in chain.enumerated() {
      if isOwn[number], let own = owners[number] {
        current = own
      } else if number > 0 || owners[number] != current {
        give(words, to: current)
      }
    }
  }

  private func owner(of words: Range<Int>) -> Int? {
    words.first { owner[$0] >= 0 }.map { Int(owner[$0]) }
  }

  /// Whether a marking's cue stands right beside the words: in the sentence that ends them; at the first paragraph
  /// anywhere in it, or right before.
  private func signals(_ marking: Marking, _ words: Range<Int>, isFirst: Bool) -> Bool {
    guard let cue = marking.cue.first, let last = words.last, !words.contains(cue.lowerBound) else { return false }
    let (cues, ends) = (page.sentence(of: cue.lowerBound), page.sentence(of: last))
    guard isFirst else { return cues == ends }
    return cue.upperBound == words.lowerBound || page.sentences[cues].paragraph == page.sentences[ends].paragraph
  }

  private mutating func give(_ words: Range<Int>, to number: Int) {
    for token in words { target[token] = Int32(number) }
    added[number, default: []].append(words)
  }

  private func putRight() -> [Marking] {
    markings.enumerated().compactMap { number, marking in
      guard !Self.isInside(marking, page) else { return marking }
      var marking = marking
      let hadWords = !marking.content.isEmpty
      marking.content = marking.content.flatMap { kept($0) }
      if let more = added[number] {
        marking.content = (marking.content + more).sorted { $0.lowerBound < $1.lowerBound }
      }
      return hadWords && marking.content.isEmpty ? nil : marking
    }
  }

  /// What is left of a range without the words that go to somebody.
  private func kept(_ range: Range<Int>) -> [Range<Int>] {
    guard range.contains(where: { target[$0] >= 0 }) else { return [range] }
    var runs: [Range<Int>] = []
    var start: Int?
    for token in range {
      if target[token] < 0 {
        start = start ?? token
      } else if let begin = start {
        runs.append(begin..<token)
        start = nil
      }
    }
    if let begin = start { runs.append(begin..<range.upperBound) }
    return runs.filter { run in run.contains { page.tokens[$0].isWord } }
  }
}
