import AuditLedger
import ClaimModel
import TestSupport
import Testing
import Workbench

/// The queue's filter, as it is typed after `/`.
@Suite struct FilterFieldTests {
  private func bench() throws -> Bench {
    var desk = try TestSupport.Desk()
    for number in 1...3 { try desk.claim("The bridge was closed \(number) times.") }
    return try Bench(desk.casebook)
  }

  @Test(arguments: ["has:xyz", "state:foo", "is:nonsense", "id:>S60"])
  func wordsWithAMistakeStayToBeMended(words: String) throws {
    let bench = try bench()

    bench.press("/")
    bench.type(words)
    bench.press("Enter")
    #expect(bench.screen.contains(" /\(words)"))
    #expect(bench.screen.contains(": wants"))
    bench.press("*")
    #expect(bench.screen.contains(" /\(words)*"))
    #expect(bench.screen.contains(": wants"))
    #expect(bench.screen.contains("0 marked"))
    bench.press("Esc")
    #expect(bench.screen.contains("show all"))
    bench.press("/ ^U")
    bench.type("id:C2")
    bench.press("Enter")

    #expect(bench.screen.contains("show /id:C2"))
    #expect(bench.screen.contains("1 of 3 claims"))
  }

  @Test(arguments: ["id:C1 | id:C3", "id:C1|id:C3", "id:C1|C3", "-id:<=C1 | id:C1 -id:C2"])
  func aBarJoinsWithBlanksAroundItToo(words: String) throws {
    let bench = try bench()

    bench.press("/")
    bench.type(words)
    bench.press("Enter")

    #expect(bench.screen.contains("2 of 3 claims"))
  }

  @Test(
    "terms are joined by bars before all are needed, and ids have ranges",
    arguments: [
      ("oracle | microsoft", QueueCondition.any([.word("oracle"), .word("microsoft")])),
      ("state:agreed | state:published", .any([.state(.agreed), .state(.published)])),
      ("ban oracle |sale", .all([.word("ban"), .any([.word("oracle"), .word("sale")])])),
      ("\"|\" ban", .all([.exact("|"), .word("ban")])), ("id:>C60", .id(61...Int.max)), ("id:<=C3", .id(0...3)),
    ])
  func conditions(text: String, condition: QueueCondition) throws {
    #expect(try QueueFilter(parsing: text).condition == condition)
  }

  @Test(arguments: ["|", "ban |", "| ban", "ban | | sale"]) func aBarWithoutBothSidesIsAMistake(text: String) {
    #expect(throws: FilterError.self) { try QueueFilter(parsing: text) }
  }

  @Test func aBarThatNothingFollowsYetIsNoMistakeWhileItIsTyped() throws {
    #expect(try QueueFilter(typing: "ban | ").condition == .word("ban"))
    #expect(try QueueFilter(typing: "ban | sta").condition == .word("ban"))
  }

  @Test(
    "Tab writes out what is left, as far as it is one",
    arguments: [
      ("sta", "/sta", "state:  stance:"), ("stat", "/state:", nil), ("state:sig", "/state:signed-off ", nil),
      ("-is:bl", "/-is:blocked ", nil), ("finding:L2", "/finding:L2", "L20  L21"), ("who:n", "/who:none ", nil),
      ("state:agreed|pub", "/state:agreed|published ", nil), ("by:ida", "/by:\"Ida Quill\" ", nil),
      ("topic:x", "/topic:x", "Nothing begins with «x» here."),
    ] as [(String, String, String?)])
  func completion(typed: String, becomes: String, says: String?) throws {
    let bench = try Bench(SampleCasebook.make(), as: "Ida Quill")

    bench.press("/")
    bench.type(typed)
    bench.press("Tab")

    #expect(bench.screen.contains(" \(becomes)"), "\(bench.screen)")
    if let says { #expect(bench.screen.contains(says), "\(bench.screen)") }
  }
}
