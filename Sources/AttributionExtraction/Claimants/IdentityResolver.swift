import ClaimModel

/// Stage 12: who stands behind a speaker's words. Called in the order of the text; pronouns and «the company» look back.
struct IdentityResolver {
  let page: Page
  let cast: Cast
  /// Who spoke, the last at the end; few are remembered.
  var spoke: [Spoken] = []
  /// Pronouns that the text itself has shown, by member.
  var pronouns: [Int: Cast.Pronoun] = [:]
  /// Whom the quotation in hand names: «I never met Mr Bello», he said.
  var quoted: Set<Int> = []

  struct Spoken {
    let identity: SpeakerIdentity
    let member: Int?
    let nature: Cast.Nature?
    let isMany: Bool
    let sentence: Int
    let token: Int
    /// Whether a person's role speaks that leads to no name: «the engineer».
    let isRole: Bool
  }

  init(_ page: Page, cast: Cast) { (self.page, self.cast) = (page, cast) }

  /// The identity; none where nobody is named, or only by a pronoun that leads to nobody.
  /// - Parameter content: what the speaker says; a pronoun is nobody whom a quotation in it names.
  mutating func identity(
    of speaker: [Range<Int>], naming: SpeakerNaming, saying content: [Range<Int>] = []
  ) -> SpeakerIdentity? {
    quoted = named(inQuotations: content)
    defer { quoted = [] }
    guard let words = speaker.first(where: { !$0.isEmpty }) else { return nil }
    guard naming == .named else {
      remember(nil, words, nature: nil, isMany: naming == .unnamed, words)
      return nil
    }
    let head = head(of: words)
    let found: (identity: SpeakerIdentity, member: Int?)?
    if head.count == 1,
      page.has(ClauseWords.pronouns, at: head.lowerBound) || page.reads("him her them", at: head.lowerBound)
    {
      found = beforeColon(head.lowerBound) ?? pronoun(head.lowerBound)
    } else {
      found = neither(head) ?? behindAnother(words) ?? named(head, words) ?? described(head, words)
    }
    guard let found else { return nil }
    // «The minister» is one person without a name: unlike «a source» no «he» is kept from those before.
    let isDescribed = found.identity.nature == .unnamed && found.identity.reason == .asPrinted
    let remembered =
      isDescribed
      ? SpeakerIdentity(name: found.identity.name, nature: .person, printed: nil, reason: .asPrinted) : found.identity
    remember(
      remembered, head, nature: found.member.map { cast.members[$0].nature }, isMany: isMany(head), words,
      found.member)
    return found.identity
  }

  private mutating func remember(
    _ identity: SpeakerIdentity?, _ head: Range<Int>, nature: Cast.Nature?, isMany: Bool, _ words: Range<Int>,
    _ member: Int? = nil
  ) {
    let identity =
      identity
      ?? SpeakerIdentity(name: page.words(words.prefix(12)), nature: .unnamed, printed: nil, reason: .asPrinted)
    spoke.append(
      Spoken(
        identity: identity, member: member, nature: nature, isMany: isMany,
        sentence: page.sentence(of: words.lowerBound), token: words.lowerBound,
        isRole: identity.reason == .asPrinted && role(of: words) != nil))
    if spoke.count > 12 { spoke.removeFirst() }
  }

  // MARK: Heads

  /// The words up to the first comma, bracket or dash, or up to «who»; the name itself in «the president, Grace Iwu,».
  func head(of words: Range<Int>) -> Range<Int> {
    let end = words.dropFirst().first {
      let kind = page.tokens[$0].kind
      return kind == .comma || kind == .openBracket || kind == .dash || page.reads("who which whose", at: $0)
    }
    let head = words.lowerBound..<(end ?? words.upperBound)
    guard let end, page.tokens[end].kind == .comma,
      !page.tokens[head.upperBound - 1].isCapital || isOfficeAlone(head) || isRoleSomewhere(head)
    else { return head }
    var last = end + 1
    while last < words.upperBound, page.tokens[last].isCapital || page.tokens[last].kind == .stop { last += 1 }
    let isName =
      last - end > 2 && (last == words.upperBound || page.tokens[last].kind == .comma || page.reads("who", at: last))
    return isName ? (end + 1)..<last : head
  }

  /// «The Speaker»: an office in capitals that a name follows.
  private func isOfficeAlone(_ head: Range<Int>) -> Bool {
    guard let last = head.last, head.count > 1, page.reads("the", at: head.lowerBound) else { return false }
    return page.has(Titles.roles, at: last) && !page.reads("economist", at: last)
  }

  /// «The chief executive of the Retail Board»: an office and where it is held, which a name may follow.
  private func isRoleSomewhere(_ head: Range<Int>) -> Bool {
    guard page.reads("the", at: head.lowerBound), let of = head.prefix(6).first(where: { page.reads("of at", at: $0) })
    else { return false }
    return page.has(Titles.roles, at: of - 1) && !page.tokens[of - 1].isCapital
  }

  /// Whether several speak: «Zhenbo and Harrowgate», «the makers».
  func isMany(_ speaker: Range<Int>) -> Bool {
    let head = head(of: speaker)
    guard let last = head.last else { return false }
    let end = page.tokens[last]
    return head.contains { page.reads("and &", at: $0) } || page.reads("they we people police makers", at: last)
      || end.kind == .word && !end.isCapital && page.bytes[Int(end.end) - 1] == 115
  }

  // MARK: Names

  func identity(
    _ member: Int, _ head: Range<Int>, _ reason: SpeakerIdentity.Reason
  ) -> (identity: SpeakerIdentity, member: Int?) {
    let who = cast.members[member]
    if who.nature == .place { return government(who.name, head) }
    let words = page.words(head)
    let nature: ClaimantNature = who.nature == .person ? .person : isOffice(head) ? .government : .organisation
    let name = withArticle(who.name, head)
    return (SpeakerIdentity(name: name, nature: nature, printed: words == name ? nil : words, reason: reason), member)
  }

  /// «The Lantern», «the Holt Gazette»: a name that is printed with «the» keeps it.
  private func withArticle(_ name: String, _ head: Range<Int>) -> String {
    let isPlain = head.count > 1 && page.reads("the", at: head.lowerBound)
    return isPlain && page.words(head.dropFirst()) == name ? "The " + name : name
  }

  private func isOffice(_ head: Range<Int>) -> Bool {
    head.contains {
      page.reads(
        "government ministry department chancellery kremlin parliament congress senate treasury cabinet commission court council police army house",
        at: $0)
    }
  }

  private func government(_ name: String, _ head: Range<Int>) -> (identity: SpeakerIdentity, member: Int?) {
    let isPlural = page.reads("the", at: head.lowerBound)
    let country = Places.countries[WordKey(name)] ?? (isPlural && !name.hasPrefix("the ") ? "the " + name : name)
    return (
      SpeakerIdentity(
        name: "Government of " + country, nature: .government, printed: page.words(head), reason: .government),
      nil
    )
  }

  func named(_ head: Range<Int>, _ words: Range<Int>) -> (identity: SpeakerIdentity, member: Int?)? {
    if let people = ofPeople(head) { return people }
    // «The Chief Constable» is whoever was called so, not a name.
    if isOfficeAlone(head) { return nil }
    var name = head
    if page.reads("the", at: name.lowerBound), name.count > 1 { name = name.dropFirst() }
    if let last = name.last, page.tokens[last].kind == .clitic { name = name.dropLast() }
    name = Titles.name(in: withoutPlace(name), on: page)
    guard let first = name.first, let last = name.last, page.tokens[last].isCapital else { return nil }
    if head.contains(where: { page.reads("and", at: $0) }) { return joint(head) }
    if name.count == 1 {
      let key = page.tokens[first].key
      if Places.countries[key] != nil || cast.places.contains(key) && cast.member(named: key, before: first) == nil {
        return government(page.words(name), head)
      }
      let gender = Titles.pronoun(in: head.lowerBound..<first, on: page)
      guard let member = cast.member(named: key, before: first, fitting: gender) ?? mentioned(name) else {
        return alone(name, head, words)
      }
      let isSame = cast.members[member].name == page.words(name)
      return identity(member, head, isSame ? .named : .fullName)
    }
    // «Velox spokeswoman Ada Rowe»: the name after the title.
    if let title = name.lastIndex(where: { page.has(Titles.offices, at: $0) && !page.tokens[$0].isCapital }),
      title < last
    {
      name = (title + 1)..<name.upperBound
    }
    guard let member = mentioned(name) ?? (name.allSatisfy { page.tokens[$0].isCapital } ? nil : mentionedIn(name))
    else {
      return alone(name, head, words)
    }
    return identity(member, head, .named)
  }

  /// «Ada Rowe» of «Ada Rowe of Holt University»: where somebody works is no part of the name.
  private func withoutPlace(_ name: Range<Int>) -> Range<Int> {
    guard let end = name.dropFirst().first(where: { page.reads("of from at for with in", at: $0) }),
      let index = cast.lastMention(before: end), cast.mentions[index].tokens.upperBound == end,
      cast.mentions[index].tokens.lowerBound >= name.lowerBound,
      cast.members[cast.mentions[index].member].nature == .person
    else { return name }
    return name.lowerBound..<end
  }

  /// The member that these words mention.
  private func mentioned(_ name: Range<Int>) -> Int? {
    guard let index = cast.lastMention(before: name.upperBound), cast.mentions[index].tokens.overlaps(name) else {
      return nil
    }
    let mention = cast.mentions[index]
    return mention.tokens.upperBound == name.upperBound && mention.tokens.lowerBound <= name.lowerBound
      ? mention.member : nil
  }

  /// «the map service Yonder», «spokeswoman Ada Rowe»: the name that ends a description.
  private func mentionedIn(_ name: Range<Int>) -> Int? {
    guard let index = cast.lastMention(before: name.upperBound) else { return nil }
    let mention = cast.mentions[index]
    let isAfterNoun =
      mention.tokens.lowerBound > name.lowerBound
      && !name.contains { page.reads("of for at in from by with to", at: $0) }
    return isAfterNoun && mention.tokens.upperBound == name.upperBound ? mention.member : nil
  }

  /// A capitalised speaker that the cast does not have, such as the first word of a sentence.
  private func alone(_ name: Range<Int>, _ head: Range<Int>, _ words: Range<Int>) -> (
    identity: SpeakerIdentity, member: Int?
  )? {
    guard let first = name.first, page.tokens[first].isCapital, !page.has(ClauseWords.determiners, at: first),
      !name.contains(where: { page.has(ClauseWords.prepositions, at: $0) && !page.reads("of for", at: $0) })
    else { return nil }
    let title = name.lowerBound - 1
    let wasTitled =
      title >= head.lowerBound && (page.has(Titles.words, at: title) || page.has(Titles.inside, at: title))
    let printed = page.words(name)
    let isFamily = name.count == 1 && page.has(FamilyNames.words, at: first)
    let isRole = name.count == 1 && page.has(Titles.roles, at: first)
    let isPerson = isFamily || isRole || wasTitled && !name.contains { page.has(OrganisationWords.inNames, at: $0) }
    return (
      SpeakerIdentity(
        name: withArticle(printed, head), nature: isPerson ? .person : isOffice(head) ? .government : .organisation,
        printed: nil,
        reason: .named), nil
    )
  }

  /// «Zhenbo and Harrowgate» speak as one; «Ada Rowe and Jonas Brandt» are people.
  private func joint(_ head: Range<Int>) -> (identity: SpeakerIdentity, member: Int?) {
    let parts = head.split { page.reads("and", at: $0) || page.tokens[$0].kind == .comma }
    let arePeople = parts.allSatisfy { part in
      guard let end = part.last.map({ $0 + 1 }), let index = cast.lastMention(before: end),
        cast.mentions[index].tokens.upperBound == end
      else { return false }
      return cast.members[cast.mentions[index].member].nature == .person
    }
    return (
      SpeakerIdentity(
        name: page.words(head), nature: arePeople ? .person : .organisation, printed: nil, reason: .named), nil
    )
  }

  /// «Neither Dahl nor the bank»: the two as one, named as «Dahl and the bank» would be.
  private func neither(_ head: Range<Int>) -> (identity: SpeakerIdentity, member: Int?)? {
    guard page.reads("neither", at: head.lowerBound), let nor = head.first(where: { page.reads("nor", at: $0) }),
      head.lowerBound + 1 < nor, nor + 1 < head.upperBound
    else { return nil }
    let words = page.words((head.lowerBound + 1)..<nor)
    let isArticle = page.has(ClauseWords.determiners, at: head.lowerBound + 1)
    let first = isArticle ? words.prefix(1).uppercased() + words.dropFirst() : words
    let name = first + " and " + page.words((nor + 1)..<head.upperBound)
    return (
      SpeakerIdentity(name: name, nature: .organisation, printed: page.words(head), reason: .asPrinted), nil
    )
  }

  /// «the Kessian government», «Chinese officials».
  private func ofPeople(_ head: Range<Int>) -> (identity: SpeakerIdentity, member: Int?)? {
    guard let last = head.last, page.reads("government authorities regime", at: last), last > head.lowerBound else {
      return nil
    }
    var index = last - 1
    if page.tokens[index].kind == .clitic, index > head.lowerBound { index -= 1 }
    let key = page.tokens[index].key
    guard let country = Places.countries[key] ?? cast.countries[key] ?? place(index) else { return nil }
    return (
      SpeakerIdentity(
        name: "Government of " + country, nature: .government, printed: page.words(head), reason: .government), nil
    )
  }

  private func place(_ token: Int) -> String? {
    cast.member(named: page.tokens[token].key, before: token).flatMap {
      cast.members[$0].nature == .place ? cast.members[$0].name : nil
    }
  }
}
