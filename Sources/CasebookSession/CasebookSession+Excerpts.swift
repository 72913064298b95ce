import AuditLedger
public import ClaimModel

extension CasebookSession {
  /// A sentence where an excerpt stands in none of the words that were read from the copies of its source; nil where it
  /// does, and where there are no such words.
  ///
  /// Blanks of all kinds are alike, and an ellipsis, also in brackets, stands for what was left out.
  public func excerptNotice(_ excerpt: String, of source: SourceID) throws -> String? {
    let texts = try read { casebook in
      try casebook.need(source).copies.compactMap { copy in
        try copy.capture?.text.flatMap { try casebook.text($0).text }
      }
    }
    guard !texts.isEmpty, !texts.contains(where: { Self.holds($0, excerpt) }) else { return nil }
    return "these words do not stand in what was read from \(source): compare them with «claims source text \(source)»"
  }

  private static func holds(_ text: String, _ excerpt: String) -> Bool {
    let pieces = ["[…]", "(…)", "[...]", "(...)", "..."].reduce(excerpt) { $0.replacing($1, with: "…") }
      .split(separator: "…").map { Array(spaced($0).utf8) }.filter { !$0.isEmpty }
    var rest = Array(spaced(text).utf8)[...]
    for piece in pieces {
      guard let place = rest.firstRange(of: piece) else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }

  /// With one blank between words.
  private static func spaced(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
