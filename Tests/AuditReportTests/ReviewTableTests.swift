import AuditLedger
import AuditReport
import ClaimModel
import TestSupport
import Testing

@Suite("What the tables hold of a review")
struct ReviewTableTests {
  @Test("what was withdrawn is in force no more, and stands with the reason among the verdicts and the acts")
  func withdrawn() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.publish(claim)
    try desk.perform(.move(claim, .correct(note: "A slip.")), as: "ada")
    try desk.publish(claim)
    try desk.perform(.move(claim, .withdraw(reason: "Another slip.")), as: "ada")

    let files = try Rendered.files("csv", desk.casebook)
    let review = try #require(try CSVReading.table("reviews", in: files).first)
    let verdicts = try CSVReading.table("verdicts", in: files)
    let acts = try CSVReading.table("acts", in: files)

    #expect(review["state"] == "withdrawn")
    for column in ["verdict", "rating", "rationale", "cites", "wouldChange"] { #expect(review[column] == "") }
    // The verdicts of version 1 are in the ledger alone.
    #expect(verdicts.map { $0["role"] } == ["first", "second", "published", "first", "second", "published"])
    #expect(verdicts.map { $0["version"] } == ["1", "1", "1", "2", "2", "2"])
    #expect(verdicts.map { $0["by"] } == ["mira", "jon", "ada", "mira", "jon", "ada"])
    #expect(verdicts.allSatisfy { $0["verdict"] == "supported" })
    #expect(verdicts.first?["rationale"] == "E0001 says so." && verdicts.last?["rationale"] == "E0002 says so.")
    #expect(verdicts.map { $0["cites"] } == ["E0001", "E0001", "E0001", "E0002", "E0002", "E0002"])
    #expect(
      acts.map { $0["act"] }
        == ["signed off", "published", "correction begun", "signed off", "published", "withdrawn"])
    #expect(acts.map { $0["version"] } == ["1", "1", "2", "2", "2", "2"])
    #expect(acts.map { $0["by"] } == ["jon", "ada", "ada", "jon", "ada", "ada"])
    #expect(acts.map { $0["reason"] } == ["", "", "A slip.", "", "", "Another slip."])
  }

  @Test("both verdicts of a disagreement, each with its reasons")
  func disagreement() throws {
    let verdicts = try rows("verdicts", of: 4)

    #expect(verdicts.map { $0["role"] } == ["disagreement first", "disagreement second"])
    #expect(verdicts.map { $0["disagreement"] } == ["1", "1"])
    #expect(verdicts.map { $0["version"] } == ["", ""])
    #expect(verdicts.map { $0["by"] } == ["Ravi Thorne", "Ida Quill"])
    #expect(verdicts.map { $0["verdict"] } == ["supported", "not enough evidence"])
    #expect(verdicts.map { $0["wouldChange"] } == ["", "The survey itself."])
  }

  @Test("the second verdict with its own rationale")
  func second() throws {
    let verdicts = try rows("verdicts", of: 5)

    #expect(verdicts.map { $0["role"] } == ["first", "second"])
    #expect(verdicts.last?["rationale"]?.hasPrefix("The letter is the claimant’s own: ") == true)
  }

  @Test(
    "each act that is on record, with its reason",
    arguments: [
      (1, "signed off|published|correction begun|signed off|published|signed off", "third year"),
      (3, "second review begun", ""), (6, "signed off|went stale", "S0003"),
      (9, "set aside", "An opinion about the future."),
      (13, "signed off|published|correction begun|taken into review", "The log may be of the other bridge."),
    ])
  func acts(claim: Int, words: String, reason: String) throws {
    let acts = try rows("acts", of: claim)

    #expect(acts.compactMap { $0["act"] }.joined(separator: "|") == words)
    #expect(acts.compactMap { $0["reason"] }.joined().contains(reason) || reason.isEmpty)
  }

  @Test("what is public stays in force while its correction is under way, with both verdicts behind it")
  func correcting() throws {
    let review = try #require(try rows("reviews", of: 13).first)
    let verdicts = try rows("verdicts", of: 13)

    #expect(review["state"] == "in review" && review["version"] == "2")
    #expect(review["verdict"] == "supported" && review["rating"] == "Mostly true")
    #expect(verdicts.map { $0["role"] } == ["first", "second", "published"])
    #expect(verdicts.map { $0["version"] } == ["1", "1", "1"])
  }

  @Test("nothing of a first verdict that is sealed", arguments: [2, 3])
  func sealed(claim: Int) throws {
    let review = try #require(try rows("reviews", of: claim).first)

    #expect(review["first"] == "Ida Quill" && review["verdict"] == "")
    #expect(try rows("verdicts", of: claim).isEmpty)
  }

  @Test("that no second verdict was asked for")
  func switchedOff() throws {
    var desk = try Desk(secondReview: .off)
    let claim = try desk.claim()
    try desk.perform(.move(claim, .propose(Opinion(verdict: .supported, rationale: "The minutes say so."))))

    let files = try Rendered.files("csv", desk.casebook)

    #expect(try CSVReading.table("reviews", in: files).first?["secondReview"] == "off")
    #expect(try CSVReading.table("verdicts", in: files).map { $0["role"] } == ["first"])
    for format in ["html", "markdown"] {
      let page = try Rendered.text(format, desk.casebook)
      #expect(page.contains("One verdict, given alone"))
      #expect(!page.contains("the second given blind"))
    }
  }

  @Test("redacted, no private data of a rationale or a reason", arguments: [false, true])
  func redacted(isRedacted: Bool) throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.agree(on: claim, rationale: "The mayor says so, +44 20 7946 0018.")
    try desk.perform(.move(claim, .signOff), as: "jon")
    try desk.perform(.move(claim, .publish), as: "ada")
    try desk.perform(.move(claim, .withdraw(reason: "As ida.holm@selma.example demands.")), as: "ada")

    let files = try Rendered.files("csv", desk.casebook, redacted: isRedacted)
    let (verdicts, acts) = (files["verdicts.csv"] ?? [], files["acts.csv"] ?? [])

    #expect(String(decoding: verdicts, as: UTF8.self).contains("7946 0018") == !isRedacted)
    #expect(String(decoding: acts, as: UTF8.self).contains("selma.example") == !isRedacted)
  }

  @Test("a reason that a spreadsheet would take for a formula as text")
  func formula() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.signOff(claim)
    try desk.perform(.move(claim, .withdraw(reason: "=1+1")), as: "ada")

    let files = try Rendered.files("csv", desk.casebook)

    #expect(try CSVReading.table("acts", in: files).last?["reason"] == "=1+1")
    #expect(String(decoding: files["acts.csv"] ?? [], as: UTF8.self).contains("\"'=1+1\""))
  }

  /// The rows of the sample casebook that are about a claim.
  private func rows(_ table: String, of claim: Int) throws -> [[String: String]] {
    let files = try Rendered.files("csv", SampleCasebook.make())
    return try CSVReading.table(table, in: files).filter { $0["claim"] == "\(ClaimID(number: claim))" }
  }
}
