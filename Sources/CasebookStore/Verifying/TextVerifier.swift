import AuditLedger
import ClaimModel
import Foundation
import GRDB

/// Holds every row of the table of texts against what is known of it: one that is kept against its commitment, one that
/// is erased against the entry that erased it.
///
/// Nothing that stands in a row can stop it: what can't be read is named as a problem.
struct TextVerifier {
  private let reader: StoreReader
  private let erasures: [Digest: LedgerNotes.Erasure]
  private var problems: [VerifyProblem] = []

  init(_ reader: StoreReader, _ notes: LedgerNotes) { (self.reader, erasures) = (reader, notes.erasures) }

  mutating func run(progress: (_ done: Int, _ total: Int) -> Void) throws -> [VerifyProblem] {
    let commitments = try reader.textCommitments()
    for (index, commitment) in commitments.enumerated() {
      progress(index, commitments.count)
      try look(at: commitment)
    }
    let there = Set(commitments)
    for (commitment, erasure) in erasures.sorted(by: { $0.value.sequence < $1.value.sequence })
    where !there.contains(commitment) {
      note(erasure, "it erases the text \(commitment), but the table text says nothing of it")
    }
    try lookForStrayRows()
    return problems
  }

  private mutating func look(at commitment: Digest) throws {
    let key = Data(commitment.bytes)
    // As bytes, so that neither a NUL nor another type hides anything.
    let row = try Row.fetchOne(
      reader.database.cachedStatement(
        sql: """
          SELECT bytes, CAST(salt AS BLOB) AS salt, CAST(erased_by AS BLOB) AS erased_by,
            CAST(erased_at AS BLOB) AS erased_at, CAST(erased_because AS BLOB) AS erased_because,
            EXISTS (SELECT 1 FROM text_chunk WHERE text_chunk.commitment = text.commitment) AS has_bytes
          FROM text WHERE commitment = ?
          """), arguments: [key])
    guard let row else { return }
    let told = [row["erased_by"], row["erased_at"], row["erased_because"]] as [Data?]
    let salt: Data? = row["salt"]
    guard let erasure = erasures[commitment] else {
      guard let salt, told.allSatisfy({ $0 == nil }) else {
        let person = Self.shown(told[0])
        return note(
          nil, "the text \(commitment) is marked as erased\(person), but no entry of the ledger erases it")
      }
      return try hold(commitment, salt, size: Int.fromDatabaseValue(row["bytes"]))
    }
    if salt != nil || row["has_bytes"] as Bool {
      note(erasure, "it erases the text \(commitment), but its bytes are there")
    }
    compare(told, erasure, commitment)
  }

  /// Whether the bytes are those that the commitment was made from.
  private mutating func hold(_ commitment: Digest, _ salt: Data, size: Int?) throws {
    var hash = DigestStream()
    hash.update(Array(salt))
    var total = 0
    try reader.eachChunk(of: Erasable(commitment: commitment, bytes: 0)) {
      hash.update($0)
      total += $0.count
    }
    if total != size || hash.finish() != commitment {
      note(nil, "the text \(commitment) was altered: its bytes do not fit its commitment")
    }
  }

  private mutating func compare(_ told: [Data?], _ erasure: LedgerNotes.Erasure, _ commitment: Digest) {
    let parts = [
      ("person", erasure.person.name), ("time", erasure.time.description), ("reason", erasure.reason),
    ]
    for (cell, (word, text)) in zip(told, parts) where cell != Self.stored(text) {
      note(
        erasure,
        "the table text tells another \(word) of the erasure of \(commitment)\(Self.shown(cell)): "
          + "the ledger says «\(text)»")
    }
  }

  /// Rows that no commitment reaches.
  private mutating func lookForStrayRows() throws {
    if try Bool.fetchOne(
      reader.database, sql: "SELECT EXISTS (SELECT 1 FROM text WHERE length(commitment) IS NOT 32)") == true
    {
      note(nil, "a row of the table text has no commitment of 32 bytes")
    }
    let strays = try String.fetchAll(
      reader.database,
      sql: """
        SELECT DISTINCT lower(hex(commitment)) FROM text_chunk
        WHERE commitment NOT IN (SELECT commitment FROM text) LIMIT 20
        """)
    for stray in strays { note(nil, "the table text_chunk holds bytes of \(stray), a text that is not there") }
  }

  private mutating func note(_ erasure: LedgerNotes.Erasure?, _ what: String) {
    problems.append(VerifyProblem(sequence: erasure?.sequence, record: erasure?.record, what))
  }

  /// A text as SQLite keeps it, which ends it at a NUL.
  private static func stored(_ text: String) -> Data { Data(text.utf8.prefix { $0 != 0 }) }

  private static func shown(_ cell: Data?) -> String {
    cell.map { " («\(String(decoding: $0.prefix(200), as: UTF8.self))»)" } ?? ""
  }
}
