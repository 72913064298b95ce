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
    "clear yet enough only just possible surprising surprised longer sure certain know expect think believe want need easy"
  private static let untruths: WordSet = """
    false untrue baseless unfounded fabricated nonsense hoax groundless lie lies untruthful inaccurate invention invented
    fabrication fabrications fiction fantasy fake wrong slander smear defamatory preposterous absurd
    """
  private static let opinionAdjectives: WordSet = """
    confident sure certain convinced concerned worried hopeful optimistic pessimistic skeptical sceptical afraid proud sad
    sorry ready happy unhappy glad delighted disappointed angry keen eager
    """
  private static let sourceNouns: WordSet = "source sources report study survey"
  private static let judging: WordSet =
    "think believe hope feel doubt fear suspect guess thought believed hoped felt doubted feared suspected thinks believes hopes feels doubts fears suspects"

  static func features(of content: [Range<Int>], speaker: [Range<Int>], on page: Page) -> FormFeatures {
    guard let first = content.first, let last = content.last?.last else { return [] }
    var features: FormFeatures = []
    let words = Array(first.lazy.filter { page.tokens[$0].isWord || page.tokens[$0].kind == .clitic }.prefix(14))
    var start = page.reads("that", at: words.first ?? -1) ? 1 : 0
    if asks(first, last, page) { features.insert(.asks) }
    if page.has(opinionAdjectives, at: words.first ?? -1) { features.insert(.judges) }
    let named = lengthOfSpeaker(words, from: start, speaker, page)
    let isSelf = named > 0 || start < words.count && isSelf(words[start], speaker, page)
    start += max(1, named)
    if isSelf { features.formUnion(ofSelf(words.dropFirst(start).prefix(5), page)) }
    if callsUntrue(words, page) || deniesAll(words, page) { features.insert(.denies) }
    return features
  }

  /// «it» of a source or a paper is something else than the speaker; so is the «it» of «it would be».
  private static func isSelf(_ word: Int, _ speaker: [Range<Int>], _ page: Page) -> Bool {
    guard page.has(selves, at: word) else { return false }
    guard page.reads("it", at: word) else { return true }
    if page.reads("be", at: word + 2) { return false }
    return !speaker.joined().prefix(12).contains {
      page.has(ClauseWords.sourceNouns, at: $0) || page.has(ClauseWords.outlets, at: $0)
        || page.has(sourceNouns, at: $0)
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
      if words.contains(where: { page.reads("have not never won't wouldn't", at: $0) }) { return [] }
      return words.dropFirst().contains { page.reads("be face suffer lose win die need", at: $0) } ? [] : .commits
    }
    if page.has(judging, at: verb) { return .judges }
    if page.has(opinionAdjectives, at: words.dropFirst().first ?? -1) { return .judges }
    if page.reads("never", at: verb) { return .denies }
    let hasNegation = page.has(denying, at: verb) && words.contains { page.has(negations, at: $0) }
    if hasNegation, !words.contains(where: { page.has(harmless, at: $0) }) { return .denies }
    return []
  }

  private static func callsUntrue(_ words: [Int], _ page: Page) -> Bool {
    let known = words.contains { page.has(CueReader.answerable, at: $0) }
    return words.indices.contains { index in
      guard page.has(untruths, at: words[index]) else { return false }
      // «pure invention» said of «the charges» needs no «is».
      let before = index > 0 ? words[index - 1] : -1
      let isSaid = page.reads(
        "is are was were 's be a completely totally entirely simply pure utterly all an", at: before)
      let isWeak = page.reads("wrong fake absurd preposterous", at: words[index])
      return isSaid && !isWeak || known && !isWeak || isSaid && known
    }
  }

  /// «None of this is true», «That is not true», «There is no truth in it».
  private static func deniesAll(_ words: [Int], _ page: Page) -> Bool {
    let hasTruth = words.contains { page.reads("true truth accurate correct happened evidence basis", at: $0) }
    let hasNegation = words.contains { page.has(negations, at: $0) || page.reads("none nothing n't", at: $0) }
    let opens = page.reads("none this that it nothing there these those no the", at: words.first ?? -1)
    return hasTruth && hasNegation && opens
  }
}
