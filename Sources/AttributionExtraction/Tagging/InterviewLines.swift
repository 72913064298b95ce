/// Lines of an interview: «HOLM: Why did you close the dock?», «ROWE: It was unsafe.»
enum InterviewLines {
  /// A longer label is a sentence.
  private static let longestLabel = 5

  /// Where a paragraph's label ends: names and titles before a colon, all in capitals or with a capital each.
  static func colon(ofParagraph number: Int, _ page: Page) -> Int? {
    guard page.paragraphs.indices.contains(number) else { return nil }
    let range = page.tokens(ofParagraph: number)
    let label = range.prefix(longestLabel + 1).prefix { page.tokens[$0].kind != .colon }
    guard let first = page.paragraphs[number].first, !page.sentences[first].isHeadline,
      let last = label.last, label.count <= longestLabel, last + 1 < range.upperBound,
      page.tokens[last + 1].kind == .colon, page.tokens[label.lowerBound].isCapital,
      label.allSatisfy({ page.tokens[$0].isCapital || page.tokens[$0].kind == .stop })
    else { return nil }
    return last + 1
  }

  /// Whether some words are what a line of an interview says: its neighbour has a label as well.
  static func speaks(_ content: [Range<Int>], _ page: Page) -> Bool {
    guard let first = content.first, first.lowerBound > 1 else { return false }
    if isAnswer(first.lowerBound, page) { return true }
    guard page.tokens[first.lowerBound - 1].kind == .colon else { return false }
    let number = page.sentences[page.sentence(of: first.lowerBound)].paragraph
    guard colon(ofParagraph: number, page) == first.lowerBound - 1 else { return false }
    return colon(ofParagraph: number - 1, page) != nil || colon(ofParagraph: number + 1, page) != nil
  }

  /// Whether words stand behind a line's «A:» or «A.».
  private static func isAnswer(_ start: Int, _ page: Page) -> Bool {
    let (letter, mark) = (start - 2, page.tokens[start - 1])
    return page.reads("a", at: letter) && (letter == 0 || page.tokens[letter].gap >= .line)
      && (mark.kind == .colon || mark.kind == .stop)
  }

  /// Whether such a line is a question.
  static func asks(_ marking: Marking, _ page: Page) -> Bool {
    guard speaks(marking.content, page), let last = marking.content.last?.last else { return false }
    return page.reads("?", at: last) || page.reads("?", at: last - 1) && !page.tokens[last].isWord
      || page.reads("?", at: last + 1)
  }
}
