import AuditLedger
import ClaimModel

/// A claim's row of the queue in the making: what its claim, its review and its evidence give to it.
struct QueueLine {
  private(set) var claim: Work?
  private(set) var review = Standing(Review(claim: ClaimID(number: 0)))
  private var supports = 0
  private var refutes = 0
  private var context = 0

  /// What the claim gives.
  struct Work {
    let priority: Priority
    let claimant: ClaimantID?
    /// The article that it is worked on with, where the claim itself tells.
    let article: ArticleID?
    /// The attribution whose article it is, where it does not.
    let attribution: AttributionID?
    let topic: String?
    let assignee: Person?
    let statement: String
  }

  /// What the review gives.
  struct Standing {
    let state: ReviewState.Name
    let verdict: Verdict?
    let sealedFor: Person?
    let isStale: Bool
    let isLeft: Bool

    init(_ review: Review) {
      (state, verdict) = (review.state.name, review.state.first?.verdict)
      sealedFor = review.state.isBlind ? review.state.first?.by : nil
      (isStale, isLeft) = (review.state.agreement?.stale != nil, review.isLeft)
    }
  }

  /// Takes in the claim; one that does not stand has no row.
  mutating func enter(_ claim: Claim) {
    guard claim.stands else { return }
    var article: ArticleID?
    switch claim.origin {
    case .attributed: break
    case .asserted(let own, _, _, _): article = own
    case .imported: article = claim.appearances.lazy.compactMap(\.place.article).first
    }
    self.claim = Work(
      priority: claim.priority, claimant: claim.origin.claimant, article: article,
      attribution: claim.origin.attributions.first, topic: claim.topic, assignee: claim.assignee,
      statement: claim.statement)
  }

  mutating func enter(_ review: Review) { self.review = Standing(review) }

  /// Takes in a piece of evidence; what was taken away counts nothing.
  mutating func enter(_ evidence: Evidence) {
    guard evidence.withdrawn == nil else { return }
    switch evidence.stance {
    case .supports: supports += 1
    case .refutes: refutes += 1
    case .mixed, .context: context += 1
    }
  }

  /// The columns behind the claim's number; nil where there is no row. The article is that of the attribution.
  func values(changed: Timestamp, article: (AttributionID) throws -> ArticleID?) rethrows -> [StoredValue]? {
    guard let claim else { return nil }
    return [
      .text(review.state.rawValue), .number(ReviewState.Name.allCases.firstIndex(of: review.state)),
      .text(review.verdict?.rawValue), .shown(review.sealedFor?.name), .integer(review.isStale ? 1 : 0),
      .integer(claim.priority.rawValue), .number(claim.claimant?.number),
      .number(try claim.attribution.map { try article($0)?.number } ?? claim.article?.number), .shown(claim.topic),
      .shown(claim.assignee?.name), .integer(review.isLeft ? 1 : 0), .integer(supports), .integer(refutes),
      .integer(context), .shown(claim.statement), .text(changed.description),
    ]
  }
}
