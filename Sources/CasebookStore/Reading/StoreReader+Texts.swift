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
    if (row["erased_by"] as DatabaseValue) != .null { return Self.tombstone(row) }
    guard let salt: Data = row["salt"] else { return .missing }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(reference.bytes)
    try eachChunk(of: reference) { bytes.append(contentsOf: $0) }
    let sealed = SealedText(bytes, salt: Array(salt))
    // Bytes that no longer match their commitment are not shown as what they claim to be.
    return sealed.reference == reference ? .present(sealed) : .missing
  }

  /// What a row tells of an erasure. One that can't be read tells nothing: «claims verify» names it.
  private static func tombstone(_ row: Row) -> TextState {
    guard let name: String = row["erased_by"], let person = try? Person(text: name),
      let time: String = row["erased_at"], let at = try? Timestamp(text: time),
      let reason: String = row["erased_because"]
    else { return .missing }
    return .erased(by: person, at: at, reason: reason)
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

  /// Whether the bytes behind a commitment are those that it was made from, under the salt that is stored or this one.
  func text(_ reference: Erasable, salted other: [UInt8]? = nil) throws -> StoredState {
    guard
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT salt, erased_by FROM text WHERE commitment = ?"),
        arguments: [Data(reference.commitment.bytes)])
    else { return .missing }
    guard row["erased_by"] as String? == nil else { return .erased }
    let salt = (row["salt"] as Data?).map { Array($0) } ?? other ?? []
    var stream = DigestStream()
    stream.update(salt)
    var size = 0
    try eachChunk(of: reference) {
      stream.update($0)
      size += $0.count
    }
    guard size > 0 || reference.bytes == 0 else { return .missing }
    return size == reference.bytes && stream.finish() == reference.commitment ? .sound : .altered
  }

  /// The salt of a text whose bytes are kept.
  public func salt(of reference: Erasable) throws -> [UInt8]? {
    try Data.fetchOne(
      database, sql: "SELECT salt FROM text WHERE commitment = ?", arguments: [Data(reference.commitment.bytes)]
    ).map { Array($0) }
  }

  /// Hands over the bytes of a text or archived copy, a chunk of at most 1 MiB at a time.
  public func eachChunk(of reference: Erasable, _ body: ([UInt8]) throws -> Void) throws {
    let chunks = try Data.fetchCursor(
      database, sql: "SELECT bytes FROM text_chunk WHERE commitment = ? ORDER BY number",
      arguments: [Data(reference.commitment.bytes)])
    while let chunk = try chunks.next() { try body(Array(chunk)) }
  }

  /// Whether the table says that the bytes of a text are there.
  func keeps(_ text: Erasable) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT 1 FROM text WHERE commitment = ? AND bytes = ? AND salt IS NOT NULL"),
      arguments: [Data(text.commitment.bytes), text.bytes]) ?? false
  }

  /// The commitments of all texts that the table holds, erased ones included.
  func textCommitments() throws -> [Digest] {
    try Data.fetchAll(database, sql: "SELECT commitment FROM text WHERE length(commitment) = 32 ORDER BY commitment")
      .map { Digest(bytes: $0) }
  }
}

extension StoreReader {
  /// A copy with these bytes that some source has and nobody has erased, so that they are kept once.
  public func copy(withBytes sha256: Digest) throws -> ArchivedCopy? {
    for body in try bodies(of: .source, holding: "\"sha256\":\"\(sha256)\"") {
      for copy in body.as(Source.self)?.copies ?? [] where copy.sha256 == sha256 {
        if try text(copy.content) as StoredState == .sound { return copy }
      }
    }
    return nil
  }

  /// The source of which a copy was captured under this address, if any.
  public func source(capturedFrom asked: String) throws -> SourceID? {
    try bodies(of: .source, holding: "\"asked\":\"\(asked)\"").compactMap { $0.as(Source.self) }
      .first { $0.copies.contains { $0.capture?.asked == asked } }?.id
  }

  /// The article of which a version was captured under this address, or that stands there.
  public func article(at address: String) throws -> ArticleID? {
    try bodies(of: .article, holding: address).compactMap { $0.as(Article.self) }
      .first { $0.url == address || $0.versions.contains { $0.capture?.asked == address } }?.id
  }

  /// The records of a kind whose JSON holds a text, by id. Cost: one pass over the records of the kind.
  private func bodies(of kind: RecordKind, holding text: String) throws -> [AnyRecord] {
    // No pattern: a web address may hold the characters that LIKE reads in another way.
    try String.fetchAll(
      database, sql: "SELECT body FROM record WHERE id BETWEEN ? AND ? AND instr(body, ?) > 0 ORDER BY id",
      arguments: [RowID.of(RecordID(kind, 0)), RowID.of(RecordID(kind, Int(UInt32.max))), text]
    ).compactMap { try JSONValue(parsing: $0).object.map { try AnyRecord(kind: kind, json: $0) } }
  }

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
