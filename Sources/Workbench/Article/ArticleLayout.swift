import AuditLedger
import ClaimModel
import TerminalUI

/// The lines of an article for a width, and which claims begin on them.
struct ArticleLayout {
  /// The columns left of the text.
  static let gutter = 13

  /// Which Unicode scalars of the text each line shows.
  let ranges: [Range<Int>]
  private let beginnings: [Int: [Int]]
  private let lineOfClaim: [ClaimID: Int]

  init(_ sheet: ArticleSheet, width: Int, gate: TextGate) {
    let ranges = gate.wrappedRanges(sheet.text, to: max(10, width - Self.gutter - 1))
    var beginnings: [Int: [Int]] = [:]
    var lineOfClaim: [ClaimID: Int] = [:]
    for (index, place) in sheet.places.enumerated() {
      guard let start = place.ranges.first?.lowerBound else { continue }
      var (low, high) = (0, ranges.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if ranges[middle].lowerBound <= start { low = middle } else { high = middle }
      }
      beginnings[low, default: []].append(index)
      lineOfClaim[place.claim] = low
    }
    (self.ranges, self.beginnings, self.lineOfClaim) = (ranges, beginnings, lineOfClaim)
  }

  func places(beginningOn line: Int) -> [Int] { beginnings[line] ?? [] }

  func line(of place: ArticleSheet.Place) -> Int? { lineOfClaim[place.claim] }
}

/// The roles of an article's characters: claims underlined by state, the parts of the chosen attribution in theirs.
struct ArticleInk {
  private let scalars: [Unicode.Scalar]
  private var marks: [(range: Range<Int>, style: Style)] = []

  init(_ sheet: ArticleSheet, chosen: Int?, shows: Bool, _ desk: Desk) {
    scalars = Array(sheet.text.unicodeScalars)
    guard shows else { return }
    let palette = desk.theme.palette
    for place in sheet.places {
      var style = palette.style(Signs.role(place.state, mine: place.assignee == desk.person))
      (style.underline, style.bold) = (true, false)
      for range in place.ranges { marks.append((range, style)) }
    }
    if let chosen, sheet.places.indices.contains(chosen), let reading = sheet.places[chosen].attribution?.reading {
      for (spans, role) in [
        (reading.content, Role.content), (reading.cue, .cue), (reading.speaker, .speaker), (reading.hedges, .cue),
      ] {
        for span in spans { marks.append((span.start..<span.end, palette.style(role))) }
      }
      for range in sheet.places[chosen].ranges { marks.append((range, Style(bold: true))) }
    }
  }

  func line(_ range: Range<Int>) -> StyledText {
    let range = range.clamped(to: 0..<scalars.count)
    var styles = Array(repeating: Style.plain, count: range.count)
    for mark in marks {
      for place in mark.range.clamped(to: range) {
        styles[place - range.lowerBound] = mark.style.over(styles[place - range.lowerBound])
      }
    }
    var text = StyledText("")
    var start = 0
    while start < styles.count {
      var end = start + 1
      while end < styles.count, styles[end] == styles[start] { end += 1 }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[(range.lowerBound + start)..<(range.lowerBound + end)])
      text.append(String(view), styles[start])
      start = end
    }
    return text
  }
}
