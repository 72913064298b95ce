/// One cue with the speakers and words that were given to it.
struct SpanLink: Sendable, Hashable {
  let cue: TokenSpan
  let speaker: TokenSpan?
  let content: [TokenSpan]
}

/// Joins speakers and words to cues: every cue opens an attribution, and one that gets no words is dropped.
///
/// The distances are those that `extraction.md` measured: a sentence's end costs as much as 25 tokens, a paragraph's more,
/// most when the words would go to a cue of a later paragraph.
struct SpanLinker {
  private static let sentencePrice = 25
  private static let earlierParagraphPrice = 80
  private static let laterParagraphPrice = 160
  private static let unquotedPrice = 30
  /// How many cues before and behind are looked at.
  private static let reach = 6

  private struct Draft {
    let cue: PlacedSpan
    var speaker: TokenSpan?
    var content: [TokenSpan] = []

    var sentence: Int { cue.first }
  }

  /// A span and the sentences in which it begins and ends.
  private struct PlacedSpan {
    let span: TokenSpan
    let first, last: Int

    var tokens: Range<Int> { span.tokens }

    init(_ span: TokenSpan, _ page: Page) {
      self.span = span
      let tokens = span.tokens
      first = page.sentence(of: tokens.lowerBound)
      let isOne = page.sentences[first].tokens.upperBound >= tokens.upperBound
      last = isOne ? first : page.sentence(of: tokens.upperBound - 1)
    }
  }

  private let page: Page
  private let spans: [TokenSpan]
  private var drafts: [Draft] = []

  init(page: Page, spans: [TokenSpan]) {
    (self.page, self.spans) = (page, spans)
    for span in spans where span.role == .cue { drafts.append(Draft(cue: PlacedSpan(span, page))) }
  }

  /// The attributions, in the order of their cues. Linear but for a search among the cues.
  consuming func links() -> [SpanLink] {
    var linker = self
    linker.giveWords()
    linker.dropStrayWords()
    linker.giveSpeakers()
    linker.stepOverAsides()
    linker.shareSpeakers()
    linker.stepOverAsides()
    linker.dropThoseAsked()
    return linker.drafts.compactMap { draft in
      guard !draft.content.isEmpty else { return nil }
      return SpanLink(
        cue: draft.cue.span, speaker: draft.speaker.map(linker.trimmed),
        content: linker.joined(draft.content).map(linker.trimmed))
    }
  }

  /// Words of a paragraph that follow each other without a gap are one span.
  private func joined(_ content: [TokenSpan]) -> [TokenSpan] {
    guard content.count > 1 else { return content }
    func paragraph(_ token: Int) -> Int { page.sentences[page.sentence(of: token)].paragraph }
    return content.reduce(into: []) { spans, next in
      guard let last = spans.last, last.tokens.upperBound == next.tokens.lowerBound,
        paragraph(last.tokens.lowerBound) == paragraph(next.tokens.lowerBound)
      else { return spans.append(next) }
      spans[spans.count - 1] = last.joined(with: next)
    }
  }

  private mutating func giveWords() {
    for span in spans where span.role == .content {
      let placed = PlacedSpan(span, page)
      let isHeadline = page.sentences[placed.first].isHeadline
      let best = nearest(to: placed) {
        page.sentences[drafts[$0].sentence].isHeadline == isHeadline ? price(placed, $0) : nil
      }
      if let best { drafts[best].content.append(span) }
    }
  }

  /// The distance, dearer where a quotation in a sentence of its own would go to somebody who was not quoted so far.
  private func price(_ span: PlacedSpan, _ index: Int) -> Int {
    let far = distance(span, index)
    guard far >= Self.sentencePrice, page.isQuoted(span.tokens.lowerBound),
      !drafts[index].content.contains(where: { page.isQuoted($0.tokens.upperBound - 1) })
    else { return far }
    return far + Self.unquotedPrice
  }

  /// Without the comma that parts it from what follows; inside quotation marks it is printed with them.
  private func trimmed(_ span: TokenSpan) -> TokenSpan {
    let last = span.tokens.upperBound - 1
    guard span.tokens.count > 1, page.tokens[last].kind == .comma, !page.isQuoted(last) else { return span }
    return TokenSpan(
      role: span.role, tokens: span.tokens.lowerBound..<last, inside: span.inside, edges: span.edges)
  }

  /// Words without quotation marks in a sentence where nothing signals them belong to a cue that was overlooked: one
  /// that has words of its own is not to blame. A quotation in another paragraph is hers who was quoted before.
  private mutating func dropStrayWords() {
    for index in drafts.indices where drafts[index].content.count > 1 {
      let sentence = drafts[index].sentence
      func isHome(_ span: TokenSpan) -> Bool { page.sentence(of: span.tokens.lowerBound) == sentence }
      let home = drafts[index].content.filter(isHome)
      guard !home.isEmpty else { continue }
      let quotes = home.contains { $0.tokens.contains(where: page.isQuoted) }
      drafts[index].content = drafts[index].content.filter { span in
        isHome(span) || page.isQuoted(span.tokens.lowerBound) && (quotes || !isElsewhere(span, sentence))
      }
    }
  }

  /// In an earlier paragraph, or in one behind the next.
  private func isElsewhere(_ span: TokenSpan, _ sentence: Int) -> Bool {
    let home = page.sentences[sentence].paragraph
    return !(home...(home + 1)).contains(page.sentences[page.sentence(of: span.tokens.lowerBound)].paragraph)
  }

  /// To the nearest cue of the speaker's own sentence, one with words before one without. A cue has one speaker: of
  /// several the nearest.
  private mutating func giveSpeakers() {
    for span in spans where span.role == .source {
      let placed = PlacedSpan(span, page)
      func home(_ index: Int) -> Int? { drafts[index].sentence == placed.first ? favoured(placed, index) : nil }
      let speaking = nearest(to: placed) { drafts[$0].content.isEmpty ? nil : home($0) }
      guard let best = speaking ?? nearest(to: placed, at: home) else { continue }
      if let other = drafts[best].speaker {
        guard favoured(placed, best) < favoured(PlacedSpan(other, page), best), !isAside(span) else { continue }
      }
      drafts[best].speaker = span
    }
  }

  /// «Trump, who has never held office, said»: what is told of the speaker on the way.
  private func isAside(_ span: TokenSpan) -> Bool {
    span.tokens.count > 2 && page.reads("who whose which", at: span.tokens.lowerBound)
  }

  private func favoured(_ span: PlacedSpan, _ cue: Int) -> Int {
    distance(span, cue) - (drafts[cue].cue.tokens.lowerBound >= span.tokens.upperBound ? 2 : 0)
  }

  /// «X said A and warned B», «X said A, citing B», «Citing B, X said A».
  private mutating func shareSpeakers() {
    let owns = drafts.map { $0.speaker != nil }
    for index in drafts.indices where !owns[index] && !drafts[index].content.isEmpty {
      let earlier = (max(0, index - 3)..<index).reversed()
      let later = (index + 1)..<max(index + 1, min(drafts.count, index + 3))
      func shares(_ other: Int) -> Bool { owns[other] && drafts[other].sentence == drafts[index].sentence }
      if let other = earlier.first(where: shares) ?? later.first(where: shares) {
        drafts[index].speaker = drafts[other].speaker
      }
    }
  }

  /// «Rowe, who has sailed for years, said»: behind the aside Rowe speaks, not «who».
  private mutating func stepOverAsides() {
    var named: [Int: TokenSpan] = [:]
    for index in drafts.indices {
      guard let speaker = drafts[index].speaker, let comma = aside(speaker, before: drafts[index]) else { continue }
      if named.isEmpty {
        named = Dictionary(spans.filter { $0.role == .source }.map { ($0.tokens.upperBound, $0) }) { _, last in last }
      }
      let sentence = page.sentences[drafts[index].sentence].tokens
      let phrase = PhraseReader(page: page, range: sentence).subject(before: comma, floor: sentence.lowerBound)
      let bare = phrase.map { TokenSpan(role: .source, tokens: $0, inside: speaker.inside, edges: speaker.edges) }
      drafts[index].speaker = named[comma] ?? bare ?? speaker
    }
  }

  /// The comma before «who» where the aside that it opens is closed right before the cue.
  private func aside(_ speaker: TokenSpan, before draft: Draft) -> Int? {
    let start = page.sentences[draft.sentence].tokens.lowerBound
    guard let who = opening(of: speaker, from: start), who > start, page.tokens[who - 1].kind == .comma
    else { return nil }
    var close = draft.cue.tokens.lowerBound - 1
    if page.has(ClauseWords.adverbs, at: close) { close -= 1 }
    // «…, who called it “a mess,” said»
    if close > who, page.tokens[close].kind == .quote { close -= 1 }
    return close > who + 1 && page.tokens[close].kind == .comma && page.tokens[who + 1].kind != .comma ? who - 1 : nil
  }

  /// The «who» of an aside that was taken for the speaker, or of which a clause was: «a diplomat, who spoke because he
  /// was not allowed to, said».
  private func opening(of speaker: TokenSpan, from start: Int) -> Int? {
    let first = speaker.tokens.lowerBound
    if speaker.tokens.count == 1 { return page.reads("who which", at: first) ? first : nil }
    guard page.reads("he she they", at: first), page.has(CoordinationSplitter.finite, at: first + 1) else { return nil }
    return (start..<first).last { page.reads("who", at: $0) }
  }

  /// «Asked whether it rained, Rowe said …», «Rowe is expected to sail»: Rowe is not who asked, nor who expects.
  private mutating func dropThoseAsked() {
    for index in drafts.indices {
      guard let speaker = drafts[index].speaker else { continue }
      let cue = drafts[index].cue.tokens
      let isSubject = speaker.tokens.upperBound <= cue.lowerBound
      if isSubject ? isPassive(cue) : opensWithAsked(cue) { drafts[index].speaker = nil }
    }
  }

  private static let asking: WordSet = "asked pressed questioned quizzed"
  private static let passives: WordSet = "asked pressed questioned quizzed expected known rumoured rumored told"
  private static let beings: WordSet = "is are was were been being be"

  private func opensWithAsked(_ cue: Range<Int>) -> Bool {
    let first = page.sentences[page.sentence(of: cue.lowerBound)].tokens.lowerBound
    return page.has(Self.asking, at: cue.lowerBound)
      && (cue.lowerBound == first || page.reads("when if while", at: cue.lowerBound - 1))
  }

  private func isPassive(_ cue: Range<Int>) -> Bool {
    guard let verb = cue.first(where: { page.has(Self.passives, at: $0) }), !page.reads("by", at: cue.upperBound) else {
      return false
    }
    return (max(0, min(cue.lowerBound, verb - 2))..<verb).contains { page.has(Self.beings, at: $0) }
  }

  /// Of the cues near a span the one that has it at the least price; of equals the first. None has it without a price.
  private func nearest(to span: PlacedSpan, at price: (Int) -> Int?) -> Int? {
    var best: Int?
    var least = Int.max
    for index in nearCues(span) {
      guard let price = price(index), price < least else { continue }
      (best, least) = (index, price)
    }
    return best
  }

  private func nearCues(_ span: PlacedSpan) -> Range<Int> {
    var low = 0
    var high = drafts.count
    while low < high {
      let middle = (low + high) / 2
      if drafts[middle].cue.tokens.lowerBound < span.tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return max(0, low - Self.reach)..<min(drafts.count, low + Self.reach)
  }

  private func distance(_ span: PlacedSpan, _ index: Int) -> Int {
    let cue = drafts[index].cue
    let comesLater = cue.tokens.upperBound <= span.tokens.lowerBound
    let (first, second) = comesLater ? (cue, span) : (span, cue)
    let tokens = max(0, second.tokens.lowerBound - first.tokens.upperBound)
    guard first.last < second.first else { return tokens }
    let paragraphs = page.sentences[second.first].paragraph - page.sentences[first.last].paragraph
    let price = comesLater ? Self.earlierParagraphPrice : Self.laterParagraphPrice
    return tokens + (second.first - first.last) * Self.sentencePrice + paragraphs * price
  }
}
