import ClaimModel

/// Stage 13, second half: the pieces that each single statement is read from.
struct StatementUnits {
  let page: Page

  /// The pieces of each statement: sentences apart, a sentence that was interrupted together, coordinations split.
  func units(of marking: Marking) -> [[Range<Int>]] {
    if let whole = saidOfSomething(marking) { return [[whole]] }
    let splitter = CoordinationSplitter(page: page)
    return sentences(of: marking).flatMap { unit -> [[Range<Int>]] in
      guard unit.count == 1, mayBeSplit(marking) else { return [unit] }
      return splitter.split(unit[0])
    }.map { pieces in pieces.compactMap { bare($0, marking.sense) } }.filter { !$0.isEmpty }
  }

  /// «The dam has been called a danger», «the rules were believed to be old»: what nobody in particular says of something
  /// has the signal between its parts, and without it is no sentence.
  private func saidOfSomething(_ marking: Marking) -> Range<Int>? {
    guard marking.content.count == 2, let cue = marking.cue.first, let first = marking.content.first,
      let last = marking.content.last, first.upperBound <= cue.lowerBound, cue.upperBound <= last.lowerBound,
      page.sentence(of: first.lowerBound) == page.sentence(of: last.upperBound - 1)
    else { return nil }
    let isBetween =
      marking.speaker.isEmpty && first.upperBound == cue.lowerBound && cue.upperBound == last.lowerBound
      && page.tokens[cue.lowerBound].isWord
    return marking.sense == .hearsay || isBetween ? bare(first.lowerBound..<last.upperBound, marking.sense) : nil
  }

  /// «denied tracking A and building B» denies the two together.
  private func mayBeSplit(_ marking: Marking) -> Bool { marking.sense != .denial && marking.sense != .response }

  private func sentences(of marking: Marking) -> [[Range<Int>]] {
    var units: [[Range<Int>]] = []
    var isOpen = false
    for piece in marking.content.flatMap({ sentences(in: $0) }) {
      guard let bare = bare(piece, marking.sense) else { continue }
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
  func bare(_ range: Range<Int>, _ sense: CueSense) -> Range<Int>? {
    var range = range
    var isChanging = true
    while isChanging, let first = range.first, let last = range.last {
      isChanging = false
      if page.reads("that", at: first), !page.isQuoted(first) || isRightAfterMark(first), range.count > 1,
        opensClause(first, range), !isDemonstrative(first, range, sense)
      {
        range = (first + 1)..<range.upperBound
        isChanging = true
      } else if page.reads("but", at: first), page.tokens[first].isCapital, !page.isQuoted(first), range.count > 3 {
        range = (first + 1)..<range.upperBound
        isChanging = true
      } else if page.reads("only", at: first), page.reads("that", at: first + 1), range.count > 3 {
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

  private static let linking: WordSet = """
    means meant makes made seems seemed looks looked sounds sounded depends depended happens happened appears appeared
    """
  private static let kinds: WordSet = "kind sort type part version amount sum number level"
  /// Nouns that in the singular don't stand without «a» or «the», so that «that» before them points at one.
  private static let countable: WordSet = """
    plan claim report decision idea proposal deal offer figure man woman day night week month year move statement
    allegation accusation account story conclusion assumption approach policy bill law rule ban order threat attack
    meeting letter document bridge ship building house village town city road region question answer argument view
    system process project programme program scheme strategy price vote election test suggestion charge theory case
    trial contract agreement change target goal remark comment quotation quote position situation problem issue job
    message email image picture photograph video article book film speech interview ruling verdict sentence fine
    """

  /// «that was wrong», «that plan was dead», «disputes that figure»: the «that» points at something, it joins nothing.
  func isDemonstrative(_ that: Int, _ range: Range<Int>, _ sense: CueSense) -> Bool {
    let next = that + 1
    guard page.reads("that", at: that), range.contains(next) else { return page.reads("that", at: that) }
    // «that, in his view, it rained», «that “it rained”».
    guard page.tokens[next].isWord || isContracted(next) else {
      // «called that “absurd”»
      return page.tokens[next].kind == .stop || page.isQuoted(next) && page.has(StatementWriter.naming, at: that - 1)
    }
    if isContracted(next) || page.has(Self.linking, at: next) { return true }
    // «that May would go», «that had they known»: a name, and a question's order of words.
    if page.has(CoordinationSplitter.finite, at: next), !page.tokens[next].isCapital {
      return !page.reads("he she it they we i you there", at: next + 1)
    }
    if page.has(Self.kinds, at: next), page.reads("of", at: next + 1) { return true }
    let isCountable =
      page.has(Self.countable, at: next) || page.has(OrganisationWords.nouns, at: next) && !isPlural(next)
    if isCountable, range.contains(next + 1), page.has(CoordinationSplitter.finite, at: next + 1) { return true }
    let isObject = isCountable || sense == .denial || sense == .response
    return isObject && range.count <= 8 && !hasMainVerb(range)
  }

  private func isContracted(_ index: Int) -> Bool {
    page.tokens[index].kind == .clitic && page.reads("'s 'd 'll", at: index)
  }

  private func isPlural(_ index: Int) -> Bool {
    let end = Int(page.tokens[index].end)
    return page.bytes[end - 1] == UInt8(ascii: "s") && page.bytes[end - 2] != UInt8(ascii: "s")
  }

  // MARK: Verbs

  private static let reduced: WordSet = """
    named called known linked based owned led made set held used built dated believed said thought aimed related involving
    """

  /// Whether some words have a verb of their own, by the forms that are known; one behind «who» or «which» is another's.
  func hasMainVerb(_ range: Range<Int>) -> Bool {
    for index in range where !page.isQuoted(index) || page.isQuoted(range.lowerBound) {
      if index > range.lowerBound, page.reads("who which whose where whom that", at: index) { return false }
      if isFinite(index) || page.reads("'re 've 'll 'm cannot", at: index) { return true }
      if page.reads("i he she they we", at: index) { return true }
      if index > range.lowerBound, isPlainVerb(index, range) { return true }
    }
    return false
  }

  /// «may», «will», «has»; but not the month of May and a man called Will.
  func isFinite(_ index: Int) -> Bool {
    page.has(CoordinationSplitter.finite, at: index)
      && !(page.tokens[index].isCapital && page.reads("may will", at: index)
        && page.sentences[page.sentence(of: index)].tokens.lowerBound < index)
  }

  /// «rose», «tracks», «said»; «a man named Orr», «a bank owned by Orr» have no verb of their own.
  private func isPlainVerb(_ index: Int, _ range: Range<Int>) -> Bool {
    let limit = range.upperBound
    if page.has(Self.reduced, at: index) || page.reads("by", at: index + 1) { return false }
    // «the closed docks»: between an article and its noun.
    if page.has(ClauseWords.determiners, at: index - 1) { return false }
    return BaseVerbs.isThird(index, limit: limit, on: page) || BaseVerbs.isPast(index, limit: limit, on: page)
      || CueWords.isFinite(page.tokens[index].key) || endsInEd(index)
  }

  /// «soared», «died»: a past that is in no list.
  private func endsInEd(_ index: Int) -> Bool {
    let token = page.tokens[index]
    return token.kind == .word && !token.isCapital && token.end - token.start >= 4
      && page.bytes[Int(token.end) - 1] == UInt8(ascii: "d") && page.bytes[Int(token.end) - 2] == UInt8(ascii: "e")
      && !page.reads("need seed feed speed deed greed indeed hundred breed weed reed bleed", at: index)
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
