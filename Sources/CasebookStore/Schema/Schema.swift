import GRDB

/// The migrations of a casebook file: forward only, plain SQL, never edited once released.
enum Schema {
  /// «CLMS»: what tells a casebook from any other SQLite file.
  static let applicationID: Int32 = 0x434C_4D53

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 foundation") { try $0.execute(sql: Foundation1.sql) }
    return migrator
  }()
}
