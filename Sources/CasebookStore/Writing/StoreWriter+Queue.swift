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
    var line = QueueLine()
    line.enter(claim)
    line.enter(try reader.review(of: id))
    for referrer in try reader.referrers(to: id.any) where referrer.kind == .evidence {
      if let evidence = try reader.record(referrer)?.as(Evidence.self) { line.enter(evidence) }
    }
    let values = try line.values(changed: changed) { try reader.record($0.any)?.as(Attribution.self)?.article }
    guard let values else { return }
    try database.cachedStatement(
      sql: "INSERT INTO queue VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: StatementArguments([id.number.databaseValue] + values.map(\.databaseValue)))
  }
}
