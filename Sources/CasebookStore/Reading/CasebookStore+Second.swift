public import AuditLedger
import GRDB

extension CasebookStore {
  /// Reads the same state of the ledger beside another reading, or says false where it has changed meanwhile; nil where
  /// the file is read by one connection only.
  public func secondReading(of head: LedgerHead) -> SecondReading? {
    guard database is DatabasePool else { return nil }
    return { [self] body in
      try read { reader in
        guard try reader.head() == head else { return false }
        try body(reader)
        return true
      }
    }
  }
}
