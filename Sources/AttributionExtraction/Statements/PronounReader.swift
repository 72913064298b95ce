import ClaimModel

/// Stage 13, third part: which words of a statement need a name before it can be read alone.
///
/// Told words get the name itself, or the name in brackets where it is only likely; quoted words stay and get the name
/// in brackets behind them: «we [Velox] closed». The first of each kind only, and only what nothing in the statement
/// itself explains.
struct PronounReader {
  let page: Page
  let resolver: IdentityResolver
  let identity: SpeakerIdentity?
  let marking: Marking
  var speaker: Range<Int>? { marking.speaker.first }

  /// Words to put in the place of some tokens of a statement.
  func replacements(in pieces: [Range<Int>]) -> [Int: String] {
    var found: [Int: String] = [:]
    var isDone: Set<Kind> = []
    var hasBody = false
    var isFirst = true
    for index in pieces.joined() {
      defer { isFirst = false }
      guard let pronoun = Self.pronouns[page.tokens[index].key] else {
        if namesBody(index) { hasBody = true }
        continue
      }
      guard !isDone.contains(pronoun.kind),
        !page.tokens[index].isCapital || isFirst || pronoun.kind == .own || isFirstOfSentence(index)
      else { continue }
      if pronoun.kind == .body, hasBody { continue }
      isDone.insert(pronoun.kind)
      if let words = words(for: pronoun, at: index, pieces, isFirst: isFirst) { found[index] = words }
    }
    return found
  }

  private enum Kind: Hashable { case he, she, body, own }
  private struct Word { let kind: Kind; let isPossessive: Bool; let isPlural: Bool }

  private static let pronouns: [WordKey: Word] = [
    "he": Word(kind: .he, isPossessive: false, isPlural: false),
    "his": Word(kind: .he, isPossessive: true, isPlural: false),
    "him": Word(kind: .he, isPossessive: false, isPlural: false),
    "she": Word(kind: .she, isPossessive: false, isPlural: false),
    "her": Word(kind: .she, isPossessive: true, isPlural: false),
    "it": Word(kind: .body, isPossessive: false, isPlural: false),
    "its": Word(kind: .body, isPossessive: true, isPlural: false),
    "they": Word(kind: .body, isPossessive: false, isPlural: true),
    "their": Word(kind: .body, isPossessive: true, isPlural: true),
    "them": Word(kind: .body, isPossessive: false, isPlural: true),
    "i": Word(kind: .own, isPossessive: false, isPlural: false),
    "we": Word(kind: .own, isPossessive: false, isPlural: true),
    "my": Word(kind: .own, isPossessive: true, isPlural: false),
    "our": Word(kind: .own, isPossessive: true, isPlural: true),
    "i'm": Word(kind: .own, isPossessive: false, isPlural: false),
    "i've": Word(kind: .own, isPossessive: false, isPlural: false),
    "i'll": Word(kind: .own, isPossessive: false, isPlural: false),
    "i'd": Word(kind: .own, isPossessive: false, isPlural: false),
    "we're": Word(kind: .own, isPossessive: false, isPlural: true),
    "we've": Word(kind: .own, isPossessive: false, isPlural: true),
    "we'll": Word(kind: .own, isPossessive: false, isPlural: true),
    "we'd": Word(kind: .own, isPossessive: false, isPlural: true),
  ]

  private func isFirstOfSentence(_ index: Int) -> Bool {
    page.sentences[page.sentence(of: index)].tokens.lowerBound == index || page.tokens[index - 1].kind == .quote
  }

  /// A noun with its article, or a name: what a later «it» may mean.
  private func namesBody(_ index: Int) -> Bool {
    page.tokens[index].isCapital && !page.has(Abbreviations.starters, at: index)
      || page.reads("the a an this these those", at: index) || page.tokens[index].kind == .clitic
  }

  private func words(for pronoun: Word, at index: Int, _ pieces: [Range<Int>], isFirst: Bool) -> String? {
    switch pronoun.kind {
    case .own: return own(pronoun, index)
    case .he, .she:
      guard !page.isQuoted(index), !isLine else { return nil }
      return person(pronoun, index, pieces, isFirst)
    case .body:
      guard !page.isQuoted(index), !isLine, !isEmpty(index), !isOfEarlierPart(pieces, isPlural: pronoun.isPlural) else {
        return nil
      }
      return body(pronoun, index, isFirst)
    }
  }

  // MARK: Each kind

  /// «we [Velox]», «our [Velox's]».
  private func own(_ pronoun: Word, _ index: Int) -> String? {
    guard let identity, identity.nature != .unnamed || identity.reason == .asPrinted else { return nil }
    let shown = within(identity.shown)
    let name = pronoun.isPossessive ? possessive(shown) : shown
    return page.words(index..<(index + 1)) + " [" + name + "]"
  }

  private func person(_ pronoun: Word, _ index: Int, _ pieces: [Range<Int>], _ isFirst: Bool) -> String? {
    let wanted: Cast.Pronoun = pronoun.kind == .he ? .he : .she
    if isNamed(wanted, before: index, in: pieces) { return nil }
    let isPossessive = pronoun.isPossessive && isBeforeNoun(index)
    func written(_ name: String) -> String { isPossessive ? possessive(name) : name }
    func likely(_ member: Int?) -> String? { member.map { "[" + written(resolver.cast.members[$0].name) + "]" } }
    switch owner(wanted) {
    case .named(let name): return written(name)
    case .pronoun(let token): return likely(onlyPerson(wanted, before: token))
    case .unnamed: return nil
    case nil: break
    }
    if cannotBe(wanted) { return likely(onlyPerson(wanted, before: index, butSpeaker: false)) }
    guard isBehindSpeaker(index) else { return likely(onlyPerson(wanted, before: index)) }
    if let identity, isSpeaker(wanted, identity) { return written(identity.name) }
    if let member = resolver.person(wanted, before: index, isSure: true) { return likely(member) }
    guard let identity, isRole(wanted, identity, before: index) else { return nil }
    return written(isFirst ? identity.name : within(identity.name))
  }

  /// Whether the speaker is a person whom the pronoun fits.
  private func isSpeaker(_ wanted: Cast.Pronoun, _ identity: SpeakerIdentity) -> Bool {
    guard let speaker, let member = resolver.member(of: speaker) ?? resolver.member(named: identity.name) else {
      return identity.nature == .person
    }
    let who = resolver.cast.members[member]
    if who.nature == .person { return resolver.fits(member, wanted) }
    // A single name of which nothing is known is a person's as soon as «she» is said of it.
    return who.nature == .organisation && !who.name.contains(" ") && !resolver.hasBodyWord(speaker)
  }

  /// «the minister … that he would go»: one whose role alone is known, where no other one is named.
  private func isRole(_ wanted: Cast.Pronoun, _ identity: SpeakerIdentity, before index: Int) -> Bool {
    guard identity.reason == .asPrinted, let speaker, speaker.upperBound <= index,
      page.sentence(of: speaker.lowerBound) == page.sentence(of: index), let role = resolver.role(of: speaker),
      !page.has(wanted == .he ? Titles.female : Titles.male, at: role)
    else { return false }
    let isAnother = (speaker.upperBound..<index).contains {
      page.has(Titles.roles, endingAt: $0) || page.has(ClauseWords.sourceNouns, at: $0)
    }
    return !isAnother
  }

  private func body(_ pronoun: Word, _ index: Int, _ isFirst: Bool) -> String? {
    if let identity, let speaker, identity.nature == .organisation || identity.nature == .government,
      !resolver.isPaper(speaker), !isData(speaker)
    {
      guard isBehindSpeaker(index) else { return bodyBefore(pronoun, index) }
      // «The engineer said it was cracked»: «it» is no person.
      if identity.reason == .asPrinted, resolver.role(of: speaker) != nil { return nil }
      if isThing(index, identity, speaker) || isFinding(index) || isJudged(index, speaker) { return nil }
      if pronoun.isPlural, !resolver.isMany(speaker), !resolver.hasBodyWord(speaker) || hasPlural(before: index) {
        return nil
      }
      if !pronoun.isPlural, resolver.isMany(speaker) { return nil }
      let name = isFirst ? identity.shown : within(identity.shown)
      return pronoun.isPossessive ? possessive(name) : name
    }
    guard identity == nil, isFirst, !pronoun.isPlural, let name = resolver.subject(before: index) else { return nil }
    return "[" + (pronoun.isPossessive ? possessive(name) : name) + "]"
  }

  /// «Velox makes chips. Its shares fell, the bank said»: the body that the sentence before begins with.
  private func bodyBefore(_ pronoun: Word, _ index: Int) -> String? {
    guard !pronoun.isPlural, let name = openingBody(before: index) else { return nil }
    return "[" + (pronoun.isPossessive ? possessive(name) : name) + "]"
  }

  // MARK: Small questions

  /// «The bridge was open. Sorel said it was not»: of a single name nothing is known, and a thing was just spoken of
  /// in the same way.
  private func isThing(_ index: Int, _ identity: SpeakerIdentity, _ speaker: Range<Int>) -> Bool {
    let sentence = page.sentence(of: speaker.lowerBound)
    guard sentence > 0, identity.reason == .named, identity.nature == .organisation, !identity.name.contains(" "),
      !isAcronym(identity.name), !resolver.hasBodyWord(speaker), page.reads("it", at: index),
      page.has(ClauseWords.being, at: index + 1)
    else { return false }
    let before = page.sentences[sentence - 1].tokens
    return before.contains { noun in
      guard page.tokens[noun].kind == .word, !page.tokens[noun].isCapital, page.has(ClauseWords.being, at: noun + 1),
        noun > before.lowerBound, page.has(ClauseWords.determiners, at: noun - 1)
      else { return false }
      return !page.has(OrganisationWords.nouns, endingAt: noun) && !page.has(Titles.roles, endingAt: noun)
    }
  }

  /// «The audit office found that it had been sold»: whoever finds out or rules hardly speaks of itself.
  private func isFinding(_ index: Int) -> Bool {
    page.reads("it", at: index)
      && marking.cue.joined().contains {
        page.reads("found finds ruled rules concluded concludes calculated established discovered", at: $0)
      }
  }

  /// «The office disputes that figure, saying it is old»: the figure is.
  private func isJudged(_ index: Int, _ speaker: Range<Int>) -> Bool {
    guard page.reads("it", at: index), let cue = marking.cue.first, cue.count == 1, speaker.upperBound < cue.lowerBound,
      page.reads("saying arguing claiming insisting adding", at: cue.lowerBound),
      page.tokens[cue.lowerBound - 1].kind == .comma
    else { return false }
    return (speaker.upperBound..<cue.lowerBound).contains { page.reads("that the this these a an", at: $0) }
  }

  /// «FBI», «NATO».
  private func isAcronym(_ name: String) -> Bool { name.utf8.dropFirst().prefix(1).allSatisfy { $0 < 97 } }

  private func possessive(_ name: String) -> String { name + (name.hasSuffix("s") ? "'" : "'s") }

  /// «the company» within a sentence; papers and other names keep their «The».
  private func within(_ name: String) -> String {
    let isDescription =
      identity?.reason == .asPrinted && (name.hasPrefix("The ") || name.hasPrefix("A ") || name.hasPrefix("An "))
    return isDescription ? name.prefix(1).lowercased() + name.dropFirst() : name
  }

  /// «her ships» against «told her that».
  private func isBeforeNoun(_ index: Int) -> Bool {
    // «his “brash” manner»
    guard page.tokens.indices.contains(index + 1) else { return false }
    if page.reads("his its their", at: index), page.tokens[index + 1].kind == .quote { return true }
    guard page.tokens[index + 1].isWord else { return false }
    return !page.has(ClauseWords.prepositions, at: index + 1) && !page.has(ClauseWords.clauseOpeners, at: index + 1)
      && !page.has(ClauseWords.determiners, at: index + 1) && !page.has(ClauseWords.auxiliaries, at: index + 1)
  }

  /// Whether a person of this kind is named in the statement before.
  private func isNamed(_ wanted: Cast.Pronoun, before index: Int, in pieces: [Range<Int>]) -> Bool {
    guard let first = pieces.first?.lowerBound, first < index else { return false }
    return resolver.cast.last(before: index, notBefore: first) { mention, member in
      member.nature == .person && resolver.fits(mention.member, wanted)
        && pieces.contains { $0.overlaps(mention.tokens) }
    } != nil
  }

  private static let emptyPredicates: WordSet = """
    rain rained raining rains snow snowed snowing hail hailed freeze froze clear unclear likely unlikely possible impossible
    important necessary time late early hard easy difficult better best too true untrue enough up obvious evident
    essential vital unfortunate regrettable crucial a an the seem seems seemed appear appears appeared turned turns
    not premature
    """

  /// The «it» of «it would rain», «it was clear that», «it was a wet day».
  private func isEmpty(_ index: Int) -> Bool {
    guard page.reads("it", at: index) else { return false }
    var next = index + 1
    var hasBeing = false
    while next < page.tokens.count, next - index <= 5,
      page.has(ClauseWords.auxiliaries, at: next) || page.has(ClauseWords.adverbs, at: next)
        || page.reads("so very quite", at: next)
    {
      // «it's too early»; «it's fallen» is told from it by the word behind.
      if page.has(ClauseWords.being, at: next) || page.reads("'s", at: next) { hasBeing = true }
      next += 1
    }
    if page.reads(
      "rain rained raining rains snow snowed snowing hail hailed seem seems seemed appear appears appeared turned turns takes froze",
      at: next)
    {
      return true
    }
    return hasBeing && page.has(Self.emptyPredicates, at: next)
  }
}
