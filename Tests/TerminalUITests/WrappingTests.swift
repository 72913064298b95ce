import TerminalUI
import Testing

@Suite struct WrappingTests {
  private let gate = TextGate(glyphs: .unicode, hostile: .plain)

  @Test(
    "lines are broken at blanks, CJK anywhere, a long word inside",
    arguments: [
      ("the harbour was closed", 11, ["the harbour", "was closed"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("失業率は過去", 4, ["失業", "率は", "過去"]), ("a\nb", 9, ["a", "b"]), ("", 5, [""]), ("ab cd", 2, ["ab", "cd"]),
    ])
  func breaks(text: String, width: Int, lines: [String]) {
    #expect(gate.wrapped(StyledText(text), to: width).map(\.plain) == lines)
  }

  @Test func everyScalarStandsOnOneLineInOrder() {
    var random = SystemSeed(state: 3)
    let pieces = ["word", " ", "\n", "失業率", "e\u{301}", "👩‍👩‍👧‍👦", "-", "a", "  "]
    for _ in 0..<5_000 {
      let text = (0..<random.below(20)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let ranges = gate.wrappedRanges(text, to: 1 + random.below(12))
      let scalars = Array(text.unicodeScalars)
      var place = 0
      for range in ranges {
        #expect(range.lowerBound >= place && range.upperBound <= scalars.count)
        // Only blanks and line ends may stand between two lines.
        for between in place..<max(place, range.lowerBound) { #expect(scalars[between].properties.isWhitespace) }
        place = max(place, range.upperBound)
      }
      for rest in place..<scalars.count { #expect(scalars[rest].properties.isWhitespace) }
    }
  }
}
