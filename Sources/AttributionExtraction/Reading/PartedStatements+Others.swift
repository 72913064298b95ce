/// What the tagger gave to one speaker and is another's, or nobody's: a question that was put, a quotation that somebody
/// else «once put so», the writer's own doubt.
extension PartedStatements {
  /// «Seoul (Wire) – The north fired …»: where a report comes from is no part of what is said.
  static func leaveOutPlace(_ marking: inout Marking, on page: Page) {
    guard marking.content.count > 1, let place = marking.content.first, place.count <= 3,
      page.tokens(ofParagraph: page.sentences[page.sentence(of: place.lowerBound)].paragraph).lowerBound
        == place.lowerBound,
      page.tokens.indices.contains(place.upperBound + 3), page.tokens[place.upperBound].kind == .openBracket
    else { return }
    let close = (place.upperBound + 1..<place.upperBound + 4).first {
      page.tokens.indices.contains($0) && page.tokens[$0].kind == .closeBracket
    }
    guard let close, page.tokens.indices.contains(close + 1), page.tokens[close + 1].kind == .dash else { return }
    marking.content.removeFirst()
  }

  private static let asking: WordSet = "asked pressed questioned quizzed challenged"
  /// How many words may name who asked.
  private static let longestAsker = 12

  /// «Asked by Rowe whether it was safe, Orr said that it was»: what was asked is Rowe's, not Orr's.
  static func takeQuestion(from marking: inout Marking, on page: Page) -> [Marking] {
    guard marking.content.count > 1, let question = marking.content.first, let cue = marking.cue.first,
      question.upperBound <= cue.lowerBound, page.has(ClauseWords.questionWords, at: question.lowerBound),
      !page.isQuoted(question.lowerBound)
    else { return [] }
    let verb = page.sentences[page.sentence(of: question.lowerBound)].tokens.lowerBound
    guard page.has(asking, at: verb), question.lowerBound - verb <= longestAsker else { return [] }
    marking.content.removeFirst()
    return [
      Marking(
        speaker: asker(from: verb + 1, to: question.lowerBound, page), cue: [verb..<(verb + 1)], content: [question],
        sense: .question, confidence: marking.confidence, signals: marking.signals)
    ]
  }

  /// «Asked by reporters if the bridge was safe»: they asked.
  static func nameWhoAsked(_ marking: inout Marking, on page: Page) {
    guard marking.speaker.isEmpty, let cue = marking.cue.first, cue.count == 1, page.has(asking, at: cue.lowerBound),
      let question = marking.content.first, question.lowerBound - cue.upperBound <= longestAsker
    else { return }
    marking.speaker = asker(from: cue.upperBound, to: question.lowerBound, page)
  }

  private static func asker(from start: Int, to end: Int, _ page: Page) -> [Range<Int>] {
    guard page.reads("by", at: start), start + 1 < end,
      !(start..<end).contains(where: { page.tokens[$0].kind == .comma })
    else { return [] }
    return [(start + 1)..<end]
  }

  /// «Teachers have said it for years: the tests are unfair»: «it» is what stands behind the colon.
  static func beginBehindColon(_ marking: inout Marking, on page: Page) {
    guard let first = marking.content.first, page.reads("it this so", at: first.lowerBound),
      !page.isQuoted(first.lowerBound),
      let colon = first.prefix(7).first(where: { page.tokens[$0].kind == .colon }), colon + 2 < first.upperBound,
      // «It was shut: the road was icy» says both.
      !StatementUnits(page: page).hasMainVerb(first.lowerBound..<colon)
    else { return }
    marking.content[0] = (colon + 1)..<first.upperBound
  }

  private static let doubting: WordPattern = "it is|was|isn't|wasn't not? true|untrue|false|correct|right|wrong"

  /// «It is not true, as Rowe has claimed, that …»: Rowe claimed what stands behind, and it is the writer who doubts it.
  static func leaveOutDoubt(_ marking: inout Marking, on page: Page) {
    guard marking.content.count > 1, let first = marking.content.first, let speaker = marking.speaker.first,
      doubting.end(in: page, from: first.lowerBound, limit: first.upperBound) == first.upperBound,
      page.reads("as", at: speaker.lowerBound - 1)
    else { return }
    marking.content.removeFirst()
  }

  /// «The plan will fail, her advisers say. As Rowe once put it, “nobody asked for it”»: the quotation is Rowe's.
  static func takePutSo(from marking: inout Marking, on page: Page) -> [Marking] {
    guard marking.content.count > 1 else { return [] }
    var parts: [Marking] = []
    marking.content = marking.content.filter { range in
      let sentence = page.sentences[page.sentence(of: range.lowerBound)].tokens
      let it = range.lowerBound - 2
      guard page.isQuoted(range.lowerBound), page.reads("as", at: sentence.lowerBound),
        it - 1 > sentence.lowerBound + 1,
        page.tokens[it + 1].kind == .comma || page.tokens[it + 1].kind == .colon, page.reads("it", at: it),
        page.reads("put puts", at: it - 1), !marking.cue.contains(where: { $0.contains(it - 1) })
      else { return true }
      let end = page.reads("once famously later memorably has", at: it - 2) ? it - 2 : it - 1
      parts.append(
        Marking(
          speaker: [(sentence.lowerBound + 1)..<end], cue: [(it - 1)..<(it + 1)], content: [range],
          confidence: marking.confidence, signals: marking.signals))
      return false
    }
    return parts
  }

  /// «…, they noted, and “we live under tin,” as one woman put it»: the quotation is hers.
  static func takePutSoBehind(from marking: inout Marking, on page: Page) -> [Marking] {
    var parts: [Marking] = []
    marking.content = marking.content.compactMap { range in
      let it = range.upperBound - 1
      guard range.count > 6, page.reads("it", at: it), page.reads("put puts", at: it - 1),
        let joint = (max(range.lowerBound, it - 9)..<(it - 2)).last(where: { page.reads("as", at: $0) }),
        joint > range.lowerBound, page.isQuoted(joint - 1), !page.isQuoted(joint)
      else { return range }
      let quotation = page.quotations[Int(page.quotationOfToken[joint - 1])].tokens
      guard quotation.lowerBound >= range.lowerBound else { return range }
      parts.append(
        Marking(
          speaker: [(joint + 1)..<(it - 1)], cue: [(it - 1)..<(it + 1)], content: [quotation],
          confidence: marking.confidence, signals: marking.signals))
      var end = quotation.lowerBound
      while end > range.lowerBound, page.tokens[end - 1].kind == .comma || page.reads("and but", at: end - 1) {
        end -= 1
      }
      return end > range.lowerBound ? range.lowerBound..<end : nil
    }
    return parts
  }
}
