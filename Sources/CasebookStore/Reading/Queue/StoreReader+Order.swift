public import AuditLedger
public import ClaimModel
import GRDB

extension StoreReader: QueueReading {
  public func order(
    _ request: QueueRequest, for person: Person?, now: Timestamp, limit: Int?, cancelled: () -> Bool
  ) throws -> ClaimOrder {
    if let limit, board.map({ !$0.isRead }) ?? false, request.isIndexed {
      return try firstOfAll(request, for: person, limit: limit)
    }
    let table = try board?.read(self) ?? QueueTable(reading: self)
    do {
      return try order(request, table, for: person, now: now, limit: limit, cancelled: cancelled)
    } catch is FilterSets.Cancelled {
      return ClaimOrder(ids: [], flags: [], groups: [], total: 0)
    }
  }

  private func order(
    _ request: QueueRequest, _ table: QueueTable, for person: Person?, now: Timestamp, limit: Int?,
    cancelled: () -> Bool
  ) throws -> ClaimOrder {
    let (kept, findings) = try withoutActuallyEscaping(cancelled) { cancelled in
      let sets = FilterSets(reader: self, table: table, person: person, now: now, cancelled: cancelled)
      let kept = request.filter.isEverything ? nil : try sets.set(request.filter.condition)
      return (kept, request.ordering.key == .findings ? try sets.findings(within: kept) : [:])
    }
    let topics = request.grouping == .topic ? try self.topics() : Topics()
    var places = table.ordered(request.ordering, of: kept, findings)
    table.grouped(&places, request.grouping, topics: topics.ranks)
    if cancelled() { throw FilterSets.Cancelled() }
    let groups = try groups(places, table, request.grouping, topics)
    let total = places.count
    if let limit, limit < total { places.removeLast(total - max(0, limit)) }
    let place = person.flatMap { table.place(of: $0.name) }
    return ClaimOrder(
      ids: places.map { table.claims[Int($0)] },
      flags: places.map { table.flags(Int($0), for: place, isNobody: person == nil) },
      groups: groups.filter { $0.start < places.count }, total: total)
  }

  /// The first claims of the whole queue, straight from an index: what is shown while the table is being read.
  private func firstOfAll(_ request: QueueRequest, for person: Person?, limit: Int) throws -> ClaimOrder {
    let direction = request.ordering.reversed ? " DESC" : ""
    let columns = request.ordering.key == .state ? ["stage", "priority", "claim"] : ["claim"]
    let ids = try Int64.fetchAll(
      database,
      sql: "SELECT claim FROM queue ORDER BY \(columns.map { $0 + direction }.joined(separator: ", ")) LIMIT ?",
      arguments: [max(0, limit)]
    ).map { UInt32(truncatingIfNeeded: $0) }
    var table = QueueTable()
    for id in ids { if let line = try queueLine(of: id) { table.put(line) } }
    let places = Dictionary(uniqueKeysWithValues: table.claims.enumerated().map { ($0.element, $0.offset) })
    let place = person.flatMap { table.place(of: $0.name) }
    return ClaimOrder(
      ids: ids, flags: ids.map { table.flags(places[$0] ?? 0, for: place, isNobody: person == nil) }, groups: [],
      total: try Int.fetchOne(database, sql: "SELECT total FROM tally WHERE scope = 'all'") ?? 0)
  }

  public func rows(of claims: [ClaimID], for person: Person?) throws -> [QueueRow] {
    // One statement for all: to begin one costs more than to read a row.
    let statement = try database.cachedStatement(
      sql: "SELECT \(Self.rowColumns) FROM json_each(?) AS wanted CROSS JOIN queue ON queue.claim = wanted.value")
    let cursor = try Row.fetchCursor(statement, arguments: ["\(claims.map(\.number))"])
    var rows: [QueueRow] = []
    rows.reserveCapacity(claims.count)
    while let next = try cursor.next() { rows.append(try row(next, for: person)) }
    return rows
  }
}

extension QueueRequest {
  /// Whether an index of the queue has its claims in this order.
  fileprivate var isIndexed: Bool {
    filter.isEverything && grouping == .none && (ordering.key == .state || ordering.key == .id)
  }
}
