public import ClaimModel

/// The hash of a complete subtree, over the leaves `index` × 2^`level` up to, not including, (`index` + 1) × 2^`level`.
public struct MerkleNode: Hashable, Sendable {
  /// 0 for leaves.
  public let level: Int
  /// From 0, among the nodes of its level.
  public let index: Int
  /// SHA-256(0x00 ‖ entry) of a leaf, SHA-256(0x01 ‖ left ‖ right) above.
  public let hash: Digest

  /// The node at that place.
  public init(level: Int, index: Int, hash: Digest) { (self.level, self.index, self.hash) = (level, index, hash) }
}

/// The Merkle tree of RFC 6962 §2.1 (RFC 9162 §2.1), with SHA-256.
///
/// Only hashes of complete subtrees are ever read; they never change once written. Every function here reads
/// O(log size) of them.
public enum MerkleTree {
  /// Gives the hash of a complete subtree; see ``MerkleNode``.
  public typealias NodeReader = (_ level: Int, _ index: Int) throws -> Digest

  /// The root of a tree without leaves: SHA-256 of nothing.
  public static let emptyRoot = Digest.of([])

  /// The hash of a leaf: SHA-256(0x00 ‖ entry).
  public static func leaf(_ entry: [UInt8]) -> Digest {
    var stream = DigestStream()
    withUnsafeBytes(of: UInt8(0x00)) { stream.update($0) }
    stream.update(entry)
    return stream.finish()
  }

  /// The hash of a node: SHA-256(0x01 ‖ left ‖ right).
  public static func parent(_ left: Digest, _ right: Digest) -> Digest {
    var stream = DigestStream()
    withUnsafeBytes(of: UInt8(0x01)) { stream.update($0) }
    left.withBytes { stream.update($0) }
    right.withBytes { stream.update($0) }
    return stream.finish()
  }

  /// The root over the first `size` leaves.
  /// - Throws: ``ChainError/negativeSize(_:)``, and what the reader throws.
  public static func root(size: Int, node: NodeReader) throws -> Digest {
    guard size >= 0 else { throw ChainError.negativeSize(size) }
    return try root(of: 0..<size, node: node)
  }

  /// The hashes that lead from a leaf to the root over the first `size` leaves, the leaf's sibling first
  /// (RFC 9162 §2.1.3.1).
  /// - Throws: ``ChainError/leafOutside(index:size:)``, and what the reader throws.
  public static func inclusionProof(of index: Int, size: Int, node: NodeReader) throws -> [Digest] {
    guard index >= 0, index < size else { throw ChainError.leafOutside(index: index, size: size) }
    var proof: [Digest] = []
    var range = 0..<size
    while range.count > 1 {
      let middle = split(range)
      if index < middle {
        proof.append(try root(of: middle..<range.upperBound, node: node))
        range = range.lowerBound..<middle
      } else {
        proof.append(try root(of: range.lowerBound..<middle, node: node))
        range = middle..<range.upperBound
      }
    }
    return proof.reversed()
  }

  /// The hashes that show that the first `new` leaves begin with the first `old` ones (RFC 9162 §2.1.4.1).
  ///
  /// Empty where `old` is 0 or equal to `new`.
  /// - Throws: ``ChainError/sizesOutOfOrder(old:new:)``, and what the reader throws.
  public static func consistencyProof(from old: Int, to new: Int, node: NodeReader) throws -> [Digest] {
    guard old >= 0, old <= new else { throw ChainError.sizesOutOfOrder(old: old, new: new) }
    guard old > 0 else { return [] }
    var proof: [Digest] = []
    var range = 0..<new
    while old < range.upperBound {
      let middle = split(range)
      if old <= middle {
        proof.append(try root(of: middle..<range.upperBound, node: node))
        range = range.lowerBound..<middle
      } else {
        proof.append(try root(of: range.lowerBound..<middle, node: node))
        range = middle..<range.upperBound
      }
    }
    // The verifier knows this subtree where it is the whole old tree.
    if range.lowerBound > 0 { proof.append(try root(of: range, node: node)) }
    return proof.reversed()
  }

  /// Where the left subtree ends: the greatest power of two below the number of leaves (RFC 9162 §2.1.1).
  private static func split(_ range: Range<Int>) -> Int {
    range.lowerBound + 1 << (Int.bitWidth - 1 - (range.count - 1).leadingZeroBitCount)
  }

  /// The root of a subtree, from the roots of the complete ones in it.
  private static func root(of range: Range<Int>, node: NodeReader) throws -> Digest {
    try fold(completeSubtrees(of: range).map { try node($0.level, $0.index) })
  }

  /// The roots of complete subtrees, the largest and leftmost first, taken together to one.
  static func fold(_ peaks: [Digest]) -> Digest {
    guard let last = peaks.last else { return emptyRoot }
    return peaks.dropLast().reversed().reduce(last) { parent($1, $0) }
  }

  /// The complete subtrees that a subtree consists of, the largest and leftmost first.
  static func completeSubtrees(of range: Range<Int>) -> [(level: Int, index: Int)] {
    var start = range.lowerBound
    return (0..<Int.bitWidth).reversed().compactMap { level in
      guard range.count >> level & 1 == 1 else { return nil }
      defer { start += 1 << level }
      return (level, start >> level)
    }
  }
}
