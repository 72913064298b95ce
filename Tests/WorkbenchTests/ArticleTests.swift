import AuditLedger
import CasebookSession
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// Reading an article, marking and correcting attributions in it, all by keys.
@Suite struct ArticleTests {
  static let text = """
    Velox Ferries said on Monday that it will stop the night line. The union was told in March, Tomas Velde wrote.

    Odile Farrant wants a new owner to run all lines from the harbour.

    Nobody answered the telephone.

    """

  private static func bench(isolate: Bool = false, size: Size = Size(columns: 80, rows: 24)) throws -> Bench {
    let bench = try Bench(TestSupport.Desk().casebook, size: size)
    try bench.addArticle(text, isolate: isolate)
    bench.press("g a")
    return bench
  }

  /// A search without result is put to the claim, and two people agree that the evidence is not enough; `jon` is there then.
  private static func agree(on claim: ClaimID, _ bench: Bench) throws {
    let search = try EvidenceBasis.search(query: "x", place: "y", date: PartialDate(text: "2026"))
    let receipt = try bench.session.perform(
      .add([Evidence(id: EvidenceID(number: -1), claim: claim, basis: search, stance: .context).any]))
    let evidence = try #require(receipt.created(Evidence.self).first)
    let opinion = Opinion(verdict: .notEnoughEvidence, rationale: "\(evidence) found nothing.")
    try bench.session.perform(.move(claim, .propose(opinion)))
    try bench.comeBack(as: "jon")
    try bench.session.perform(.move(claim, .giveSecond(opinion)))
  }

  private static func screen(_ bench: Bench) throws -> ArticleScreen {
    guard case .article(let screen) = bench.state.place else {
      throw LedgerError.refused("the article is not in sight but \(bench.state.place.name)")
    }
    return screen
  }

  private static func caretWord(_ bench: Bench) throws -> String {
    let screen = try screen(bench)
    let points = CodePoints(text)
    return screen.units?.range(.word, around: screen.caret).map { points[$0] } ?? ""
  }

  // MARK: Moving

  @Test(arguments: [
    ("", "Velox"), ("w", "Ferries"), ("w w b", "Ferries"), ("3 w", "on"), ("l l h", "Ferries"), (")", "The"),
    (") )", "Odile"), (") ) (", "The"), ("}", "Odile"), ("} } {", "Odile"), ("G", "telephone"), ("G g g", "Velox"),
    (") W", "Tomas"), (") W B", "The"), ("j", "union"),
  ]) func theCursorGoesByWordsClausesSentencesAndParagraphs(keys: String, word: String) throws {
    let bench = try Self.bench()

    bench.press(keys)

    #expect(try Self.caretWord(bench) == word)
  }

  @Test func wordsAreFoundAndGoneThrough() throws {
    let bench = try Self.bench()

    bench.press("/")
    bench.type("LINE")
    #expect(bench.screen.contains("2 hits"))
    bench.press("Enter")
    #expect(try Self.caretWord(bench) == "line")
    bench.press("n")
    #expect(try Self.caretWord(bench) == "lines")
    bench.press("N Esc")

    #expect(try Self.screen(bench).find.isLit == false)
    #expect(try Self.caretWord(bench) == "line")
  }

  // MARK: Marking

  @Test func aNewAttributionIsMarkedInThreeSteps() throws {
    let bench = try Self.bench()

    bench.press(") ) i n")
    #expect(bench.screen.contains("step 1 of 3: speaker"))
    #expect(bench.screen.contains("«Odile Farrant»"))
    bench.press("Enter")
    #expect(bench.screen.contains("step 2 of 3: cue"))
    #expect(try bench.all(Attribution.self).isEmpty)
    bench.press("Enter Enter")

    let attribution = try #require(try bench.all(Attribution.self).first)
    #expect(AttributionReading.words(attribution.reading.speaker) == "Odile Farrant")
    #expect(AttributionReading.words(attribution.reading.cue) == "wants")
    #expect(AttributionReading.words(attribution.reading.content).hasSuffix("all lines from the harbour"))
    #expect(attribution.maker == .person(try Person(text: "mira")))
    let claim = try #require(try bench.all(Claim.self).first)
    #expect(claim.origin.attributions == [attribution.id])
    #expect(try Self.screen(bench).current == claim.id)
    bench.press("u")
    #expect(try bench.all(Attribution.self).isEmpty)
  }

  @Test func allThreeAreTakenAsOfferedByOneKey() throws {
    let bench = try Self.bench()

    bench.press(") ) i n ^S")

    #expect(try bench.all(Attribution.self).count == 1)
  }

  @Test func everyStepCanBeCorrectedBeforeItIsTaken() throws {
    let bench = try Self.bench()

    // The speaker is narrowed to one word, the words are cut at their end by a word.
    bench.press(") ) i n - Enter Enter b Enter")

    let reading = try #require(try bench.all(Attribution.self).first).reading
    #expect(AttributionReading.words(reading.speaker) == "Farrant")
    #expect(AttributionReading.words(reading.content).hasSuffix("all lines from the"))
  }

  @Test func aSpeakerInsideTheirOwnWordsIsRefusedWhileItIsMarked() throws {
    let bench = try Self.bench()
    let sentence =
      "The speaker «Odile Farrant» stands inside the words: w b W B move an end past it, Tab takes the other end."

    // The words are widened to the whole sentence.
    bench.press(") ) i n Enter Enter + + Enter")

    #expect(bench.state.desk.message?.plain == sentence)
    #expect(try Self.screen(bench).marking?.part == .content)
    #expect(try bench.all(Attribution.self).isEmpty)
    bench.press("Esc Esc Esc i n ^S i w + + + Enter")
    #expect(bench.state.desk.message?.plain == sentence)
    let reading = try #require(try bench.all(Attribution.self).first).reading
    #expect(AttributionReading.words(reading.content).hasPrefix("a new owner"))
  }

  /// A quotation that its speaker interrupts is offered, and written, in its pieces.
  @Test func aSpeakerBetweenTwoPiecesOfAQuotationIsOutsideOfThem() throws {
    let bench = try Bench(TestSupport.Desk().casebook)
    try bench.addArticle(
      "“The bridge was closed in May,” said Odile Farrant, “and it will open in June.”\n", isolate: false)

    bench.press("g a i n ^S")

    let reading = try #require(try bench.all(Attribution.self).first).reading
    #expect(AttributionReading.words(reading.speaker) == "Odile Farrant")
    #expect(reading.content.count == 2, "\(reading.content.map(\.quote))")
    #expect(!reading.content.contains { $0.quote.contains("Farrant") })
  }

  @Test func escapeGoesBackAStepAndThenLeavesWithoutATrace() throws {
    let bench = try Self.bench()

    bench.press(") ) i n Enter Esc")
    #expect(bench.screen.contains("step 1 of 3"))
    bench.press("Esc")

    #expect(try Self.screen(bench).marking == nil)
    #expect(try bench.all(Attribution.self).isEmpty)
  }

  @Test func nobodyNeedBeNamed() throws {
    let bench = try Self.bench()

    bench.press(") ) i n - - Enter Enter Enter")

    let attribution = try #require(try bench.all(Attribution.self).first)
    #expect(attribution.reading.speaker.isEmpty)
    #expect(attribution.reading.naming == .unattributed)
  }

  @Test func selectedWordsBecomeTheContent() throws {
    let bench = try Self.bench()

    bench.press(") ) w w w V w w w")
    #expect(bench.screen.contains("4 words from «a» to «to» are selected"))
    bench.press("i n ^S")

    let reading = try #require(try bench.all(Attribution.self).first).reading
    #expect(AttributionReading.words(reading.content) == "a new owner to")
  }

  @Test func aRangeGrowsAndShrinksByUnitsAtEitherEnd() throws {
    let bench = try Self.bench()
    let points = CodePoints(Self.text)
    func selected() throws -> String { try Self.screen(bench).selection.map { points[$0.range] } ?? "" }

    bench.press("w V")
    #expect(try selected() == "Ferries")
    bench.press("w")
    #expect(try selected() == "Ferries said")
    bench.press("Tab b")
    #expect(try selected() == "Velox Ferries said")
    bench.press("+")
    #expect(try selected() == "Velox Ferries said on Monday that it will stop the night line")
    bench.press("Esc Space")
    #expect(try selected() == "Velox Ferries said on Monday that it will stop the night line")
    bench.press("Esc")
    #expect(try selected() == "")
  }

  // MARK: Correcting

  @Test func theEndsOfAPartAreMovedAndWhatGetsStaleIsToldBefore() throws {
    let bench = try Self.bench()
    bench.press(") ) i n ^S")
    let claim = try #require(try bench.all(Claim.self).first).id

    bench.press("i w b")
    #expect(bench.screen.contains("no verdict rests on it"))
    bench.press("Enter")

    let reading = try #require(try bench.all(Attribution.self).first).reading
    #expect(AttributionReading.words(reading.content).hasSuffix("lines from the"))
    try Self.agree(on: claim, bench)
    try bench.comeBack(as: "jon")
    bench.press("g a i s b")
    #expect(bench.screen.contains("makes \(claim) stale"))
    bench.press("w Enter")
    #expect(try bench.review(claim).state.agreement?.stale == nil)
    bench.press("i w b Enter")
    #expect(try bench.review(claim).state.agreement?.stale != nil)
  }

  @Test func anExtractionUnderASignedVerdictIsNotRejectedAndThatIsSaidBeforeAReasonIsWritten() throws {
    let bench = try Self.bench()
    bench.press(") ) i n ^S")
    let claim = try #require(try bench.all(Claim.self).first).id
    try Self.agree(on: claim, bench)
    try bench.session.perform(.move(claim, .signOff))
    try bench.comeBack(as: "jon")

    bench.press("g a i x")

    #expect(bench.screen.contains("\(claim) would go with"))
    #expect(bench.state.prompt == nil)
  }

  @Test func aWrongExtractionIsRejectedWithItsClaimsNamedBefore() throws {
    let bench = try Self.bench()
    bench.press(") ) i n ^S")

    bench.press("i x")
    #expect(bench.screen.contains("goes too: C0001"))
    bench.type("It is no claim.")
    bench.press("Enter")

    #expect(try bench.all(Attribution.self).first?.rejected == "It is no claim.")
    #expect(try bench.all(Claim.self).first?.stands == false)
    bench.press("u")
    #expect(try bench.all(Claim.self).first?.stands == true)
  }

  @Test func formHedgesAndCarriersAreChanged() throws {
    let bench = try Self.bench()
    bench.press(") ) i n ^S c f")
    bench.type("opinion")
    bench.press("Enter c h")
    bench.type("new")
    bench.press("Enter i h")
    bench.type("the Courier < Tomas Velde")
    bench.press("Enter")

    let reading = try #require(try bench.all(Attribution.self).first).reading
    #expect(reading.form == .opinion)
    #expect(reading.hedges.map(\.quote) == ["new"])
    #expect(reading.chain.map(\.name) == ["the Courier", "Tomas Velde"])
  }

  @Test func aHedgeThatIsNotPrintedThereIsRefused() throws {
    let bench = try Self.bench()
    bench.press(") ) i n ^S c h")

    bench.type("perhaps")
    bench.press("Enter")

    #expect(bench.screen.contains("«perhaps» does not stand beside these words"))
    #expect(try bench.all(Attribution.self).first?.reading.hedges.isEmpty == true)
  }

  @Test func aClaimIsBrokenIntoWhatIsOfferedAndMergedAgain() throws {
    let bench = try Self.bench()
    bench.press(") ) i n ^S c b")
    bench.press("^U")
    bench.type("A new owner is wanted. ; All lines run from the harbour.")
    bench.press("Enter")

    #expect(
      try bench.all(Claim.self).map(\.statement) == ["A new owner is wanted.", "All lines run from the harbour."])
    bench.press("g q g g j Space k c m")
    #expect(bench.screen.contains("C0002 goes into it"))
    #expect(try bench.all(Claim.self).map(\.stands) == [true, true])
    bench.press("Enter")
    #expect(try bench.all(Claim.self).map(\.stands) == [true, false])
  }

  @Test func claimsAreHiddenForReadingAndShownAgain() throws {
    let bench = try Self.bench()
    bench.press(") ) i n ^S")
    #expect(bench.screen.contains(">◦ C0001"))

    bench.press("z h")
    #expect(!bench.screen.contains("◦ C0001"))
    bench.press("z h")
    #expect(bench.screen.contains(">◦ C0001"))
  }

  @Test func theMouseSelectsWordsByDragging() throws {
    let bench = try Self.bench()
    let points = CodePoints(Self.text)

    // The text begins in column 13 of row 2: «Velox Ferries said».
    bench.send(.terminal(.mouse(Mouse(.press, at: Point(x: 14, y: 2)))))
    bench.send(.terminal(.mouse(Mouse(.drag, at: Point(x: 28, y: 2)))))
    bench.send(.terminal(.mouse(Mouse(.release, at: Point(x: 28, y: 2)))))

    #expect(try Self.screen(bench).selection.map { points[$0.range] } == "Velox Ferries said")
  }

  @Test func attributionsWithoutAClaimAreThereToo() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim")

    bench.press(":")
    bench.type("goto A1")
    bench.press("Enter")

    let bare = try bench.all(Attribution.self).filter {
      $0.article == ArticleID(number: 1) && $0.reading.content.isEmpty
    }
    #expect(!bare.isEmpty)
    for _ in 0..<40 where bare.first.map({ !bench.screen.contains("\($0.id)") }) ?? false { bench.press("j") }
    #expect(bare.first.map { bench.screen.contains("\($0.id)") } == true)
  }
}
