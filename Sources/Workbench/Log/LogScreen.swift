import AuditLedger
import ClaimModel
import TerminalUI

/// Every event, oldest above; what each did; undo from here.
struct LogScreen: PlaceScreen {
  /// Only what is about this record.
  let record: RecordID?
  var list = ListState()
  var isBegun = false
  var current: Int?
  var about: RecordID?

  init(_ record: RecordID? = nil) { self.record = record }

  var request: LogRequest { LogRequest(record: record) }
  var subject: RecordID? { about }

  func lines(_ desk: Desk) -> [LogLine] {
    if case .log(let lines) = desk.shelf[.log(request)] { lines.reversed() } else { [] }
  }

  func title(_ desk: Desk) -> StyledText {
    desk.ink(record.map { "History of \($0)" } ?? "Log  \(desk.facts?.head ?? 0) events")
  }

  func needs(_ desk: Desk) -> [Question] { [.log(request)] + (current.map { [.entry($0)] } ?? []) }

  func height(_ desk: Desk) -> Int { max(1, desk.size.rows - 5 - (desk.size.rows >= 20 ? 7 : 2)) }

  mutating func learn(_ question: Question, _ answer: Answer, _ desk: inout Desk) {
    guard case .log(let lines) = answer, question == .log(request) else { return }
    let place = isBegun ? min(list.cursor, lines.count - 1) : lines.count - 1
    isBegun = true
    list.recount(lines.count, cursor: 0, height: height(desk))
    list.go(to: place, height: height(desk))
    follow(desk, lines.reversed())
  }

  private mutating func follow(_ desk: Desk, _ lines: [LogLine]) {
    current = lines.indices.contains(list.cursor) ? lines[list.cursor].sequence : nil
    about = lines.indices.contains(list.cursor) ? lines[list.cursor].record : nil
    if let id = about, id.kind == .review { about = RecordID(.claim, id.number) }
  }

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    switch command {
    case .go(let travel):
      guard list.travel(travel, count: count, height: height(desk)) else { return false }
      follow(desk, lines(desk))
    case .undoHere:
      guard let line = lines(desk).first(where: { $0.sequence == current }) else { return true }
      desk.perform(.undo(edit: line.edit), "Undid edit \(line.edit): \(line.words).")
    default: return false
    }
    return true
  }

  func hints(_ desk: Desk) -> [Hint] {
    [Hint(.undoHere, "undo this"), Hint(.undo, "undo my last"), Hint(.open, "record"), Hint(.back, "back")]
  }

  func advice(_ desk: Desk) -> StyledText {
    guard let line = lines(desk).first(where: { $0.sequence == current }) else { return "" }
    return desk.ink("U would take back edit \(line.edit), by \(line.person), where nothing rests on it yet.")
  }

  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let newest = (desk.facts?.head ?? 0) > request.limit && record == nil ? "   (the newest \(request.limit))" : ""
    screen.line(
      desk.ink("  seq    time              person        what\(newest)", .dim), x: 0, y: rect.y, width: rect.width, desk
    )
    let lines = lines(desk)
    let height = height(desk)
    for (offset, index) in list.visible(height: height).enumerated() where lines.indices.contains(index) {
      let line = lines[index]
      let y = rect.y + 1 + offset
      let isCursor = index == list.cursor
      let time = String(line.time.description.prefix(16)).replacing("T", with: " ")
      screen.line(desk.ink("\(isCursor ? ">" : " ") \(line.sequence)"), x: 0, y: y, width: 9, desk)
      screen.line(desk.ink(time, .dim), x: 9, y: y, width: 18, desk)
      screen.line(desk.ink(line.person.name), x: 27, y: y, width: 13, desk)
      screen.line(
        desk.ink(line.words) + desk.ink("  \(line.record?.description ?? "")", .dim), x: 41, y: y,
        width: max(1, rect.width - 41), desk)
      if isCursor {
        let style = desk.theme.palette.style(.cursor)
        screen.restyle(Rect(x: 0, y: y, width: rect.width, height: 1)) { style.over($0) }
        screen.cursor = Point(x: 2, y: y)
      }
    }
    guard let current, case .entry(let sheet) = desk.shelf[.entry(current)] else { return }
    var page = PageOfLines(width: rect.width, desk)
    page.section(
      "\(current)  \(sheet.line.kind)",
      "entry \(sheet.hash.prefix(6)) \(desk.theme.signs.dot) previous \(sheet.previous.prefix(6))")
    for field in sheet.fields {
      let values = [field.before.map { "was \($0)" }, field.after].compactMap(\.self).joined(separator: "  now ")
      page.paragraph(desk.ink(field.name + "  ", .head) + desk.ink(values), hanging: 3, most: 2)
    }
    let kept = screen.cursor
    screen.show(page, PageCursor(), in: rect.droppingTop(height + 1), desk)
    screen.cursor = kept
  }
}
