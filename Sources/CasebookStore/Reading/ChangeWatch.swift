import GRDB

/// Notices that somebody has written to a casebook file, this process or another. One look costs some 20 µs and reads
/// no page: SQLite keeps a number for it that is each connection's own.
public final class ChangeWatch: Sendable {
  private let queue: DatabaseQueue

  init(path: String) throws {
    var configuration = CasebookStore.configuration()
    configuration.readonly = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// A number that is another one after each write.
  public func mark() throws -> Int {
    try queue.inDatabase { try Int.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) ?? 0 }
  }
}

extension CasebookStore {
  /// A watch over the file.
  public func watch() throws -> ChangeWatch { try StoreError.inWords(path: path) { try ChangeWatch(path: path) } }
}
