/// The full names of an article by their last word, so that «Rowe» finds «Ada Rowe».
struct NameDirectory: Sendable {
  struct Entry: Sendable {
    let tokens: Range<Int>
    let name: String
  }

  private static let longestName = 5
  private static let mostPerSurname = 8
  private var byLastWord: [WordKey: [Entry]] = [:]
  private let page: Page

  /// Reads every run of two to five capitalised words outside headlines and furniture. Linear.
  init(_ page: Page) {
    self.page = page
    for sentence in page.sentences where !sentence.isHeadline && !sentence.isFurniture {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let end = Self.runEnd(from: index, limit: sentence.tokens.upperBound, on: page)
        if end > index { add(index..<end) }
        index = max(end, index + 1)
      }
    }
  }

  /// The full name that a last word stands for: the nearest before a place, or else the first after it.
  func fullName(for word: WordKey, before place: Int) -> String? {
    guard let entries = byLastWord[word] else { return nil }
    return (entries.last { $0.tokens.lowerBound <= place } ?? entries.first)?.name
  }

  /// Whether a word is the last of a longer name that reads like a person's.
  func isSurname(_ word: WordKey) -> Bool { byLastWord[word] != nil }

  /// One past the capitalised words that begin at a token; the token itself where it is no name.
  static func runEnd(from start: Int, limit: Int, on page: Page) -> Int {
    var end = start
    while end < limit, continues(end, from: start, on: page) { end += 1 }
    while end > start, !page.tokens[end - 1].isWord { end -= 1 }
    return end
  }

  private static func continues(_ index: Int, from start: Int, on page: Page) -> Bool {
    let token = page.tokens[index]
    // «J. K. Rowe»: the full stops of initials.
    if token.kind == .stop {
      return index > start && token.gap == .none && token.end - token.start == 1
        && page.tokens[index - 1].end - page.tokens[index - 1].start == 1
    }
    guard token.kind == .word || token.kind == .acronym, index == start || token.gap == .space else { return false }
    return token.isCapital && !page.has(Abbreviations.starters, at: index) && !page.has(Titles.calendar, at: index)
  }

  private mutating func add(_ run: Range<Int>) {
    var run = run
    while run.count > 1, page.has(Titles.words, at: run.lowerBound) || page.tokens[run.lowerBound].kind == .stop {
      run = (run.lowerBound + 1)..<run.upperBound
    }
    guard (2...Self.longestName).contains(run.count), let last = run.last,
      page.tokens[last].end - page.tokens[run.lowerBound].start < 80
    else { return }
    let key = page.tokens[last].key
    let name = page.words(run)
    var entries = byLastWord[key] ?? []
    guard entries.last?.name != name, entries.count < Self.mostPerSurname else { return }
    entries.append(Entry(tokens: run, name: name))
    byLastWord[key] = entries
  }
}

/// Words before a name that are not part of it.
enum Titles {
  /// «In August Holt Council …»; «April», «May» and «June» are people's names too.
  static let calendar: WordSet = """
    january february march july august september october november december monday tuesday wednesday thursday friday
    saturday sunday
    """

  static let words: WordSet = """
    mr mrs ms mx dr sen rep gov gen sir dame lord lady prof professor president vice prime minister secretary senator
    congressman congresswoman representative governor mayor king queen prince princess judge justice general attorney
    chief executive ceo chairman chairwoman chair director former ex-president spokesman spokeswoman spokesperson
    candidate republican republicans democrat democratic presidential nominee u.s. us uk foreign finance interior defense
    defence captain colonel major lieutenant sergeant detective officer pope cardinal bishop archbishop rev reverend
    analyst lawyer founder co-founder deputy leader ambassador . on
    """
}
