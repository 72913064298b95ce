public import AuditLedger
import ClaimModel

/// Takes a report piece by piece, in order: a claim sheet is rendered and handed over at a time.
public typealias ByteSink = ([UInt8]) throws -> Void

/// A format in which a casebook leaves the house.
///
/// Exporters are values: `--format`, the help, the manual and the tests loop over ``Exporters/all``.
public struct Exporter: Sendable {
  /// What one types for it, such as `html`.
  public let name: String
  /// What it is, for people.
  public let title: String
  /// Without the dot.
  public let fileExtension: String
  /// With its parameters, such as `text/html; charset=utf-8`.
  public let mediaType: String
  /// Writes the report.
  ///
  /// The same ledger head and request give the same bytes: nothing is read but the casebook, and the time that a report
  /// names is that of the last ledger entry. Cost: one claim in memory at a time, and one line of each claim.
  ///
  /// Throws ``ReportError`` where the scope names what is not there, and what the casebook and the sink throw.
  public let render: @Sendable (ReportRequest, any CasebookReading, ByteSink) throws -> Void

  /// A format of one's own.
  public init(
    name: String, title: String, fileExtension: String, mediaType: String,
    render: @escaping @Sendable (ReportRequest, any CasebookReading, ByteSink) throws -> Void
  ) {
    (self.name, self.title, self.fileExtension, self.mediaType) = (name, title, fileExtension, mediaType)
    self.render = render
  }
}

/// The formats, listed once.
public enum Exporters {
  /// In the order in which people are told of them.
  public static let all: [Exporter] = [
    Exporter(
      name: "html", title: "Audit report as one web page", fileExtension: "html", mediaType: "text/html; charset=utf-8"
    ) { request, casebook, sink in
      try PageReport(format: .html).write(request, casebook, to: sink)
    },
    Exporter(
      name: "markdown", title: "Audit report as Markdown (CommonMark with GitHub's tables)", fileExtension: "md",
      mediaType: "text/markdown; charset=utf-8; variant=GFM"
    ) { request, casebook, sink in
      try PageReport(format: .markdown).write(request, casebook, to: sink)
    },
    Exporter(
      name: "json", title: "Audit report as canonical JSON (RFC 8785)", fileExtension: "json",
      mediaType: "application/json"
    ) { request, casebook, sink in
      try JSONReport.write(request, casebook, to: sink)
    },
  ]

  /// The exporter with this name, in any letter case.
  /// - Throws: ``ReportError/noSuchFormat(_:known:)`` with the nearest name.
  public static func named(_ name: String) throws -> Exporter {
    guard let exporter = all.first(where: { $0.name == name.lowercased() }) else {
      throw ReportError.noSuchFormat(name, known: all.map(\.name))
    }
    return exporter
  }
}
