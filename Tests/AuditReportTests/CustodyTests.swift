import AuditLedger
import AuditReport
import ClaimModel
import TestSupport
import Testing

@Suite("How captured things came")
struct CustodyTests {
  let casebook: Casebook
  private let fetched = SourceID(number: 1)

  init() throws { casebook = try SampleCasebook.make() }

  @Test("stands request by request in the report, with machine, answer and certificate")
  func requests() throws {
    let page = try Rendered.text("markdown", casebook)

    #expect(page.contains("Asked for https://council.harrowmere.example/notice/12 with curl 7.88.1"))
    #expect(page.contains("answered by 203\\.0.113.7: **HTTP/1.1 301 Moved Permanently**; Location: /notices/2031/12"))
    #expect(page.contains("certificate of CN=council.harrowmere.example, issued by CN=Example Root"))
  }

  @Test("says which web archive a thing was taken from, and whether its digests were checked")
  func archives() throws {
    let page = try Rendered.text("html", casebook)

    #expect(page.contains("From the web archive minutes.warc.gz, record"))
    #expect(page.contains("its digests were checked"))
  }

  @Test("is whole in JSON, with every header")
  func whole() throws {
    let page = try Rendered.text("json", casebook)

    #expect(page.contains(#""X-Served-By: cache-7""#))
  }

  @Test(
    "tells in no report a folder of who handed a file in", arguments: Exporters.reports.map(\.name) + ["jsonl"],
    [false, true])
  func folders(format: String, isRedacted: Bool) throws {
    let page = try Rendered.text(format, casebook, redacted: isRedacted)

    #expect(page.contains("minutes.warc.gz"))
    #expect(!page.contains("/home/ida"))
  }

  @Test("lies in the package beside each source that has it, and in no redacted one")
  func packaged() throws {
    let whole = try Rendered.files("bagit", casebook)
    let redacted = try Rendered.files("bagit", casebook, redacted: true)

    for (source, words) in [("S0001", "X-Served-By: cache-7"), ("S0002", "/home/ida/minutes.warc.gz")] {
      let path = try #require(whole.keys.first { $0.hasPrefix("data/custody/\(source)-") })
      #expect(String(decoding: whole[path] ?? [], as: UTF8.self).contains(words))
    }
    // What a ledger commits to can't be shortened; the reports beside it are.
    for path in whole.keys where path.hasPrefix("data/reports/") {
      #expect(!String(decoding: whole[path] ?? [], as: UTF8.self).contains("/home/ida"))
    }
    #expect(!redacted.keys.contains { $0.contains("custody") })
    #expect(redacted.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("/home/ida") })
  }

  @Test("that was erased is told as erased, with the reason")
  func erased() throws {
    var casebook = casebook
    let source = try casebook.need(fetched)
    let custody = try #require(source.copies.first?.capture?.custody)
    try casebook.perform(.erase(source.recordID, custody.commitment, reason: "by order of a court"), at: Self.later())

    #expect(try Rendered.text("markdown", casebook).contains("How it came: erased by Lena Marsh on"))
  }

  @Test("tells rule L24 where an address led on to")
  func forwards() throws {
    #expect(try rules(in: casebook).contains("L24"))
  }

  @Test("tells it nothing of an address that the source does not have any more")
  func otherAddress() throws {
    var casebook = casebook
    var patch = Patch()
    try patch.set("url", "https://council.harrowmere.example/notices/2031/12")
    try casebook.perform(.change(fetched.any, patch), at: Self.later())

    #expect(try !rules(in: casebook).contains("L24"))
  }

  private func rules(in casebook: Casebook) throws -> [String] {
    var shelf = try casebook.dossierShelf()
    return try casebook.findings(on: ClaimID(number: 1), shelf: &shelf).map(\.rule)
  }

  private static func later() throws -> Moment {
    try Moment(person: Person(text: "Lena Marsh"), time: Timestamp(seconds: 1_925_900_000))
  }
}
