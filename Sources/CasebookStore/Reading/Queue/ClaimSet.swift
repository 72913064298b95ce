/// Claims by their numbers, a bit each: a million take 125 KB, and two sets meet in a fraction of a millisecond.
struct ClaimSet {
  private var words: [UInt64]

  /// The empty set, for numbers up to a last one; higher ones are never in it.
  init(upTo last: Int) { words = Array(repeating: 0, count: max(0, last) / 64 + 1) }

  func contains(_ claim: UInt32) -> Bool {
    let word = Int(claim >> 6)
    return word < words.count && words[word] & (1 << UInt64(claim & 63)) != 0
  }

  mutating func insert(_ claim: Int64) {
    let word = Int(truncatingIfNeeded: claim >> 6)
    guard claim >= 0, word < words.count else { return }
    words[word] |= 1 << UInt64(claim & 63)
  }

  mutating func insert(_ claim: UInt32) { insert(Int64(claim)) }

  mutating func formUnion(_ other: ClaimSet) { combine(other, |) }

  mutating func formIntersection(_ other: ClaimSet) { combine(other, &) }

  /// Every number that was not in it, whether there is such a claim or not.
  mutating func formComplement() { for index in words.indices { words[index] = ~words[index] } }

  /// - Precondition: both were made for the same last number.
  private mutating func combine(_ other: ClaimSet, _ operation: (UInt64, UInt64) -> UInt64) {
    precondition(words.count == other.words.count, "sets of different casebooks don't meet")
    for index in words.indices { words[index] = operation(words[index], other.words[index]) }
  }
}
