import Foundation

/// Words by Zipf's law from 20,000, the same for the same seed.
package struct Vocabulary {
  private var state: UInt64

  package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A word; the one of rank r comes about 1/r as often as the first.
  package mutating func word() -> String {
    let share = Double(next() >> 11) / Double(1 << 53)
    var rank = Int(pow(20_000, share))
    var word = ""
    repeat {
      word += Self.syllables[rank % Self.syllables.count]
      rank /= Self.syllables.count
    } while rank > 0
    return word
  }

  package mutating func sentence(_ count: Int) -> String { (0..<count).map { _ in word() }.joined(separator: " ") }

  private static let syllables = [
    "ba", "ko", "ri", "ten", "mu", "la", "ver", "si", "do", "pan", "gel", "or", "ti", "ne", "fa", "lu", "dra", "vo",
    "ki", "sem", "tha", "ro", "jin", "el", "qua", "mor", "pe", "su", "wi", "zan",
  ]
}
