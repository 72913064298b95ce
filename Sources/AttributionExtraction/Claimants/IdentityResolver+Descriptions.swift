import ClaimModel

/// «The company», «the ministry», «a spokesman for Velox», «a report by the ministry».
extension IdentityResolver {
  private static let spokespeople: WordSet =
    "spokesman spokeswoman spokesperson spokespeople lawyer lawyers attorney attorneys representative representatives"
  private static let papers: WordSet =
    "statement report study letter memo post filing survey poll paper document documents email tweet note blog analysis"

  /// Who speaks through a spokesperson or a paper: the one after «for», «by», «of», «from».
  func behindAnother(_ words: Range<Int>) -> (identity: SpeakerIdentity, member: Int?)? {
    if let body = bodyBeforeNoun(words), let found = standing(behind: body, words) { return found }
    guard
      let noun = words.prefix(5).first(where: { page.has(Self.spokespeople, at: $0) || page.has(Self.papers, at: $0) })
    else { return nil }
    let isPaper = page.has(Self.papers, at: noun)
    if noun + 2 < words.upperBound, page.reads("for by of from", at: noun + 1),
      isPaper != page.reads("for", at: noun + 1)
    {
      return standing(behind: (noun + 2)..<words.upperBound, words)
    }
    // «the company's lawyers», «Velox's statement», «the ministry's spokesman».
    guard noun + 1 == words.upperBound, noun - 1 > words.lowerBound, page.tokens[noun - 1].kind == .clitic else {
      return nil
    }
    return standing(behind: words.lowerBound..<(noun - 1), words)
  }

  /// «Home Office» of «a Home Office spokesperson».
  private func bodyBeforeNoun(_ words: Range<Int>) -> Range<Int>? {
    guard let noun = words.last, page.has(Self.spokespeople, at: noun), !page.tokens[noun].isCapital else { return nil }
    var body = words.dropLast()
    if page.reads("a an the one another", at: body.lowerBound) { body = body.dropFirst() }
    guard let first = body.first, let last = body.last, body.count <= 8, page.tokens[first].isCapital,
      page.tokens[last].isCapital, !page.has(ClauseWords.determiners, at: first),
      body.allSatisfy({ page.tokens[$0].isCapital || page.reads("of for and & the", at: $0) }),
      body.count > 1 || !page.has(Titles.words, at: first) && !isPeople(first)
    else { return nil }
    return body
  }

  /// «The Kessian spokesman» speaks for a government, as «The Chinese spokesman» does.
  private func isPeople(_ token: Int) -> Bool {
    let key = page.tokens[token].key
    return cast.countries[key] != nil || Places.countries[key] != nil
  }

  private func standing(behind owner: Range<Int>, _ words: Range<Int>) -> (identity: SpeakerIdentity, member: Int?)? {
    let owner = head(of: owner)
    let index = cast.lastMention(before: owner.upperBound)
    if let index, cast.mentions[index].tokens.lowerBound >= owner.lowerBound,
      cast.mentions[index].tokens.upperBound == owner.upperBound
    {
      let who = cast.members[cast.mentions[index].member]
      guard who.nature != .place else { return nil }
      return (found(who, printed: words, .speaksFor), cast.mentions[index].member)
    }
    if let member = described(member: owner) {
      return (found(cast.members[member], printed: words, .speaksFor), member)
    }
    guard page.tokens[owner.lowerBound].isCapital || page.reads("the", at: owner.lowerBound), owner.count <= 8 else {
      return nil
    }
    let printed = page.words(owner)
    return (
      SpeakerIdentity(
        name: page.reads("the", at: owner.lowerBound) ? "The" + printed.dropFirst(3) : printed, nature: .organisation,
        printed: page.words(words), reason: .speaksFor), nil
    )
  }

  private func found(_ who: Cast.Member, printed: Range<Int>, _ reason: SpeakerIdentity.Reason) -> SpeakerIdentity {
    SpeakerIdentity(
      name: who.name, nature: who.nature == .person ? .person : .organisation, printed: page.words(printed),
      reason: reason)
  }

  /// «The company», «the US tech-giant», «the president»; the words as printed where nobody surely fits.
  func described(_ head: Range<Int>, _ words: Range<Int>) -> (identity: SpeakerIdentity, member: Int?) {
    if let noun = nounOfDescription(head) {
      let key = page.tokens[noun].key
      if !page.has(OrganisationWords.generic, at: noun), let member = cast.member(called: key, before: head.lowerBound),
        cast.members[member].nature != .place, mayMean(noun, member)
      {
        return (found(cast.members[member], printed: head, .title), member)
      }
      if let spoken = recentBody(noun, head) {
        let identity = SpeakerIdentity(
          name: spoken.identity.name, nature: spoken.identity.nature, printed: page.words(head), reason: .sameSentence)
        return (identity, spoken.member)
      }
      if let member = described(member: head) {
        return (found(cast.members[member], printed: head, .description), member)
      }
    }
    let words = page.words(head)
    let printed =
      page.has(ClauseWords.determiners, at: head.lowerBound) ? words.prefix(1).uppercased() + words.dropFirst() : words
    return (
      SpeakerIdentity(name: printed, nature: nature(ofUnnamed: head), printed: nil, reason: .asPrinted), nil
    )
  }

  /// «The minister», «the 19-year-old», «two of the people» are persons of whom none is named.
  private func nature(ofUnnamed head: Range<Int>) -> ClaimantNature {
    if head.count > 2, page.reads("one two three four five six some many most several both all", at: head.lowerBound),
      page.reads("of", at: head.lowerBound + 1)
    {
      return .unnamed
    }
    // «documents obtained by the Ledger»: papers that nobody is known to have written.
    if head.contains(where: { page.has(Self.handed, at: $0) && page.reads("by", at: $0 + 1) }) { return .unnamed }
    if role(of: head) != nil || page.has(Self.persons, endingAt: head.upperBound - 1) || isAge(head.upperBound - 1) {
      return .unnamed
    }
    return isGovernmental(head) ? .government : .organisation
  }

  private static let handed: WordSet = """
    seen reviewed obtained viewed published compiled reported verified read heard leaked gathered collected examined
    """

  private static let persons: WordSet = """
    child baby teen teenager pensioner widower patient victim driver passenger shopper visitor tourist worker nan
    gran granny grandma grandpa niece nephew stepfather stepmother toddler youngster
    """

  /// «19-year-old».
  private func isAge(_ token: Int) -> Bool {
    let bytes = page.bytes[Int(page.tokens[token].start)..<Int(page.tokens[token].end)]
    return String(decoding: bytes, as: UTF8.self).hasSuffix("-year-old") || page.reads("year-old", at: token)
  }

  private static let bodies: WordSet = """
    company firm bank agency ministry department government council committee commission court group party union
    university hospital school regulator watchdog charity club newspaper paper network airline
    """

  /// «The bank» is never a person, whatever the text calls one.
  private func mayMean(_ noun: Int, _ member: Int) -> Bool {
    cast.members[member].nature != .person || !page.has(Self.bodies, endingAt: noun)
  }

  private func isGovernmental(_ head: Range<Int>) -> Bool {
    head.contains {
      page.reads(
        "government ministry department minister president court council parliament authorities police", at: $0)
    }
  }

  /// Who spoke in this sentence, or, where this one names no body, in the one before.
  private func recentBody(_ noun: Int, _ head: Range<Int>) -> Spoken? {
    guard isBusiness(noun) else { return nil }
    let sentence = page.sentence(of: head.lowerBound)
    let mayBePaper = !page.has(OrganisationWords.generic, at: noun)
    let recent = recent(before: head.lowerBound).filter { isBody($0) && (mayBePaper || !isOutlet($0)) }
    if let here = recent.first(where: { $0.sentence == sentence }) { return here }
    let floor = page.sentences[sentence].tokens.lowerBound
    let isNamedHere =
      cast.last(before: head.lowerBound, notBefore: floor) { mention, member in
        member.nature == .organisation && !isOwner(mention) && !isOutside(mention)
      } != nil
    return isNamedHere ? nil : recent.first
  }

  /// «Harbour & Co» in «Harbour & Co analyst Ada Rowe» or in «an email seen by Harbour» only looks on.
  private func isOutside(_ mention: Cast.Mention) -> Bool {
    let (first, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    if page.has(Self.onlookers, endingAt: next), page.tokens[next].gap == .space { return true }
    let before = page.reads("the", at: first - 1) ? first - 2 : first - 1
    if page.reads("told telling", at: before) { return true }
    if page.reads("by", at: before) { return page.has(Self.handed, at: before - 1) }
    return page.reads("to with", at: before)
      && page.reads("statement interview email emailed comment remarks spoke speaking", at: before - 1)
  }

  private func isOutlet(_ spoken: Spoken) -> Bool {
    spoken.nature == .outlet || spoken.nature == nil && OrganisationWords.isOutlet(spoken.token, on: page)
  }

  private static let onlookers: WordSet = """
    analyst analysts economist economists strategist professor researcher researchers expert reporter journalist editor
    columnist correspondent historian lawyer critic reader readers
    """

  /// «TikTok» in «TikTok's users» is no candidate.
  private func isOwner(_ mention: Cast.Mention) -> Bool {
    mention.tokens.upperBound < page.tokens.count && page.tokens[mention.tokens.upperBound].kind == .clitic
  }

  private func isBehindPreposition(_ mention: Cast.Mention) -> Bool {
    page.has(ClauseWords.prepositions, at: mention.tokens.lowerBound - 1)
      || page.reads("of helps help", at: mention.tokens.lowerBound - 1)
  }

  private func isBody(_ spoken: Spoken) -> Bool {
    (spoken.nature == .organisation || spoken.nature == .outlet
      || spoken.nature == nil && !spoken.isRole && spoken.identity.nature == .organisation)
      && spoken.identity.nature == .organisation
  }

  /// The noun of «the …» or «this …» without a name of its own and without «of …».
  private func nounOfDescription(_ head: Range<Int>) -> Int? {
    guard head.count > 1, page.reads("the this that its his her their", at: head.lowerBound), let last = head.last
    else { return nil }
    let hasOwner = head.contains { page.tokens[$0].kind == .clitic }
    let end = head.first { page.reads("of for behind at in on from to", at: $0) } ?? head.upperBound
    guard !hasOwner, end > head.lowerBound + 1 else { return nil }
    // «the owner of Yonder» says whose it is, and «the minister of war» which.
    if end < head.upperBound { return nil }
    return page.tokens[last].kind == .word ? last : nil
  }

  private func isBusiness(_ noun: Int) -> Bool { page.has(OrganisationWords.businesses, endingAt: noun) }

  /// The nearest body named before that the description fits.
  private func described(member head: Range<Int>) -> Int? {
    guard let noun = nounOfDescription(head) else { return nil }
    if !page.has(OrganisationWords.generic, at: noun),
      let member = cast.member(called: page.tokens[noun].key, before: head.lowerBound), mayMean(noun, member)
    {
      return member
    }
    let isPaper = page.has(OrganisationWords.papers, endingAt: noun)
    guard isPaper || isBusiness(noun) else { return nil }
    let sentence = page.sentence(of: head.lowerBound)
    let floor = page.sentences[max(0, sentence - 2)].tokens.lowerBound
    if isPaper { return cast.last(before: head.lowerBound, notBefore: floor) { _, member in member.nature == .outlet } }
    func isCandidate(_ mention: Cast.Mention, _ member: Cast.Member) -> Bool {
      member.nature == .organisation && !isOwner(mention) && !isOutside(mention)
    }
    // «…, Microsoft, the software giant said»: right before it.
    if let beside = cast.last(
      before: head.lowerBound, notBefore: floor,
      where: { mention, member in
        isCandidate(mention, member) && head.lowerBound - mention.tokens.upperBound <= 1
      })
    {
      return beside
    }
    // Who does something is meant rather than «to X», «by X».
    return cast.last(before: head.lowerBound, notBefore: floor) { mention, member in
      isCandidate(mention, member) && !isBehindPreposition(mention)
    } ?? cast.last(before: head.lowerBound, notBefore: floor, where: isCandidate)
  }
}

/// What the writer of statements asks about a speaker.
extension IdentityResolver {
  /// The member whom a speaker's words mention by name.
  func member(of speaker: Range<Int>) -> Int? {
    let head = head(of: speaker)
    guard let index = cast.lastMention(before: head.upperBound), cast.mentions[index].tokens.overlaps(head) else {
      return nil
    }
    return cast.mentions[index].member
  }

  func member(named name: String) -> Int? {
    spokenMember { $0.identity.name == name }
  }

  /// Whether a word such as «company» or «Ltd» shows that a body speaks.
  func hasBodyWord(_ speaker: Range<Int>) -> Bool {
    head(of: speaker).contains {
      page.has(OrganisationWords.nouns, endingAt: $0) || page.has(OrganisationWords.inNames, at: $0)
        || page.reads("&", at: $0)
    }
  }

  /// The noun of «the engineer», «the minister of war»: one person's role, whoever bears it.
  func role(of speaker: Range<Int>) -> Int? {
    let head = head(of: speaker)
    let end = head.dropFirst().first { page.has(ClauseWords.prepositions, at: $0) || page.reads("of", at: $0) }
    let noun = (end ?? head.upperBound) - 1
    return head.contains(noun) && page.has(Titles.roles, endingAt: noun) ? noun : nil
  }

  /// Whether a paper speaks: its «it» is what it writes about.
  func isPaper(_ speaker: Range<Int>) -> Bool {
    head(of: speaker).contains {
      page.has(OrganisationWords.outlets, at: $0) || page.has(ClauseWords.sourceNouns, at: $0)
        || page.reads("report study survey", at: $0)
    }
  }

  /// The first body that a sentence names before a place: what a speakerless «it» there is about.
  func subject(before token: Int) -> String? {
    let sentence = page.sentences[page.sentence(of: token)].tokens
    guard let last = cast.lastMention(before: token) else { return nil }
    var index = last
    while index > 0, last - index < 24, cast.mentions[index - 1].tokens.lowerBound >= sentence.lowerBound { index -= 1 }
    for mention in cast.mentions[index...last] where mention.tokens.lowerBound >= sentence.lowerBound {
      let isOwner =
        page.tokens.indices.contains(mention.tokens.upperBound)
        && page.tokens[mention.tokens.upperBound].kind == .clitic
      if !isOwner, cast.members[mention.member].nature == .organisation { return cast.members[mention.member].name }
    }
    return nil
  }
}
