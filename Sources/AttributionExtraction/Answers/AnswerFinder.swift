import ClaimModel

/// Stage 14: which earlier attribution a denial or a response most probably answers.
struct AnswerFinder {
  /// How far back it looks, in attributions.
  private static let reach = 12
  private static let mostWords = 80
  private static let most = 3
  private static let threshold = 0.3

  private let page: Page
  private var seen: [Seen] = []

  private struct Seen {
    let words: Set<WordKey>
    let speaker: Set<WordKey>
    let claimant: String?
    let form: AttributionForm
    let paragraph: Int
  }

  init(_ page: Page) { self.page = page }

  /// The candidates for an attribution, the likeliest first; call in the order of the text, once each.
  mutating func answers(of marking: Marking, form: AttributionForm, claimant: String?) -> [Answer] {
    let first = marking.content.first ?? marking.cue.first ?? 0..<1
    let this = Seen(
      words: words(marking.content), speaker: words(marking.speaker).union(words(of: claimant)), claimant: claimant,
      form: form, paragraph: page.sentences[page.sentence(of: first.lowerBound)].paragraph)
    defer { seen.append(this) }
    guard form == .denial || form == .response, !refuses(marking) else { return [] }
    let relation: RelationKind = form == .denial ? .denies : .respondsTo
    let pointer = pointer(marking)
    var answers: [Answer] = []
    var related: Set<Int> = []
    var sharesWords = false
    for index in seen.indices.suffix(Self.reach) {
      let signs = signs(this, seen[index], pointer)
      let score = signs.reduce(0) { $0 + $1.weight }
      if signs.contains(where: \.isOfWords) { sharesWords = true }
      if score >= Self.threshold {
        if signs.contains(where: \.isOfContent) { related.insert(index) }
        answers.append(
          Answer(
            attribution: index, relation: relation, score: min(1, (score * 100).rounded() / 100),
            reason: signs.map(\.words).joined(separator: "; ")))
      }
    }
    if pointsBack(marking) || pointer == .words && !sharesWords,
      let meant = answers.last(where: { seen[$0.attribution].paragraph == this.paragraph })
    {
      return [meant]
    }
    // Where no word or name tells which one is meant, it is the nearest.
    let nearest = answers.last?.attribution
    answers = answers.filter { related.isEmpty ? $0.attribution == nearest : related.contains($0.attribution) }
    return Array(answers.sorted { ($0.score, $0.attribution) > ($1.score, $1.attribution) }.prefix(Self.most))
  }

  /// «We don't comment on gossip» answers nothing.
  private func refuses(_ marking: Marking) -> Bool {
    let words = marking.content.joined().prefix(12)
    return words.contains { page.reads("comment comments", at: $0) }
      && words.contains { page.has(CueReader.negations, at: $0) }
  }

  /// What an answer points back to without a word in common: «the charges», «none of this», or «the ban».
  private enum Pointer { case words, act }

  private static let acts: WordSet = """
    ban order orders decree ordinance act law bill move moves decision plan plans crackdown measure measures rule rules
    ruling sanctions sanction tariff tariffs threat threats policy legislation regulation campaign
    """

  private func pointer(_ marking: Marking) -> Pointer? {
    let first = marking.content.joined().prefix(8)
    if first.contains(where: { page.has(Self.acts, at: $0) }) { return .act }
    if first.contains(where: { page.has(CueReader.answerable, at: $0) }) { return .words }
    let words = first.filter { page.tokens[$0].isWord }
    let isBare = words.count == 1 && page.reads("it them", at: words[0])
    // «That is not true» points back, «that it rained» does not.
    let pointing = words.prefix(1).contains {
      page.reads("none this", at: $0)
        || page.reads("that", at: $0) && (page.has(ClauseWords.being, at: $0 + 1) || page.reads("as", at: $0 + 1))
    }
    return isBare || pointing ? .words : nil
  }

  private static let pointing: WordSet = """
    that this it 's is was isn't wasn't not simply just absolutely completely totally utterly categorically a an the
    lie lies false true untrue nonsense wrong right correct accurate rubbish
    """

  /// «That is not true» says nothing but that what was said just before is not.
  private func pointsBack(_ marking: Marking) -> Bool {
    let words = marking.content.joined().prefix(9).filter { page.tokens[$0].isWord || page.tokens[$0].kind == .clitic }
    return (2...8).contains(words.count) && words.allSatisfy { page.has(Self.pointing, at: $0) }
      && page.reads("that this it", at: words[0])
  }

  /// A sign that one answers the other, with its weight; they are added up.
  private struct Sign {
    let weight: Double
    let words: String
    /// Whether a word or a name shows it, rather than the place.
    var isOfContent = false
    var isOfWords = false
  }

  /// Shared words, the one accused answering, the claimant being named, nearness.
  private func signs(_ this: Seen, _ earlier: Seen, _ pointer: Pointer?) -> [Sign] {
    guard earlier.form != .noComment, !earlier.words.isEmpty else { return [] }
    if let claimant = this.claimant, claimant == earlier.claimant { return [] }
    var signs: [Sign] = []
    let shared = this.words.intersection(earlier.words).count
    let smaller = max(1, min(this.words.count, earlier.words.count))
    if shared > 0 {
      signs.append(
        Sign(
          weight: min(0.3, 0.6 * Double(shared) / Double(smaller)),
          words: "the two share \(shared) \(shared == 1 ? "word" : "words")", isOfContent: true, isOfWords: true))
    }
    let isAccused = !this.speaker.isDisjoint(with: earlier.words)
    if isAccused { signs.append(Sign(weight: 0.2, words: "the earlier one names who answers", isOfContent: true)) }
    let isNamed = !earlier.speaker.isDisjoint(with: this.words)
    if isNamed { signs.append(Sign(weight: 0.2, words: "the answer names who is answered", isOfContent: true)) }
    let distance = this.paragraph - earlier.paragraph
    if let pointer, distance <= 2, earlier.form != .denial, earlier.form != .response {
      let isMeant = pointer == .words ? earlier.form == .assertion : earlier.form == .commitment
      let what = pointer == .words ? "said" : "announced"
      signs.append(Sign(weight: isMeant ? 0.25 : 0.1, words: "it speaks of what was \(what) before"))
    }
    guard !signs.isEmpty else { return [] }
    let nearness = distance <= 1 ? 0.3 : distance <= 3 ? 0.15 : 0
    if nearness > 0 {
      signs.append(
        Sign(
          weight: nearness,
          words: distance == 0
            ? "the same paragraph" : "\(distance) \(distance == 1 ? "paragraph" : "paragraphs") apart"))
    }
    return signs
  }

  /// The words with a meaning of their own: longer than three letters or capitalised, and in no list of small words.
  private func words(_ ranges: [Range<Int>]) -> Set<WordKey> {
    var found: Set<WordKey> = []
    for token in ranges.joined().prefix(Self.mostWords) {
      let word = page.tokens[token]
      guard word.isWord, word.end - word.start > 3 || word.isCapital, !isSmall(token) else { continue }
      found.insert(word.key)
    }
    return found
  }

  private func words(of name: String?) -> Set<WordKey> {
    guard let name else { return [] }
    return Set(
      name.split(separator: " ").map { WordKey($0) }.filter {
        !Abbreviations.starters.contains($0) && $0 != "government" && $0 != "of"
      })
  }

  private func isSmall(_ token: Int) -> Bool {
    page.has(Abbreviations.starters, at: token) || page.has(ClauseWords.auxiliaries, at: token)
      || page.has(ClauseWords.prepositions, at: token) || page.has(ClauseWords.adverbs, at: token)
      || page.has(Titles.words, at: token) || page.reads("ever none company firm", at: token)
  }
}
