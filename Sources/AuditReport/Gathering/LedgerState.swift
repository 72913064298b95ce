import AuditLedger
import ClaimModel

/// Where the ledger stood when the report was made: what an outsider checks the report against.
struct LedgerState {
  let head: LedgerHead
  let root: Digest
  /// The signed note, where one is kept for this head.
  let checkpoint: String?
  /// The time of the last entry: a report reads no clock.
  let asOf: Timestamp?
  /// The records by kind.
  let counts: [(kind: RecordKind, count: Int)]
  let keys: [SigningKey]

  init(of casebook: any CasebookReading) throws {
    let head = try casebook.head()
    self.head = head
    root = try casebook.root()
    checkpoint = try casebook.checkpoint()
    var asOf: Timestamp?
    if head.size > 0 { try casebook.eachEntry(from: head.size, to: head.size) { entry, _ in asOf = entry.time } }
    self.asOf = asOf
    counts = try RecordKind.allCases.map { ($0, try casebook.count(of: $0)) }
    keys = try casebook.all(SigningKey.self)
  }
}
