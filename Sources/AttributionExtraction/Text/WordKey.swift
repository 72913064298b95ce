/// A word's fingerprint: FNV-1a (64 bits) of its bytes, ASCII letters lower-cased and «’» read as «'».
///
/// Words are compared by fingerprint so that no string is made for a token. Two words that share one
/// would be read alike; among some thousand listed words that does not happen by accident.
struct WordKey: Hashable, Sendable, ExpressibleByStringLiteral {
  let bits: UInt64

  init(stringLiteral word: StaticString) { bits = word.withUTF8Buffer { Self.hash($0) } }

  init(_ word: some StringProtocol) { bits = Array(word.utf8).withUnsafeBufferPointer { Self.hash($0) } }

  /// The fingerprint of a part of a text; cost: its bytes.
  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    bits = bytes.withUnsafeBufferPointer { Self.hash(UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  /// The fingerprint of some bytes; cost: their number.
  init(_ bytes: ArraySlice<UInt8>) { bits = bytes.withUnsafeBufferPointer { Self.hash($0) } }

  fileprivate static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        byte = 39
        index += 2
      } else if byte >= 65, byte <= 90 {
        byte += 32
      }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      index += 1
    }
    return hash
  }
}

/// A few words written where they are asked for; nothing is allocated, every word is hashed at each question.
struct FewWords: Sendable, ExpressibleByStringLiteral {
  private let words: StaticString

  init(stringLiteral words: StaticString) { self.words = words }

  func contains(_ key: WordKey) -> Bool {
    words.withUTF8Buffer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 32 { end += 1 }
        if WordKey.hash(UnsafeBufferPointer(rebasing: bytes[start..<end])) == key.bits { return true }
        start = end + 1
      }
      return false
    }
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
