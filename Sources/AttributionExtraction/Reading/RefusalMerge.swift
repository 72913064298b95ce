/// Puts the page's refusals among what a tagger found: where both have the same words, the refusal stays.
enum RefusalMerge {
  /// The markings without those that are refusals, and the refusals, which take a speaker from them where they have none.
  static func merged(_ tagged: [Marking], on page: Page) -> [Marking] {
    guard !page.refusals.isEmpty else { return tagged }
    var refusals = page.refusals
    let ofToken = numbers(page)
    var kept = tagged.filter { marking in
      guard let number = refusal(of: marking, ofToken, page) else { return true }
      // The tagger knows long and distant speakers better than the words around a phrase do.
      if !marking.speaker.isEmpty, !RefusalFinder.isNeither(refusals[number].speaker.first, page),
        !wasAsked(refusals[number])
      {
        refusals[number].speaker = marking.speaker
      }
      return false
    }
    for number in refusals.indices where refusals[number].speaker.isEmpty {
      refusals[number].speaker = sharedSpeaker(refusals[number], &kept, page)
    }
    return kept + refusals
  }

  /// «Orr said that it was reviewed and would not comment»: Orr would not, and that is none of what he said.
  private static func sharedSpeaker(_ refusal: Marking, _ others: inout [Marking], _ page: Page) -> [Range<Int>] {
    guard let cue = refusal.cue.first, page.reads("and but", at: cue.lowerBound - 1) else { return [] }
    let (joint, sentence) = (cue.lowerBound - 1, page.sentence(of: cue.lowerBound))
    let before = others.indices.last { number in
      let marking = others[number]
      guard let said = marking.cue.last, let speaker = marking.speaker.first else { return false }
      return said.upperBound <= joint && page.sentence(of: said.lowerBound) == sentence
        && speaker.upperBound <= joint
    }
    guard let before, !page.isQuoted(joint) else { return [] }
    let rest = others[before].content.compactMap { range -> Range<Int>? in
      guard range.upperBound > joint else { return range }
      let end = page.tokens[joint - 1].kind == .comma ? joint - 1 : joint
      return range.lowerBound < end ? range.lowerBound..<end : nil
    }
    if !rest.isEmpty { others[before].content = rest }
    return others[before].speaker
  }

  /// «The Gazette has contacted Rowe for comment»: behind the cue's first words stands who is silent, not who asked.
  private static func wasAsked(_ refusal: Marking) -> Bool {
    guard let speaker = refusal.speaker.first, let cue = refusal.cue.first else { return false }
    return speaker.lowerBound >= cue.upperBound
  }

  /// The page's refusals that a tagger did not find in any form.
  static func missing(from tagged: [Marking], on page: Page) -> [Marking] {
    let ofToken = numbers(page)
    let found = Set(tagged.compactMap { refusal(of: $0, ofToken, page) })
    return page.refusals.indices.filter { !found.contains($0) }.map { page.refusals[$0] }
  }

  /// For each token of a refusal's cue the number of the refusal.
  private static func numbers(_ page: Page) -> [Int: Int] {
    var ofToken: [Int: Int] = [:]
    for (number, refusal) in page.refusals.enumerated() {
      for token in refusal.cue.joined() { ofToken[token] = number }
    }
    return ofToken
  }

  /// The refusal that a marking is: their cues meet, or its content is hardly more than the refusal.
  private static func refusal(of marking: Marking, _ ofToken: [Int: Int], _ page: Page) -> Int? {
    if let token = marking.cue.joined().first(where: { ofToken[$0] != nil }) { return ofToken[token] }
    guard marking.content.count == 1, let content = marking.content.first, content.count <= 24,
      !content.contains(where: { page.isQuoted($0) }), let token = content.first(where: { ofToken[$0] != nil }),
      let number = ofToken[token]
    else { return nil }
    let words = content.filter {
      page.tokens[$0].isWord && ofToken[$0] == nil && !page.reads("that he she it they", at: $0)
    }.filter { word in !page.refusals[number].content.contains { $0.contains(word) } }
    return words.isEmpty ? number : nil
  }
}
