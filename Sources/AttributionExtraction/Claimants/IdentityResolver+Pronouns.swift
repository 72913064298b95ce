import ClaimModel

/// Whom «he», «it» and «who» mean where they speak.
extension IdentityResolver {
  mutating func pronoun(_ token: Int) -> (identity: SpeakerIdentity, member: Int?)? {
    let head = token..<(token + 1)
    switch page.tokens[token].key {
    case "he", "him": return person(.he, head)
    case "she", "her": return person(.she, head)
    case "who": return antecedent(of: token)
    case "it":
      guard
        let last = spoke.last(where: { isNear($0, token) && $0.nature != .person && !$0.isRole && !$0.isMany }),
        last.identity.nature != .unnamed, last.identity.nature != .person
      else { return nil }
      return again(last, head)
    case "they", "them":
      guard
        let last = spoke.last(where: {
          isNear($0, token) && ($0.isMany || $0.identity.nature == .organisation || $0.identity.nature == .government)
        }),
        last.identity.nature != .unnamed
      else { return nil }
      return again(last, head)
    // «I» and «we» outside quotation marks are the writer's.
    default: return nil
    }
  }

  /// «The union disagrees: it says …»: whoever the sentence began with.
  func beforeColon(_ token: Int) -> (identity: SpeakerIdentity, member: Int?)? {
    let sentence = page.sentences[page.sentence(of: token)].tokens
    let reader = PhraseReader(page: page, range: sentence)
    guard token - 1 > sentence.lowerBound, page.tokens[token - 1].kind == .colon, !page.isQuoted(token),
      var words = reader.phrase(startingAt: sentence.lowerBound, limit: token - 1)
    else { return nil }
    // «The drivers' union»
    if words.upperBound < token - 2, page.tokens[words.upperBound].kind == .quote,
      page.tokens[words.upperBound].gap == .none,
      let rest = reader.phrase(startingAt: words.upperBound + 1, limit: token - 1)
    {
      words = words.lowerBound..<rest.upperBound
    }
    if words.upperBound == token - 1 {
      guard let verb = verb(in: words) else { return nil }
      words = words.lowerBound..<verb
    }
    let head = head(of: words)
    guard !page.has(ClauseWords.pronouns, at: head.lowerBound) else { return nil }
    var found = named(head, words) ?? described(head, words)
    found.identity = SpeakerIdentity(
      name: found.identity.name, nature: found.identity.nature, printed: page.words(token..<(token + 1)),
      reason: .pronoun)
    return found
  }

  /// «disagrees» in «the union disagrees»: a verb that is known, or a last word that looks like one.
  private func verb(in words: Range<Int>) -> Int? {
    let limit = words.upperBound
    let known = words.dropFirst(2).first {
      CueWords.isFinite(page.tokens[$0].key) || BaseVerbs.isThird($0, limit: limit, on: page)
        || BaseVerbs.isPast($0, limit: limit, on: page)
    }
    guard known == nil, words.count > 2, let last = words.last else { return known }
    let word = page.words(last..<(last + 1))
    return word.hasSuffix("s") || word.hasSuffix("ed") ? last : nil
  }

  private func isNear(_ spoken: Spoken, _ token: Int) -> Bool { page.sentence(of: token) - spoken.sentence <= 3 }

  private func again(_ spoken: Spoken, _ head: Range<Int>) -> (identity: SpeakerIdentity, member: Int?) {
    let isDescribed = spoken.identity.reason == .asPrinted && spoken.identity.nature == .person
    return (
      SpeakerIdentity(
        name: spoken.identity.name, nature: isDescribed ? .unnamed : spoken.identity.nature, printed: page.words(head),
        reason: .pronoun),
      spoken.member
    )
  }

  private mutating func person(_ wanted: Cast.Pronoun, _ head: Range<Int>) -> (identity: SpeakerIdentity, member: Int?)?
  {
    guard let member = person(wanted, before: head.lowerBound), !isSomebodyElse(member, head.lowerBound) else {
      // «The director denies it. “I never met Mr Bello,” he said»: then it is he who spoke.
      guard !quoted.isEmpty, let last = spoke.last, last.isRole, isNear(last, head.lowerBound) else { return nil }
      return again(last, head)
    }
    pronouns[member] = wanted
    let found = identity(member, head, .pronoun)
    return found
  }

  /// «They have written to the minister. He has not replied»: the minister, if whoever fits was named longer ago.
  private func isSomebodyElse(_ member: Int, _ token: Int) -> Bool {
    let number = page.sentence(of: token)
    guard number > 0 else { return false }
    let before = page.sentences[number - 1].tokens
    guard page.sentences[number - 1].paragraph == page.sentences[number].paragraph,
      spoke.last?.member != member,
      cast.last(before: token, notBefore: before.lowerBound, where: { mention, _ in mention.member == member }) == nil
    else { return false }
    return before.dropFirst().contains { index in
      page.has(Titles.roles, endingAt: index) && !page.tokens[index].isCapital && page.reads("the", at: index - 1)
        && !page.isQuoted(index)
    }
  }

  /// The person that «he» or «she» means at a place: the last one who spoke and fits, else the last one named.
  /// - Parameter isSure: whether it is nobody where one without a name, «the governor», spoke since.
  func person(_ wanted: Cast.Pronoun, before token: Int, isSure: Bool = false) -> Int? {
    for spoken in spoke.reversed() where spoken.token < token {
      if isSure, spoken.isRole { return nil }
      guard let member = spoken.member, cast.members[member].nature == .person, !quoted.contains(member) else {
        continue
      }
      if fits(member, wanted) { return member }
    }
    // Somebody without a name spoke just now: «a source said … he added».
    if let last = spoke.last, last.member == nil, last.identity.nature == .unnamed, isNear(last, token) { return nil }
    let sentence = page.sentence(of: token)
    let floor = page.sentences[max(0, sentence - 2)].tokens.lowerBound
    return cast.last(before: token, notBefore: floor) { mention, member in
      member.nature == .person && fits(mention.member, wanted) && !quoted.contains(mention.member)
    }
  }

  /// The members that quotations among some words name.
  func named(inQuotations content: [Range<Int>]) -> Set<Int> {
    var members: Set<Int> = []
    for range in content where page.isQuoted(range.lowerBound) {
      guard var index = cast.lastMention(before: range.upperBound) else { continue }
      while cast.mentions[index].tokens.lowerBound >= range.lowerBound, members.count < 12 {
        let mention = cast.mentions[index]
        // «'Dora, why fight?'» within it is what others say to her.
        let isSpokenTo =
          mention.tokens.lowerBound > range.lowerBound + 1 && page.tokens[mention.tokens.lowerBound - 1].kind == .quote
        if !isSpokenTo { members.insert(mention.member) }
        guard index > 0 else { break }
        index -= 1
      }
    }
    return members
  }

  func fits(_ member: Int, _ wanted: Cast.Pronoun) -> Bool {
    (pronouns[member] ?? cast.members[member].pronoun ?? wanted) == wanted
  }

  /// «Ada Rowe, who wants a vote»: the name before «who».
  private func antecedent(of who: Int) -> (identity: SpeakerIdentity, member: Int?)? {
    guard let index = cast.lastMention(before: who) else { return nil }
    let mention = cast.mentions[index]
    guard who - mention.tokens.upperBound <= 1 else { return nil }
    return identity(mention.member, mention.tokens, .pronoun)
  }

  /// Whether «he» or «she» is the one without a name who has just spoken.
  func goesOnWithoutName(_ speaker: [Range<Int>]) -> Bool {
    guard let first = speaker.first, first.count == 1, page.reads("he she", at: first.lowerBound), let last = spoke.last
    else { return false }
    return last.identity.nature == .unnamed && !last.isMany && page.sentence(of: first.lowerBound) - last.sentence <= 2
  }

  /// The member who spoke last and fits.
  func spokenMember(where fits: (Spoken) -> Bool) -> Int? { spoke.last { $0.member != nil && fits($0) }?.member }

  /// The speakers of the last two sentences, the latest first.
  func recent(before token: Int) -> [Spoken] {
    let sentence = page.sentence(of: token)
    return spoke.reversed().filter { $0.token < token && sentence - $0.sentence <= 1 }
  }
}
