/// Reads silence that is told of those who asked: «requests for comment went unanswered», «calls to Rowe were not
/// returned», «there was no immediate comment from the bank», «the Gazette has contacted Rowe for comment».
struct SilenceReader {
  /// More words between a request and its verb are another clause.
  private static let reach = 16

  private let page: Page
  private let reader: PhraseReader
  private var limit: Int { reader.range.upperBound }

  init(reader: PhraseReader) { (page, self.reader) = (reader.page, reader) }

  private static let absent: [WordPattern] = [
    "there was|were|is|has been? no immediate|official|further|public? comment|statement from",
    "there was|were|is|has been? no immediate|official response|reply|reaction from",
  ]
  private static let asking: WordPattern = "has|have|had also? contacted|approached|asked"
  private static let asked: [WordPattern] = [
    "for a? further? comment|comments", "for a response|statement", "to comment",
  ]
  private static let requests: WordSet = """
    request requests call calls email emails message messages inquiry inquiries enquiry enquiries voicemail voicemails
    """
  private static let unanswered: [WordPattern] = [
    "went|gone unanswered", "was|were|has|have been? left? unanswered",
    "was|were not immediately? returned|answered", "wasn't|weren't immediately? returned|answered",
    "has|have not yet? been returned|answered", "received no immediate? response|reply|answer",
  ]
  private static let attempting: WordPattern = "attempts|efforts|attempt to reach|contact"
  private static let failing: WordPattern = "was|were not? unsuccessful|successful"
  private static let offices: WordSet = """
    office offices company firm ministry council agency department headquarters lawyer lawyers attorney attorneys
    spokesman spokeswoman spokesperson representative representatives club owner owners campaign embassy police
    """

  /// The refusal that begins at a token.
  func silence(at index: Int) -> Marking? {
    absence(at: index) ?? contact(at: index) ?? attempt(at: index) ?? unanswered(at: index)
  }

  /// «There was no immediate comment from the bank»
  private func absence(at index: Int) -> Marking? {
    guard let end = Self.absent.longestEnd(in: page, from: index, limit: limit),
      let speaker = reader.phrase(startingAt: end, limit: limit)
    else { return nil }
    return Marking(speaker: [speaker], cue: [index..<end], sense: .refusal)
  }

  /// «The Gazette has contacted Rowe for comment», and nothing behind it.
  private func contact(at index: Int) -> Marking? {
    guard let end = Self.asking.end(in: page, from: index, limit: limit) else { return nil }
    for token in (end + 1)..<max(end + 1, min(limit, end + Self.reach)) {
      guard page.tokens[token - 1].kind != .stop, page.tokens[token].kind != .quote else { return nil }
      guard let close = Self.asked.longestEnd(in: page, from: token, limit: limit) else { continue }
      guard close == limit || page.tokens[close].kind == .stop else { return nil }
      return Marking(speaker: [end..<token], cue: [index..<end, token..<close], sense: .refusal)
    }
    return nil
  }

  /// «Attempts to reach Rowe were unsuccessful»
  private func attempt(at index: Int) -> Marking? {
    guard let start = Self.attempting.end(in: page, from: index, limit: limit) else { return nil }
    for token in (start + 1)..<max(start + 1, min(limit, start + Self.reach)) {
      guard let end = Self.failing.end(in: page, from: token, limit: limit) else { continue }
      guard let speaker = reader.phrase(startingAt: start, limit: token), isSomebody(speaker) else { return nil }
      return Marking(speaker: [speaker], cue: [index..<start, token..<end], sense: .refusal)
    }
    return nil
  }

  /// «Calls to Rowe's lawyer were not returned»
  private func unanswered(at index: Int) -> Marking? {
    guard page.has(Self.requests, at: index) else { return nil }
    for token in (index + 1)..<max(index + 1, min(limit, index + Self.reach)) {
      let kind = page.tokens[token].kind
      guard kind != .quote, kind != .semicolon, kind != .colon else { return nil }
      guard let end = Self.unanswered.longestEnd(in: page, from: token, limit: limit) else { continue }
      let start = reader.cueStart(token)
      guard index < start else { return nil }
      let speaker = asked(between: index + 1, start)
      let seeksComment = (index..<start).contains { page.reads("comment comments interview", at: $0) }
      guard let speaker else {
        return seeksComment ? Marking(cue: [index..<end], sense: .refusal) : nil
      }
      guard seeksComment || isSomebody(speaker) else { return nil }
      let cues = speaker.upperBound < end ? [index..<speaker.lowerBound, speaker.upperBound..<end] : [index..<end]
      return Marking(speaker: [speaker], cue: cues, sense: .refusal)
    }
    return nil
  }

  /// Whom a request went to: «to Rowe», «left with her lawyer», «for comment from the bank».
  private func asked(between start: Int, _ end: Int) -> Range<Int>? {
    guard start < end,
      let word = (start..<end).last(where: {
        page.reads("to with from", at: $0) && !page.reads("comment", at: $0 + 1)
          || page.reads("for", at: $0) && page.reads("left", at: $0 - 1)
      }), word + 1 < end, let phrase = reader.phrase(startingAt: word + 1, limit: end)
    else { return nil }
    // «the club | seeking comment»
    let tail = phrase.dropFirst().first { page.reads("seeking requesting asking left sent for about on", at: $0) }
    return phrase.lowerBound..<(tail ?? phrase.upperBound)
  }

  /// «Calls to the emergency line» ask nobody for words.
  private func isSomebody(_ speaker: Range<Int>) -> Bool {
    speaker.contains { page.tokens[$0].isCapital && page.tokens[$0].kind == .word || page.has(Self.offices, at: $0) }
  }
}
