import TerminalUI

/// What is in sight of a field, and where its cursor is.
struct FieldView {
  let lines: [String]
  let cursor: Point

  init(_ field: LineField, width: Int, height: Int, gate: TextGate) {
    let width = max(4, width)
    let scalars = Array(field.text.unicodeScalars)
    let before = field.text.prefix(field.cursor).unicodeScalars.count
    let ranges = gate.wrappedRanges(field.text, to: width - 1)
    let row = ranges.lastIndex { $0.lowerBound <= before } ?? 0
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
      return String(view)
    }
    let top = max(0, min(row - height + 1, ranges.count - height))
    lines = ranges.dropFirst(top).prefix(height).map(text)
    let start = ranges.indices.contains(row) ? ranges[row].lowerBound : 0
    let shown = gate.safe(StyledText(text(start..<max(start, before))), oneLine: true).plain
    cursor = Point(x: min(width - 1, gate.width(of: shown)), y: row - top)
  }
}

/// A framed box over the screen.
struct PopUp {
  let title: String
  let lines: [StyledText]

  func draw(on screen: inout Screen, x: Int, y: Int, width: Int, _ desk: Desk) {
    let isUnicode = desk.theme.signs.glyphs == .unicode
    let (corners, across, wall) = isUnicode ? (["┌", "┐", "└", "┘"], "─", "│") : (["+", "+", "+", "+"], "-", "|")
    let gate = desk.theme.gate
    let height = lines.count + 2
    let y = max(1, min(y, desk.size.rows - height))
    let title = gate.truncated(desk.ink(" \(self.title) ", .head), to: max(0, width - 4))
    let rest = String(repeating: across, count: max(0, width - 3 - gate.width(of: title.plain)))
    screen.line(desk.ink(corners[0] + across) + title + desk.ink(rest + corners[1]), x: x, y: y, width: width, desk)
    for (row, line) in lines.enumerated() {
      screen.line(desk.ink(wall), x: x, y: y + row + 1, width: 1, desk)
      screen.line(desk.ink(" ") + line, x: x + 1, y: y + row + 1, width: width - 2, desk)
      screen.line(desk.ink(wall), x: x + width - 1, y: y + row + 1, width: 1, desk)
    }
    screen.line(
      desk.ink(corners[2] + String(repeating: across, count: max(0, width - 2)) + corners[3]), x: x, y: y + height - 1,
      width: width, desk)
  }
}
