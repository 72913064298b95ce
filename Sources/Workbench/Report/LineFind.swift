import TerminalUI

/// Words that are looked for in a text of many lines: which lines have them, and at which of these one is.
struct LineFind: Hashable {
  private(set) var find = TextFind()
  /// The lines with the words.
  private(set) var hits: [Int] = []
  /// The one of them that was gone to.
  private(set) var current: Int?
  /// The line that was on top when the search began: whoever leaves it is there again.
  private(set) var origin = 0

  var isTyping: Bool { find.isTyping }
  var isLit: Bool { find.isLit }

  mutating func begin(at top: Int) {
    origin = top
    find.begin()
  }

  /// A key in the field; the hits are those of the words as they were until ``look(in:)``.
  mutating func type(_ key: Key) { _ = find.type(key) }

  mutating func paste(_ text: String) -> Bool { find.paste(text) }

  mutating func clear() {
    find.clear()
    (hits, current) = ([], nil)
  }

  /// Looks for the words; from here on the first hit is the next. Cost: one pass over the lines.
  mutating func look(in lines: [String]) {
    current = nil
    hits = find.isLit ? lines.indices.filter { has(lines[$0]) } : []
  }

  private func has(_ line: String) -> Bool { !find.hits(in: Array(line.unicodeScalars), most: 1).isEmpty }

  /// Goes to the first hit from where the search began, else to the first of all; nil where there is none.
  mutating func first() -> Int? {
    current = hits.first { $0 >= origin } ?? hits.first
    return current
  }

  /// Goes to the next hit, round the end of the text; nil where there is none.
  mutating func next(forward: Bool, from top: Int) -> Int? {
    let here = current ?? (forward ? top - 1 : top)
    current = forward ? hits.first { $0 > here } ?? hits.first : hits.last { $0 < here } ?? hits.last
    return current
  }

  /// How many lines have the words, and which of them one is at; nil where nothing is looked for.
  var standing: String? {
    guard isLit else { return nil }
    let place = current.flatMap { hits.firstIndex(of: $0) }.map { "\($0 + 1) of " } ?? ""
    return hits.isEmpty ? "not found" : "hit \(place)\(hits.count)"
  }
}
