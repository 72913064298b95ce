import AuditLedger
import ClaimModel
import Foundation
import TestSupport
import Testing

@testable import AuditReport

@Suite("A newsroom's own templates")
struct TemplateTests {
  @Test("are used for their section; the others stay the built-in ones")
  func own() throws {
    let templates = try ReportTemplates(
      ["sheets": "<section><h2>Our sheets</h2>{{#some}}<p>x</p>{{/some}}"], for: "html")
    var bytes: [UInt8] = []
    try Exporters.named("html").render(
      ReportRequest(toolVersion: "1", templates: templates), try SampleCasebook.make()
    ) { bytes += $0 }
    let page = String(decoding: bytes, as: UTF8.self)

    #expect(page.contains("<h2>Our sheets</h2>") && !page.contains("One sheet a claim"))
    #expect(page.contains("<dt>Template of the newsroom</dt><dd>sheets (html), SHA-256 <span class=\"m h\">"))
    #expect(page.contains("Chain of custody"))
  }

  @Test("escape as the built-in ones do")
  func escaping() throws {
    let templates = try ReportTemplates(["sheet": "<p>{{statement}}</p>"], for: "html")
    var bytes: [UInt8] = []
    try Exporters.named("html").render(
      ReportRequest(toolVersion: "1", templates: templates),
      try SampleCasebook.everyField(hostile: "<script>alert(1)</script>")
    ) { bytes += $0 }

    #expect(!String(decoding: bytes, as: UTF8.self).contains("<script"))
  }

  @Test(
    "a field that there is not is named, with its line and the nearest one",
    arguments: [
      (
        "sheet", "<p>\n{{statment}}</p>",
        "the template «sheet» asks in line 2 for «statment», which is no field there; did you mean «statement»?: docs/templates.md lists the fields of each section"
      ),
      (
        "cover", "{{#tallies}}{{wrd}}{{/tallies}}",
        "the template «cover» asks in line 1 for «wrd», which is no field there; did you mean «word»?: docs/templates.md lists the fields of each section"
      ),
      (
        "sheet", "{{{statemnt}}}",
        "the template «sheet» asks in line 1 for «statemnt», which is no field there; did you mean «statement»?: docs/templates.md lists the fields of each section"
      ),
      (
        "sheet", "{{> crad}}",
        "the template «crad» can't be used: it is asked for and not there; take the built-in one and change it step by step"
      ),
      (
        "shet", "x",
        "the template «shet» can't be used: it is no section of a report, and no other template asks for it; did you mean «sheet»?; take the built-in one and change it step by step"
      ),
    ])
  func misspelt(name: String, text: String, words: String) {
    let error = #expect(throws: ReportError.self) { try ReportTemplates([name: text], for: "html") }

    #expect(error?.description == words)
  }

  @Test("a format that is not made from templates has none")
  func noTemplates() {
    #expect(throws: ReportError.noTemplates("json", known: ["html", "markdown"])) {
      try ReportTemplates([:], for: "json")
    }
  }

  @Test("the built-in templates ask for nothing that there is not", arguments: ReportTemplates.formats)
  func builtIn(format: String) throws {
    #expect(throws: Never.self) { try ReportTemplates(ReportTemplates.builtIn(for: format), for: format) }
  }

  /// What reports hand over to their templates, put together from casebooks of every kind.
  private static func gathered() throws -> [PageSection: FieldTree] {
    let trees = Trees()
    var report = PageReport()
    report.observe = { trees.add($0, $1.tree) }
    let sample = try SampleCasebook.make()
    var later = ReportRequest(toolVersion: "1", ledgerSize: 100_000)
    later.isRedacted = true
    var own = ReportRequest(toolVersion: "1")
    own.templates = try ReportTemplates(["articlesEnd": "<!-- ours -->"], for: "html")
    let random = try (7...12).map { (ReportRequest(toolVersion: "1"), try RandomCasebook.make(seed: $0, steps: 400)) }
    for (request, casebook) in [
      (ReportRequest(generatedBy: try Person(text: "Ida"), toolVersion: "1"), sample), (later, sample), (own, sample),
      (ReportRequest(toolVersion: "1"), try SampleCasebook.everyField(hostile: "x")),
      (ReportRequest(toolVersion: "1"), try Desk(secondReview: .off).casebook),
    ] + random { try report.write(.html, request, casebook) { _ in } }
    return trees.all
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test(
    "the fields of each section are written down, in the source and in docs/templates.md; RECORD=1 writes them anew")
  func documented() throws {
    let gathered = try Self.gathered()
    if Depth.isRecording { try Self.record(gathered) }

    for section in PageSection.allCases {
      #expect(TemplateFields.of(section) == gathered[section] ?? .group([:]), "\(section.rawValue)")
    }
    let page = try String(contentsOf: Self.root.appending(path: "docs/templates.md"), encoding: .utf8)
    for section in PageSection.allCases {
      #expect(page.contains("\n### \(section.rawValue)\n"))
      for name in TemplateFields.of(section).names {
        #expect(page.contains("`\(name)`"), "\(section.rawValue): \(name)")
      }
    }
  }

  private static func record(_ gathered: [PageSection: FieldTree]) throws {
    let file = root.appending(path: "Sources/AuditReport/Templates/Own/TemplateFields.swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    let parts = source.components(separatedBy: "  // show fields\n")
    let rest = parts[1].components(separatedBy: "  // end\n")
    let lines = PageSection.allCases.map { section in
      let words = gathered[section]?.written ?? ""
      var wrapped: [String] = []
      var line = ""
      for word in words.split(separator: " ") {
        if line.count + word.count > 100 {
          wrapped.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      wrapped.append(line)
      let body = wrapped.map { "    \($0)\n" }.joined()
      return "    \"\(section.rawValue)\": \"\"\"\n\(body)    \"\"\",\n"
    }
    let text =
      "\(parts[0])  // show fields\n  static let written: [String: String] = [\n\(lines.joined())  ]\n  // end\n\(rest[1])"
    try Data(text.utf8).write(to: file)

    let doc = root.appending(path: "docs/templates.md")
    let page = try String(contentsOf: doc, encoding: .utf8)
    let head = page.components(separatedBy: "## The fields of each section\n")[0]
    func list(_ tree: FieldTree, _ indent: String) -> String {
      guard case .group(let fields) = tree else { return "" }
      return fields.sorted { $0.key < $1.key }.map { name, inner in
        if case .group = inner {
          "\(indent)- `\(name)`, a group or a list of groups:\n" + list(inner, indent + "  ")
        } else {
          "\(indent)- `\(name)`\n"
        }
      }.joined()
    }
    let sections = PageSection.allCases.map { "### \($0.rawValue)\n\n" + list(gathered[$0] ?? .text, "") + "\n" }
    try Data((head + "## The fields of each section\n\n" + sections.joined()).utf8).write(to: doc)
  }
}

/// Field trees by section, gathered while reports are written.
private final class Trees: @unchecked Sendable {
  private let lock = NSLock()
  private var trees: [PageSection: FieldTree] = [:]

  var all: [PageSection: FieldTree] { lock.withLock { trees } }

  func add(_ section: PageSection, _ tree: FieldTree) {
    lock.withLock { trees[section] = (trees[section] ?? .group([:])).merged(tree) }
  }
}
