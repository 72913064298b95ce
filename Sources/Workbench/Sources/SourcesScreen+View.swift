import AuditLedger
import ClaimModel
import TerminalUI

extension SourcesScreen {
  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let lines = lines(desk)
    drawHead(lines, on: &screen, in: rect, desk)
    let titleWidth = max(10, rect.width - 27 - 21)
    let height = height(desk)
    for (offset, index) in list.visible(height: height).enumerated() where lines.indices.contains(index) {
      let line = lines[index]
      let y = rect.y + 2 + offset
      let isCursor = index == list.cursor
      screen.line(desk.ink("\(isCursor ? ">" : " ")  \(line.source.id) "), x: 0, y: y, width: 9, desk)
      screen.line(desk.ink(line.source.nature.rawValue), x: 9, y: y, width: 12, desk)
      screen.line(desk.ink(line.source.reliability?.rawValue ?? "-"), x: 21, y: y, width: 6, desk)
      screen.line(desk.ink(line.source.title), x: 27, y: y, width: titleWidth, desk)
      let copy = line.source.copies.isEmpty ? "none" : "ok"
      screen.line(desk.ink("\(line.evidence)"), x: 30 + titleWidth, y: y, width: 5, desk)
      screen.line(
        desk.ink(copy, line.source.copies.isEmpty ? .warn : .dim), x: 36 + titleWidth, y: y, width: 5, desk)
      screen.line(desk.ink(line.originWords, .dim), x: 42 + titleWidth, y: y, width: 6, desk)
      if isCursor {
        let style = desk.theme.palette.style(below == nil ? .cursor : .cursorAside)
        screen.restyle(Rect(x: 0, y: y, width: rect.width, height: 1)) { style.over($0) }
        if below == nil, !find.isTyping { screen.cursor = Point(x: 3, y: y) }
      }
    }
    drawDetail(on: &screen, in: rect.droppingTop(height + 2), desk)
  }

  private func drawHead(_ lines: [SourceLine], on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let origins = Set(lines.flatMap(\.origins)).count
    let unnamed = lines.count { $0.source.anonymousBecause != nil }
    let left =
      find.isLit || find.isTyping
      ? "/\(find.words)"
      : isByOrigin ? "show all   order origin" : "show all   order claims resting on it"
    let right = "\(Counted.words(origins, "independent origin")), \(unnamed) of \(lines.count) not named "
    let width = max(0, rect.width - right.count)
    screen.line(desk.ink(" " + left, .dim), x: 0, y: rect.y, width: width, desk)
    screen.line(desk.ink(right, .dim), x: width, y: rect.y, width: right.count, desk)
    if let field = find.field {
      screen.cursor = Point(
        x: min(rect.width - 1, 2 + desk.theme.gate.width(of: String(field.text.prefix(field.cursor)))), y: rect.y)
    }
    let titleWidth = max(10, rect.width - 48)
    let title = "title" + String(repeating: " ", count: max(1, titleWidth - 5))
    screen.line(
      desk.ink("   id    kind        grade " + title + " on it  copy origin", .dim), x: 0, y: rect.y + 1,
      width: rect.width, desk)
  }

  /// What rests on the source, what is said on it, and what it is.
  private func drawDetail(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    guard let current, let sheet = sheet(desk) else { return }
    var page = PageOfLines(width: rect.width, desk)
    let rows = max(2, rect.height / 2 - 1)
    let piece = evidence(sheet, rows: rows, &page, desk)
    // In a low window what the source is goes before what is said on it, until one goes there.
    let isOnComment = self.comment(desk) != nil
    let comment = comments(sheet, most: isOnComment ? .max : rect.height < 8 ? 0 : rows / 2, &page, desk)
    page.section("\(current)", sheet.source.title)
    facts(sheet.source, &page, desk)
    var place = PageCursor()
    // A comment that one is on is read from its beginning.
    if let comment { place.top = comment - 1 }
    place.clamp(on: page, height: rect.height)
    let kept = screen.cursor
    screen.show(page, place, in: rect, desk)
    screen.cursor = (piece ?? comment).map { Point(x: 1, y: rect.y + $0 - place.top) } ?? kept
  }

  /// The evidence that rests on the source, as much as has room; the line of the piece that one is on.
  private func evidence(_ sheet: SourceSheet, rows: Int, _ page: inout PageOfLines, _ desk: Desk) -> Int? {
    let claims = Set(sheet.evidence.map(\.evidence.claim)).count
    page.section(
      "\(sheet.source.id) what rests on it", "\(sheet.evidence.count) of evidence, \(Counted.words(claims, "claim"))")
    var chosen: Int?
    let first = max(0, min((below ?? 0) - rows + 1, sheet.evidence.count - rows))
    for (index, line) in sheet.evidence.enumerated().dropFirst(first).prefix(rows) {
      if index == below { chosen = page.lines.count }
      let words = EvidenceWords.words(line.evidence) ?? line.statement
      page.line(
        desk.ink(index == below ? ">" : " ", .head)
          + desk.ink("\(desk.theme.signs.state(line.state)) \(line.evidence.claim) ")
          + desk.ink("\(line.evidence.id) \(line.evidence.stance)  ", line.evidence.stance.role)
          + desk.ink("«\(words)»", index == below ? .head : .dim))
    }
    return chosen
  }

  /// What is said on the source, the first few of it; the first line of the comment that one is on, which is in whole.
  private func comments(_ sheet: SourceSheet, most: Int, _ page: inout PageOfLines, _ desk: Desk) -> Int? {
    guard !sheet.comments.isEmpty else { return nil }
    page.section("comments \(sheet.comments.count)", "\(sheet.comments.count { !$0.comment.settled }) open")
    var chosen: Int?
    for (index, line) in sheet.comments.enumerated().prefix(most) {
      let isChosen = sheet.evidence.count + index == below
      if isChosen { chosen = page.lines.count }
      let thread = line.comment.answers.map { " to \($0)" } ?? ""
      let settled = line.comment.settled ? " (settled)" : ""
      page.paragraph(
        desk.ink(isChosen ? ">" : " ", .head)
          + desk.ink("\(line.comment.id) \(line.comment.by)\(thread)\(settled): ", .dim)
          + desk.ink(line.words ?? "(erased)", isChosen ? .head : .text), indent: 0, hanging: 3,
        most: isChosen ? .max : 2)
    }
    if most > 0, sheet.comments.count > most {
      let way = "\(desk.key(.go(.nextFocus))), then \(desk.key(.go(.down)))"
      page.line(desk.ink(" and \(sheet.comments.count - most) more: \(way)", .dim))
    }
    return chosen
  }

  private func facts(_ source: Source, _ page: inout PageOfLines, _ desk: Desk) {
    if let url = source.url { page.paragraph(desk.ink("from       \(url)"), hanging: 11) }
    let by = [source.author, source.publisher, source.published?.description].compactMap(\.self)
    if !by.isEmpty { page.paragraph(desk.ink("by         " + by.joined(separator: ", ")), hanging: 11) }
    if let grade = source.reliability {
      page.paragraph(desk.ink("grade      \(grade.rawValue) \(Admiralty.reliability(grade))"))
    }
    for copy in source.copies {
      page.paragraph(
        desk.ink(
          "copy       \(copy.sha256.hex.prefix(12)) \(copy.fileName), \(copy.mediaType), \(copy.content.bytes) bytes"))
    }
    for derivation in source.derivesFrom { page.paragraph(desk.ink("derives    from \(derivation.id)")) }
    if let interests = source.interests { page.paragraph(desk.ink("interests  \(interests)"), hanging: 11) }
    if let why = source.anonymousBecause { page.paragraph(desk.ink("not named  \(why)"), hanging: 11) }
  }
}

extension ListState {
  /// The moves that every list knows; false for others.
  mutating func travel(_ travel: Travel, count: Int?, height: Int) -> Bool {
    let times = max(1, count ?? 1)
    switch travel {
    case .down, .nextRecord: move(by: times, height: height)
    case .up, .previousRecord: move(by: -times, height: height)
    case .halfDown: half(by: times, height: height)
    case .halfUp: half(by: -times, height: height)
    case .pageDown: page(by: times, height: height)
    case .pageUp: page(by: -times, height: height)
    case .first: go(to: 0, height: height)
    case .last: go(to: count.map { $0 - 1 } ?? self.count - 1, height: height)
    default: return false
    }
    return true
  }
}

extension SourceLine {
  /// The numbers of its origins, as «O1» or «O1,3».
  fileprivate var originWords: String {
    origins.isEmpty ? "circle" : "O" + origins.map(\.description).joined(separator: ",")
  }
}
