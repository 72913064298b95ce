import AuditLedger
import ClaimModel
import TerminalUI

extension LogScreen {
  /// An id of five letters and two blanks.
  private static let idWidth = 7

  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    drawHead(on: &screen, in: rect, desk)
    let lines = lines(desk)
    let height = height(desk)
    let isNarrow = rect.width < 72
    let (timeWidth, who) = isNarrow ? (11, 10) : (17, 13)
    for (offset, index) in list.visible(height: height).enumerated() where lines.indices.contains(index) {
      let line = lines[index]
      let y = rect.y + 1 + offset
      let isCursor = index == list.cursor
      let time = String(line.time.description.prefix(16)).replacing("T", with: " ")
      screen.line(desk.ink("\(isCursor ? ">" : " ") \(line.sequence)"), x: 0, y: y, width: 8, desk)
      screen.line(
        desk.ink(isNarrow ? String(time.dropFirst(5)) : time, .dim), x: 8, y: y, width: timeWidth, desk)
      screen.line(desk.ink(line.person.name), x: 9 + timeWidth, y: y, width: who, desk)
      let x = 10 + timeWidth + who
      // What it is about stands before what was done, so that it is never cut off.
      screen.line(
        desk.ink((line.record?.meant.description ?? "").padded(Self.idWidth))
          + desk.ink(line.words, line.undoes == nil ? .text : .warn),
        x: x, y: y, width: max(1, rect.width - x), desk)
      if isCursor {
        let style = desk.theme.palette.style(.cursor)
        screen.restyle(Rect(x: 0, y: y, width: rect.width, height: 1)) { style.over($0) }
        if field == nil { screen.cursor = Point(x: 2, y: y) }
      }
    }
    drawEntry(on: &screen, in: rect.droppingTop(height + 1), desk)
  }

  private func drawHead(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let shown = lines(desk).count
    let isCut = shown >= request.filter.limit
    let number = isCut ? "the newest \(shown)" : "\(shown) events"
    var left = field.map { "/\($0.text)" } ?? (words.isEmpty ? "show all" : "show \(words)")
    if field == nil, words.isEmpty { left += "   \(desk.key(.find)) takes record: by: kind: on:" }
    // What a filter takes is worth more than what one sees.
    let right = left.count + number.count + 16 <= rect.width ? "\(number), newest last " : "\(number) "
    let width = max(0, rect.width - right.count)
    screen.line(desk.ink(" " + left, complaint == nil ? .dim : .error), x: 0, y: rect.y, width: width, desk)
    screen.line(desk.ink(right, .dim), x: width, y: rect.y, width: right.count, desk)
    if let field {
      screen.cursor = Point(
        x: min(rect.width - 1, 2 + desk.theme.gate.width(of: String(field.text.prefix(field.cursor)))), y: rect.y)
    }
  }

  /// The event under the cursor: what it changed, or its whole record before, after or now.
  private func drawEntry(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    guard let sheet = entry(desk) else { return }
    var page = PageOfLines(width: rect.width, desk)
    let others = View.allCases.filter { $0 != view }.map(\.rawValue).joined(separator: ", ")
    let turn = "\(desk.key(.turn)) turns: \(others)"
    let dot = desk.theme.signs.dot
    let line = sheet.line
    switch view {
    case .change:
      let record = line.record.map { "\($0.meant)  " } ?? ""
      page.section(
        "\(record)\(line.sequence)  \(line.kind)  edit \(line.edit)",
        rect.width >= 100
          ? "entry \(sheet.hash.prefix(6)) \(dot) previous \(sheet.previous.prefix(6)) \(dot) \(turn)" : turn)
      for field in sheet.fields {
        let values = [field.before.map { "was \($0)" }, field.after.map { field.before == nil ? $0 : "now \($0)" }]
        page.paragraph(
          desk.ink(FieldWords.name(field.name) + "  ", .head)
            + desk.ink(values.compactMap(\.self).joined(separator: "  ")), hanging: 3,
          most: room(for: field))
      }
      if sheet.isSealed { page.paragraph(desk.ink("hidden until the second verdict is in", .hidden)) }
    case .before, .after, .now:
      let record = line.record.map { $0.kind == .review ? "review of \($0.meant)" : "\($0)" } ?? "the casebook"
      let when =
        view == .now ? "as it is now" : "as it was \(view == .before ? "before" : "after") \(line.sequence)"
      page.section("\(record) \(when)", turn)
      let body = view == .before ? sheet.before : view == .after ? sheet.after : sheet.now
      if body.isEmpty {
        page.paragraph(
          desk.ink(sheet.isSealed ? "hidden until the second verdict is in" : "It was not there.", .dim))
      }
      for field in body {
        let differs = view != .now && sheet.changed.contains(field.name)
        page.paragraph(
          desk.ink(FieldWords.name(field.name) + "  ", differs ? .differs : .head) + desk.ink(field.after ?? ""),
          hanging: 3,
          most: room(for: field))
      }
    }
    let kept = screen.cursor
    screen.show(page, PageCursor(), in: rect, desk)
    screen.cursor = kept
  }

  /// How many lines a field has: what somebody said is read, the rest is looked at.
  private func room(for field: EntrySheet.Field) -> Int { field.name == EntrySheet.Field.words ? 6 : 2 }
}
