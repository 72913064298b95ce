import AuditLedger
import ClaimModel
import Foundation
import GRDB

/// Follows the ledger from its first entry, in constant memory.
struct ChainVerifier {
  private(set) var head = LedgerHead.empty
  private(set) var problems: [VerifyProblem] = []
  private(set) var frontier = MerkleFrontier()
  /// The checkpoints to compare with when the ledger has their size.
  private var checkpoints: [Int: [(root: Digest, whence: String)]] = [:]

  init(checkpoints: [(checkpoint: Checkpoint, whence: String)]) {
    for (checkpoint, whence) in checkpoints {
      self.checkpoints[checkpoint.size, default: []].append((checkpoint.root, whence))
    }
  }

  /// Follows all entries; each good one is handed on.
  mutating func follow(
    _ database: Database, progress: (Int) -> Void, each: (LedgerEntry, Digest) throws -> Void
  ) throws {
    compareWithCheckpoints()
    let rows = try Row.fetchCursor(
      database, sql: "SELECT sequence, previous, hash, CAST(entry AS BLOB) FROM ledger ORDER BY sequence")
    while let row = try rows.next() {
      let sequence: Int = row[0]
      let bytes: Data? = row[3]
      if let problem = check(sequence, previous: row[1], hash: row[2], entry: Array(bytes ?? Data())) {
        // What comes after a break can't be told good from bad, so the first is what counts.
        problems.append(VerifyProblem(sequence: sequence, problem))
        return
      }
      let entry = try LedgerEntry(parsing: Array(bytes ?? Data()))
      let leaf = MerkleTree.leaf(Array(bytes ?? Data()))
      head = LedgerHead(size: sequence, hash: HashChain.hash(of: Array(bytes ?? Data())))
      _ = frontier.append(leaf)
      compareWithCheckpoints()
      try each(entry, leaf)
      if sequence.isMultiple(of: 1000) { progress(sequence) }
    }
    for size in checkpoints.keys.filter({ $0 > head.size }).sorted() {
      for (_, whence) in checkpoints[size] ?? [] {
        problems.append(
          VerifyProblem(
            sequence: head.size + 1, "the ledger ends here, but \(whence) says that it had \(size) entries"))
      }
    }
  }

  private func check(_ sequence: Int, previous: Data?, hash: Data?, entry bytes: [UInt8]) -> String? {
    guard sequence == head.size + 1 else { return "entry \(head.size + 1) is missing" }
    guard let previous, previous.elementsEqual(head.hash.bytes) else {
      return "it does not name the hash of the entry before it"
    }
    guard let hash, hash.elementsEqual(HashChain.hash(of: bytes).bytes) else {
      return "its hash does not fit its words"
    }
    guard let entry = try? LedgerEntry(parsing: bytes) else { return "it can't be read" }
    guard entry.sequence == sequence else { return "it says that it is entry \(entry.sequence)" }
    guard entry.previous == head.hash else { return "its words do not name the hash of the entry before it" }
    return nil
  }

  private mutating func compareWithCheckpoints() {
    for (root, whence) in checkpoints[head.size] ?? [] where root != frontier.root {
      problems.append(
        VerifyProblem(
          sequence: head.size, "the first \(head.size) entries are not those that \(whence) was signed for"))
    }
  }
}
