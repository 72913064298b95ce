/// What two versions of a text have in common, word by word and in order (Myers 1986, between paragraphs that stand once
/// in both).
public struct TextDifference: Sendable {
  /// A stretch of both texts, in code points: the same words, or old words and what stands for them.
  public struct Run: Hashable, Sendable {
    public let old: Range<Int>
    public let new: Range<Int>
    public let isSame: Bool
  }

  /// In order, without gaps: each code point of either text lies in one run.
  public let runs: [Run]

  /// More differences than this within one stretch, and it counts as replaced.
  private static let most = 1_500

  /// Cost: words times differences within each changed stretch.
  public init(_ old: CodePoints, _ new: CodePoints) {
    var numbers = WordNumbers()
    let oldWords = numbers.words(of: old)
    let newWords = numbers.words(of: new)
    var pairs: [WordPair] = []
    var (oldStart, newStart) = (0, 0)
    for anchor in Self.paragraphs(oldWords, newWords, lineBreak: numbers.lineBreak) + [
      (oldWords.count, newWords.count, 0)
    ] {
      pairs += Self.common(oldWords, oldStart..<anchor.0, newWords, newStart..<anchor.1)
      pairs += (0..<anchor.2).map { WordPair(old: anchor.0 + $0, new: anchor.1 + $0) }
      (oldStart, newStart) = (anchor.0 + anchor.2, anchor.1 + anchor.2)
    }
    runs = Self.runs(pairs, oldWords, newWords, old.count, new.count)
  }

  /// The stretches that differ; those that only a blank or two part are one.
  public static func changes(_ runs: [Run]) -> [Run] {
    var changes: [Run] = []
    for run in runs where !run.isSame {
      if let last = changes.last, run.old.lowerBound - last.old.upperBound <= 2,
        run.new.lowerBound - last.new.upperBound <= 2
      {
        changes[changes.count - 1] = Run(
          old: last.old.lowerBound..<run.old.upperBound, new: last.new.lowerBound..<run.new.upperBound, isSame: false)
      } else {
        changes.append(run)
      }
    }
    return changes
  }

  /// Where a range of the old text lies in the new one, with what stands there now; nil where nothing of it is left.
  func image(of range: Range<Int>) -> (range: Range<Int>, isWhole: Bool)? {
    var touched: [Range<Int>] = []
    var shared = 0
    for run in runs where run.old.overlaps(range) && run.isSame {
      let part = run.old.clamped(to: range)
      let start = run.new.lowerBound + part.lowerBound - run.old.lowerBound
      touched.append(start..<(start + part.count))
      shared += part.count
    }
    guard let first = touched.first, let last = touched.last else { return nil }
    let image = first.lowerBound..<last.upperBound
    return (image, shared == range.count && image.count == range.count)
  }

  private struct WordPair {
    let old: Int
    let new: Int
  }

  /// A word, or a single other character.
  fileprivate struct Word {
    let number: Int32
    let start: Int
    let end: Int
  }

  /// Paragraphs that stand once in either text and in the same order: first word of both, and how many words.
  private static func paragraphs(_ old: [Word], _ new: [Word], lineBreak: Int32) -> [(Int, Int, Int)] {
    func split(_ words: [Word]) -> [(start: Int, numbers: [Int32])] {
      var parts: [(Int, [Int32])] = []
      var start = 0
      for index in 0...words.count where index == words.count || words[index].number == lineBreak {
        if index - start >= 4 { parts.append((start, words[start..<index].map(\.number))) }
        start = index + 1
      }
      return parts
    }
    let newParts = split(new)
    let places = Dictionary(newParts.map { ($0.numbers, [$0.start]) }, uniquingKeysWith: +)
    let oldParts = split(old)
    let counts = Dictionary(oldParts.map { ($0.numbers, 1) }, uniquingKeysWith: +)
    let unique = oldParts.compactMap { part -> (Int, Int, Int)? in
      guard counts[part.numbers] == 1, let found = places[part.numbers], found.count == 1 else { return nil }
      return (part.start, found[0], part.numbers.count)
    }
    return rising(unique)
  }

  /// The longest row in which the new places rise too.
  private static func rising(_ rows: [(Int, Int, Int)]) -> [(Int, Int, Int)] {
    var piles: [Int] = []
    var before = [Int](repeating: -1, count: rows.count)
    for (index, row) in rows.enumerated() {
      var (low, high) = (0, piles.count)
      while low < high {
        let middle = (low + high) / 2
        if rows[piles[middle]].1 < row.1 { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? piles[low - 1] : -1
      if low == piles.count { piles.append(index) } else { piles[low] = index }
    }
    var row: [(Int, Int, Int)] = []
    var next = piles.last ?? -1
    while next >= 0 {
      row.append(rows[next])
      next = before[next]
    }
    return row.reversed()
  }

  private static func common(_ old: [Word], _ a: Range<Int>, _ new: [Word], _ b: Range<Int>) -> [WordPair] {
    var (a, b) = (a, b)
    var head: [WordPair] = []
    var tail: [WordPair] = []
    while let i = a.first, let j = b.first, old[i].number == new[j].number {
      head.append(WordPair(old: i, new: j))
      (a, b) = (a.dropFirst(), b.dropFirst())
    }
    while let i = a.last, let j = b.last, old[i].number == new[j].number {
      tail.append(WordPair(old: i, new: j))
      (a, b) = (a.dropLast(), b.dropLast())
    }
    guard !a.isEmpty, !b.isEmpty else { return head + tail.reversed() }
    return head
      + shortest(a.map { old[$0].number }, b.map { new[$0].number })
      .map { WordPair(old: $0.0 + a.lowerBound, new: $0.1 + b.lowerBound) } + tail.reversed()
  }

  /// The pairs of a shortest edit script; none where there is more to change than is looked at.
  private static func shortest(_ a: [Int32], _ b: [Int32]) -> [(Int, Int)] {
    let limit = min(most, a.count + b.count)
    let offset = limit + 1
    var reach = [Int](repeating: 0, count: 2 * offset + 1)
    var trace: [[Int]] = []
    for changes in 0...limit {
      trace.append(Array(reach[(offset - changes)...(offset + changes)]))
      for diagonal in stride(from: -changes, through: changes, by: 2) {
        let isDown =
          diagonal == -changes
          || diagonal != changes && reach[offset + diagonal - 1] < reach[offset + diagonal + 1]
        var x = isDown ? reach[offset + diagonal + 1] : reach[offset + diagonal - 1] + 1
        var y = x - diagonal
        while x < a.count, y < b.count, a[x] == b[y] { (x, y) = (x + 1, y + 1) }
        reach[offset + diagonal] = x
        if x >= a.count, y >= b.count { return walkBack(trace, changes, a.count, b.count) }
      }
    }
    return []
  }

  private static func walkBack(_ trace: [[Int]], _ changes: Int, _ x: Int, _ y: Int) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (x, y) = (x, y)
    for step in stride(from: changes, through: 0, by: -1) {
      let reach = trace[step]
      func at(_ diagonal: Int) -> Int { abs(diagonal) <= step ? reach[diagonal + step] : 0 }
      let diagonal = x - y
      let isDown = diagonal == -step || diagonal != step && at(diagonal - 1) < at(diagonal + 1)
      let from = isDown ? diagonal + 1 : diagonal - 1
      let startX = step == 0 ? 0 : at(from)
      let startY = step == 0 ? 0 : startX - from
      while x > startX, y > startY {
        (x, y) = (x - 1, y - 1)
        pairs.append((x, y))
      }
      (x, y) = (startX, startY)
    }
    return pairs.reversed()
  }

  private static func runs(
    _ pairs: [WordPair], _ old: [Word], _ new: [Word], _ oldCount: Int, _ newCount: Int
  ) -> [Run] {
    var runs: [Run] = []
    var (oldEnd, newEnd) = (0, 0)
    func gap(to oldStart: Int, _ newStart: Int) {
      if oldStart > oldEnd || newStart > newEnd {
        runs.append(Run(old: oldEnd..<oldStart, new: newEnd..<newStart, isSame: false))
      }
    }
    for pair in pairs {
      let (o, n) = (old[pair.old], new[pair.new])
      gap(to: o.start, n.start)
      if let last = runs.last, last.isSame, last.old.upperBound == o.start, last.new.upperBound == n.start {
        runs[runs.count - 1] = Run(
          old: last.old.lowerBound..<o.end, new: last.new.lowerBound..<n.end, isSame: true)
      } else {
        runs.append(Run(old: o.start..<o.end, new: n.start..<n.end, isSame: true))
      }
      (oldEnd, newEnd) = (o.end, n.end)
    }
    gap(to: oldCount, newCount)
    return runs
  }
}

/// Numbers for words, so that they are compared as numbers.
private struct WordNumbers {
  private var known: [[Unicode.Scalar]: Int32] = [:]
  let lineBreak: Int32 = 0

  init() { known[["\n"]] = lineBreak }

  mutating func words(of text: CodePoints) -> [TextDifference.Word] {
    var words: [TextDifference.Word] = []
    var place = 0
    while place < text.count {
      var end = place + 1
      if Self.isLetter(text.scalars[place]) {
        while end < text.count, Self.isLetter(text.scalars[end]) { end += 1 }
      }
      let word = Array(text.scalars[place..<end])
      let number = known[word] ?? Int32(known.count)
      known[word] = number
      words.append(TextDifference.Word(number: number, start: place, end: end))
      place = end
    }
    return words
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (48...57).contains(scalar.value) || (65...90).contains(scalar.value) || (97...122).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
