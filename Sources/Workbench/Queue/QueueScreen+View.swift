import AuditLedger
import ClaimModel
import TerminalUI

extension QueueScreen {
  /// Lines 2 and 3 stand over the list.
  private static let headLines = 2

  /// How many lines the preview takes.
  func previewHeight(_ desk: Desk) -> Int {
    guard preview == .below else { return 0 }
    let rows = desk.size.rows
    return rows < 20 ? 3 : rows < 30 ? 7 : rows < 40 ? 11 : rows / 4
  }

  /// How many lines the list has: the screen without bar, head, preview with its rule, hints and message.
  func listHeight(_ desk: Desk) -> Int {
    let rows = desk.size.rows
    let head = rows < 20 ? 1 : Self.headLines
    let preview = previewHeight(desk)
    return max(1, rows - 3 - head - (preview > 0 ? preview + 1 : 0))
  }

  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    if let facts = desk.facts, !facts.tallies.contains(where: { $0.scope == .all && $0.total > 0 }) {
      return FirstSteps(desk: desk).draw(on: &screen, in: rect)
    }
    var y = rect.y
    if rect.height + 3 >= 20 {
      drawState(on: &screen, y: y, width: rect.width, desk)
      y += 1
    }
    let columns = QueueColumns(width: preview == .beside ? rect.width / 2 : rect.width, desk)
    screen.put(columns.heading(desk.theme.palette.style(.dim)), y: y)
    y += 1
    let height = listHeight(desk)
    drawList(on: &screen, y: y, height: height, columns, desk)
    if preview == .below {
      drawPreview(on: &screen, in: Rect(x: 0, y: y + height, width: rect.width, height: previewHeight(desk) + 1), desk)
    } else if preview == .beside {
      let x = columns.width + 1
      for row in rect.y..<(rect.y + rect.height) {
        screen.line(desk.ink(desk.theme.signs.wall, .dim), x: x - 1, y: row, width: 1, desk)
      }
      drawPreview(on: &screen, in: Rect(x: x, y: rect.y, width: rect.width - x, height: rect.height), desk)
    }
  }

  private func drawState(on screen: inout Screen, y: Int, width: Int, _ desk: Desk) {
    let direction = request.ordering.reversed ? " reversed" : ""
    var left = "show \(showName)   order \(request.ordering.key.word)\(direction)   group \(request.grouping.rawValue)"
    if let field { left = "/" + field.text }
    let all = desk.facts?.tallies.first { $0.scope == .all }?.total ?? 0
    let shown = order?.total ?? 0
    let more = order.map { !$0.isWhole } ?? true ? desk.theme.signs.more : ""
    let of = request.filter.isEverything ? "\(all) claims" : "\(shown) of \(all) claims"
    let right = "\(of)\(more)   \(markedCount(desk)) marked "
    let rightWidth = right.count
    screen.line(
      desk.ink(" " + left, complaint == nil ? .text : .error), x: 0, y: y, width: max(0, width - rightWidth), desk)
    screen.line(desk.ink(right), x: max(0, width - rightWidth), y: y, width: min(width, rightWidth), desk)
    if let field {
      let before = String(field.text.prefix(field.cursor))
      screen.cursor = Point(x: min(width - 1, 2 + desk.theme.gate.width(of: before)), y: y)
    }
  }

  private func drawList(on screen: inout Screen, y: Int, height: Int, _ columns: QueueColumns, _ desk: Desk) {
    let lines = lines
    var previous: QueueRow?
    let before = screen.recalled as? DrawnQueue
    var drawn = DrawnQueue(room: height)
    for (offset, line) in list.visible(height: height).enumerated() {
      let isCursor = line == list.cursor
      if let group = lines.heading(at: line), let order {
        screen.line(
          heading(order.groups[group], folded.contains(group), isCursor, desk), x: 0, y: y + offset,
          width: columns.width, desk)
        previous = nil
      } else if let claim = lines.claim(at: line) {
        if let row = desk.rows[claim] {
          let isMarked = desk.marks.contains(claim) || rangeLines?.contains(line) ?? false
          let line = QueueLine(row, after: previous, isCursor: isCursor, isMarked: isMarked, in: columns, desk)
          screen.put(drawn.cells(of: line, after: before), y: y + offset)
          previous = row
        } else {
          screen.line(desk.ink("    \(claim)  …", .dim), x: 0, y: y + offset, width: columns.width, desk)
        }
      }
    }
    screen.kept = drawn
    if list.visible(height: height).contains(list.cursor) {
      let place = y + list.cursor - list.top
      let style = desk.theme.palette.style(.cursor)
      screen.restyle(Rect(x: 0, y: place, width: columns.width, height: 1)) { style.over($0) }
      if field == nil { screen.cursor = Point(x: 5, y: place) }
    }
    if lines.count == 0, !request.filter.isEverything {
      screen.line(
        desk.ink(" nothing fits «\(request.filter.text)». Esc shows all.", .dim), x: 0, y: y, width: columns.width, desk
      )
    }
  }

  private func heading(_ group: QueueGroup, _ folded: Bool, _ isCursor: Bool, _ desk: Desk) -> StyledText {
    let sign = folded ? desk.theme.signs.folded : desk.theme.signs.unfolded
    return desk.ink("\(isCursor ? ">" : " ")\(sign) \(group.title)", .head) + desk.ink("   \(group.count)", .dim)
  }

  private func drawPreview(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    guard rect.height > 1, let claim else {
      return screen.rule("", x: rect.x, y: rect.y, width: rect.width, desk)
    }
    guard let sheet = desk.sheet(claim) else {
      return screen.rule("\(claim)", x: rect.x, y: rect.y, width: rect.width, desk)
    }
    PassageView(sheet: sheet, desk: desk).draw(on: &screen, in: rect)
  }
}

extension QueueOrdering.Key {
  /// The word for the order, as line 2 has it.
  var word: String {
    switch self {
    case .state: "state, priority"
    case .priority: "priority, id"
    case .age: "age"
    case .claimant: "claimant"
    case .assignee: "assignee"
    case .evidence: "evidence"
    case .findings: "findings"
    case .id: "id"
    }
  }
}
