import AuditLedger
import ClaimModel
import Foundation
import GRDB

extension StoreWriter {
  /// How many bytes a chunk holds at most.
  private static var chunkSize: Int { 1 << 20 }

  /// Keeps the bytes of an erasable text; the same text under the same salt is kept once.
  func keep(_ text: SealedText) throws {
    var rest: [UInt8]? = text.bytes
    try keep(text.reference, salt: text.salt) {
      defer { rest = nil }
      return rest
    }
  }

  /// Keeps bytes that come a piece at a time.
  /// - Throws: ``StoreError`` where they are not what the commitment says.
  func keep(_ reference: Erasable, salt: [UInt8], next: () throws -> [UInt8]?) throws {
    let commitment = Data(reference.commitment.bytes)
    let known = try Bool.fetchOne(
      database, sql: "SELECT salt IS NOT NULL FROM text WHERE commitment = ?", arguments: [commitment])
    guard known == nil else { return }
    try database.execute(
      sql: "INSERT INTO text (commitment, bytes, salt) VALUES (?, ?, ?)",
      arguments: [commitment, reference.bytes, Data(salt)])
    let insert = try database.cachedStatement(sql: "INSERT INTO text_chunk VALUES (?, ?, ?)")
    var hash = DigestStream()
    hash.update(salt)
    var number = 0
    var total = 0
    while let piece = try next() {
      hash.update(piece)
      total += piece.count
      for start in stride(from: 0, to: piece.count, by: Self.chunkSize) {
        let end = min(start + Self.chunkSize, piece.count)
        try insert.execute(arguments: [commitment, number, Data(piece[start..<end])])
        number += 1
      }
    }
    guard total == reference.bytes, hash.finish() == reference.commitment else {
      throw StoreError.other(path: "the casebook", detail: "a file changed while it was being archived")
    }
  }

  /// Puts bytes back that are missing or altered.
  func restore(_ copy: IncomingCopy) throws -> Bool {
    let key = Data(copy.reference.commitment.bytes)
    switch try reader.text(copy.reference, salted: copy.salt) {
    case .sound, .erased: return false
    case .missing, .altered: break
    }
    try database.execute(sql: "DELETE FROM text_chunk WHERE commitment = ?", arguments: [key])
    try database.execute(sql: "DELETE FROM text WHERE commitment = ?", arguments: [key])
    try keep(copy.reference, salt: copy.salt, next: copy.pieces())
    return true
  }

  /// Erases the bytes behind a commitment, and keeps who did it and why.
  func erase(_ commitment: Digest, _ entry: LedgerEntry, _ reason: String) throws {
    let key = Data(commitment.bytes)
    try database.execute(sql: "DELETE FROM text_chunk WHERE commitment = ?", arguments: [key])
    try database.execute(
      sql: """
        INSERT INTO text VALUES (?1, 0, NULL, ?2, ?3, ?4) ON CONFLICT (commitment)
        DO UPDATE SET salt = NULL, erased_by = ?2, erased_at = ?3, erased_because = ?4
        """, arguments: [key, entry.person.name, entry.time.description, reason])
    if let record = entry.record { unsettled.search.insert(record) }
    unsettled.hasErased = true
  }
}
