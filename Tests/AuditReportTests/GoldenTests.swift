import AuditLedger
import AuditReport
import ClaimModel
import Foundation
import TestSupport
import Testing

/// The reports of the sample casebook, as files that people read in review: `Golden/`. `RECORD=1 swift test` writes them
/// anew; nothing else does.
@Suite("The sample's report")
struct GoldenTests {
  @Test("is the one on file", arguments: Exporters.reports.map(\.name))
  func golden(format: String) throws {
    let exporter = try Exporters.named(format)
    let file = Golden.folder.appending(path: "harbour-bridge.\(exporter.fileExtension)")
    let report = try Rendered.bytes(exporter, try SampleCasebook.make())

    if Depth.isRecording {
      try FileManager.default.createDirectory(at: Golden.folder, withIntermediateDirectories: true)
      try Data(report).write(to: file)
    }
    let golden = [UInt8](try Data(contentsOf: file))

    let difference = Golden.firstDifference(report, golden)
    #expect(difference == nil, "\(format) differs from \(file.lastPathComponent); if that is meant, run with RECORD=1")
  }

  @Test("has the same bytes each time", arguments: Exporters.all.map(\.name))
  func stable(format: String) throws {
    let exporter = try Exporters.named(format)

    let scope: ReportScope = format == "proof" ? .claim(ClaimID(number: 1)) : .everything
    let first = try Rendered.bytes(exporter, try SampleCasebook.make(), scope: scope)
    let second = try Rendered.bytes(exporter, try SampleCasebook.make(), scope: scope)

    #expect(first == second)
  }

  @Test("goes out claim by claim, and says how far it is", arguments: Exporters.reports.map(\.name))
  func streams(format: String) throws {
    let progress = Progress()
    var pieces = 0
    let request = ReportRequest(toolVersion: "1", progress: { progress.note($0, $1) })

    try Exporters.named(format).render(request, try SampleCasebook.make()) { _ in pieces += 1 }

    #expect(pieces > 13)
    #expect(progress.seen.first == [0, 13])
    #expect(progress.seen.last == [13, 13])
    #expect(progress.seen.count == 14)
  }

  @Test("stops where the sink refuses", arguments: Exporters.all.map(\.name))
  func sinkThrows(format: String) throws {
    struct Full: Error {}
    let casebook = try SampleCasebook.make()

    #expect(throws: Full.self) {
      let scope: ReportScope = format == "proof" ? .claim(ClaimID(number: 1)) : .everything
      try Exporters.named(format).render(ReportRequest(scope: scope, toolVersion: "1"), casebook) { _ in throw Full() }
    }
  }
}

enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// The first line in which two texts differ, with both, or nil.
  static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> String? {
    guard left != right else { return nil }
    let lines = left.split(separator: 0x0A, omittingEmptySubsequences: false)
    let others = right.split(separator: 0x0A, omittingEmptySubsequences: false)
    let place = zip(lines, others).prefix { $0 == $1 }.count
    func line(_ lines: [ArraySlice<UInt8>]) -> String {
      lines.indices.contains(place) ? String(decoding: lines[place], as: UTF8.self) : "(end)"
    }
    return "line \(place + 1): «\(line(lines))» for «\(line(others))»"
  }
}

/// Reports as tests want them.
enum Rendered {
  static func bytes(
    _ exporter: Exporter, _ casebook: any CasebookReading, scope: ReportScope = .everything, redacted: Bool = false
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let request = ReportRequest(
      scope: scope, generatedBy: try Person(text: "Ida Quill"), toolVersion: "0.1.0", isRedacted: redacted)
    try exporter.render(request, casebook) { bytes += $0 }
    return bytes
  }

  static func text(
    _ format: String, _ casebook: any CasebookReading, scope: ReportScope = .everything, redacted: Bool = false
  ) throws -> String {
    String(decoding: try bytes(Exporters.named(format), casebook, scope: scope, redacted: redacted), as: UTF8.self)
  }

  /// The files of a format that has several.
  static func files(_ format: String, _ casebook: any CasebookReading, redacted: Bool = false) throws -> [String:
    [UInt8]]
  {
    var files: [String: [UInt8]] = [:]
    let request = ReportRequest(toolVersion: "0.1.0", isRedacted: redacted)
    try Exporters.named(format).folder?(request, casebook) { files[$0, default: []] += $1 }
    return files
  }
}

/// What a report said of its progress.
final class Progress: @unchecked Sendable {
  private let lock = NSLock()
  private var notes: [[Int]] = []

  var seen: [[Int]] { lock.withLock { notes } }

  func note(_ done: Int, _ of: Int) { lock.withLock { notes.append([done, of]) } }
}
