/// Readings of a text that comes in stretches, voted on block by block, so that memory does not grow with the text.
///
/// What is said near the end of a block waits for the next, and the words before a block are looked at once more with
/// it: no attribution is read without what stands around it.
struct ReadingBlocks {
  /// How many tokens are looked at before and behind those that are decided on.
  private static let margin = 600

  private let page: Page
  private var readings = [[TokenSpan]](repeating: [], count: LinkVote.readings)
  /// Cues from here on are still to be decided on.
  private var first = 0
  /// The words of what was decided on, as far back as words are still looked at.
  private var taken: [Range<Int>] = []

  init(page: Page) { self.page = page }

  /// Takes the spans of the next stretch in a reading. A token is one span's: where a second begins in it, that begins
  /// behind it.
  mutating func add(_ spans: [TokenSpan], to reading: Int) {
    for span in spans {
      let start = max(span.tokens.lowerBound, readings[reading].last?.tokens.upperBound ?? 0)
      guard start < span.tokens.upperBound else { continue }
      readings[reading].append(
        TokenSpan(role: span.role, tokens: start..<span.tokens.upperBound, inside: span.inside, edges: span.edges))
    }
  }

  /// The attributions that can be decided on when the text has been read up to a token: those whose cue stands before it
  /// by a margin and that were not handed on yet. With the number of tokens as the end, all that are left.
  mutating func decide(before end: Int) -> [VotedLink] {
    let isLast = end >= page.tokens.count
    let limit = isLast ? max(first, end) : beginning(before: end - Self.margin)
    guard limit > first || isLast else { return [] }
    let start = taken.map(\.lowerBound).min() ?? 0
    var isTaken = [Bool](repeating: false, count: max(0, (taken.map(\.upperBound).max() ?? 0) - start))
    for range in taken { for token in range { isTaken[token - start] = true } }
    func isFree(_ span: TokenSpan) -> Bool {
      !span.tokens.contains { isTaken.indices.contains($0 - start) && isTaken[$0 - start] }
    }
    var vote = LinkVote()
    for (reading, spans) in readings.enumerated() {
      let links = SpanLinker(page: page, spans: spans).links()
      vote.count(
        links.filter { $0.cue.tokens.lowerBound >= first && $0.content.allSatisfy(isFree) }, of: reading)
    }
    let found = vote.chosen().filter { $0.link.cue.tokens.lowerBound < limit }
    let kept = beginning(before: limit - Self.margin)
    taken = (taken + found.flatMap { $0.link.content.map(\.tokens) }).filter { $0.upperBound > kept }
    for reading in readings.indices { readings[reading].removeAll { $0.tokens.upperBound <= kept } }
    first = limit
    return found
  }

  /// Where the paragraph begins that holds a token, or the sentence, where that is not far; else the token.
  private func beginning(before token: Int) -> Int {
    guard token > 0 else { return 0 }
    var sentence = page.sentence(of: token)
    let paragraph = page.sentences[sentence].paragraph
    func start(_ sentence: Int) -> Int { page.sentences[sentence].tokens.lowerBound }
    guard token - start(sentence) < Self.margin else { return token }
    let own = start(sentence)
    while sentence > 0, page.sentences[sentence - 1].paragraph == paragraph {
      sentence -= 1
      if token - start(sentence) >= Self.margin { return own }
    }
    return start(sentence)
  }
}
