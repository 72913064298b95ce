import AuditLedger
import ClaimModel
import TerminalUI
import TestSupport
import Testing

@testable import Workbench

/// Every event: filtered, looked into, taken back.
@Suite struct LogTests {
  private static func screen(_ bench: Bench) throws -> LogScreen {
    guard case .log(let screen) = bench.state.place else {
      throw LedgerError.refused("the log is not in sight but \(bench.state.place.name)")
    }
    return screen
  }

  /// Whether an event is of those that some words ask for.
  private static func fits(_ line: LogLine, _ words: String) -> Bool {
    switch words {
    case "record:C4": ["C0004", "V0004"].contains(line.record?.description)
    case "by:Ravi Thorne": line.person.name == "Ravi Thorne"
    case "kind:review": line.kind.hasPrefix("review.")
    case "kind:review.signedOff by:Ravi Thorne": line.kind == "review.signedOff" && line.person.name == "Ravi Thorne"
    default: false
    }
  }

  @Test func aSplitThatKeepsTheClaimsWordsIsToldAsOne() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim("A.")
    try desk.perform(.split(claim, ["A.", "B."]))
    let bench = try Bench(desk.casebook, as: "kim")

    bench.press("g l")

    #expect(bench.screen.contains("split it; its words stay"))
  }

  @Test(arguments: [
    "record:C4", "by:Ravi Thorne", "kind:review", "kind:review.signedOff by:Ravi Thorne", "on:..2031-01-09",
  ])
  func isFilteredByRecordPersonKindAndDay(words: String) throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim")
    bench.press("g l")
    let all = try Self.screen(bench).lines(bench.state.desk).count

    bench.press("/")
    bench.type(words)
    bench.press("Enter")

    let lines = try Self.screen(bench).lines(bench.state.desk)
    #expect(lines.allSatisfy { Self.fits($0, words) }, "\(words)")
    #expect(lines.count < all)
    bench.press("Esc")
    #expect(try Self.screen(bench).lines(bench.state.desk).count == all)
  }

  @Test(
    arguments: [
      ("by:mira", nil, "mira", nil, nil), ("on:2026-11", nil, nil, "2026-11", "2026-11"),
      ("on:2026-11-01..", nil, nil, "2026-11-01", nil), ("on:..2026-12", nil, nil, nil, "2026-12"),
      ("on:2026-11..2026-12", nil, nil, "2026-11", "2026-12"), ("C16", "C0016", nil, nil, nil),
      ("rec:c16", "C0016", nil, nil, nil),
    ] as [(String, String?, String?, String?, String?)])
  func wordsOfTheLogAreRead(text: String, record: String?, person: String?, since: String?, until: String?) throws {
    let words = try LogWords(parsing: text)

    #expect(words.record?.description == record)
    #expect(words.filter.person?.name == person)
    #expect(words.filter.since?.description == since)
    #expect(words.filter.until?.description == until)
  }

  @Test(arguments: [
    ("colour:red", "the log has no field «colour»: record, by, kind, on"),
    ("on:monday", "on: wants a date, such as 2026-11-22 or 2026-11..2026-12"),
    ("record:xyz", "record: wants an id, such as C16"), ("blackmail", "a field is wanted: record:, by:, kind:, on:"),
  ]) func whatIsNotUnderstoodIsSaid(text: String, sentence: String) {
    #expect(throws: FilterError(range: 0..<text.count, sentence: sentence)) { try LogWords(parsing: text) }
  }

  @Test func aRecordIsShownAsItWasBeforeAfterAndNow() throws {
    var desk = try TestSupport.Desk()
    try desk.claim("The bridge was closed.")
    let bench = try Bench(desk.casebook)
    bench.press("c s ^U")
    bench.type("The bridge was shut.")
    bench.press("Enter c s ^U")
    bench.type("The bridge is open.")
    bench.press("Enter g h k")

    #expect(bench.screen.contains("was The bridge was closed.  now The bridge was shut."))
    bench.press("t")
    #expect(bench.screen.contains("C0001 as it was before 3"))
    #expect(bench.lines(with: "statement  The bridge was closed.").count == 1)
    bench.press("t")
    #expect(bench.lines(with: "statement  The bridge was shut.").count == 1)
    bench.press("t")
    #expect(bench.lines(with: "statement  The bridge is open.").count == 1)
  }

  @Test func fieldsAreToldInWordsAndNotAsTheyAreStored() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim", size: Size(columns: 200, rows: 50))
    bench.press("g l")
    #expect(bench.screen.contains("changed merged into → «C0001»"))
    #expect(bench.screen.contains("changed topic → «ferries»"))

    bench.press("g g")
    for _ in LogScreen.View.allCases {
      bench.press("t g g")
      for _ in 0..<135 {
        let screen = bench.screen
        #expect(!screen.contains("\":") && !screen.contains("[{"), "\(screen)")
        bench.press("j")
      }
    }
  }

  @Test func aReviewIsShownAsItWasBeforeAfterAndNow() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    try desk.perform(.move(claim, .take))
    try desk.perform(.move(claim, .setAside(reason: "An opinion.")))
    let bench = try Bench(desk.casebook)

    bench.press("g l t")
    #expect(bench.screen.contains("review of C0001 as it was before 4"))
    #expect(bench.lines(with: "state  in review").count == 1)
    bench.press("t")
    #expect(bench.lines(with: "state  not checkable").count == 1)
    // Its first move: a review that nobody has begun is not stored, but it is there.
    bench.press("k t t t")
    #expect(bench.screen.contains("review of C0001 as it was before 3"))
    #expect(bench.lines(with: "state  unreviewed").count == 1)
  }

  @Test func aReviewThatWasTakenBackIsUnreviewedNow() throws {
    var desk = try TestSupport.Desk()
    try desk.claim()
    let bench = try Bench(desk.casebook)

    bench.press("v t u g l t t")
    #expect(bench.screen.contains("review of C0001 as it was after 6"))
    #expect(bench.lines(with: "state  unreviewed").count == 1)
    bench.press("t")
    #expect(bench.screen.contains("review of C0001 as it is now"))
    #expect(bench.lines(with: "state  unreviewed").count == 1)
  }

  @Test func aSealedVerdictIsHiddenAlsoBeforeAfterAndNow() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim", size: Size(columns: 200, rows: 50))
    bench.press("g l /")
    bench.type("kind:review")
    bench.press("Enter")
    let count = try Self.screen(bench).lines(bench.state.desk).count

    for _ in LogScreen.View.allCases {
      bench.press("t G")
      for _ in 0..<count {
        let screen = bench.screen
        for words in SampleCasebook.sealedWords { #expect(!screen.contains(words)) }
        bench.press("k")
      }
    }
  }

  @Test func undoFromHereTakesTheEditUnderTheCursorBack() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    let bench = try Bench(desk.casebook)
    bench.press("c p 1 Enter c t")
    bench.type("bridges")
    bench.press("Enter g l k")
    #expect(bench.screen.contains("U takes back edit"))

    bench.press("U")

    #expect(try bench.claim(claim).priority == .normal)
    #expect(try bench.claim(claim).topic == "bridges")
  }

  /// C1 was proposed in edit 5, signed off in 9 and, where that is wanted, published in 10.
  private static func reviewed(published: Bool) throws -> Bench {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    if published { try desk.publish(claim) } else { try desk.signOff(claim) }
    return try Bench(desk.casebook, as: "mira", size: Size(columns: 100, rows: 24))
  }

  @Test(arguments: [
    (false, "review.proposed", "Edit 5 can't be undone: C0001 was signed off by jon (event 9): undo that first."),
    (true, "review.proposed", "Edit 5 can't be undone: C0001 was published by ada: v k corrects it."),
    (true, "review.published", "Edit 10 can't be undone: C0001 was published by ada: v k corrects it."),
    (false, "source.added", "Edit 3 can't be undone: C0001 was taken for review by mira (event 5): undo that first."),
    (false, "casebook.added", "Edit 1 can't be undone: B0001 was added by ada: everything rests on it."),
  ]) func whoBlocksAnUndoIsSaidBeforeAndOnce(published: Bool, kind: String, sentence: String) throws {
    let bench = try Self.reviewed(published: published)
    bench.press("g l /")
    bench.type("kind:\(kind)")
    bench.press("Enter")

    #expect(bench.lines(with: sentence).count == 1, "\(bench.screen)")

    bench.press("U")
    #expect(bench.state.desk.message?.plain == sentence)
    #expect(try bench.review(ClaimID(number: 1)).state.name == (published ? .published : .signedOff))
  }

  @Test func whatWasTakenBackIsNotTakenBackAgain() throws {
    var desk = try TestSupport.Desk()
    try desk.claim()
    let bench = try Bench(desk.casebook)
    bench.press("c p 1 Enter u g l k")
    #expect(bench.screen.contains("Edit 3 was undone by edit 4."))

    bench.press("U")

    #expect(bench.state.desk.message?.plain == "Edit 3 was undone by edit 4.")
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 15)])
  func theClaimOfAReviewStandsBeforeWhatWasDone(size: Size) throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim", size: size)
    bench.press("g l /")
    bench.type("kind:review")
    bench.press("Enter")

    let screen = try Self.screen(bench)
    let lines = screen.lines(bench.state.desk)
    let rows = bench.state.view().lines()
    for (offset, index) in screen.list.visible(height: screen.height(bench.state.desk)).enumerated() {
      let claim = try #require(lines[index].record).meant
      #expect(claim.kind == .claim)
      #expect(rows[2 + offset].contains(" \(claim)  "), "\(rows[2 + offset])")
    }
    let last = try #require(lines.last)
    let claim = try #require(last.record).meant
    #expect(bench.screen.contains("\(claim)  \(last.sequence)  \(last.kind)"))
  }

  @Test func aSecondVerdictThatDiffersIsToldWithItsVerdict() throws {
    var desk = try TestSupport.Desk()
    let claim = try desk.claim()
    try desk.perform(.move(claim, .propose(Opinion(verdict: .supported, rationale: "So."))), as: "mira")
    try desk.perform(.move(claim, .giveSecond(Opinion(verdict: .refuted, rationale: "No."))), as: "jon")
    let bench = try Bench(desk.casebook, size: Size(columns: 100, rows: 24))

    bench.press("g l")

    #expect(bench.screen.contains("C0001  proposed a verdict: supported"))
    #expect(bench.screen.contains("C0001  gave the second verdict: refuted, which differs"))
  }

  @Test func whereNobodyLooksASecondTimeNobodyIsSaidTo() throws {
    var desk = try TestSupport.Desk(secondReview: .off)
    let claim = try desk.claim()
    try desk.perform(.move(claim, .propose(Opinion(verdict: .supported, rationale: "So."))), as: "mira")
    let bench = try Bench(desk.casebook, size: Size(columns: 100, rows: 24))

    bench.press("g l")

    #expect(bench.screen.contains("C0001  agreed: the second review is switched off"))
    #expect(!bench.screen.contains("gave the second verdict"))
  }

  @Test func theWordsOfACommentAreReadInTheLog() throws {
    var desk = try TestSupport.Desk()
    try desk.claim()
    let bench = try Bench(desk.casebook)
    bench.press("c c")
    bench.type("Ask for the second page.")
    bench.press("Enter g l")

    #expect(bench.screen.contains("N0001  added comment on C0001"))
    #expect(bench.lines(with: "body  Ask for the second page.").count == 1)
    bench.press("t")
    #expect(bench.screen.contains("It was not there."))
    for _ in 0..<2 {
      bench.press("t")
      #expect(bench.lines(with: "body  Ask for the second page.").count == 1)
    }
    #expect(!bench.screen.contains("commitment"))
  }

  @Test func ofACommentThatWasErasedThatIsSaid() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim")
    bench.press("g l /")
    bench.type("record:N5")
    bench.press("Enter g g")

    for _ in 0..<4 {
      #expect(!bench.screen.contains("Quay Lane"))
      #expect(bench.lines(with: "body  (erased)").count == 1 || bench.screen.contains("It was not there."))
      bench.press("t")
    }
  }

  @Test func theLogOpensAtAnEventAndShowsTheRecordThen() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim")

    bench.press(":")
    bench.type("then 28")
    bench.press("Enter")

    #expect(try Self.screen(bench).current == 28)
    #expect(bench.screen.contains("as it was after 28"))
    bench.press("Enter")
    #expect(!bench.screen.contains("Log "))
  }

  @Test func daysAreGoneThrough() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim")
    bench.press("g l g g")
    let first = try #require(try Self.screen(bench).line(bench.state.desk)).time.date

    bench.press("}")
    let second = try #require(try Self.screen(bench).line(bench.state.desk)).time.date
    bench.press("{ {")

    #expect(second >= first)
    #expect(try Self.screen(bench).line(bench.state.desk)?.time.date == first)
  }

  @Test(arguments: [
    ("k", "/kind:"), ("kind:rev", "/kind:review."), ("kind:review.sig", "/kind:review.signedOff "),
    ("by:Ravi T", "/by:Ravi Thorne "), ("record:C4 b", "/record:C4 by:"),
  ])
  func tabWritesOutWhatIsLeft(typed: String, becomes: String) throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim")
    bench.press("g l")

    bench.press("/")
    bench.type(typed)
    bench.press("Tab")

    #expect(bench.screen.contains(" \(becomes)"), "\(bench.screen)")
  }

  @Test func aKindThatThereIsNotIsSaid() throws {
    let bench = try Bench(SampleCasebook.make(), as: "kim")
    bench.press("g l")
    bench.press("/")
    bench.type("kind:verdict")
    bench.press("Enter")

    #expect(bench.screen.contains("kind: wants what a record went through, such as review. or claim.added"))
  }
}
