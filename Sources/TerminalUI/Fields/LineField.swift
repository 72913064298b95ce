/// A text that is being typed, by graphemes, with the keys that shells and editors share.
public struct LineField: Hashable, Sendable {
  public private(set) var text: String
  /// In graphemes, from 0 to the text's count.
  public private(set) var cursor: Int
  public let multiline: Bool
  /// What `^W`, `^U` or `^K` took out last, for `^Y`.
  private var killed = ""

  public init(_ text: String = "", multiline: Bool = false) {
    self.text = text
    cursor = text.count
    self.multiline = multiline
  }

  /// Does what a key means in a field; false where it means nothing here.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .enter where multiline: insert("\n")
    case .left, .control("B"): cursor = max(0, cursor - 1)
    case .right, .control("F"): cursor = min(text.count, cursor + 1)
    case .alt("b"): cursor = wordStart
    case .alt("f"): cursor = wordEnd
    case .home, .control("A"): cursor = lineStart
    case .end, .control("E"): cursor = lineEnd
    case .backspace, .control("H"): remove(max(0, cursor - 1)..<cursor)
    case .delete, .control("D"): remove(cursor..<min(text.count, cursor + 1))
    case .control("W"): kill(wordStart..<cursor)
    case .alt("d"): kill(cursor..<wordEnd)
    case .control("U"): kill(lineStart..<cursor)
    case .control("K"): kill(cursor..<lineEnd)
    case .control("Y"): insert(killed)
    case .up where multiline: moveLine(by: -1)
    case .down where multiline: moveLine(by: 1)
    default: return false
    }
    return true
  }

  /// Puts a text in at the cursor; in a field of one line its line ends become blanks.
  public mutating func insert(_ words: String) {
    var words = String(words.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    if !multiline { words = String(words.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
    let place = text.index(text.startIndex, offsetBy: cursor)
    let before = text.count
    let tail = text[place...].count
    text.insert(contentsOf: words, at: place)
    // A combining mark joins the letter before it, so the count may not grow.
    cursor = max(0, min(text.count, text.count - tail))
    if text.count < before { cursor = min(cursor, text.count) }
  }

  /// Replaces the graphemes of a range.
  public mutating func replace(_ range: Range<Int>, with words: String) {
    remove(range)
    insert(words)
  }

  private mutating func kill(_ range: Range<Int>) {
    let letters = Array(text)
    killed = String(letters[range.clamped(to: 0..<letters.count)])
    remove(range)
  }

  private mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<text.count)
    guard !range.isEmpty else { return }
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    text.removeSubrange(start..<text.index(start, offsetBy: range.count))
    cursor = min(range.lowerBound, text.count)
  }

  private var wordStart: Int {
    let letters = Array(text)
    var place = cursor
    while place > 0, !Self.isWord(letters[place - 1]) { place -= 1 }
    while place > 0, Self.isWord(letters[place - 1]) { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    let letters = Array(text)
    var place = cursor
    while place < letters.count, !Self.isWord(letters[place]) { place += 1 }
    while place < letters.count, Self.isWord(letters[place]) { place += 1 }
    return place
  }

  private static func isWord(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }

  private var lineStart: Int {
    let letters = Array(text)
    var place = cursor
    while place > 0, !letters[place - 1].isNewline { place -= 1 }
    return place
  }

  private var lineEnd: Int {
    let letters = Array(text)
    var place = cursor
    while place < letters.count, !letters[place].isNewline { place += 1 }
    return place
  }

  private mutating func moveLine(by step: Int) {
    let letters = Array(text)
    let column = cursor - lineStart
    if step < 0 {
      guard lineStart > 0 else { return cursor = 0 }
      cursor = lineStart - 1
      cursor = min(lineStart + column, cursor)
    } else {
      guard lineEnd < letters.count else { return cursor = letters.count }
      cursor = lineEnd + 1
      cursor = min(lineEnd, cursor + column)
    }
  }

  /// The word that ends at the cursor, and where it begins.
  public var wordBeforeCursor: (word: String, start: Int) {
    let letters = Array(text)
    var place = cursor
    while place > 0, Self.isWord(letters[place - 1]) || letters[place - 1] == ":" { place -= 1 }
    return (String(letters[place..<cursor]), place)
  }
}
