/// A passage of a source: some sentences in a row, which can be made wider and narrower.
struct SourcePassage: Hashable, Sendable {
  private let sentences: [String]
  private let best: Int
  private var extra = 0

  /// The words, as the source has them.
  var words: String {
    let first = max(0, best - extra / 2)
    let last = min(sentences.count - 1, best + (extra + 1) / 2)
    return sentences[first...last].joined(separator: " ")
  }

  /// A sentence more, or one less.
  mutating func widen(_ step: Int) { extra = min(max(0, extra + step), sentences.count) }

  /// The sentences that share words with a text, the likest first; all in order where none does. At most so many.
  static func passages(of text: String, like wanted: String, most: Int = 40) -> [SourcePassage] {
    let sentences = split(text)
    let words = Set(significant(wanted))
    let scored = sentences.indices.map { index in (index, Set(significant(sentences[index])).intersection(words).count)
    }
    let likely = scored.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return (likely.isEmpty ? scored : likely).prefix(most).map { SourcePassage(sentences: sentences, best: $0.0) }
  }

  private init(sentences: [String], best: Int) { (self.sentences, self.best) = (sentences, best) }

  private static func significant(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init).filter {
      $0.count > 3 || $0.allSatisfy(\.isNumber) && $0.count > 1
    }
  }

  /// Sentences end at a line end, or at a full stop, question or exclamation mark before a blank.
  private static func split(_ text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    var previous: Character = " "
    for character in text {
      if character.isNewline || (character == " " && ".?!".contains(previous) && sentence.count > 24) {
        if !sentence.allSatisfy(\.isWhitespace) { sentences.append(sentence.trimmed) }
        sentence = ""
      } else {
        sentence.append(character)
      }
      previous = character
    }
    if !sentence.allSatisfy(\.isWhitespace) { sentences.append(sentence.trimmed) }
    return sentences
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String {
    var part = self[...]
    while part.first?.isWhitespace ?? false { part.removeFirst() }
    while part.last?.isWhitespace ?? false { part.removeLast() }
    return String(part)
  }
}
