/// Stage 5: finds who would not say anything, and what it was that they would not say.
enum RefusalFinder {
  private static let negations = [
    "did|does|do|has|have|had|could|would|will not",
    "didn't|doesn't|don't|hasn't|haven't|hadn't|couldn't|wouldn't|won't",
    "has|have|had|is|are|was|were yet to",
  ]
  private static let replies =
    "immediately|yet|publicly|directly? immediately|yet? respond|responded|reply|replied|return|returned|answer|answered "

  /// The whole phrase is the cue and nothing is attributed.
  private static let bare: [WordPattern] =
    [
      "declined|declines|declining|decline|refused|refuses|refusing|refuse to comment|elaborate|respond|answer further?",
      "declined|declines|refused|refuses to answer|take questions|a? question?",
      "declined|declines|refused|refuses to be interviewed|identified|named",
      "declined|declines|refused|refuses to be drawn",
      "declined|declines|refused|refuses a|an|any|several|repeated? interview|request|requests for? comment|interview?",
      "declined|declines|refused further? comment",
      "had|has|have|with|offered|offering|gave|made|makes|issued no further|immediate|public? comment",
      "could|can not immediately? be reached|contacted", "couldn't|can't|cannot immediately? be reached|contacted",
      "was|were|is|are not immediately? available|reachable", "wasn't|weren't|isn't immediately? available|reachable",
      "would|will|could not be drawn further?", "wouldn't|won't|couldn't be drawn further?",
      "am|is|are|was|were not publicly? commenting further?",
      "isn't|aren't|wasn't|weren't publicly? commenting further?",
      "has|have|had been contacted|approached|asked for a? further? comment|comments|response|statement",
      "has|have|had been contacted|approached|asked to comment",
      "was|were contacted|approached|asked for a? further? comment|comments",
      "was|were|is|are unavailable", "would|will|could|can neither confirm nor deny",
    ]
    + negations.flatMap { negation in
      [
        WordPattern(negation + " immediately|publicly? comment|elaborate further?"),
        WordPattern(negation + " yet|publicly? commented"),
        WordPattern(
          negation + " " + replies + "to? a|an|any|our|the|his|her|their|repeated|multiple|several? "
            + "request|requests|inquiry|inquiries|enquiries|call|calls|email|emails|message|messages|question|questions|"
            + "repeated|multiple|several|phone|written|emailed|detailed|further|media "
            + "request|requests|inquiry|inquiries|calls|emails|messages|questions?"),
        WordPattern(negation + " immediately|yet? respond|responded|reply|replied"),
      ]
    }

  /// What belongs to the phrase after its head.
  private static let tails: [WordPattern] = [
    "for|seeking|to further|immediate|additional? comment|comments|clarification|response",
    "for an? interview|explanation",
    "or|and messages|emails|calls|questions", "for|seeking a response|reply", "from <Name>",
    "by phone|email|telephone|deadline",
    "by press|publication time|deadline", "on the record|matter|subject|issue|allegations|report|case",
  ]

  /// The words after the phrase are what was not told.
  private static let telling: [WordPattern] =
    [
      WordPattern(
        "declined|declines|declining|refused|refuses|refusing to "
          + "say|disclose|specify|discuss|reveal|confirm|identify|name|provide|explain|give|detail"),
      "would|will neither confirm nor deny", "declined|declines|refused|refuses to be drawn on|about|over",
      "would|will|could not be drawn on|about|over", "wouldn't|won't|couldn't be drawn on|about|over",
      "am|is|are|was|were not publicly? commenting on|about",
      "isn't|aren't|wasn't|weren't publicly? commenting on|about",
      "gave|gives|provided|offered|offering no further|other? details|detail|explanation|information|particulars of|on|about",
    ]
    + negations.flatMap { negation in
      [
        WordPattern(
          negation
            + " immediately|yet? disclose|disclosed|specify|specified|reveal|revealed|identify|identified|elaborate on|upon?"
        ),
        WordPattern(
          negation + " immediately|yet? say|said|comment|commented|reveal|identify "
            + "whether|if|when|why|how|who|where|what|on"),
      ]
    }

  /// Behind «neither Dahl nor the bank» only.
  private static let neither: [WordPattern] = [
    "could|can immediately? be reached|contacted",
    "would|could|will|has|have|had immediately|publicly|yet? comment|commented",
    "was|were|is|are immediately? available|reachable for comment",
    WordPattern(
      "responded|replied to a|any|repeated|multiple|several? "
        + "request|requests|inquiry|inquiries|email|emails|call|calls"),
  ]

  /// «Velox did not either», right after somebody's refusal.
  private static let likewise: [WordPattern] = ["did|would|could|does not either", "didn't|wouldn't|couldn't either"]

  /// Fills in the page's refusals. Furniture and quoted words are left alone.
  static func find(on page: inout Page) {
    var found: [Marking] = []
    for sentence in page.sentences where !sentence.isFurniture {
      let reader = PhraseReader(page: page, range: sentence.tokens)
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if mayBegin.contains(page.tokens[index].key), !page.isQuoted(index),
          let marking = marking(at: index, reader) ?? neither(at: index, reader)
            ?? listed(at: index, reader) ?? likewise(at: index, reader, after: found.last)
            ?? SilenceReader(reader: reader).silence(at: index)
        {
          found.append(marking)
          index = marking.cue.last?.upperBound ?? index
        }
        index += 1
      }
    }
    page.refusals = found
  }

  /// A quick look before the patterns are tried.
  private static let mayBegin: WordSet = """
    declined declines declining decline refused refuses refusing refuse did does do has have had could would will didn't
    doesn't don't hasn't haven't hadn't couldn't wouldn't won't can can't cannot was were is are wasn't weren't isn't with
    offered offering gave no made makes issued gives provided offered responded replied am aren't there request requests call
    calls email emails message messages inquiry inquiries enquiry enquiries voicemail voicemails attempt attempts efforts
    """

  /// Whether somebody speaks as «neither Dahl nor the bank».
  static func isNeither(_ speaker: Range<Int>?, _ page: Page) -> Bool {
    guard let speaker, page.reads("neither", at: speaker.lowerBound) else { return false }
    return speaker.contains { page.reads("nor", at: $0) }
  }

  private static func marking(at index: Int, _ reader: PhraseReader) -> Marking? {
    let page = reader.page
    let limit = reader.range.upperBound
    let bareEnd = bare.longestEnd(in: page, from: index, limit: limit)
    let tellingEnd = telling.longestEnd(in: page, from: index, limit: limit)
    var end = max(bareEnd ?? index, tellingEnd ?? index)
    guard end > index else { return nil }
    var content: [Range<Int>] = []
    if let tellingEnd, tellingEnd == end, bareEnd != end {
      // «would not say | whether …»: the question word belongs to what was not told.
      if page.has(ClauseWords.questionWords, at: end - 1) { end -= 1 }
      content = told(from: end, reader).map { [$0] } ?? []
    } else {
      while let next = tails.longestEnd(in: page, from: end, limit: limit) { end = next }
    }
    guard !meansElse(index..<end, reader) else { return nil }
    let start = reader.cueStart(index)
    // «an official who declined to be named» speaks; that is why there is no name.
    let isNaming = (index..<end).contains { page.reads("named identified interviewed", at: $0) }
    if isNaming, page.reads("who and", at: start - 1) { return nil }
    let speaker = reader.subject(before: start, floor: reader.range.lowerBound)
    return Marking(speaker: speaker.map { [$0] } ?? [], cue: [start..<end], content: content, sense: .refusal)
  }

  /// What reads like a refusal and goes on to something else: «would not be drawn into the group», «could not be
  /// reached by road», «has not responded to treatment», «was contacted for comment and said».
  private static func meansElse(_ cue: Range<Int>, _ reader: PhraseReader) -> Bool {
    let (page, end) = (reader.page, cue.upperBound)
    guard end < reader.range.upperBound else { return false }
    if page.reads("drawn", at: end - 1) { return page.tokens[end].isWord && !page.has(afterDrawn, at: end) }
    if page.reads("reached contacted", at: end - 1) { return page.reads("by", at: end) && page.has(ways, at: end + 1) }
    if page.reads("respond responded", at: end - 1), page.reads("to", at: end) {
      return page.reads("treatment therapy medication drugs", at: end + 1)
    }
    // Who was asked may have answered.
    return cue.contains { page.reads("contacted approached asked", at: $0) }
      && !page.reads(". about on over", at: end)
  }

  private static let ways: WordSet = "road rail sea air boat car foot train bus land rescuers helicopter firefighters"
  private static let afterDrawn: WordSet = "on about over but and or when while as further yesterday today last"

  /// «Neither Dahl nor the bank could be reached for comment».
  private static func neither(at index: Int, _ reader: PhraseReader) -> Marking? {
    let page = reader.page
    let limit = reader.range.upperBound
    guard var end = neither.longestEnd(in: page, from: index, limit: limit) else { return nil }
    let start = reader.cueStart(index)
    guard let speaker = reader.subject(before: start, floor: reader.range.lowerBound), isNeither(speaker, page) else {
      return nil
    }
    while let next = tails.longestEnd(in: page, from: end, limit: limit) { end = next }
    return Marking(speaker: [speaker], cue: [start..<end], sense: .refusal)
  }

  /// «Ministry of Health: no comment», in a list.
  private static func listed(at index: Int, _ reader: PhraseReader) -> Marking? {
    let (page, colon) = (reader.page, index - 1)
    guard page.reads("no", at: index), page.reads("comment", at: index + 1), colon > reader.range.lowerBound,
      page.tokens[colon].kind == .colon, index + 2 >= reader.range.upperBound || page.reads(".", at: index + 2)
    else { return nil }
    let start = (reader.range.lowerBound..<colon).first { page.tokens[$0].isWord }
    guard let start, colon - start <= 8, page.tokens[start].isCapital else { return nil }
    return Marking(speaker: [start..<colon], cue: [index..<(index + 2)], sense: .refusal)
  }

  private static func likewise(at index: Int, _ reader: PhraseReader, after last: Marking?) -> Marking? {
    let page = reader.page
    guard let before = last?.cue.first,
      let end = likewise.longestEnd(in: page, from: index, limit: reader.range.upperBound),
      page.sentence(of: index) - page.sentence(of: before.lowerBound) <= 1
    else { return nil }
    let speaker = reader.subject(before: index, floor: reader.range.lowerBound)
    return Marking(speaker: speaker.map { [$0] } ?? [], cue: [index..<end], sense: .refusal)
  }

  /// To the end of the clause: the sentence's, or a comma before an aside.
  private static func told(from start: Int, _ reader: PhraseReader) -> Range<Int>? {
    var end = start
    while end < reader.range.upperBound {
      let kind = reader.page.tokens[end].kind
      if kind == .semicolon || kind == .comma && reader.page.has(asides, at: end + 1) { break }
      end += 1
    }
    return start < end ? reader.trimmed(start..<end) : nil
  }

  private static let asides: WordSet = "but citing saying although though and adding despite he she"
}
