public import AuditLedger
import ClaimModel

/// Takes a report piece by piece, in order: a claim sheet is rendered and handed over at a time.
public typealias ByteSink = ([UInt8]) throws -> Void

/// Takes the next bytes of a file. Files may come by turns: what comes for a path belongs behind what came for it before.
public typealias FileSink = (_ path: String, _ bytes: [UInt8]) throws -> Void

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

  /// Writes the files of a format that has several; nil where it is one file. Paths are relative, with `/`, and hold
  /// nothing from outside. ``render`` then packs them into one tape archive.
  public let folder: (@Sendable (ReportRequest, any CasebookReading, FileSink) throws -> Void)?
  /// What the format can't hold, a phrase each.
  public let leavesOut: [String]
  /// Whether it holds the whole ledger, unless it is redacted: a first verdict can't be kept hidden in it.
  public let holdsLedger: Bool

  /// A format of one's own, of one file.
  public init(
    name: String, title: String, fileExtension: String, mediaType: String, leavesOut: [String] = [],
    render: @escaping @Sendable (ReportRequest, any CasebookReading, ByteSink) throws -> Void
  ) {
    (self.name, self.title, self.fileExtension, self.mediaType) = (name, title, fileExtension, mediaType)
    (self.render, self.leavesOut, folder, holdsLedger) = (render, leavesOut, nil, false)
  }

  /// A format of one's own, of several files.
  public init(
    name: String, title: String, leavesOut: [String] = [], holdsLedger: Bool = false,
    folder: @escaping @Sendable (ReportRequest, any CasebookReading, FileSink) throws -> Void
  ) {
    (self.name, self.title, fileExtension, mediaType) = (name, title, "tar", "application/x-tar")
    (self.folder, self.leavesOut, self.holdsLedger) = (folder, leavesOut, holdsLedger)
    render = { request, casebook, sink in
      let spool = try request.spool?() ?? MemorySpool()
      let tar = TarWriter(time: try casebook.lastTime() ?? Timestamp(seconds: 0), spool: spool)
      try folder(request, casebook) { try tar.add($0, $1) }
      try tar.write(to: sink)
    }
  }
}

/// The formats, listed once.
public enum Exporters {
  /// In the order in which people are told of them.
  public static let all = reports + exchange

  /// Audit reports: everything that an outsider needs.
  public static let reports: [Exporter] = [
    Exporter(
      name: "html", title: "Audit report as one web page", fileExtension: "html", mediaType: "text/html; charset=utf-8"
    ) { request, casebook, sink in
      try PageReport().write(.html, request, casebook, to: sink)
    },
    Exporter(
      name: "markdown", title: "Audit report as Markdown (CommonMark)", fileExtension: "md",
      mediaType: "text/markdown; charset=utf-8; variant=CommonMark"
    ) { request, casebook, sink in
      try PageReport().write(.markdown, request, casebook, to: sink)
    },
    Exporter(
      name: "json", title: "Audit report as canonical JSON (RFC 8785)", fileExtension: "json",
      mediaType: "application/json"
    ) { request, casebook, sink in
      try JSONReport.write(request, casebook, to: sink)
    },
  ]

  /// Formats of other tools; each says what it can't hold.
  public static let exchange: [Exporter] = [
    Exporter(
      name: "jsonl", title: "The JSON report as JSON Lines, a record a line", fileExtension: "jsonl",
      mediaType: "application/jsonl"
    ) { request, casebook, sink in
      try LinesExport.write(request, casebook, to: sink)
    },
    Exporter(name: "csv", title: "Tables as CSV (RFC 4180), with a data dictionary", leavesOut: CSVExport.leavesOut) {
      request, casebook, sink in
      try CSVExport.write(request, casebook, to: sink)
    },
    Exporter(
      name: "claimreview", title: "schema.org ClaimReview (JSON-LD): a file a review, and a DataFeed",
      leavesOut: ClaimReviewExport.leavesOut
    ) { request, casebook, sink in
      try ClaimReviewExport.write(request, casebook, to: sink)
    },
    Exporter(
      name: "annotations", title: "W3C Web Annotations (JSON-LD) of the words of each claim", fileExtension: "jsonld",
      mediaType: "application/ld+json", leavesOut: AnnotationExport.leavesOut
    ) { request, casebook, sink in
      try AnnotationExport.write(request, casebook, to: sink)
    },
    Exporter(
      name: "prov", title: "Provenance as PROV-O (JSON-LD)", fileExtension: "prov.jsonld",
      mediaType: "application/ld+json", leavesOut: ProvExport.leavesOut
    ) { request, casebook, sink in
      try ProvExport.write(request, casebook, to: sink)
    },
    Exporter(
      name: "averitec", title: "AVeriTeC's JSON: claims with questions, answers and labels",
      fileExtension: "averitec.json",
      mediaType: "application/json", leavesOut: AveritecExport.leavesOut
    ) { request, casebook, sink in
      try AveritecExport.write(request, casebook, to: sink)
    },
    Exporter(
      name: "bagit", title: "Evidence package (BagIt 1.0): copies, ledger, checkpoint and reports",
      leavesOut: BagExport.leavesOut, holdsLedger: true
    ) { request, casebook, sink in
      try BagExport.write(request, casebook, to: sink)
    },
    Exporter(
      name: "proof", title: "Proof of one verdict (C2SP tlog-proof)", fileExtension: "tlog-proof",
      mediaType: "text/plain; charset=utf-8", leavesOut: ProofExport.leavesOut
    ) { request, casebook, sink in
      try ProofExport.write(request, casebook, to: sink)
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
