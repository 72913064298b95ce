import ClaimModel

/// Stage 15: when each claim was made, by the time expression that stands with its cue.
struct DateFinder {
  /// So many words may stand between a cue and its time.
  private static let reach = 16

  private let page: Page
  private let article: PartialDate?
  private let markings: [Marking]
  private let reader: TimeReader
  /// The day of the last claim that was dated, for «a day earlier».
  private var last: PartialDate?

  /// - Parameter markings: in the order of the text.
  init(_ page: Page, article: PartialDate?, markings: [Marking]) {
    (self.page, self.article, self.markings) = (page, article, markings)
    reader = TimeReader(page: page)
  }

  struct Found {
    let date: PartialDate
    let tokens: Range<Int>
    let isReckoned: Bool
  }

  /// The date of a marking; call in the order of the text. Words inside what is told date that, and not the telling.
  mutating func date(of number: Int) -> Found? {
    let marking = markings[number]
    guard let cue = marking.cue.first ?? marking.speaker.first else { return nil }
    let sentence = page.sentences[page.sentence(of: cue.lowerBound)].tokens
    let told = others(of: number)
    let skipped = marking.content + marking.speaker + contents(near: number, without: cue)
    var best: (distance: Int, expression: TimeExpression)?
    var index = max(sentence.lowerBound, cue.lowerBound - 3 * Self.reach)
    let limit = min(sentence.upperBound, cue.upperBound + 2 * Self.reach)
    while index < limit {
      if let inside = skipped.first(where: { $0.contains(index) }) {
        index = max(index + 1, inside.upperBound)
        continue
      }
      guard mayOpen(index), let expression = reader.expression(at: index, limit: limit) else {
        index += 1
        continue
      }
      let distance = distance(expression.tokens, cue)
      let isOthers = told.contains { self.distance(expression.tokens, $0) < distance }
      let isAside =
        isAhead(expression.tokens) || isInRelative(expression.tokens, cue, sentence)
        || isTail(expression.tokens, near: number)
      if distance <= Self.reach, !isOthers, !isAside, distance < best?.distance ?? .max {
        best = (distance, expression)
      }
      index = expression.tokens.upperBound
    }
    guard let best, let date = DateReckoning.date(of: best.expression.meaning, from: article, after: last) else {
      return nil
    }
    if date.day != nil { last = date }
    return Found(date: date, tokens: best.expression.tokens, isReckoned: !isAbsolute(best.expression.meaning))
  }

  /// What others near tell, but for what holds the cue itself.
  private func contents(near number: Int, without cue: Range<Int>) -> [Range<Int>] {
    (max(0, number - 4)..<min(markings.count, number + 5)).filter { $0 != number }.flatMap { markings[$0].content }
      .filter { !$0.contains(cue.lowerBound) }
  }

  /// «denied he was in Holt on Friday»: right after a clause that is told the time belongs to it.
  private func isTail(_ expression: Range<Int>, near number: Int) -> Bool {
    (max(0, number - 4)..<min(markings.count, number + 5)).contains { other in
      guard let cue = markings[other].cue.first, let told = markings[other].content.last, told.count > 1,
        told.upperBound == expression.lowerBound, cue.upperBound <= told.lowerBound, !page.isQuoted(told.upperBound - 1)
      else { return false }
      return page.has(ClauseWords.pronouns, at: told.lowerBound)
        || told.contains { page.has(CoordinationSplitter.finite, at: $0) }
    }
  }

  /// «A ruling is expected in May» lies ahead.
  private func isAhead(_ expression: Range<Int>) -> Bool {
    page.reads("expected due scheduled planned slated likely set", at: expression.lowerBound - 1)
      || page.reads("next", at: expression.lowerBound) || page.reads("next", at: expression.lowerBound - 1)
  }

  /// «…, which would break the record set in 2019» dates the record.
  private func isInRelative(_ expression: Range<Int>, _ cue: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let start = expression.lowerBound >= cue.upperBound ? cue.upperBound : sentence.lowerBound
    guard start < expression.lowerBound,
      let relative = (start..<expression.lowerBound).last(where: { page.reads("which who whose where", at: $0) })
    else { return false }
    return !(relative..<expression.lowerBound).contains { page.tokens[$0].kind == .comma }
  }

  private func mayOpen(_ index: Int) -> Bool {
    let kind = page.tokens[index].kind
    return (kind == .word || kind == .number) && !page.isQuoted(index)
  }

  private func isAbsolute(_ meaning: TimeExpression.Meaning) -> Bool {
    switch meaning {
    case .year, .month(_, _, .some): true
    default: false
    }
  }

  /// Words between, past what is told: «… , Rowe said on Monday».
  private func distance(_ expression: Range<Int>, _ cue: Range<Int>) -> Int {
    expression.lowerBound >= cue.upperBound
      ? expression.lowerBound - cue.upperBound : max(0, cue.lowerBound - expression.upperBound)
  }

  /// The cues of others in the neighbourhood, but for those of the same speaker.
  private func others(of number: Int) -> [Range<Int>] {
    let near = max(0, number - 4)..<min(markings.count, number + 5)
    return near.filter { $0 != number && markings[$0].speaker != markings[number].speaker }.compactMap {
      markings[$0].cue.first
    }
  }
}
