/// A word's fingerprint: FNV-1a (64 bits) of its bytes, ASCII letters lower-cased and «’» read as «'».
///
/// Words are compared by fingerprint so that no string is made for a token. Two words that share one
/// would be read alike; among some thousand listed words that does not happen by accident.
struct WordKey: Hashable, Sendable, ExpressibleByStringLiteral {
  let bits: UInt64

  init(stringLiteral word: StaticString) {
    self.init(word.withUTF8Buffer { Array($0) })
  }

  init(_ word: some StringProtocol) { self.init(Array(word.utf8)) }

  init(_ bytes: [UInt8]) { self.init(bytes, from: 0, to: bytes.count) }

  /// The fingerprint of a part of a text; cost: its bytes.
  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = start
    while index < end {
      var byte = bytes[index]
      if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        byte = 39
        index += 2
      } else if byte >= 65, byte <= 90 {
        byte += 32
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      index += 1
    }
    bits = hash
  }
}

/// A dictionary from words to values, open-addressed by fingerprint.
struct WordMap<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var slots: [Int32]
  private var values: [Value] = []

  /// Later entries for the same word win.
  init(_ entries: [(word: String, value: Value)]) {
    var capacity = 8
    while capacity < entries.count * 3 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    slots = Array(repeating: -1, count: capacity)
    for entry in entries {
      let key = WordKey(entry.word).bits
      let place = place(of: key)
      keys[place] = key
      slots[place] = Int32(values.count)
      values.append(entry.value)
    }
  }

  subscript(key: WordKey) -> Value? {
    let slot = slots[place(of: key.bits)]
    return slot < 0 ? nil : values[Int(slot)]
  }

  /// The table is never more than a third full, so the walk always meets an empty place.
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while slots[place] >= 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }
}

/// A closed list of words, written with blanks between them.
struct WordSet: Sendable, ExpressibleByStringLiteral {
  private let map: WordMap<Void>

  init(stringLiteral words: String) { self.init(words) }

  init(_ words: String) {
    map = WordMap(words.split(whereSeparator: \.isWhitespace).map { (String($0), ()) })
  }

  func contains(_ key: WordKey) -> Bool { map[key] != nil }
}
