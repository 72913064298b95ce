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

  /// Follows all entries; each good one is handed on, with the nodes of the Merkle tree that it completes.
  mutating func follow(
    _ database: Database, progress: (Int) -> Void, each: (LedgerEntry, [MerkleNode]) throws -> Void
  ) throws {
    compareWithCheckpoints()
    let rows = try Row.fetchCursor(
      database, sql: "SELECT sequence, previous, hash, CAST(entry AS BLOB) FROM ledger ORDER BY sequence")
    while let row = try rows.next() {
      let sequence: Int = row[0]
      let bytes = try row.withUnsafeData(atIndex: 3) { Array($0 ?? Data()) }
      let hash = HashChain.hash(of: bytes)
      let entry: LedgerEntry
      do throws(Break) {
        entry = try check(sequence, previous: row[1], hash: row[2], entry: bytes, hash)
      } catch {
        // What comes after a break can't be told good from bad, so the first is what counts.
        problems.append(VerifyProblem(sequence: sequence, error.what))
        return
      }
      head = LedgerHead(size: sequence, hash: hash)
      let nodes = frontier.append(MerkleTree.leaf(bytes))
      compareWithCheckpoints()
      try each(entry, nodes)
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

  /// Where the chain breaks: what is wrong with an entry.
  private struct Break: Error {
    let what: String
  }

  private func check(
    _ sequence: Int, previous: Data?, hash kept: Data?, entry bytes: [UInt8], _ hash: Digest
  ) throws(Break) -> LedgerEntry {
    guard sequence == head.size + 1 else { throw Break(what: "entry \(head.size + 1) is missing") }
    guard let previous, head.hash.isWritten(in: previous) else {
      throw Break(what: "it does not name the hash of the entry before it")
    }
    guard let kept, hash.isWritten(in: kept) else { throw Break(what: "its hash does not fit its words") }
    guard let entry = try? LedgerEntry(parsing: bytes) else { throw Break(what: "it can't be read") }
    guard entry.sequence == sequence else { throw Break(what: "it says that it is entry \(entry.sequence)") }
    guard entry.previous == head.hash else {
      throw Break(what: "its words do not name the hash of the entry before it")
    }
    return entry
  }

  private mutating func compareWithCheckpoints() {
    guard let here = checkpoints[head.size] else { return }
    let root = frontier.root
    for (wanted, whence) in here where wanted != root {
      problems.append(
        VerifyProblem(
          sequence: head.size, "the first \(head.size) entries are not those that \(whence) was signed for"))
    }
  }
}

extension Digest {
  /// Whether these are its bytes.
  func isWritten(in data: Data) -> Bool { data.count == 32 && Digest(bytes: data) == self }
}
