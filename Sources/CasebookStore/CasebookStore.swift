import Foundation
import GRDB

/// One casebook file: the ledger and what is worked out from it, in SQLite.
///
/// Reads see a snapshot and never wait for a writer. Writes are one `BEGIN IMMEDIATE` an edit, synced to the disk
/// before they are acknowledged (`synchronous=FULL`, write-ahead log).
public final class CasebookStore: Sendable {
  /// Where the file lies.
  public let path: String
  let database: any DatabaseWriter
  /// Whether this process may write.
  public let isWritable: Bool
  private let board = QueueBoard()
  /// The file that was opened, as the disk knows it.
  private let file: FileIdentity?

  /// How long a writer waits for another one, in seconds.
  public static let patience = 5.0

  private init(path: String, database: any DatabaseWriter, isWritable: Bool) {
    (self.path, self.database, self.isWritable) = (path, database, isWritable)
    file = FileIdentity(of: path)
  }

  /// What is written to a file that lies elsewhere by now, or nowhere, would be lost without a word.
  /// - Throws: ``StoreError/gone(path:)``. Cost: one look at the folder.
  func needFile() throws {
    guard FileIdentity(of: path) == file else { throw StoreError.gone(path: path) }
  }

  /// Makes a new casebook file.
  /// - Throws: ``StoreError`` where something is there already or the place can't be written.
  public static func create(at path: String) throws -> CasebookStore {
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) {
      throw isDirectory.boolValue ? StoreError.isDirectory(path: path) : StoreError.exists(path: path)
    }
    let folder = (path as NSString).deletingLastPathComponent
    guard folder.isEmpty || FileManager.default.fileExists(atPath: folder) else {
      throw StoreError.noFolder(path: path)
    }
    return try StoreError.inWords(path: path) {
      let pool = try DatabasePool(path: path, configuration: configuration())
      try demandSync(pool)
      try Schema.migrator.migrate(pool)
      return CasebookStore(path: path, database: pool, isWritable: true)
    }
  }

  /// Opens a casebook file, bringing an older one to the present schema after copying it aside.
  ///
  /// A file that may not be written is opened for reading.
  /// - Throws: ``StoreError`` with what is wrong and the way on.
  public static func open(at path: String) throws -> CasebookStore { try open(at: path, migrator: Schema.migrator) }

  static func open(at path: String, migrator: DatabaseMigrator) throws -> CasebookStore {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw StoreError.missing(path: path)
    }
    guard !isDirectory.boolValue else { throw StoreError.isDirectory(path: path) }
    guard FileManager.default.isReadableFile(atPath: path) else { throw StoreError.noPermission(path: path) }
    return try StoreError.inWords(path: path) {
      let folder = (path as NSString).deletingLastPathComponent
      guard FileManager.default.isWritableFile(atPath: path),
        FileManager.default.isWritableFile(atPath: folder.isEmpty ? "." : folder)
      else { return try openForReading(path, migrator) }
      try look(at: path, migrator)
      let pool = try DatabasePool(path: path, configuration: configuration())
      try demandSync(pool)
      if try !pool.read(migrator.hasCompletedMigrations) {
        try copyAside(pool, path: path)
        try migrator.migrate(pool)
      }
      return CasebookStore(path: path, database: pool, isWritable: true)
    }
  }

  private static func openForReading(_ path: String, _ migrator: DatabaseMigrator) throws -> CasebookStore {
    let queue = try readingQueue(path)
    try queue.read { try check($0, path: path, migrator) }
    guard try queue.read(migrator.hasCompletedMigrations) else { throw StoreError.needsMigration(path: path) }
    return CasebookStore(path: path, database: queue, isWritable: false)
  }

  private static func readingQueue(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
      return queue
    } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
      // A write-ahead log needs a file beside the casebook; where none may be made, the file alone is read. Nobody
      // can be writing it then: a writer would have made that file.
      let url = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      return try DatabaseQueue(path: url, configuration: configuration)
    }
  }

  /// Looks at a file before anything could change it.
  private static func look(at path: String, _ migrator: DatabaseMigrator) throws {
    var configuration = configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { try check($0, path: path, migrator) }
    try queue.close()
  }

  private static func check(_ db: Database, path: String, _ migrator: DatabaseMigrator) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
      throw StoreError.notACasebook(path: path)
    }
    if try migrator.hasBeenSuperseded(db) { throw StoreError.newer(path: path) }
  }

  private static func copyAside(_ pool: DatabasePool, path: String) throws {
    let stamp = try pool.read { try Int.fetchOne($0, sql: "SELECT coalesce(max(sequence), 0) FROM ledger") ?? 0 }
    let copy = try DatabaseQueue(path: "\(path).before-migration-\(stamp)")
    try pool.backup(to: copy)
    try copy.close()
  }

  static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    configuration.label = "casebook"
    configuration.prepareDatabase { db in
      db.add(function: FoldedText.function)
      // What is deleted is overwritten: what is erased on demand must not linger in free pages.
      try db.execute(
        sql: """
          PRAGMA recursive_triggers = ON; PRAGMA temp_store = FILE; PRAGMA cache_size = -32000;
          PRAGMA secure_delete = ON;
          """)
    }
    return configuration
  }

  /// GRDB sets `synchronous=NORMAL` when it switches to the write-ahead log, so FULL is set after opening.
  private static func demandSync(_ pool: DatabasePool) throws {
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
        throw StoreError.other(path: pool.path, detail: "SQLite would not sync every write")
      }
    }
  }

  /// Reads one snapshot.
  /// - Throws: ``StoreError``, and what the body throws.
  public func read<Result>(_ body: (StoreReader) throws -> Result) throws -> Result {
    try StoreError.inWords(path: path) {
      try database.read { try body(StoreReader(database: $0, cache: RecordCache(), board: board)) }
    }
  }

  /// A number that changes whenever another process has written. One call costs some 10 µs.
  public func changeMark() throws -> Int {
    try StoreError.inWords(path: path) {
      try database.read { try Int.fetchOne($0, sql: "SELECT coalesce(max(sequence), 0) FROM ledger") ?? 0 }
    }
  }

  /// Copies the casebook as it is now, also while others write.
  /// - Throws: ``StoreError`` where something is at the target already.
  public func backup(to target: String, progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws {
    // SQLite takes an empty name for a file of its own that goes when it is closed.
    guard !target.isEmpty, !FileManager.default.fileExists(atPath: target) else {
      throw StoreError.exists(path: target)
    }
    do {
      try StoreError.inWords(path: target) {
        let copy = try DatabaseQueue(path: target)
        try database.backup(to: copy, pagesPerStep: 1000) { step in
          progress(step.completedPageCount, step.totalPageCount)
        }
        // A backup is one file: nothing of it may lie in a log beside it.
        try copy.writeWithoutTransaction { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
        try copy.close()
      }
    } catch {
      try? FileManager.default.removeItem(atPath: target)
      throw error
    }
  }

  /// Lets the file grow to so many pages and no further, as a full disk would.
  package func limitPages(to pages: Int) throws {
    try database.writeWithoutTransaction { _ = try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(pages)") }
  }

  /// SQLite's `synchronous` of the connection that writes: 2 is FULL.
  package func synchronousMode() throws -> Int? {
    try database.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
  }

  /// Closes the file; nothing is lost if it is not called.
  public func close() throws { try database.close() }
}
