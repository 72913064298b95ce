/// The pieces that the network knows, by fingerprint: an open-addressed table in the weights file.
struct PieceVocabulary {
  private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
  private static let empty = UInt32.max

  private let keys: UnsafePointer<UInt64>
  private let ids: UnsafePointer<UInt32>
  private let mask: Int
  private let count: Int
  /// Stands for a word that can't be cut into known pieces.
  let unknown: Int32

  init(_ weights: TaggerWeights) {
    keys = weights.start(.pieceKeys).assumingMemoryBound(to: UInt64.self)
    ids = weights.start(.pieceIDs).assumingMemoryBound(to: UInt32.self)
    mask = weights.count(.pieceIDs) / 4 - 1
    count = weights.shape.pieces
    unknown = Int32(weights.shape.unknown)
  }

  /// The longest known piece that a word goes on with at a byte, and where it ends. Cost: the rest of the word.
  func longestPiece(of word: [UInt8], from start: Int) -> (id: Int32, end: Int)? {
    var hash = Self.offset
    if start > 0 { for _ in 0..<2 { hash = (hash ^ 35) &* Self.prime } }  // «##» leads what goes on
    var found: (Int32, Int)?
    for index in start..<word.count {
      hash = (hash ^ UInt64(word[index])) &* Self.prime
      let isWhole = index + 1 == word.count || word[index + 1] & 0xC0 != 0x80
      if isWhole, let id = id(of: hash) { found = (id, index + 1) }
    }
    return found
  }

  private func id(of key: UInt64) -> Int32? {
    var place = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    // A sound table is half empty; a spoilt one must not keep us here.
    for _ in 0...mask {
      let id = ids[place]
      if id == Self.empty { return nil }
      if keys[place] == key { return id < count ? Int32(id) : nil }
      place = (place + 1) & mask
    }
    return nil
  }
}
