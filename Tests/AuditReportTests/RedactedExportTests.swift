import AuditLedger
import AuditReport
import ClaimModel
import TestSupport
import Testing

@Suite("What a redacted export holds of pages and how they came")
struct RedactedExportTests {
  @Test(
    "is no address with private data in it", arguments: ["claimreview", "averitec", "json", "jsonl", "csv"],
    ["https://memo.example/u?m=url1@example.com&t=+491715550001", "mailto:url1@example.com"])
  func addresses(format: String, url: String) throws {
    let casebook = try CapturedSource.casebook(url: url)

    #expect(try Rendered.text(format, casebook).contains(url))
    let redacted = try Rendered.text(format, casebook, redacted: true)
    for words in ["url1@", "example.com", "5550001"] { #expect(!redacted.contains(words), "\(words)") }
  }

  @Test("is every other address", arguments: ["claimreview", "averitec", "json", "jsonl", "csv"])
  func plainAddress(format: String) throws {
    let url = "https://memo.example/2031/09?page=1"

    #expect(try Rendered.text(format, CapturedSource.casebook(url: url), redacted: true).contains(url))
  }

  @Test("is told as left out where a format has no place for a masked one", arguments: ["claimreview", "averitec"])
  func told(format: String) throws {
    let phrases = try Exporters.named(format).leavesOut

    #expect(phrases.contains("of a redacted export, addresses of pages with private data in them"))
  }

  @Test("is no address that somebody gave as their name; two persons stay two")
  func names() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    let opinion = Opinion(verdict: .supported, rationale: "The minutes say so.")
    try desk.perform(.move(claim, .propose(opinion)), as: "ida@selma.example")
    try desk.perform(.move(claim, .giveSecond(opinion)), as: "jon@selma.example")
    func agents(redacted: Bool) throws -> [JSONValue] {
      let prov = try JSONValue(parsing: Rendered.bytes(Exporters.named("prov"), desk.casebook, redacted: redacted))
      return prov["@graph"]?.array?.filter { $0["type"]?.array?.contains("prov:Person") == true } ?? []
    }

    #expect(try Rendered.text("prov", desk.casebook).contains("selma"))
    #expect(try !Rendered.text("prov", desk.casebook, redacted: true).contains("selma"))
    #expect(try agents(redacted: true).count == agents(redacted: false).count)
    #expect(try Set(agents(redacted: true).compactMap { $0["id"]?.string }).count == agents(redacted: true).count)
  }

  @Test("is of cookies and credentials the name, and every other header whole", arguments: ["json", "jsonl"])
  func headers(format: String) throws {
    var custody = CapturedSource.custody(asked: "https://memo.example/a")
    custody.hops = [
      CustodyHop(
        address: "https://memo.example/a", peer: "203.0.113.7",
        request: ["GET /a HTTP/1.1", "Cookie: sid=crumb1", "AUTHORIZATION : Basic crumb2"],
        response: ["HTTP/1.1 200 OK", "Set-Cookie: sid=crumb3;", "\tPath=/crumb4", "Server: plain", " and simple"])
    ]
    custody.record = WarcOrigin(
      file: "a.warc", id: "<urn:uuid:1>", response: ["HTTP/1.1 200 OK", "set-cookie: sid=crumb5"])
    let casebook = try CapturedSource.casebook(custody: custody)

    let whole = try Rendered.text(format, casebook)
    let redacted = try Rendered.text(format, casebook, redacted: true)

    for number in 1...5 { #expect(whole.contains("crumb\(number)")) }
    #expect(!redacted.contains("crumb"))
    for line in ["Cookie", "AUTHORIZATION", "Set-Cookie", "set-cookie"].map({ "\"\($0): [value left out]\"" }) {
      #expect(redacted.contains(line))
    }
    #expect(redacted.contains("\"Server: plain\"") && redacted.contains("\" and simple\""))
  }
}

@Suite("What reports say of a file that was captured")
struct CapturedFileTests {
  @Test("is its name, also where an older ledger has the path", arguments: ["json", "jsonl"], [false, true])
  func name(format: String, isRedacted: Bool) throws {
    let custody = CapturedSource.custody(asked: "/home/x/private/informant-dave/leak.html")
    let report = try Rendered.text(format, CapturedSource.casebook(custody: custody), redacted: isRedacted)

    // Once in the record, and once in its chain of custody.
    #expect(report.split(separator: "\"asked\":\"leak.html\"", omittingEmptySubsequences: false).count == 3)
    #expect(!report.contains("informant-dave"))
  }

  @Test(
    "is of a page, of a name and of stdin all that was asked for",
    arguments: ["https://memo.example/it's/a|b", "HTTP://memo.example/a", "leak.html", "-"])
  func whole(asked: String) throws {
    let report = try Rendered.text("json", CapturedSource.casebook(custody: CapturedSource.custody(asked: asked)))

    #expect(report.contains("\"asked\":\"\(asked)\""))
  }

  @Test("has no steps: what is empty is left out, as in every record")
  func hops() throws {
    let casebook = try CapturedSource.casebook(custody: CapturedSource.custody(asked: "leak.html"))
    let report = try JSONValue(parsing: Rendered.bytes(Exporters.named("json"), casebook))
    let capture = report["sources"]?.array?.first?["custody"]?.array?.first?["capture"]

    #expect(capture?.object?.keys.sorted() == ["asked", "began", "bytes", "ended", "mediaType", "sha256"])
  }
}
