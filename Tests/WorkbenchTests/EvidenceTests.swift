import AuditLedger
import CasebookSession
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// Sources and evidence: added, picked word by word, graded, changed, taken away.
@Suite struct EvidenceTests {
  static let minutes = """
    The committee met on Monday.
    The bridge was closed for eleven days, the surveyor wrote. Nothing was decided about the ferry.
    A second report on the bridge is due in May.
    """

  private let claim = ClaimID(number: 1)

  private func bench() throws -> Bench {
    var desk = try TestSupport.Desk()
    try desk.claim("The bridge was closed for two years.")
    let bench = try Bench(desk.casebook)
    try bench.session.addSource(
      Source(id: SourceID(number: -1), nature: .document, title: "Minutes of the committee", publisher: "Archive"),
      text: Self.minutes)
    return bench
  }

  @Test func thePassageThatIsLikestIsSelectedAndPutByEnter() throws {
    let bench = try bench()

    bench.press("e r Enter")
    #expect(bench.screen.contains("passage 1 of 2"))
    #expect(bench.screen.contains("folded"))
    bench.press("Enter")

    let evidence = try #require(try bench.all(Evidence.self).first)
    #expect(evidence.stance == .refutes)
    #expect(
      evidence.basis
        == .passage(
          source: SourceID(number: 1), locator: nil,
          excerpt: "The bridge was closed for eleven days, the surveyor wrote"))
  }

  @Test func ofACapturedPageTheWordsAreOfferedAndTheirPlaceIsKnown() throws {
    var desk = try TestSupport.Desk()
    try desk.claim("The bridge was closed for two years.")
    let bench = try Bench(desk.casebook)
    let page = try bench.session.capturer().bytes(
      Array(
        """
        <html><head><title>Minutes</title></head><body><article><h1>Minutes of the committee</h1>\
        <p>The bridge was closed for eleven days, the surveyor wrote, and nobody was hurt in all that time.</p>\
        </article></body></html>
        """.utf8), asked: "minutes.html", name: "minutes.html")
    try bench.session.addSource(
      Source(id: SourceID(number: -1), nature: .document, title: "Minutes"), captured: page,
      read: CasebookSession.words(of: page, TextReader()))

    bench.press("e r Enter")
    #expect(!bench.screen.contains("<p>"))
    #expect(bench.screen.contains("paragraph 2, as the copy has it"))
    bench.press("Enter")

    guard case .passage(_, let locator, let excerpt) = try #require(try bench.all(Evidence.self).first).basis else {
      Issue.record("no passage")
      return
    }
    #expect(locator == "paragraph 2")
    #expect(excerpt.hasPrefix("The bridge was closed for eleven days"))
  }

  @Test func theExcerptIsCutWordByWordAndTheFieldsAreFilled() throws {
    let bench = try bench()

    bench.press("e s Enter b b b")
    bench.press("e 2 Tab Tab Tab")
    bench.type("p. 3")
    bench.press("Tab")
    bench.type("How long was it closed?")
    bench.press("^S")

    let evidence = try #require(try bench.all(Evidence.self).first)
    #expect(evidence.credibility?.grade == 2)
    #expect(evidence.question == "How long was it closed?")
    #expect(
      evidence.basis
        == .passage(
          source: SourceID(number: 1), locator: "p. 3", excerpt: "The bridge was closed for eleven days"))
  }

  @Test func theOtherEndMovesTooAndTheWholeTextCanBeSearched() throws {
    let bench = try bench()

    bench.press("e c Enter z a")
    #expect(bench.screen.contains("The committee met on Monday."))
    bench.press("/")
    bench.type("ferry")
    bench.press("Enter Shift-Tab b Enter")

    guard case .passage(_, _, let excerpt) = try #require(try bench.all(Evidence.self).first).basis else { return }
    #expect(excerpt == "the ferry")
  }

  @Test func aNewSourceIsPastedAndItsPassagePickedAtOnce() throws {
    let bench = try bench()

    bench.press("e n")
    bench.send(.terminal(.paste("The bridge was closed by the council.\nFor eleven days.\n")))
    bench.press("Enter")
    bench.type("Notice 12")
    bench.press("Enter ^U")
    bench.type("law")
    bench.press("Enter ^U")
    bench.type("refutes")
    bench.press("Enter")
    #expect(bench.screen.contains("S0002 Notice 12"))
    bench.press("Enter")

    let source = try #require(try bench.all(Source.self).last)
    #expect(source.nature == .law)
    #expect(source.copies.count == 1)
    let evidence = try #require(try bench.all(Evidence.self).first)
    #expect(evidence.basis.source == source.id)
    #expect(evidence.stance == .refutes)
  }

  @Test func anAddressIsRecordedWithTheDayOfAccess() throws {
    let bench = try bench()

    bench.press("g s e n")
    bench.type("https://council.example/notice-12")
    bench.press("Enter Enter Enter")

    let source = try #require(try bench.all(Source.self).last)
    #expect(source.url == "https://council.example/notice-12")
    // The shell puts what the page is called in its place.
    #expect(source.title == source.url)
    #expect(source.accessed == bench.state.desk.now.date)
  }

  @Test(arguments: [
    ("e 4", "grade"), ("e q", "question"), ("e l", "locator"), ("e x", "withdrawn"), ("e g", "reliability"),
    ("e i", "interests"), ("e a", "anonymity"), ("e d", "derivation"), ("e e", "excerpt"),
  ]) func everyFieldOfEvidenceAndSourceIsChangedByItsKey(keys: String, what: String) throws {
    let bench = try bench()
    bench.press("e s Enter Enter Enter")
    let answer = ["e g": "B", "e d": "none"][keys] ?? "Because."

    bench.press(keys)
    if keys == "e e" { bench.press("b") } else if keys != "e 4" { bench.type(answer) }
    if keys != "e 4" { bench.press("Enter") }

    let evidence = try #require(try bench.all(Evidence.self).first)
    let source = try #require(try bench.all(Source.self).first)
    switch what {
    case "grade": #expect(evidence.credibility?.grade == 4)
    case "question": #expect(evidence.question == "Because.")
    case "withdrawn": #expect(evidence.withdrawn == "Because.")
    case "reliability": #expect(source.reliability == .b)
    case "interests": #expect(source.interests == "Because.")
    case "anonymity": #expect(source.anonymousBecause == "Because.")
    case "derivation": #expect(source.derivesFrom.isEmpty)
    case "locator":
      guard case .passage(_, let locator, _) = evidence.basis else { return }
      #expect(locator == "Because.")
    default:
      guard case .passage(_, _, let excerpt) = evidence.basis else { return }
      #expect(excerpt == "The bridge was closed for eleven days, the surveyor")
    }
  }

  @Test func aReplyAndASearchWithoutResultAreLogged() throws {
    let bench = try bench()

    bench.press("e y")
    bench.type("e-mail")
    bench.press("Enter Enter")
    bench.type("no reply")
    bench.press("Enter Enter e f")
    bench.type("closure of the bridge")
    bench.press("Enter")
    bench.type("county archive")
    bench.press("Enter Enter")

    let bases = try bench.all(Evidence.self).map(\.basis)
    let today = bench.state.desk.now.date
    #expect(
      bases == [
        .reply(channel: "e-mail", date: today, outcome: .noReply, words: nil, contact: nil),
        .search(query: "closure of the bridge", place: "county archive", date: today),
      ])
  }

  @Test func aDateThatIsNoneIsSaidWhileItCanBeMended() throws {
    let bench = try bench()

    bench.press("e f")
    bench.type("closure")
    bench.press("Enter")
    bench.type("archive")
    bench.press("Enter ^U")
    bench.type("yesterday")
    bench.press("Enter")

    #expect(bench.state.prompt != nil)
    #expect(try bench.all(Evidence.self).isEmpty)
    bench.press("^U")
    bench.type("2026-08")
    bench.press("Enter")
    #expect(try bench.all(Evidence.self).count == 1)
  }

  @Test func sourcesOfOneOriginCountOnce() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    let first = try Source(id: SourceID(number: -1), nature: .report, title: "Report")
    let second = try Source(
      id: SourceID(number: -2), nature: .article, title: "Article on the report", derivesFrom: [.source(first.id)])
    func evidence(_ number: Int, _ source: SourceID) -> AnyRecord {
      Evidence(
        id: EvidenceID(number: number), claim: claim, basis: .passage(source: source, locator: nil, excerpt: "closed"),
        stance: .supports
      ).any
    }
    try desk.perform(.add([first.any, second.any, evidence(-1, first.id), evidence(-2, second.id)]))
    let bench = try Bench(desk.casebook)

    bench.press("Enter")
    #expect(bench.screen.contains("for 2 · against 0"))
    #expect(bench.screen.contains("1 independent origin"))
    #expect(bench.screen.contains("same origin as E0001"))
    bench.press("g s")
    #expect(bench.screen.contains("1 independent origin,"))
  }

  /// Sources, each with what it derives from, and a passage of each for the claim.
  private func bench(
    _ sources: (inout TestSupport.Desk, ClaimID) throws -> [Source]
  ) throws -> (bench: Bench, named: [RecordID]) {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    let sources = try sources(&desk, claim)
    let evidence = sources.enumerated().map { index, source in
      Evidence(
        id: EvidenceID(number: -1 - index), claim: claim,
        basis: .passage(source: source.id, locator: nil, excerpt: "closed"), stance: .supports
      ).any
    }
    try desk.perform(.add(sources.map(\.any) + evidence))
    var shelf = try desk.casebook.dossierShelf()
    let dossier = try desk.casebook.dossier(of: claim, on: &shelf)
    let bench = try Bench(desk.casebook)
    bench.press("Enter")
    return (bench, dossier.origins.independent)
  }

  private func source(_ number: Int, from origins: [Derivation] = [], url: String? = nil) throws -> Source {
    try Source(
      id: SourceID(number: -number), nature: .report, title: "Report \(number)", url: url, derivesFrom: origins)
  }

  @Test func aSourceThatRestsOnTwoReportsBringsTwoOriginsAsTheRulesCount() throws {
    let (bench, origins) = try bench { _, _ in
      let (one, other) = (try source(1), try source(2))
      return try [one, other, source(3, from: [.source(one.id), .source(other.id)])]
    }

    #expect(origins.count == 2)
    #expect(bench.screen.contains("2 independent origins"))
    #expect(bench.screen.contains("same origin as E0001, E0002"))
    bench.press("g s")
    #expect(bench.screen.contains("2 independent origins,"))
    #expect(bench.lines(with: "Report 3").contains { $0.contains("O1,2") })
  }

  @Test func aSourceThatWasEnteredTwiceIsOneOrigin() throws {
    let (bench, origins) = try bench { _, _ in
      try [source(1, url: "https://report.example/a"), source(2, url: "http://www.report.example/a/")]
    }

    #expect(origins.count == 1)
    #expect(bench.screen.contains("1 independent origin"))
    #expect(bench.screen.contains("same origin as E0001"))
    bench.press("g s")
    #expect(bench.screen.contains("1 independent origin,"))
  }

  @Test func whatRestsOnTheArticleItselfIsNoOrigin() throws {
    var casebook = try SampleCasebook.make()
    let claim = ClaimID(number: 10)
    let source = try source(1, from: [.article(ArticleID(number: 2))])
    let evidence = Evidence(
      id: EvidenceID(number: -1), claim: claim, basis: .passage(source: source.id, locator: nil, excerpt: "closed"),
      stance: .supports)
    let moment = try Moment(person: Person(text: "mira"), time: Desk.opening)
    try casebook.perform(.add([source.any, evidence.any]), at: moment)
    var shelf = try casebook.dossierShelf()
    let dossier = try casebook.dossier(of: claim, on: &shelf)
    #expect(dossier.articles.map(\.id) == [ArticleID(number: 2)])

    let origins = EvidenceOrigins(dossier)

    #expect(origins.independent == 0)
    #expect(Array(origins.notes.values) == ["comes from the article itself: no independent origin"])
  }

  @Test func everyClaimShowsAsManyOriginsAsTheRulesCount() throws {
    let casebook = try SampleCasebook.make()
    let bench = try Bench(casebook, as: "ravi", size: Size(columns: 200, rows: 60))
    var shelf = try casebook.dossierShelf()
    let claims: [Claim] = try casebook.all()
    #expect(claims.count == 13)

    for claim in claims {
      let count = try casebook.dossier(of: claim.id, on: &shelf).origins.independent.count
      bench.press("g i")
      bench.type(claim.id.description)
      bench.press("Enter")
      #expect(bench.screen.contains(" \(count) independent origin"), "\(claim.id)")
      bench.press("q")
    }
  }

  @Test func aSourceThatIsNotThereIsSaid() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim")

    bench.press("g i")
    bench.type("S99")
    bench.press("Enter")

    #expect(bench.screen.contains("There is no source S0099."))
  }

  @Test func theRegisterIsFilteredAndTurnedAndSaysWhatIsMissing() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim")

    bench.press("g s /")
    bench.type("letter")
    bench.press("Enter")
    #expect(bench.lines(with: "Letter to the desk").count >= 1)
    #expect(bench.lines(with: "Public notice").isEmpty)
    bench.press("Esc n")
    #expect(bench.screen.contains("lacks"))
    bench.press("t")
    #expect(bench.screen.contains("order origin"))
  }
}
