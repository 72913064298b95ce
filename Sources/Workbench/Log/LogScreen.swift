import AuditLedger
import ClaimModel
import TerminalUI

/// Every event, oldest above; what each did; what a record looked like then; undo from here.
struct LogScreen: PlaceScreen {
  /// Only what is about this record: the one that it was opened on, or one that was typed.
  var record: RecordID?
  private let opened: RecordID?
  /// Only what fits, as it was typed.
  var words = ""
  var filter = LogFilter()
  var field: LineField?
  var complaint: FilterError?
  var list = ListState()
  var isBegun = false
  var current: Int?
  var about: RecordID?
  /// What the lower pane shows of the event under the cursor.
  var view = View.change
  /// The event to begin at.
  var start: Int?

  /// What is shown of an event's record.
  enum View: String, CaseIterable { case change, before, after, now }

  init(_ record: RecordID? = nil, at sequence: Int? = nil) {
    (self.record, opened, start) = (record, record, sequence)
  }

  var request: LogRequest { LogRequest(record: record, filter: filter) }
  var subject: RecordID? { about }
  var isTyping: Bool { field != nil }

  func lines(_ desk: Desk) -> [LogLine] {
    if case .log(let lines) = desk.shelf[.log(request)] { lines.reversed() } else { [] }
  }

  func title(_ desk: Desk) -> StyledText {
    desk.ink(record.map { "History of \($0)" } ?? "Log  \(desk.facts?.head ?? 0) events")
  }

  func needs(_ desk: Desk) -> [Question] { [.log(request)] + (current.map { [.entry($0)] } ?? []) }

  func height(_ desk: Desk) -> Int { max(1, desk.size.rows - 5 - (desk.size.rows >= 20 ? 7 : 2)) }

  mutating func learn(_ question: Question, _ answer: Answer, _ desk: inout Desk) {
    guard case .log(let newestFirst) = answer, question == .log(request) else { return }
    let lines = Array(newestFirst.reversed())
    let wanted = start ?? (isBegun ? current : nil)
    let place = wanted.flatMap { sequence in lines.lastIndex { $0.sequence <= sequence } } ?? lines.count - 1
    (isBegun, start) = (true, nil)
    list.recount(lines.count, cursor: 0, height: height(desk))
    list.go(to: place, height: height(desk))
    follow(lines)
  }

  private mutating func follow(_ lines: [LogLine]) {
    current = lines.indices.contains(list.cursor) ? lines[list.cursor].sequence : nil
    about = lines.indices.contains(list.cursor) ? lines[list.cursor].record?.meant : nil
  }

  func line(_ desk: Desk) -> LogLine? { lines(desk).first { $0.sequence == current } }

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    switch command {
    case .go(.nextBlock), .go(.previousBlock): nextDay(command == .go(.nextBlock), desk)
    case .go(.nextStop), .go(.previousStop): nextOfMine(command == .go(.nextStop), &desk)
    case .go(let travel):
      guard list.travel(travel, count: count, height: height(desk)) else { return false }
      follow(lines(desk))
    case .undoHere:
      guard let line = line(desk) else { return true }
      if desk.person != nil, let refusal = refusal(line, desk)?.first {
        desk.say(refusal, .warn)
      } else {
        desk.perform(.undo(edit: line.edit), "Undid")
      }
    case .turn, .difference:
      let all = View.allCases
      view = command == .difference ? .change : all[((all.firstIndex(of: view) ?? 0) + 1) % all.count]
    case .find: field = LineField(words)
    case .peel where !words.isEmpty:
      narrow("")
    case .assign:
      desk.say("Nothing is assigned here: \(desk.key(.back)) goes back.", .warn)
    default: return false
    }
    return true
  }

  private mutating func nextDay(_ forward: Bool, _ desk: Desk) {
    let lines = lines(desk)
    guard lines.indices.contains(list.cursor) else { return }
    let day = lines[list.cursor].time.date
    let found =
      forward
      ? lines.indices.first { $0 > list.cursor && lines[$0].time.date != day }
      : lines.indices.last { $0 < list.cursor && lines[$0].time.date != day }
    list.go(to: found ?? (forward ? lines.count - 1 : 0), height: height(desk))
    follow(lines)
  }

  /// The next event of another that touches what is mine.
  private mutating func nextOfMine(_ forward: Bool, _ desk: inout Desk) {
    let lines = lines(desk)
    let mine = Set(lines.filter { $0.person == desk.person }.compactMap(\.record))
    func isStop(_ index: Int) -> Bool {
      lines[index].person != desk.person && lines[index].record.map(mine.contains) ?? false
    }
    let found =
      forward
      ? lines.indices.first { $0 > list.cursor && isStop($0) } : lines.indices.last { $0 < list.cursor && isStop($0) }
    guard let found else { return desk.say("No further event of another touches what you worked on.") }
    list.go(to: found, height: height(desk))
    follow(lines)
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    guard var field else { return false }
    switch key {
    case .enter:
      self.field = nil
      narrow(field.text)
      if let complaint { desk.say(complaint.sentence, .error) }
    case .escape, .control("G"):
      self.field = nil
      narrow("")
    case .tab:
      if let choice = field.complete(LogWords.offers(after: field.typed, people: desk.facts?.people ?? [])) {
        desk.say(choice)
      }
      self.field = field
      narrow(field.text)
    default:
      _ = field.handle(key)
      self.field = field
      narrow(field.text)
    }
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Bool {
    guard field != nil else { return false }
    field?.insert(text)
    narrow(field?.text ?? "")
    return true
  }

  /// Words that are not understood leave the list as it was.
  private mutating func narrow(_ text: String) {
    do {
      let found = try LogWords(parsing: text)
      (filter, complaint, words) = (found.filter, nil, text)
      record = found.record ?? opened
    } catch {
      complaint = error as? FilterError
    }
  }

  mutating func mouse(_ mouse: Mouse, _ desk: inout Desk) -> Bool {
    let height = height(desk)
    switch mouse.act {
    case .wheelDown: list.scroll(by: 3, height: height)
    case .wheelUp: list.scroll(by: -3, height: height)
    case .press, .double:
      let line = list.top + mouse.at.y - 2
      guard mouse.at.y >= 2, mouse.at.y < 2 + height, line < list.count else { return true }
      let isSame = list.cursor == line
      list.cursor = line
      if isSame { return false }
    default: return true
    }
    follow(lines(desk))
    return true
  }

  mutating func resized(from before: Desk, _ desk: Desk) {
    list.recount(list.count, cursor: list.cursor, height: height(desk))
  }

  func hints(_ desk: Desk) -> [Hint] {
    [
      Hint(.undoHere, "undo this"), Hint(.undo, "undo my last"), Hint(.turn, "before, after, now"),
      Hint(.open, "record"), Hint(.find, "find"), Hint(.go(.nextBlock), "next day"), Hint(.back, "back"),
    ]
  }

  func advice(_ desk: Desk) -> StyledText {
    if let complaint { return desk.ink(complaint.sentence, .error) }
    guard let line = line(desk) else {
      return desk.ink(words.isEmpty ? "" : "Nothing fits «\(words)». Esc shows all.")
    }
    if let refusal = refusal(line, desk) { return desk.ink(desk.fitting(refusal, to: desk.lineWidth)) }
    let undo = "\(desk.key(.undoHere)) takes back edit \(line.edit), by \(line.person)"
    return desk.ink(desk.fitting(["\(undo); nothing rests on it yet.", undo + "."], to: desk.lineWidth))
  }

  /// Why the edit of an event is not taken back, as far as that is known, and the same in fewer words.
  private func refusal(_ line: LogLine, _ desk: Desk) -> [String]? {
    guard let sheet = entry(desk) else { return nil }
    if let undone = sheet.undoneBy { return ["Edit \(line.edit) was undone by edit \(undone)."] }
    return sheet.blocker.map { blocker in
      let why = DeskWords.said(blocker, desk)
      return ["Edit \(line.edit) can't be undone: \(why).", "\(why)."]
    }
  }

  func entry(_ desk: Desk) -> EntrySheet? {
    if let current, case .entry(let sheet) = desk.shelf[.entry(current)] { sheet } else { nil }
  }
}
