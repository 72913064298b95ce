import ClaimModel

/// Stage 12: which earlier attribution a denial or a response most probably answers.
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
    guard form == .denial || form == .response else { return [] }
    let relation: RelationKind = form == .denial ? .denies : .respondsTo
    var answers: [Answer] = []
    for index in seen.indices.suffix(Self.reach) {
      let score = score(this, seen[index])
      if score >= Self.threshold { answers.append(Answer(attribution: index, relation: relation, score: score)) }
    }
    return Array(answers.sorted { ($0.score, $0.attribution) > ($1.score, $1.attribution) }.prefix(Self.most))
  }

  /// Shared words, the one accused answering, the claimant being named, nearness: added up to at most 1.
  private func score(_ this: Seen, _ earlier: Seen) -> Double {
    guard earlier.form != .noComment, !earlier.words.isEmpty else { return 0 }
    if let claimant = this.claimant, claimant == earlier.claimant { return 0 }
    let shared = this.words.intersection(earlier.words).count
    let smaller = max(1, min(this.words.count, earlier.words.count))
    let overlap = min(0.3, 0.6 * Double(shared) / Double(smaller))
    let isAccused = !this.speaker.isDisjoint(with: earlier.words)
    let isNamed = !earlier.speaker.isDisjoint(with: this.words)
    let distance = this.paragraph - earlier.paragraph
    let nearness = distance <= 1 ? 0.3 : distance <= 3 ? 0.15 : 0
    guard shared > 0 || isAccused || isNamed else { return 0 }
    return overlap + (isAccused ? 0.2 : 0) + (isNamed ? 0.2 : 0) + nearness
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
    return Set(name.split(separator: " ").map { WordKey($0) })
  }

  private func isSmall(_ token: Int) -> Bool {
    page.has(Abbreviations.starters, at: token) || page.has(ClauseWords.auxiliaries, at: token)
      || page.has(ClauseWords.prepositions, at: token) || page.has(ClauseWords.adverbs, at: token)
      || page.has(Titles.words, at: token)
  }
}
