public import AuditLedger
public import ClaimModel
import Foundation
import GRDB

extension StoreReader {
  public func text(_ reference: Erasable) throws -> TextState {
    let commitment = Data(reference.commitment.bytes)
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM text WHERE commitment = ?"), arguments: [commitment])
    else { return .missing }
    if let person: String = row["erased_by"] {
      return try .erased(
        by: Person(text: person), at: Timestamp(text: row["erased_at"]), reason: row["erased_because"])
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(row["bytes"])
    try eachChunk(of: reference) { bytes.append(contentsOf: $0) }
    let salt: Data = row["salt"]
    let sealed = SealedText(bytes, salt: Array(salt))
    // Bytes that no longer match their commitment are not shown as what they claim to be.
    return sealed.reference == reference ? .present(sealed) : .missing
  }

  public func state(of content: Erasable, sha256: Digest) throws -> StoredState {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT salt, erased_by FROM text WHERE commitment = ?"),
        arguments: [Data(content.commitment.bytes)])
    else { return .missing }
    guard row["erased_by"] as String? == nil else { return .erased }
    // A chunk at a time: a copy may be larger than the memory.
    var stream = DigestStream()
    try eachChunk(of: content) { stream.update($0) }
    return stream.finish() == sha256 ? .sound : .altered
  }

  /// Hands over the bytes of a text or archived copy, a chunk of at most 1 MiB at a time.
  public func eachChunk(of reference: Erasable, _ body: ([UInt8]) throws -> Void) throws {
    let chunks = try Data.fetchCursor(
      database, sql: "SELECT bytes FROM text_chunk WHERE commitment = ? ORDER BY number",
      arguments: [Data(reference.commitment.bytes)])
    while let chunk = try chunks.next() { try body(Array(chunk)) }
  }

  /// Whether the bytes of a text are there, or were erased.
  func keeps(_ text: Erasable) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT 1 FROM text WHERE commitment = ? AND (bytes = ? OR salt IS NULL)"),
      arguments: [Data(text.commitment.bytes), text.bytes]) ?? false
  }

  /// The commitments of all texts that the table holds, erased ones included.
  func textCommitments() throws -> [Digest] {
    try Data.fetchAll(database, sql: "SELECT commitment FROM text ORDER BY commitment").map { Digest(bytes: $0) }
  }
}

extension StoreReader {
  /// The article that has this canonical text as one of its versions, if any.
  public func article(withText sha256: Digest) throws -> ArticleID? {
    // A hash has no character that LIKE or JSON would read in another way. Cost: one pass over the articles.
    let number = try Int.fetchOne(
      database, sql: "SELECT number FROM record WHERE id BETWEEN ? AND ? AND body LIKE ? LIMIT 1",
      arguments: [
        RowID.of(RecordID(.article, 0)), RowID.of(RecordID(.article, Int(UInt32.max))),
        "%\"textSHA256\":\"\(sha256)\"%",
      ])
    return number.map(ArticleID.init(number:))
  }
}
