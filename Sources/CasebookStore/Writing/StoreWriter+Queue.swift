import AuditLedger
import ClaimModel
import GRDB

extension StoreWriter {
  /// Keeps the queue's rows of the claims that changed records belong to.
  func settleQueue() throws {
    for (id, changed) in unsettled.queue.sorted(by: { $0.key < $1.key }) { try keepRow(of: id, changed: changed) }
  }

  private func keepRow(of id: ClaimID, changed: Timestamp) throws {
    try database.cachedStatement(sql: "DELETE FROM queue WHERE claim = ?").execute(arguments: [id.number])
    guard let claim = try reader.record(id.any)?.as(Claim.self), claim.stands else { return }
    let review = try reader.review(of: id)
    let evidence: [Evidence] = try reader.referrers(to: id.any).filter { $0.kind == .evidence }
      .compactMap { try reader.record($0)?.as(Evidence.self) }.filter { $0.withdrawn == nil }
    try database.cachedStatement(
      sql: "INSERT INTO queue VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      id.number, review.state.name.rawValue, ReviewState.Name.allCases.firstIndex(of: review.state.name),
      review.state.first?.verdict.rawValue, review.state.isBlind ? review.state.first?.by.name : nil,
      review.state.agreement?.stale != nil, claim.priority.rawValue, claim.origin.claimant?.number,
      article(of: claim)?.number, claim.topic, claim.assignee?.name, review.isLeft,
      evidence.count { $0.stance == .supports }, evidence.count { $0.stance == .refutes },
      evidence.count { $0.stance == .mixed || $0.stance == .context }, claim.statement, changed.description,
    ])
  }

  /// The article that a claim is worked on with: that of its first attribution, or the one that asserts it.
  private func article(of claim: Claim) throws -> ArticleID? {
    switch claim.origin {
    case .attributed(let attributions, _):
      try attributions.first.flatMap { try reader.record($0.any)?.as(Attribution.self)?.article }
    case .asserted(let article, _, _, _): article
    case .imported: claim.appearances.lazy.compactMap(\.place.article).first
    }
  }
}
