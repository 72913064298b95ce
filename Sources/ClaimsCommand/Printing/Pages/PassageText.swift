import ClaimModel
import TerminalUI

/// The words of an article in the paragraph where they stand, with brackets round them.
struct PassageText {
  /// What is read of the paragraph on either side of the words, where it is long.
  private static let neighbourhood = 240

  let text: CodePoints
  /// The words that are meant, in order.
  let spans: [Span]

  init?(_ text: CodePoints, _ spans: [Span]) {
    let sorted = spans.filter { text.holds($0) }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    guard !sorted.isEmpty else { return nil }
    (self.text, self.spans) = (text, sorted)
  }

  var start: Int { spans.first?.start ?? 0 }
  var end: Int { spans.map(\.end).max() ?? 0 }

  /// The number of the paragraph, from 1; empty lines don't count.
  var paragraph: Int {
    let before = text.scalars[..<start].split(separator: "\n", omittingEmptySubsequences: false)
    let begun = before.last.map { !$0.allSatisfy(\.properties.isWhitespace) } ?? false
    return before.count { !$0.allSatisfy(\.properties.isWhitespace) } + (begun ? 0 : 1)
  }

  /// The paragraphs, with `⟦` and `⟧` round the words.
  var lines: [Printed] {
    let (first, last) = window
    var lines: [Printed] = []
    var line = Printed(first.cut ? "… " : "")
    var place = first.place
    func take(to end: Int, _ ink: Ink) {
      let parts = text[place..<end].split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 {
          if !line.isEmpty { lines.append(line) }
          line = Printed()
        }
        line += Printed(Safe.text(String(part)), ink)
      }
      place = end
    }
    for span in spans where span.end > place {
      take(to: max(place, span.start), .plain)
      line += "⟦"
      take(to: span.end, .marked)
      line += "⟧"
    }
    take(to: last.place, .plain)
    if last.cut { line += " …" }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// From where to where the paragraphs are shown, and whether they were cut there.
  private var window: (first: (place: Int, cut: Bool), last: (place: Int, cut: Bool)) {
    let scalars = text.scalars
    var first = start
    while first > 0, scalars[first - 1] != "\n", start - first < Self.neighbourhood { first -= 1 }
    let firstIsCut = first > 0 && scalars[first - 1] != "\n"
    if firstIsCut { while first < start, scalars[first] != " " { first += 1 } }
    var last = end
    while last < scalars.count, scalars[last] != "\n", last - end < Self.neighbourhood { last += 1 }
    let lastIsCut = last < scalars.count && scalars[last] != "\n"
    if lastIsCut { while last > end, scalars[last - 1] != " " { last -= 1 } }
    return ((first, firstIsCut), (last, lastIsCut))
  }
}
