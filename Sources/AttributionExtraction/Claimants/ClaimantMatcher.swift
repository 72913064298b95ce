public import ClaimModel

/// A claimant of the casebook that a name in an article may mean, and why. Nothing is merged by it: a person decides.
public struct ClaimantSuggestion: Sendable, Hashable {
  /// The claimant of the casebook.
  public let claimant: ClaimantID
  /// How likely, 0 to 1; 1 where the name or an alias is the same. A rank rather than a probability.
  public let score: Double
  /// Why.
  public let reason: Reason

  /// What two names have in common.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case sameName = "the same name"
    case alias = "one of its aliases"
    case title = "the same name but for a title"
    case businessForm = "the same name but for words such as «Ltd»"
    case government = "the same country's government"
    case initials = "the initials of the name"
    case initial = "the same surname and the same initial"
    case surname = "the same surname"
    case spelling = "spelt alike"
    case part = "one name holds the other"
  }

  private static let weights: [Reason: Double] = [
    .sameName: 1, .alias: 1, .title: 0.95, .businessForm: 0.9, .government: 0.85, .initials: 0.8, .initial: 0.75,
    .surname: 0.7,
    .spelling: 0.7, .part: 0.55,
  ]

  init(_ claimant: ClaimantID, _ reason: Reason) {
    (self.claimant, self.reason) = (claimant, reason)
    score = Self.weights[reason] ?? 0.5
  }
}

/// Compares names with the claimants of a casebook.
public struct ClaimantMatcher: Sendable {
  /// A word that more names share tells nothing.
  private static let mostPerWord = 200
  private static let most = 3

  private var entries: [(claimant: ClaimantID, name: FoldedName, isAlias: Bool)] = []
  private var byWord: [String: [Int]] = [:]

  /// Cost: linear in the number of names.
  public init(_ known: [Claimant]) {
    for claimant in known {
      for (number, name) in ([claimant.name] + claimant.aliases).enumerated() {
        let folded = FoldedName(name, isPerson: claimant.nature == .person)
        guard !folded.words.isEmpty else { continue }
        for word in folded.keys { byWord[word, default: []].append(entries.count) }
        entries.append((claimant.id, folded, number > 0))
      }
    }
  }

  /// The claimants that a name may mean, the likeliest first; at most three, each once.
  ///
  /// - Parameters:
  ///   - name: as the article has it.
  ///   - nature: what the article makes of the name; a person is never suggested for a body by a mere part.
  ///   - itself: a claimant that is not to be suggested, such as the one whose name it is.
  /// Cost: the claimants that share a word with the name, at most 200 a word.
  public func suggestions(
    for name: String, nature: ClaimantNature = .unnamed, besides itself: ClaimantID? = nil
  ) -> [ClaimantSuggestion] {
    let wanted = FoldedName(name, isPerson: nature == .person)
    guard !wanted.words.isEmpty else { return [] }
    var best: [ClaimantID: ClaimantSuggestion] = [:]
    var seen: Set<Int> = []
    for word in wanted.keys {
      guard let numbers = byWord[word], numbers.count <= Self.mostPerWord else { continue }
      for number in numbers where seen.insert(number).inserted {
        let entry = entries[number]
        guard entry.claimant != itself, let reason = wanted.reason(entry.name, isAlias: entry.isAlias) else { continue }
        let found = ClaimantSuggestion(entry.claimant, reason)
        if best[entry.claimant].map({ $0.score < found.score }) ?? true { best[entry.claimant] = found }
      }
    }
    return Array(
      best.values.sorted { ($0.score, $1.claimant.number) > ($1.score, $0.claimant.number) }.prefix(Self.most))
  }
}

/// A name as it is compared: without letter case, accents of punctuation, articles and titles.
struct FoldedName: Sendable {
  private static let longest = 200
  private static let forms: Set<String> = [
    "inc", "ltd", "plc", "llc", "corp", "corporation", "co", "company", "gmbh", "ag", "group", "holdings", "limited",
    "sa", "nv",
    "systems", "international",
  ]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "mx", "dr", "sir", "dame", "lord", "lady", "prof", "professor", "president", "minister", "prime",
    "senator",
    "governor", "mayor", "chancellor", "king", "queen", "judge", "general", "admiral", "former", "chief", "executive",
    "secretary",
  ]
  private static let small: Set<String> = ["the", "of", "and", "for", "a", "an", "s"]

  /// Every word, lower-cased, «the» left out.
  let words: [String]
  /// Without titles and business forms.
  let core: [String]
  let isPerson: Bool
  /// The country, where the name stands for its government.
  let country: String?

  init(_ name: String, isPerson: Bool) {
    var words: [String] = []
    var word = ""
    for scalar in name.unicodeScalars.prefix(Self.longest) {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "&" {
        word += scalar.properties.lowercaseMapping
      } else if scalar != ".", scalar != "’", scalar != "'", !word.isEmpty {
        words.append(word)
        word = ""
      } else if scalar == "’" || scalar == "'", !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    let plain = words.filter { $0 != "the" && $0 != "s" }
    self.words = plain
    core = plain.filter { !Self.titles.contains($0) && !Self.forms.contains($0) }
    self.isPerson = isPerson
    country = Self.country(plain)
  }

  private static func country(_ words: [String]) -> String? {
    let isGovernment = words.contains { $0 == "government" || $0 == "authorities" }
    let rest = words.filter { $0 != "government" && $0 != "authorities" && $0 != "of" }
    guard !rest.isEmpty, isGovernment || rest.count == 1 else { return nil }
    if rest.count == 1, let known = Places.countries[WordKey(rest[0])] { return known.lowercased() }
    return isGovernment ? rest.joined(separator: " ") : nil
  }

  var joined: String { words.joined() }
  private var initials: String { String(words.filter { !Self.small.contains($0) }.compactMap(\.first)) }

  /// What it is looked up by.
  var keys: [String] {
    var keys = Set(words.filter { !Self.small.contains($0) && $0 != "government" })
    keys.insert("=" + joined)
    if words.count > 2 { keys.insert(initials) }
    if let country { keys.insert("@" + country) }
    // Names that are spelt nearly alike begin or end alike.
    if let first = core.first, first.utf8.count > 5 {
      keys.insert("^" + first.prefix(4))
      keys.insert("$" + first.suffix(4))
    }
    return keys.sorted()
  }

  /// What the two have in common, the strongest; none where they are others.
  func reason(_ other: FoldedName, isAlias: Bool) -> ClaimantSuggestion.Reason? {
    if words == other.words { return isAlias ? .alias : .sameName }
    if let country, country == other.country { return .government }
    if joined == other.joined { return .spelling }
    if !core.isEmpty, core == other.core { return hasForm != other.hasForm ? .businessForm : .title }
    if words.count == 1, other.words.count > 2, words[0] == other.initials { return .initials }
    if other.words.count == 1, words.count > 2, other.words[0] == initials { return .initials }
    if let reason = person(other) { return reason }
    if isNearly(other) { return .spelling }
    guard !isPerson, !other.isPerson, let first = core.first, first == other.core.first,
      core.count == 1 || other.core.count == 1
    else { return nil }
    return .part
  }

  private var hasForm: Bool { words.contains { Self.forms.contains($0) } }

  private func person(_ other: FoldedName) -> ClaimantSuggestion.Reason? {
    guard isPerson || other.isPerson, let last = core.last, last == other.core.last else { return nil }
    if core.count == 1 || other.core.count == 1 { return .surname }
    guard let mine = core.first, let its = other.core.first else { return nil }
    let isInitial = mine.count == 1 || its.count == 1
    if isInitial { return mine.first == its.first ? .initial : nil }
    // «Ada Rowe» and «Ada M. Rowe».
    return mine == its ? .title : nil
  }

  /// One slip in a long name.
  private func isNearly(_ other: FoldedName) -> Bool {
    let (mine, its) = (core.joined(separator: " "), other.core.joined(separator: " "))
    guard mine.utf8.count > 6, its.utf8.count > 6, abs(mine.utf8.count - its.utf8.count) <= 1, mine.utf8.count < 60
    else { return false }
    return Self.isOneSlip(Array(mine.unicodeScalars), Array(its.unicodeScalars))
  }

  /// Whether one letter was changed, added, lost, or two changed places. Linear.
  private static func isOneSlip(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    let start = zip(left, right).prefix { $0 == $1 }.count
    let end = min(
      zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count, min(left.count, right.count) - start)
    let (mine, its) = (left[start..<(left.count - end)], right[start..<(right.count - end)])
    // «Unit 4» and «Unit 5» are two.
    if (Array(mine) + Array(its)).contains(where: { $0.properties.numericType != nil }) { return false }
    if mine.count <= 1, its.count <= 1 { return true }
    return mine.count == 2 && its.count == 2 && mine.elementsEqual(its.reversed())
  }
}
