import AuditLedger
import GRDB

/// Compares the kept nodes of the Merkle tree with those that the entries give, a level beside the other.
struct MerkleComparison {
  private let database: Database
  private let touches: TouchList
  private var levels: [TableComparison] = []

  init(_ database: Database, _ touches: TouchList) { (self.database, self.touches) = (database, touches) }

  /// The ledger gives these nodes; on each level their numbers only grow.
  mutating func expect(_ nodes: [MerkleNode]) throws {
    for node in nodes {
      if node.level == levels.count { levels.append(try comparison("level = \(node.level)")) }
      try levels[node.level].expect(
        TableComparison.Key(first: Int64(node.level), second: Int64(node.index)), [.bytes(node.hash.bytes)])
    }
  }

  /// What is wrong with the table, after the last entry.
  func finish() throws -> [VerifyProblem] {
    try levels.flatMap { try $0.finish() } + comparison("level >= \(levels.count)").finish()
  }

  private func comparison(_ condition: String) throws -> TableComparison {
    try TableComparison(
      "merkle_node", keys: ["level", "number"], columns: ["$hash"], where: condition, in: database,
      touches, record: { _ in nil })
  }
}
