import ClaimModel
import TerminalUI

/// The archived text of a source, with the passages in it that share words with what is looked for.
struct SourceText: Hashable {
  let text: String
  let units: TextUnits
  /// Sentences that share words, the likest first.
  let passages: [Range<Int>]

  /// A passage shares at least one word of four letters, or a number of two digits, with what is wanted.
  init(_ text: String, like wanted: String, most: Int = 40) {
    let points = CodePoints(text)
    units = TextUnits(points.scalars)
    self.text = text
    let words = Set(Self.significant(wanted))
    var sentences: [(range: Range<Int>, shared: Int)] = []
    var place = units.words.first?.lowerBound
    while let start = place {
      guard let range = units.range(.sentence, around: start) else { break }
      sentences.append((range, Set(Self.significant(points[range])).intersection(words).count))
      place = units.start(.sentence, after: range.lowerBound)
    }
    let likely = sentences.filter { $0.shared > 0 }.sorted {
      ($1.shared, $0.range.lowerBound) < ($0.shared, $1.range.lowerBound)
    }
    passages = (likely.isEmpty ? sentences : likely).prefix(most).map(\.range)
  }

  private static func significant(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init).filter {
      $0.count > 3 || $0.allSatisfy(\.isNumber) && $0.count > 1
    }
  }
}

/// The lines of a source's text for a width: all of it, or only what may matter with the rest folded.
struct SourceTextLayout {
  /// A line: some of the text, or the mark of what is folded.
  enum Line: Hashable { case text(Range<Int>), folded }

  let lines: [Line]

  init(_ source: SourceText, keep: Range<Int>?, folds: Bool, width: Int, gate: TextGate) {
    let points = CodePoints(source.text)
    guard folds else {
      lines = gate.wrappedRanges(source.text, to: max(10, width)).map { .text($0) }
      return
    }
    var shown = source.passages
    if let keep, !keep.isEmpty {
      let first = source.units.range(.sentence, around: keep.lowerBound) ?? keep
      let last = source.units.range(.sentence, around: max(keep.lowerBound, keep.upperBound - 1)) ?? keep
      shown.append(min(first.lowerBound, keep.lowerBound)..<max(last.upperBound, keep.upperBound))
    }
    shown.sort { $0.lowerBound < $1.lowerBound }
    var merged: [Range<Int>] = []
    for range in shown {
      if let last = merged.last, range.lowerBound <= last.upperBound + 2 {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    var lines: [Line] = []
    var end = 0
    for range in merged {
      if points[end..<range.lowerBound].contains(where: { $0.isLetter || $0.isNumber }) { lines.append(.folded) }
      lines += gate.wrappedRanges(points[range], to: max(10, width)).map {
        .text(($0.lowerBound + range.lowerBound)..<($0.upperBound + range.lowerBound))
      }
      end = range.upperBound
    }
    if points[end..<points.count].contains(where: { $0.isLetter || $0.isNumber }) { lines.append(.folded) }
    self.lines = lines
  }

  /// The line in which a place stands.
  func line(of place: Int) -> Int {
    lines.lastIndex { if case .text(let range) = $0 { range.lowerBound <= place } else { false } } ?? 0
  }
}
