import ClaimModel

/// Stage 13, second half: the pieces that each single statement is read from.
struct StatementUnits {
  let page: Page

  /// The pieces of each statement: sentences apart, a sentence that was interrupted together, coordinations split.
  func units(of marking: Marking) -> [[Range<Int>]] {
    if marking.sense == .hearsay, marking.content.count == 2,
      marking.content[0].upperBound <= marking.content[1].lowerBound,
      marking.content[1].upperBound - marking.content[0].lowerBound <= SentenceSplitter.mostTokens
    {
      return [[marking.content[0].lowerBound..<marking.content[1].upperBound]]
    }
    let splitter = CoordinationSplitter(page: page)
    return sentences(of: marking).flatMap { unit -> [[Range<Int>]] in
      guard unit.count == 1, mayBeSplit(marking) else { return [unit] }
      return splitter.split(unit[0])
    }.map { pieces in pieces.compactMap { bare($0) } }.filter { !$0.isEmpty }
  }

  /// «denied tracking A and building B» denies the two together.
  private func mayBeSplit(_ marking: Marking) -> Bool { marking.sense != .denial && marking.sense != .response }

  private func sentences(of marking: Marking) -> [[Range<Int>]] {
    var units: [[Range<Int>]] = []
    var isOpen = false
    for piece in marking.content.flatMap({ sentences(in: $0) }) {
      guard let bare = bare(piece) else { continue }
      if isOpen, let last = units.indices.last, units[last].count < 4, !page.tokens[bare.lowerBound].isCapital {
        units[last].append(bare)
      } else {
        units.append([bare])
      }
      isOpen = !piece.suffix(2).contains { page.tokens[$0].kind == .stop }
    }
    return units
  }

  private func sentences(in range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    var found: [Range<Int>] = []
    var number = page.sentence(of: range.lowerBound)
    while number < page.sentences.count, page.sentences[number].tokens.lowerBound < range.upperBound {
      found.append(page.sentences[number].tokens.clamped(to: range))
      number += 1
    }
    return found
  }

  /// Without «that», without marks that enclose it or belong to a longer quotation, without its last full stop.
  func bare(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    var isChanging = true
    while isChanging, let first = range.first, let last = range.last {
      isChanging = false
      if page.reads("that", at: first), !page.isQuoted(first) || isRightAfterMark(first), range.count > 1,
        opensClause(first, range)
      {
        range = (first + 1)..<range.upperBound
        isChanging = true
      } else if dangles(first, opening: true, in: range) || isPause(first) {
        range = (first + 1)..<range.upperBound
        isChanging = true
      } else if dangles(last, opening: false, in: range) || isPause(last) || isEnd(last) {
        range = range.lowerBound..<last
        isChanging = true
      }
    }
    return range.contains { page.tokens[$0].isWord } ? range : nil
  }

  private func isRightAfterMark(_ index: Int) -> Bool { index > 0 && page.tokens[index - 1].kind == .quote }

  /// «that our proposal was good» against «That owner will leave».
  private func opensClause(_ that: Int, _ range: Range<Int>) -> Bool {
    guard page.tokens[that].isCapital || isRightAfterMark(that) else { return true }
    return !page.tokens[that].isCapital && page.tokens[that].kind == .word && range.count > 3
  }

  private func isEnd(_ index: Int) -> Bool { page.reads(". …", at: index) }

  private func isPause(_ index: Int) -> Bool {
    switch page.tokens[index].kind {
    case .comma, .semicolon, .colon, .dash: true
    default: false
    }
  }

  /// A mark whose partner is the other end of the range, or lies outside it.
  private func dangles(_ index: Int, opening: Bool, in range: Range<Int>) -> Bool {
    guard page.tokens[index].kind == .quote else { return false }
    guard page.isQuoted(index) else { return true }
    let quotation = page.quotations[Int(page.quotationOfToken[index])].tokens
    if opening { return quotation.lowerBound == index && quotation.upperBound >= range.upperBound }
    return quotation.upperBound == index + 1 && quotation.lowerBound <= range.lowerBound
  }
}
