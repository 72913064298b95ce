import AuditLedger
import ClaimModel
import TerminalUI

extension VerdictScreen {
  /// A low window has no row to spare under the form, and less of the evidence over it.
  private static func isLow(_ rect: Rect) -> Bool { rect.height < 16 }

  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    guard let sheet = desk.sheet(id) else { return }
    var y = rect.y
    let spare = Self.isLow(rect) ? 6 : 7
    for line in head(sheet, in: rect, spare: spare, desk).lines {
      screen.line(line, x: rect.x, y: y, width: rect.width, desk)
      y += 1
    }
    screen.rule("your verdict", x: 0, y: y, width: rect.width, desk)
    screen.line(choices(desk, width: rect.width), x: 0, y: y + 1, width: rect.width, desk)
    screen.line(legend(desk, width: rect.width), x: 0, y: y + 2, width: rect.width, desk)
    screen.rule(
      "rationale", "cites \(Finding.cited(in: rationale.text).count) \(desk.theme.signs.dot) ^O editor", x: 0, y: y + 3,
      width: rect.width, desk)
    let lines = max(1, rect.y + rect.height - y - spare)
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

  /// What the verdict is on: the statement, and as much of the evidence as leaves room for the form.
  private func head(_ sheet: ClaimSheet, in rect: Rect, spare: Int, _ desk: Desk) -> PageOfLines {
    var head = PageOfLines(width: rect.width, desk)
    head.paragraph(desk.ink(sheet.claim.statement, .head), most: 2)
    let evidence = sheet.evidence.filter { $0.evidence.withdrawn == nil }
    head.section("evidence", "\(evidence.count)")
    // Of the rationale a few lines are seen, and two lines say that the first verdict is hidden.
    let form = spare + (Self.isLow(rect) ? 2 : 3) + (isSecond(desk) ? 2 : 0)
    let room = max(0, rect.height - head.lines.count - form)
    let isCut = evidence.count > room && room > 1
    let shown = isCut ? room - 1 : room
    for line in evidence.prefix(shown) {
      head.line(desk.ink(" \(line.evidence.id) \(line.evidence.stance)  ") + desk.ink(EvidenceWords.title(line), .dim))
    }
    if isCut { head.line(desk.ink(" and \(evidence.count - shown) more", .dim)) }
    if isSecond(desk) {
      head.section("the first verdict")
      head.line(desk.ink(" ##########  hidden until you give yours ", .hidden))
    }
    return head
  }

  /// The verdicts to choose from, in fewer words where there is no room for all.
  private func choices(_ desk: Desk, width: Int) -> StyledText {
    let whole = choices(desk, apart: "   ") { "\($0)" }
    guard desk.theme.gate.width(of: whole.plain) > width else { return whole }
    return choices(desk, apart: " ") { $0 == .notEnoughEvidence ? "not enough" : "\($0)" }
  }

  private func choices(_ desk: Desk, apart: String, _ word: (Verdict) -> String) -> StyledText {
    var line = desk.ink(focus == .verdict ? ">" : " ", .head) + desk.ink("  ")
    for choice in Verdict.allCases {
      if choice != Verdict.allCases.first { line.append(desk.ink(apart)) }
      let role: Role = choice == verdict ? Signs.role(choice) : .text
      line.append(desk.ink(choice == verdict ? "(*) \(word(choice))" : "( ) \(word(choice))", role))
    }
    return line
  }

  /// The scale: where there is no room for all of it, ratings that can't be chosen now are numbers alone, then all but
  /// the chosen one, and at last that one stands by itself.
  private func legend(_ desk: Desk, width: Int) -> StyledText {
    let scale = desk.facts?.settings.scale.ratings ?? []
    let (chosen, given) = (chosenRating(desk), verdict)
    let ways: [(Rating) -> Bool] = [{ _ in true }, { $0.verdict == given }, { $0 == chosen }]
    for isNamed in ways {
      let line = legend(scale, chosen: chosen, desk, isNamed)
      if desk.theme.gate.width(of: desk.theme.gate.safe(line, oneLine: true).plain) <= width { return line }
    }
    return legend(scale.filter { $0 == chosen }, chosen: chosen, desk) { _ in true }
  }

  private func legend(
    _ ratings: [Rating], chosen: Rating?, _ desk: Desk, _ isNamed: (Rating) -> Bool
  ) -> StyledText {
    var line = desk.ink(focus == .rating ? "> rating" : "  rating", focus == .rating ? .head : .text)
    for (index, rating) in ratings.enumerated() {
      let words = isNamed(rating) ? "\(rating.value) \(rating.label)" : "\(rating.value)"
      let role: Role = rating == chosen ? .match : rating.verdict == verdict ? .text : .dim
      line.append(desk.ink(index == 0 ? " " : "  "))
      line.append(desk.ink(words, role))
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
