import AuditLedger
import ClaimModel
import TerminalUI

/// Lines that are gathered first and then shown from some line on: a page that scrolls, with things on it that the
/// cursor can rest on.
struct PageOfLines {
  /// What a line is about.
  enum Thing: Hashable {
    case record(RecordID)
    /// By its place among the findings of the claim.
    case finding(Int)
    /// The review of the claim, with its verdicts.
    case review
    case entry(Int)
  }

  private(set) var lines: [StyledText] = []
  /// The lines at which sections begin.
  private(set) var sections: [Int] = []
  /// The lines of the sections by what they are called.
  private(set) var titles: [String: Int] = [:]
  private(set) var stops: [Stop] = []

  /// A line, or a part of one, that the cursor can rest on.
  struct Stop {
    var line: Int
    let thing: Thing
    var columns: Range<Int>?
  }

  let width: Int
  private let desk: Desk

  init(width: Int, _ desk: Desk) { (self.width, self.desk) = (max(8, width), desk) }

  mutating func section(_ title: String, _ right: String = "") {
    sections.append(lines.count)
    titles[title] = lines.count
    lines.append(Self.rule(title, right, width: width, desk))
  }

  /// A titled line across: `─ rules ──── 2 block ─`.
  static func rule(_ title: String, _ right: String, width: Int, _ desk: Desk) -> StyledText {
    let signs = desk.theme.signs
    let gate = desk.theme.gate
    func safe(_ text: String) -> String { gate.safe(StyledText(text), oneLine: true).plain }
    let left = gate.truncated(StyledText(signs.line + (title.isEmpty ? "" : " \(safe(title)) ")), to: width).plain
    var tail = right.isEmpty ? "" : " \(safe(right)) "
    if gate.width(of: left) + gate.width(of: tail) + 1 > width { tail = "" }
    let room = width - gate.width(of: left) - gate.width(of: tail) - (tail.isEmpty ? 0 : 1)
    return desk.ink(left, .head) + desk.ink(String(repeating: signs.line, count: max(0, room)))
      + desk.ink(tail.isEmpty ? "" : tail, .dim) + desk.ink(tail.isEmpty ? "" : signs.line)
  }

  /// A paragraph, wrapped.
  mutating func paragraph(_ text: StyledText, indent: Int = 1, hanging: Int = 0, most: Int = .max) {
    let wrapped = desk.theme.gate.wrapped(text, to: width - indent - hanging)
    for (index, line) in wrapped.prefix(most).enumerated() {
      let cut = index == most - 1 && wrapped.count > most
      lines.append(
        StyledText(String(repeating: " ", count: indent + (index == 0 ? 0 : hanging))) + line
          + desk.ink(cut ? " " + desk.theme.signs.more : "", .dim))
    }
  }

  mutating func line(_ text: StyledText) { lines.append(text) }

  mutating func blank() { lines.append("") }

  /// A line that the cursor can rest on.
  mutating func stop(_ thing: Thing, _ text: StyledText) {
    stops.append(Stop(line: lines.count, thing: thing))
    lines.append(text)
  }

  /// A paragraph whose first line the cursor can rest on.
  mutating func stop(_ thing: Thing, paragraph text: StyledText, indent: Int = 1, hanging: Int = 0, most: Int = .max) {
    stops.append(Stop(line: lines.count, thing: thing))
    paragraph(text, indent: indent, hanging: hanging, most: most)
  }

  /// Another page under this one.
  mutating func append(_ other: PageOfLines) {
    sections += other.sections.map { $0 + lines.count }
    for (title, line) in other.titles { titles[title] = line + lines.count }
    stops += other.stops.map { Stop(line: $0.line + lines.count, thing: $0.thing, columns: $0.columns) }
    lines += other.lines
  }

  /// Two pages beside each other, a wall between them; the stops of the left one come first.
  mutating func append(_ left: PageOfLines, beside right: PageOfLines) {
    let gate = desk.theme.gate
    let start = lines.count
    for row in 0..<max(left.lines.count, right.lines.count) {
      let whole = gate.safe(left.lines.indices.contains(row) ? left.lines[row] : "", oneLine: true)
      let one = gate.truncated(whole, to: left.width)
      let blank = String(repeating: " ", count: max(0, left.width - gate.width(of: one.plain)))
      let other = right.lines.indices.contains(row) ? right.lines[row] : ""
      lines.append(one + desk.ink(blank + desk.theme.signs.wall, .dim) + other)
    }
    stops += left.stops.map { Stop(line: $0.line + start, thing: $0.thing, columns: 0..<left.width) }
    stops += right.stops.map {
      Stop(line: $0.line + start, thing: $0.thing, columns: (left.width + 1)..<(left.width + 1 + right.width))
    }
  }
}

/// Where one is on a page.
struct PageCursor: Hashable {
  /// Which of the stops.
  var stop = 0
  var top = 0

  /// Moves; false where the travel means nothing on a page.
  mutating func go(_ travel: Travel, times: Int, on page: PageOfLines, height: Int) -> Bool {
    switch travel {
    case .down, .up:
      let step = travel == .down ? times : -times
      if page.stops.isEmpty { top += step } else { moveStop(by: step, on: page, height: height) }
      clamp(on: page, height: height)
      return true
    case .halfDown: top += height / 2 * times
    case .halfUp: top -= height / 2 * times
    case .pageDown: top += max(1, height - 2) * times
    case .pageUp: top -= max(1, height - 2) * times
    case .first: (top, stop) = (0, 0)
    case .last: (top, stop) = (page.lines.count, max(0, page.stops.count - 1))
    case .nextBlock: top = page.sections.first { $0 > top } ?? top
    case .previousBlock: top = page.sections.last { $0 < top } ?? 0
    default: return false
    }
    settle(on: page, height: height)
    return true
  }

  /// After scrolling: what the cursor was on may be out of sight, then it is on the first thing that is in sight.
  mutating func settle(on page: PageOfLines, height: Int) {
    clamp(on: page, height: height)
    guard !isInSight(on: page, height: height) else { return }
    stop = page.stops.firstIndex { sight(height).contains($0.line) } ?? stop
  }

  /// Puts the cursor on a thing, and the beginning of its section first where there is room.
  mutating func go(to thing: PageOfLines.Thing, in section: String, on page: PageOfLines, height: Int) {
    stop = page.stops.firstIndex { $0.thing == thing } ?? stop
    top = page.titles[section] ?? top
    clamp(on: page, height: height)
  }

  /// The lines in sight; none in a window too small to show a page.
  private func sight(_ height: Int) -> Range<Int> { top..<(top + max(0, height)) }

  /// Puts the cursor on a thing, and scrolls as far as that takes.
  mutating func go(to thing: PageOfLines.Thing, on page: PageOfLines, height: Int) {
    stop = page.stops.firstIndex { $0.thing == thing } ?? stop
    if !isInSight(on: page, height: height), page.stops.indices.contains(stop) {
      top = page.stops[stop].line - height / 2
    }
    clamp(on: page, height: height)
  }

  private func isInSight(on page: PageOfLines, height: Int) -> Bool {
    page.stops.indices.contains(stop) && sight(height).contains(page.stops[stop].line)
  }

  private mutating func moveStop(by step: Int, on page: PageOfLines, height: Int) {
    // From where nothing is in sight, the nearest thing in the direction is the first step.
    if !isInSight(on: page, height: height) {
      let near =
        step > 0
        ? page.stops.firstIndex { $0.line >= top } : page.stops.lastIndex { $0.line < top + height }
      if let near { stop = near + (step > 0 ? -1 : 1) }
    }
    let wanted = stop + step
    if wanted < 0 { top = 0 }
    if wanted >= page.stops.count { top = page.lines.count }
    stop = min(max(0, wanted), page.stops.count - 1)
    let line = page.stops[stop].line
    if line < top + 1 { top = line - 1 }
    if line > top + height - 2 { top = line - height + 2 }
  }

  mutating func clamp(on page: PageOfLines, height: Int) {
    stop = min(max(0, stop), max(0, page.stops.count - 1))
    top = min(max(0, top), max(0, page.lines.count - height))
  }

  /// What the cursor is on; nil where that is out of sight.
  func thing(on page: PageOfLines, height: Int) -> PageOfLines.Thing? {
    var cursor = self
    cursor.clamp(on: page, height: height)
    return cursor.isInSight(on: page, height: height) ? page.stops[cursor.stop].thing : nil
  }
}

extension Screen {
  /// Shows a page from the cursor's first line on.
  mutating func show(_ page: PageOfLines, _ cursor: PageCursor, in rect: Rect, focused: Bool = true, _ desk: Desk) {
    var cursor = cursor
    cursor.clamp(on: page, height: rect.height)
    let marked = page.stops.indices.contains(cursor.stop) ? page.stops[cursor.stop] : nil
    for row in 0..<rect.height where cursor.top + row < page.lines.count {
      let line = cursor.top + row
      put(page.lines[line], x: rect.x, y: rect.y + row, width: rect.width, gate: desk.theme.gate)
      guard let marked, line == marked.line else { continue }
      let columns = marked.columns ?? 0..<rect.width
      let x = rect.x + columns.lowerBound
      put(desk.ink(">", .head), x: x, y: rect.y + row, width: 1, gate: desk.theme.gate)
      let style = desk.theme.palette.style(focused ? .cursor : .cursorAside)
      restyle(Rect(x: x, y: rect.y + row, width: min(columns.count, rect.width - columns.lowerBound), height: 1)) {
        style.over($0)
      }
      if focused { self.cursor = Point(x: x + 1, y: rect.y + row) }
    }
  }

  /// A titled line across.
  mutating func rule(_ title: String, _ right: String = "", x: Int, y: Int, width: Int, _ desk: Desk) {
    put(PageOfLines.rule(title, right, width: width, desk), x: x, y: y, width: width, gate: desk.theme.gate)
  }

  /// One line of text.
  mutating func line(_ text: StyledText, x: Int, y: Int, width: Int, fill: Style = .plain, _ desk: Desk) {
    put(text, x: x, y: y, width: width, fill: fill, gate: desk.theme.gate)
  }
}
