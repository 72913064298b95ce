import AuditLedger
import ClaimModel
import TerminalUI

extension ReportScreen {
  /// Where the fields are left of the preview.
  private static let fieldsWidth = 34

  /// The lines of checks and running work at the end.
  private func footHeight(_ desk: Desk) -> Int { desk.size.rows >= 20 ? 5 : 2 }

  private func isBeside(_ desk: Desk) -> Bool { desk.size.columns >= 76 && !isWhole }

  func previewHeight(_ desk: Desk) -> Int { max(1, desk.size.rows - 4 - (isWhole ? 0 : footHeight(desk))) }

  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    if isWhole { return drawPreview(on: &screen, in: rect, desk) }
    let foot = footHeight(desk)
    let area = rect.droppingBottom(foot)
    let width = isBeside(desk) ? Self.fieldsWidth : rect.width
    drawFields(on: &screen, in: area.left(width), desk)
    if isBeside(desk) {
      for row in 0..<area.height {
        screen.line(desk.ink(desk.theme.signs.wall, .dim), x: width, y: area.y + row, width: 1, desk)
      }
      drawPreview(on: &screen, in: area.droppingLeft(width + 1), desk)
    }
    drawFoot(on: &screen, in: rect.bottom(foot), desk)
  }

  private func drawFields(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    screen.rule("export", x: 0, y: rect.y, width: rect.width, desk)
    let room = max(1, rect.height - 4)
    let first = max(0, min(format - room + 1, desk.formats.count - room))
    var y = rect.y + 1
    for (index, item) in desk.formats.enumerated().dropFirst(first).prefix(room) {
      let isChosen = index == format
      let key = desk.keymap.keys(for: .export(.format(item.name))).map { "\($0)" } ?? "   "
      screen.line(
        desk.ink(isChosen ? ">" : " ", .head) + desk.ink(key.padded(5), .key)
          + desk.ink(item.title, isChosen ? .head : .text), x: rect.x, y: y, width: rect.width, desk)
      if isChosen {
        if focus == .format { screen.cursor = Point(x: 1, y: y) }
        let style = desk.theme.palette.style(focus == .format ? .cursor : .cursorAside)
        screen.restyle(Rect(x: rect.x, y: y, width: rect.width, height: 1)) { style.over($0) }
      }
      y += 1
    }
    y = min(y, rect.y + max(1, rect.height - 3))
    screen.rule("with", x: 0, y: y, width: rect.width, desk)
    let more = scopes.count > 1 ? " (\((scopes.firstIndex(of: scope) ?? 0) + 1) of \(scopes.count))" : ""
    screen.line(
      desk.ink(focus == .scope ? ">" : " ", .head) + desk.ink("scope ", .dim) + desk.ink(scope.words + more), x: 0,
      y: y + 1,
      width: rect.width, desk)
    screen.line(
      desk.ink(focus == .file ? ">" : " ", .head) + desk.ink("file  ", .dim) + desk.ink(path.text), x: 0, y: y + 2,
      width: rect.width, desk)
    if focus == .scope { screen.cursor = Point(x: 7, y: y + 1) }
    if focus == .file {
      let before = desk.theme.gate.width(of: String(path.text.prefix(path.cursor)))
      screen.cursor = Point(x: min(rect.width - 1, 7 + before), y: y + 2)
    }
  }

  private func drawPreview(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let lines = preview(desk)
    let standing = lines.map { "line \(min(top + 1, max(1, $0.count))) of \($0.count)" } ?? "working"
    let item = desk.formats.indices.contains(format) ? desk.formats[format] : nil
    let title = item.map { $0.previewedAs == $0.name ? "preview" : "preview: \($0.name) as text" } ?? "preview"
    screen.rule(title, standing, x: rect.x, y: rect.y, width: rect.width, desk)
    for row in 0..<max(0, rect.height - 1) {
      guard let lines, lines.indices.contains(top + row) else { continue }
      screen.line(
        desk.ink(" " + lines[top + row]), x: rect.x, y: rect.y + 1 + row, width: rect.width, desk)
    }
    if focus == .preview || isWhole { screen.cursor = Point(x: rect.x, y: rect.y + 1) }
  }

  private func drawFoot(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    var lines: [StyledText] = []
    if let check = check(desk) {
      if check.stale > 0 { lines.append(desk.ink(" \(check.stale) stale: their sheets say so.", .warn)) }
      if check.unfinished > 0 {
        lines.append(desk.ink(" \(check.unfinished) of \(check.claims) have no verdict that two people agreed on yet."))
      }
      if check.left > 0 { lines.append(desk.ink(" Verdicts are draft until published: the cover names the event.")) }
      if lines.isEmpty, check.claims > 0 { lines.append(desk.ink(" Nothing is left, nothing is stale.", .ok)) }
    }
    let running = desk.works.compactMap { work -> StyledText? in
      guard case .report(let order) = work.work else { return nil }
      return desk.ink(" " + Progress.words(order.path, work, width: rect.width - 2, desk), .wait)
    }
    screen.rule("check before export", x: 0, y: rect.y, width: rect.width, desk)
    for (row, line) in (running + lines).prefix(max(0, rect.height - 1)).enumerated() {
      screen.line(line, x: 0, y: rect.y + 1 + row, width: rect.width, desk)
    }
  }
}

extension String {
  /// Filled up with blanks; at least one follows.
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
