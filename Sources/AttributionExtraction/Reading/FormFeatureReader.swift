/// Reads the features that the form table asks for from the first words and the last mark of a content.
enum FormFeatureReader {
  private static let selves: WordSet = "i we it he she they"
  /// One token each, that holds the pronoun and its verb.
  static let contractions: WordSet =
    "i'll we'll he'll she'll they'll it'll i'm we're they're i've we've they've i'd we'd"
  private static let denying: WordSet = """
    has have had did do does is was were are am hasn't haven't hadn't didn't don't doesn't isn't wasn't weren't aren't
    'm 've 's i'm we're they're i've we've they've
    """
  private static let negations: WordSet =
    "never not no neither hasn't haven't hadn't didn't don't doesn't isn't wasn't weren't aren't"
  /// «it was not clear», «we did not expect»: negated, but nothing is denied.
  private static let harmless: WordSet = """
    clear yet enough only just possible surprising surprised longer sure certain know expect think believe want need easy
    wanted expected thought imagined dreamed dreamt doubted doubt believed liked loved felt cared choice option idea
    comment discuss speculate seen heard decided intend feel care mind remember recall regret blame hate love like trust
    understand see agree pretend wish hope fear worry
    """
  /// «I was not involved»: negated of oneself, these answer an accusation.
  private static let blameless: WordSet = """
    involved responsible guilty there aware complicit behind connected linked present party part
    """
  private static let being: WordSet =
    "is was are were am isn't wasn't weren't aren't 's 'm i'm we're they're has had have"
  private static let untruths: WordSet = """
    false untrue baseless unfounded fabricated nonsense hoax groundless lie lies untruthful inaccurate invention invented
    fabrication fabrications fiction fantasy fake wrong slander smear defamatory preposterous absurd
    """
  /// What somebody told, and so may be called false.
  private static let told: WordSet = """
    allegation allegations accusation accusations charge charges claim claims suggestion suggestions report reports
    story stories article rumour rumours rumor rumors assertion assertions reporting narrative complaint complaints
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
    let isContracted = start < words.count && page.has(contractions, at: words[start])
    let isSelf = named > 0 || isContracted || start < words.count && isSelf(words[start], speaker, page)
    // A contraction is the verb too.
    if !isContracted { start += max(1, named) }
    if isSelf {
      var own = ofSelf(words.dropFirst(start).prefix(5), page)
      if named == 0, !isContracted, !agrees(words[start - 1], speaker, page) { own.remove(.commits) }
      features.formUnion(own)
    }
    if callsUntrue(words, page) || deniesAll(words, page) { features.insert(.denies) }
    return features
  }

  /// «it» of a source or a paper is something else than the speaker; so is the «it» of «it would be».
  private static func isSelf(_ word: Int, _ speaker: [Range<Int>], _ page: Page) -> Bool {
    // In a quotation «she» is somebody else than who speaks.
    guard page.has(selves, at: word), !page.isQuoted(word) || !page.reads("he she", at: word) else { return false }
    guard page.reads("it", at: word) else { return true }
    if page.reads("be", at: word + 2) { return false }
    return !speaker.joined().prefix(12).contains {
      page.has(ClauseWords.sourceNouns, at: $0) || page.has(ClauseWords.outlets, at: $0)
        || page.has(sourceNouns, at: $0)
    }
  }

  /// Whether a pronoun may mean the speaker: «neighbours assumed he would», «they insist it will» promise nothing.
  private static func agrees(_ pronoun: Int, _ speaker: [Range<Int>], _ page: Page) -> Bool {
    guard let speaker = speaker.first, let last = speaker.last, !page.reads("i we", at: pronoun) else { return true }
    let first = speaker.lowerBound
    let isAlone = speaker.count == 1
    if isAlone, page.has(ClauseWords.pronouns, at: first), !page.reads("who", at: first) {
      return page.tokens[first].key == page.tokens[pronoun].key
    }
    let isPerson =
      page.has(GivenNames.male, at: first) || page.has(GivenNames.female, at: first)
      || page.reads("mr mrs ms miss sir dame", at: first)
    if page.reads("it they", at: pronoun) { return !isPerson }
    // «Neighbours» at the start of a sentence is no name, «Williams» is one.
    let word = page.tokens[last]
    let isPlural = word.kind == .word && !word.isCapital && page.bytes[Int(word.end) - 1] == 115
    return !isPlural && !page.has(crowds, at: last) && !speaker.contains { page.reads("and", at: $0) }
  }

  private static let crowds: WordSet = """
    neighbours neighbors residents villagers friends critics analysts experts officials ministers workers managers
    colleagues relatives supporters opponents people fans parents campaigners police locals insiders sources observers
    investors voters staff prosecutors lawyers
    """

  private static func asks(_ first: Range<Int>, _ last: Int, _ page: Page) -> Bool {
    if page.reads("whether if", at: first.lowerBound) && !page.isQuoted(first.lowerBound) { return true }
    let mark = page.tokens[last].kind == .quote ? last - 1 : last
    guard page.reads("?", at: mark), page.isQuoted(last) else { return false }
    // «It rained. Who knew?» asserts first.
    let opening = page.sentences[page.sentence(of: first.lowerBound)].tokens
    return opening.contains(last) || opening.clamped(to: first).contains { page.reads("?", at: $0) }
  }

  /// How many words at the start repeat the speaker's own last words, such as «the company».
  private static func lengthOfSpeaker(_ words: [Int], from start: Int, _ speaker: [Range<Int>], _ page: Page) -> Int {
    guard let speaker = speaker.first, speaker.count <= 4, words.count > start + speaker.count else { return 0 }
    let isSame = zip(speaker, words[start...]).allSatisfy { page.tokens[$0].key == page.tokens[$1].key }
    return isSame ? speaker.count : 0
  }

  private static func ofSelf(_ words: ArraySlice<Int>, _ page: Page) -> FormFeatures {
    guard let verb = words.first else { return [] }
    if let found = ofWill(words, verb, page) { return found }
    if page.reads("promise pledge vow swear guarantee", at: verb) { return .commits }
    if page.has(judging, at: verb) { return .judges }
    if page.has(opinionAdjectives, at: words.dropFirst().first ?? -1) { return .judges }
    if words.contains(where: { page.has(harmless, at: $0) }) { return [] }
    if page.reads("never", at: verb) { return .denies }
    guard page.has(denying, at: verb), let negation = words.first(where: { page.has(negations, at: $0) }) else {
      return []
    }
    return isDenied(words, verb, negation, page) ? .denies : []
  }

  /// «We will not», «I'll»; «I would urge» wishes, «we would have» is unreal. None where the verb is another.
  private static func ofWill(_ words: ArraySlice<Int>, _ verb: Int, _ page: Page) -> FormFeatures? {
    let isWould = page.reads("would wouldn't", at: verb)
    guard isWould || page.reads("will 'll won't shall i'll we'll he'll she'll they'll it'll", at: verb) else {
      return nil
    }
    let after = words.dropFirst()
    if after.contains(where: { page.reads("have", at: $0) }) { return [] }
    if isWould, after.prefix(2).contains(where: { page.has(wishing, at: $0) }) { return .judges }
    let isNegated = page.reads("won't wouldn't", at: verb) || after.contains { page.reads("not never", at: $0) }
    // «I would not do it» is unreal where it is quoted.
    if isNegated, isWould && page.isQuoted(verb) || after.contains(where: { page.reads("say comment", at: $0) }) {
      return []
    }
    return after.contains { page.has(undergone, at: $0) } ? [] : .commits
  }

  private static let wishing: WordSet =
    "want like urge love hate prefer hope expect think suggest argue advise recommend say encourage ask wish"
  /// What happens to one rather than is done.
  private static let undergone: WordSet = "be face suffer lose win die need work happen cost fall rise"

  /// «I did not take it» denies; «we are not immune», «we had no choice» only where the text has the word before.
  private static func isDenied(_ words: ArraySlice<Int>, _ verb: Int, _ negation: Int, _ page: Page) -> Bool {
    guard page.has(being, at: verb) else { return true }
    let after = words.filter { $0 > negation }
    guard let next = after.first else { return false }
    if page.reads("never", at: negation) { return true }
    // «has not sold», «have not taken»; «had no choice» is another matter.
    let isPerfect = page.reads("has have had hasn't haven't hadn't", at: verb) && !page.reads("no", at: negation)
    if isPerfect || after.contains(where: { page.has(blameless, at: $0) }) || isGerund(next, page) { return true }
    return after.contains { wasSaid($0, before: verb, page) }
  }

  private static func isGerund(_ token: Int, _ page: Page) -> Bool {
    let word = page.tokens[token]
    guard word.kind == .word, word.end - word.start > 5, !page.reads("going", at: token) else { return false }
    return page.bytes[Int(word.end - 3)..<Int(word.end)].elementsEqual("ing".utf8)
  }

  /// Whether a word of some length stands in the text not long before.
  private static func wasSaid(_ token: Int, before place: Int, _ page: Page) -> Bool {
    let word = page.tokens[token]
    guard word.isWord, word.end - word.start > 3, !page.has(ClauseWords.prepositions, at: token) else { return false }
    return page.tokens[max(0, place - 200)..<place].contains { $0.key == word.key }
  }

  /// «The claims are false»; a plan, a ruling or a report that is wrong is judged, not denied.
  private static func callsUntrue(_ words: [Int], _ page: Page) -> Bool {
    let isTold = words.contains { page.has(told, at: $0) }
    let isAct = !isTold && words.contains { page.has(CueReader.answerable, at: $0) }
    return words.indices.contains { index in
      guard page.has(untruths, at: words[index]), !isAct else { return false }
      // «pure invention» said of «the charges» needs no «is».
      let before = index > 0 ? words[index - 1] : -1
      let isSaid = page.reads(
        "is are was were 's be a completely totally entirely simply pure utterly all an", at: before)
      if page.reads("wrong fake absurd preposterous", at: words[index]) {
        return isSaid && isTold && !words.contains { page.reads("report reports complaint complaints", at: $0) }
      }
      return isSaid || isTold
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
