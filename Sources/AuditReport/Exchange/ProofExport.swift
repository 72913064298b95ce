import AuditLedger
import ClaimModel

/// The proof of one verdict, which stands alone: a C2SP tlog-proof whose extra data are the entry in which the verdict was
/// last published, signed off or given; it shows no other entry.
enum ProofExport {
  static let leavesOut = ["everything but the one entry: that is its purpose"]

  static func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: ByteSink) throws {
    guard case .claim(let id) = request.scope else { throw ReportError.wantsOneClaim(format: "proof") }
    let _: Claim = try casebook.need(id)
    let review = try casebook.review(of: id)
    guard !review.state.isBlind else { throw ReportError.sealed(id) }
    let verbs: [EventVerb] = [.published, .signedOff, .reaffirmed, .secondGiven]
    let entries = try casebook.history(of: review.recordID)
    let entry = verbs.lazy.compactMap { verb in
      entries.last { $0.kind == EventKind(.review, verb).description }
    }.first
    guard let entry, FindingInForce(review) != nil else { throw ReportError.noVerdict(id) }
    guard let note = try casebook.checkpoint() else { throw ReportError.noCheckpoint }
    let bundle = try InclusionBundle(
      index: entry.sequence - 1, proof: casebook.inclusionProof(of: entry.sequence),
      checkpoint: SignedNote(parsing: note),
      extra: entry.bytes)
    try sink(Array(bundle.description.utf8))
  }
}
