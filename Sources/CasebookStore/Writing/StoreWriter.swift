import AuditLedger
import ClaimModel
import Foundation
import GRDB

/// Writes into one transaction.
struct StoreWriter {
  let database: Database
  /// Reads what is there now, with the records of this transaction at hand.
  let reader: StoreReader
  /// Whether the ledger is only replayed: then its rows and its texts are left as they are.
  let isReplay: Bool
  /// What is worked out once, when the last entry of the transaction is in.
  let unsettled = Unsettled()
  private let tree = OpenTree()

  init(database: Database, isReplay: Bool = false) {
    (self.database, self.isReplay) = (database, isReplay)
    reader = StoreReader(database: database, cache: RecordCache())
  }

  /// Appends what was decided.
  func record(_ decision: Decision, at moment: Moment) throws -> Receipt {
    let (entries, head) = try decision.entries(after: reader.head(), at: moment)
    for (index, entry) in entries.enumerated() {
      try append(entry, event: decision.events[index], change: decision.changes[index])
    }
    return Receipt(decision: decision, entries: entries.map(\.entry), head: head)
  }

  /// Appends an entry that was written elsewhere.
  func append(_ entry: LedgerEntry) throws {
    let event = try entry.event()
    try append(WrittenEntry(entry), event: event, change: event.applied(to: reader))
  }

  private func append(_ written: WrittenEntry, event: LedgerEvent, change: RecordChange?) throws {
    try keep(written)
    try keep(tree.append(MerkleTree.leaf(written.bytes), at: written.entry.sequence - 1, reader))
    try project(written.entry, event, change)
  }

  private func keep(_ written: WrittenEntry) throws {
    try database.cachedStatement(sql: "INSERT INTO ledger VALUES (?, ?, ?, ?)").execute(arguments: [
      written.entry.sequence, Data(written.entry.previous.bytes), Data(written.hash.bytes),
      String(decoding: written.bytes, as: UTF8.self),
    ])
  }

  func keep(_ nodes: [MerkleNode]) throws {
    let insert = try database.cachedStatement(sql: "INSERT INTO merkle_node VALUES (?, ?, ?)")
    for node in nodes { try insert.execute(arguments: [node.level, node.index, Data(node.hash.bytes)]) }
  }

  /// Everything that is worked out from an entry, its leaf aside.
  func project(_ entry: LedgerEntry, _ event: LedgerEvent, _ change: RecordChange?) throws {
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO touch VALUES (?, ?)").execute(arguments: [
      RowID.of(event.record), entry.sequence,
    ])
    try keepEdit(entry, isOutward: event.kind.verb.isOutward)
    if case .erased(let commitment, let reason) = event.change, !isReplay { try erase(commitment, entry, reason) }
    if let change { try apply(change, entry) }
  }

  private func keepEdit(_ entry: LedgerEntry, isOutward: Bool) throws {
    if entry.edit != entry.sequence {
      try database.cachedStatement(
        sql: "UPDATE edit SET events = events + 1, outward = max(outward, ?) WHERE number = ?"
      ).execute(arguments: [isOutward, entry.edit])
      return
    }
    try database.cachedStatement(sql: "INSERT INTO edit VALUES (?, ?, 1, ?, NULL, ?)").execute(arguments: [
      entry.edit, entry.person.name, entry.undoes, isOutward,
    ])
    // What this edit takes back may itself have taken one back: that one stands again, and what it took back does not.
    var (by, next, isInForce) = (entry.edit, entry.undoes, true)
    while let undone = next {
      try database.cachedStatement(sql: "UPDATE edit SET undone_by = ? WHERE number = ?").execute(arguments: [
        isInForce ? by : nil, undone,
      ])
      next = try Int.fetchOne(
        database.cachedStatement(sql: "SELECT undoes FROM edit WHERE number = ?"), arguments: [undone])
      (by, isInForce) = (undone, !isInForce)
    }
  }

  private func apply(_ change: RecordChange, _ entry: LedgerEntry) throws {
    let row = RowID.of(change.id)
    if change.before != nil {
      try database.cachedStatement(sql: "DELETE FROM reference WHERE referrer = ?").execute(arguments: [row])
    }
    if let after = change.after {
      let body = try String(decoding: JSONValue.object(after.json()).canonical(), as: UTF8.self)
      try database.cachedStatement(
        sql: "INSERT INTO record VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body"
      ).execute(arguments: [row, change.id.kind.rawValue, change.id.number, body])
      for reference in Set(after.references) {
        try database.cachedStatement(sql: "INSERT INTO reference VALUES (?, ?)").execute(arguments: [
          RowID.of(reference), row,
        ])
      }
    } else {
      try database.cachedStatement(sql: "DELETE FROM record WHERE id = ?").execute(arguments: [row])
    }
    try database.cachedStatement(
      sql: "INSERT INTO numbering VALUES (?, ?) ON CONFLICT (kind) DO UPDATE SET last = max(last, excluded.last)"
    ).execute(arguments: [change.id.kind.rawValue, change.id.number])
    reader.cache?.change(change.after, of: change.id)
    unsettled.note(change, entry)
  }
}

/// The right edge of the Merkle tree while a transaction appends to it.
private final class OpenTree {
  private var frontier: MerkleFrontier?

  /// Appends the leaf of the entry behind so many others.
  func append(_ leaf: Digest, at size: Int, _ reader: StoreReader) throws -> [MerkleNode] {
    var frontier = try frontier ?? MerkleFrontier(size: size, node: reader.merkleNode)
    defer { self.frontier = frontier }
    return frontier.append(leaf)
  }
}
