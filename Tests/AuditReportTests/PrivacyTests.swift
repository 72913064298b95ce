import AuditLedger
import AuditReport
import ClaimModel
import Foundation
import TestSupport
import Testing

@Suite("Private data in addresses")
struct AddressPrivacyTests {
  private static let telling = "https://memo.example/u?m=url1@example.com&t=+491715550001"
  private static let secrets = ["url1@example.com", "491715550001", "who@example.com", "ref@example.com"]

  private func casebook() throws -> Casebook {
    var desk = try Desk()
    let source = try Source(
      id: SourceID(number: -1), nature: .document, title: "Memo", url: Self.telling,
      archivedURL: "mailto:who@example.com")
    let plain = try Source(
      id: SourceID(number: -2), nature: .document, title: "Log", url: "https://memo.example/plain")
    let claim = try Claim(
      id: ClaimID(number: -1), statement: "The bridge was closed.",
      origin: .imported(from: "tips", reference: "https://memo.example/r?m=ref@example.com", claimant: nil),
      appearances: [Appearance(place: .elsewhere(Self.telling))])
    let evidence = [source.id, plain.id].enumerated().map { index, id in
      Evidence(
        id: EvidenceID(number: -1 - index), claim: claim.id,
        basis: .passage(source: id, locator: nil, excerpt: "closed"), stance: .supports
      ).any
    }
    try desk.perform(.add([source.any, plain.any, claim.any] + evidence))
    return desk.casebook
  }

  @Test("is masked in a redacted page, and no link tells it", arguments: ["html", "markdown"])
  func masked(format: String) throws {
    let casebook = try casebook()
    let whole = try Rendered.text(format, casebook)
    let redacted = try Rendered.text(format, casebook, redacted: true)

    for secret in Self.secrets {
      #expect(whole.contains(secret), "\(secret)")
      #expect(!redacted.contains(secret), "\(secret)")
    }
    #expect(!redacted.contains("href=\"mailto:") && !redacted.contains("<mailto:"))
    #expect(!redacted.contains("memo.example/u?m=url1"))
    let plain = format == "html" ? #"href="https://memo.example/plain""# : "<https://memo.example/plain>"
    #expect(whole.contains(plain) && redacted.contains(plain))
  }

  @Test("is masked in the pages of a redacted package")
  func package() throws {
    let files = try Rendered.files("bagit", casebook(), redacted: true)

    for name in ["data/reports/report.md", "data/reports/report.html"] {
      let page = String(decoding: try #require(files[name]), as: UTF8.self)
      #expect(page.contains("memo.example") && Self.secrets.allSatisfy { !page.contains($0) })
    }
  }
}

@Suite("A comment from a text form")
struct ImportedCommentTests {
  @Test("is told as brought in, with who did it and when, on sheets and elsewhere", arguments: ["html", "markdown"])
  func broughtIn(format: String) throws {
    var desk = try Desk()
    let claim = try desk.claim()
    try desk.evidence(for: claim)
    let texts = ["I agree.", "So do I.", "Written here."].enumerated().map { index, words in
      SealedText(Array(words.utf8), salt: [UInt8](repeating: UInt8(index), count: 16))
    }
    func comment(_ number: Int, on record: RecordID, _ text: SealedText, at time: Timestamp) throws -> AnyRecord {
      try Comment(
        id: CommentID(number: number), on: record, by: Person(text: "ada"), at: time, body: text.reference
      ).any
    }
    let then = try Timestamp(text: "2020-01-01T00:00:00Z")
    let forms = [
      try comment(8, on: claim.any, texts[0], at: then), try comment(9, on: RecordID(.source, 1), texts[1], at: then),
    ]
    try desk.perform(.restore(forms), as: "mira", texts: Array(texts.prefix(2)))
    let day = desk.now.date
    try desk.perform(.add([try comment(-1, on: claim.any, texts[2], at: desk.now)]), as: "ada", texts: [texts[2]])

    let report = try Rendered.text(format, desk.casebook)

    #expect(report.components(separatedBy: ", brought in by mira on \(day)").count == 3)
    if format == "markdown" {
      #expect(report.contains("ada, 2020-01-01 00:00, brought in by mira on \(day) · open"))
    }
  }
}

@Suite("Private data in pictures and numbers")
struct PicturePrivacyTests {
  @Test("titles of sources are masked in the picture of origins too")
  func titles() throws {
    var desk = try Desk()
    let claim = try desk.claim()
    let sources = try (1...2).map {
      try Source(
        id: SourceID(number: -$0), nature: .document, title: "Letter \($0) of max@example.com",
        derivesFrom: $0 == 1 ? [] : [.source(SourceID(number: -1))])
    }
    let evidence = sources.enumerated().map { index, source in
      Evidence(
        id: EvidenceID(number: -1 - index), claim: claim,
        basis: .passage(source: source.id, locator: nil, excerpt: "closed"), stance: .supports
      ).any
    }
    try desk.perform(.add(sources.map(\.any) + evidence))

    #expect(try Rendered.text("html", desk.casebook).contains("max@example.com"))
    let redacted = try Rendered.text("html", desk.casebook, redacted: true)
    #expect(redacted.contains("id=\"p-origins-t\"") && !redacted.contains("max@example.com"))
  }

  @Test("a number that is a part of what is masked is left out", arguments: ["json", "jsonl"])
  func numbers(format: String) throws {
    let words = "that her account DE89 3704 0044 0532 0130 00 held $4.1 billion and that +49 30 1234567 was dead"
    func span(_ quote: String) throws -> Span {
      let place = try #require(words.range(of: quote))
      let start = words[..<place.lowerBound].unicodeScalars.count
      return try Span(start: start, end: start + quote.unicodeScalars.count, quote: quote)
    }
    let text = SealedText(Array(words.utf8), salt: [1])
    let version = ArticleVersion(
      retrieved: Desk.opening, original: text.reference, originalSHA256: Digest.of(text.bytes), text: text.reference,
      textSHA256: Digest.of(text.bytes), length: words.unicodeScalars.count)
    let article = try Article(id: ArticleID(number: -1), title: "The account", versions: [version])
    let attribution = try Attribution(
      id: AttributionID(number: -1), article: article.id, version: 1,
      reading: AttributionReading(
        content: [span(words)], kind: .indirect, form: .assertion, naming: .named,
        numbers: [span("3704 0044 0532 0130 00"), span("$4.1 billion"), span("1234567")]),
      maker: .person(Person(text: "mira")))
    var desk = try Desk()
    try desk.perform(.add([article.any, attribution.any]), texts: [text])

    #expect(try Rendered.text(format, desk.casebook).contains("\"3704 0044 0532 0130 00\""))
    let redacted = try Rendered.text(format, desk.casebook, redacted: true)
    for number in ["3704", "0532", "1234567"] { #expect(!redacted.contains(number), "\(number)") }
    #expect(redacted.contains("\"$4.1 billion\""))
  }
}
