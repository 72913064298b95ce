public import AuditLedger
public import ClaimModel
import GRDB

/// Which ledger entries.
public struct LogFilter: Sendable, Hashable {
  public var record: RecordID?
  public var person: Person?
  /// Such as `claim.added`, or a beginning of it such as `review.`.
  public var kind: String?
  public var from: Int?
  public var to: Int?
  public var since: PartialDate?
  public var limit = 50
  public var newestFirst = true

  public init() {}
}

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
    want("entry ->> 'person' = ?", filter.person?.name)
    // A beginning is compared as a range, so that no character of it is a pattern.
    want("entry ->> 'kind' >= ?", filter.kind)
    want("entry ->> 'kind' < ?", filter.kind.map { $0 + "\u{10FFFF}" })
    want("entry ->> 'time' >= ?", filter.since?.description)
    let rows = try String.fetchAll(
      database,
      sql: """
        SELECT entry FROM ledger WHERE \(conditions.joined(separator: " AND "))
        ORDER BY sequence \(filter.newestFirst ? "DESC" : "ASC") LIMIT \(max(0, filter.limit))
        """, arguments: StatementArguments(arguments))
    return try rows.map { try LedgerEntry(parsing: Array($0.utf8)) }
  }
}
