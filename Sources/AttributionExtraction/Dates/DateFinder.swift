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
    var best: (distance: Int, expression: TimeExpression)?
    var index = max(sentence.lowerBound, cue.lowerBound - 3 * Self.reach)
    let limit = min(sentence.upperBound, cue.upperBound + 2 * Self.reach)
    while index < limit {
      if let inside = (marking.content + marking.speaker).first(where: { $0.contains(index) }) {
        index = max(index + 1, inside.upperBound)
        continue
      }
      guard mayOpen(index), let expression = reader.expression(at: index, limit: limit) else {
        index += 1
        continue
      }
      let distance = distance(expression.tokens, cue)
      let isOthers = told.contains { self.distance(expression.tokens, $0) < distance }
      if distance <= Self.reach, !isOthers, distance < best?.distance ?? .max { best = (distance, expression) }
      index = expression.tokens.upperBound
    }
    guard let best, let date = DateReckoning.date(of: best.expression.meaning, from: article, after: last) else {
      return nil
    }
    if date.day != nil { last = date }
    return Found(date: date, tokens: best.expression.tokens, isReckoned: !isAbsolute(best.expression.meaning))
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
