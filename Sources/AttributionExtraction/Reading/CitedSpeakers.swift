/// Puts right who speaks where one quotes another: the other's words were taken for the quoter's, or the other for what
/// was said.
enum CitedSpeakers {
  /// A longer one is a clause.
  private static let longestName = 16
  private static let quoting: WordSet = "quoting citing quotes cites"

  /// The markings, with «the Gazette said, quoting an editor, that …» and «Rowe was quoted by the Gazette as saying …»
  /// read as what the editor and Rowe said, carried by the Gazette. Linear.
  static func putRight(_ markings: [Marking], on page: Page) -> [Marking] {
    markings.map { marking in
      guard let cue = marking.cue.last else { return marking }
      if page.has(quoting, at: cue.upperBound - 1) {
        return cited(marking, page) ?? aside(marking, cue, page) ?? marking
      }
      if page.reads("quoted", at: cue.upperBound - 1) { return quoted(marking, cue, page) ?? marking }
      if let aside = aside(marking, cue, page) { return aside }
      return marking.speaker.isEmpty ? between(marking, cue, page) ?? marking : marking
    }
  }

  /// «quoting | an editor briefed on the plans, that the tests would not be sold»
  private static func cited(_ marking: Marking, _ page: Page) -> Marking? {
    guard let content = marking.content.first, marking.chain.isEmpty,
      let comma = content.prefix(longestName).first(where: {
        page.tokens[$0].kind == .comma && page.reads("that", at: $0 + 1)
      }), comma > content.lowerBound, comma + 2 < content.upperBound
    else { return nil }
    var cited = marking
    cited.speaker = [content.lowerBound..<comma]
    cited.chain = marking.speaker
    cited.content[0] = (comma + 1)..<content.upperBound
    return cited
  }

  /// «The Gazette | said, quoting | an editor | , | that the tests would not be sold»: the editor was taken for words.
  private static func aside(_ marking: Marking, _ cue: Range<Int>, _ page: Page) -> Marking? {
    guard marking.content.count > 1, marking.chain.isEmpty, !marking.speaker.isEmpty, let name = marking.content.first,
      name.lowerBound >= cue.upperBound, name.count <= longestName, page.has(quoting, at: name.lowerBound - 1),
      page.tokens.indices.contains(name.upperBound), page.tokens[name.upperBound].kind == .comma,
      !page.isQuoted(name.lowerBound)
    else { return nil }
    var cited = marking
    cited.speaker = [name]
    cited.chain = marking.speaker
    cited.content.removeFirst()
    return cited
  }

  /// «The Gazette, quoting an editor briefed on the plans, | said | the tests would not be sold»
  private static func between(_ marking: Marking, _ cue: Range<Int>, _ page: Page) -> Marking? {
    let sentence = page.sentences[page.sentence(of: cue.lowerBound)].tokens
    let close = cue.lowerBound - 1
    guard close > sentence.lowerBound, page.tokens[close].kind == .comma,
      let verb = (max(sentence.lowerBound + 1, close - longestName)..<close).last(where: { page.has(quoting, at: $0) }),
      page.tokens[verb - 1].kind == .comma, verb + 1 < close,
      let carrier = PhraseReader(page: page, range: sentence).subject(before: verb - 1, floor: sentence.lowerBound)
    else { return nil }
    var between = marking
    between.speaker = [(verb + 1)..<close]
    between.chain = [carrier]
    return between
  }

  /// «Rowe | was quoted | by the Gazette as saying that the docks were closed»
  private static func quoted(_ marking: Marking, _ cue: Range<Int>, _ page: Page) -> Marking? {
    let sentence = page.sentences[page.sentence(of: cue.lowerBound)].tokens
    // «Rowe is quoted | by state television»: the tagger may have taken who quotes for who speaks.
    let before = (marking.speaker + marking.content).filter { $0.upperBound <= cue.lowerBound }
    guard page.reads("by", at: cue.upperBound), let speaker = before.last, speaker.count <= longestName else {
      return nil
    }
    let after = (cue.upperBound + 1)..<min(cue.upperBound + longestName, sentence.upperBound)
    guard let saying = after.first(where: { page.reads("saying telling", at: $0) && page.reads("as", at: $0 - 1) }),
      saying - 1 > after.lowerBound
    else { return nil }
    var end = sentence.upperBound
    if page.tokens[end - 1].kind == .stop { end -= 1 }
    guard saying + 1 < end else { return nil }
    var quoted = marking
    quoted.speaker = [speaker]
    quoted.cue = [cue.lowerBound..<(saying + 1)]
    quoted.content = [(saying + 1)..<end]
    quoted.chain = [after.lowerBound..<(saying - 1)]
    return quoted
  }
}
