/// Stage 6, second half: quotations that no cue reached go to the one who was speaking.
struct CarriedQuotations {
  /// A shorter one is a word in quotation marks, not a statement.
  private static let fewestWords = 5
  /// How many markings before and behind a quotation may take it.
  private static let reach = 8

  private let page: Page
  private var markings: [Marking]
  /// The markings of each paragraph, in the order of the text.
  private var ofParagraph: [[Int]]
  /// The last marking that was added to each paragraph here.
  private var addedTo: [Int?]
  private var isCovered: [Bool]

  /// The markings, with quotations added to them and new ones for paragraphs that go on. Linear.
  static func carry(_ markings: [Marking], on page: Page) -> [Marking] {
    guard !markings.isEmpty, page.quotations.contains(where: { $0.depth == 0 }) else { return markings }
    var carrier = CarriedQuotations(page: page, markings: markings)
    for (number, quotation) in page.quotations.enumerated() where quotation.depth == 0 && !carrier.isCovered[number] {
      carrier.place(quotation)
    }
    return carrier.markings
  }

  private init(page: Page, markings: [Marking]) {
    (self.page, self.markings) = (page, markings)
    ofParagraph = Array(repeating: [], count: page.paragraphs.count)
    addedTo = Array(repeating: nil, count: page.paragraphs.count)
    isCovered = Array(repeating: false, count: page.quotations.count)
    for (index, marking) in markings.enumerated() {
      if let first = (marking.content + marking.cue).first {
        ofParagraph[page.sentences[page.sentence(of: first.lowerBound)].paragraph].append(index)
      }
      for token in marking.content.joined() where page.isQuoted(token) {
        isCovered[Int(page.quotationOfToken[token])] = true
      }
    }
  }

  private mutating func place(_ quotation: Quotation) {
    let sentence = page.sentences[page.sentence(of: quotation.tokens.lowerBound)]
    guard !sentence.isFurniture, !sentence.isHeadline else { return }
    let here = ofParagraph[sentence.paragraph]
    let next = firstIndex(after: quotation, in: here)
    let before = here[..<next].suffix(Self.reach)
    if quotation.tokens.lowerBound == sentence.tokens.lowerBound {
      if let neighbour = before.last(where: speaksInQuotes)
        ?? here[next...].prefix(Self.reach).first(where: speaksInQuotes)
      {
        add(quotation, to: neighbour)
      } else if fills(quotation, sentence.paragraph) {
        goOn(quotation, paragraph: sentence.paragraph)
      }
    } else if isStatement(quotation), let last = before.last(where: { isWithin(sentence.tokens, $0) }) {
      append(Marking(speaker: markings[last].speaker, content: [quotation.tokens], confidence: 0.4), sentence.paragraph)
    }
  }

  /// The first marking of a paragraph that stands behind a quotation. Cost: logarithmic.
  private func firstIndex(after quotation: Quotation, in here: [Int]) -> Int {
    var low = 0
    var high = here.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(here[middle], quotation) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isStatement(_ quotation: Quotation) -> Bool {
    quotation.tokens.lazy.filter { page.tokens[$0].isWord }.prefix(Self.fewestWords).count == Self.fewestWords
  }

  private func isBefore(_ index: Int, _ quotation: Quotation) -> Bool {
    (markings[index].cue.first ?? markings[index].content.first).map { $0.lowerBound < quotation.tokens.lowerBound }
      ?? false
  }

  private func speaksInQuotes(_ index: Int) -> Bool {
    markings[index].sense != .refusal && markings[index].content.contains { page.isQuoted($0.upperBound - 1) }
  }

  private func isWithin(_ tokens: Range<Int>, _ index: Int) -> Bool {
    markings[index].sense != .refusal && !markings[index].speaker.isEmpty
      && markings[index].content.prefix(Self.reach).contains { tokens.contains($0.lowerBound) }
  }

  private mutating func add(_ quotation: Quotation, to index: Int) {
    markings[index].content.append(quotation.tokens)
    // Contents grow at their end as a rule; a quotation before the cue's own is rare and short of neighbours.
    if markings[index].content.count < 64 { markings[index].content.sort { $0.lowerBound < $1.lowerBound } }
  }

  /// Whether the paragraph is hardly more than the quotation.
  private func fills(_ quotation: Quotation, _ paragraph: Int) -> Bool {
    quotation.tokens.count * 5 >= page.tokens(ofParagraph: paragraph).count * 4
  }

  private mutating func goOn(_ quotation: Quotation, paragraph: Int) {
    guard paragraph > 0, let last = addedTo[paragraph - 1] ?? ofParagraph[paragraph - 1].last,
      quotation.goesOn || markings[last].content.contains(where: { page.isQuoted($0.upperBound - 1) }),
      !markings[last].speaker.isEmpty
    else { return }
    append(Marking(speaker: markings[last].speaker, content: [quotation.tokens], confidence: 0.6), paragraph)
  }

  private mutating func append(_ marking: Marking, _ paragraph: Int) {
    addedTo[paragraph] = markings.count
    markings.append(marking)
  }
}
