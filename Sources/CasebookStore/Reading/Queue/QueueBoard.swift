import AuditLedger
import ClaimModel
import Foundation
import GRDB
import Synchronization

/// The queue's table of an open casebook: read once, when it is first needed, and then kept up with the ledger.
final class QueueBoard: Sendable {
  private let table = Mutex<QueueTable?>(nil)
  /// What the rules find, for orders and filters that ask for it.
  let findings = FindingBoard()

  /// So many claims are read again one by one; beyond, the whole table is.
  private static let fewChanges = 500

  /// Whether a look at it costs little, because it is at hand.
  var isRead: Bool { table.withLock { $0 != nil } }

  /// The table as it is in the reader's snapshot, or a little newer where another has read on meanwhile.
  func read(_ reader: StoreReader) throws -> QueueTable {
    try table.withLock { table in
      let head = try reader.head().size
      if let known = table, known.head >= head { return known }
      if table == nil { table = try QueueTable(reading: reader) } else { try Self.catchUp(&table, reader) }
      table?.head = head
      return table ?? QueueTable()
    }
  }

  private static func catchUp(_ table: inout QueueTable?, _ reader: StoreReader) throws {
    guard let head = table?.head, let claims = try reader.claimsTouched(after: head, atMost: fewChanges) else {
      table = nil
      table = try QueueTable(reading: reader)
      return
    }
    for claim in claims {
      if let line = try reader.queueLine(of: claim) { table?.put(line) } else { table?.remove(claim) }
    }
  }
}

extension StoreReader {
  /// The claims whose rows may have changed since an entry; nil where that is about too many records.
  fileprivate func claimsTouched(after sequence: Int, atMost limit: Int) throws -> Set<UInt32>? {
    let records = try String.fetchAll(
      database,
      sql: "SELECT DISTINCT entry ->> '$.payload.record' FROM ledger WHERE sequence > ? LIMIT \(limit + 1)",
      arguments: [sequence])
    guard records.count <= limit else { return nil }
    var claims: Set<UInt32> = []
    for record in records {
      guard let id = try? RecordID(text: record) else { continue }
      switch id.kind {
      case .claim, .review: claims.insert(UInt32(id.number))
      case .evidence:
        if let claim = try self.record(id)?.as(Evidence.self)?.claim { claims.insert(UInt32(claim.number)) }
      default: break
      }
    }
    return claims
  }

  func queueLine(of claim: UInt32) throws -> QueueTable.Line? {
    try Row.fetchOne(
      database.cachedStatement(sql: "\(QueueTable.columns) WHERE claim = ?"), arguments: [Int64(claim)]
    ).map { row in
      var last = QueueTable.Moment()
      return QueueTable.Line(row, &last)
    }
  }
}

extension QueueTable {
  /// The time that was read last: claims that were added together share it.
  fileprivate struct Moment {
    var text = ""
    var seconds: Int64 = 0
  }

  // In SQL all operators on bits bind alike, so each shift has its brackets.
  fileprivate static let columns = """
    SELECT claim, stage | (priority << 4) | (is_left << 6) | (stale << 7), min(supports + refutes + context, 65535),
      coalesce(claimant, 0), coalesce(article, 0), assignee, sealed_for, changed FROM queue
    """

  /// Reads the whole table. Cost: one pass over the queue, about half a second for a million claims.
  init(reading reader: StoreReader) throws {
    let total = try Int.fetchOne(reader.database, sql: "SELECT total FROM tally WHERE scope = 'all'") ?? 0
    reserve(total + total / 64)
    let rows = try Row.fetchCursor(reader.database, sql: "\(Self.columns) ORDER BY claim")
    var last = Moment()
    while let row = try rows.next() { put(Line(row, &last)) }
  }
}

extension QueueTable.Line {
  fileprivate init(_ row: Row, _ last: inout QueueTable.Moment) {
    claim = UInt32(truncatingIfNeeded: row[0] as Int64)
    marks = UInt16(truncatingIfNeeded: row[1] as Int64)
    evidence = UInt16(truncatingIfNeeded: row[2] as Int64)
    claimant = UInt32(truncatingIfNeeded: row[3] as Int64)
    article = UInt32(truncatingIfNeeded: row[4] as Int64)
    assignee = row[5]
    sealedFor = row[6]
    let text: String = row[7]
    if text != last.text { last = QueueTable.Moment(text: text, seconds: (try? Timestamp(text: text).seconds) ?? 0) }
    changed = last.seconds
  }
}
