import AuditLedger
import ClaimModel
import TerminalUI

extension QueueScreen {
  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    let height = listHeight(desk)
    if let line = subject?.number { desk.changed.remove(ClaimID(number: line)) }
    switch command {
    case .go(let travel): return roam(travel, count: count, height: height, &desk)
    case .find:
      field = LineField(request.filter.text)
      return true
    case .mark:
      for _ in 0..<max(1, count ?? 1) {
        if let claim { toggle(claim, &desk) }
        list.move(by: 1, height: height)
      }
      return true
    case .markRange:
      if rangeFrom != nil {
        keepRange(&desk)
        desk.say("\(desk.marks.count) marked")
      } else {
        rangeFrom = list.cursor
        desk.say("Range from here: move, then \(desk.key(.markRange)) again. Esc leaves it.")
      }
      return true
    case .markAll:
      guard let order else { return true }
      guard order.isWhole else {
        desk.say("The list is still being worked out: try again in a moment.", .warn)
        return true
      }
      rangeFrom = nil
      desk.marks = Set(order.ids.map { ClaimID(number: Int($0)) })
      desk.say("\(desk.marks.count) marked")
      return true
    case .invertMarks:
      guard let order, order.isWhole else { return true }
      keepRange(&desk)
      desk.marks = Set(order.ids.map { ClaimID(number: Int($0)) }).subtracting(desk.marks)
      desk.say("\(desk.marks.count) marked")
      return true
    case .show(let filter): return show(filter, &desk)
    case .order(let key):
      let reversed = request.ordering.key == key ? !request.ordering.reversed : false
      request.ordering = QueueOrdering(key, reversed: reversed)
      held = claim
      return true
    case .group(let grouping):
      keepRange(&desk)
      request.grouping = grouping
      folded = []
      held = claim
      return true
    case .turn:
      preview = preview == .below ? (desk.size.columns >= 110 ? .beside : .off) : preview == .beside ? .off : .below
      return true
    case .fold(let fold): return self.fold(fold, height: height, &desk)
    case .open where lines.heading(at: list.cursor) != nil: return fold(.toggle, height: height, &desk)
    case .peel: return peel(&desk)
    default: return false
    }
  }

  private mutating func roam(_ travel: Travel, count: Int?, height: Int, _ desk: inout Desk) -> Bool {
    let times = max(1, count ?? 1)
    switch travel {
    case .down, .nextRecord: list.move(by: times, height: height)
    case .up, .previousRecord: list.move(by: -times, height: height)
    case .halfDown: list.half(by: times, height: height)
    case .halfUp: list.half(by: -times, height: height)
    case .pageDown: list.page(by: times, height: height)
    case .pageUp: list.page(by: -times, height: height)
    case .first: list.go(to: 0, height: height)
    case .last: list.go(to: count.map { $0 - 1 } ?? lines.count - 1, height: height)
    case .nextBlock, .previousBlock:
      let lines = lines
      guard let group = lines.group(at: list.cursor) else { return true }
      let wanted = travel == .nextBlock ? min(group + 1, lines.groupCount - 1) : max(0, group - 1)
      list.go(to: lines.headingLine(of: wanted), height: height)
    case .nextStop:
      guard let line = firstDue(from: list.cursor + 1) else {
        desk.say("Nothing more is left for you below. \(desk.key(.visit(.nextLeft))) goes to the first that is left.")
        return true
      }
      list.go(to: line, height: height)
    case .previousStop:
      guard let line = lastDue(before: list.cursor) else {
        desk.say("Nothing more is left for you above.")
        return true
      }
      list.go(to: line, height: height)
    default: return false
    }
    return true
  }

  private mutating func toggle(_ claim: ClaimID, _ desk: inout Desk) {
    if desk.marks.remove(claim) == nil { desk.marks.insert(claim) }
  }

  private mutating func fold(_ fold: Fold, height: Int, _ desk: inout Desk) -> Bool {
    if [.toggle, .foldAll, .unfoldAll].contains(fold) { keepRange(&desk) }
    switch fold {
    case .centre: list.place(.centre, height: height)
    case .top: list.place(.top, height: height)
    case .bottom: list.place(.bottom, height: height)
    case .toggle:
      guard let group = lines.group(at: list.cursor) else { return true }
      if folded.remove(group) == nil { folded.insert(group) }
      list.recount(lines.count, cursor: lines.headingLine(of: group), height: height)
    case .foldAll:
      let group = lines.group(at: list.cursor) ?? 0
      folded = Set(0..<(order?.groups.count ?? 0))
      list.recount(lines.count, cursor: lines.headingLine(of: group), height: height)
    case .unfoldAll:
      let group = lines.group(at: list.cursor) ?? 0
      folded = []
      list.recount(lines.count, cursor: lines.headingLine(of: group), height: height)
    case .claims: return false
    }
    return true
  }

  /// Esc: the range, then the marks, then the filter.
  private mutating func peel(_ desk: inout Desk) -> Bool {
    if rangeFrom != nil {
      rangeFrom = nil
    } else if !desk.marks.isEmpty {
      desk.marks = []
      desk.say("no marks")
    } else if !request.filter.isEverything {
      filter(.everything, named: "all")
    } else {
      return false
    }
    return true
  }

  mutating func filter(_ filter: QueueFilter, named name: String) {
    held = claim
    wasNarrowed = true
    request.filter = filter
    showName = filter.isEverything ? "all" : name
    complaint = nil
  }

  private mutating func show(_ filter: ShowFilter, _ desk: inout Desk) -> Bool {
    let (text, name) = filter.words
    do {
      let filter = try QueueFilter(parsing: text)
      keepRange(&desk)
      self.filter(filter, named: name)
      list.go(to: 0, height: listHeight(desk))
    } catch {
      desk.say((error as? FilterError)?.sentence ?? "\(error)", .error)
    }
    return true
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    guard var field else { return false }
    switch key {
    case .enter, .down:
      narrow(field.text, isWhole: true)
      // Words with a mistake are not applied: they stay to be mended.
      if let complaint { desk.say(complaint.sentence, .error) } else { self.field = nil }
      return true
    case .escape, .control("G"):
      self.field = nil
      complaint = nil
      if !request.filter.isEverything { filter(.everything, named: "all") }
      return true
    case .tab:
      let offers = FilterOffers(inQueue: field.typed, people: desk.facts?.people ?? [])
      if let choice = field.complete(offers) { desk.say(choice) }
      self.field = field
      narrow(field.text)
      return true
    default:
      guard field.handle(key) else { return true }
      self.field = field
      narrow(field.text)
      return true
    }
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Bool {
    guard field != nil else { return false }
    field?.insert(text)
    narrow(field?.text ?? "")
    return true
  }

  /// The list follows the words as they are typed; words that are not understood leave it as it was.
  private mutating func narrow(_ text: String, isWhole: Bool = false) {
    do {
      let name = text.isEmpty ? "all" : "/" + text
      try filter(isWhole ? QueueFilter(parsing: text) : QueueFilter(typing: text), named: name)
    } catch {
      complaint = error as? FilterError
    }
  }

  mutating func mouse(_ mouse: Mouse, _ desk: inout Desk) -> Bool {
    let height = listHeight(desk)
    switch mouse.act {
    case .wheelDown: list.scroll(by: 3, height: height)
    case .wheelUp: list.scroll(by: -3, height: height)
    case .press, .double:
      let head = desk.size.rows < 20 ? 1 : 2
      if mouse.at.y == head {
        // A click on a column's head orders by it; the same again reverses.
        let columns = QueueColumns(width: preview == .beside ? desk.size.columns / 2 : desk.size.columns, desk)
        if let key = columns.ordering(at: mouse.at.x) { _ = perform(.order(key), count: nil, &desk) }
        return true
      }
      let line = list.top + mouse.at.y - head - 1
      guard mouse.at.y > head, mouse.at.y <= head + height, line < lines.count else { return true }
      if lines.heading(at: line) != nil, mouse.at.x < 3 {
        list.cursor = line
        return fold(.toggle, height: height, &desk)
      }
      if list.cursor == line || mouse.act == .double {
        list.cursor = line
        return false
      }
      list.cursor = line
    default: break
    }
    return true
  }
}

extension ShowFilter {
  static let house: [ShowFilter] = [
    .all, .toDo, .unreviewed, .mine, .second, .blocked, .ready, .stale, .done, .notCheckable,
  ]

  /// The filter in the words that one could have typed, and its name.
  var words: (String, String) {
    switch self {
    case .all: ("", "all")
    case .toDo: ("is:left", "to do")
    case .unreviewed: ("state:unreviewed", "unreviewed")
    case .mine: ("is:mine", "mine")
    case .second: ("state:proposed|second-review -by:me", "waits for my second look")
    case .blocked: ("is:blocked", "blocked")
    case .ready: ("state:agreed -is:stale", "ready to sign off")
    case .stale: ("is:stale", "stale")
    case .done: ("state:signed-off|published", "done")
    case .notCheckable: ("state:not-checkable", "not checkable")
    }
  }
}
