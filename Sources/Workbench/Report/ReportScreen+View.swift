import AuditLedger
import ClaimModel
import TerminalUI

extension ReportScreen {
  /// Where the fields are left of the preview.
  private static let fieldsWidth = 34

  /// The lines of checks and running work at the end.
  private func footHeight(_ desk: Desk) -> Int { desk.size.rows >= 36 ? 10 : desk.size.rows >= 20 ? 5 : 2 }

  /// Whether the preview stands beside the fields.
  func isBeside(_ desk: Desk) -> Bool { desk.size.columns >= 76 && !isWhole }

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
    let withLines = desk.size.rows >= 20 ? 3 : 2
    let room = max(1, rect.height - withLines - 2)
    let first = max(0, min(format - room + 1, desk.formats.count - room))
    var y = rect.y + 1
    for (index, item) in desk.formats.enumerated().dropFirst(first).prefix(room) {
      let isChosen = index == format
      let key = desk.keymap.keys(for: .export(.format(item.name)), on: desk.screen).map { "\($0)" } ?? "   "
      screen.line(
        desk.ink(isChosen ? ">" : " ", .head) + desk.ink(key.padded(5), .key)
          + desk.ink(word(of: item, desk).padded(22), isChosen ? .head : .text)
          + desk.ink(rect.width >= 60 ? item.title : "", .dim), x: rect.x, y: y, width: rect.width, desk)
      if isChosen {
        if focus == .format { screen.cursor = Point(x: 1, y: y) }
        let style = desk.theme.palette.style(focus == .format ? .cursor : .cursorAside)
        screen.restyle(Rect(x: rect.x, y: y, width: rect.width, height: 1)) { style.over($0) }
      }
      y += 1
    }
    y = min(y, rect.y + max(1, rect.height - withLines - 1))
    screen.rule("with", x: 0, y: y, width: rect.width, desk)
    let more = scopes.count > 1 ? " (\((scopes.firstIndex(of: scope) ?? 0) + 1) of \(scopes.count))" : ""
    screen.line(
      desk.ink(focus == .scope ? ">" : " ", .head) + desk.ink("scope ", .dim) + desk.ink(scope.words + more), x: 0,
      y: y + 1,
      width: rect.width, desk)
    // In a low window the line of templates stands where the file does, while it has the keys.
    let templateLine = withLines == 3 || focus == .template ? y + 2 : nil
    let fileLine = withLines == 3 ? y + 3 : focus == .template ? nil : y + 2
    if let templateLine {
      let has = desk.formats.indices.contains(format) && desk.formats[format].hasTemplates
      screen.line(
        desk.ink(focus == .template ? ">" : " ", .head) + desk.ink("with  ", .dim)
          + desk.ink(has ? template?.name ?? "built-in templates" : "no templates", has ? .text : .dim), x: 0,
        y: templateLine, width: rect.width, desk)
      if focus == .template { screen.cursor = Point(x: 7, y: templateLine) }
    }
    if let fileLine {
      screen.line(
        desk.ink(focus == .file ? ">" : " ", .head) + desk.ink("file  ", .dim) + desk.ink(path.text), x: 0, y: fileLine,
        width: rect.width, desk)
    }
    if focus == .scope { screen.cursor = Point(x: 7, y: y + 1) }
    if focus == .file, let fileLine {
      let before = desk.theme.gate.width(of: String(path.text.prefix(path.cursor)))
      screen.cursor = Point(x: min(rect.width - 1, 7 + before), y: fileLine)
    }
  }

  /// The format in a word or two, as its key says it.
  private func word(of item: ReportFormat, _ desk: Desk) -> String {
    desk.keymap.bindings.first { $0.command == .export(.format(item.name)) }?.help ?? item.name
  }

  private func drawPreview(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let lines = preview(desk)
    let failure = lines == nil ? previewFailure(desk) : nil
    let standing =
      failure != nil
      ? "none"
      : lines.map { search.standing ?? "line \(min(top + 1, max(1, $0.count))) of \($0.count)" } ?? "working"
    let item = desk.formats.indices.contains(format) ? desk.formats[format] : nil
    let isItself = item.map { $0.previewedAs == $0.name || $0.hasTemplates && template != nil } ?? true
    let title = isItself ? "preview" : "preview: \(item?.name ?? "") as text"
    screen.rule(title, standing, x: rect.x, y: rect.y, width: rect.width, desk)
    if let failure {
      for (row, line) in desk.theme.gate.wrapped(desk.ink(failure, .warn), to: rect.width - 2).enumerated()
      where row < rect.height - 1 {
        screen.line(desk.ink(" ") + line, x: rect.x, y: rect.y + 1 + row, width: rect.width, desk)
      }
    }
    let shown = top..<(top + max(0, rect.height - 1))
    for index in shown {
      guard let lines, lines.indices.contains(index) else { continue }
      let isCurrent = index == search.current
      let line = search.find.lit(lines[index], width: rect.width - 2, isCurrent: isCurrent, desk)
      screen.line(
        desk.ink(isCurrent ? ">" : " ", .head) + line, x: rect.x, y: rect.y + 1 + index - top, width: rect.width, desk)
    }
    if focus == .preview || isWhole {
      let line = search.current.flatMap { shown.contains($0) ? $0 : nil } ?? top
      screen.cursor = Point(x: rect.x, y: rect.y + 1 + line - top)
    }
    screen.field(of: search.find, in: rect, desk)
  }

  private func drawFoot(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    var lines: [StyledText] = []
    if let check = check(desk) {
      if check.hidden > 0, desk.formats.indices.contains(format), desk.formats[format].holdsLedger {
        let verdicts = Counted.words(check.hidden, "hidden first verdict")
        lines.append(desk.ink(" It holds the whole ledger, and with it \(verdicts).", .warn))
      }
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
    if desk.formats.indices.contains(format) {
      let item = desk.formats[format]
      if item.isFolder {
        lines.append(desk.ink(" Several files: one archive, or a folder where the name ends otherwise.", .dim))
      }
      let phrases = item.leavesOut.joined(separator: "; ")
      if !phrases.isEmpty {
        lines += desk.theme.gate.wrapped(desk.ink("It leaves out: \(phrases).", .dim), to: rect.width - 2)
          .map { desk.ink(" ") + $0 }
      }
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
