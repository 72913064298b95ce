import AuditLedger
import ClaimModel
import GRDB

extension StoreWriter {
  /// Keeps the queue's row of the claim that a changed record belongs to.
  func keepQueue(_ change: RecordChange, _ entry: LedgerEntry) throws {
    guard let record = change.after ?? change.before else { return }
    switch record {
    case .claim(let claim): try keepRow(of: claim.id, entry)
    case .review(let review): try keepRow(of: review.claim, entry)
    case .evidence(let evidence): try keepRow(of: evidence.claim, entry)
    default: break
    }
  }

  private func keepRow(of id: ClaimID, _ entry: LedgerEntry) throws {
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
      evidence.count { $0.stance == .mixed || $0.stance == .context }, claim.statement, entry.time.description,
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
