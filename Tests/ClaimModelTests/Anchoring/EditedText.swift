import ClaimModel
import TestSupport

/// A text under edits that remembers of each code point where it came from, so that the right answer is known.
struct EditedText {
  private(set) var scalars: [Unicode.Scalar]
  /// The place in the old text; nil for what was put in.
  private(set) var origins: [Int?]

  enum Kind: String, CaseIterable { case insert, delete, reword, reorder, requote, normalise, everything }

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    origins = scalars.indices.map { $0 }
  }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Where the code points of an old range are now, in order.
  func survivors(of range: Range<Int>) -> [Int] {
    origins.indices.filter { index in origins[index].map(range.contains) ?? false }
  }

  mutating func edit(_ kind: Kind, _ random: inout SeededGenerator) {
    switch kind {
    case .insert: for _ in 0..<3 { insert(&random) }
    case .delete: for _ in 0..<3 { delete(&random) }
    case .reword: for _ in 0..<8 { reword(&random) }
    case .reorder: for _ in 0..<2 { reorder(&random) }
    case .requote: replace(["“": "\"", "”": "\"", "‘": "'", "’": "'"], or: ["\"": "“", "'": "’"], &random)
    case .normalise: replace(["—": "-", "–": "-", "\u{A0}": " ", "…": "."], or: [" ": "\u{A0}"], &random)
    case .everything:
      for other in Kind.allCases where other != .everything { edit(other, &random) }
    }
  }

  /// The sentences, roughly: what a full stop and a blank or a line break ends.
  var sentences: [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for index in scalars.indices
    where scalars[index] == "\n" || scalars[index] == " " && index > 0 && scalars[index - 1] == "." {
      if index - start > 20 { found.append(start..<index) }
      start = index + 1
    }
    if scalars.count - start > 20 { found.append(start..<scalars.count) }
    return found
  }

  private mutating func substitute(_ range: Range<Int>, _ new: [Unicode.Scalar], _ from: [Int?]? = nil) {
    scalars.replaceSubrange(range, with: new)
    origins.replaceSubrange(range, with: from ?? new.map { _ in nil })
  }

  private mutating func insert(_ random: inout SeededGenerator) {
    guard let sentence = sentences.randomElement(using: &random) else { return }
    let lines = [
      " The ministry said that it would answer by Friday.", " Nobody at the port was told, he said.",
      "\n\nThis article was changed on Tuesday to add the words of the council.", " He declined to comment.",
      " “We will look into it,” she said.",
    ]
    let line = Array((lines.randomElement(using: &random) ?? lines[0]).unicodeScalars)
    substitute(sentence.upperBound..<sentence.upperBound, line)
  }

  private mutating func delete(_ random: inout SeededGenerator) {
    guard let sentence = sentences.randomElement(using: &random) else { return }
    substitute(sentence, [])
  }

  /// Puts a word of the text for another one.
  private mutating func reword(_ random: inout SeededGenerator) {
    let words = self.words
    guard let old = words.randomElement(using: &random), let new = words.randomElement(using: &random) else { return }
    substitute(old, Array(scalars[new]))
  }

  private var words: [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for index in 0...scalars.count {
      if index < scalars.count, scalars[index].properties.isAlphabetic {
        start = start ?? index
      } else if let first = start {
        if index - first > 3 { found.append(first..<index) }
        start = nil
      }
    }
    return found
  }

  /// Lets two paragraphs change their places.
  private mutating func reorder(_ random: inout SeededGenerator) {
    var paragraphs: [Range<Int>] = []
    var start = 0
    for index in 0...scalars.count where index == scalars.count || scalars[index] == "\n" {
      if index - start > 20 { paragraphs.append(start..<index) }
      start = index + 1
    }
    guard paragraphs.count > 2 else { return }
    let first = Int.random(in: 0..<(paragraphs.count - 1), using: &random)
    let second = Int.random(in: (first + 1)..<paragraphs.count, using: &random)
    let (a, b) = (paragraphs[first], paragraphs[second])
    let (early, late) = (Array(scalars[a]), Array(scalars[b]))
    let (earlyFrom, lateFrom) = (Array(origins[a]), Array(origins[b]))
    substitute(b, early, earlyFrom)
    substitute(a, late, lateFrom)
  }

  private mutating func replace(
    _ table: [Unicode.Scalar: Unicode.Scalar], or other: [Unicode.Scalar: Unicode.Scalar],
    _ random: inout SeededGenerator
  ) {
    let isThere = scalars.contains { table[$0] != nil }
    let table = isThere ? table : other
    for index in scalars.indices { scalars[index] = table[scalars[index]] ?? scalars[index] }
  }
}
