import AuditLedger
import ClaimModel
import TerminalUI

extension EvidenceScreen {
  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let statement = claims.first.flatMap { desk.sheet($0)?.claim.statement } ?? ""
    screen.line(desk.ink(" " + statement, .head), x: 0, y: rect.y, width: rect.width, desk)
    let rest = rect.droppingTop(1)
    guard source != nil else { return drawFinder(on: &screen, in: rest, desk) }
    guard let sheet = sheet(desk) else { return }
    let place =
      text.map { "passage \(passage + 1) of \($0.passages.count)\(folds ? "" : ", all text")" } ?? "no text at hand"
    screen.rule(
      "\(sheet.source.id) \(sheet.source.title)", find.isLit || find.isTyping ? "/\(find.words)" : place, x: 0,
      y: rest.y,
      width: rest.width, desk)
    let fields = fieldsHeight(desk)
    let area = rest.droppingTop(1).droppingBottom(fields)
    if text == nil { drawTyped(on: &screen, in: area, desk) } else { drawText(on: &screen, in: area, desk) }
    drawFields(sheet, on: &screen, in: rest.bottom(fields), desk)
    if let field = find.field {
      let before = desk.theme.gate.width(of: String(field.text.prefix(field.cursor)))
      screen.cursor = Point(
        x: min(rect.width - 1, max(0, rect.width - 3 - desk.theme.gate.width(of: find.words)) + before), y: rest.y)
    }
  }

  private func drawTyped(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    screen.line(desk.ink(" excerpt, as the source has it:", .dim), x: 0, y: rect.y, width: rect.width, desk)
    let view = FieldView(excerpt, width: rect.width - 2, height: max(1, rect.height - 1), gate: desk.theme.gate)
    for (row, line) in view.lines.enumerated() {
      screen.line(desk.ink(line), x: 1, y: rect.y + 1 + row, width: rect.width - 2, desk)
    }
    if focus == .text { screen.cursor = Point(x: 1 + view.cursor.x, y: rect.y + 1 + view.cursor.y) }
  }

  private func drawText(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    guard let text, let layout = layout(desk) else { return }
    let points = CodePoints(text.text)
    let hits = find.isLit ? find.hits(in: points.scalars) : []
    let top = min(self.top, max(0, layout.lines.count - rect.height))
    for row in 0..<rect.height where layout.lines.indices.contains(top + row) {
      let y = rect.y + row
      switch layout.lines[top + row] {
      case .folded:
        let keys = " (\(desk.key(.fold(.toggle))))"
        screen.line(
          desk.ink("     ··· text without a word of the claim, folded\(keys)", .dim), x: 0, y: y, width: rect.width,
          desk)
      case .text(let range):
        let begins = text.passages.firstIndex { range.contains($0.lowerBound) }
        let isHere = stretch.map { range.contains($0.range.lowerBound) } ?? false
        screen.line(
          desk.ink(isHere ? ">" : " ", .head)
            + desk.ink(begins.map { "  \($0 + 1) ".suffix(4).description } ?? "", .dim),
          x: 0, y: y, width: 5, desk)
        screen.line(inked(range, points, hits, desk), x: 5, y: y, width: rect.width - 5, desk)
      }
    }
    guard focus == .text, let stretch else { return }
    let line = layout.line(of: stretch.moving)
    guard line >= top, line < top + rect.height, case .text(let range) = layout.lines[line] else { return }
    let gate = desk.theme.gate
    let before = gate.safe(StyledText(points[range.lowerBound..<max(range.lowerBound, stretch.moving)]), oneLine: true)
    screen.cursor = Point(x: min(rect.width - 1, 5 + gate.width(of: before.plain)), y: rect.y + line - top)
  }

  private func inked(_ range: Range<Int>, _ points: CodePoints, _ hits: [Range<Int>], _ desk: Desk) -> StyledText {
    var styles = Array(repeating: Style.plain, count: range.count)
    func lay(_ part: Range<Int>, _ role: Role) {
      let style = desk.theme.palette.style(role)
      for place in part.clamped(to: range) {
        styles[place - range.lowerBound] = style.over(styles[place - range.lowerBound])
      }
    }
    for hit in hits { lay(hit, .match) }
    if let stretch { lay(stretch.range, .selection) }
    var line = StyledText("")
    for (offset, style) in styles.enumerated() {
      line.append(points[(range.lowerBound + offset)..<(range.lowerBound + offset + 1)], style)
    }
    return line
  }

  private func drawFields(_ sheet: SourceSheet, on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    // Where words are typed, it is the form's own key.
    let change = isTyping ? "Tab" : desk.key(.go(.nextFocus))
    screen.rule("this evidence", "\(change) to change", x: 0, y: rect.y, width: rect.width, desk)
    var y = rect.y + 1
    func line(_ label: String, _ words: StyledText, _ field: Focus?) {
      guard y < rect.y + rect.height else { return }
      let isNow = field != nil && field == focus
      let padded = label + String(repeating: " ", count: max(1, 13 - label.count))
      screen.line(
        desk.ink(isNow ? ">" : " ", .head) + desk.ink(padded, isNow ? .head : .dim) + words, x: 0, y: y,
        width: rect.width, desk)
      if isNow, field == .stance || field == .credibility { screen.cursor = Point(x: 14, y: y) }
      if isNow, let typed = field == .locator ? locator : field == .question ? question : nil {
        screen.cursor = Point(
          x: min(rect.width - 1, 14 + desk.theme.gate.width(of: String(typed.text.prefix(typed.cursor)))), y: y)
      }
      y += 1
    }
    let place =
      locator.text.isEmpty && focus != .locator
      ? desk.ink(placeOfWords(desk).map { "\($0), as the copy has it" } ?? "", .dim) : desk.ink(locator.text)
    let grade = credibility.map { "\($0) \(Admiralty.credibility($0))" } ?? "not graded (1 to 6)"
    let source = sheet.source
    let facts = [
      source.reliability.map { "\($0.rawValue) \(Admiralty.reliability($0))" } ?? "not graded",
      source.anonymousBecause == nil ? "named" : "not named", source.nature.rawValue,
      source.accessed.map { "accessed \($0)" },
    ].compactMap(\.self)
    guard rect.height >= 6 else {
      switch focus {
      case .text, .stance: line("stance", desk.ink("\(stance)"), focus == .text ? nil : .stance)
      case .credibility: line("credibility", desk.ink(grade), .credibility)
      case .locator: line("locator", place, .locator)
      case .question: line("question", desk.ink(question.text), .question)
      }
      return
    }
    line("stance", desk.ink("\(stance)", stance.role), .stance)
    line("credibility", desk.ink(grade), .credibility)
    line("locator", place, .locator)
    line("question", desk.ink(question.text), .question)
    line("source", desk.ink(facts.joined(separator: " \(desk.theme.signs.dot) ")), nil)
    let derived = source.derivesFrom.map(\.id.description).joined(separator: " ")
    line(
      "derives from", desk.ink(derived.isEmpty ? "nothing known" : "\(derived): counted with what it goes back to"), nil
    )
  }

  private func drawFinder(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    screen.rule("which source", "\(found(desk).count)", x: 0, y: rect.y, width: rect.width, desk)
    screen.line(desk.ink(" / " + words.text), x: 0, y: rect.y + 1, width: rect.width, desk)
    screen.cursor = Point(
      x: min(rect.width - 1, 3 + desk.theme.gate.width(of: String(words.text.prefix(words.cursor)))), y: rect.y + 1)
    let found = found(desk)
    let rows = rect.droppingTop(2)
    for (offset, index) in list.visible(height: rows.height).enumerated() where found.indices.contains(index) {
      let isCursor = index == list.cursor
      screen.line(
        desk.ink(isCursor ? ">" : " ", .head) + desk.ink("\(found[index].id) ") + desk.ink(found[index].title)
          + desk.ink("  \(found[index].detail)", .dim), x: 0, y: rows.y + offset, width: rect.width, desk)
      if isCursor {
        let style = desk.theme.palette.style(.cursor)
        screen.restyle(Rect(x: 0, y: rows.y + offset, width: rect.width, height: 1)) { style.over($0) }
      }
    }
    if found.isEmpty {
      let words =
        self.words.text.isEmpty ? "No source yet: Esc, then \(newSource(desk)) adds one." : "No source has these words."
      screen.line(desk.ink(" " + words, .dim), x: 0, y: rows.y, width: rect.width, desk)
    }
  }
}

extension Stance {
  var role: Role {
    switch self {
    case .supports: .supported
    case .refutes: .refuted
    case .mixed: .conflicting
    case .context: .text
    }
  }
}
