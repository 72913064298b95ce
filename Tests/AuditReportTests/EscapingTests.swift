import AuditLedger
import AuditReport
import ClaimModel
import Foundation
import TestSupport
import Testing

/// One hostile text in every field at a time, in every format.
@Suite("Hostile text")
struct EscapingTests {
  static let texts = HostileText.markup

  /// The same casebook with a harmless text.
  private static let plain = Result {
    try Rendered.text("markdown", try SampleCasebook.everyField(hostile: "plain")).split(separator: "\n")
      .filter { !$0.hasPrefix("    ") }.joined(separator: "\n")
  }

  @Test("can't break out of the page", arguments: texts)
  func html(text: String) throws {
    let page = try Rendered.text("html", try SampleCasebook.everyField(hostile: text))

    #expect(!page.lowercased().contains("<script"))
    #expect(hidden(in: page).isEmpty)
    #expect(badLinks(in: page).isEmpty)
    #expect(Tags.problems(in: page).isEmpty)
  }

  @Test("can't mean anything in Markdown", arguments: texts)
  func markdown(text: String) throws {
    let report = try Rendered.text("markdown", try SampleCasebook.everyField(hostile: text))
    let plain = try Self.plain.get()

    #expect(!report.lowercased().contains("<script"))
    #expect(hidden(in: report).isEmpty)
    // The lines of a checkpoint stand in a block of code, where nothing means anything.
    let running = report.split(separator: "\n").filter { !$0.hasPrefix("    ") }.joined(separator: "\n")
    // No link but autolinks.
    #expect(!running.replacing(#"\]("#, with: "").contains("]("))
    for link in running.matches(of: /<([^>\s]*)>/) { #expect(link.1.hasPrefix("https://")) }
    // Hostile text adds no heading, no table row and no list item. Texts of several lines add paragraphs, no more.
    for mark in ["#", "|", "- ", "1. ", "```"] {
      #expect(lines(running, beginningWith: mark) == lines(plain, beginningWith: mark), "\(mark)")
    }
  }

  @Test("comes back from JSON as it was", arguments: texts)
  func json(text: String) throws {
    let report = try Rendered.bytes(Exporters.named("json"), try SampleCasebook.everyField(hostile: text))

    #expect(!report.contains { $0 < 0x20 })
    let value = try JSONValue(parsing: report)
    #expect(value.canonical() == report)
    #expect(value["casebook"]?["title"]?.string.map { Array($0.utf8) } == Array(text.utf8))
    #expect(value["claims"]?.array?[0]["claim"]?["statement"]?.string.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test("in a topic is shown, too", arguments: Exporters.reports.map(\.name))
  func scope(format: String) throws {
    let text = "<script>\u{202E}x"
    let report = try Rendered.text(format, try SampleCasebook.everyField(hostile: text), scope: .topic(text))

    if format != "json" {
      #expect(!report.contains("<script"))
      #expect(hidden(in: report).isEmpty)
    }
  }

  /// Controls but tab and line feed, direction marks and other characters that nobody sees.
  private func hidden(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0x00...0x1F, 0x7F...0x9F, 0x200B, 0xFEFF, 0x2028, 0x2029, 0xFFFE: true
      default: scalar.isBidiControl
      }
    }
  }

  private func badLinks(in page: String) -> [String] {
    page.matches(of: /(?:href|src|action)="([^"]*)"/).map { String($0.1) }
      .filter {
        !$0.hasPrefix("#") && !$0.hasPrefix("https://") && !$0.hasPrefix("http://") && !$0.hasPrefix("mailto:")
      }
  }

  private func lines(_ text: String, beginningWith mark: String) -> Int {
    text.split(separator: "\n").count { $0.drop { $0 == " " || $0 == ">" }.hasPrefix(mark) }
  }
}
