import AuditLedger
import AuditReport
import ClaimModel
import TestSupport
import Testing

@Suite("Exporters")
struct ExporterTests {
  @Test("have names, titles, extensions and media types of their own")
  func list() {
    #expect(Exporters.reports.map(\.name) == ["html", "markdown", "json"])
    #expect(
      Exporters.exchange.map(\.name)
        == ["jsonl", "csv", "claimreview", "annotations", "prov", "averitec", "bagit", "proof"])
    #expect(Set(Exporters.all.map(\.name)).count == Exporters.all.count)
    #expect(
      Exporters.all.filter { $0.folder == nil }.map(\.fileExtension).count
        == Set(Exporters.all.filter { $0.folder == nil }.map(\.fileExtension)).count)
    #expect(Exporters.exchange.filter { $0.name != "jsonl" }.allSatisfy { !$0.leavesOut.isEmpty })
    #expect(Exporters.all.allSatisfy { !$0.title.isEmpty && $0.mediaType.contains("/") })
  }

  @Test("are found in any letter case")
  func named() throws {
    #expect(try Exporters.named("HTML").fileExtension == "html")
  }

  @Test(
    "that are not there are refused with the nearest name",
    arguments: [
      ("htm", "there is no format «htm»; did you mean «html»?"),
      ("jsn", "there is no format «jsn»; did you mean «json»?"),
      ("mark", "there is no format «mark»; did you mean «markdown»?"),
      (
        "docx",
        "there is no format «docx»: html, markdown, json, jsonl, csv, claimreview, annotations, prov, averitec, bagit, proof are there"
      ),
      ("bagt", "there is no format «bagt»; did you mean «bagit»?"),
    ])
  func nearMiss(name: String, words: String) {
    let error = #expect(throws: ReportError.self) { try Exporters.named(name) }

    #expect(error?.description == words)
  }
}

@Suite("Scope")
struct ScopeTests {
  let casebook: Casebook

  init() throws { casebook = try SampleCasebook.make() }

  private func claims(_ scope: ReportScope) throws -> [String] {
    let report = try JSONValue(parsing: Rendered.bytes(Exporters.named("json"), casebook, scope: scope))
    return report["claims"]?.array?.compactMap { $0["claim"]?["id"]?.string } ?? []
  }

  @Test("everything is everything")
  func everything() throws {
    #expect(try claims(.everything).count == 13)
  }

  @Test("a claim stands alone, and its sources with it")
  func claim() throws {
    let page = try Rendered.text("html", casebook, scope: .claim(ClaimID(number: 6)))

    #expect(try claims(.claim(ClaimID(number: 6))) == ["C0006"])
    #expect(page.contains(#"id="S0003""#) && page.contains(#"id="S0002""#))
    #expect(!page.contains(#"id="S0004""#) && !page.contains(#"id="C0005""#))
    #expect(page.contains("not in this report"))
    #expect(Tags.problems(in: page).isEmpty)
  }

  @Test("an article brings the claims that come from it or appeared in it")
  func article() throws {
    #expect(try claims(.article(ArticleID(number: 2))) == ["C0010"])
    #expect(try claims(.article(ArticleID(number: 1))).count == 11)
    #expect(Tags.problems(in: try Rendered.text("html", casebook, scope: .article(ArticleID(number: 2)))).isEmpty)
  }

  @Test("a topic is found in any letter case")
  func topic() throws {
    #expect(try claims(.topic("Ferries")) == ["C0005", "C0006", "C0010"])
    #expect(Tags.problems(in: try Rendered.text("html", casebook, scope: .topic("ferries"))).isEmpty)
  }

  @Test("what is not there is refused, with the nearest", arguments: Exporters.reports.map(\.name))
  func missing(format: String) throws {
    let exporter = try Exporters.named(format)

    let topic = #expect(throws: ReportError.self) { try Rendered.bytes(exporter, casebook, scope: .topic("fery")) }
    #expect(topic == .noSuchTopic("fery", known: ["bridge", "ferries"]))
    #expect(
      ReportError.noSuchTopic("bridges", known: ["bridge", "ferries"]).description
        == "no claim has the topic «bridges»; did you mean «bridge»?")
    #expect(
      ReportError.noSuchTopic("x", known: []).description
        == "no claim has the topic «x»: no claim has a topic as yet; give one with «claims edit»")
    #expect(throws: LedgerError.noSuchRecord(ClaimID(number: 99).any)) {
      try Rendered.bytes(exporter, casebook, scope: .claim(ClaimID(number: 99)))
    }
    #expect(throws: LedgerError.noSuchRecord(ArticleID(number: 9).any)) {
      try Rendered.bytes(exporter, casebook, scope: .article(ArticleID(number: 9)))
    }
  }

  @Test("an empty casebook has a report too", arguments: Exporters.reports.map(\.name))
  func empty(format: String) throws {
    let report = try Rendered.text(format, try Desk().casebook)

    #expect(report.contains("Desk"))
    if format == "html" { #expect(Tags.problems(in: report).isEmpty) }
  }
}

@Suite("What a report tells")
struct ContentTests {
  let casebook: Casebook

  init() throws { casebook = try SampleCasebook.make() }

  @Test("a sealed first verdict stands in no format", arguments: Exporters.all.map(\.name).filter { $0 != "bagit" })
  func sealed(format: String) throws {
    let report = try Rendered.text(
      format, casebook, scope: format == "proof" ? .claim(ClaimID(number: 1)) : .everything)
    let ledger = casebook.entries.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()

    for words in SampleCasebook.sealedWords {
      #expect(ledger.contains(words))
      #expect(!report.contains(words))
    }
  }

  @Test("a sealed finding says only whose it is, and when")
  func sealedJSON() throws {
    let report = try JSONValue(parsing: Rendered.bytes(Exporters.named("json"), casebook))

    let reviews =
      report["claims"]?.array?.compactMap { $0["review"] }.filter { $0["first"]?["sealed"] == .bool(true) } ?? []
    #expect(reviews.count == 2)
    #expect(reviews.allSatisfy { $0["first"]?.object?.keys.sorted() == ["at", "by", "sealed"] })
    let sealed = report["claims"]?.array?.filter { $0["review"]?["first"]?["sealed"] != nil } ?? []
    #expect(sealed.allSatisfy { $0["standing"] == .string("no verdict") })
  }

  @Test(
    "a sealed verdict changes nothing in the report but who gave it: whichever it is", arguments: ["html", "markdown"])
  func sealedEither(format: String) throws {
    func report(_ verdict: Verdict) throws -> String {
      var desk = try Desk()
      let claim = try desk.claim()
      let evidence = try desk.evidence(for: claim)
      try desk.perform(.move(claim, .propose(Opinion(verdict: verdict, rationale: "\(evidence)"))))
      return try Rendered.text(format, desk.casebook)
    }
    // The hashes cover the sealed entry, and so differ.
    let hash = /[0-9a-f]{64}|[0-9a-f]{8}/

    #expect(try report(.supported).replacing(hash, with: "") == report(.refuted).replacing(hash, with: ""))
  }

  @Test("private contacts and erased words stand in no format", arguments: Exporters.all.map(\.name))
  func contacts(format: String) throws {
    let report = try Rendered.text(
      format, casebook, scope: format == "proof" ? .claim(ClaimID(number: 1)) : .everything)

    for words in ["press@blueline", "555 0199", "4 Quay Lane"] { #expect(!report.contains(words)) }
    if Exporters.reports.contains(where: { $0.name == format }) { #expect(report.contains("private address")) }
  }

  @Test("the whole signed checkpoint, head hash and Merkle root are there", arguments: Exporters.reports.map(\.name))
  func checkpoint(format: String) throws {
    let report = try Rendered.text(format, casebook)
    let note = try SignedNote(parsing: #require(casebook.checkpoint()))

    #expect(report.contains(note.signatures[0].description.split(separator: " ")[2]))
    #expect(report.contains(casebook.head().hash.hex))
    #expect(report.contains(casebook.root().hex))
  }

  @Test("every record in scope is named", arguments: Exporters.reports.map(\.name))
  func ids(format: String) throws {
    let report = try Rendered.text(format, casebook)

    for kind in RecordKind.allCases where kind != .casebook {
      for id in casebook.ids(of: kind) where id.description != "T0011" || format == "json" {
        #expect(report.contains(id.description), "\(id) is missing in \(format)")
      }
    }
  }

  @Test("a withdrawal and a correction stand in the timeline, and what was withdrawn stands no longer")
  func withdrawn() throws {
    var desk = try Desk(rules: RulePolicy.off())
    let claim = try desk.claim()
    try desk.publish(claim)
    try desk.perform(.move(claim, .correct(note: "A slip.")), as: "ada")
    try desk.publish(claim)
    try desk.perform(.move(claim, .withdraw(reason: "Another slip.")), as: "ada")

    let report = try Rendered.text("markdown", desk.casebook)

    #expect(report.contains("C0001 correction begun") && report.contains("C0001 verdict withdrawn"))
    #expect(report.contains("; then **") && !report.contains("; stands **"))
  }

  @Test("origins are counted, not documents: the claimant's own letter counts 0")
  func origins() throws {
    let report = try JSONValue(parsing: Rendered.bytes(Exporters.named("json"), casebook))
    func origins(_ claim: Int) -> [String] {
      report["claims"]?.array?[claim - 1]["origins"]?.array?.compactMap(\.string) ?? []
    }

    #expect(origins(1) == ["S0002", "S0004"])  // Its own notice not; context not.
    #expect(origins(4) == [])  // Only the engineer's own word.
    #expect(origins(5) == [])
    #expect(origins(6) == ["S0002"])  // The guest list goes back to the minutes.
  }

  @Test("the page holds together: tags, attributes, ids, links to places")
  func page() throws {
    #expect(Tags.problems(in: try Rendered.text("html", casebook)) == [])
  }

  @Test("the page forbids scripts and requests")
  func policy() throws {
    let page = try Rendered.text("html", casebook)

    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"))
    #expect(!page.contains("@import") && !page.contains("url("))
    #expect(!page.lowercased().contains("<script") && !page.contains("src="))
  }

  @Test("whether second review is off, and who may publish")
  func policyOfTheDesk() throws {
    let off = try Rendered.text("markdown", try Desk(secondReview: .off, editors: ["ada"]).casebook)
    let on = try Rendered.text("markdown", try Desk().casebook)

    #expect(off.contains("switched off") && off.contains("editors are ada"))
    #expect(!on.contains("switched off") && on.contains("anyone may publish"))
  }

  @Test("random casebooks have reports in every format", arguments: 0..<UInt64(Depth.of(60)))
  func random(seed: UInt64) throws {
    let casebook = try RandomCasebook.make(seed: seed, steps: 60)

    let page = try Rendered.text("html", casebook)
    let json = try Rendered.bytes(Exporters.named("json"), casebook)

    #expect(Tags.problems(in: page) == [])
    #expect(!(try Rendered.text("markdown", casebook)).isEmpty)
    #expect(try JSONValue(parsing: json).canonical() == json)
  }
}
