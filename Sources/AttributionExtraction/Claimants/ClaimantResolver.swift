import ClaimModel

/// Stage 13: the canonical name of a speaker, as far as the text tells.
struct ClaimantResolver {
  private let page: Page
  private let names: NameDirectory
  private var people = SpokenPeople()
  /// Words that are capitalised within a sentence, and so are names.
  private var properWords: Set<WordKey> = []

  init(_ page: Page) {
    self.page = page
    names = NameDirectory(page)
    for sentence in page.sentences where !sentence.isHeadline && !sentence.isFurniture {
      for token in sentence.tokens.dropFirst() where page.tokens[token].isCapital {
        properWords.insert(page.tokens[token].key)
      }
    }
  }

  static let organisationNouns: WordSet = """
    company firm giant group agency ministry department government bank paper newspaper network party campaign union
    university organisation organization corporation maker manufacturer retailer carrier airline startup start-up
    regulator watchdog charity club council committee commission court army military business
    """
  /// Nouns that a text uses for a business that it has just named.
  private static let businessNouns: WordSet = """
    company firm giant group bank maker manufacturer retailer carrier airline startup start-up corporation
    business
    """
  /// Places that speak for no company.
  private static let places: WordSet = """
    china us u.s. uk u.k. america russia india france germany japan europe britain england iran israel canada mexico
    australia ukraine spain italy brazil turkey africa asia london paris beijing washington moscow brussels tokyo berlin
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december american chinese russian british european united states
    """

  /// The name; none where nobody is named, or only by a pronoun that leads to nobody. Call in the order of the text: pronouns look back.
  mutating func claimant(of speaker: [Range<Int>], naming: SpeakerNaming) -> String? {
    guard naming == .named, let words = speaker.first, !words.isEmpty else { return nil }
    let head = head(of: words)
    if head.count == 1, page.has(ClauseWords.pronouns, at: head.lowerBound) {
      // A pronoun that leads to nobody names nobody: a claimant «it» would gather what all others say.
      if page.reads("he", at: head.lowerBound) { return people.last(.he) }
      if page.reads("she", at: head.lowerBound) { return people.last(.she) }
      return nil
    }
    if page.has(ClauseWords.determiners, at: head.lowerBound), !head.dropFirst().contains(where: { isName($0) }),
      head.contains(where: { page.has(Self.businessNouns, endingAt: $0) })
    {
      return organisation(before: head.lowerBound) ?? page.words(head)
    }
    return named(head)
  }

  private func isName(_ token: Int) -> Bool {
    page.tokens[token].isCapital && !page.has(Self.places, at: token)
  }

  /// The words up to the first comma, bracket or dash.
  private func head(of words: Range<Int>) -> Range<Int> {
    let end = words.dropFirst().first {
      let kind = page.tokens[$0].kind
      return kind == .comma || kind == .openBracket || kind == .dash || page.reads("who", at: $0)
    }
    return words.lowerBound..<(end ?? words.upperBound)
  }

  private mutating func named(_ head: Range<Int>) -> String {
    var name = withoutTitles(head)
    // «spokesman Ada Rowe»: the name at the end counts if only small words stand before it.
    if let last = name.last, isName(last), !page.tokens[name.lowerBound].isCapital,
      !page.has(ClauseWords.determiners, at: name.lowerBound),
      !name.contains(where: { page.reads("for of and", at: $0) })
    {
      while name.count > 1, !page.tokens[name.lowerBound].isCapital { name = (name.lowerBound + 1)..<name.upperBound }
      name = withoutTitles(name)
    }
    let words = page.words(name)
    let pronoun = SpokenPeople.pronoun(ofTitle: head.lowerBound, on: page)
    if name.count == 1, let full = names.fullName(for: page.tokens[name.lowerBound].key, before: name.lowerBound) {
      people.spoke(full, pronoun)
      return full
    }
    if isPersonName(name) { people.spoke(words, pronoun) }
    return page.reads("the", at: name.lowerBound) && name.count > 1 && isName(name.lowerBound + 1)
      ? "The" + words.dropFirst(3) : words
  }

  private func withoutTitles(_ head: Range<Int>) -> Range<Int> {
    var head = head
    while head.count > 1, page.has(Titles.words, at: head.lowerBound),
      page.tokens[head.lowerBound + 1].isWord || page.tokens[head.lowerBound + 1].kind == .stop
    {
      head = (head.lowerBound + 1)..<head.upperBound
    }
    return head
  }

  private func isPersonName(_ name: Range<Int>) -> Bool {
    (2...4).contains(name.count)
      && name.allSatisfy {
        page.tokens[$0].isCapital && !page.has(ClauseWords.outlets, at: $0) && !page.reads("the", at: $0)
      }
  }

  /// The nearest proper name before a place, in its sentence or the one before, that is no person's and no place's.
  private func organisation(before place: Int) -> String? {
    let sentence = page.sentence(of: place)
    let lower = page.sentences[max(0, sentence - 1)].tokens.lowerBound
    var index = place - 1
    while index >= lower {
      defer { index -= 1 }
      guard isName(index), page.tokens[index].kind == .word, properWords.contains(page.tokens[index].key),
        page.tokens[index + 1].kind != .clitic,
        !page.has(Abbreviations.starters, at: index), !page.has(Titles.words, at: index)
      else { continue }
      var start = index
      while start > lower, isName(start - 1), page.tokens[start].gap == .space, page.tokens[start - 1].isWord,
        !page.has(Abbreviations.starters, at: start - 1)
      {
        start -= 1
      }
      if start == index, names.isSurname(page.tokens[index].key) { continue }
      if isPersonName(start..<(index + 1)), names.isSurname(page.tokens[index].key) {
        index = start
        continue
      }
      return page.words(start..<(index + 1))
    }
    return nil
  }

  /// Whether «it» and «they» may stand for the speaker: «the company», «Holt Ltd».
  func isOrganisation(_ speaker: Range<Int>) -> Bool {
    let head = head(of: speaker)
    return head.contains {
      page.has(Self.organisationNouns, endingAt: $0) || page.reads("inc corp ltd plc llc", at: $0)
    }
  }

  /// Whether «he» and «she» may stand for the speaker.
  func isPerson(_ speaker: Range<Int>) -> Bool {
    let head = head(of: speaker)
    guard let last = head.last, !isOrganisation(speaker) else { return false }
    return page.tokens[last].isCapital
      && (isPersonName(withoutTitles(head)) || names.isSurname(page.tokens[last].key)
        || page.has(Titles.words, at: head.lowerBound))
  }
}
