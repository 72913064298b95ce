import AuditLedger
import ClaimModel
import TerminalUI

/// The lines of an article for a width, and which claims begin on them.
struct ArticleLayout: Hashable {
  /// The columns left of the text.
  static let gutter = 13

  /// Which Unicode scalars of the text each line shows.
  let ranges: [Range<Int>]
  let width: Int
  private let textSHA256: Digest
  private let beginnings: [Int: [Int]]
  private let bareBeginnings: [Int: Int]

  init(_ sheet: ArticleSheet, width: Int, gate: TextGate) {
    let ranges = gate.wrappedRanges(sheet.text, to: max(10, width - Self.gutter - 1))
    self.ranges = ranges
    self.width = width
    textSHA256 = sheet.article.current.textSHA256
    var beginnings: [Int: [Int]] = [:]
    for (index, place) in sheet.places.enumerated() {
      guard let start = place.ranges.first?.lowerBound else { continue }
      beginnings[Self.line(of: start, in: ranges), default: []].append(index)
    }
    var bare: [Int: Int] = [:]
    for (index, attribution) in sheet.bare.enumerated() {
      guard let start = attribution.reading.spans.map(\.start).min() else { continue }
      bare[Self.line(of: start, in: ranges)] = index
    }
    (self.beginnings, bareBeginnings) = (beginnings, bare)
  }

  /// Whether it was made for this text and width; where claims begin may have changed since.
  func fits(_ sheet: ArticleSheet, width: Int) -> Bool {
    self.width == width && textSHA256 == sheet.article.current.textSHA256
  }

  func places(beginningOn line: Int) -> [Int] { beginnings[line] ?? [] }

  func bare(beginningOn line: Int) -> Int? { bareBeginnings[line] }

  /// The line on which a place of the text stands.
  func line(of place: Int) -> Int { Self.line(of: place, in: ranges) }

  private static func line(of place: Int, in ranges: [Range<Int>]) -> Int {
    var (low, high) = (0, ranges.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// The cells left of a place in its line.
  func column(of place: Int, _ text: CodePoints, _ gate: TextGate) -> Int {
    let range = ranges[line(of: place)]
    return gate.width(
      of: gate.safe(StyledText(text[range.lowerBound..<max(range.lowerBound, place)]), oneLine: true).plain)
  }

  /// The place in the text under a cell of a line: the last whose beginning is not right of it.
  func place(line: Int, column: Int, _ text: CodePoints, _ gate: TextGate) -> Int? {
    guard ranges.indices.contains(line) else { return nil }
    let range = ranges[line]
    var used = 0
    var place = range.lowerBound
    for character in text[range] {
      let width = gate.width(of: gate.safe(StyledText(String(character)), oneLine: true).plain)
      if used + width > column { return place }
      used += width
      place += character.unicodeScalars.count
    }
    return max(range.lowerBound, range.upperBound - 1)
  }
}

/// The roles of an article's characters: claims underlined by state, the parts of the chosen attribution in theirs.
struct ArticleInk {
  private let text: CodePoints
  private var marks: [(range: Range<Int>, style: Style)] = []

  init(_ sheet: ArticleSheet, _ text: CodePoints, chosen: Int?, shows: Bool, _ desk: Desk) {
    self.text = text
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

  /// Lays a role over some words.
  mutating func lay(_ role: Role, on ranges: [Range<Int>], _ desk: Desk) {
    for range in ranges { marks.append((range, desk.theme.palette.style(role))) }
  }

  func line(_ range: Range<Int>) -> StyledText {
    let range = range.clamped(to: 0..<text.count)
    var styles = Array(repeating: Style.plain, count: range.count)
    for mark in marks {
      for place in mark.range.clamped(to: range) {
        styles[place - range.lowerBound] = mark.style.over(styles[place - range.lowerBound])
      }
    }
    var line = StyledText("")
    var start = 0
    while start < styles.count {
      var end = start + 1
      while end < styles.count, styles[end] == styles[start] { end += 1 }
      line.append(text[(range.lowerBound + start)..<(range.lowerBound + end)], styles[start])
      start = end
    }
    return line
  }
}
