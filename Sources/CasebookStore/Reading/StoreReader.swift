public import AuditLedger
public import ClaimModel
import Foundation
import GRDB

/// One snapshot of a casebook file. It must not leave the closure that it was handed to.
public struct StoreReader {
  let database: Database
  /// Records at hand, so that none is read and decoded twice in a row.
  let cache: RecordCache?
  /// The queue's table, kept from one reading to the next.
  let board: QueueBoard?

  init(database: Database, cache: RecordCache? = nil, board: QueueBoard? = nil) {
    (self.database, self.cache, self.board) = (database, cache, board)
  }

  /// The entry with this sequence.
  public func entry(_ sequence: Int) throws -> LedgerEntry? {
    try entryBytes(sequence).map { try LedgerEntry(parsing: $0) }
  }

  /// The exact bytes of the entry with this sequence.
  public func entryBytes(_ sequence: Int) throws -> [UInt8]? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT entry FROM ledger WHERE sequence = ?"), arguments: [sequence]
    ).map { Array($0.utf8) }
  }

  private func entries(_ sql: String, _ arguments: StatementArguments) throws -> [LedgerEntry] {
    let rows = try StoredJSON.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
    var entries: [LedgerEntry] = []
    while let row = try rows.next() { entries.append(try LedgerEntry(row.value)) }
    return entries
  }
}

extension StoreReader: Facts {
  public func record(_ id: RecordID) throws -> AnyRecord? {
    guard let cache else { return try stored(id)?.record }
    return try cache.record(id) { try stored(id) }
  }

  private func stored(_ id: RecordID) throws -> (record: AnyRecord, json: JSONObject)? {
    try body(of: id).map { (try AnyRecord(kind: id.kind, json: $0), $0) }
  }

  private func body(of id: RecordID) throws -> JSONObject? {
    try StoredJSON.fetchOne(
      database.cachedStatement(sql: "SELECT body FROM record WHERE id = ?"), arguments: [RowID.of(id)]
    )?.value.object
  }

  public func lastNumber(of kind: RecordKind) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT last FROM numbering WHERE kind = ?"), arguments: [kind.rawValue]) ?? 0
  }

  public func referrers(to id: RecordID) throws -> [RecordID] {
    try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT referrer FROM reference WHERE target = ?"), arguments: [RowID.of(id)]
    ).compactMap(RowID.id).sorted()
  }

  public func entries(ofEdit edit: Int) throws -> [LedgerEntry] {
    try entries(
      """
      SELECT entry FROM ledger
      WHERE sequence >= ?1 AND sequence < ?1 + (SELECT events FROM edit WHERE number = ?1) ORDER BY sequence
      """, [edit])
  }

  public func entries(about id: RecordID, after sequence: Int) throws -> [LedgerEntry] {
    try entries(
      """
      SELECT entry FROM touch JOIN ledger USING (sequence)
      WHERE touch.record = ? AND touch.sequence > ? ORDER BY sequence
      """, [RowID.of(id), sequence])
  }

  public func edits(by person: Person, before edit: Int, limit: Int) throws -> [EditSummary] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT * FROM edit WHERE person = ? AND number < ? ORDER BY number DESC LIMIT ?"),
      arguments: [person.name, edit, limit]
    ).map {
      EditSummary(number: $0["number"], undoes: $0["undoes"], undoneBy: $0["undone_by"], isOutward: $0["outward"])
    }
  }

  public func undoing(ofEdit edit: Int) throws -> Int? {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT undone_by FROM edit WHERE number = ?"), arguments: [edit])
  }
}

extension StoreReader: CasebookReading {
  public func head() throws -> LedgerHead {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1"))
    else { return .empty }
    let hash: Data = row["hash"]
    return LedgerHead(size: row["sequence"], hash: Digest(bytes: hash))
  }

  public func root() throws -> Digest { try MerkleTree.root(size: head().size, node: merkleNode) }

  public func inclusionProof(of sequence: Int) throws -> [Digest] {
    try inclusionProof(of: sequence, size: head().size)
  }

  /// The audit path of an entry in the tree of the first so many entries.
  public func inclusionProof(of sequence: Int, size: Int) throws -> [Digest] {
    try MerkleTree.inclusionProof(of: sequence - 1, size: size, node: merkleNode)
  }

  /// The hash of a complete subtree.
  func merkleNode(level: Int, index: Int) throws -> Digest {
    guard
      let hash = try Data.fetchOne(
        database.cachedStatement(sql: "SELECT hash FROM merkle_node WHERE level = ? AND number = ?"),
        arguments: [level, index])
    else { throw LedgerError.badEntry(what: "the tree has no node \(index) on level \(level); run «claims verify»") }
    return Digest(bytes: hash)
  }

  public func ids(of kind: RecordKind) throws -> [RecordID] {
    try Int.fetchAll(
      database.cachedStatement(
        sql: "SELECT number FROM record WHERE id BETWEEN ? AND ? ORDER BY id"),
      arguments: [RowID.of(RecordID(kind, 0)), RowID.of(RecordID(kind, Int(UInt32.max)))]
    ).map { RecordID(kind, $0) }
  }

  public func json(of id: RecordID) throws -> JSONValue? {
    try (cache?.json(of: id) ?? body(of: id)).map { .object($0) }
  }

  public func count(of kind: RecordKind) throws -> Int {
    // The search index keeps a short row a record; the rows of the records themselves are some hundred bytes each.
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT count(*) FROM search_words_docsize WHERE id BETWEEN ? AND ?"),
      arguments: [RowID.of(RecordID(kind, 0)), RowID.of(RecordID(kind, Int(UInt32.max)))]) ?? 0
  }

  public func referrers(to id: RecordID, of kind: RecordKind) throws -> [RecordID] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: "SELECT referrer FROM reference WHERE target = ? AND referrer BETWEEN ? AND ? ORDER BY referrer"),
      arguments: [RowID.of(id), RowID.of(RecordID(kind, 0)), RowID.of(RecordID(kind, Int(UInt32.max)))]
    ).compactMap(RowID.id)
  }

  public func sequences(about id: RecordID) throws -> [Int] {
    try Int.fetchAll(
      database.cachedStatement(sql: "SELECT sequence FROM touch WHERE record = ? ORDER BY sequence"),
      arguments: [RowID.of(id)])
  }

  public func eachEntry(from first: Int, to last: Int, _ body: (LedgerEntry, [UInt8]) throws -> Void) throws {
    try eachLine(from: first, to: last) { try body(LedgerEntry(parsing: $0), $0) }
  }

  public func eachLine(from first: Int, to last: Int, _ body: ([UInt8]) throws -> Void) throws {
    let rows = try String.fetchCursor(
      database, sql: "SELECT entry FROM ledger WHERE sequence BETWEEN ? AND ? ORDER BY sequence",
      arguments: [first, last])
    while let text = try rows.next() { try body(Array(text.utf8)) }
  }

  public func checkpoint() throws -> String? { try checkpoint(ofSize: head().size) }

  /// The signed checkpoint that was kept for a ledger of this size.
  public func checkpoint(ofSize size: Int) throws -> String? {
    try String.fetchOne(database, sql: "SELECT note FROM checkpoint WHERE size = ?", arguments: [size])
  }
}
