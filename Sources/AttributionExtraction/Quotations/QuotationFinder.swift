/// Stage 4: finds quotations, also nested, unclosed and running over paragraphs. Linear in the number of marks.
struct QuotationFinder {
  private struct Open {
    let token: Int
    let family: QuoteMark.Family
    let number: Int
    /// A straight mark, which can't be nested in itself.
    let isStraight: Bool
  }

  private let page: Page
  private var quotations: [Quotation] = []
  private var stack: [Open] = []
  private var openByFamily = [Int](repeating: 0, count: QuoteMark.Family.allCases.count)
  /// The family that the paragraph before left open.
  private var leftOpen: QuoteMark.Family?
  /// Whether the next paragraph begins with a single mark that opens: then one that is open here goes on there.
  private var nextOpensSingly = false
  private var dropped: Set<Int> = []

  /// Fills in the page's quotations and which token lies in which.
  static func find(on page: inout Page) {
    var finder = QuotationFinder(page: page)
    for number in page.paragraphs.indices {
      finder.nextOpensSingly = finder.opensSingly(number + 1)
      finder.readParagraph(page.tokens(ofParagraph: number))
    }
    page.quotations = finder.quotations.indices.lazy.filter { !finder.dropped.contains($0) }
      .map { finder.quotations[$0] }
    page.quotationOfToken = Array(repeating: -1, count: page.tokens.count)
    var reached = 0
    for (number, quotation) in page.quotations.enumerated() where quotation.tokens.upperBound > reached {
      for token in max(reached, quotation.tokens.lowerBound)..<quotation.tokens.upperBound {
        page.quotationOfToken[token] = Int32(number)
      }
      reached = quotation.tokens.upperBound
    }
  }

  private init(page: Page) { self.page = page }

  private mutating func readParagraph(_ range: Range<Int>) {
    let closers = singleClosersAhead(range)
    for index in range {
      guard let mark = QuoteMark(page.tokens[index], in: page.bytes) else { continue }
      let isFirst = index == range.lowerBound
      if isFirst, let leftOpen, leftOpen == mark.family, mark.side != .closes {
        open(index, mark, goesOn: true)
        continue
      }
      read(mark, at: index, in: range, closersAhead: closers[index - range.lowerBound])
    }
    endParagraph(range)
  }

  /// «‘It was late» at a paragraph's beginning; «’Twas» and «’90s» open nothing.
  private func opensSingly(_ paragraph: Int) -> Bool {
    guard page.paragraphs.indices.contains(paragraph) else { return false }
    let range = page.tokens(ofParagraph: paragraph)
    return opensSingly(at: range.lowerBound, range)
  }

  /// A single mark right before a capital, as at the beginning of what somebody says.
  private func opensSingly(at index: Int, _ range: Range<Int>) -> Bool {
    guard range.contains(index), let mark = QuoteMark(page.tokens[index], in: page.bytes), mark.family == .single,
      mark.side != .closes, touchesRight(index, range)
    else { return false }
    let word = page.tokens[index + 1]
    return word.isCapital && !Self.elided.contains(word.key)
  }

  /// For each token, how many marks up to the paragraph's end could close a single quotation before the next opens.
  private func singleClosersAhead(_ range: Range<Int>) -> [Int32] {
    var ahead = [Int32](repeating: 0, count: range.count)
    var count: Int32 = 0
    for index in range.reversed() {
      ahead[index - range.lowerBound] = count
      guard let mark = QuoteMark(page.tokens[index], in: page.bytes), mark.family == .single else { continue }
      if mark.side != .opens, touchesLeft(index, range) { count += 1 } else if touchesRight(index, range) { count = 0 }
    }
    return ahead
  }

  private func touchesLeft(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound, page.tokens[index].gap == .none else { return false }
    let before = page.tokens[index - 1]
    if before.kind == .quote { return touchesLeft(index - 1, upTo: range) }
    return before.kind != .openBracket && before.kind != .dash
  }

  /// A mark beside a mark closes where that one closes: one step back is enough for «’”».
  private func touchesLeft(_ index: Int, upTo range: Range<Int>) -> Bool {
    guard index > range.lowerBound, page.tokens[index].gap == .none else { return false }
    return page.tokens[index - 1].isWord || page.tokens[index - 1].kind == .stop
      || page.tokens[index - 1].kind == .comma
  }

  private func touchesRight(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound, page.tokens[index + 1].gap == .none else { return false }
    let after = page.tokens[index + 1].kind
    return after != .comma && after != .semicolon && after != .colon && after != .closeBracket && after != .clitic
  }

  private mutating func read(_ mark: QuoteMark, at index: Int, in range: Range<Int>, closersAhead: Int32) {
    let left = touchesLeft(index, range)
    let right = touchesRight(index, range)
    let isOpen = openByFamily[mark.family.rawValue] > 0
    if mark.family == .single {
      readSingle(mark, at: index, left: left, right: right, isOpen: isOpen, closersAhead: closersAhead, range)
      return
    }
    switch mark.side {
    case .opens: open(index, mark)
    case .closes:
      // Swedish and Finnish write ”…”.
      if isOpen { close(index, mark.family) } else if right, !left { open(index, mark) }
    case .either:
      if left, !right || isOpen {
        close(index, mark.family)
      } else if right, !left {
        open(index, mark)
      } else if isOpen {
        close(index, mark.family)
      } else {
        open(index, mark)
      }
    }
  }

  private static let elided: WordSet = "em tis twas til till cause n round bout ere"

  private mutating func readSingle(
    _ mark: QuoteMark, at index: Int, left: Bool, right: Bool, isOpen: Bool, closersAhead: Int32, _ range: Range<Int>
  ) {
    if mark.side == .opens || (right && !left) {
      let isElision =
        index + 1 < range.upperBound
        && (page.tokens[index + 1].kind == .number || Self.elided.contains(page.tokens[index + 1].key))
        && closersAhead == 0
      let goesOn = closersAhead == 0 && nextOpensSingly && opensSingly(at: index, range)
      if mark.side != .closes, !isElision, closersAhead > 0 || goesOn { open(index, mark) }
      return
    }
    guard isOpen, left, mark.side != .opens else { return }
    // «users’ data» inside ‘…’: after an «s» and before a word, if another mark is there to close.
    let isAfterS = index > range.lowerBound && page.bytes[Int(page.tokens[index].start) - 1] | 32 == 115
    let isBeforeWord =
      index + 1 < range.upperBound && page.tokens[index + 1].isWord && !page.tokens[index + 1].isCapital
    if isAfterS, isBeforeWord, closersAhead > 0 || nextOpensSingly && isLong(stack.last) { return }
    close(index, .single)
  }

  /// What goes on from the paragraph before, or stands behind a colon, is no single word in quotation marks.
  private func isLong(_ open: Open?) -> Bool {
    guard let open, open.family == .single else { return false }
    return quotations[open.number].goesOn || open.token > 0 && page.tokens[open.token - 1].kind == .colon
  }

  private mutating func open(_ index: Int, _ mark: QuoteMark, goesOn: Bool = false) {
    let isStraight =
      page.tokens[index].end - page.tokens[index].start == 1 && page.bytes[Int(page.tokens[index].start)] == 34
    if isStraight, let top = stack.last, top.isStraight {
      // Somebody forgot to close: the earlier one ends here.
      quotations[top.number].tokens = top.token..<index
      removeTop()
    }
    stack.append(Open(token: index, family: mark.family, number: quotations.count, isStraight: isStraight))
    openByFamily[mark.family.rawValue] += 1
    quotations.append(
      Quotation(tokens: index..<(index + 1), depth: stack.count - 1, isClosed: false, goesOn: goesOn))
  }

  private mutating func close(_ index: Int, _ family: QuoteMark.Family) {
    guard openByFamily[family.rawValue] > 0 else { return }
    while let top = stack.last {
      removeTop()
      quotations[top.number].tokens = top.token..<(index + 1)
      if top.family == family {
        quotations[top.number].isClosed = true
        return
      }
      // A pair that crosses another, or a mark too many.
      dropped.insert(top.number)
    }
  }

  private mutating func removeTop() {
    guard let top = stack.popLast() else { return }
    openByFamily[top.family.rawValue] -= 1
  }

  private mutating func endParagraph(_ range: Range<Int>) {
    leftOpen = nil
    while let top = stack.last {
      removeTop()
      quotations[top.number].tokens = top.token..<range.upperBound
      if top.family == .single, !nextOpensSingly { dropped.insert(top.number) } else { leftOpen = top.family }
    }
  }
}
