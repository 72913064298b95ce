public import ClaimModel

/// The right edge of a growing Merkle tree: all that is needed to append and to tell the root, in O(log size) memory.
public struct MerkleFrontier: Hashable, Sendable {
  /// How many leaves.
  public private(set) var size = 0
  /// The roots of the complete subtrees, the largest and leftmost first: one for each 1 in the binary `size`.
  private var peaks: [Digest] = []

  /// A tree without leaves.
  public init() {}

  /// The edge of a tree whose nodes are kept somewhere.
  /// - Throws: ``ChainError/negativeSize(_:)``, and what the reader throws.
  public init(size: Int, node: MerkleTree.NodeReader) throws {
    guard size >= 0 else { throw ChainError.negativeSize(size) }
    self.size = size
    peaks = try MerkleTree.completeSubtrees(of: 0..<size).map { try node($0.level, $0.index) }
  }

  /// Appends the hash of a leaf.
  /// - Returns: The nodes that it completed, the leaf itself first and then one a level upwards.
  public mutating func append(_ leaf: Digest) -> [MerkleNode] {
    var node = MerkleNode(level: 0, index: size, hash: leaf)
    var completed = [node]
    while node.index & 1 == 1, let left = peaks.popLast() {
      node = MerkleNode(level: node.level + 1, index: node.index >> 1, hash: MerkleTree.parent(left, node.hash))
      completed.append(node)
    }
    peaks.append(node.hash)
    size += 1
    return completed
  }

  /// The root over all leaves.
  public var root: Digest { MerkleTree.fold(peaks) }
}
