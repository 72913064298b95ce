/// Letters to the editor: «SIR – Your leader was wrong …», signed by a name, and mostly a place, on the last lines.
struct LetterLines {
  /// So many paragraphs may stand between the salutation and the signature.
  private static let longest = 16
  /// A longer line is no signature.
  private static let longestLine = 8
  private static let confidence = 0.8
  private static let salutation: WordPattern = "dear? sir|madam|editor"

  private let page: Page

  /// The markings, with each letter given to who signed it, and without those in which its «I» or «your leader» speaks.
  /// Linear.
  static func apply(to markings: [Marking], on page: Page) -> [Marking] {
    let rule = LetterLines(page: page)
    let letters = page.paragraphs.indices.compactMap { rule.letter(from: $0) }
    guard !letters.isEmpty else { return markings }
    var isWritten = [Bool](repeating: false, count: page.tokens.count)
    for token in letters.flatMap({ $0.content + $0.cue }).joined() { isWritten[token] = true }
    let kept = markings.filter { marking in
      !(marking.content + marking.cue).joined().contains { isWritten[$0] } || rule.isAnothers(marking)
    }
    return kept + letters
  }

  /// Somebody whom the letter names, as against its writer, its reader and nobody.
  private func isAnothers(_ marking: Marking) -> Bool {
    guard let speaker = marking.speaker.first else { return false }
    return !page.reads("i we you your my our sir madam editor dear", at: speaker.lowerBound)
  }

  private func letter(from number: Int) -> Marking? {
    let first = page.tokens(ofParagraph: number)
    guard let mark = Self.salutation.end(in: page, from: first.lowerBound, limit: first.upperBound),
      mark < first.upperBound, page.tokens[mark].kind == .dash || page.tokens[mark].kind == .comma,
      page.tokens[first.lowerBound].isCapital
    else { return nil }
    let next = (number + 1)..<max(number + 1, min(page.paragraphs.count, number + Self.longest))
    // The next letter's salutation ends one that nobody signed.
    let own = next.prefix { !isSalutation($0) }
    guard let end = own.first(where: { name($0) != nil }), let writer = name(end) else { return nil }
    var content = ((number + 1)..<end).map { page.tokens(ofParagraph: $0) }
    if mark + 1 < first.upperBound { content.insert((mark + 1)..<first.upperBound, at: 0) }
    guard !content.isEmpty else { return nil }
    return Marking(speaker: [writer], cue: [first.lowerBound..<mark], content: content, confidence: Self.confidence)
  }

  private func isSalutation(_ paragraph: Int) -> Bool {
    let line = page.tokens(ofParagraph: paragraph)
    return Self.salutation.end(in: page, from: line.lowerBound, limit: line.upperBound) != nil
  }

  /// The name on a line of its own: two words with capitals or more, up to a comma, and no full stop.
  private func name(_ paragraph: Int) -> Range<Int>? {
    let line = page.tokens(ofParagraph: paragraph)
    guard line.count <= Self.longestLine, let last = line.last, page.tokens[last].kind != .stop else { return nil }
    let name = line.prefix { page.tokens[$0].kind != .comma }
    let isName =
      name.count >= 2
      && name.allSatisfy { index in
        let token = page.tokens[index]
        return token.isWord && token.isCapital || token.kind == .stop && token.gap == .none
      }
    return isName ? name.first.map { $0..<($0 + name.count) } : nil
  }
}
