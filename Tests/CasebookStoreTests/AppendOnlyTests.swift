import AuditLedger
import CasebookStore
import ClaimModel
import GRDB
import TestSupport
import Testing

/// The ledger table takes only the next entry, whichever client asks.
@Suite struct AppendOnlyTests {
  @Test(
    "the ledger refuses everything but the next entry",
    arguments: [
      ("UPDATE ledger SET entry = '{}' WHERE sequence = 1", "append-only"),
      ("DELETE FROM ledger WHERE sequence = 2", "append-only"),
      (
        "INSERT OR REPLACE INTO ledger SELECT sequence, previous, hash, '{}' FROM ledger WHERE sequence = 1",
        "not the next"
      ),
      ("REPLACE INTO ledger SELECT 2, previous, hash, '{}' FROM ledger WHERE sequence = 1", "not the next"),
      ("INSERT INTO ledger SELECT 9, hash, hash, '{}' FROM ledger WHERE sequence = 2", "not the next"),
      ("INSERT INTO ledger SELECT 3, previous, hash, '{}' FROM ledger WHERE sequence = 2", "not the next"),
    ])
  func refused(sql: String, words: String) throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    _ = try store.perform(looseClaim("One."), at: StoreFolder.moment(1))

    let error = #expect(throws: DatabaseError.self) { try sqlite(folder.path, sql) }

    #expect(error?.message?.contains(words) == true)
    #expect(try store.verify(.everything).isSound)
  }
}
