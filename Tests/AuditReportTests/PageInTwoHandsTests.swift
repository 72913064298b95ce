import AuditLedger
import ClaimModel
import Synchronization
import TestSupport
import Testing

@testable import AuditReport

@Suite("A page that two hands make")
struct PageInTwoHandsTests {
  /// A casebook with everything in it, one with hostile texts, and some as chance makes them.
  private static func casebooks() throws -> [Casebook] {
    try [SampleCasebook.make(), SampleCasebook.everyField(hostile: "</p>\u{202E} {{x}}")]
      + (1...8).map { try RandomCasebook.make(seed: $0, steps: 120) }
  }

  @Test("is the page that one makes", arguments: [PageFormat.html, .markdown])
  func same(format: PageFormat) throws {
    for casebook in try Self.casebooks() {
      var request = ReportRequest(toolVersion: "0")
      let alone = try bytes(format, request, casebook)
      request.second = { body in
        try body(casebook)
        return true
      }

      #expect(try bytes(format, request, casebook) == alone)
    }
  }

  @Test("is the same where sheets are made first and wait for what stands before them", arguments: [false, true])
  func waiting(isShared: Bool) throws {
    for casebook in try Self.casebooks() + [RandomCasebook.make(seed: 9, steps: 0)] {
      var request = ReportRequest(toolVersion: "0")
      let alone = try [bytes(.html, request, casebook), bytes(.markdown, request, casebook), json(request, casebook)]
      if isShared {
        request.second = { body in
          try body(casebook)
          return true
        }
      }
      request.spool = { MemorySpool() }
      let progress = Progress()
      request.progress = { progress.note($0, of: $1) }

      var (html, markdown, json): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
      try PageReport().write(
        [(.html, { html += $0 }), (.markdown, { markdown += $0 })], json: { json += $0 }, request, casebook)

      #expect([html, markdown, json] == alone)
      let claims = try casebook.count(of: .claim)
      #expect(progress.steps == Array(0...claims))
    }
  }

  /// What a report told of how far it is.
  private final class Progress: Sendable {
    private let told = Mutex<[Int]>([])
    var steps: [Int] { told.withLock { $0 } }
    func note(_ done: Int, of all: Int) { told.withLock { $0.append(done) } }
  }

  private func json(_ request: ReportRequest, _ casebook: Casebook) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try JSONReport.write(request, casebook) { bytes += $0 }
    return bytes
  }

  @Test("leads from a sheet into the article just where the words are marked, each name once")
  func anchors() throws {
    var marked = 0
    for casebook in try Self.casebooks() {
      let page = String(decoding: try bytes(.html, ReportRequest(toolVersion: "0"), casebook), as: UTF8.self)
      let names = page.matches(of: /<span id="m-(C\d+)">/).map { String($0.1) }
      let links = page.matches(of: /<a href="#m-(C\d+)">in the article/).map { String($0.1) }

      #expect(Set(names).count == names.count)
      #expect(Set(links) == Set(names))
      marked += names.count
    }
    #expect(marked > 10)
  }

  private func bytes(_ format: PageFormat, _ request: ReportRequest, _ casebook: Casebook) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try PageReport().write(format, request, casebook) { bytes += $0 }
    return bytes
  }
}
