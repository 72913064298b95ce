import ClaimModel
import GRDB

/// Compares the rows of a table with those that the ledger gives, both in the order of their keys and each read once.
final class TableComparison {
  /// A row's place in its table: one number or two.
  struct Key: Comparable {
    let first: Int64
    var second: Int64 = 0

    static func < (left: Self, right: Self) -> Bool { (left.first, left.second) < (right.first, right.second) }
  }

  let table: String
  private let rows: RowCursor
  private var row: Row?
  /// The record that a row is about, where it is about one.
  private let record: (Key) -> RecordID?
  private let touches: TouchList
  /// Rows that are wrong or missing.
  private var differing: [VerifyProblem] = []
  /// Rows that the ledger does not give.
  private var surplus: [VerifyProblem] = []

  /// How many rows of either sort are told of a table.
  private static let most = 20

  /// - Parameters:
  ///   - keys: one or two columns of numbers, by which the rows are ordered.
  ///   - columns: the others, those that hold text or bytes marked by a `$` in front.
  init(
    _ table: String, keys: [String], columns: [String] = [], where condition: String = "1", in database: Database,
    _ touches: TouchList, record: @escaping (Key) -> RecordID?
  ) throws {
    (self.table, self.touches, self.record) = (table, touches, record)
    let cells = columns.map { $0.hasPrefix("$") ? "CAST(\($0.dropFirst()) AS BLOB)" : $0 }
    rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(keys[0]), \(keys.count > 1 ? keys[1] : "0")\(cells.map { ", " + $0 }.joined())
        FROM \(table) NOT INDEXED WHERE \(condition) ORDER BY \(keys.joined(separator: ", "))
        """)
    row = try rows.next()
  }

  /// The ledger gives a row. Keys only grow from call to call.
  func expect(_ key: Key, _ cells: [StoredValue] = []) throws {
    while let row, Self.key(of: row) < key {
      note(Self.key(of: row), in: &surplus, "is not in the ledger")
      self.row = try rows.next()
    }
    guard let row, Self.key(of: row) == key else { return note(key, in: &differing, "is not what the ledger gives") }
    for (index, cell) in cells.enumerated() where !cell.isWritten(in: row, at: index + 2) {
      note(key, in: &differing, "is not what the ledger gives")
      break
    }
    self.row = try rows.next()
  }

  /// What is wrong with the table, after the last row that the ledger gives.
  func finish() throws -> [VerifyProblem] {
    while let row {
      note(Self.key(of: row), in: &surplus, "is not in the ledger")
      self.row = try rows.next()
    }
    return differing + surplus
  }

  private static func key(of row: Row) -> Key { Key(first: row[0], second: row[1]) }

  private func note(_ key: Key, in problems: inout [VerifyProblem], _ what: String) {
    guard problems.count < Self.most else { return }
    let record = record(key)
    let place = record == nil ? " («\(key.first)»)" : ""
    problems.append(
      VerifyProblem(
        sequence: record.flatMap { touches.last(of: RowID.of($0)) }, record: record,
        "a row of the table \(table)\(place) \(what)"))
  }
}
