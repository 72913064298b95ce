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

  init(_ id: ClaimID) { self.id = id }

  var subject: RecordID? { id.any }

  func title(_ desk: Desk) -> StyledText {
    guard let sheet = desk.sheet(id) else { return desk.ink("\(id)") }
    let signs = desk.theme.signs
    let stale = sheet.review.state.agreement?.stale != nil ? " stale!" : ""
    let who = sheet.claim.assignee.map { "  \($0)" } ?? ""
    return desk.ink(
      "\(id)  \(signs.state(sheet.review.state.name, corrected: sheet.review.isCorrected)) \(sheet.review.state.name)\(stale)\(who)  P\(sheet.claim.priority.rawValue)"
    )
  }

  func needs(_ desk: Desk) -> [Question] { [.claim(id)] }

  func hints(_ desk: Desk) -> [Hint] {
    [
      Hint(.verdict(.due), "verdict"), Hint(.evidence(.put(.supports)), "evidence"), Hint(.change(.comment), "change"),
      Hint(.relate(.relate(.denies)), "relate"), Hint(.go(.nextStop), "next"), Hint(.visit(.article), "go"),
      Hint(.undo, "undo"),
    ]
  }

  func advice(_ desk: Desk) -> StyledText {
    guard let sheet = desk.sheet(id) else { return desk.ink(desk.shelf.failure(.claim(id)) ?? "", .error) }
    return desk.ink(Advice.words(sheet, for: desk.person))
  }

  func isWide(_ desk: Desk) -> Bool { desk.size.columns >= 110 }

  func pages(_ desk: Desk) -> (left: PageOfLines, right: PageOfLines?) {
    guard let sheet = desk.sheet(id) else { return (PageOfLines(width: desk.size.columns, desk), nil) }
    let view = ClaimPages(sheet: sheet, desk: desk)
    guard isWide(desk) else { return (view.whole(width: desk.size.columns), nil) }
    let right = min(60, desk.size.columns * 2 / 5)
    return (view.left(width: desk.size.columns - right - 1), view.right(width: right))
  }

  /// What the cursor is on.
  func thing(_ desk: Desk) -> PageOfLines.Thing? {
    let pages = pages(desk)
    if isAside, let right = pages.right { return aside.thing(on: right) }
    return cursor.thing(on: pages.left)
  }

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    let height = desk.size.rows - 3
    let pages = pages(desk)
    switch command {
    case .go(.nextFocus), .go(.previousFocus):
      guard pages.right != nil else {
        return cursor.go(
          command == .go(.nextFocus) ? .nextBlock : .previousBlock, times: 1, on: pages.left, height: height)
      }
      isAside.toggle()
      return true
    case .go(let travel):
      if isAside, let right = pages.right {
        return aside.go(travel, times: max(1, count ?? 1), on: right, height: height)
      }
      return cursor.go(travel, times: max(1, count ?? 1), on: pages.left, height: height)
    default: return false
    }
  }

  mutating func mouse(_ mouse: Mouse, _ desk: inout Desk) -> Bool {
    let step = mouse.act == .wheelDown ? 3 : mouse.act == .wheelUp ? -3 : 0
    guard step != 0 else { return true }
    cursor.top += step
    cursor.clamp(on: pages(desk).left, height: desk.size.rows - 3)
    return true
  }

  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let pages = pages(desk)
    guard let right = pages.right else { return screen.show(pages.left, cursor, in: rect, desk) }
    let split = pages.left.width
    screen.show(pages.left, cursor, in: rect.left(split), focused: !isAside, desk)
    for row in 0..<rect.height {
      screen.line(desk.ink(desk.theme.signs.wall, .dim), x: split, y: rect.y + row, width: 1, desk)
    }
    screen.show(right, aside, in: rect.droppingLeft(split + 1), focused: isAside, desk)
  }
}

extension Shelf {
  /// Why a question has no answer.
  func failure(_ question: Question) -> String? {
    if case .failed(let sentence) = self[question] { sentence } else { nil }
  }
}
