/// Stage 11: the words that soften or negate, as places inside the content.
enum ModalityRule {
  private static let hedges: WordSet = """
    could may might potentially possibly perhaps probably likely unlikely reportedly allegedly apparently seemingly
    appears appeared appear seems seemed seem purportedly supposedly presumably maybe roughly approximately suggests
    suspected alleged believed thought could've might've conceivably arguably allegation unconfirmed
    """
  static let negations: WordSet = """
    not never no nor neither none nothing nobody without cannot denied denies hardly n't don't doesn't didn't won't
    wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't mustn't ain't needn't
    """

  static func hedges(in content: [Range<Int>], on page: Page) -> [Range<Int>] { places(of: hedges, in: content, page) }

  static func negations(in content: [Range<Int>], on page: Page) -> [Range<Int>] {
    places(of: negations, in: content, page)
  }

  private static func places(of words: WordSet, in content: [Range<Int>], _ page: Page) -> [Range<Int>] {
    content.joined().filter { token in
      guard page.has(words, at: token) else { return false }
      // «May» within a sentence is a month.
      let isFirst = token == 0 || page.tokens[token - 1].kind == .stop || page.tokens[token - 1].kind == .quote
      return isFirst || !page.tokens[token].isCapital
    }.map { $0..<($0 + 1) }
  }
}
