/// Puts what the taggers found into the order of the text, and drops what can't be an attribution.
enum MarkingOrder {
  /// Valid markings by their first token; of those with the same content and cue only the first.
  static func ordered(_ markings: [Marking], on page: Page) -> [Marking] {
    let valid = within(page, markings)
    let sorted = valid.enumerated().sorted { left, right in
      (first(left.element), left.offset) < (first(right.element), right.offset)
    }
    var kept: [Marking] = []
    for (_, marking) in sorted {
      if let last = kept.last, last.content == marking.content, last.cue == marking.cue { continue }
      kept.append(marking)
    }
    return kept
  }

  /// What can be an attribution of the page, its ranges held within the text.
  static func within(_ page: Page, _ markings: [Marking]) -> [Marking] { markings.compactMap { checked($0, on: page) } }

  /// Only ranges with tokens of the page count, and neither furniture nor an empty attribution passes.
  private static func checked(_ marking: Marking, on page: Page) -> Marking? {
    var marking = marking
    let whole = 0..<page.tokens.count
    func inside(_ ranges: [Range<Int>]) -> [Range<Int>] { ranges.map { $0.clamped(to: whole) }.filter { !$0.isEmpty } }
    marking.speaker = inside(marking.speaker)
    marking.cue = inside(marking.cue)
    marking.content = inside(marking.content)
    marking.chain = inside(marking.chain)
    guard let anchor = (marking.cue + marking.content).first else { return nil }
    return page.sentences[page.sentence(of: anchor.lowerBound)].isFurniture ? nil : marking
  }

  private static func first(_ marking: Marking) -> Int {
    (marking.content + marking.cue).map(\.lowerBound).min() ?? 0
  }
}
