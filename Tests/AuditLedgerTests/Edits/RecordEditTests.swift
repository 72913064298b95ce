import AuditLedger
import ClaimModel
import TestSupport
import Testing

/// Adding, changing, splitting, merging, rejecting and removing records.
@Suite struct RecordEditTests {
  @Test func newRecordsGetTheNextNumbersAlsoWhereTheyNameEachOther() throws {
    var desk = try Desk()
    try desk.claim("Already here.")
    let claims = try (1...2).map { number in
      try Claim(
        id: ClaimID(number: -number), statement: "Claim \(number).",
        origin: .imported(from: "test", reference: "\(number)", claimant: ClaimantID(number: -1)))
    }
    let claimant = try Claimant(id: ClaimantID(number: -1), name: "The council", nature: .government)
    let relation = try Relation(
      id: RelationID(number: -1), from: claims[0].id, does: .denies, to: claims[1].id, standing: .suggested)

    let decision = try desk.perform(.add([claimant.any, claims[0].any, claims[1].any, relation.any]))

    #expect(decision.created.map(\.description) == ["P0001", "C0002", "C0003", "R0001"])
    let added: Relation = try desk.casebook.need(RelationID(number: 1))
    #expect([added.from, added.to] == [ClaimID(number: 2), ClaimID(number: 3)])
    #expect(try (desk.casebook.need(added.from) as Claim).origin.claimant == ClaimantID(number: 1))
  }

  @Test func aChangeRecordsExactlyTheFieldsThatDiffer() throws {
    var desk = try Desk()
    let claim = try desk.claim("One.")
    var both = try patch("statement", "Two.")
    try both.set("priority", 2)

    let decision = try desk.perform(.change(claim.any, both))

    #expect(
      decision.events == [
        LedgerEvent(
          .changed, claim.any,
          .fields(["statement": FieldChange(before: .string("One."), after: .string("Two."))]))
      ])
  }

  @Test func aChangeToWhatIsThereAlreadyIsNoEvent() throws {
    var desk = try Desk()
    let claim = try desk.claim("One.")

    #expect(try desk.perform(.change(claim.any, try patch("statement", "One."))).events.isEmpty)
  }

  @Test func lettersWrittenInTwoWaysAreTwoTexts() throws {
    var desk = try Desk()
    let claim = try desk.claim("caf\u{E9}")

    let decision = try desk.perform(.change(claim.any, try patch("statement", "cafe\u{301}")))

    #expect(decision.events.count == 1)
  }

  @Test(
    "what can't be changed says why",
    arguments: [
      ("C0001", "statment", "a claim has no field «statment»; did you mean «statement»?"),
      ("C0001", "id", "the field «id» of C0001 is given once and stays"),
      ("B0001", "origin", "the field «origin» of B0001 is given once and stays"),
      ("C0009", "statement", "there is no claim C0009: «claims list» shows what there is"),
      ("V0001", "state", "a review moves by its moves (take, propose, sign-off …), not by changing its fields"),
    ])
  func refusedChanges(id: String, field: String, words: String) throws {
    var desk = try Desk()
    try desk.claim()

    let error = #expect(throws: LedgerError.self) {
      try desk.perform(.change(RecordID(text: id), try patch(field, "anything")))
    }

    #expect(error?.description == words)
  }

  @Test func aRecordThatNamesAnUnknownOneIsRefused() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    let evidence = Evidence(
      id: EvidenceID(number: -1), claim: claim,
      basis: .passage(source: SourceID(number: 7), locator: nil, excerpt: "x"), stance: .context)

    #expect(throws: LedgerError.noSuchRecord(RecordID(.source, 7))) { try desk.perform(.add([evidence.any])) }
    #expect(desk.casebook.head().size == 2)
  }

  @Test func splittingKeepsTheFirstAndAddsTheOthersWithTheSameOrigin() throws {
    var desk = try Desk()
    let claim = try desk.claim("A and B and C.")

    let decision = try desk.perform(.split(claim, ["A.", "B.", "C."]))

    #expect(decision.created.map(\.description) == ["C0002", "C0003"])
    let statements = desk.casebook.ids(of: .claim).compactMap { desk.casebook.record($0)?.as(Claim.self)?.statement }
    #expect(statements == ["A.", "B.", "C."])
  }

  @Test func aSplitThatKeepsTheFirstWordsHasAnEntryForThemAndMakesNothingStale() throws {
    var desk = try Desk()
    let claim = try desk.claim("A.")
    try desk.agree(on: claim)

    let decision = try desk.perform(.split(claim, ["A.", "B."]))

    #expect(decision.events.map { "\($0.kind) \($0.record)" } == ["claim.changed C0001", "claim.added C0002"])
    #expect(try desk.casebook.review(of: claim).state.agreement?.stale == nil)
    #expect(try desk.casebook.history(of: claim.any).map(\.isSplitThatKeptWords) == [false, true])
    #expect(try desk.casebook.history(of: claim.any).earlierStatement(of: desk.casebook.need(claim)) == nil)
    try desk.perform(.undo(edit: nil))
    #expect(desk.casebook.record(ClaimID(number: 2).any) == nil)
    #expect(try (desk.casebook.need(claim) as Claim).statement == "A.")
  }

  @Test(
    "a claim is split into statements that differ",
    arguments: [["A.", "A."], ["A.", "B.", " a. "], ["Caf\u{E9}.", "Cafe\u{301}."]])
  func identical(statements: [String]) throws {
    var desk = try Desk()
    let claim = try desk.claim("A and B.")

    let error = #expect(throws: LedgerError.self) { try desk.perform(.split(claim, statements)) }

    #expect(error?.description.hasPrefix("C0001 is split into statements that differ: «") ?? false)
    #expect(error?.description.hasSuffix("» stands there twice, leave one of them out") ?? false)
  }

  @Test func mergingPointsTheOthersToTheOneThatStays() throws {
    var desk = try Desk()
    let claims = try ["A.", "A again.", "Once more A."].map { try desk.claim($0) }

    try desk.perform(.merge([claims[1], claims[2]], into: claims[0]))

    #expect(try claims.map { try (desk.casebook.need($0) as Claim).mergedInto } == [nil, claims[0], claims[0]])
    let error = #expect(throws: LedgerError.self) { try desk.perform(.move(claims[1], .take)) }
    #expect(error?.description == "C0002 can't be changed: it was merged into C0001")
  }

  @Test func rejectingAnAttributionWithdrawsTheClaimsThatComeFromItAlone() throws {
    var desk = try Desk()
    let article = try desk.article("Ada said that the bridge was closed.")
    let attribution = Attribution(
      id: AttributionID(number: -1), article: article, version: 1,
      reading: try AttributionReading(
        cue: [Span(start: 4, end: 8, quote: "said")], kind: .indirect, form: .assertion, naming: .named),
      maker: .person(try Person(text: "mira")))
    let claim = try Claim(
      id: ClaimID(number: -1), statement: "The bridge was closed.", origin: .attributed([attribution.id], claimant: nil)
    )
    try desk.perform(.add([attribution.any, claim.any]))

    try desk.perform(.reject(AttributionID(number: 1), reason: "the headline of another text"))

    #expect(
      try (desk.casebook.need(ClaimID(number: 1)) as Claim).withdrawn
        == "its attribution T0001 was rejected: the headline of another text")
  }

  @Test func whatAVerdictIsPublicOnIsNotWithdrawnAsNoClaim() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.publish(claim)

    let error = #expect(throws: LedgerError.self) {
      try desk.perform(.change(claim.any, try patch("withdrawn", "none")))
    }

    #expect(error?.description == "C0001 can't be changed: its verdict is published; withdraw the verdict first")
  }

  @Test func anErasedTextLeavesWhoAndWhy() throws {
    var desk = try Desk()
    let article = try desk.article("A private letter.")
    let text = try (desk.casebook.need(article) as Article).current.text

    try desk.perform(.erase(article.any, text.commitment, reason: "court order 7/2026"))

    #expect(
      desk.casebook.text(text) == .erased(by: try Person(text: "mira"), at: desk.now, reason: "court order 7/2026"))
  }

  @Test func aTextThatWasReplacedCanBeErasedAndTheNewOneStays() throws {
    var desk = try Desk()
    let contacts = ["old@harbour.example", "new@harbour.example"].map { SealedText(Array($0.utf8), salt: [3]) }
    let claimant = try Claimant(
      id: ClaimantID(number: -1), name: "Orth", nature: .person, contact: contacts[0].reference)
    try desk.perform(.add([claimant.any]), texts: [contacts[0]])
    let id = RecordID(.claimant, 1)
    try desk.perform(.change(id, try patch("contact", contacts[1].reference)), texts: [contacts[1]])

    #expect(try desk.casebook.heldTexts(of: id).map(\.label) == ["contact", "contact of entry 2"])
    try desk.perform(.erase(id, contacts[0].reference.commitment, reason: "on demand"))

    #expect(
      desk.casebook.text(contacts[0].reference)
        == .erased(by: try Person(text: "mira"), at: desk.now, reason: "on demand"))
    #expect(desk.casebook.text(contacts[1].reference) == .present(contacts[1]))
  }

  @Test func theWordsOfACommentThatWasTakenBackCanBeErasedAndRedoBringsThemNotBack() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    let body = SealedText(Array("Call her at home.".utf8), salt: [3])
    let comment = Comment(
      id: CommentID(number: -1), on: claim.any, by: try Person(text: "mira"), at: Desk.opening, body: body.reference)
    try desk.perform(.add([comment.any]), texts: [body])
    let id = RecordID(.comment, 1)
    try desk.perform(.undo(edit: nil))
    #expect(desk.casebook.record(id) == nil)

    #expect(try desk.casebook.heldTexts(of: id).map(\.label) == ["comment of entry 3"])
    try desk.perform(.erase(id, body.reference.commitment, reason: "on demand"), as: "jon")
    try desk.perform(.redo)

    #expect(desk.casebook.record(id) != nil)
    #expect(desk.casebook.text(body.reference).text == nil)
  }

  @Test func onlyWhatTheRecordHeldIsErased() throws {
    var desk = try Desk()
    let texts = ["One letter.", "Another letter."].map { SealedText(Array($0.utf8), salt: [7]) }
    let articles = try ["One letter.", "Another letter."].map { try desk.article($0) }

    let other = #expect(throws: LedgerError.self) {
      try desk.perform(.erase(articles[0].any, texts[1].reference.commitment, reason: "on demand"))
    }
    #expect(
      other?.description == "A0001 never had a text with the commitment \(texts[1].reference.commitment)")
    #expect(throws: LedgerError.noSuchRecord(RecordID(.comment, 9))) {
      try desk.perform(.erase(RecordID(.comment, 9), texts[1].reference.commitment, reason: "on demand"))
    }
  }

  @Test func onlyEditorsEraseWhereThereAreEditors() throws {
    var desk = try Desk(editors: ["ada", "bo"])
    let article = try desk.article("A private letter.")
    let text = try (desk.casebook.need(article) as Article).current.text

    let refused = #expect(throws: LedgerError.self) {
      try desk.perform(.erase(article.any, text.commitment, reason: "court order 7/2026"), as: "mira")
    }

    #expect(refused?.description == "mira is no editor of this casebook: ada, bo may erase its texts")
    try desk.perform(.erase(article.any, text.commitment, reason: "court order 7/2026"), as: "bo")
    #expect(desk.casebook.text(text).text == nil)
  }

  @Test func aSpeakerIsNotMarkedInsideTheirWords() throws {
    var desk = try Desk()
    let words = "Orth warned that Orth would leave."
    let article = try desk.article(words)
    let text = CodePoints(words)
    func mark(_ speaker: Range<Int>, _ maker: AttributionMaker) throws -> Edit {
      .add([
        Attribution(
          id: AttributionID(number: -1), article: article, version: 1,
          reading: try AttributionReading(
            speaker: [text.span(speaker)], cue: [text.span(5..<11)], content: [text.span(12..<33)], kind: .indirect,
            form: .assertion, naming: .named), maker: maker
        ).any
      ])
    }
    let sentence = """
      the speaker «Orth» stands inside the words that are attributed: nobody's name is part of what they say, so mark \
      one of the two closer
      """

    let marked = #expect(throws: LedgerError.self) {
      try desk.perform(mark(17..<21, .person(Person(text: "mira"))))
    }
    #expect(marked?.description == sentence)

    try desk.perform(mark(0..<4, .person(Person(text: "mira"))))
    let there: Attribution = try desk.casebook.need(AttributionID(number: 1))
    var reading = there.reading
    reading.speaker = [try text.span(17..<21)]
    let moved = #expect(throws: LedgerError.self) {
      try desk.perform(.change(there.id.any, try patch("reading", reading)))
    }
    #expect(moved?.description == sentence)
  }

  @Test func whatAnExtractorFoundStaysUntilItsWordsAreMoved() throws {
    var desk = try Desk()
    let words = "Orth warned that Orth would leave."
    let article = try desk.article(words)
    let text = CodePoints(words)
    var reading = try AttributionReading(
      speaker: [text.span(17..<21)], cue: [text.span(5..<11)], content: [text.span(12..<33)], kind: .indirect,
      form: .assertion, naming: .named)
    let found = Attribution(
      id: AttributionID(number: -1), article: article, version: 1, reading: reading,
      maker: .extractor(name: "another", version: "1"))

    try desk.perform(.add([found.any]))
    reading.form = .prediction
    try desk.perform(.change(RecordID(.attribution, 1), try patch("reading", reading)))

    #expect(try (desk.casebook.need(AttributionID(number: 1)) as Attribution).reading.form == .prediction)
  }

  @Test func onlyRelationsAndWaiversAreTakenAway() throws {
    var desk = try Desk()
    let claim = try desk.claim()

    let error = #expect(throws: LedgerError.self) { try desk.perform(.remove(claim.any)) }

    #expect(error?.description == "C0001 is kept for good: withdraw or reject it with a reason instead")
  }
}

extension Desk {
  /// An article with this text.
  mutating func article(_ words: String) throws -> ArticleID {
    let text = SealedText(Array(words.utf8), salt: [7])
    let version = ArticleVersion(
      retrieved: now, original: text.reference, originalSHA256: .of(text.bytes), text: text.reference,
      textSHA256: .of(text.bytes), length: words.unicodeScalars.count)
    let article = try Article(id: ArticleID(number: -1), title: "An article", versions: [version])
    let decision = try perform(.add([article.any]), texts: [text])
    return try ArticleID(text: decision.created[0].description)
  }
}
