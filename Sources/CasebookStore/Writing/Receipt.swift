public import AuditLedger
public import ClaimModel

/// What an edit became, once it is in the ledger and on the disk.
public struct Receipt: Sendable, Hashable {
  public let decision: Decision
  /// Empty where there was nothing to change.
  public let entries: [LedgerEntry]
  public let head: LedgerHead

  /// The number of the edit, for undo; nil where there was nothing to change.
  public var edit: Int? { entries.first?.edit }

  /// The ids of the new records.
  public var created: [RecordID] { decision.created }

  /// The ids of the new records of one type.
  public func created<Record: CasebookRecord>(_: Record.Type = Record.self) -> [Identifier<Record>] {
    created.compactMap { Identifier<Record>($0) }
  }
}
