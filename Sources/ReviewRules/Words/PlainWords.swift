/// A text as words in lower case: runs of letters, digits and what binds them.
enum PlainWords {
  /// The words, in order. A number keeps its points and commas between digits; «don't» is one word.
  static func of(_ text: String) -> [String] {
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
