import AuditLedger
import ClaimModel
import GRDB

extension CasebookStore {
  /// The tables that are worked out from the ledger, those first that hang on others.
  private static let tables = [
    "merkle_node", "search_text", "queue", "tally", "numbering", "edit", "touch", "reference", "record",
  ]

  /// Whether the search indexes hold the words of the table that they index. FTS5 checks that as a write.
  func indexProblems() throws -> [VerifyProblem] {
    guard isWritable else { return [] }
    return try ["search_words", "search_parts"].compactMap { table in
      do {
        try database.writeWithoutTransaction { db in
          try db.execute(sql: "INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
        }
        return nil
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        return VerifyProblem(
          "the search index \(table) does not fit its words; «claims verify --rebuild» makes it anew")
      }
    }
  }

  /// Writes every table that is worked out from the ledger anew.
  public func rebuild(progress: (_ stage: String, _ done: Int, _ total: Int) -> Void = { _, _, _ in }) throws {
    try write { writer in
      for table in Self.tables { try writer.database.execute(sql: "DELETE FROM \(table)") }
      try Self.replay(writer.database, progress)
      try writer.database.execute(
        sql: """
          INSERT INTO search_words (search_words) VALUES ('rebuild');
          INSERT INTO search_parts (search_parts) VALUES ('rebuild');
          """)
    }
  }

  private static func replay(_ db: Database, _ progress: (String, Int, Int) -> Void) throws {
    let writer = StoreWriter(database: db, isReplay: true)
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM ledger") ?? 0
    var frontier = MerkleFrontier()
    let rows = try String.fetchCursor(db, sql: "SELECT entry FROM ledger ORDER BY sequence")
    while let text = try rows.next() {
      let bytes = Array(text.utf8)
      let entry = try LedgerEntry(parsing: bytes)
      let event = try entry.event()
      try writer.project(entry, event, event.applied(to: writer.reader))
      try writer.keep(frontier.append(MerkleTree.leaf(bytes)))
      if entry.sequence.isMultiple(of: 1000) { progress("records", entry.sequence, total) }
    }
    try writer.settle()
  }
}
