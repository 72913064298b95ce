import AuditLedger
import ClaimModel

/// The proof of where one verdict stands, which stands alone: a C2SP tlog-proof whose extra data are one entry; it
/// shows no other.
///
/// It is the last that the world was told of the verdict: that it was published, that its correction was begun, or that
/// it was withdrawn; before that, that it was signed off or agreed on. What a later act took away stands in the ledger
/// for good, but whoever reads a proof takes it for what holds.
enum ProofExport {
  static let leavesOut = [
    "everything but the one entry: that is its purpose",
    "what came before the last act that the world was told of (published, correction begun, withdrawn): "
      + "«claims prove N» proves any entry",
  ]

  static func write(_ request: ReportRequest, _ casebook: any CasebookReading, to sink: ByteSink) throws {
    guard case .claim(let id) = request.scope else { throw ReportError.wantsOneClaim(format: "proof") }
    let _: Claim = try casebook.need(id)
    let review = try casebook.review(of: id)
    guard let field = field(of: review), let entry = try entry(giving: field, to: review, casebook) else {
      throw review.state.isBlind ? ReportError.sealed(id) : ReportError.noVerdict(id)
    }
    guard let note = try casebook.checkpoint() else { throw ReportError.noCheckpoint }
    let bundle = try InclusionBundle(
      index: entry.sequence - 1, proof: casebook.inclusionProof(of: entry.sequence),
      checkpoint: SignedNote(parsing: note),
      extra: entry.bytes)
    try sink(Array(bundle.description.utf8))
  }

  /// The field of a review that says how far its verdict has come; nil where it has none.
  ///
  /// While a correction is under way that is what holds, whatever the desk has come to since, and however sealed.
  private static func field(of review: Review) -> String? {
    switch review.state {
    case .withdrawn: "withdrawn"
    case _ where review.correcting != nil: "correcting"
    case .published: "published"
    case .signedOff: "signedOff"
    case .agreed(let agreement) where agreement.second == .switchedOff: "secondReview"
    case .agreed: "second"
    case .unreviewed, .inReview, .proposed, .secondReview, .notCheckable:
      review.publications.isEmpty ? nil : "publications"
    }
  }

  /// The last entry that gave the field its value: a move, an undo that brought it back, or the whole review as it came
  /// in from a text form.
  private static func entry(
    giving field: String, to review: Review, _ casebook: any CasebookReading
  ) throws -> LedgerEntry? {
    try casebook.history(of: review.recordID).last { entry in
      (entry.payload["changes"]?[field]?["after"] ?? entry.payload["body"]?[field]) != nil
    }
  }
}
