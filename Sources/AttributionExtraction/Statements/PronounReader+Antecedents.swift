import ClaimModel

/// Whom a pronoun means that does not mean the speaker: the one whose lawyer speaks, or somebody named before.
extension PronounReader {
  // MARK: Where the speaker stands

  /// «OLAF BRINK: …»: what follows are the speaker's own words, in which he is never «he».
  var isLine: Bool {
    guard let cue = marking.cue.first, page.tokens[cue.lowerBound].kind == .colon else { return false }
    return speaker.map { $0.upperBound == cue.lowerBound } ?? true
  }

  /// Whether a pronoun comes after its speaker, or the speaker is called by the same pronoun: «she was ill, she said».
  ///
  /// In «He stole it, Hale said» the speaker is just the one who is not meant.
  func isBehindSpeaker(_ index: Int) -> Bool {
    guard let speaker else { return true }
    if speaker.upperBound <= index { return true }
    // «Having announced that he would go, Orr left»: who does it is the one who speaks.
    if let cue = marking.cue.first, cue.upperBound <= index, page.tokens[cue.lowerBound].isWord { return true }
    return speaker.count == 1 && page.has(ClauseWords.pronouns, at: speaker.lowerBound)
  }

  /// «LSEG data»: figures have no shares of their own.
  func isData(_ speaker: Range<Int>) -> Bool {
    guard let last = resolver.head(of: speaker).last else { return false }
    return page.reads("data figures statistics records documents filings filing papers estimates", at: last)
  }

  // MARK: The one whose lawyer speaks

  /// The one to whom a speaker's words say that the speaker belongs.
  enum Owner {
    case named(String)
    /// «his» or «her», at a token.
    case pronoun(Int)
    /// Somebody without a name, or it is not sure which of the two is meant.
    case unnamed
  }

  private static let family: WordSet = """
    wife husband widow widower mother father sister brother son daughter uncle aunt grandmother grandfather cousin niece
    nephew parents family girlfriend boyfriend fiancee fiance ex-wife ex-husband
    """
  private static let agents: WordSet = """
    lawyer lawyers attorney attorneys solicitor barrister spokesman spokeswoman spokesperson office team campaign agent
    publicist estate representative representatives counsel aides advisers advisors associates allies supporters friends
    colleagues backers staff
    """
  /// Speakers of whom one says neither «he» nor «she».
  private static let neither: WordSet = "office team campaign family parents estate lawyers attorneys representatives"

  /// «Dan Brisk's wife said he …», «his lawyer said he …»: the owner, where the pronoun fits him.
  func owner(_ wanted: Cast.Pronoun) -> Owner? {
    guard let speaker else { return nil }
    let limit = speaker.first { page.reads("who which whose", at: $0) } ?? speaker.upperBound
    for noun in speaker.lowerBound..<limit {
      let isFamily = page.has(Self.family, at: noun)
      guard isFamily || page.has(Self.agents, endingAt: noun), let mark = possessive(before: noun, speaker) else {
        continue
      }
      let isSame = isFamily && page.has(wanted == .he ? Titles.male : Titles.female, at: noun)
      if page.reads("his her", at: mark) {
        guard page.reads("his", at: mark) == (wanted == .he) else { return nil }
        return isSame ? .unnamed : .pronoun(mark)
      }
      if isSame { return isKnown(personEnding(at: mark), wanted) ? .unnamed : nil }
      return owner(endingAt: mark, wanted, isFamily: isFamily, floor: speaker.lowerBound)
    }
    // «Rowe's adviser Jon Orr said he …» may mean either.
    let head = resolver.head(of: speaker)
    let isPersons = head.contains { page.tokens[$0].kind == .clitic && fits(personEnding(at: $0), wanted) }
    return isPersons ? .unnamed : nil
  }

  /// «his» or the «'s» before «former lawyer».
  private func possessive(before noun: Int, _ speaker: Range<Int>) -> Int? {
    for index in (max(speaker.lowerBound, noun - 4)..<noun).reversed() {
      if page.reads("his her", at: index) || page.tokens[index].kind == .clitic { return index }
      guard page.tokens[index].kind == .word else { return nil }
    }
    return nil
  }

  private func owner(endingAt mark: Int, _ wanted: Cast.Pronoun, isFamily: Bool, floor: Int) -> Owner? {
    guard mark > floor else { return nil }
    if let member = personEnding(at: mark) {
      return fits(member, wanted) ? .named(resolver.cast.members[member].name) : nil
    }
    // «Mr Prout's office», where the text has no other name for him.
    if let title = (floor..<mark).last(where: { page.has(wanted == .he ? Titles.male : Titles.female, at: $0) }),
      page.tokens[title].isCapital, page.tokens[mark - 1].isCapital, title + 1 < mark
    {
      return .named(page.words(title..<mark))
    }
    guard page.tokens[mark - 1].isCapital else {
      return page.has(Titles.roles, endingAt: mark - 1) ? .unnamed : nil
    }
    // Only people have wives; a name of which no more is known may be a company's, which has lawyers too.
    let isAlone = mark - 1 == floor || !page.tokens[mark - 2].isCapital
    guard isAlone, !page.has(OrganisationWords.inNames, at: mark - 1) else { return nil }
    return isFamily ? .named(page.words((mark - 1)..<mark)) : .unnamed
  }

  private func personEnding(at end: Int) -> Int? {
    guard let index = resolver.cast.lastMention(before: end) else { return nil }
    let mention = resolver.cast.mentions[index]
    guard mention.tokens.upperBound == end, resolver.cast.members[mention.member].nature == .person else { return nil }
    return mention.member
  }

  /// Whether the text tells that this pronoun is the person's and the other is not.
  private func isKnown(_ member: Int?, _ wanted: Cast.Pronoun) -> Bool {
    fits(member, wanted) && !fits(member, wanted == .he ? .she : .he)
  }

  private func fits(_ member: Int?, _ wanted: Cast.Pronoun) -> Bool {
    member.map { resolver.fits($0, wanted) } ?? false
  }

  /// A wife is not «he», an office or several people neither «he» nor «she».
  func cannotBe(_ wanted: Cast.Pronoun) -> Bool {
    guard let speaker else { return false }
    let head = resolver.head(of: speaker)
    if head.contains(where: { page.reads("and &", at: $0) }) || head.last.map(isPluralNoun) == true { return true }
    let end = head.dropFirst().first { page.reads("of for", at: $0) } ?? head.upperBound
    return (head.lowerBound..<end).contains { index in
      guard !page.tokens[index].isCapital, index + 1 == end || page.tokens[index + 1].kind != .clitic else {
        return false
      }
      return page.has(wanted == .he ? Titles.female : Titles.male, endingAt: index)
        || index + 1 == end && page.has(Self.neither, at: index)
    }
  }

  // MARK: Somebody named before

  /// The only person named in this sentence and the two before whom a pronoun fits; none where another may be meant.
  func onlyPerson(_ wanted: Cast.Pronoun, before token: Int, butSpeaker: Bool = true) -> Int? {
    let cast = resolver.cast
    let floor = page.sentences[max(0, page.sentence(of: token) - 2)].tokens.lowerBound
    guard let last = cast.lastMention(before: token), !hasNamelessPerson(wanted, in: floor..<token) else { return nil }
    let speaking = butSpeaker ? speaker.flatMap { resolver.member(of: $0) } : nil
    var found: Int?
    for mention in cast.mentions[max(0, last - 23)...last].reversed() {
      if mention.tokens.lowerBound < floor { break }
      let member = mention.member
      guard cast.members[member].nature == .person, member != speaking, fits(member, wanted), member != found else {
        continue
      }
      if found != nil { return nil }
      found = member
    }
    return found
  }

  /// «Ames hit a man»: «he» may be the man.
  private func hasNamelessPerson(_ wanted: Cast.Pronoun, in range: Range<Int>) -> Bool {
    range.dropFirst().contains { index in
      page.has(Titles.roles, endingAt: index) && !page.tokens[index].isCapital
        && page.reads("a an the another", at: index - 1) && (index < 2 || page.tokens[index - 2].kind != .comma)
        && !page.has(wanted == .he ? Titles.female : Titles.male, endingAt: index)
        && !(speaker?.contains(index) ?? false)
    }
  }

  /// The body that begins the sentence before a pronoun.
  func openingBody(before token: Int) -> String? {
    let number = page.sentence(of: token)
    guard number > 0, !page.sentences[number - 1].isHeadline else { return nil }
    let sentence = page.sentences[number - 1].tokens
    let start = page.reads("the", at: sentence.lowerBound) ? sentence.lowerBound + 1 : sentence.lowerBound
    guard let index = resolver.cast.lastMention(before: start + 1) else { return nil }
    let mention = resolver.cast.mentions[index]
    let member = resolver.cast.members[mention.member]
    let end = mention.tokens.upperBound
    let isOwner = page.tokens.indices.contains(end) && page.tokens[end].kind == .clitic
    return mention.tokens.contains(start) && member.nature == .organisation && !isOwner ? member.name : nil
  }

  // MARK: Things

  /// «that the bridge was old and that it would fail»: an earlier part of the same words is about another thing.
  func isOfEarlierPart(_ pieces: [Range<Int>], isPlural: Bool) -> Bool {
    guard let first = pieces.first?.lowerBound,
      let whole = marking.content.first(where: { $0.contains(first) }), whole.lowerBound < first
    else { return false }
    // The sentence before is far enough, and keeps a long content linear.
    let floor = page.sentences[max(0, page.sentence(of: first) - 1)].tokens.lowerBound
    return (max(floor, whole.lowerBound)..<first).contains { start in
      let opens = start == whole.lowerBound || page.reads("that and but", at: start - 1)
      return opens && hasOtherSubject(start, limit: first, isPlural: isPlural)
    }
  }

  /// Whether a clause begins with a thing before its verb, and in the number of the pronoun.
  private func hasOtherSubject(_ start: Int, limit: Int, isPlural: Bool) -> Bool {
    guard page.has(ClauseWords.determiners, at: start) || page.tokens[start].isCapital,
      let verb = (start + 1..<min(limit, start + 8)).first(where: { isVerb($0, limit) })
    else { return false }
    let noun = verb - 1
    guard page.tokens[noun].isWord, !page.has(Titles.roles, endingAt: noun), !isSpeakers(start..<verb) else {
      return false
    }
    if page.reads("were are have weren't aren't haven't", at: verb) { return isPlural }
    if page.reads("was is has wasn't isn't hasn't", at: verb) { return !isPlural }
    return isPlural == isPluralNoun(noun)
  }

  private func isVerb(_ index: Int, _ limit: Int) -> Bool {
    page.has(CoordinationSplitter.finite, at: index) || BaseVerbs.isPast(index, limit: limit, on: page)
  }

  /// The speaker's own name or noun, or a person's.
  private func isSpeakers(_ subject: Range<Int>) -> Bool {
    if let member = resolver.member(of: subject) {
      return resolver.cast.members[member].nature == .person || resolver.cast.members[member].name == identity?.name
    }
    guard let noun = subject.last, let own = speaker.flatMap({ resolver.head(of: $0).last }) else { return false }
    return page.tokens[noun].key == page.tokens[own].key
  }

  /// «The residents lost. The court ruled that their plan …»: several stood nearer than the one who speaks.
  func hasPlural(before index: Int) -> Bool {
    guard let speaker else { return false }
    let nearest = max(page.sentence(of: speaker.lowerBound), page.sentence(of: index) - 1)
    let floor = page.sentences[max(0, nearest - 1)].tokens.lowerBound
    return (floor..<max(floor, index)).contains { !speaker.contains($0) && isPluralNoun($0) }
  }

  private func isPluralNoun(_ index: Int) -> Bool {
    let token = page.tokens[index]
    if page.reads("people men women children police", at: index) { return true }
    guard token.kind == .word, token.end - token.start >= 4, page.bytes[Int(token.end) - 1] == UInt8(ascii: "s"),
      !"sui".utf8.contains(page.bytes[Int(token.end) - 2])
    else { return false }
    if token.isCapital {
      return page.sentences[page.sentence(of: index)].tokens.lowerBound == index
        && resolver.member(of: index..<(index + 1)) == nil
    }
    return !page.has(ClauseWords.auxiliaries, at: index) && !page.has(ClauseWords.determiners, at: index)
      && !page.has(ClauseWords.adverbs, at: index) && !page.has(ClauseWords.prepositions, at: index)
      && !BaseVerbs.isThird(index, limit: page.tokens.count, on: page) && !CueWords.isFinite(token.key)
  }
}
