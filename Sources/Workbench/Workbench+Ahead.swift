import AuditLedger
import ClaimModel
import TerminalUI

extension WorkbenchState {
  /// What the next key will most likely want to know: it can be looked up while the person reads.
  public var likelyQuestions: [Question] {
    guard case .queue(let screen) = place, overlay == nil, prompt == nil else { return [] }
    return screen.neighbours(desk).filter { desk.shelf.lacks($0) }
  }

  /// Whether the screen can be drawn before this is done: the list moves at once; the words of the claim under it and
  /// the counts of what the rules find follow. A letter of a search stands there at once, and then what it finds.
  public func isShownWithout(_ effect: Effect) -> Bool {
    guard case .queue(let screen) = place, overlay == nil, prompt == nil else { return false }
    switch effect {
    case .ask(.claim), .ask(.findings): return true
    case .ask(.order): return screen.field != nil && screen.order != nil
    default: return false
    }
  }
}

extension QueueScreen {
  /// The claims above and below the cursor, the rows that come into sight with them, those of the pages around, and
  /// those of both ends.
  func neighbours(_ desk: Desk) -> [Question] {
    let height = listHeight(desk)
    var asked: Set<ClaimID> = []
    func rows(after move: (inout ListState) -> Void) -> (screen: QueueScreen, questions: [Question]) {
      var moved = self
      move(&moved.list)
      guard moved.list.top != list.top else { return (moved, []) }
      let unread = moved.shownClaims(desk).filter { desk.rows.lacks($0) && asked.insert($0).inserted }
      return (moved, unread.isEmpty ? [] : [.rows(unread)])
    }
    let steps = [1, -1].flatMap { step -> [Question] in
      let (moved, rows) = rows { $0.move(by: step, height: height) }
      guard let claim = moved.claim, moved.list.cursor != list.cursor else { return [] }
      return rows + (preview == .off ? [] : [.claim(claim)])
    }
    let pages = [1, -1].flatMap { step in rows { $0.page(by: step, height: height) }.questions }
    return steps + pages + [list.count - 1, 0].flatMap { end in rows { $0.go(to: end, height: height) }.questions }
  }
}
