/// The words, clauses, sentences and paragraphs of a text, by Unicode scalars, for one who moves and selects in it.
///
/// Cost of making it: one pass over the text. Cost of a question: the logarithm of its words.
public struct TextUnits: Hashable, Sendable {
  /// How much is taken at a time.
  public enum Unit: Int, CaseIterable, Comparable, Sendable {
    case word, clause, sentence, paragraph

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where each word stands.
  public let words: [Range<Int>]
  /// For clauses, sentences and paragraphs: which words begin one.
  private let beginnings: [[Int]]

  public init(_ scalars: [Unicode.Scalar]) {
    var words: [Range<Int>] = []
    var beginnings: [[Int]] = [[], [], []]
    var place = 0
    var end = 0
    while place < scalars.count {
      guard let word = Self.word(scalars, from: place) else {
        place += 1
        continue
      }
      let largest = words.isEmpty ? Unit.paragraph : Self.gap(scalars, from: end, to: word.lowerBound, words.last)
      for unit in 1...3 where unit <= largest.rawValue { beginnings[unit - 1].append(words.count) }
      words.append(word)
      (place, end) = (word.upperBound, word.upperBound)
    }
    (self.words, self.beginnings) = (words, beginnings)
  }

  // MARK: Asking

  /// The word at a place, else the first after it, else the last; nil in a text without words.
  public func index(at place: Int) -> Int? {
    guard !words.isEmpty else { return nil }
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return min(low, words.count - 1)
  }

  /// The unit in which a place lies.
  public func range(_ unit: Unit, around place: Int) -> Range<Int>? {
    guard let index = index(at: place) else { return nil }
    let (first, last) = span(unit, of: index)
    return words[first].lowerBound..<words[last].upperBound
  }

  /// Where the next unit begins; nil in the last.
  public func start(_ unit: Unit, after place: Int) -> Int? {
    guard let index = index(at: place) else { return nil }
    if words[index].lowerBound > place, unit == .word { return words[index].lowerBound }
    let next = span(unit, of: index).last + 1
    return words.indices.contains(next) ? words[next].lowerBound : nil
  }

  /// Where the unit begins in which the place lies, or where it is its beginning, the one before; nil at the first.
  public func start(_ unit: Unit, before place: Int) -> Int? {
    guard let index = index(at: place) else { return nil }
    let first = words[index].lowerBound < place && unit == .word ? index : span(unit, of: index).first
    if words[first].lowerBound < place { return words[first].lowerBound }
    return first > 0 ? words[span(unit, of: first - 1).first].lowerBound : nil
  }

  /// Where the next unit ends, from one end on.
  public func end(_ unit: Unit, after place: Int) -> Int? {
    guard let index = index(at: place), words[index].upperBound > place else { return nil }
    return words[span(unit, of: index).last].upperBound
  }

  /// Where a unit ended before, from one end on.
  public func end(_ unit: Unit, before place: Int) -> Int? {
    guard let last = words.lastIndex(where: { $0.upperBound <= place }) else { return nil }
    let first = span(unit, of: last).first
    return first > 0 ? words[first - 1].upperBound : nil
  }

  /// The first and last word of the unit of a word.
  private func span(_ unit: Unit, of index: Int) -> (first: Int, last: Int) {
    guard unit != .word else { return (index, index) }
    let starts = beginnings[unit.rawValue - 1]
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return (starts[low], (low + 1 < starts.count ? starts[low + 1] : words.count) - 1)
  }

  // MARK: Reading

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return (48...57).contains(scalar.value) || (65...90).contains(scalar.value & ~32) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return properties.isAlphabetic || properties.numericType != nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }

  private static func word(_ scalars: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    guard isLetter(scalars[start]) else { return nil }
    // Ideographs are written without blanks: each is a word to move by.
    if scalars[start].properties.isIdeographic { return start..<(start + 1) }
    var end = start + 1
    while end < scalars.count {
      let scalar = scalars[end]
      if isLetter(scalar), !scalar.properties.isIdeographic {
        end += 1
      } else if end + 1 < scalars.count, isLetter(scalars[end + 1]), joins(scalar, scalars[end - 1], scalars[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    if end < scalars.count, scalars[end] == "%", isDigit(scalars[end - 1]) { end += 1 }
    return start..<end
  }

  private static func joins(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "’", "-", "\u{2011}": true
    case ".", ",", ":": isDigit(before) && isDigit(after)
    default: false
    }
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "st", "no", "prof", "gen", "sen", "rep", "gov", "lt", "col", "vs", "inc", "ltd", "co",
  ]

  /// The largest unit that ends in the gap between two words.
  private static func gap(_ scalars: [Unicode.Scalar], from start: Int, to end: Int, _ last: Range<Int>?) -> Unit {
    var largest = Unit.word
    for place in start..<end {
      switch scalars[place] {
      case "\n", "\r", "\u{2029}": return .paragraph
      case "!", "?", "…", "。", "！", "？": largest = max(largest, .sentence)
      case ".":
        let isLast =
          place + 1 >= end || scalars[place + 1].properties.isWhitespace
          || "\"”’»)".unicodeScalars.contains(
            scalars[place + 1])
        let next = end < scalars.count ? scalars[end] : " "
        if isLast, !next.properties.isLowercase, !isAbbreviation(scalars, last) { largest = max(largest, .sentence) }
      case ",", ";", ":", "(", ")", "—", "–", "«", "»", "“", "”", "\"", "„", "、", "，", "；", "：", "「", "」":
        largest = max(largest, .clause)
      default: break
      }
    }
    return largest
  }

  private static func isAbbreviation(_ scalars: [Unicode.Scalar], _ word: Range<Int>?) -> Bool {
    guard let word, word.count <= 4 else { return false }
    if word.count == 1 { return scalars[word.lowerBound].properties.isUppercase }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[word])
    return abbreviations.contains(String(view).lowercased())
  }
}
