import AuditLedger
import ClaimModel

/// What a transaction has changed and what is worked out from it once, at its end: a claim with ten new pieces of
/// evidence gets one new row in the queue, not ten.
final class Unsettled {
  /// Records whose words may have changed.
  var search: Set<RecordID> = []
  /// Claims whose row may have changed, with the time of the last entry about them.
  private(set) var queue: [ClaimID: Timestamp] = [:]

  /// Whether a text was erased.
  var hasErased = false

  func note(_ change: RecordChange, _ entry: LedgerEntry) {
    search.insert(change.id)
    switch change.after ?? change.before {
    case .claim(let claim): queue[claim.id] = entry.time
    case .review(let review): queue[review.claim] = entry.time
    case .evidence(let evidence): queue[evidence.claim] = entry.time
    default: break
    }
  }

  func clear() {
    search = []
    queue = [:]
  }
}

extension StoreWriter {
  /// Works out what the entries of this transaction have changed for the queue and for search.
  func settle() throws {
    try settleQueue()
    try settleSearch()
    unsettled.clear()
  }
}
