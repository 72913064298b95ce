public import AuditLedger
public import AuditReport
import CasebookStore
import ClaimModel

/// What a report is to be about and how it is to look, beside its format.
public struct ReportOrderOptions: Sendable {
  /// Which claims.
  public var scope: ReportScope
  /// The entry after which the casebook is reported on; nil for the present.
  public var asOf: Int?
  /// Whether persons' private data and comments of the desk are left out.
  public var isRedacted: Bool
  /// A newsroom's own templates, where it has some.
  public var templates: ReportTemplates?
  /// Makes the place where the files of an archive wait until they are whole; nil keeps them in memory.
  public var spool: (@Sendable () throws -> any ArchiveSpool)?

  public init(
    scope: ReportScope = .everything, asOf: Int? = nil, isRedacted: Bool = false, templates: ReportTemplates? = nil
  ) {
    (self.scope, self.asOf, self.isRedacted, self.templates) = (scope, asOf, isRedacted, templates)
  }
}

extension CasebookSession {
  /// The version of this program, as reports name it.
  public static let version = "0.1.0"

  /// Writes an audit report piece by piece.
  ///
  /// The checkpoint on its cover is that of the present head, signed now if it was not yet. Where it can't be signed
  /// (nobody is named, the file may only be read, the key is elsewhere) the report says that there is none. A report of an
  /// earlier point has the checkpoint that was kept for it, if one was.
  /// `format` is a name of `Exporters.all`, such as `html`.
  /// - Throws: `ReportError` for an unknown format or scope, ``SessionError/outOfLedger(_:size:)``, and what the sink throws.
  public func report(
    _ format: String, _ options: ReportOrderOptions, progress: (@Sendable (Int, Int) -> Void)? = nil, to sink: ByteSink
  ) throws {
    let exporter = try Exporters.named(format)
    try report(options, progress) { request, casebook in try exporter.render(request, casebook, sink) }
  }

  /// Writes the files of a format that has several: see `Exporter.folder`.
  public func report(
    _ folder: @escaping (ReportRequest, any CasebookReading, FileSink) throws -> Void, _ options: ReportOrderOptions,
    progress: (@Sendable (Int, Int) -> Void)? = nil, to sink: FileSink
  ) throws {
    try report(options, progress) { request, casebook in try folder(request, casebook, sink) }
  }

  private func report(
    _ options: ReportOrderOptions, _ progress: (@Sendable (Int, Int) -> Void)?,
    _ render: (ReportRequest, any CasebookReading) throws -> Void
  ) throws {
    if person != nil, store.isWritable, options.asOf == nil { try signIfPossible() }
    var request = ReportRequest(
      scope: options.scope, generatedBy: person, toolVersion: Self.version, isRedacted: options.isRedacted,
      templates: options.templates, progress: progress)
    request.spool = options.spool
    try read { casebook in
      guard let point = options.asOf else {
        request.second = try store.secondReading(of: casebook.head())
        return try render(request, casebook)
      }
      let size = try casebook.head().size
      guard (1...max(1, size)).contains(point) else { throw SessionError.outOfLedger(point, size: size) }
      request.ledgerSize = size
      let earlier = try EarlierCasebook(of: casebook, at: point, checkpoint: casebook.checkpoint(ofSize: point))
      try render(request, earlier)
    }
  }

  /// Writes an audit report of the present piece by piece.
  public func report(
    _ format: String, scope: ReportScope = .everything, progress: (@Sendable (Int, Int) -> Void)? = nil,
    to sink: ByteSink
  ) throws {
    try report(format, ReportOrderOptions(scope: scope), progress: progress, to: sink)
  }

  /// The claims that a filter of the queue picks, as a scope.
  /// - Throws: `FilterError` with the place of what is not understood, `ReportError.noSuchClaims` where none is picked.
  public func scope(filter text: String) throws -> ReportScope {
    var request = QueueRequest()
    request.filter = try QueueFilter(parsing: text)
    let now = clock()
    let order = try read { try $0.order(request, for: person, now: now, limit: nil, cancelled: { false }) }
    guard !order.ids.isEmpty else { throw ReportError.noSuchClaims(filter: text) }
    return .claims(order.ids.map { ClaimID(number: Int($0)) }, filter: text)
  }

  private func signIfPossible() throws {
    do {
      _ = try checkpoint()
    } catch is SessionError {
      // No key here: the report is still whole, and says that its head is not signed.
    }
  }
}
