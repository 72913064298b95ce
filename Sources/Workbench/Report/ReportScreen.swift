import AuditLedger
import ClaimModel
import TerminalUI

/// Which report is written, of what, and to which file.
struct ReportScreen: PlaceScreen {
  var format: Int
  var path: LineField
  var isTyping = false
  /// nil: everything.
  let claimOnly: ClaimID?

  /// The formats that there are.
  static let formats: [(name: String, title: String, ending: String)] = [
    ("html", "HTML", "html"), ("markdown", "Markdown", "md"), ("json", "JSON", "json"),
  ]

  init(format: String, claim: ClaimID?, casebook: String) {
    self.format = Self.formats.firstIndex { $0.name == format } ?? 0
    claimOnly = claim
    path = LineField(Self.path(casebook, self.format))
  }

  private static func path(_ casebook: String, _ format: Int) -> String {
    let stem = casebook.hasSuffix(".casebook") ? String(casebook.dropLast(9)) : casebook
    return stem + "." + formats[format].ending
  }

  func title(_ desk: Desk) -> StyledText { desk.ink("Report") }
  func needs(_ desk: Desk) -> [Question] { [] }

  func hints(_ desk: Desk) -> [Hint] {
    [Hint(.open, "write"), Hint(.go(.down), "format"), Hint(.go(.nextFocus), "file"), Hint(.back, "back")]
  }

  func advice(_ desk: Desk) -> StyledText {
    let left = desk.facts?.tallies.first { $0.scope == .all }?.left ?? 0
    return desk.ink(left == 0 ? "Every fact is done." : "\(left) facts are left: this is a draft, and says so.")
  }

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    switch command {
    case .go(.down): choose(min(format + 1, Self.formats.count - 1), desk)
    case .go(.up): choose(max(0, format - 1), desk)
    case .go(.nextFocus): isTyping = true
    case .open, .accept: write(&desk)
    case .export(.format(let name)): choose(Self.formats.firstIndex { $0.name == name } ?? format, desk)
    default: return false
    }
    return true
  }

  private mutating func choose(_ new: Int, _ desk: Desk) {
    let isOffered = path.text == Self.path(desk.casebook, format)
    format = new
    if isOffered { path = LineField(Self.path(desk.casebook, format)) }
  }

  private func write(_ desk: inout Desk) {
    guard !path.text.isEmpty else { return desk.say("Name a file to write to.", .error) }
    let order = ReportOrder(format: Self.formats[format].name, claim: claimOnly, path: path.text)
    desk.effects.append(.work(.report(order)))
    desk.works.append(RunningWork(work: .report(order)))
    desk.say("Writing \(path.text) beside you: every key works meanwhile. ^C stops it.")
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    guard isTyping else { return false }
    switch key {
    case .enter:
      isTyping = false
      write(&desk)
    case .escape, .tab, .backTab, .control("G"): isTyping = false
    case .function: return false
    default: _ = path.handle(key)
    }
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Bool {
    guard isTyping else { return false }
    path.insert(text)
    return true
  }

  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    screen.rule("export", x: 0, y: rect.y, width: rect.width, desk)
    var y = rect.y + 1
    for (index, item) in Self.formats.enumerated() {
      screen.line(
        desk.ink(index == format ? ">" : " ", .head) + desk.ink(item.title, index == format ? .head : .text), x: 0,
        y: y, width: rect.width, desk)
      if index == format, !isTyping { screen.cursor = Point(x: 1, y: y) }
      y += 1
    }
    screen.rule("with", x: 0, y: y, width: rect.width, desk)
    let all = desk.facts?.tallies.first { $0.scope == .all }?.total ?? 0
    screen.line(
      desk.ink(" scope   \(claimOnly.map { "\($0)" } ?? "all \(all) claims")"), x: 0, y: y + 1,
      width: rect.width, desk)
    screen.line(desk.ink(" file    \(path.text)"), x: 0, y: y + 2, width: rect.width, desk)
    if isTyping {
      screen.cursor = Point(
        x: min(rect.width - 1, 9 + desk.theme.gate.width(of: String(path.text.prefix(path.cursor)))), y: y + 2)
    }
    let running = desk.works.compactMap { work -> String? in
      guard case .report(let order) = work.work else { return nil }
      return "\(desk.theme.signs.working) \(order.path)" + (work.total > 0 ? "  \(work.done) of \(work.total)" : "")
    }
    for (row, line) in running.enumerated() {
      screen.line(desk.ink(" " + line), x: 0, y: y + 4 + row, width: rect.width, desk)
    }
  }
}
