public import AuditLedger
public import ClaimModel
import GRDB

extension StoreReader: QueueReading {
  /// Rows between two looks at whether anybody still wants the answer.
  private static var stride: Int { 4_096 }

  public func order(
    _ request: QueueRequest, for person: Person?, now: Timestamp, limit: Int?, cancelled: () -> Bool
  ) throws -> ClaimOrder {
    var filter = FilterSQL(person: person, now: now)
    let condition = try filter.sql(request.filter.condition, in: self)
    let due = "(\(Self.due(person, &filter)))"
    let group = request.grouping.column
    let groupOrder = group.map { "\($0) IS NULL, \($0), " } ?? ""
    let sql = """
      SELECT claim, is_left | stale << 2 | \(due) << 1, \(group ?? "0")
      FROM queue WHERE \(condition) ORDER BY \(groupOrder)\(request.ordering.sql)
      """
    let values: [any DatabaseValueConvertible] = filter.dueArguments + filter.arguments
    let arguments: StatementArguments = StatementArguments(values)
    let rows = try Row.fetchCursor(
      database, sql: sql + (limit.map { " LIMIT \(max(0, $0))" } ?? ""), arguments: arguments)
    var ids: [UInt32] = []
    var flags: [UInt8] = []
    var heads: [(value: DatabaseValue, start: Int)] = []
    while let row = try rows.next() {
      if ids.count.isMultiple(of: Self.stride), cancelled() { break }
      if group != nil {
        let value: DatabaseValue = row[2]
        if heads.last?.value != value { heads.append((value, ids.count)) }
      }
      ids.append(UInt32(truncatingIfNeeded: row[0] as Int64))
      flags.append(UInt8(truncatingIfNeeded: row[1] as Int64))
    }
    let isCut = limit.map { ids.count >= $0 } ?? false
    let total = isCut ? try count(condition, filter, request) : ids.count
    let groups = try heads.enumerated().map { index, head in
      let end = index + 1 < heads.count ? heads[index + 1].start : ids.count
      return try self.group(head.value, request.grouping, start: head.start, count: end - head.start)
    }
    return ClaimOrder(ids: ids, flags: flags, groups: groups, total: total)
  }

  private func count(_ condition: String, _ filter: FilterSQL, _ request: QueueRequest) throws -> Int {
    if request.filter.isEverything {
      return try Int.fetchOne(database, sql: "SELECT total FROM tally WHERE scope = 'all'") ?? 0
    }
    return try Int.fetchOne(
      database, sql: "SELECT count(*) FROM queue WHERE \(condition)", arguments: StatementArguments(filter.arguments))
      ?? 0
  }

  /// What is left for a person: what they may do next, and what nobody else has taken.
  private static func due(_ person: Person?, _ filter: inout FilterSQL) -> String {
    guard let person else { return "is_left" }
    filter.dueArguments = Array(repeating: person.name, count: 3)
    return """
      is_left AND CASE state
        WHEN 'proposed' THEN sealed_for IS NOT ? WHEN 'second review' THEN 0
        WHEN 'in review' THEN coalesce(assignee, '') IN ('', ?)
        WHEN 'unreviewed' THEN coalesce(assignee, '') IN ('', ?) ELSE 1 END
      """
  }

  private func group(_ value: DatabaseValue, _ grouping: QueueGrouping, start: Int, count: Int) throws -> QueueGroup {
    let number = Int.fromDatabaseValue(value)
    var record: RecordID?
    var title = String.fromDatabaseValue(value) ?? "(none)"
    switch grouping {
    case .none: break
    case .topic: if value.isNull { title = "(no topic)" }
    case .state:
      title =
        number.flatMap { ReviewState.Name.allCases.indices.contains($0) ? ReviewState.Name.allCases[$0].rawValue : nil }
        ?? title
    case .article:
      record = number.map { RecordID(.article, $0) }
      title =
        try record.flatMap { try self.record($0)?.as(Article.self) }.map { "\($0.id) \($0.title)" } ?? "(no article)"
    case .claimant:
      record = number.map { RecordID(.claimant, $0) }
      title = try record.flatMap { try self.record($0)?.as(Claimant.self)?.name } ?? "(nobody named)"
    }
    return QueueGroup(title: title, record: record, start: start, count: count)
  }

  public func rows(of claims: [ClaimID], for person: Person?) throws -> [QueueRow] {
    let statement = try database.cachedStatement(sql: "SELECT * FROM queue WHERE claim = ?")
    return try claims.compactMap { id in
      try Row.fetchOne(statement, arguments: [id.number]).map { try row($0, for: person) }
    }
  }
}

extension QueueGrouping {
  /// The column that makes the groups.
  fileprivate var column: String? {
    switch self {
    case .none: nil
    case .article: "article"
    case .claimant: "claimant"
    case .topic: "topic"
    case .state: "stage"
    }
  }
}

extension QueueOrdering {
  fileprivate var sql: String {
    let columns: [(String, Bool)] =
      switch key {
      case .state: [("stage", false), ("priority", false)]
      case .priority: [("priority", false)]
      case .age: [("changed", true)]
      case .claimant: [("claimant IS NULL", false), ("claimant", false)]
      case .assignee: [("assignee IS NULL", false), ("assignee", false)]
      case .evidence: [("supports + refutes + context", true)]
      case .id: []
      }
    return (columns + [("claim", false)])
      .map { $0.0 + ($0.1 != reversed ? " DESC" : "") }.joined(separator: ", ")
  }
}
