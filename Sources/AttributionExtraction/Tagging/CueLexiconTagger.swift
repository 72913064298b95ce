/// A plain tagger: a list of cue verbs and the usual orders of speaker, cue and words.
///
/// It is the fallback and the yardstick of a trained tagger, not a rival: rare verbs and long sentences escape it.
public struct CueLexiconTagger: AttributionTagger {
  /// A tagger without settings.
  public init() {}

  /// What is attributed on the page, sentence by sentence. Linear.
  public func markings(on page: Page) -> [Marking] {
    var found: [Marking] = []
    for (number, sentence) in page.sentences.enumerated() where !sentence.isFurniture {
      guard sentence.tokens.contains(where: { mayCue(page.tokens[$0].key) }) else { continue }
      var reading = SentenceTagger(page: page, number: number)
      found += reading.markings()
    }
    return found
  }

  private func mayCue(_ key: WordKey) -> Bool {
    CueLexicon.verbs[key] != nil || key == "according" || CueLexicon.hearsayNouns.contains(key)
      || CueLexicon.opinionAdjectives.contains(key)
  }
}
