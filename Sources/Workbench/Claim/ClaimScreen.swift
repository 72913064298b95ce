import AuditLedger
import ClaimModel
import TerminalUI

/// One claim with everything that hangs on it.
struct ClaimScreen: PlaceScreen {
  let id: ClaimID
  var cursor = PageCursor()
  /// The right column's place, where there are two.
  var aside = PageCursor()
  var isAside = false
  /// Whether one column is wanted in a window that has room for two.
  var isOneColumn = false
  var find = TextFind()

  init(_ id: ClaimID) { self.id = id }

  var subject: RecordID? { id.any }
  var isTyping: Bool { find.isTyping }

  func title(_ desk: Desk) -> StyledText {
    guard let sheet = desk.sheet(id) else { return desk.ink("\(id)") }
    let signs = desk.theme.signs
    let stale = sheet.review.state.agreement?.stale != nil ? " stale!" : ""
    let who = sheet.claim.assignee.map { "  \($0)" } ?? ""
    if let gone = sheet.claim.gone { return desk.ink("\(id)  \(signs.state(.withdrawn)) \(gone)") }
    return desk.ink(
      "\(id)  \(signs.state(sheet.review.state.name, corrected: sheet.review.isCorrected)) \(sheet.review.state.name)\(stale)\(who)  P\(sheet.claim.priority.rawValue)"
    )
  }

  func needs(_ desk: Desk) -> [Question] { [.claim(id)] }

  func hints(_ desk: Desk) -> [Hint] {
    [
      Hint(.verdict(.due), "verdict"), Hint(.evidence(.put(.supports)), "evidence"), Hint(.change(.comment), "change"),
      Hint(.relate(.relate(.denies)), "relate"),
    ] + (desk.sheet(id)?.findings.contains { !$0.isWaived } ?? false ? [Hint(.fix, "fix"), Hint(.waive, "waive")] : [])
      + [
        Hint(.go(.nextStop), "next"), Hint(.visit(.article), "go"), Hint(.undo, "undo"), Hint(.find, "find"),
        Hint(.go(.nextRecord), "next claim"),
      ]
  }

  func advice(_ desk: Desk) -> StyledText {
    guard let sheet = desk.sheet(id) else { return desk.ink(desk.failure(.claim(id)) ?? "", .error) }
    // Of two columns the right one has the findings.
    if isAside || !isWide(desk), case .finding(let index) = thing(desk), sheet.findings.indices.contains(index) {
      let finding = sheet.findings[index]
      let fix = finding.isWaived ? finding.fix : "\(desk.key(.fix)): \(finding.fix)"
      return desk.ink("\(finding.rule): \(finding.words). \(fix).")
    }
    return desk.ink(Advice.words(sheet, desk, width: desk.lineWidth))
  }

  /// The cursor stays on the same thing, in whichever column it stands now.
  mutating func resized(from before: Desk, _ desk: Desk) {
    guard let thing = thing(before) else { return }
    keepOn(thing, desk)
  }

  private mutating func keepOn(_ thing: PageOfLines.Thing, _ desk: Desk) {
    let pages = pages(desk)
    let height = desk.size.rows - 3
    if let right = pages.right, right.stops.contains(where: { $0.thing == thing }) {
      isAside = true
      aside.go(to: thing, on: right, height: height)
    } else {
      isAside = false
      cursor.go(to: thing, on: pages.left, height: height)
    }
  }

  func isWide(_ desk: Desk) -> Bool { desk.size.columns >= 110 && !isOneColumn }

  func pages(_ desk: Desk) -> (left: PageOfLines, right: PageOfLines?) {
    (page(desk, isRight: false), hasColumns(desk) ? page(desk, isRight: true) : nil)
  }

  private func hasColumns(_ desk: Desk) -> Bool { isWide(desk) && desk.sheet(id) != nil }

  private func page(_ desk: Desk, isRight: Bool) -> PageOfLines {
    guard let sheet = desk.sheet(id) else { return PageOfLines(width: desk.size.columns, desk) }
    let view = ClaimPages(sheet: sheet, desk: desk)
    guard isWide(desk) else { return view.whole(width: desk.size.columns) }
    let right = min(60, desk.size.columns * 2 / 5)
    return isRight ? view.right(width: right) : view.left(width: desk.size.columns - right - 1)
  }

  /// What the cursor is on.
  func thing(_ desk: Desk) -> PageOfLines.Thing? {
    let (page, cursor) = here(desk)
    return cursor.thing(on: page, height: desk.size.rows - 3)
  }

  /// The page that has the keys, and its cursor.
  private func here(_ desk: Desk) -> (page: PageOfLines, cursor: PageCursor) {
    let isRight = isAside && hasColumns(desk)
    return (page(desk, isRight: isRight), isRight ? aside : cursor)
  }

  private mutating func keep(_ new: PageCursor, _ desk: Desk) {
    if isAside, isWide(desk) { aside = new } else { cursor = new }
  }

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    let height = desk.size.rows - 3
    switch command {
    case .go(.nextFocus), .go(.previousFocus):
      guard !isWide(desk) else {
        isAside.toggle()
        return true
      }
      return cursor.go(
        command == .go(.nextFocus) ? .nextBlock : .previousBlock, times: 1, on: pages(desk).left, height: height)
    case .go(.nextStop) where find.isLit: return nextHit(forward: true, &desk)
    case .go(.previousStop) where find.isLit: return nextHit(forward: false, &desk)
    case .go(let travel):
      var place = here(desk).cursor
      let taken = place.go(travel, times: max(1, count ?? 1), on: here(desk).page, height: height)
      keep(place, desk)
      return taken
    case .find: find.begin()
    case .peel where find.isLit: find.clear()
    case .turn:
      guard desk.size.columns >= 110 else {
        desk.say("Two columns take 110 cells; this window has \(desk.size.columns).", .warn)
        return true
      }
      let thing = thing(desk)
      isOneColumn.toggle()
      if let thing { keepOn(thing, desk) }
    case .difference where !isOnEntry(desk): showReview(&desk)
    default: return false
    }
    return true
  }

  private func isOnEntry(_ desk: Desk) -> Bool { if case .entry = thing(desk) { true } else { false } }

  /// Scrolls to where both verdicts stand beside each other.
  mutating func showReview(_ desk: inout Desk) {
    isAside = isWide(desk)
    let page = here(desk).page
    var place = here(desk).cursor
    place.go(to: .review, in: "review", on: page, height: desk.size.rows - 3)
    keep(place, desk)
  }

  /// The next line with the words.
  private mutating func nextHit(forward: Bool, _ desk: inout Desk) -> Bool {
    let page = here(desk).page
    var place = here(desk).cursor
    let hits = page.lines.indices.filter { !find.hits(in: Array(page.lines[$0].plain.unicodeScalars)).isEmpty }
    let next = forward ? hits.first { $0 > place.top } ?? hits.first : hits.last { $0 < place.top } ?? hits.last
    guard let next else {
      desk.say("«\(find.words)» does not stand on this page.", .warn)
      return true
    }
    place.top = next
    place.settle(on: page, height: desk.size.rows - 3)
    keep(place, desk)
    return true
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    guard find.isTyping else { return false }
    _ = find.type(key)
    if find.isLit { _ = nextHit(forward: true, &desk) }
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Bool { find.paste(text) }

  mutating func mouse(_ mouse: Mouse, _ desk: inout Desk) -> Bool {
    let pages = pages(desk)
    let height = desk.size.rows - 3
    let isRight = pages.right != nil && mouse.at.x > pages.left.width
    let page = isRight ? pages.right ?? pages.left : pages.left
    var place = isRight ? aside : cursor
    switch mouse.act {
    case .wheelDown, .wheelUp:
      place.top += mouse.act == .wheelDown ? 3 : -3
      place.settle(on: page, height: height)
    case .press, .double:
      let line = place.top + mouse.at.y - 1
      let column = mouse.at.x - (isRight ? pages.left.width + 1 : 0)
      guard
        let stop = page.stops.firstIndex(where: { $0.line == line && ($0.columns ?? 0..<page.width).contains(column) })
      else { return true }
      isAside = isRight
      if place.stop == stop { return false }
      place.stop = stop
    default: return true
    }
    place.clamp(on: page, height: height)
    if isRight { aside = place } else { cursor = place }
    return true
  }

  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let pages = pages(desk)
    if let right = pages.right {
      let split = pages.left.width
      screen.show(pages.left, cursor, in: rect.left(split), focused: !isAside, desk)
      for row in 0..<rect.height {
        screen.line(desk.ink(desk.theme.signs.wall, .dim), x: split, y: rect.y + row, width: 1, desk)
      }
      screen.show(right, aside, in: rect.droppingLeft(split + 1), focused: isAside, desk)
    } else {
      screen.show(pages.left, cursor, in: rect, desk)
    }
    screen.light(find, in: rect, desk)
    screen.field(of: find, in: rect, desk)
  }
}

extension Screen {
  /// Lights the hits of a search where they stand in whole on a line.
  mutating func light(_ find: TextFind, in rect: Rect, _ desk: Desk) {
    guard find.isLit else { return }
    let style = desk.theme.palette.style(.match)
    for y in rect.y..<(rect.y + rect.height) {
      let row = row(y)
      var scalars: [Unicode.Scalar] = []
      var columns: [Int] = []
      for x in 0..<row.count {
        for scalar in row.text(at: x).unicodeScalars {
          scalars.append(scalar)
          columns.append(x)
        }
      }
      for hit in find.hits(in: scalars) {
        let x = columns[hit.lowerBound]
        restyle(Rect(x: x, y: y, width: columns[hit.upperBound - 1] - x + 1, height: 1)) { style.over($0) }
      }
    }
  }
}
