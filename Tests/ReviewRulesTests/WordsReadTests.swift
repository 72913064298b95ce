import ReviewRules
import Testing

/// Passages held against what was read from their source.
@Suite struct WordsReadTests {
  private let words = WordsRead([
    "The  bolts at pier 4\nwere\u{00A0}cracked on\t3 March — “so it is”.", "Zweite Kopie: größer.",
  ])

  @Test(arguments: [
    "The bolts", "pier 4 were cracked", "  on 3   March ", "The bolts […] cracked (…) March", "The ... 4 … cracked",
    "“so it is”.", "größer", "", "…",
  ]) func stands(excerpt: String) {
    #expect(words.hold(excerpt))
  }

  @Test(arguments: [
    "the bolts", "were cracked on 4 March", "March […] The bolts", "The bolts Zweite", "größerer",
    "pier 4 were cracked x",
  ]) func doesNot(excerpt: String) {
    #expect(!words.hold(excerpt))
  }

  @Test func nothingStandsWhereNothingWasRead() {
    #expect(WordsRead([]).isEmpty)
    #expect(!WordsRead([""]).isEmpty && !WordsRead([""]).hold("x"))
  }
}
