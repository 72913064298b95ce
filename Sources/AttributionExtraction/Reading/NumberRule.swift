/// The numbers of a content as places: «175m», «4.1 per cent», «three weeks», «half».
enum NumberRule {
  private static let words: WordSet = """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
    billion billions trillion trillions dozen dozens half twice double triple third quarter
    """
  private static let scales: WordSet = """
    hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens percent per cent
    % m bn k tn times points pounds dollars euros
    """

  /// Every number with its sign and its scale: «$4.1 billion», «30 per cent».
  static func numbers(in content: [Range<Int>], on page: Page) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for range in content {
      var index = range.lowerBound
      while index < range.upperBound {
        guard page.tokens[index].kind == .number || page.has(words, at: index) && !isOrdinary(index, page) else {
          index += 1
          continue
        }
        var start = index
        if start > range.lowerBound, page.reads("$ £ € minus -", at: start - 1) { start -= 1 }
        var end = index + 1
        while end < range.upperBound, end - start < 8,
          page.tokens[end].kind == .number || page.has(words, at: end) || page.has(scales, at: end)
        {
          end += 1
        }
        found.append(start..<end)
        index = end
      }
    }
    return found
  }

  /// «a third man», «the second half»: words that count nothing here.
  private static func isOrdinary(_ token: Int, _ page: Page) -> Bool {
    page.reads("third quarter half", at: token) && !page.reads("of a the one", at: token + 1)
      && !page.reads("a one two three", at: token - 1)
  }
}
