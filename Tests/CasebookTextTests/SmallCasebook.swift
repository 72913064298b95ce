import AuditLedger
import ClaimModel
import TestSupport

/// A casebook of one small article, in which everything that has a place in the text form occurs once.
enum SmallCasebook {
  static func make() throws -> Casebook {
    var desk = Making()
    try desk.article()
    try desk.claims()
    try desk.evidence()
    try desk.comments()
    try desk.review()
    desk.casebook.keep(
      checkpoint: "example.org/claims\n\(desk.casebook.head().size)\nroot=\n\n— example.org/claims c2ln\n")
    return desk.casebook
  }

  static let text = """
    Acme never paid, mayor says

    "Acme never paid for the bridge," mayor Ruth Oye said on Monday. Acme declined to comment.

    """
}

/// The casebook while it is made: one edit a minute.
private struct Making {
  var casebook = Casebook()
  private var generator = SeededGenerator(seed: 1)
  private var now = Timestamp(seconds: 1_596_700_800)

  mutating func perform(_ edit: Edit, by name: String = "Ada", texts: [SealedText] = []) throws {
    try casebook.perform(edit, at: Moment(person: Person(text: name), time: now), texts: texts)
    now = Timestamp(seconds: now.seconds + 60)
  }

  mutating func seal(_ bytes: [UInt8]) -> SealedText { SealedText(bytes, salt: generator.bytes(16)) }

  func version(_ text: SealedText, original: SealedText) -> ArticleVersion {
    ArticleVersion(
      retrieved: now, original: original.reference, originalSHA256: Digest.of(original.bytes), text: text.reference,
      textSHA256: Digest.of(text.bytes), length: text.text.unicodeScalars.count)
  }

  mutating func article() throws {
    try perform(
      .add([
        CasebookSettings(
          title: "Bridges", origin: "example.org/claims", editors: [Person(text: "Ada")],
          rules: RulePolicy(
            levels: ["L02", "L03", "L06", "L07", "L08", "L09", "L10"].map { try RuleLevelling(rule: $0, level: .warn) },
            leastOrigins: 3, factCheckers: ["The Checking Desk"])
        ).any
      ]))
    let first = seal(Array("Acme never paid\n".utf8))
    let firstOriginal = seal(Array("Acme never paid\r\n".utf8))
    let text = seal(Array(SmallCasebook.text.utf8))
    let article = try Article(
      id: ArticleID(number: -1), title: "Acme never paid: mayor", publisher: "The Courier", byline: "J. Doe",
      published: PartialDate(text: "2020-08-03"), url: "https://courier.example/acme?id=1&p=2",
      versions: [version(first, original: firstOriginal)])
    try perform(.add([article.any]), texts: [first, firstOriginal])
    var patch = Patch()
    try patch.set("versions", article.versions + [version(text, original: text)])
    try perform(.change(ArticleID(number: 1).any, patch), texts: [text])
  }

  mutating func claims() throws {
    let page = CodePoints(SmallCasebook.text)
    func span(_ words: String) throws -> Span { try page.span(page.places(of: words).last ?? 0..<1) }
    let said = try Attribution(
      id: AttributionID(number: -1), article: ArticleID(number: 1), version: 2,
      reading: AttributionReading(
        speaker: [span("mayor Ruth Oye")], cue: [span("said")], content: [span("Acme never paid for the bridge,")],
        kind: .direct, form: .assertion, naming: .named, negations: [span("never")], confidence: 0.97),
      maker: .extractor(name: "tagger", version: "1.0"))
    let silent = try Attribution(
      id: AttributionID(number: -2), article: ArticleID(number: 1), version: 2,
      reading: AttributionReading(
        speaker: [span("Acme")], cue: [span("declined to comment")], kind: .indirect, form: .noComment, naming: .named),
      maker: .person(Person(text: "Ada")))
    try perform(.add([said.any, silent.any]))
    let contact = seal(Array("mayor@town.example".utf8))
    let mayor = try Claimant(
      id: ClaimantID(number: -1), name: "Ruth Oye", nature: .person, aliases: ["the mayor", "Mayor Oye: town hall"],
      links: ["https://town.example/oye"], contact: contact.reference)
    try perform(.add([mayor.any]), texts: [contact])
    let paid = try Claim(
      id: ClaimID(number: -1), statement: "Acme has not paid for the bridge.",
      origin: .attributed([AttributionID(number: 1)], claimant: ClaimantID(number: 1)),
      made: PartialDate(text: "2020-08"),
      appearances: [
        Appearance(place: .elsewhere("Town council\nMinutes, 3 August"), firstBecause: "The minutes are older."),
        Appearance(place: .article(ArticleID(number: 1)), date: PartialDate(text: "2020-08-03")),
      ], topic: "yes", checkability: Checkability(checkable: true, reason: "There are bank records."), priority: .high,
      assignee: Person(text: "Bo"))
    let denied = try Claim(
      id: ClaimID(number: -2), statement: "Acme paid in 2019.",
      origin: .imported(from: "a tip", reference: "2020", claimant: nil))
    let relation = try Relation(
      id: RelationID(number: -1), from: ClaimID(number: -2), does: .denies, to: ClaimID(number: -1),
      standing: .confirmed,
      note: "Bank transfer.")
    try perform(.add([paid.any, denied.any, relation.any]), by: "Bo")
    let wrong = try Relation(
      id: RelationID(number: -1), from: ClaimID(number: 1), does: .repeats, to: ClaimID(number: 2), standing: .suggested
    )
    try perform(.add([wrong.any]), by: "Bo")
    try perform(.remove(RecordID(.relation, 2)), by: "Bo")
  }

  mutating func evidence() throws {
    let page = seal(Array("<p>Paid: nothing.</p>".utf8))
    let records = try Source(
      id: SourceID(number: -1), nature: .document, title: "Town accounts 2020", publisher: "Town hall",
      accessed: PartialDate(text: "2020-08-05"),
      copies: [
        ArchivedCopy(
          sha256: Digest.of(page.bytes), content: page.reference, mediaType: "text/html", fileName: "accounts.html",
          added: now)
      ], reliability: .a)
    let derived = try Source(
      id: SourceID(number: -2), nature: .interview, title: "A clerk", anonymousBecause: "Fears for the job.",
      derivesFrom: [.source(SourceID(number: -1)), .claimant(ClaimantID(number: 1))])
    try perform(.add([records.any, derived.any]), texts: [page])
    let claim = ClaimID(number: 1)
    try perform(
      .add([
        Evidence(
          id: EvidenceID(number: -1), claim: claim,
          basis: .passage(
            source: SourceID(number: 1), locator: "p. 7",
            excerpt: "Received from Acme for the bridge in the year 2020 and in the years before it: nothing, "
              + "as the auditor has noted twice."), stance: .supports, credibility: Credibility(2),
          question: "Did Acme pay?"
        ).any,
        Evidence(
          id: EvidenceID(number: -2), claim: claim,
          basis: .search(query: "\"Acme\" bridge payment", place: "the register", date: PartialDate(text: "2020")),
          stance: .context
        ).any,
      ]), by: "Bo")
    let phone = seal(Array("+1 555 0100".utf8))
    try perform(
      .add([
        Evidence(
          id: EvidenceID(number: -1), claim: claim,
          basis: .reply(
            channel: "telephone", date: PartialDate(text: "2020-08-06"), outcome: .replied,
            words: "No.\nNothing more.\n",
            contact: phone.reference), stance: .refutes
        ).any
      ]), texts: [phone])
    try perform(
      .add([
        Waiver(
          id: WaiverID(number: -1), claim: claim, rule: "L20", reason: "Acme is gone.", by: Person(text: "Bo"), at: now
        ).any
      ]), by: "Bo")
    try perform(
      .add([SigningKey(id: KeyID(number: -1), name: "example.org/claims", verifier: "a+b+c", introduced: now).any]))
  }

  mutating func comments() throws {
    let subjects: [(RecordID, String)] = [
      (RecordID(.claim, 1), "Is «paid» the right word?\n\nOr «settled»?"), (RecordID(.evidence, 1), "Page 7, not 8."),
      (RecordID(.comment, 1), "It is."), (RecordID(.relation, 1), "Sure?"), (RecordID(.article, 1), "# not a comment"),
      (RecordID(.source, 1), "Erase me: Jane Roe, 12 High Street"),
    ]
    for (subject, words) in subjects {
      let body = seal(Array(words.utf8))
      let comment = Comment(
        id: CommentID(number: -1), on: subject, by: try Person(text: "Bo"), at: now, body: body.reference)
      try perform(.add([comment.any]), by: "Bo", texts: [body])
    }
    guard let erased = casebook.record(RecordID(.comment, 6))?.erasables.first else { return }
    try perform(.erase(RecordID(.comment, 6), erased.commitment, reason: "Asked for by Jane Roe."))
  }

  mutating func review() throws {
    let opinion = Opinion(
      verdict: .supported, rating: "True",
      rationale: "The accounts (E0001) say so.\n\nThe reply (E0003) does not deny it.",
      wouldChange: "A receipt.")
    let claim = ClaimID(number: 1)
    try perform(.move(claim, .propose(opinion)), by: "Bo")
    try perform(.move(claim, .giveSecond(opinion)), by: "Cy")
    try perform(.move(claim, .signOff), by: "Cy")
    try perform(.move(claim, .publish))
    try perform(.move(claim, .correct(note: "The year was missing.")), by: "Bo")
  }
}
