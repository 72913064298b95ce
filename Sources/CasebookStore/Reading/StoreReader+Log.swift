public import AuditLedger
import ClaimModel
import GRDB

extension StoreReader {
  /// The entries that fit a filter.
  public func log(_ filter: LogFilter) throws -> [LedgerEntry] {
    var conditions = ["1"]
    var arguments: [any DatabaseValueConvertible] = []
    func want(_ condition: String, _ argument: (any DatabaseValueConvertible)?) {
      guard let argument else { return }
      conditions.append(condition)
      arguments.append(argument)
    }
    want("sequence IN (SELECT sequence FROM touch WHERE record = ?)", filter.record.map(RowID.of))
    want("sequence >= ?", filter.from)
    want("sequence <= ?", filter.to)
    if let person = filter.person {
      let names = try spellings(of: person)
      conditions.append("entry ->> 'person' IN (\(databaseQuestionMarks(count: names.count)))")
      arguments += names
    }
    // A beginning is compared as a range, so that no character of it is a pattern.
    want("entry ->> 'kind' >= ?", filter.kind)
    want("entry ->> 'kind' < ?", filter.kind.map { $0 + "\u{10FFFF}" })
    want("entry ->> 'time' >= ?", filter.since?.description)
    // «2026-11» takes the whole month: what begins with it is not after it.
    want("entry ->> 'time' < ?", filter.until.map { $0.description + "\u{10FFFF}" })
    let rows = try StoredJSON.fetchAll(
      database,
      sql: """
        SELECT entry FROM ledger WHERE \(conditions.joined(separator: " AND "))
        ORDER BY sequence \(filter.newestFirst ? "DESC" : "ASC") LIMIT \(max(0, filter.limit))
        """, arguments: StatementArguments(arguments))
    return try rows.map { try LedgerEntry($0.value) }
  }
}
