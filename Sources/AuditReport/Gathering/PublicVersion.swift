import AuditLedger
import ClaimModel

/// A version of a verdict that was made public, with the two who came to it.
///
/// A review holds the verdicts of one version only, the one that is worked on; those before it are read from its
/// entries, so they are told of ledgers of any age.
struct PublicVersion {
  let publication: Publication
  /// The two verdicts; nil where the ledger does not have them, because the review was brought in from a text form.
  let agreement: Agreement?
  /// Whether it is what the review holds now: neither replaced nor being corrected.
  let isPresent: Bool

  /// The public versions of a review, oldest first.
  ///
  /// - Parameter history: entries, those of the review among them.
  /// - Throws: ``LedgerError`` or `JSONError` where an entry can't be read.
  static func all(of review: Review, in history: [LedgerEntry]) throws -> [PublicVersion] {
    guard !review.publications.isEmpty else { return [] }
    let present = review.beingCorrected == nil ? review.version : nil
    let hasPast = review.publications.contains { $0.version != present }
    let past = try hasPast ? history.filter { $0.record == review.recordID }.pastAgreements() : [:]
    return review.publications.map { publication in
      let isPresent = publication.version == present
      return PublicVersion(
        publication: publication, agreement: isPresent ? review.state.agreement : past[publication.version],
        isPresent: isPresent)
    }
  }

  /// What the claim said when this version was made public, where its statement was changed since.
  /// - Parameter history: entries, those of the claim and its review among them.
  func statement(of claim: Claim, in history: [LedgerEntry]) -> String? {
    guard let place = history.lastIndex(where: { $0.isPublishing(publication) }) else { return nil }
    let was = Array(history[(place + 1)...]).earlierStatement(of: claim)
    return was == claim.statement ? nil : was
  }
}

extension Review {
  /// The version that is public while the next one is made; nil where there is none.
  var beingCorrected: Publication? {
    switch state.name {
    case .published, .withdrawn: nil
    case .unreviewed, .inReview, .proposed, .secondReview, .agreed, .signedOff, .notCheckable: publications.last
    }
  }
}
