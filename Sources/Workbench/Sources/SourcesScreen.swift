import AuditLedger
import ClaimModel
import TerminalUI

/// The register of sources: what rests on each, its copy, its origin.
struct SourcesScreen: PlaceScreen {
  var list = ListState()
  var current: SourceID?
  var start: SourceID?

  init(at source: SourceID? = nil) { start = source }

  var subject: RecordID? { current?.any }
  var claim: ClaimID? { nil }

  func lines(_ desk: Desk) -> [SourceLine] {
    if case .sources(let lines) = desk.shelf[.sources] { lines } else { [] }
  }

  func title(_ desk: Desk) -> StyledText { desk.ink("Sources  \(lines(desk).count)") }

  func needs(_ desk: Desk) -> [Question] { [.sources] + (current.map { [.source($0)] } ?? []) }

  func height(_ desk: Desk) -> Int { max(1, (desk.size.rows - 4) / 2) }

  mutating func learn(_ question: Question, _ answer: Answer, _ desk: inout Desk) {
    guard case .sources(let lines) = answer else { return }
    let place = (start ?? current).flatMap { id in lines.firstIndex { $0.source.id == id } } ?? 0
    start = nil
    list.recount(lines.count, cursor: place, height: height(desk))
    follow(lines)
  }

  private mutating func follow(_ lines: [SourceLine]) {
    current = lines.indices.contains(list.cursor) ? lines[list.cursor].source.id : nil
  }

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    guard case .go(let travel) = command else { return false }
    guard list.travel(travel, count: count, height: height(desk)) else { return false }
    follow(lines(desk))
    return true
  }

  func hints(_ desk: Desk) -> [Hint] {
    [
      Hint(.evidence(.newSource), "new"), Hint(.evidence(.reliability), "grade"),
      Hint(.evidence(.derivesFrom), "derives from"), Hint(.visit(.original), "original"), Hint(.back, "back"),
    ]
  }

  func advice(_ desk: Desk) -> StyledText {
    guard let line = lines(desk).first(where: { $0.source.id == current }) else {
      return desk.ink("No source yet: e n adds one.")
    }
    return desk.ink(
      line.source.copies.isEmpty
        ? "\(line.source.id) has no archived copy." : "\(line.source.id): \(line.source.copies.count) archived.")
  }

  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let lines = lines(desk)
    let origins = Set(lines.map(\.origin)).count
    screen.line(desk.ink(" \(lines.count) sources, \(origins) origins", .dim), x: 0, y: rect.y, width: rect.width, desk)
    screen.line(desk.ink("   id    kind        grade title", .dim), x: 0, y: rect.y + 1, width: rect.width, desk)
    let titleWidth = max(10, rect.width - 27 - 21)
    let height = height(desk)
    for (offset, index) in list.visible(height: height - 1).enumerated() where lines.indices.contains(index) {
      let line = lines[index]
      let y = rect.y + 2 + offset
      let isCursor = index == list.cursor
      let grade = line.source.reliability?.rawValue ?? "-"
      screen.line(desk.ink("\(isCursor ? ">" : " ")  \(line.source.id) "), x: 0, y: y, width: 9, desk)
      screen.line(desk.ink(line.source.nature.rawValue), x: 9, y: y, width: 12, desk)
      screen.line(desk.ink(grade), x: 21, y: y, width: 6, desk)
      screen.line(desk.ink(line.source.title), x: 27, y: y, width: titleWidth, desk)
      let facts = "\(line.evidence) on it  \(line.source.copies.isEmpty ? "none" : "copy")  O\(line.origin)"
      screen.line(desk.ink(facts, .dim), x: 28 + titleWidth, y: y, width: 20, desk)
      if isCursor {
        let style = desk.theme.palette.style(.cursor)
        screen.restyle(Rect(x: 0, y: y, width: rect.width, height: 1)) { style.over($0) }
        screen.cursor = Point(x: 3, y: y)
      }
    }
    drawDetail(on: &screen, in: rect.droppingTop(height + 1), desk)
  }

  private func drawDetail(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    guard let current, case .source(let sheet) = desk.shelf[.source(current)] else { return }
    var page = PageOfLines(width: rect.width, desk)
    page.section("\(current) what rests on it", "\(sheet.evidence.count) pieces of evidence")
    for line in sheet.evidence.prefix(4) {
      page.line(
        desk.ink(
          " \(desk.theme.signs.state(line.state)) \(line.evidence.claim) \(line.evidence.id) \(line.evidence.stance)  ")
          + desk.ink(line.statement, .dim))
    }
    page.section("\(current)", sheet.source.title)
    let source = sheet.source
    if let url = source.url { page.paragraph(desk.ink("from       \(url)"), hanging: 11) }
    if let author = source.author { page.paragraph(desk.ink("author     \(author)")) }
    for copy in source.copies {
      page.paragraph(desk.ink("copy       \(copy.sha256.hex.prefix(12)) \(copy.fileName), \(copy.mediaType)"))
    }
    for derivation in source.derivesFrom { page.paragraph(desk.ink("derives    from \(derivation.id)")) }
    if let interests = source.interests { page.paragraph(desk.ink("interests  \(interests)"), hanging: 11) }
    if let why = source.anonymousBecause { page.paragraph(desk.ink("anonymous  \(why)"), hanging: 11) }
    let kept = screen.cursor
    screen.show(page, PageCursor(), in: rect, desk)
    screen.cursor = kept
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
