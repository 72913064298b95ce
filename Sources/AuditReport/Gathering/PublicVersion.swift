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
    let past = try hasPast ? agreements(of: review.recordID, in: history) : [:]
    return review.publications.map { publication in
      let isPresent = publication.version == present
      return PublicVersion(
        publication: publication, agreement: isPresent ? review.state.agreement : past[publication.version],
        isPresent: isPresent)
    }
  }

  /// The verdicts that a review gave up when its next version was begun, by version. Whatever the move was called, by
  /// which it did, its entry has them as they were before.
  private static func agreements(of review: RecordID, in history: [LedgerEntry]) throws -> [Int: Agreement] {
    var found: [Int: Agreement] = [:]
    for entry in history where entry.record == review {
      guard case .fields(let fields) = try entry.event().change, let version = fields["version"]?.before?.integer,
        let first = try fields["first"]?.before?.decode(Finding.self)
      else { continue }
      let second = try fields["second"]?.before?.decode(Finding.self)
      found[Int(version)] = Agreement(first: first, second: second.map { SecondOpinion.given($0) } ?? .switchedOff)
    }
    return found
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

extension SecondOpinion {
  /// The second verdict, where one was given.
  var finding: Finding? { if case .given(let finding) = self { finding } else { nil } }
}
