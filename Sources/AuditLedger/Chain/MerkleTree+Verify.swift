public import ClaimModel

extension MerkleTree {
  /// Whether a proof leads from a leaf to the root over `size` leaves (RFC 9162 §2.1.3.2).
  public static func verifyInclusion(leaf: Digest, index: Int, size: Int, proof: [Digest], root: Digest) -> Bool {
    guard index >= 0, index < size else { return false }
    var (place, last) = (index, size - 1)
    var hash = leaf
    for sibling in proof {
      guard last > 0 else { return false }
      if place & 1 == 1 || place == last {
        hash = parent(sibling, hash)
        climbToRightChild(&place, &last)
      } else {
        hash = parent(hash, sibling)
      }
      (place, last) = (place >> 1, last >> 1)
    }
    return last == 0 && hash == root
  }

  /// Whether a proof shows that the tree of `new` leaves begins with the tree of `old` ones (RFC 9162 §2.1.4.2).
  ///
  /// Of one size with itself, and of the empty tree with every tree, the proof is empty.
  public static func verifyConsistency(
    from old: Int, oldRoot: Digest, to new: Int, newRoot: Digest, proof: [Digest]
  ) -> Bool {
    guard old >= 0, old <= new else { return false }
    guard new > 0 || newRoot == emptyRoot else { return false }
    guard old < new else { return proof.isEmpty && oldRoot == newRoot }
    guard old > 0 else { return proof.isEmpty && oldRoot == emptyRoot }
    var rest = proof[...]
    guard let first = old & (old - 1) == 0 ? oldRoot : rest.popFirst() else { return false }
    var (place, last) = (old - 1, new - 1)
    while place & 1 == 1 { (place, last) = (place >> 1, last >> 1) }
    var (before, after) = (first, first)
    for hash in rest {
      guard last > 0 else { return false }
      if place & 1 == 1 || place == last {
        (before, after) = (parent(hash, before), parent(hash, after))
        climbToRightChild(&place, &last)
      } else {
        after = parent(after, hash)
      }
      (place, last) = (place >> 1, last >> 1)
    }
    return last == 0 && before == oldRoot && after == newRoot
  }

  /// Skips the levels at which the last node has no sibling.
  private static func climbToRightChild(_ place: inout Int, _ last: inout Int) {
    while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
  }
}
