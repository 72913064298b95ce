/// A text as words in lower case: runs of letters, digits and what binds them.
enum PlainWords {
  /// The words, in order. A number keeps its points and commas between digits; «don't» is one word.
  static func of(_ text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return ofASCII(Array(text.utf8)) }
    let scalars = Array(text.lowercased().unicodeScalars)
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar.isWordy || binds(scalar, at: index, in: scalars) {
        word.append(scalar == "\u{2019}" ? "'" : scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// The same, quickly.
  private static func ofASCII(_ bytes: [UInt8]) -> [String] {
    func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    var words: [String] = []
    var word: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isInside = index > 0 && index + 1 < bytes.count
      let binds =
        switch byte {
        case UInt8(ascii: "'"): isInside && isLetter(bytes[index - 1]) && isLetter(bytes[index + 1])
        case UInt8(ascii: "."), UInt8(ascii: ","): isInside && isDigit(bytes[index - 1]) && isDigit(bytes[index + 1])
        default: isLetter(byte) || isDigit(byte)
        }
      if binds {
        word.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// Whether the words hold these words one behind another.
  static func contain(_ words: [String], _ phrase: [String]) -> Bool {
    guard let first = phrase.first, phrase.count <= words.count else { return false }
    return words.indices.dropLast(phrase.count - 1).contains { place in
      words[place] == first && Array(words[place..<(place + phrase.count)]) == phrase
    }
  }

  private static func binds(_ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    let (before, after) = (scalars[index - 1], scalars[index + 1])
    switch scalar {
    case "'", "\u{2019}": return before.properties.isAlphabetic && after.properties.isAlphabetic
    case ".", ",": return before.isDigit && after.isDigit
    default: return false
    }
  }
}

extension StringProtocol {
  /// Whether the bytes of another text stand in this one. Cost: one pass, without a look at what makes a character.
  func holds(_ other: String) -> Bool {
    let wanted = Array(other.utf8)
    guard let first = wanted.first else { return true }
    let bytes = Array(utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { start in
      bytes[start] == first && bytes[start..<start + wanted.count] == wanted[...]
    }
  }
}

extension Unicode.Scalar {
  /// A letter, a digit, or a mark that belongs to one.
  var isWordy: Bool {
    if isASCII { return isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  var isDigit: Bool { ("0"..."9").contains(self) }
}
