import AuditLedger
import ClaimModel
import TestSupport
import Testing

/// The language of the filter.
@Suite struct QueueFilterTests {
  @Test func wordsAreAllNeeded() throws {
    #expect(try QueueFilter(parsing: "track federal").condition == .all([.word("track"), .word("federal")]))
    #expect(try QueueFilter(parsing: "").isEverything)
    #expect(try QueueFilter(parsing: "   ").isEverything)
  }

  @Test func quotationMarksAreExactMinusExcludesBarJoins() throws {
    #expect(try QueueFilter(parsing: "\"federal employees\"").condition == .exact("federal employees"))
    #expect(try QueueFilter(parsing: "-ban").condition == .not(.word("ban")))
    #expect(try QueueFilter(parsing: "ban|sale").condition == .any([.word("ban"), .word("sale")]))
  }

  @Test(
    "a field looks at one thing",
    arguments: [
      ("state:proposed", QueueCondition.state(.proposed)), ("state:signed-off", .state(.signedOff)),
      ("verdict:not", .verdict(.notEnoughEvidence)), ("clai:trump", .claimant("trump")), ("is:left", .property(.left)),
      ("priority:1", .priority(1...1)), ("who:none", .assignee(nil)), ("who:me", .assignee(.me)),
      ("for:0", .count(.supports, 0...0)), ("against:<2", .count(.refutes, 0...1)),
      ("context:>=3", .count(.context, 3...1_000_000)), ("age:>7d", .age(604_801...1_000_000_000_000)),
      ("has:comment", .has(.comment)), ("id:C0016..C0018", .id(16...18)), ("id:c3", .id(3...3)),
      ("article:A1", .article(ArticleID(number: 1))), ("source:S0001", .source(SourceID(number: 1))),
      ("stance:refutes", .stance(.refutes)), ("topic:trade", .topic("trade")),
    ])
  func fields(text: String, condition: QueueCondition) throws {
    #expect(try QueueFilter(parsing: text).condition == condition)
  }

  @Test func alternativesOfAFieldAreJoined() throws {
    #expect(try QueueFilter(parsing: "state:proposed|agreed").condition == .any([.state(.proposed), .state(.agreed)]))
    #expect(try QueueFilter(parsing: "-claimant:trump").condition == .not(.claimant("trump")))
  }

  @Test(
    "what is not understood says what is wanted, and where",
    arguments: [
      ("priority:9", 0..<10, "1, 2 or 3"), ("ban is:what", 4..<11, "left"), ("state:", 0..<6, "unreviewed"),
      ("id:S1", 0..<5, "C0016"), ("((", 0..<2, "no letter and no digit"), ("ban \"sale", 4..<9, "has no end"),
      ("ban sate:proposed", 4..<17, "did you mean «state:»?"), ("verdikt:refuted", 0..<15, "did you mean «verdict:»?"),
    ])
  func errors(text: String, range: Range<Int>, wants: String) {
    let error = #expect(throws: FilterError.self) { try QueueFilter(parsing: text) }
    #expect(error?.range == range)
    #expect(error?.sentence.contains(wants) ?? false)
  }

  @Test func whatIsNoFieldIsAWord() throws {
    #expect(try QueueFilter(parsing: "https://a.example").condition == .word("https://a.example"))
    #expect(try QueueFilter(parsing: "Ezekiel:4").condition == .word("Ezekiel:4"))
    #expect(try QueueFilter(parsing: "\"sate:\"").condition == .exact("sate:"))
  }

  @Test func whatIsBeingTypedMayBeWithoutItsEnd() throws {
    #expect(try QueueFilter(typing: "ban \"sale of").condition == .all([.word("ban"), .exact("sale of")]))
    #expect(try QueueFilter(typing: "ban ((").condition == .word("ban"))
  }

  @Test func anyTextIsReadOrRefusedWithoutATrap() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "state:", "is:", "id:", "..", "C1", "-", "|", "\"", ":", ">", "<=", "age:", "7d", "9999999999999999999", " ", "é",
      "\u{0}", "made:", "2020-13",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0..<8, using: &random)).map { _ in
        random.once(in: 6) ? random.hostileText() : pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      do {
        _ = try QueueFilter(parsing: text)
      } catch let error as FilterError {
        #expect(error.range.upperBound <= text.count)
      } catch {
        Issue.record("\(text): \(error)")
      }
    }
  }
}
