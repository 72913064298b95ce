public import AuditReport
import ClaimModel

extension CasebookSession {
  /// The version of this program, as reports name it.
  public static let version = "0.1.0"

  /// Writes an audit report piece by piece.
  ///
  /// The checkpoint on its cover is that of the present head, signed now if it was not yet. Where it can't be signed
  /// (nobody is named, the file may only be read, the key is elsewhere) the report says that there is none.
  /// `format` is a name of `Exporters.all`, such as `html`.
  /// - Throws: `ReportError` for an unknown format or scope, and what the sink throws.
  public func report(
    _ format: String, scope: ReportScope = .everything, progress: (@Sendable (Int, Int) -> Void)? = nil,
    to sink: ByteSink
  ) throws {
    let exporter = try Exporters.named(format)
    if person != nil, store.isWritable { try signIfPossible() }
    let request = ReportRequest(
      scope: scope, generatedBy: person, toolVersion: Self.version, progress: progress)
    try read { try exporter.render(request, $0, sink) }
  }

  private func signIfPossible() throws {
    do {
      _ = try checkpoint()
    } catch is SessionError {
      // No key here: the report is still whole, and says that its head is not signed.
    }
  }
}
