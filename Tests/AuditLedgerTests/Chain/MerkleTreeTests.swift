import AuditLedger
import ClaimModel
import Testing

/// Every tree of up to 64 leaves, against the recursive definitions of RFC 9162.
struct MerkleTreeTests {
  static let entries = (0..<64).map { Array("entry \($0)".utf8) }
  static let leaves = entries.map(MerkleTree.leaf)
  static let tree = KeptTree(entries)
  static let roots = (0...64).map { Naive.root(leaves[..<$0]) }

  @Test(arguments: 0...64)
  func `the root is the one of the definition`(_ size: Int) throws {
    var frontier = MerkleFrontier()
    for leaf in Self.leaves[..<size] { _ = frontier.append(leaf) }

    #expect(try MerkleTree.root(size: size, node: Self.tree.node) == Self.roots[size])
    #expect(frontier.size == size)
    #expect(frontier.root == Self.roots[size])
    #expect(try MerkleFrontier(size: size, node: Self.tree.node) == frontier)
  }

  @Test func `each leaf completes the nodes that end with it`() {
    var frontier = MerkleFrontier()
    for (index, leaf) in Self.leaves.enumerated() {
      let nodes = frontier.append(leaf)

      #expect(nodes.map(\.level) == Array(0...(index + 1).trailingZeroBitCount))
      for node in nodes {
        let covered = node.index << node.level..<(node.index + 1) << node.level
        #expect(covered.upperBound == index + 1)
        #expect(node.hash == Naive.root(Self.leaves[covered]))
      }
    }
  }

  @Test(arguments: 1...64)
  func `inclusion is proved for every leaf, and for nothing else`(_ size: Int) throws {
    let root = Self.roots[size]
    for index in 0..<size {
      let leaf = Self.leaves[index]

      let proof = try MerkleTree.inclusionProof(of: index, size: size, node: Self.tree.node)

      #expect(proof == Naive.inclusion(of: index, in: Self.leaves[..<size]))
      func verifies(_ leaf: Digest, _ index: Int, _ size: Int, _ proof: [Digest], _ root: Digest) -> Bool {
        MerkleTree.verifyInclusion(leaf: leaf, index: index, size: size, proof: proof, root: root)
      }
      #expect(verifies(leaf, index, size, proof, root))
      #expect(!verifies(root == leaf ? .zero : root, index, size, proof, root))
      #expect(!verifies(leaf, index, size, proof, .zero))
      for other in [-1, index - 1, index + 1, index ^ 2, size] where other != index {
        #expect(!verifies(leaf, other, size, proof, root))
      }
      #expect(!verifies(leaf, index, 0, proof, root))
      #expect(!verifies(leaf, index, -size, proof, root))
      #expect(!verifies(leaf, index, size * 2, proof, root))
      for mutant in mutants(of: proof, turn: size + index) { #expect(!verifies(leaf, index, size, mutant, root)) }
    }
  }

  @Test(arguments: 0...64)
  func `consistency is proved with every older tree, and with nothing else`(_ new: Int) throws {
    for old in 0...new {
      let proof = try MerkleTree.consistencyProof(from: old, to: new, node: Self.tree.node)

      #expect(proof == Naive.consistency(from: old, in: Self.leaves[..<new]))
      func verifies(_ old: Int, _ oldRoot: Digest, _ new: Int, _ newRoot: Digest, _ proof: [Digest]) -> Bool {
        MerkleTree.verifyConsistency(from: old, oldRoot: oldRoot, to: new, newRoot: newRoot, proof: proof)
      }
      #expect(verifies(old, Self.roots[old], new, Self.roots[new], proof))
      #expect(!verifies(old, .zero, new, Self.roots[new], proof))
      if old > 0 || new == 0 { #expect(!verifies(old, Self.roots[old], new, .zero, proof)) }
      if old < new { #expect(!verifies(new, Self.roots[new], old, Self.roots[old], proof)) }
      for other in [0, old - 1, old + 1, old ^ 2, new] where other != old {
        #expect(!verifies(other, Self.roots[old], new, Self.roots[new], proof))
      }
      #expect(!verifies(-1, Self.roots[old], new, Self.roots[new], proof))
      for mutant in mutants(of: proof, turn: old + new) {
        #expect(!verifies(old, Self.roots[old], new, Self.roots[new], mutant))
      }
    }
  }

  @Test func `only O(log size) complete nodes are read`() throws {
    let size = 1_000_003
    var reads = 0
    let node: MerkleTree.NodeReader = { level, index in
      reads += 1
      guard (index + 1) << level <= size else { throw ChainError.leafOutside(index: index, size: size) }
      return .zero
    }

    _ = try MerkleTree.root(size: size, node: node)
    #expect(reads == size.nonzeroBitCount)
    for place in [0, 1, 524_287, 524_288, 999_999, size - 1] {
      reads = 0
      _ = try MerkleTree.inclusionProof(of: place, size: size, node: node)
      _ = try MerkleTree.consistencyProof(from: place + 1, to: size, node: node)
      #expect(reads <= 4 * 20)
    }
  }

  @Test func `what no tree has is refused`() {
    let node = Self.tree.node
    #expect(throws: ChainError.negativeSize(-1)) { try MerkleTree.root(size: -1, node: node) }
    #expect(throws: ChainError.negativeSize(-1)) { try MerkleFrontier(size: -1, node: node) }
    #expect(throws: ChainError.leafOutside(index: 3, size: 3)) {
      try MerkleTree.inclusionProof(of: 3, size: 3, node: node)
    }
    #expect(throws: ChainError.leafOutside(index: -1, size: 3)) {
      try MerkleTree.inclusionProof(of: -1, size: 3, node: node)
    }
    #expect(throws: ChainError.sizesOutOfOrder(old: 4, new: 3)) {
      try MerkleTree.consistencyProof(from: 4, to: 3, node: node)
    }
  }

  /// One hash changed, missing, twice, or too many; two exchanged. Each proof has its turn at one place, because every
  /// place of every proof takes 15 seconds in a debug build.
  private func mutants(of proof: [Digest], turn: Int) -> [[Digest]] {
    var mutants = [proof + [.zero], [.zero] + proof]
    for index in proof.indices where proof.count < 4 || index == turn % proof.count {
      var (changed, shorter, longer) = (proof, proof, proof)
      var bytes = proof[index].bytes
      bytes[index % 32] ^= 8
      changed[index] = Digest(bytes: bytes)
      shorter.remove(at: index)
      longer.insert(proof[index], at: index)
      mutants += [changed, shorter, longer]
      if index > 0 {
        var exchanged = proof
        exchanged.swapAt(index, index - 1)
        mutants.append(exchanged)
      }
    }
    return mutants
  }
}
