/// Reads the cast of a page: two passes over its capitalised words. Linear.
struct CastReader {
  private static let mostMembers = 50_000

  private let page: Page
  private var cast = Cast()
  private var memberOfName: [UInt64: Int] = [:]
  /// Words that are capitalised within a sentence, and so are names.
  private var properWords: Set<WordKey> = []
  /// Words after «in», «across» and the like.
  private var placeWords: Set<WordKey> = []
  /// Words that have what only a company has: «Novaria's chief executive», «Novaria shares».
  private var firmWords: Set<WordKey> = []
  private var runs: [Range<Int>] = []
  /// Where a body is named before a title: «Velox» in «Velox CTO Ada Rowe».
  private var bodies: Set<Int> = []
  /// Names of two words that may be a company's: nobody is called by a given name alone.
  private var firstWords: [WordKey: Int] = [:]

  static func cast(of page: Page) -> Cast {
    var reader = CastReader(page: page)
    reader.collectRuns()
    reader.readPeoples()
    reader.cast.places = reader.placeWords
    for run in reader.runs where reader.bare(run).count > 1 { reader.addName(run) }
    for run in reader.runs { reader.mention(run) }
    reader.cast.sort()
    return reader.cast
  }

  private init(page: Page) { self.page = page }

  // MARK: Runs of capitals

  private mutating func collectRuns() {
    let names = NameRuns(page: page)
    for sentence in page.sentences where !sentence.isFurniture && !sentence.isHeadline {
      for token in sentence.tokens where page.tokens[token].isCapital && hasFirmsThing(token) {
        firmWords.insert(page.tokens[token].key)
      }
      for token in sentence.tokens.dropFirst() where page.tokens[token].isCapital && !page.reads("I", at: token) {
        properWords.insert(page.tokens[token].key)
        if page.reads("in across throughout outside within", at: token - 1),
          page.tokens[min(token + 1, page.tokens.count - 1)].kind != .clitic,
          !page.reads(
            "stake stakes share shares interest confidence invest invested investment trust believe faith role",
            at: token - 2)
        {
          placeWords.insert(page.tokens[token].key)
        }
      }
    }
    for sentence in page.sentences where !sentence.isFurniture && !sentence.isHeadline {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let end = names.end(from: index, limit: sentence.tokens.upperBound)
        if end > index { addRuns(index..<end) }
        index = max(end, index + 1)
      }
    }
  }

  private static let firmsThings: WordSet = """
    ceo cfo cto shares share stock shareholders investors customers products product spokesman spokeswoman spokesperson
    founder co-founder board drug factory factories app earnings profit profits revenue sales employees
    """

  private func hasFirmsThing(_ token: Int) -> Bool {
    guard page.tokens.indices.contains(token + 1) else { return false }
    guard page.tokens[token + 1].kind == .clitic else {
      return page.reads("shares stock ceo cfo shareholders executives", at: token + 1)
    }
    return (token + 2..<token + 5).contains { index in
      page.tokens.indices.contains(index)
        && (page.has(Self.firmsThings, at: index) || page.reads("executive officer", at: index))
    }
  }

  /// «Velox CTO Ada Rowe» names two; the body that a title belongs to is nobody's name.
  private mutating func addRuns(_ run: Range<Int>) {
    let name = bare(run)
    let title = (run.lowerBound..<name.lowerBound).first { page.has(Titles.inside, at: $0) || isPersonal($0) }
    guard let title, title > run.lowerBound else { return runs.append(run) }
    var body = run.lowerBound..<title
    while let last = body.last, page.has(Titles.portfolios, at: last) || page.has(Titles.words, at: last) {
      body = body.dropLast()
    }
    guard let first = body.first, page.tokens[body.upperBound - 1].isCapital else { return runs.append(run) }
    bodies.insert(first)
    runs += [body, body.upperBound..<run.upperBound]
  }

  // MARK: Peoples

  /// «Kessian» stands for «Kessia» where the article has both.
  private mutating func readPeoples() {
    var byStem: [UInt64: (key: WordKey, name: String)] = [:]
    var peoples: [(key: WordKey, stem: UInt64)] = []
    var seen: Set<WordKey> = []
    for run in runs {
      for token in run where page.tokens[token].kind == .word && seen.insert(page.tokens[token].key).inserted {
        let place = page.tokens[token]
        let (start, end) = (Int(place.start), Int(place.end))
        guard end - start >= 5, end - start < 40 else { continue }
        if isPeople(start, end) {
          for length in 4..<(end - start) where end - start - length <= 4 {
            peoples.append((place.key, WordKey(page.bytes, from: start, to: start + length).bits))
          }
        } else {
          // A country's name is its stem and at most two letters: «Kessi-a», «Tars-ia», «Dunmark».
          for length in max(4, end - start - 2)...(end - start) {
            byStem[WordKey(page.bytes, from: start, to: start + length).bits] = (
              place.key, page.words(token..<(token + 1))
            )
          }
        }
      }
    }
    for people in peoples {
      guard let country = byStem[people.stem], cast.countries[people.key] == nil else { continue }
      cast.countries[people.key] = country.name
      placeWords.insert(country.key)
    }
  }

  private func isPeople(_ start: Int, _ end: Int) -> Bool {
    let tail = String(decoding: page.bytes[(end - 3)..<end], as: UTF8.self)
    return tail.hasSuffix("an") || tail.hasSuffix("ish") || tail.hasSuffix("ese")
  }

  // MARK: Names

  /// Without titles in front: «President Ilona Varga».
  private func bare(_ run: Range<Int>) -> Range<Int> { Titles.name(in: run, on: page) }

  private mutating func addName(_ run: Range<Int>) {
    let name = bare(run)
    let titles = run.lowerBound..<name.lowerBound
    guard let member = member(name, titles: titles), let first = name.first, let last = name.last else { return }
    for token in titles where page.has(Titles.offices, at: token) || page.reads("chief", at: token) {
      call(page.tokens[token].key, member, run.lowerBound)
    }
    note(page.tokens[last].key, member, name.lowerBound)
    if cast.members[member].nature == .person, cast.members[member].pronoun == nil, titles.isEmpty,
      firstWords[page.tokens[first].key] == nil
    {
      firstWords[page.tokens[first].key] = member
    }
    if cast.members[member].nature != .person {
      // «Hask» is Hask Freight, but «Istrand» is not the Istrand Mercury.
      if cast.members[member].nature == .organisation { note(page.tokens[first].key, member, name.lowerBound) }
      for token in name where page.has(OrganisationWords.nouns, at: token) {
        call(page.tokens[token].key, member, name.upperBound)
      }
      noteInitials(name, member)
    }
    readDescriptions(name, member)
  }

  /// «Velox sells sails», «Velox, the maker of sails, …»: a name though it stands first; a plural there is a common noun.
  private func isSubject(_ token: Int) -> Bool {
    let word = page.tokens[token]
    let next = token + 1
    guard next < page.tokens.count, word.kind == .word, page.bytes[Int(word.end) - 1] != 115, word.end - word.start > 2
    else { return false }
    if page.tokens[next].kind == .comma { return page.reads("the a an", at: next + 1) }
    if page.has(Titles.offices, at: next), page.tokens[min(next + 1, page.tokens.count - 1)].isCapital { return true }
    return CueWords.isFinite(page.tokens[next].key) || BaseVerbs.isThird(next, limit: page.tokens.count, on: page)
      || page.reads("has had is was will would could does did", at: next)
  }

  /// «Crane» after «Crane Optical»: then that was no person's name.
  private mutating func company(calledBy word: WordKey) -> Int? {
    guard let member = firstWords[word], cast.members[member].nature == .person, cast.members[member].pronoun == nil
    else { return nil }
    cast.members[member].nature = .organisation
    note(word, member, 0)
    return member
  }

  private mutating func note(_ key: WordKey, _ member: Int, _ token: Int) {
    guard cast.byWord[key]?.last?.member != member else { return }
    cast.byWord[key, default: []].append((token, member))
  }

  private mutating func call(_ key: WordKey, _ member: Int, _ token: Int) {
    guard cast.called[key]?.last?.member != member else { return }
    cast.called[key, default: []].append((token, member))
  }

  private mutating func member(_ name: Range<Int>, titles: Range<Int>) -> Int? {
    var bits: UInt64 = 0xCBF2_9CE4_8422_2325
    for token in name { bits = (bits ^ page.tokens[token].key.bits) &* 0x100_0000_01B3 }
    if let known = memberOfName[bits] {
      if cast.members[known].pronoun == nil { cast.members[known].pronoun = pronoun(name, titles) }
      if cast.members[known].nature == .organisation, titles.contains(where: { isPersonal($0) }) {
        cast.members[known].nature = .person
      }
      return known
    }
    guard cast.members.count < Self.mostMembers else { return nil }
    memberOfName[bits] = cast.members.count
    let nature = nature(name, titles)
    cast.members.append(
      Cast.Member(
        name: page.words(withItsTitle(name, titles)), nature: nature,
        pronoun: nature == .person ? pronoun(name, titles) : nil))
    return cast.members.count - 1
  }

  /// «Lord Carrick»: a single name with the title that it lives by.
  private func withItsTitle(_ name: Range<Int>, _ titles: Range<Int>) -> Range<Int> {
    guard name.count == 1, let title = titles.last, title + 1 == name.lowerBound, page.tokens[title].isCapital,
      page.has(Titles.ofNames, at: title)
    else { return name }
    return title..<name.upperBound
  }

  private func isPersonal(_ token: Int) -> Bool {
    (page.has(Titles.words, at: token) || page.has(Titles.inside, at: token))
      && !page.reads("u.s. us uk foreign finance interior former . on", at: token)
  }

  private func nature(_ name: Range<Int>, _ titles: Range<Int>) -> Cast.Nature {
    if titles.contains(where: { isPersonal($0) }) { return .person }
    if name.contains(where: { OrganisationWords.isOutlet($0, on: page) }) { return .outlet }
    if name.contains(where: { page.has(OrganisationWords.inNames, at: $0) || page.reads("&", at: $0) }) {
      return .organisation
    }
    let first = name.lowerBound
    if name.allSatisfy({ Places.holds(page.tokens[$0].key) }) { return .place }
    if page.reads("isles islands island republic emirates", at: name.upperBound - 1) { return .place }
    let isGiven = page.has(GivenNames.male, at: first) || page.has(GivenNames.female, at: first)
    if name.count == 1 {
      let key = page.tokens[first].key
      if placeWords.contains(key) || soundsLikePlace(first) && !firmWords.contains(key) { return .place }
      return page.has(FamilyNames.words, at: first) || page.has(Titles.roles, at: first) ? .person : .organisation
    }
    if bodies.contains(first) { return .organisation }
    if isGiven { return .person }
    if page.has(OrganisationWords.endings, at: name.upperBound - 1) { return .organisation }
    let isNamed = page.reads("the", at: first - 1) || page.tokens[first].kind == .acronym
    return isNamed || name.count > 4 ? .organisation : .person
  }

  private static let otherwise: WordSet = """
    nvidia expedia wikipedia wikimedia olivia victoria julia sonia nokia media natalia sylvia cecilia amelia patricia cynthia
    garcia sophia maria lydia claudia antonia roland cleveland ireland's holland copeland garland academia mafia alexandria
    """

  /// «Kessia», «Zelland», «Kazakhstan».
  private func soundsLikePlace(_ token: Int) -> Bool {
    let word = page.tokens[token]
    guard word.kind == .word, word.end - word.start >= 6, word.end - word.start < 24,
      !Self.otherwise.contains(word.key),
      !page.has(GivenNames.female, at: token), !page.has(GivenNames.male, at: token)
    else { return false }
    let tail = String(decoding: page.bytes[(Int(word.end) - 4)..<Int(word.end)], as: UTF8.self)
    return tail == "land" || tail == "stan" || tail.hasSuffix("ia")
  }

  private func pronoun(_ name: Range<Int>, _ titles: Range<Int>) -> Cast.Pronoun? {
    if let told = Titles.pronoun(in: titles, on: page) { return told }
    guard name.count > 1 else { return nil }
    if page.has(GivenNames.female, at: name.lowerBound) { return .she }
    return page.has(GivenNames.male, at: name.lowerBound) ? .he : nil
  }

  /// «World Health Organization (WHO)», and «WHO» alone later on.
  private mutating func noteInitials(_ name: Range<Int>, _ member: Int) {
    guard name.count > 1, page.tokens.indices.contains(name.upperBound + 1),
      page.tokens[name.upperBound].kind == .openBracket, page.tokens[name.upperBound + 1].isCapital
    else { return }
    note(page.tokens[name.upperBound + 1].key, member, name.upperBound + 1)
  }

  // MARK: What a name is called

  /// «Velox, the software maker», «the software maker Velox», «Ada Rowe, the mayor of Holt».
  private mutating func readDescriptions(_ name: Range<Int>, _ member: Int) {
    let before = name.lowerBound - 1
    if before >= 0, page.tokens[before].kind == .word, !page.tokens[before].isCapital, isDescription(before),
      page.tokens[name.lowerBound].gap == .space
    {
      call(page.tokens[before].key, member, name.lowerBound)
    }
    // «the engineer Velox hired» gives Velox no role.
    if before >= 0, page.tokens[name.lowerBound].gap == .space, !page.has(ClauseWords.determiners, at: before - 1) {
      readRole(before, name, member)
    }
    let comma = name.upperBound
    guard page.tokens.indices.contains(comma + 2), page.tokens[comma].kind == .comma,
      page.reads("a an the its his her", at: comma + 1) || page.tokens[comma + 1].isWord
    else { return }
    // The head of an apposition is its last word before a preposition or a mark.
    var index = comma + 1
    while index < page.tokens.count, index - comma < 9, page.tokens[index].isWord || page.tokens[index].kind == .clitic,
      !page.has(ClauseWords.prepositions, at: index), !page.reads("who which that of", at: index)
    {
      index += 1
    }
    let head = index - 1
    guard head > comma, page.has(ClauseWords.determiners, at: comma + 1) || page.tokens[comma + 2].kind == .clitic,
      page.tokens[head].kind == .word, isDescription(head) || page.reads("chief", at: head),
      page.tokens.indices.contains(index), !CueWords.isFinite(page.tokens[index].key)
    else { return }
    if isDescription(head) { call(page.tokens[head].key, member, name.upperBound) }
    readRole(head, name, member)
  }

  /// «bank chief Sorel», «Sorel, the bank's chief,»: a single name that bears a person's role is a person's.
  /// A body may lead too, and «head Velox» is a verb as well.
  private mutating func readRole(_ token: Int, _ name: Range<Int>, _ member: Int) {
    guard name.count == 1, cast.members[member].nature == .organisation, page.tokens[token].kind == .word,
      !page.tokens[token].isCapital, page.has(Titles.roles, endingAt: token),
      !page.reads("leader head boss coach pilot nurse judge witness author father mother", at: token)
    else { return }
    cast.members[member].nature = .person
  }

  private func isDescription(_ token: Int) -> Bool {
    page.has(OrganisationWords.nouns, endingAt: token) || page.has(Titles.offices, at: token)
  }

  // MARK: Mentions

  private mutating func mention(_ run: Range<Int>) {
    let name = bare(run)
    guard let last = name.last else { return }
    if name.count == 1 {
      let word = page.tokens[last]
      let isFirst = page.sentences[page.sentence(of: run.lowerBound)].tokens.lowerBound == run.lowerBound
      let titles = run.lowerBound..<name.lowerBound
      let gender = Titles.pronoun(in: titles, on: page)
      let known =
        cast.member(named: word.key, before: last, fitting: gender)
        // «Dora, why fight?» in a quotation is how one speaks to her.
        ?? (gender == nil && !page.isQuoted(last) ? company(calledBy: word.key) : nil)
      guard known != nil || !titles.isEmpty || !isFirst || properWords.contains(word.key) || isSubject(last) else {
        return
      }
      let isTitle = page.has(Titles.words, at: last) || page.has(Titles.inside, at: last)
      guard !isTitle || known != nil else { return }
      let member = known ?? member(name, titles: titles)
      guard let member else { return }
      if cast.members[member].pronoun == nil, let pronoun = pronoun(name, titles) {
        cast.members[member].pronoun = pronoun
      }
      for token in titles where page.has(Titles.offices, at: token) {
        call(page.tokens[token].key, member, run.lowerBound)
      }
      if known == nil {
        readDescriptions(name, member)
        // «Mr. Rowe» beside «Ada Rowe» is another one, and found again by his name.
        if gender != nil { note(word.key, member, last) }
      }
      cast.mentions.append(Cast.Mention(tokens: name, member: member))
    } else if let member = member(name, titles: run.lowerBound..<name.lowerBound) {
      cast.mentions.append(Cast.Mention(tokens: name, member: member))
    }
  }
}
