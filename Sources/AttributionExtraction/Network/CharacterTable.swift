/// What the tokenizer of the network does to each code point, from the weights file.
struct CharacterTable {
  /// A code point's entry.
  struct Entry {
    let bits: UInt32

    enum Treatment: UInt32 {
      /// Part of a word as it is.
      case kept
      case space
      /// Passed over as if it were not there.
      case removed
      /// A word of its own: punctuation, a CJK character.
      case alone
      /// Part of a word as the text it is folded to: lower case, without accents.
      case folded
    }

    var treatment: Treatment { Treatment(rawValue: bits & 7) ?? .kept }
    var isUpper: Bool { bits & 8 != 0 }
    var isLower: Bool { bits & 16 != 0 }
    var isAlphanumeric: Bool { bits & 32 != 0 }
    var fold: Int { Int(bits >> 8) }
  }

  private let pages: UnsafePointer<UInt16>
  private let entries: UnsafePointer<UInt32>
  private let entryCount: Int
  private let pool: UnsafePointer<UInt8>
  private let poolCount: Int

  init(_ weights: TaggerWeights) {
    pages = weights.start(.pages).assumingMemoryBound(to: UInt16.self)
    entries = weights.start(.characters).assumingMemoryBound(to: UInt32.self)
    entryCount = weights.count(.characters) / 4
    pool = weights.start(.folded).assumingMemoryBound(to: UInt8.self)
    poolCount = weights.count(.folded)
  }

  subscript(code: UInt32) -> Entry {
    guard code < 0x11_0000 else { return Entry(bits: 0) }
    let place = Int(pages[Int(code >> 8)]) * 256 + Int(code & 255)
    return Entry(bits: place < entryCount ? entries[place] : 0)
  }

  /// The text that a code point is folded to, in UTF-8.
  func folded(_ entry: Entry) -> UnsafeBufferPointer<UInt8> {
    guard entry.fold < poolCount else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = min(Int(pool[entry.fold]), poolCount - entry.fold - 1)
    return UnsafeBufferPointer(start: pool + entry.fold + 1, count: count)
  }
}
