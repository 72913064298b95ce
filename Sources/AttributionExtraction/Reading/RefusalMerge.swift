/// Puts the page's refusals among what a tagger found: where both have the same words, the refusal stays.
enum RefusalMerge {
  /// The markings without those that are refusals, and the refusals, which take a speaker from them where they have none.
  static func merged(_ tagged: [Marking], on page: Page) -> [Marking] {
    guard !page.refusals.isEmpty else { return tagged }
    var refusals = page.refusals
    let ofToken = numbers(page)
    let kept = tagged.filter { marking in
      guard let number = refusal(of: marking, ofToken, page) else { return true }
      // The tagger knows long and distant speakers better than the words around a phrase do.
      if !marking.speaker.isEmpty, !RefusalFinder.isNeither(refusals[number].speaker.first, page),
        !wasAsked(refusals[number])
      {
        refusals[number].speaker = marking.speaker
      }
      return false
    }
    return kept + refusals
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
    }
    return words.isEmpty ? number : nil
  }
}
