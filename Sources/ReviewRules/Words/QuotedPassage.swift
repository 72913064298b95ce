/// Words that are said to stand in a source, held against what was read from it.
public enum QuotedPassage {
  /// Whether an excerpt stands in one of some texts. Blanks of all kinds are alike, and an ellipsis, also in brackets,
  /// stands for what was left out. Cost: one pass over the texts.
  public static func stands(_ excerpt: String, in texts: some Sequence<String>) -> Bool {
    let pieces = ["[…]", "(…)", "[...]", "(...)", "..."].reduce(excerpt) { $0.replacing($1, with: "…") }
      .split(separator: "…").map { Array(spaced($0).utf8) }.filter { !$0.isEmpty }
    return texts.contains { text in
      var rest = Array(spaced(text).utf8)[...]
      return pieces.allSatisfy { piece in
        guard let place = rest.firstRange(of: piece) else { return false }
        rest = rest[place.upperBound...]
        return true
      }
    }
  }

  /// With one blank between words.
  private static func spaced(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
