import AuditLedger
import ClaimModel
import Foundation
import TestSupport
import Testing

@testable import AuditReport

@Suite("Exchange formats")
struct ExchangeTests {
  let casebook: Casebook

  init() throws { casebook = try SampleCasebook.make() }

  private func json(_ format: String) throws -> JSONValue {
    try JSONValue(parsing: Rendered.bytes(Exporters.named(format), casebook))
  }

  @Test(
    "a language goes into a page where it may be one",
    arguments: [
      ("en", true), ("de-CH-1901", true), ("zh-Hant-TW", true), ("", false), ("word", false), ("english", false),
      ("e", false), ("en-", false), ("en us", false), ("en\"", false), ("a1", false),
      ("en-" + String(repeating: "x", count: 9), false),
    ])
  func language(tag: String, isOne: Bool) { #expect(SafeLink.language(tag) == (isOne ? tag : nil)) }

  // ClaimReview.

  @Test("ClaimReview: a file a published review, a feed of all, and a list of what stayed out")
  func claimReview() throws {
    let files = try Rendered.files("claimreview", casebook)
    let reviews = files.keys.filter { $0.hasPrefix("reviews/") }.sorted()

    #expect(reviews == ["reviews/C0001.jsonld", "reviews/C0007.jsonld", "reviews/C0013.jsonld"])
    let first = try JSONValue(parsing: #require(files["reviews/C0001.jsonld"]))
    #expect(first["claimReviewed"]?.string == "The Harrowmere harbour bridge closes on 1 March 2031 for two years.")
    #expect(first["reviewRating"]?["alternateName"]?.string == "Misleading")
    #expect(first["reviewRating"]?["ratingValue"] == 2 && first["reviewRating"]?["bestRating"] == 5)
    #expect(first["correction"]?.array?.count == 1)
    #expect(first["itemReviewed"]?["firstAppearance"]?["url"]?.string == "https://council.harrowmere.example/notice/12")
    let feed = try JSONValue(parsing: #require(files["feed.jsonld"]))
    #expect(feed["dataFeedElement"]?.array?.count == 3)
    let leftOut = String(decoding: try #require(files["left-out.txt"]), as: UTF8.self)
    #expect(
      leftOut.contains("C0005 its verdict is not published") && leftOut.contains("C0008 its verdict was withdrawn"))
    #expect(leftOut.contains("C0012 no longer stands") && leftOut.contains("C0002 has no verdict that stands"))
  }

  @Test("the house's own name, address and ratings go out")
  func exchangeSettings() throws {
    var casebook = casebook
    let moment = try Moment(person: Person(text: "Lena Marsh"), time: Timestamp(seconds: 1_925_900_000))
    var patch = Patch()
    try patch.set(
      "exchange",
      ExchangeSettings(
        publisher: "The Harrowmere Desk", address: "https://desk.example/checks",
        ratings: [
          RatingMapping(format: "claimreview", rating: "Misleading", label: "Half true", value: 3),
          RatingMapping(format: "averitec", rating: "Misleading", label: "Refuted"),
        ]))
    try casebook.perform(.change(CasebookSettings.id, patch), at: moment)

    let review = try JSONValue(parsing: #require(Rendered.files("claimreview", casebook)["reviews/C0001.jsonld"]))
    #expect(review["author"]?["name"]?.string == "The Harrowmere Desk")
    #expect(review["url"]?.string == "https://desk.example/checks/C0001")
    #expect(
      review["reviewRating"]?["alternateName"]?.string == "Half true" && review["reviewRating"]?["ratingValue"] == 3)
    let claims = try JSONValue(parsing: Rendered.bytes(Exporters.named("averitec"), casebook)).array ?? []
    #expect(claims.first?["label"]?.string == "Refuted")
    #expect(try Rendered.text("markdown", casebook).contains("- averitec: Misleading as Refuted, the house’s own"))
  }

  // Annotations.

  @Test("annotations: each quote stands at its place in the article, in code points")
  func annotations() throws {
    let items = try json("annotations")["items"]?.array ?? []
    #expect(items.count >= 8)
    var looked = 0
    for item in items {
      let targets = item["target"]?.array ?? [item["target"]].compactMap(\.self)
      for target in targets {
        let selectors = target["selector"]?.array ?? []
        let (exact, start, end) = (
          selectors[0]["exact"]?.string, selectors[1]["start"]?.integer, selectors[1]["end"]?.integer
        )
        let cached = target["state"]?["cached"]?.string
        for article in try casebook.all(Article.self) {
          for version in article.versions where ExchangeNames.hash(version.textSHA256) == cached {
            guard let text = casebook.text(version.text).text, let start, let end else { continue }
            #expect(CodePoints(text)[Int(start)..<Int(end)] == exact)
            looked += 1
          }
        }
      }
    }
    #expect(looked >= 8)
  }

  // PROV.

  @Test("PROV: every verdict has an activity and an agent, and who signs did not propose")
  func prov() throws {
    let nodes = try json("prov")["@graph"]?.array ?? []
    var byID: [String: JSONValue] = [:]
    for node in nodes { if let id = node["id"]?.string { byID[id] = byID[id] ?? node } }
    let findings = nodes.filter { $0["rdfs:label"]?.string?.hasPrefix("finding of") == true }
    #expect(findings.count >= 10)
    for finding in findings {
      let activity = try #require(finding["prov:wasGeneratedBy"]?["id"]?.string.flatMap { byID[$0] })
      #expect(activity["prov:wasAssociatedWith"]?["id"]?.string != nil)
    }
    let verdicts = nodes.filter { $0["rdfs:label"]?.string?.hasPrefix("verdict V") == true }
    #expect(verdicts.count >= 5)
    #expect(verdicts.contains { $0["prov:wasRevisionOf"] != nil })
  }

  // CSV.

  @Test("CSV: every table has a row in the dictionary a column, and equally long rows")
  func csv() throws {
    let files = try Rendered.files("csv", casebook)
    let dictionary = CSVReading.rows(try #require(files["data-dictionary.csv"])).dropFirst()

    #expect(files.count == 13)
    for (name, bytes) in files where name != "data-dictionary.csv" {
      let rows = CSVReading.rows(bytes)
      let columns = dictionary.filter { "\($0[0]).csv" == name }.map { $0[1] }
      #expect(rows.first == columns, "\(name)")
      #expect(rows.allSatisfy { $0.count == columns.count }, "\(name)")
    }
    #expect(CSVReading.rows(try #require(files["claims.csv"])).count == 14)
  }

  @Test(
    "CSV: formulas, separators and quotation marks come back as they were",
    arguments: [
      "=1+1", "+44 20", "-x", "@SUM(A1)", "'quoted", "\ttab", "a,b", "say \"no\"", "line\nbreak", " blank ", "é\u{301}",
      "=\"=\"",
    ])
  func csvRoundTrip(text: String) throws {
    let files = try Rendered.files("csv", try SampleCasebook.everyField(hostile: text))
    let claims = CSVReading.rows(try #require(files["claims.csv"]))

    #expect(claims[1][1].utf8.elementsEqual(text.utf8))
    for (name, bytes) in files {
      for cell in String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").compactMap(\.first) {
        #expect(!"=+-@".contains(cell), "\(name)")
      }
    }
  }

  // Others.

  @Test("JSON Lines: a record a line, the head first and the count last")
  func lines() throws {
    let lines = try Rendered.text("jsonl", casebook).split(separator: "\n").map {
      try JSONValue(parsing: Array($0.utf8))
    }

    #expect(lines.first?["kind"] == "head" && lines.first?["value"]?["format"] == "claims.reportLines")
    #expect(lines.last?["kind"] == "end" && lines.last?["value"]?["lines"]?.integer == Int64(lines.count - 1))
    #expect(lines.count { $0["kind"] == "claim" } == 13)
  }

  @Test("AVeriTeC: labels by the table, questions with their answers, searches as unanswerable")
  func averitec() throws {
    let claims = try json("averitec").array ?? []

    #expect(
      Set(claims.compactMap { $0["label"]?.string }) == [
        "Supported", "Refuted", "Not Enough Evidence", "Conflicting Evidence/Cherrypicking",
      ])
    let asked = try #require(
      claims.first { $0["claim"]?.string?.contains("asked") == true || $0["label"] == "Not Enough Evidence" })
    let answers = asked["questions"]?.array?.flatMap { $0["answers"]?.array ?? [] } ?? []
    #expect(answers.contains { $0["answer_type"] == "Unanswerable" })
    #expect(claims.first?["claim_date"] == "07-01-2031")
  }

  @Test("BagIt: every file has its hash in the manifest, and the tags have theirs")
  func bag() throws {
    let files = try Rendered.files("bagit", casebook)
    func sums(_ name: String) throws -> [String: String] {
      Dictionary(
        String(decoding: try #require(files[name]), as: UTF8.self).split(separator: "\n").map {
          (String($0.dropFirst(66)), String($0.prefix(64)))
        }, uniquingKeysWith: { first, _ in first })
    }
    let (payload, tags) = (try sums("manifest-sha256.txt"), try sums("tagmanifest-sha256.txt"))

    #expect(Set(payload.keys) == Set(files.keys.filter { $0.hasPrefix("data/") }))
    for (path, hash) in payload.merging(tags, uniquingKeysWith: { first, _ in first }) {
      #expect(Digest.of(files[path] ?? []).hex == hash, "\(path)")
    }
    #expect(
      files["bagit.txt"].map { String(decoding: $0, as: UTF8.self) }
        == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    let oxum = "Payload-Oxum: \(payload.keys.reduce(0) { $0 + (files[$1]?.count ?? 0) }).\(payload.count)"
    #expect(String(decoding: try #require(files["bag-info.txt"]), as: UTF8.self).contains(oxum))
    #expect(files["data/ledger.jsonl"]?.split(separator: 0x0A).count == casebook.entries.count)
    #expect(String(decoding: try #require(files["data/left-out.txt"]), as: UTF8.self).contains("erased") == false)
    #expect(files.keys.allSatisfy { !$0.contains("..") && !$0.hasPrefix("/") })
  }

  @Test("a redacted package holds neither ledger nor comments")
  func redactedBag() throws {
    let files = try Rendered.files("bagit", casebook, redacted: true)

    #expect(files["data/ledger.jsonl"] == nil)
    #expect(
      files.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("Ask the surveyor which storm is meant") }
    )
  }

  @Test("proof: the entry of the verdict, which the checkpoint's key vouches for; a sealed verdict has none")
  func proof() throws {
    let exporter = try Exporters.named("proof")
    let text = String(
      decoding: try Rendered.bytes(exporter, casebook, scope: .claim(ClaimID(number: 1))), as: UTF8.self)
    let bundle = try InclusionBundle(parsing: text)
    let key = try #require(try casebook.all(SigningKey.self).first)

    #expect(bundle.verify(entry: try #require(bundle.extra), try NoteVerifier(verifierKey: key.verifier)))
    #expect(try LedgerEntry(parsing: #require(bundle.extra)).kind == "review.published")
    #expect(throws: ReportError.sealed(ClaimID(number: 2))) {
      try Rendered.bytes(exporter, casebook, scope: .claim(ClaimID(number: 2)))
    }
    #expect(throws: ReportError.noVerdict(ClaimID(number: 10))) {
      try Rendered.bytes(exporter, casebook, scope: .claim(ClaimID(number: 10)))
    }
    #expect(throws: ReportError.wantsOneClaim(format: "proof")) { try Rendered.bytes(exporter, casebook) }
  }

  @Test("tape archives hold the files, block by block", arguments: ["csv", "claimreview", "bagit"])
  func tar(format: String) throws {
    let bytes = try Rendered.bytes(Exporters.named(format), casebook)
    let files = try Rendered.files(format, casebook)
    var (found, place): ([String: Int], Int) = ([:], 0)
    while place + 512 <= bytes.count, bytes[place] != 0 {
      let name = String(decoding: bytes[place..<(place + 100)].prefix { $0 != 0 }, as: UTF8.self)
      let size = Int(String(decoding: bytes[(place + 124)..<(place + 135)], as: UTF8.self), radix: 8) ?? 0
      found[name] = size
      place += 512 + (size + 511) / 512 * 512
    }

    #expect(bytes.count.isMultiple(of: 512))
    #expect(found.keys.sorted() == files.keys.sorted())
    if format == "csv" { #expect(found == files.mapValues(\.count)) }
  }

  @Test("hostile text stays text in every format", arguments: EscapingTests.texts)
  func hostile(text: String) throws {
    let casebook = try SampleCasebook.everyField(hostile: text)
    for format in ["annotations", "prov", "averitec"] {
      let bytes = try Rendered.bytes(Exporters.named(format), casebook)
      #expect(throws: Never.self, "\(format)") { try JSONValue(parsing: bytes) }
    }
    for line in try Rendered.bytes(Exporters.named("jsonl"), casebook).split(separator: 0x0A) {
      #expect(throws: Never.self) { try JSONValue(parsing: Array(line)) }
    }
    for format in ["csv", "claimreview", "bagit"] {
      let files = try Rendered.files(format, casebook)
      for (path, bytes) in files where path.hasSuffix(".jsonld") {
        #expect(throws: Never.self, "\(path)") { try JSONValue(parsing: bytes) }
      }
      #expect(files.keys.allSatisfy { $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !$0.contains("..") })
    }
  }
}
