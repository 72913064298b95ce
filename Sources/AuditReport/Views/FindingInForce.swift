import ClaimModel

/// The finding that a reader is to take for the desk's, where there is one; never a sealed one. While a public version
/// is being corrected, it is that one.
struct FindingInForce {
  let verdict: Verdict
  let rating: String
  let rationale: String
  let cites: [EvidenceID]
  let wouldChange: String?
  /// The public version that it belongs to, while a newer one is being made.
  let publicVersion: Int?
  let isWithdrawn: Bool
  /// Whether all that was written down of it is here: of a version from a text form a part may be missing.
  let isWhole: Bool

  /// - Parameter came: the two verdicts behind the public version, where it is being corrected and the ledger has them.
  init?(_ review: Review, came: Agreement? = nil) {
    if let last = review.beingCorrected {
      (verdict, rating, rationale) = (last.verdict, last.rating, last.rationale)
      cites = came?.first.cites ?? Finding.cited(in: last.rationale)
      (wouldChange, publicVersion, isWithdrawn) = (came?.first.wouldChange, last.version, false)
      isWhole = came != nil
    } else if let first = review.state.agreement?.first {
      (verdict, rating, rationale, cites) = (first.verdict, first.rating, first.rationale, first.cites)
      (wouldChange, publicVersion, isWithdrawn) = (first.wouldChange, nil, review.state.name == .withdrawn)
      isWhole = true
    } else {
      return nil
    }
  }

  /// With all that the ledger has of it.
  init?(_ file: ClaimFile) { self.init(file.review, came: file.publicVersions.last?.agreement) }
}
