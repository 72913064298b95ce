import GRDB

/// Compares the tables, indexes, views and triggers of a file with those that this program makes.
///
/// A trigger that is gone lets the ledger be changed without a word, and a view that was replaced tells people who open
/// the file with another tool something else than the casebook says.
struct SchemaComparison {
  /// One thing of the schema.
  private struct Part: Hashable, Comparable {
    let type, name: String

    static func < (left: Self, right: Self) -> Bool { (left.type, left.name) < (right.type, right.name) }
  }

  /// What is otherwise than this program makes it.
  static func problems(in database: Database) throws -> [VerifyProblem] {
    let own = try made()
    let found = try parts(of: database)
    let way = "restore a backup, or make the casebook anew from its text form with «claims text in»"
    return Set(own.keys).union(found.keys).sorted().compactMap { part in
      let name = "the \(part.type) «\(part.name)»"
      switch (own[part], found[part]) {
      case (.some, nil): return VerifyProblem("\(name) of the file is missing: \(way)")
      case (nil, .some): return VerifyProblem("\(name) of the file is not one of this program: drop it")
      case (let own?, let found?):
        guard own != found, !isWrittenByLibraries(part) else { return nil }
        return VerifyProblem("\(name) of the file is not as this program makes it: \(way)")
      case (nil, nil): return nil
      }
    }
  }

  /// The schema of a new casebook.
  private static func made() throws -> [Part: String] {
    let fresh = try DatabaseQueue()
    defer { try? fresh.close() }
    try Schema.migrator.migrate(fresh)
    return try fresh.read(parts)
  }

  /// SQLite's own are left out: its statistics, and the indexes that a table's definition brings.
  private static func parts(of database: Database) throws -> [Part: String] {
    let rows = try Row.fetchAll(
      database,
      sql: "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_'")
    return Dictionary(rows.map { (Part(type: $0[0], name: $0[1]), $0[2]) }) { first, _ in first }
  }

  /// The tables that FTS5 and GRDB make for themselves: another version may word them in another way.
  private static func isWrittenByLibraries(_ part: Part) -> Bool {
    part.name == "grdb_migrations" || part.name.hasPrefix("search_words_") || part.name.hasPrefix("search_parts_")
  }
}
