import AuditLedger
import ClaimModel

/// The definitions of RFC 9162 §2.1, word for word and slow.
enum Naive {
  /// §2.1.1, MTH.
  static func root(_ leaves: ArraySlice<Digest>) -> Digest {
    guard leaves.count > 1 else { return leaves.first ?? Digest.of([]) }
    let (left, right) = halves(leaves)
    return Digest.of([0x01] + root(left).bytes + root(right).bytes)
  }

  /// §2.1.3.1, PATH.
  static func inclusion(of index: Int, in leaves: ArraySlice<Digest>) -> [Digest] {
    guard leaves.count > 1 else { return [] }
    let (left, right) = halves(leaves)
    return index < left.count
      ? inclusion(of: index, in: left) + [root(right)]
      : inclusion(of: index - left.count, in: right) + [root(left)]
  }

  /// §2.1.4.1, PROOF.
  static func consistency(from old: Int, in leaves: ArraySlice<Digest>) -> [Digest] {
    old == 0 ? [] : subproof(old, leaves, known: true)
  }

  private static func subproof(_ old: Int, _ leaves: ArraySlice<Digest>, known: Bool) -> [Digest] {
    guard old < leaves.count else { return known ? [] : [root(leaves)] }
    let (left, right) = halves(leaves)
    return old <= left.count
      ? subproof(old, left, known: known) + [root(right)]
      : subproof(old - left.count, right, known: false) + [root(left)]
  }

  private static func halves(_ leaves: ArraySlice<Digest>) -> (ArraySlice<Digest>, ArraySlice<Digest>) {
    var half = 1
    while half * 2 < leaves.count { half *= 2 }
    return (leaves.prefix(half), leaves.dropFirst(half))
  }
}

/// A tree whose nodes are kept as the frontier gives them out.
struct KeptTree: Sendable {
  private var levels: [[Digest]] = []

  init(_ entries: [[UInt8]]) {
    var frontier = MerkleFrontier()
    for entry in entries {
      for node in frontier.append(MerkleTree.leaf(entry)) {
        if node.level == levels.count { levels.append([]) }
        precondition(node.index == levels[node.level].count, "nodes of a level come in order")
        levels[node.level].append(node.hash)
      }
    }
  }

  var node: MerkleTree.NodeReader { { level, index in levels[level][index] } }
}
