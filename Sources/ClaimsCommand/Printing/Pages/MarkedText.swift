import AuditLedger
import ClaimModel
import TerminalUI

/// A text with `[T0003 …]` round the words of each attribution.
struct MarkedText {
  let text: CodePoints
  /// What is put before a code point, in order: ends of marks before beginnings.
  private var signs: [Int: Printed] = [:]

  init(_ text: CodePoints, _ attributions: [Attribution]) {
    self.text = text
    var begins: [(place: Int, end: Int, id: AttributionID)] = []
    var ends: [Int: Int] = [:]
    for attribution in attributions {
      let reading = attribution.reading
      for span in reading.content.isEmpty ? reading.cue : reading.content where text.holds(span) {
        begins.append((span.start, span.end, attribution.id))
        ends[span.end, default: 0] += 1
      }
    }
    for (place, count) in ends { signs[place] = Printed(String(repeating: "]", count: count), .heading) }
    for begin in begins.sorted(by: { ($0.place, -$0.end) < ($1.place, -$1.end) }) {
      signs[begin.place] = (signs[begin.place] ?? "") + "\("[\(begin.id)", .heading) "
    }
  }

  /// The lines of the text.
  var lines: [Printed] {
    var lines: [Printed] = []
    var line = Printed()
    var place = 0
    for stop in signs.keys.sorted() + [text.count] {
      let parts = text[place..<stop].split(separator: "\n", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 {
          lines.append(line)
          line = Printed()
        }
        line += Printed(Safe.text(String(part)))
      }
      if let sign = signs[stop], place <= stop { line += sign }
      place = stop
    }
    lines.append(line)
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    return lines
  }
}
