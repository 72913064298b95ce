import Testing

@testable import AttributionExtraction

@Suite("What many readings agree on")
struct LinkVoteTests {
  private func span(_ role: NetworkLabel.Role, _ tokens: Range<Int>) -> TokenSpan {
    TokenSpan(role: role, tokens: tokens, inside: 0, edges: 0)
  }

  private func link(_ speaker: Range<Int>?, _ cue: Range<Int>, _ content: Range<Int>...) -> SpanLink {
    SpanLink(
      cue: span(.cue, cue), speaker: speaker.map { span(.source, $0) }, content: content.map { span(.content, $0) })
  }

  private func chosen(_ readings: [(count: Int, links: [SpanLink])]) -> [VotedLink] {
    var vote = LinkVote()
    var reading = 0
    for (count, links) in readings {
      for _ in 0..<count {
        vote.count(links, of: reading)
        reading += 1
      }
    }
    return vote.chosen()
  }

  @Test("is chosen though no reading of its own is as frequent as the one without it")
  func plurality() throws {
    let long = link(0..<2, 2..<3, 3..<12)
    let found = chosen([(20, [long]), (18, [link(0..<2, 2..<3, 3..<10)]), (26, [])])

    #expect(found.map(\.link) == [long])
    let voted = try #require(found.first)
    #expect(voted.support == 38.0 / 64)
    #expect(voted.exact == 20.0 / 64)
  }

  @Test("counts neither who names somebody else nor who has less than half of the words")
  func disagreement() throws {
    let most = link(0..<2, 2..<3, 3..<13)
    let found = chosen([
      (30, [most]), (10, [link(14..<16, 2..<3, 3..<13)]), (10, [link(nil, 2..<3, 3..<13)]),
      (14, [link(0..<2, 2..<3, 3..<7)]),
    ])

    #expect(found.map(\.link) == [most])
    #expect(found.first?.support == 30.0 / 64)
  }

  @Test("counts a speaker of whom a reading has a part, and words in several pieces")
  func parts() {
    let most = link(0..<4, 4..<5, 5..<9, 12..<20)
    let found = chosen([(30, [most]), (34, [link(2..<4, 4..<5, 5..<9, 12..<16)])])

    #expect(found.map(\.support) == [1])
  }

  @Test("counts all words that two share, also where they are in a hundred pieces")
  func manyPieces() {
    let pieces = (0..<100).map { (2 + 3 * $0)..<(4 + 3 * $0) }
    var vote = LinkVote()
    for reading in 0..<LinkVote.readings {
      let content = pieces.indices.filter { $0 != reading }.map { span(.content, pieces[$0]) }
      vote.count([SpanLink(cue: span(.cue, 1..<2), speaker: span(.source, 0..<1), content: content)], of: reading)
    }

    let found = vote.chosen()

    #expect(found.map(\.support) == [1])
    #expect(found.map(\.exact) == [1.0 / 64])
  }

  @Test("is the same whatever else is nearly the same, and in whatever order it is counted")
  func order() {
    let span = TokenSpan(role: .content, tokens: 3..<9, inside: -0.5, edges: -1)
    let same = SpanLink(cue: self.span(.cue, 2..<3), speaker: self.span(.source, 0..<2), content: [span])
    let others = [link(9..<10, 2..<3, 3..<9), link(nil, 2..<3, 3..<9, 9..<10), link(1..<2, 2..<3, 3..<9)]
    func found(_ links: [SpanLink]) -> [VotedLink] {
      var vote = LinkVote()
      for (index, link) in links.enumerated() { vote.count([link], of: index) }
      return vote.chosen()
    }

    let all = [same, link(0..<2, 2..<3, 3..<9)] + others
    let first = found(all)

    #expect(first.map(\.link) == [same])
    #expect(first.first?.exact == 3.0 / 64)
    // The first of those with the same tokens stands for all; the rest is the same in every order.
    for shift in 2..<5 { #expect(found([same] + all[shift...] + all[1..<shift]) == first) }
  }

  @Test("gives no word and no cue to two", arguments: 1...40)
  func disjoint(seed: Int) {
    var numbers = Numbers(seed: UInt64(seed))
    func number(_ most: Int) -> Int { numbers.next() % most }
    var vote = LinkVote()
    for reading in 0..<LinkVote.readings {
      var at = 0
      var links: [SpanLink] = []
      while at < 200 {
        let (cue, words, gap) = (at + number(4), 1 + number(9), number(6))
        links.append(link(number(3) == 0 ? nil : at..<(at + 1), cue..<(cue + 1), (cue + 1)..<(cue + 1 + words)))
        at = cue + 1 + words + gap
      }
      vote.count(links, of: reading)
    }

    let found = vote.chosen()

    for spans in [found.flatMap { $0.link.content.map(\.tokens) }, found.map(\.link.cue.tokens)] {
      let sorted = spans.sorted { $0.lowerBound < $1.lowerBound }
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
    #expect(!found.isEmpty)
    #expect(found.map(\.link.cue.tokens.lowerBound) == found.map(\.link.cue.tokens.lowerBound).sorted())
    #expect(found.allSatisfy { $0.exact <= $0.support && (1.0 / 64...1).contains($0.support) })
  }
}

@Suite("Readings of a long text")
struct ReadingBlocksTests {
  /// Speaker, cue and words of each paragraph; every fifth is a quotation that goes on.
  private func text(_ gap: String) -> (page: Page, spans: [TokenSpan]) {
    let paragraphs = (0..<600).map { number in
      number % 5 == 4 ? "“The pumps failed again in the night.”" : "Rowe said the pumps failed, “again and again.”"
    }
    var page = Page(bytes: Array(paragraphs.joined(separator: gap).utf8))
    SentenceSplitter.split(&page)
    QuotationFinder.find(on: &page)
    var spans: [TokenSpan] = []
    for sentence in page.sentences {
      let (first, end) = (sentence.tokens.lowerBound, sentence.tokens.upperBound)
      let parts: [(NetworkLabel.Role, Range<Int>)] =
        page.isQuoted(first)
        ? [(.content, first..<end)]
        : [(.source, first..<(first + 1)), (.cue, (first + 1)..<(first + 2)), (.content, (first + 2)..<end)]
      spans += parts.map { TokenSpan(role: $0, tokens: $1, inside: 0, edges: 0) }
    }
    return (page, spans)
  }

  /// - Parameter doubt: of so many readings one leaves a span out, each another.
  private func found(
    _ text: (page: Page, spans: [TokenSpan]), step: Int, doubt: Int = .max
  ) -> (all: [VotedLink], before: Int) {
    var blocks = ReadingBlocks(page: text.page)
    var (found, before): ([VotedLink], Int) = ([], 0)
    for start in stride(from: 0, to: text.page.tokens.count, by: step) {
      let end = min(text.page.tokens.count, start + step)
      for reading in 0..<LinkVote.readings {
        let spans = text.spans.filter {
          (start..<end).contains($0.tokens.lowerBound) && ($0.tokens.lowerBound + 7 * reading) % doubt != doubt - 1
        }
        blocks.add(spans, to: reading)
      }
      if end == text.page.tokens.count { before = found.count }
      found += blocks.decide(before: end)
    }
    return (found, before)
  }

  @Test(
    "are joined as they are all at once, whatever stretches they come in, also without a paragraph",
    arguments: ["\n\n", " "], [700, 1500, 4096])
  func seamless(gap: String, step: Int) {
    let text = text(gap)
    let whole = found(text, step: text.page.tokens.count).all
    let parts = found(text, step: step)

    #expect(text.page.tokens.count > 5000)
    #expect(whole.count == 480)
    #expect(gap == " " || whole.count { $0.link.content.count == 2 } == 120)
    #expect(parts.all == whole)
    // Nothing is held back to the end.
    #expect(parts.before > 0)
  }

  @Test(
    "lose nothing at the border of a stretch and give no word twice where they differ", arguments: [300, 700, 1500])
  func differing(step: Int) {
    let text = text("\n\n")
    let whole = found(text, step: text.page.tokens.count, doubt: 5).all
    let parts = found(text, step: step, doubt: 5).all
    let words = parts.flatMap { $0.link.content.map(\.tokens) }.sorted { $0.lowerBound < $1.lowerBound }

    #expect(zip(words, words.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    #expect(Set(parts.map(\.link.cue.tokens)) == Set(whole.map(\.link.cue.tokens)))
    #expect(parts.count == whole.count)
  }

  @Test("have one span in a token")
  func token() {
    var page = Page(bytes: Array("Rowe said it rained".utf8))
    SentenceSplitter.split(&page)
    var blocks = ReadingBlocks(page: page)
    let parts: [(NetworkLabel.Role, Range<Int>)] = [
      (.source, 0..<1), (.source, 0..<1), (.cue, 1..<2), (.content, 1..<3), (.content, 2..<4), (.content, 3..<4),
    ]
    for reading in 0..<LinkVote.readings {
      blocks.add(parts.map { TokenSpan(role: $0, tokens: $1, inside: 0, edges: 0) }, to: reading)
    }

    let found = blocks.decide(before: page.tokens.count)

    #expect(found.map { $0.link.content.map(\.tokens) } == [[2..<4]])
    #expect(found.map(\.link.speaker?.tokens) == [0..<1])
  }
}
