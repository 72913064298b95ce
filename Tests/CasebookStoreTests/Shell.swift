import Foundation
import GRDB

/// Runs SQL on a casebook file as its owner could with another tool: triggers can be dropped.
func sqlite(_ path: String, _ sql: String) throws {
  var configuration = Configuration()
  configuration.foreignKeysEnabled = false
  let queue = try DatabaseQueue(path: path, configuration: configuration)
  try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
  try queue.close()
}

/// Runs a query that gives one number.
func sqliteNumber(_ path: String, _ sql: String) throws -> Int? {
  let queue = try DatabaseQueue(path: path)
  defer { try? queue.close() }
  return try queue.read { try Int.fetchOne($0, sql: sql) }
}
