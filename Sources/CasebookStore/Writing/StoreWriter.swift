import AuditLedger
import ClaimModel
import Foundation
import GRDB

/// Writes into one transaction.
struct StoreWriter {
  let database: Database
  /// Whether the ledger is only replayed: then its rows and its texts are left as they are.
  var isReplay = false
  /// What is worked out once, when the last entry of the transaction is in.
  let unsettled = Unsettled()

  var reader: StoreReader { StoreReader(database: database) }

  /// Appends what was decided.
  func record(_ decision: Decision, at moment: Moment) throws -> Receipt {
    let (entries, head) = try decision.entries(after: reader.head(), at: moment)
    for (index, entry) in entries.enumerated() {
      try append(entry, event: decision.events[index], change: decision.changes[index])
    }
    return Receipt(decision: decision, entries: entries, head: head)
  }

  /// Appends an entry that was written elsewhere.
  func append(_ entry: LedgerEntry) throws {
    let event = try entry.event()
    try append(entry, event: event, change: event.applied(to: reader))
  }

  private func append(_ entry: LedgerEntry, event: LedgerEvent, change: RecordChange?) throws {
    let bytes = entry.bytes
    try keep(entry, bytes)
    var frontier = try MerkleFrontier(size: entry.sequence - 1, node: reader.merkleNode)
    try keep(frontier.append(MerkleTree.leaf(bytes)))
    try project(entry, event, change)
  }

  private func keep(_ entry: LedgerEntry, _ bytes: [UInt8]) throws {
    try database.cachedStatement(sql: "INSERT INTO ledger VALUES (?, ?, ?, ?)").execute(arguments: [
      entry.sequence, Data(entry.previous.bytes), Data(HashChain.hash(of: bytes).bytes),
      String(decoding: bytes, as: UTF8.self),
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
    if let undoes = entry.undoes {
      try database.cachedStatement(sql: "UPDATE edit SET undone_by = ? WHERE number = ?").execute(arguments: [
        entry.edit, undoes,
      ])
      // What this edit takes back may itself have taken one back: that one stands again.
      try database.cachedStatement(sql: "UPDATE edit SET undone_by = NULL WHERE undone_by = ?").execute(arguments: [
        undoes
      ])
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
    unsettled.note(change, entry)
  }
}
