import ClaimModel

/// The finding that a reader is to take for the desk's, where there is one; never a sealed one.
struct FindingInForce {
  let verdict: Verdict
  let rating: String
  let rationale: String
  let cites: [EvidenceID]
  let wouldChange: String?
  /// The public version that it belongs to, while a newer one is being made.
  let publicVersion: Int?
  let isWithdrawn: Bool

  init?(_ review: Review) {
    if let first = review.state.agreement?.first {
      (verdict, rating, rationale, cites) = (first.verdict, first.rating, first.rationale, first.cites)
      (wouldChange, publicVersion, isWithdrawn) = (first.wouldChange, nil, review.state.name == .withdrawn)
    } else if let last = review.publications.last {
      (verdict, rating, rationale) = (last.verdict, last.rating, last.rationale)
      cites = Finding.cited(in: last.rationale)
      (wouldChange, publicVersion, isWithdrawn) = (nil, last.version, false)
    } else {
      return nil
    }
  }
}
