/// Stage 6, second half: quotations that no cue reached go to the one who was speaking.
struct CarriedQuotations {
  /// A shorter one is a word in quotation marks, not a statement.
  private static let fewestWords = 5

  private let page: Page
  private var markings: [Marking]
  private var ofParagraph: [[Int]]
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
    if quotation.tokens.lowerBound == sentence.tokens.lowerBound {
      if let neighbour = here.last(where: { isBefore($0, quotation) && speaksInQuotes($0) })
        ?? here.first(where: { !isBefore($0, quotation) && speaksInQuotes($0) })
      {
        add(quotation, to: neighbour)
      } else if fills(quotation, sentence.paragraph) {
        goOn(quotation, paragraph: sentence.paragraph)
      }
    } else if isStatement(quotation), let last = here.last(where: { isBefore($0, quotation) && isWithin(sentence.tokens, $0) }) {
      append(Marking(speaker: markings[last].speaker, content: [quotation.tokens], confidence: 0.4), sentence.paragraph)
    }
  }

  private func isStatement(_ quotation: Quotation) -> Bool {
    quotation.tokens.lazy.filter { page.tokens[$0].isWord }.prefix(Self.fewestWords).count == Self.fewestWords
  }

  private func isBefore(_ index: Int, _ quotation: Quotation) -> Bool {
    (markings[index].cue.first ?? markings[index].content.first).map { $0.lowerBound < quotation.tokens.lowerBound } ?? false
  }

  private func speaksInQuotes(_ index: Int) -> Bool {
    markings[index].sense != .refusal && markings[index].content.contains { page.isQuoted($0.upperBound - 1) }
  }

  private func isWithin(_ tokens: Range<Int>, _ index: Int) -> Bool {
    markings[index].sense != .refusal && !markings[index].speaker.isEmpty
      && markings[index].content.contains { tokens.contains($0.lowerBound) }
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
    guard paragraph > 0, let last = ofParagraph[paragraph - 1].last(where: { markings[$0].sense != .refusal }),
      quotation.goesOn || markings[last].content.contains(where: { page.isQuoted($0.upperBound - 1) }),
      !markings[last].speaker.isEmpty
    else { return }
    append(Marking(speaker: markings[last].speaker, content: [quotation.tokens], confidence: 0.6), paragraph)
  }

  private mutating func append(_ marking: Marking, _ paragraph: Int) {
    ofParagraph[paragraph].append(markings.count)
    markings.append(marking)
  }
}
