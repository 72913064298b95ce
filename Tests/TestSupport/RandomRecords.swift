import AuditLedger
import ClaimModel
import ReviewRules

/// Makes records at random, with hostile texts in every field, that name records which a casebook has.
struct RandomRecords {
  var generator: SeededGenerator
  let people: [Person]
  /// The texts that the records made last name.
  var texts: [SealedText] = []

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    people = try ["Ada Lovelace", "Bo", "陳 大文", "O'Neil: #1", "2020"].map { try Person(text: $0) }
  }

  mutating func pick<T>(_ items: some Collection<T>) -> T? { items.randomElement(using: &generator) }

  mutating func person() -> Person { people[Int.random(in: 0..<people.count, using: &generator)] }

  mutating func id<Record>(_: Record.Type = Record.self, in casebook: Casebook) -> Identifier<Record>? {
    pick(casebook.ids(of: Record.kind)).flatMap { Identifier($0) }
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// A new record with the number -1; nil where the casebook lacks what it would have to name.
  mutating func record(_ kind: RecordKind, in casebook: Casebook, at moment: Moment) throws -> AnyRecord? {
    texts = []
    switch kind {
    case .casebook: return try settings().any
    case .article: return try article(at: moment).any
    case .attribution: return try attribution(in: casebook)?.any
    case .claimant: return try claimant().any
    case .claim: return try claim(in: casebook)?.any
    case .relation: return try relation(in: casebook)?.any
    case .source: return try source(in: casebook, at: moment).any
    case .evidence: return try evidence(in: casebook)?.any
    case .review: return try review(in: casebook, at: moment)?.any
    case .comment: return comment(in: casebook, at: moment)?.any
    case .waiver: return try waiver(in: casebook, at: moment)?.any
    case .key:
      return SigningKey(
        id: KeyID(number: -1), name: generator.hostileText(), verifier: generator.hostileText(),
        introduced: moment.time, retired: generator.maybeText()
      ).any
    }
  }

  mutating func seal(_ bytes: [UInt8]) -> SealedText {
    let text = SealedText(bytes, salt: generator.bytes(16))
    texts.append(text)
    return text
  }

  mutating func maybeContact() -> Erasable? {
    generator.once(in: 2) ? seal(Array(generator.hostileText().utf8)).reference : nil
  }

  mutating func date() throws -> PartialDate {
    let text = ["2020", "0099-12", "2020-02-29", "1999-01-31", "9999"].randomElement(using: &generator) ?? "2020"
    return try PartialDate(text: text)
  }

  mutating func maybeDate() throws -> PartialDate? { try generator.once(in: 2) ? date() : nil }

  mutating func list<T>(_ most: Int, _ make: (inout Self) throws -> T) rethrows -> [T] {
    try (0..<number(0...most)).map { _ in try make(&self) }
  }
}

extension RandomRecords {
  private mutating func settings() throws -> CasebookSettings {
    let verdicts = Verdict.allCases + Verdict.allCases.filter { _ in generator.once(in: 3) }
    let ratings = verdicts.enumerated().map { index, verdict in
      Rating(
        value: 10 - index * 3, label: "\(index) " + generator.hostileText(), meaning: generator.hostileText(),
        verdict: verdict)
    }
    return try CasebookSettings(
      title: generator.hostileText(), description: generator.maybeText(), origin: "example.org/ledger",
      scale: generator.once(in: 2) ? .house : RatingScale(name: generator.hostileText(), ratings: ratings),
      secondReview: generator.once(in: 4) ? .off : .required, editors: generator.once(in: 3) ? people : [],
      rules: policy())
  }

  /// Mostly off, so that reviews come to their end; else each rule at any level, or none of its own.
  private mutating func policy() throws -> RulePolicy? {
    if generator.once(in: 2) { return try .off() }
    guard generator.once(in: 2) else { return nil }
    var levels: [RuleLevelling] = []
    for rule in ReviewRules.all where generator.once(in: 2) {
      levels.append(try RuleLevelling(rule: rule.id, level: pick(RuleLevel.allCases) ?? .warn))
    }
    return try RulePolicy(
      levels: levels, leastOrigins: generator.once(in: 2) ? number(1...20) : nil,
      accessDays: generator.once(in: 2) ? number(1...400) : nil,
      longestStatement: generator.once(in: 2) ? number(20...200) : nil,
      factCheckers: list(2) { $0.generator.hostileText() })
  }

  mutating func version(at moment: Moment) -> ArticleVersion {
    var text = generator.hostileText()
    if generator.once(in: 2) { text += "\n\n" + generator.hostileText() }
    let sealed = seal(Array(text.utf8))
    let original: SealedText
    switch number(0...3) {
    case 0: original = seal(sealed.bytes)
    case 1: original = seal([0xEF, 0xBB, 0xBF] + sealed.bytes)
    case 2: original = seal(sealed.bytes + [0xFF, 0x00, 0xC3])
    default: original = sealed
    }
    return ArticleVersion(
      retrieved: moment.time, original: original.reference, originalSHA256: Digest.of(original.bytes),
      text: sealed.reference, textSHA256: Digest.of(sealed.bytes), length: text.unicodeScalars.count,
      capture: generator.once(in: 3) ? capture(hasWords: false) : nil)
  }

  private mutating func capture(hasWords: Bool) -> CaptureNote {
    CaptureNote(
      asked: generator.hostileText(), custody: seal(Array(generator.hostileText().utf8)).reference,
      text: hasWords && generator.once(in: 2) ? seal(Array(generator.hostileText().utf8)).reference : nil,
      places: generator.once(in: 2) ? seal(Array("[]".utf8)).reference : nil)
  }

  private mutating func article(at moment: Moment) throws -> Article {
    try Article(
      id: ArticleID(number: -1), title: generator.hostileText(), publisher: generator.maybeText(),
      byline: generator.maybeText(), published: maybeDate(), url: generator.maybeText(),
      language: generator.once(in: 2) ? "en" : generator.hostileText(),
      versions: [version(at: moment)] + list(1) { $0.version(at: moment) })
  }

  mutating func span(in words: String) throws -> Span {
    let text = CodePoints(words + "x")
    let start = number(0...(text.count - 1))
    return try text.span(start..<number((start + 1)...text.count))
  }

  private mutating func attribution(in casebook: Casebook) throws -> Attribution? {
    guard let id = id(Article.self, in: casebook), let article = casebook.record(id.any)?.as(Article.self) else {
      return nil
    }
    let words = casebook.text(article.current.text).text ?? generator.hostileText()
    let reading = try AttributionReading(
      speaker: list(2) { try $0.span(in: words) }, cue: list(1) { try $0.span(in: words) },
      content: [span(in: words)] + list(1) { try $0.span(in: words) }, kind: pick(QuotationKind.allCases) ?? .direct,
      form: pick(AttributionForm.allCases) ?? .denial, naming: pick(SpeakerNaming.allCases) ?? .named,
      hedges: list(1) { try $0.span(in: words) }, negations: list(1) { try $0.span(in: words) },
      numbers: list(1) { try $0.span(in: words) }, anonymity: generator.once(in: 2) ? span(in: words) : nil,
      chain: list(2) {
        try ChainLink(name: $0.generator.hostileText(), span: $0.generator.once(in: 2) ? $0.span(in: words) : nil)
      }, confidence: [nil, 0, 1, 0.5, 0.1 + 0.2, 1e-7, 1.0 / 3].randomElement(using: &generator) ?? nil)
    return Attribution(
      id: AttributionID(number: -1), article: id, version: article.versions.count, reading: reading,
      maker: generator.once(in: 2) && reading.speakerInContent == nil
        ? .person(person()) : .extractor(name: generator.hostileText(), version: generator.hostileText()),
      rejected: generator.once(in: 8) ? generator.hostileText() : nil,
      gone: generator.once(in: 8) ? generator.hostileText() : nil)
  }

  private mutating func claimant() throws -> Claimant {
    try Claimant(
      id: ClaimantID(number: -1), name: generator.hostileText(), nature: pick(ClaimantNature.allCases) ?? .person,
      aliases: list(3) { $0.generator.hostileText() }, links: list(2) { $0.generator.hostileText() },
      contact: maybeContact())
  }

  private mutating func origin(in casebook: Casebook) throws -> ClaimOrigin? {
    let claimant = id(Claimant.self, in: casebook)
    switch number(0...2) {
    case 0:
      let attributions = list(1) { $0.id(Attribution.self, in: casebook) } + [id(Attribution.self, in: casebook)]
      let ids = attributions.compactMap(\.self)
      return ids.isEmpty ? nil : .attributed(ids, claimant: generator.once(in: 2) ? claimant : nil)
    case 1:
      guard let article = id(Article.self, in: casebook), let claimant else { return nil }
      return try .asserted(article, version: 1, span(in: generator.hostileText()), claimant: claimant)
    default:
      return .imported(from: generator.hostileText(), reference: generator.hostileText(), claimant: claimant)
    }
  }

  private mutating func claim(in casebook: Casebook) throws -> Claim? {
    guard let origin = try origin(in: casebook) else { return nil }
    var appearances = try list(2) { random in
      let article = random.generator.once(in: 2) ? random.id(Article.self, in: casebook) : nil
      return Appearance(
        place: article.map { .article($0) } ?? .elsewhere(random.generator.hostileText()), date: try random.maybeDate())
    }
    if !appearances.isEmpty { appearances[0].firstBecause = generator.maybeText() }
    return try Claim(
      id: ClaimID(number: -1), statement: generator.statement(), origin: origin, made: maybeDate(),
      appearances: appearances, topic: generator.maybeText(),
      checkability: generator.once(in: 2)
        ? Checkability(checkable: generator.once(in: 2), reason: generator.hostileText()) : nil,
      priority: pick(Priority.allCases) ?? .normal, assignee: generator.once(in: 3) ? person() : nil,
      withdrawn: generator.once(in: 20) ? generator.hostileText() : nil)
  }

  private mutating func relation(in casebook: Casebook) throws -> Relation? {
    guard let from = id(Claim.self, in: casebook), let to = id(Claim.self, in: casebook), from != to else { return nil }
    return try Relation(
      id: RelationID(number: -1), from: from, does: pick(RelationKind.allCases) ?? .denies, to: to,
      standing: pick(RelationStanding.allCases) ?? .confirmed, note: generator.maybeText())
  }

  private mutating func source(in casebook: Casebook, at moment: Moment) throws -> Source {
    var derivesFrom: [Derivation] = []
    if let other = id(Source.self, in: casebook), generator.once(in: 2) { derivesFrom.append(.source(other)) }
    if let claimant = id(Claimant.self, in: casebook), generator.once(in: 3) { derivesFrom.append(.claimant(claimant)) }
    if let article = id(Article.self, in: casebook), generator.once(in: 3) { derivesFrom.append(.article(article)) }
    let copies = list(2) { random in
      let content = random.seal(random.generator.once(in: 2) ? Array("same page".utf8) : random.generator.bytes(40))
      return ArchivedCopy(
        // Once in a while a copy is not what its name says.
        sha256: random.generator.once(in: 8) ? Digest.of([]) : Digest.of(content.bytes), content: content.reference,
        mediaType: random.generator.hostileText(), fileName: random.generator.hostileText(), added: moment.time,
        capture: random.generator.once(in: 3) ? random.capture(hasWords: true) : nil)
    }
    return try Source(
      id: SourceID(number: -1), nature: pick(SourceNature.allCases) ?? .law, title: generator.hostileText(),
      author: generator.maybeText(), publisher: generator.maybeText(), url: generator.maybeText(),
      archivedURL: generator.maybeText(), published: maybeDate(), accessed: maybeDate(), copies: copies,
      reliability: generator.once(in: 2) ? pick(Reliability.allCases) : nil, anonymousBecause: generator.maybeText(),
      interests: generator.maybeText(), derivesFrom: derivesFrom)
  }

  private mutating func evidence(in casebook: Casebook) throws -> Evidence? {
    guard let claim = id(Claim.self, in: casebook) else { return nil }
    let basis: EvidenceBasis
    if let source = id(Source.self, in: casebook), generator.once(in: 2) {
      basis = .passage(source: source, locator: generator.maybeText(), excerpt: generator.hostileText())
    } else if generator.once(in: 2) {
      basis = try .search(query: generator.hostileText(), place: generator.hostileText(), date: date())
    } else {
      basis = try .reply(
        channel: generator.hostileText(), date: date(), outcome: pick(ReplyOutcome.allCases) ?? .declined,
        words: generator.maybeText(), contact: maybeContact())
    }
    return try Evidence(
      id: EvidenceID(number: -1), claim: claim, basis: basis, stance: pick(Stance.allCases) ?? .mixed,
      credibility: generator.once(in: 2) ? Credibility(number(1...6)) : nil, question: generator.maybeText(),
      withdrawn: generator.once(in: 10) ? generator.hostileText() : nil)
  }

  private mutating func review(in casebook: Casebook, at moment: Moment) throws -> Review? {
    guard let claim = id(Claim.self, in: casebook) else { return nil }
    let act = Act(by: person(), at: moment.time)
    let finding = finding(by: people[0], at: moment.time)
    switch number(0...3) {
    case 0: return Review(claim: claim, state: .inReview(act))
    case 1: return Review(claim: claim, state: .proposed(finding))
    case 2:
      let agreement = Agreement(first: finding, second: .switchedOff)
      return Review(claim: claim, state: .signedOff(agreement, act))
    default:
      let other = Finding(
        verdict: .conflicting, rating: generator.hostileText(), rationale: generator.hostileText(), cites: [],
        by: people[1], at: moment.time)
      return Review(
        claim: claim, state: .notCheckable(ReasonedAct(by: person(), at: moment.time, reason: generator.hostileText())),
        disagreements: [Disagreement(first: finding, second: other)],
        reopenings: [
          Reopening(
            by: people[0], at: moment.time, reason: generator.hostileText(),
            agreement: Agreement(first: finding, second: .given(other)))
        ])
    }
  }

  private mutating func finding(by person: Person, at time: Timestamp) -> Finding {
    Finding(
      verdict: .refuted, rating: generator.hostileText(), rationale: generator.hostileText(), cites: [],
      wouldChange: generator.maybeText(), by: person, at: time)
  }

  private mutating func comment(in casebook: Casebook, at moment: Moment) -> Comment? {
    let kinds: [RecordKind] = [.claim, .review] + RecordKind.allCases
    guard let kind = pick(kinds) else { return nil }
    var subject = pick(casebook.ids(of: kind == .review ? .claim : kind))
    if kind == .review { subject = subject.map { RecordID(.review, $0.number) } }
    guard let subject else { return nil }
    let words = generator.once(in: 10) ? generator.bytes(12) : Array(generator.hostileText().utf8)
    return Comment(
      id: CommentID(number: -1), on: subject, field: generator.maybeText(),
      answers: generator.once(in: 3) ? id(Comment.self, in: casebook) : nil, by: person(), at: moment.time,
      body: seal(words).reference, settled: generator.once(in: 4))
  }

  private mutating func waiver(in casebook: Casebook, at moment: Moment) throws -> Waiver? {
    guard let claim = id(Claim.self, in: casebook) else { return nil }
    return try Waiver(
      id: WaiverID(number: -1), claim: claim, rule: generator.once(in: 2) ? "L02" : "L07",
      reason: generator.hostileText(), by: person(), at: moment.time)
  }
}
