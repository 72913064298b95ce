public import AuditLedger
import ClaimModel
import ReviewRules

extension SampleCasebook {
  /// A casebook with one text in every field that takes any text: for tests of escaping.
  ///
  /// Where a field is checked (names of people, the ledger's origin), it gets the text if it takes it. The text must hold
  /// at least one character that is no blank.
  public static func everyField(hostile text: String) throws -> Casebook { try hostileDesk(text, in: nil).casebook }

  /// The same with the text in one field and an ordinary word in the others: for texts so long that they can't stand
  /// everywhere at once.
  public static func oneField(_ field: HostileField, hostile text: String) throws -> Casebook {
    try hostileDesk(text, in: field).casebook
  }

  /// Every field that ``oneField(_:hostile:)`` knows, in order.
  public static func hostileFields() throws -> [HostileField] { try hostileDesk("x", in: nil).met.fields.sorted() }

  private static func hostileDesk(_ text: String, in field: HostileField?) throws -> HostileDesk {
    var desk = HostileDesk(text, in: field)
    try desk.settings()
    try desk.articleAndClaimants()
    try desk.claims()
    try desk.evidence()
    try desk.reviews()
    desk.keepCheckpoint()
    return desk
  }
}

/// A field of the hostile casebook, by where in this file it is filled.
public struct HostileField: Hashable, Comparable, Sendable {
  let line: UInt
  let column: UInt

  public static func < (one: HostileField, other: HostileField) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}

/// Puts one text wherever it fits, or in one place alone.
private struct HostileDesk {
  private let hostile: String
  private let only: HostileField?
  /// The fields that were filled.
  let met = Met()
  var casebook = Casebook()
  private var seconds: Int64 = 1_900_000_000
  private var salt: UInt8 = 0
  private let article = ArticleID(number: 1)
  private let claimant = ClaimantID(number: 1)

  final class Met {
    var fields: Set<HostileField> = []
  }

  init(_ text: String, in field: HostileField?) { (hostile, only) = (text, field) }

  /// What stands in the field that is filled where this is called.
  private func text(_ ordinary: String = "word", line: UInt = #line, column: UInt = #column) -> String {
    let field = HostileField(line: line, column: column)
    met.fields.insert(field)
    return only == nil || only == field ? hostile : ordinary
  }

  /// People whose names hold the text, where a name can.
  private func person(_ number: Int) throws -> Person {
    let name = text()
    return try (try? Person(text: "\(name) \(number)")) ?? Person(text: "Person \(number)")
  }

  private var now: Timestamp { Timestamp(seconds: seconds) }

  private mutating func perform(_ edit: Edit, by number: Int = 1, texts: [SealedText] = []) throws {
    seconds += 60
    try casebook.perform(edit, at: Moment(person: person(number), time: now), texts: texts)
  }

  private mutating func seal(_ text: String) -> SealedText {
    salt &+= 1
    return SealedText(Array(text.utf8), salt: [UInt8](repeating: salt, count: 16))
  }

  /// Rules that look at words: what they find depends on the text, and a report would not be compared with another's.
  private static let ofWords: Set<String> = ["L01", "L12", "L22", "L23", "L24", "L25", "L26", "L27"]

  mutating func settings() throws {
    let ratings = Verdict.allCases.enumerated().map { index, verdict in
      Rating(value: index, label: "\(index) \(text())", meaning: text(), verdict: verdict)
    }
    let origin = text()
    let isOrigin = origin.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F && $0 != "+" }
    let settings = try CasebookSettings(
      title: text(), description: text(), origin: isOrigin ? origin : "hostile.example/1",
      scale: RatingScale(name: text(), ratings: ratings), editors: [person(3)],
      rules: RulePolicy(
        levels: ReviewRules.all.filter { $0.level.blocks || Self.ofWords.contains($0.id) }.map {
          try RuleLevelling(rule: $0.id, level: Self.ofWords.contains($0.id) ? .off : .warn)
        },
        factCheckers: [text()]))
    try perform(.add([settings.any]))
    try perform(
      .add([SigningKey(id: KeyID(number: -1), name: text(), verifier: text(), introduced: now, retired: text()).any]))
  }

  /// A checkpoint for the head, with the text in each of its lines.
  mutating func keepCheckpoint() {
    casebook.keep(checkpoint: "\(text())\n\(casebook.entries.count)\n\(text())\n\n\u{2014} \(text()) \(text())\n")
  }

  mutating func articleAndClaimants() throws {
    let body = seal(words)
    let custody = seal(try SampleCustody.everyField(text()))
    let version = ArticleVersion(
      retrieved: now, original: body.reference, originalSHA256: Digest.of(body.bytes), text: body.reference,
      textSHA256: Digest.of(body.bytes), length: words.unicodeScalars.count,
      capture: CaptureNote(asked: text(), custody: custody.reference))
    let record = try Article(
      id: ArticleID(number: -1), title: text(), publisher: text(), byline: text(), url: text(), language: text("en"),
      versions: [version])
    try perform(.add([record.any]), texts: [body, custody])
    let contact = seal(text())
    try perform(
      .add([
        Claimant(
          id: ClaimantID(number: -1), name: text(), nature: .person, aliases: [text()],
          links: [text(), "javascript:\(text())"],
          contact: contact.reference
        ).any
      ]), texts: [contact])
    let reading = try AttributionReading(
      speaker: [span()], cue: [span()], content: [span()], kind: .direct, form: .noComment, naming: .named,
      hedges: [span()],
      negations: [span()], numbers: [span()], anonymity: span(), chain: [ChainLink(name: text(), span: span())],
      confidence: 0.5)
    for maker in [AttributionMaker.extractor(name: text(), version: text()), .person(try person(1))] {
      var reading = reading
      // Everything here stands in one place, and a person does not mark a speaker inside the words.
      if case .person = maker { reading.speaker = [] }
      try perform(
        .add([
          Attribution(
            id: AttributionID(number: -1), article: article, version: 1, reading: reading, maker: maker, gone: text()
          ).any
        ]))
    }
  }

  private var words: String { printed.before + printed.middle + printed.after }

  private var printed: (before: String, middle: String, after: String) {
    ("\(text()) before. ", text(), " After.\n\(text())")
  }

  /// Where it stands in the middle: with the text in the words before and behind as well.
  private func span() throws -> Span {
    let (before, middle, _) = printed
    let start = before.unicodeScalars.count
    return try CodePoints(words).span(start..<start + middle.unicodeScalars.count)
  }

  mutating func claims() throws {
    let first = Appearance(place: .elsewhere(text()), firstBecause: text())
    let origins: [ClaimOrigin] = try [
      .attributed([AttributionID(number: 1)], claimant: claimant),
      .attributed([AttributionID(number: 1), AttributionID(number: 2)], claimant: nil),
      .asserted(article, version: 1, span(), claimant: claimant),
      .imported(from: text(), reference: text(), claimant: claimant),
      .imported(from: text(), reference: "data:\(text())", claimant: nil),
      .attributed([AttributionID(number: 2)], claimant: claimant),
      .imported(from: text(), reference: text(), claimant: nil),
    ]
    for origin in origins {
      let claim = try Claim(
        id: ClaimID(number: -1), statement: text(), origin: origin,
        appearances: [first, Appearance(place: .article(article))], topic: text(),
        checkability: Checkability(checkable: true, reason: text()), assignee: person(1))
      try perform(.add([claim.any]))
    }
    try perform(
      .add([
        Relation(
          id: RelationID(number: -1), from: ClaimID(number: 1), does: .denies, to: ClaimID(number: 2),
          standing: .suggested,
          note: text()
        ).any
      ]))
  }

  mutating func evidence() throws {
    let copy = seal(text())
    let custody = seal(try SampleCustody.everyField(text()))
    let source = try Source(
      id: SourceID(number: -1), nature: .other, title: text(), author: text(), publisher: text(),
      url: "JavaScript:\(text())", archivedURL: text(),
      copies: [
        ArchivedCopy(
          sha256: Digest.of(copy.bytes), content: copy.reference, mediaType: text(), fileName: text(), added: now,
          capture: CaptureNote(asked: text(), custody: custody.reference))
      ], anonymousBecause: text(), interests: text())
    try perform(.add([source.any]), texts: [copy, custody])
    for claim in 1...6 {
      let id = ClaimID(number: claim)
      for basis in [
        EvidenceBasis.passage(source: SourceID(number: 1), locator: text(), excerpt: text()),
        .search(query: text(), place: text(), date: try PartialDate(text: "2030")),
        .reply(channel: text(), date: try PartialDate(text: "2030"), outcome: .replied, words: text(), contact: nil),
      ] {
        try perform(
          .add([Evidence(id: EvidenceID(number: -1), claim: id, basis: basis, stance: .mixed, question: text()).any]))
      }
    }
    var gone = Patch()
    try gone.set("withdrawn", text())
    for number in [1, 2, 3] { try perform(.change(EvidenceID(number: number).any, gone)) }
    try perform(
      .restore([
        Waiver(
          id: WaiverID(number: 1), claim: ClaimID(number: 2), rule: "L02", reason: text(), by: person(1), at: now,
          waived: [text()]
        )
        .any
      ]))
    for record in [ClaimID(number: 1).any, article.any] {
      let body = seal(text())
      try perform(
        .add([
          Comment(
            id: CommentID(number: -1), on: record, field: text(), by: person(1), at: now, body: body.reference
          ).any
        ]), texts: [body])
    }
    let erased = try casebook.need(CommentID(number: 1)).body.commitment
    try perform(.erase(CommentID(number: 1).any, erased, reason: text()), by: 3)
  }

  /// Set aside; published and corrected; withdrawn; differed, published and being corrected; sealed, also under second
  /// review; no claim at all.
  mutating func reviews() throws {
    func opinion(_ verdict: Verdict, _ evidence: Int) -> Opinion {
      Opinion(verdict: verdict, rationale: "\(text()) \(EvidenceID(number: evidence))", wouldChange: text())
    }
    try perform(.move(ClaimID(number: 1), .setAside(reason: text())))
    for claim in [2, 3] {
      let id = ClaimID(number: claim)
      for round in 1...2 {
        try perform(.move(id, .propose(opinion(.supported, claim * 3))))
        try perform(.move(id, .giveSecond(opinion(.supported, claim * 3))), by: 2)
        try perform(.move(id, .signOff), by: 2)
        try perform(.move(id, .publish), by: 3)
        if round == 1 { try perform(.move(id, .correct(note: text())), by: 3) }
      }
    }
    try perform(.move(ClaimID(number: 3), .withdraw(reason: text())), by: 3)
    try perform(.move(ClaimID(number: 4), .propose(opinion(.supported, 12))))
    try perform(.move(ClaimID(number: 4), .giveSecond(opinion(.refuted, 12))), by: 2)
    // The second time they agree, and the third, when it was reopened; its first version stays public while it is being
    // corrected.
    for round in 1...2 {
      try perform(.move(ClaimID(number: 4), .propose(opinion(.refuted, 12))))
      try perform(.move(ClaimID(number: 4), .giveSecond(opinion(.refuted, 12))), by: 2)
      if round == 1 { try perform(.move(ClaimID(number: 4), .reopen(note: text())), by: 3) }
    }
    try perform(.move(ClaimID(number: 4), .signOff), by: 2)
    try perform(.move(ClaimID(number: 4), .publish), by: 3)
    try perform(.move(ClaimID(number: 4), .correct(note: text())), by: 3)
    try perform(.move(ClaimID(number: 5), .propose(opinion(.supported, 15))))
    try perform(
      .move(ClaimID(number: 7), .propose(Opinion(verdict: .refuted, rationale: text(), wouldChange: text()))))
    try perform(.move(ClaimID(number: 5), .beginSecondReview), by: 2)
    var noClaim = Patch()
    try noClaim.set("withdrawn", text())
    try perform(.change(ClaimID(number: 6).any, noClaim))
    var rejected = Patch()
    try rejected.set("rejected", text())
    try perform(.change(AttributionID(number: 2).any, rejected))
    try perform(.add([try Claimant(id: ClaimantID(number: -1), name: text(), nature: .organisation).any]))
    var same = Patch()
    try same.set("mergedInto", claimant)
    try perform(.change(RecordID(.claimant, casebook.lastNumber(of: .claimant)), same))
  }
}
