import AuditLedger
import ClaimModel
import Foundation
import GRDB

/// A table that is worked out from the ledger, and how its rows are told apart.
private struct Projection {
  let table: String
  let keys: [String]
  let columns: [String]
  /// The column that leads to the record, if one does.
  var record: String?

  static let all = [
    Projection(table: "record", keys: ["id"], columns: ["kind", "number", "body"], record: "id"),
    Projection(table: "reference", keys: ["target", "referrer"], columns: [], record: "referrer"),
    Projection(table: "touch", keys: ["record", "sequence"], columns: [], record: "record"),
    Projection(table: "edit", keys: ["number"], columns: ["person", "events", "undoes", "undone_by", "outward"]),
    Projection(table: "numbering", keys: ["kind"], columns: ["last"]),
    Projection(
      table: "queue", keys: ["claim"],
      columns: [
        "state", "stage", "verdict", "sealed_for", "stale", "priority", "claimant", "article", "topic", "assignee",
        "is_left", "supports", "refutes", "context", "statement", "changed",
      ], record: "claim + (67 << 32)"),
    Projection(table: "tally", keys: ["scope", "name"], columns: ["total", "is_left"]),
    Projection(table: "search_text", keys: ["id"], columns: ["body"], record: "id"),
    Projection(table: "merkle_node", keys: ["level", "number"], columns: ["hash"]),
  ]
}

extension CasebookStore {
  /// Works every table out anew from the ledger, in a file of its own, and compares row by row.
  func projectionProblems(_ progress: (String, Int, Int) -> Void) throws -> [VerifyProblem] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("claims-verify-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try db.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE; PRAGMA cache_size = -64000"
      )
    }
    let replay = try DatabaseQueue(path: folder.appendingPathComponent("replay").path, configuration: configuration)
    try Schema.migrator.migrate(replay)
    return try replay.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH DATABASE ? AS original", arguments: [path])
      // Texts are read where they are.
      try db.execute(
        sql: """
          DROP TABLE text_chunk; DROP TABLE text; DROP TRIGGER ledger_takes_only_the_next;
          CREATE TEMP VIEW text AS SELECT * FROM original.text;
          CREATE TEMP VIEW text_chunk AS SELECT * FROM original.text_chunk;
          """)
      var problems: [VerifyProblem] = []
      try db.inTransaction {
        try Self.replay(db, from: "original.ledger", progress)
        return .commit
      }
      for projection in Projection.all { problems += try Self.differences(projection, db) }
      return problems
    } + indexProblems()
  }

  /// Whether the search indexes hold the words of the table that they index. FTS5 checks that as a write.
  private func indexProblems() throws -> [VerifyProblem] {
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
      for projection in Projection.all.reversed() {
        try writer.database.execute(sql: "DELETE FROM \(projection.table)")
      }
      try Self.replay(writer.database, from: "ledger", progress)
      try writer.database.execute(
        sql: """
          INSERT INTO search_words (search_words) VALUES ('rebuild');
          INSERT INTO search_parts (search_parts) VALUES ('rebuild');
          """)
    }
  }

  private static func replay(_ db: Database, from ledger: String, _ progress: (String, Int, Int) -> Void) throws {
    let writer = StoreWriter(database: db, isReplay: true)
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(ledger)") ?? 0
    var frontier = MerkleFrontier()
    let rows = try String.fetchCursor(db, sql: "SELECT entry FROM \(ledger) ORDER BY sequence")
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

  private static func differences(_ projection: Projection, _ db: Database) throws -> [VerifyProblem] {
    let join = projection.keys.map { "a.\($0) = b.\($0)" }.joined(separator: " AND ")
    let first = projection.keys[0]
    let differs = projection.columns.map { " OR a.\($0) IS NOT b.\($0)" }.joined()
    var problems: [VerifyProblem] = []
    for (left, right, what) in [
      ("main", "original", "is not what the ledger gives"), ("original", "main", "is not in the ledger"),
    ] {
      // The second look finds only rows that the ledger does not give: the others differ already in the first.
      let condition = "b.\(first) IS NULL" + (left == "main" ? differs : "")
      let record = projection.record.map { column in
        column.split(separator: " ").first.map { "a.\($0)" + column.dropFirst($0.count) } ?? "NULL"
      }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(record ?? "NULL") AS record, a.\(first) AS first FROM \(left).\(projection.table) a
          LEFT JOIN \(right).\(projection.table) b ON \(join) WHERE \(condition) LIMIT 20
          """)
      for row in rows {
        let record = (row["record"] as Int64?).flatMap(RowID.id)
        let sequence = try record.flatMap {
          try Int.fetchOne(db, sql: "SELECT max(sequence) FROM main.touch WHERE record = ?", arguments: [RowID.of($0)])
        }
        let place = record == nil ? " («\(row["first"] as DatabaseValue)»)" : ""
        problems.append(
          VerifyProblem(sequence: sequence, record: record, "a row of the table \(projection.table)\(place) \(what)"))
      }
    }
    return problems
  }
}
