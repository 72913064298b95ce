/// Answers behind «A:» or «A.» in an interview: they are hers whom the introduction names, if it names just one.
struct InterviewAnswers {
  /// So many paragraphs may stand before the first question.
  private static let longestIntroduction = 12
  private static let confidence = 0.8

  private let page: Page

  /// The markings, with an interview's answers, and without those that take «Q» and «A» for names. Linear.
  static func added(to markings: [Marking], on page: Page) -> [Marking] {
    let rule = InterviewAnswers(page: page)
    let questions = page.paragraphs.indices.filter { rule.label("q", ofParagraph: $0) != nil }
    guard let first = questions.first else { return markings }
    let name = rule.interviewee(before: first)
    let answers = name.map { rule.answers(of: $0, from: first) } ?? []
    var isAnswer = [Bool](repeating: false, count: page.tokens.count)
    for token in answers.flatMap(\.content).joined() { isAnswer[token] = true }
    let kept = markings.filter { marking in
      let speaker = marking.speaker.first
      if let speaker, speaker.count == 1, page.reads("q a", at: speaker.lowerBound) { return false }
      return !rule.isOwn(marking) || !marking.content.joined().contains { isAnswer[$0] }
    }
    return kept + answers
  }

  /// The mark behind «Q» or «A» at a paragraph's beginning, where words follow.
  private func label(_ letter: FewWords, ofParagraph number: Int) -> Int? {
    let range = page.tokens(ofParagraph: number)
    guard range.count > 2, page.reads(letter, at: range.lowerBound), page.tokens[range.lowerBound].isCapital else {
      return nil
    }
    let mark = page.tokens[range.lowerBound + 1]
    let isLabel = mark.kind == .colon || mark.kind == .stop && mark.gap == .none
    return isLabel && page.tokens[range.lowerBound + 2].gap == .space ? range.lowerBound + 1 : nil
  }

  private func answers(of name: Range<Int>, from first: Int) -> [Marking] {
    (first..<page.paragraphs.count).compactMap { number in
      guard let mark = label("a", ofParagraph: number) else { return nil }
      let end = page.tokens(ofParagraph: number).upperBound
      return Marking(
        speaker: [name], cue: [(mark - 1)..<(mark + 1)], content: [(mark + 1)..<end], confidence: Self.confidence)
    }
  }

  /// Whether nobody, or the one who answers, speaks: «We hope so».
  private func isOwn(_ marking: Marking) -> Bool {
    guard let speaker = marking.speaker.first else { return true }
    return speaker.count == 1 && page.reads("i we", at: speaker.lowerBound)
  }

  /// The one person whom the paragraphs before the first question name; none where they name several.
  private func interviewee(before first: Int) -> Range<Int>? {
    var found: Range<Int>?
    for number in max(0, first - Self.longestIntroduction)..<first {
      guard let start = page.paragraphs[number].first, !page.sentences[start].isHeadline else { continue }
      for name in names(in: page.tokens(ofParagraph: number)) {
        guard let other = found else {
          found = name
          continue
        }
        if page.tokens[other.upperBound - 1].key != page.tokens[name.upperBound - 1].key { return nil }
      }
    }
    return found
  }

  /// Runs of two to four capital words that are no organisation's and no place's.
  private func names(in range: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, isNamePart(end), end == start || page.tokens[end].gap == .space { end += 1 }
      let run = start..<end
      let isOther = run.contains {
        page.has(OrganisationWords.inNames, at: $0) || page.has(OrganisationWords.outlets, at: $0)
      }
      if (2...4).contains(run.count), !isOther { names.append(run) }
      start = max(end, start + 1)
    }
    return names
  }

  private func isNamePart(_ index: Int) -> Bool {
    let token = page.tokens[index]
    return token.kind == .word && token.isCapital && !page.has(ClauseWords.determiners, at: index)
      && !page.has(ClauseWords.pronouns, at: index) && !page.has(ClauseWords.prepositions, at: index)
      && !Places.holds(token.key)
  }
}
