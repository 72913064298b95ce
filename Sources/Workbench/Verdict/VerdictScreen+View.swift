import AuditLedger
import ClaimModel
import TerminalUI

extension VerdictScreen {
  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    guard let sheet = desk.sheet(id) else { return }
    var y = rect.y
    var head = PageOfLines(width: rect.width, desk)
    head.paragraph(desk.ink(sheet.claim.statement, .head), most: 2)
    let evidence = sheet.evidence.filter { $0.evidence.withdrawn == nil }
    head.section("evidence", "\(evidence.count)")
    let room = max(1, rect.height - head.lines.count - 11)
    for line in evidence.prefix(room) {
      head.line(desk.ink(" \(line.evidence.id) \(line.evidence.stance)  ") + desk.ink(EvidenceWords.title(line), .dim))
    }
    if evidence.count > room { head.line(desk.ink(" and \(evidence.count - room) more", .dim)) }
    if isSecond(desk) {
      head.section("the first verdict")
      head.line(desk.ink(" ##########  hidden until you give yours ", .hidden))
    }
    for line in head.lines {
      screen.line(line, x: rect.x, y: y, width: rect.width, desk)
      y += 1
    }
    screen.rule("your verdict", x: 0, y: y, width: rect.width, desk)
    screen.line(choices(desk), x: 0, y: y + 1, width: rect.width, desk)
    screen.line(legend(desk), x: 0, y: y + 2, width: rect.width, desk)
    screen.rule(
      "rationale", "cites \(Finding.cited(in: rationale.text).count) \(desk.theme.signs.dot) ^O editor", x: 0, y: y + 3,
      width: rect.width, desk)
    let lines = max(1, rect.y + rect.height - y - 7)
    draw(
      rationale, focused: focus == .rationale, on: &screen,
      in: Rect(x: 1, y: y + 4, width: rect.width - 2, height: lines), desk)
    let under = y + 4 + lines
    screen.rule("what would change it", "may stay empty", x: 0, y: under, width: rect.width, desk)
    draw(
      wouldChange, focused: focus == .wouldChange, on: &screen,
      in: Rect(x: 1, y: under + 1, width: rect.width - 2, height: 1), desk)
    if focus == .verdict { screen.cursor = Point(x: 3, y: y + 1) }
    if focus == .rating { screen.cursor = Point(x: 8, y: y + 2) }
    drawOffers(on: &screen, desk)
  }

  private func choices(_ desk: Desk) -> StyledText {
    var line = desk.ink("  ")
    for choice in Verdict.allCases {
      line.append(
        desk.ink(choice == verdict ? "(*) \(choice)" : "( ) \(choice)", choice == verdict ? Signs.role(choice) : .text))
      line.append("   ")
    }
    return focus == .verdict ? desk.ink(">", .head) + line : desk.ink(" ") + line
  }

  private func legend(_ desk: Desk) -> StyledText {
    var line = desk.ink(focus == .rating ? "> rating " : "  rating ", focus == .rating ? .head : .text)
    let chosen = chosenRating(desk)
    for rating in desk.facts?.settings.scale.ratings ?? [] {
      let fits = rating.verdict == verdict
      line.append(desk.ink("\(rating.value) \(rating.label)", rating == chosen ? .match : fits ? .text : .dim))
      line.append("  ")
    }
    return line
  }

  private func draw(_ field: LineField, focused: Bool, on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let view = FieldView(field, width: rect.width, height: rect.height, gate: desk.theme.gate)
    for (row, line) in view.lines.enumerated() {
      screen.line(desk.ink(line), x: rect.x, y: rect.y + row, width: rect.width, desk)
    }
    if focused { screen.cursor = Point(x: rect.x + view.cursor.x, y: rect.y + view.cursor.y) }
  }

  private func drawOffers(on screen: inout Screen, _ desk: Desk) {
    let offers = offers(desk)
    guard !offers.isEmpty, let at = screen.cursor else { return }
    var lines = offers.prefix(5).enumerated().map { index, line in
      desk.ink(
        (index == offer ? ">" : " ") + "\(line.evidence.id)  \(line.evidence.stance)  \(EvidenceWords.title(line))",
        index == offer ? .head : .text)
    }
    lines.append(desk.ink("Tab takes it", .dim))
    let box = PopUp(title: "evidence of \(id)", lines: lines)
    let cursor = screen.cursor
    box.draw(
      on: &screen, x: min(at.x, max(0, desk.size.columns - 50)), y: at.y + 1, width: min(48, desk.size.columns), desk)
    screen.cursor = cursor
  }
}
