import AuditLedger
import AuditReport
import CasebookSession
import CasebookStore
import ClaimModel
import TestSupport
import Testing

/// Reports share their work between two readings of the file, and nobody can tell.
@Suite struct TwoReadingsTests {
  private static let formats = Exporters.all.map(\.name).filter { $0 != "proof" }

  @Test(arguments: formats, [false, true]) func aReportOfTwoReadingsIsThatOfOne(format: String, isRedacted: Bool) throws
  {
    let folder = try SessionFolder()
    let session = try CasebookSession.createExample(at: folder.path("example.casebook"), as: nil)
    var shared: [UInt8] = []
    try session.report(format, ReportOrderOptions(isRedacted: isRedacted)) { shared += $0 }

    var alone: [UInt8] = []
    try session.read { casebook in
      let request = ReportRequest(toolVersion: CasebookSession.version, isRedacted: isRedacted)
      try Exporters.named(format).render(request, casebook) { alone += $0 }
    }

    #expect(!alone.isEmpty && shared == alone)
  }

  @Test func aSecondReadingOfAnotherStateIsNone() throws {
    let folder = try SessionFolder()
    let session = try CasebookSession.createExample(at: folder.path("example.casebook"), as: nil)
    let head = try session.read { try $0.head() }
    let earlier = LedgerHead(size: head.size - 1, hash: Digest.zero)
    var wasRead = false

    let now = try #require(session.store.secondReading(of: head))
    #expect(try now { wasRead = try $0.head() == head })
    #expect(wasRead)
    let then = try #require(session.store.secondReading(of: earlier))
    #expect(try !then { _ in Issue.record("another state was read") })
  }
}
