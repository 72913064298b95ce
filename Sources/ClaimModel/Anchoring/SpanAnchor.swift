/// Where the words of a span stand in another version of the text. Quotation marks, dashes and blanks of any kind are alike:
/// a site that changes its typography has not changed anybody's words.
public enum Anchor: Hashable, Sendable {
  /// The same words at the same place.
  case unmoved(Span)
  /// The same words elsewhere.
  case moved(Span)
  /// Other words that stand for them, and how alike they are, from 0 to 1.
  case reworded(Span, likeness: Double)
  /// Nowhere: an orphan.
  case lost

  /// Where the same words stand.
  public var same: Span? {
    switch self {
    case .unmoved(let span), .moved(let span): span
    default: nil
    }
  }

  /// Where they or what stands for them stand.
  public var span: Span? { if case .reworded(let span, _) = self { span } else { same } }
}

/// Finds the spans of an older version of a text again: by position, then by the quote with what stands round it, then
/// by likeness. The order is that of the W3C Web Annotation model's selectors, from the surest to the vaguest.
public struct SpanAnchoring: Sendable {
  private let old: CodePoints?
  private let new: CodePoints
  private let plainOld: [UInt32]
  private let plainNew: [UInt32]
  private let difference: TextDifference?

  /// How many code points round a quote are compared.
  private static let window = 64
  /// A quote of this many code points stands for itself; a shorter one needs its neighbourhood.
  private static let longQuote = 40
  /// How many code points of neighbourhood a short quote needs.
  private static let neededContext = 12
  /// A quote of fewer code points must agree on both sides, by so many code points.
  private static let shortQuote = 16
  private static let leastSide = 3
  /// Less alike than this is something else.
  public static let leastLikeness = 0.6
  /// Shorter quotes are not looked for by likeness: any word is like another.
  private static let leastFuzzy = 12
  /// How much longer or shorter than the quote its new wording may be.
  private static let stretch = 2.0

  /// - Parameters:
  ///   - old: the text that the spans lie in; nil where it is erased, and only quotes are left.
  ///   - new: the text in which they are looked for.
  public init(from old: CodePoints?, to new: CodePoints) {
    (self.old, self.new) = (old, new)
    plainOld = old?.scalars.map(Typography.plain) ?? []
    plainNew = new.scalars.map(Typography.plain)
    difference = old.map { TextDifference($0, new) }
  }

  /// The stretches in which the versions differ; empty where the old text is not at hand.
  public var runs: [TextDifference.Run] { difference?.runs ?? [] }

  /// Finds one span again.
  public func anchor(_ span: Span) throws -> Anchor {
    if let range = exact(span) {
      let found = try new.span(range)
      return range.lowerBound == span.start ? .unmoved(found) : .moved(found)
    }
    guard let (range, likeness) = alike(span) else { return .lost }
    return .reworded(try new.span(range), likeness: likeness)
  }

  /// Finds the spans of one sentence again: together where the whole sentence stands, else each by itself, and never in
  /// different parts of the text.
  public func anchors(_ spans: [Span]) throws -> [Anchor] {
    guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max(), let old, end <= old.count,
      spans.count > 1, end - start <= 4_000, let frame = try? old.span(start..<end), let range = exact(frame)
    else { return try together(spans, spans.map(anchor)) }
    let shift = range.lowerBound - start
    return try spans.map { span in
      let found = try new.span((span.start + shift)..<(span.end + shift))
      return shift == 0 ? .unmoved(found) : .moved(found)
    }
  }

  /// Short words that were found far from the longest of the spans belong to another sentence.
  private func together(_ spans: [Span], _ anchors: [Anchor]) throws -> [Anchor] {
    let longest = spans.indices.filter { anchors[$0].span != nil }.max {
      spans[$0].quote.utf8.count < spans[$1].quote.utf8.count
    }
    guard let longest, let centre = anchors[longest].span else { return anchors }
    return anchors.enumerated().map { index, anchor in
      guard index != longest, let found = anchor.span else { return anchor }
      let before = Self.gap(spans[index].start..<spans[index].end, spans[longest].start..<spans[longest].end)
      let after = Self.gap(found.start..<found.end, centre.start..<centre.end)
      return after <= before * 2 + 200 ? anchor : .lost
    }
  }

  private static func gap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    left.overlaps(right) ? 0 : max(right.lowerBound - left.upperBound, left.lowerBound - right.upperBound)
  }

  // MARK: The same words

  private func exact(_ span: Span) -> Range<Int>? {
    let words = span.quote.unicodeScalars.map(Typography.plain)
    let quote = words.count
    let here = span.start..<span.end
    if here.upperBound <= plainNew.count, plainNew[here].elementsEqual(words),
      context(of: span, at: here) >= Self.window / 2
    {
      return here
    }
    let image = difference?.image(of: here)
    if let image, image.isWhole, quote >= Self.longQuote || context(of: span, at: image.range) >= Self.neededContext {
      return image.range
    }
    let places = self.places(of: words)
    guard !places.isEmpty, places.count <= 2_000 else { return nil }
    let ranked = places.map { (range: $0, context: context(of: span, at: $0)) }.sorted { $0.context > $1.context }
    let best = ranked[0]
    let second = ranked.count > 1 ? ranked[1].context : -1
    let isAlone = ranked.count == 1 && quote >= Self.longQuote
    guard isAlone || best.context >= Self.neededContext, best.context > second else { return nil }
    return best.range
  }

  /// How many code points before and after a place are those that stood round the span: equal ones next to it, at most
  /// 64 at either side. Blanks of any kind are one blank.
  private func context(of span: Span, at range: Range<Int>) -> Int {
    let before: ArraySlice<UInt32>
    let after: ArraySlice<UInt32>
    if let old, old.holds(span) {
      before = plainOld[max(0, span.start - Self.window)..<span.start]
      after = plainOld[span.end..<min(old.count, span.end + Self.window)]
    } else {
      before = span.prefix.unicodeScalars.map(Typography.plain)[...]
      after = span.suffix.unicodeScalars.map(Typography.plain)[...]
    }
    var count = 0
    var place = range.lowerBound - 1
    for scalar in before.reversed() {
      guard place >= 0, plainNew[place] == scalar else { break }
      (count, place) = (count + 1, place - 1)
    }
    // The beginning of the text is a neighbourhood too.
    if before.count < Self.window, count == before.count, place < 0 { count += Self.neededContext / 2 }
    var following = 0
    place = range.upperBound
    for scalar in after {
      guard place < plainNew.count, plainNew[place] == scalar else { break }
      (following, place) = (following + 1, place + 1)
    }
    if after.count < Self.window, following == after.count, place >= new.count { following += Self.neededContext / 2 }
    // Names and verbs recur: one that agrees on one side alone may belong to the sentence that was beside it.
    let isShort = range.count < Self.shortQuote && min(count, following) < Self.leastSide
    return isShort ? 0 : count + following
  }

  /// Every place where these words stand.
  private func places(of words: [UInt32]) -> [Range<Int>] {
    guard let first = words.first, words.count <= plainNew.count else { return [] }
    return plainNew.withUnsafeBufferPointer { text in
      var found: [Range<Int>] = []
      for start in 0...(text.count - words.count) where text[start] == first {
        if text[start..<(start + words.count)].elementsEqual(words) { found.append(start..<(start + words.count)) }
      }
      return found
    }
  }

  // MARK: Other words

  private func alike(_ span: Span) -> (range: Range<Int>, likeness: Double)? {
    let quote = Array(span.quote.unicodeScalars)
    guard quote.count >= Self.leastFuzzy else { return nil }
    var candidates: [Range<Int>] = []
    if let image = difference?.image(of: span.start..<span.end) { candidates.append(widened(image.range, span)) }
    if let found = byWords(quote) { candidates.append(found) }
    let judged = candidates.filter { !$0.isEmpty && Double($0.count) <= Double(quote.count) * Self.stretch }
      .map { (range: $0, likeness: Likeness.of(quote, Array(new.scalars[$0]))) }
    guard let best = judged.max(by: { $0.likeness < $1.likeness }), best.likeness >= Self.leastLikeness else {
      return nil
    }
    return best
  }

  /// The image of a span with the new words at its edges that stand for old ones of the span.
  private func widened(_ image: Range<Int>, _ span: Span) -> Range<Int> {
    var (start, end) = (image.lowerBound, image.upperBound)
    for run in runs where !run.isSame && !run.new.isEmpty && !run.old.isEmpty {
      // Replaced words count as the span's where most of what they replace does.
      let inside = run.old.clamped(to: span.start..<span.end).count
      guard inside * 2 > run.old.count else { continue }
      if run.new.upperBound == start { start = run.new.lowerBound }
      if run.new.lowerBound == end { end = run.new.upperBound }
    }
    return start..<end
  }

  /// The stretch of the new text that shares most rows of three words with the quote, where one clearly does.
  private func byWords(_ quote: [Unicode.Scalar]) -> Range<Int>? {
    let wanted = Likeness.words(quote)
    guard wanted.count >= 4 else { return nil }
    let have = Likeness.words(new.scalars)
    guard have.count >= 3 else { return nil }
    let rows = Dictionary(
      (0...(wanted.count - 3)).map { (Likeness.row(wanted, $0), $0) }, uniquingKeysWith: { first, _ in first })
    var votes: [Int: Int] = [:]
    for index in 0...(have.count - 3) {
      if let place = rows[Likeness.row(have, index)] { votes[index - place, default: 0] += 1 }
    }
    // Words that were put in or taken out shift the rest a little.
    let sums = votes.mapValues { $0 }.keys.map { start in
      (start: start, votes: (-3...3).reduce(0) { $0 + (votes[start + $1] ?? 0) })
    }.sorted { ($0.votes, votes[$0.start] ?? 0, -$0.start) > ($1.votes, votes[$1.start] ?? 0, -$1.start) }
    guard let best = sums.first, best.votes * 5 >= wanted.count * 2 else { return nil }
    if let rival = sums.first(where: { abs($0.start - best.start) > 6 }), rival.votes * 3 > best.votes * 2 {
      return nil
    }
    let first = max(0, best.start)
    let last = min(have.count - 1, best.start + wanted.count - 1)
    guard first <= last else { return nil }
    return have[first].range.lowerBound..<have[last].range.upperBound
  }
}

/// How alike two texts are.
enum Likeness {
  struct Word {
    let letters: [Unicode.Scalar]
    let range: Range<Int>
  }

  struct Row: Hashable {
    let first, second, third: [Unicode.Scalar]
  }

  /// The words of a text, without what stands between them.
  static func words(_ text: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var place = 0
    while place < text.count {
      guard isLetter(text[place]) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < text.count, isLetter(text[end]) { end += 1 }
      words.append(Word(letters: Array(text[place..<end]), range: place..<end))
      place = end
    }
    return words
  }

  static func row(_ words: [Word], _ index: Int) -> Row {
    Row(first: words[index].letters, second: words[index + 1].letters, third: words[index + 2].letters)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// One less the share of code points that must be changed to make one of the other (Levenshtein 1966); quotation marks,
  /// dashes and blanks of any kind are alike. Of long texts, words are counted in place of code points.
  static func of(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    if left.count > 600 || right.count > 600 {
      return share(words(left).map(\.letters), words(right).map(\.letters))
    }
    return share(left.map(Typography.plain), right.map(Typography.plain))
  }

  private static func share<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var row = Array(0...right.count)
    for (i, item) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<right.count {
        let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (item == right[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return 1 - Double(row[right.count]) / Double(max(left.count, right.count))
  }
}
