/// Reads the features that the form table asks for from the first words and the last mark of a content.
enum FormFeatureReader {
  private static let selves: WordSet = "i we it he she they"
  private static let denying: WordSet = """
    has have had did do does is was were are am hasn't haven't hadn't didn't don't doesn't isn't wasn't weren't aren't
    'm 've
    """
  private static let negations: WordSet =
    "never not no neither hasn't haven't hadn't didn't don't doesn't isn't wasn't weren't aren't"
  /// «it was not clear», «we did not expect»: negated, but nothing is denied.
  private static let harmless: WordSet =
    "clear yet enough only just possible surprising surprised sure certain know expect think believe want need easy"
  private static let untruths: WordSet =
    "false untrue baseless unfounded fabricated nonsense hoax groundless lie lies untruthful inaccurate"
  private static let judging: WordSet = "think believe hope feel doubt fear suspect guess"

  static func features(of content: [Range<Int>], speaker: [Range<Int>], on page: Page) -> FormFeatures {
    guard let first = content.first, let last = content.last?.last else { return [] }
    var features: FormFeatures = []
    let words = Array(first.lazy.filter { page.tokens[$0].isWord || page.tokens[$0].kind == .clitic }.prefix(14))
    var start = page.reads("that", at: words.first ?? -1) ? 1 : 0
    if asks(first, last, page) { features.insert(.asks) }
    if page.has(CueLexicon.opinionAdjectives, at: words.first ?? -1) { features.insert(.judges) }
    let named = lengthOfSpeaker(words, from: start, speaker, page)
    let isSelf = named > 0 || start < words.count && isSelf(words[start], speaker, page)
    start += max(1, named)
    if isSelf { features.formUnion(ofSelf(words.dropFirst(start).prefix(5), page)) }
    if callsUntrue(words, page) { features.insert(.denies) }
    return features
  }

  /// «it» of a source or a paper is something else than the speaker; so is the «it» of «it would be».
  private static func isSelf(_ word: Int, _ speaker: [Range<Int>], _ page: Page) -> Bool {
    guard page.has(selves, at: word) else { return false }
    guard page.reads("it", at: word) else { return true }
    if page.reads("be", at: word + 2) { return false }
    return !speaker.joined().contains {
      page.has(ClauseWords.sourceNouns, at: $0) || page.has(ClauseWords.outlets, at: $0)
    }
  }

  private static func asks(_ first: Range<Int>, _ last: Int, _ page: Page) -> Bool {
    if page.reads("whether if", at: first.lowerBound) && !page.isQuoted(first.lowerBound) { return true }
    return [last, last - 1].contains { page.reads("?", at: $0) } && page.isQuoted(last)
  }

  /// How many words at the start repeat the speaker's own last words, such as «the company».
  private static func lengthOfSpeaker(_ words: [Int], from start: Int, _ speaker: [Range<Int>], _ page: Page) -> Int {
    guard let speaker = speaker.first, speaker.count <= 4, words.count > start + speaker.count else { return 0 }
    let isSame = zip(speaker, words[start...]).allSatisfy { page.tokens[$0].key == page.tokens[$1].key }
    return isSame ? speaker.count : 0
  }

  private static func ofSelf(_ words: ArraySlice<Int>, _ page: Page) -> FormFeatures {
    guard let verb = words.first else { return [] }
    if page.reads("will would 'll won't wouldn't shall", at: verb) {
      return words.dropFirst().contains { page.reads("have", at: $0) } ? [] : .commits
    }
    if page.has(judging, at: verb) { return .judges }
    if page.has(CueLexicon.opinionAdjectives, at: words.dropFirst().first ?? -1) { return .judges }
    let hasNegation = page.has(denying, at: verb) && words.contains { page.has(negations, at: $0) }
    if hasNegation, !words.contains(where: { page.has(harmless, at: $0) }) { return .denies }
    return []
  }

  private static func callsUntrue(_ words: [Int], _ page: Page) -> Bool {
    zip(words, words.dropFirst()).contains {
      page.has(untruths, at: $1) && page.reads("is are was were 's a completely totally entirely simply", at: $0)
    }
  }
}
