/// What is kept of a text that is not English: quotations that are sentences, as they stand, without a speaker.
enum PlainQuotations {
  private static let fewestWords = 5
  private static let fewestBytes: Int32 = 24

  /// The outermost quotations that are more than a name or a title.
  static func markings(on page: Page) -> [Marking] {
    page.quotations.compactMap { quotation in
      guard quotation.depth == 0, quotation.isClosed, !isOutOfPlace(quotation, page), isStatement(quotation, page)
      else { return nil }
      return Marking(content: [quotation.tokens], confidence: 0.3)
    }
  }

  private static func isOutOfPlace(_ quotation: Quotation, _ page: Page) -> Bool {
    let sentence = page.sentences[page.sentence(of: quotation.tokens.lowerBound)]
    return sentence.isFurniture || sentence.isHeadline
  }

  private static func isStatement(_ quotation: Quotation, _ page: Page) -> Bool {
    let inside = quotation.tokens.dropFirst().dropLast()
    let words = inside.lazy.filter { page.tokens[$0].isWord }.prefix(fewestWords).count
    // Chinese and Thai have no blanks between words: there the length tells.
    let isLong =
      page.byteRange(quotation.tokens).count >= Int(fewestBytes)
      && inside.contains { page.bytes[Int(page.tokens[$0].start)] >= 0xE0 }
    return words == fewestWords || words > 0 && isLong
  }
}
