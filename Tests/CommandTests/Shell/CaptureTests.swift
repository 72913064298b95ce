import AuditLedger
import Foundation
import TestSupport
import Testing

@testable import ClaimsCommand

/// Captures, copies and versions by the real program, against a server on loopback.
@Suite(.serialized) struct CaptureTests {
  private static let server = Result { try MisbehavingServer() }
  private static let here = ["--allow-host", "127.0.0.1", "--max-time", "20", "--pause", "0"]

  private static func address(_ way: String) throws -> String { try "http://127.0.0.1:\(server.get().port)/\(way)" }

  @Test func aPageBecomesASourceAndItsWordsEvidence() throws {
    let program = try Program.withClaims()

    let outcome = try program.run(
      [
        "capture", Self.address("twice"), "--claim", "C1", "--stance", "context", "--excerpt",
        "closed the harbour bridge",
      ] + Self.here)

    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.text.contains("captured S0001 «Harbour bridge closed»"))
    #expect(outcome.text.contains("2 redirects"))
    #expect(try program.done("show", "E1").contains("paragraph 2"))
    #expect(
      try program.done("source", "text", "S1", "--plain").hasPrefix("Harbour bridge closed\n\nThe port authority"))
    #expect(try program.done("search", "bearings").contains("S0001"))
    #expect(try program.done("sources", "verify").hasPrefix("sound"))
    #expect(try program.done("verify").contains("sound"))
  }

  @Test func nothingOfAFailureIsKeptAndTheExitCodeSaysWhich() throws {
    let program = try Program.withClaims()
    let before = try program.done("info", "--json")

    for (way, code) in [("loop", 69), ("gone", 69), ("metadata", 2), ("short", 69), ("headers", 69)]
      as [(String, Int32)]
    {
      let outcome = try program.run(["capture", Self.address(way)] + Self.here)
      #expect(outcome.code == code, "\(way)")
      #expect(outcome.messages.hasPrefix("claims: "))
    }
    #expect(try program.run(["capture", Self.address("page")]).code == 2)
    #expect(try program.run(["capture", "file:///etc/passwd"]).code == 2)
    #expect(try program.run(["capture", "ftp://host/x"]).code == 2)
    #expect(try program.done("info", "--json") == before)
  }

  @Test func anAddressThatAnArticleIsFromAlreadyIsTold() throws {
    let program = try Program.withClaims()
    let address = ["--title", "Ferries", "--url", "https://post.example/ferries"]
    try program.write("The ferry is late, the harbour office said.\n", to: "first.txt")
    try program.write("The ferry is on time, the harbour office said.\n", to: "second.txt")
    let first = try program.run(["add", "first.txt"] + address)
    #expect(first.code == 0 && !first.text.contains("from the same address"), "\(first.messages)")

    let second = try program.run(["add", "second.txt"] + address)

    #expect(second.text.contains("A0002 is from the same address"), "\(second.text)\(second.messages)")
    #expect(second.text.contains("«claims add --add-version A0002»"))
  }

  @Test func aListGoesOnWhereItWas() throws {
    let program = try Program.withClaims()
    let list = try ["page1", "gone", "# a remark", "page2", "page1"].map {
      $0.hasPrefix("#") ? $0 : try Self.address($0)
    }
    try program.write(list.joined(separator: "\n"), to: "list.txt")

    let first = try program.run(["capture", "--list", "list.txt"] + Self.here)
    #expect(first.code == 69)
    #expect(first.text.hasSuffix("2 captured, 1 failed\n"))
    let second = try program.run(["capture", "--list", "list.txt"] + Self.here)
    #expect(second.text.hasSuffix("0 captured, 2 here already, 1 failed\n"))
    #expect(try program.done("list", "sources").contains("S0002"))
    #expect(try !program.done("list", "sources").contains("S0003"))
  }

  @Test func whatIsFetchedIsWrittenAsAWebArchiveThatIsReadBack() throws {
    let program = try Program.withClaims()
    let run = try program.run(
      ["capture", Self.address("once"), Self.address("chunked"), "--warc", "pages.warc"] + Self.here)
    #expect(run.code == 0, "\(run.messages)")
    let archive = try program.contents(of: "pages.warc")
    #expect(archive.components(separatedBy: "WARC-Type: response").count == 4)

    let outcome = try program.run(["capture", "pages.warc"])

    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.text.contains("passed over: 1 other answers, 3 request, 1 warcinfo"))
    let copies = try JSONValue(parsing: program.done("list", "sources", "--json"))["records"]?.array ?? []
    #expect(copies.count == 4)
    #expect(Set(copies.compactMap { $0["copies"]?.array?.first?["sha256"]?.string }).count == 2)
    #expect(try program.done("sources", "verify").hasPrefix("sound"))
  }

  @Test func anArticleIsAddedFromItsAddressAndAgainAsAVersion() throws {
    let program = try Program()
    try program.done("new", "desk.casebook", "--title", "Bridge")
    let page = try Self.address("page")

    let limits = Array(Self.here.dropLast(2))
    #expect(try program.run(["add", page] + limits).code == 0)

    let article = try JSONValue(parsing: program.done("show", "A1", "--json"))["record"]
    #expect(article?["title"]?.string == "Harbour bridge closed")
    #expect(article?["publisher"]?.string == "The Tidewater Post")
    #expect(article?["byline"]?.string == "Ines Calder")
    #expect(article?["published"]?.string == "2031-04-02")
    #expect(article?["url"]?.string == page)
    #expect(try program.run(["add", page] + limits).code == 2)
    let changed = try program.run(["add", Self.address("second"), "--add-version", "A1"] + limits).text
    #expect(changed.contains("added a version of A0001"))
    #expect(changed.contains("told only late"))
    let versions = try program.done("versions", "A1")
    #expect(versions.contains("- never") && versions.contains("only late"))
    #expect(versions.contains("Edited or gone"))
    let open = try JSONValue(parsing: program.done("versions", "A1", "--json"))["open"]?.array ?? []
    let record = try #require(open.first?["record"]?.string)
    try program.done("anchor", record, "--accept")
    #expect(try program.done("versions", "A1", "--json").contains("\"open\": []"))
    #expect(try program.done("verify").contains("sound"))
  }

  @Test func allThatIsPrintedForProgramsFitsTheSchema() throws {
    let program = try Program.withClaims()
    let schema = SchemaCheck(document: try JSONValue(parsing: try program.done("schema")))
    try program.write("Order 12: the levy is forty.", to: "order.txt")
    try program.write(
      "The strait is closed, says the ministry\n\nThe ministry said the strait is closed to ships.", to: "new.txt")
    let list = try [Self.address("page1"), Self.address("gone")].joined(separator: "\n")
    try program.write(list, to: "list.txt")
    let passage = ["--claim", "C1", "--stance", "context", "--excerpt", "the levy is forty"]
    #expect(try program.run(["capture", "order.txt"] + passage).code == 0)
    let report = try program.run("report", "--format", "json")
    #expect(schema.faults(try JSONValue(parsing: report.bytes)).isEmpty)
    try program.write("Order 13: the levy is fifty.", to: "order.txt")
    let runs: [[String]] = [
      ["capture", "order.txt"], ["capture", "--list", "list.txt"] + Self.here,
      ["capture", "--list", "list.txt"] + Self.here,
      ["sources", "verify"], ["add", "new.txt", "--add-version", "A1"], ["versions", "A1"], ["show", "S1"],
      ["show", "A1"],
      ["anchor", "T1", "--gone", "reworded"], ["show", "T1"],
      ["erase", "S1", "--all", "--reason", "on demand", "--yes"], ["source", "verify"],
    ]
    for arguments in runs {
      let outcome = try program.run(arguments + ["--json"])
      #expect([0, 69].contains(outcome.code), "\(arguments): \(outcome.messages)")
      let faults = schema.faults(try JSONValue(parsing: outcome.bytes))
      #expect(faults.isEmpty, "\(arguments): \(faults)")
    }
  }

  @Test func copiesGoOutAndComeBackByCommand() throws {
    let program = try Program.withClaims()
    try program.write("Order 12: the levy is forty.", to: "order.txt")
    try program.done("capture", "order.txt", "--title", "Order 12", "--kind", "law")
    try program.done("source", "export", "--all", "--output", "copies")

    #expect(try program.done("source", "import", "copies").hasPrefix("put back 0 copies, 1 needed nothing"))
    #expect(try program.run(["source", "import", "nowhere"]).code == 73)
    #expect(try program.run(["source", "export"]).code == 64)
    #expect(try program.run(["source", "verify", "C1"]).code == 64)
    #expect(try program.done("show", "S1").contains("captured from order.txt"))
  }

  @Test(
    "what does not go together is told",
    arguments: [
      ["capture"], ["capture", "x", "--excerpt", "y"], ["capture", "x", "y", "--title", "z"],
      ["capture", "x", "--together", "0"],
      ["capture", "x", "--max-size", "much"], ["capture", "x", "--max-time", "0"], ["anchor", "T1"],
      ["anchor", "T1", "--accept", "--gone", "x"], ["anchor", "T1", "--accept", "--near", "x"],
    ])
  func misuse(arguments: [String]) throws {
    let program = try Program.withClaims()

    #expect(try program.run(arguments).code == 64)
  }
}
