import AuditLedger
import ClaimModel

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
  /// The claims above and below the cursor, the rows that come into sight with them, and those of the page after.
  func neighbours(_ desk: Desk) -> [Question] {
    let steps = [1, -1].flatMap { step -> [Question] in
      var moved = self
      moved.list.move(by: step, height: listHeight(desk))
      guard let claim = moved.claim, moved.list.cursor != list.cursor else { return [] }
      return (moved.list.top == list.top ? [] : [.rows(moved.shownClaims(desk))])
        + (preview == .off ? [] : [.claim(claim)])
    }
    var moved = self
    moved.list.page(by: 1, height: listHeight(desk))
    return steps + (moved.list.top == list.top ? [] : [.rows(moved.shownClaims(desk))])
  }
}
