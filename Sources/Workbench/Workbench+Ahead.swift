import AuditLedger
import ClaimModel

extension WorkbenchState {
  /// What the next key will most likely want to know: it can be looked up while the person reads.
  public var likelyQuestions: [Question] {
    guard case .queue(let screen) = place, overlay == nil, prompt == nil else { return [] }
    return screen.neighbours(desk).filter { desk.shelf.lacks($0) }
  }

  /// Whether the screen can be drawn before this is done: the list moves at once, and the words of the claim under it
  /// follow as soon as they were read.
  public func isShownWithout(_ effect: Effect) -> Bool {
    guard case .ask(.claim) = effect, case .queue = place else { return false }
    return overlay == nil && prompt == nil
  }
}

extension QueueScreen {
  /// The claims above and below the cursor, and the rows that come into sight with them.
  func neighbours(_ desk: Desk) -> [Question] {
    [1, -1].flatMap { step -> [Question] in
      var moved = self
      moved.list.move(by: step, height: listHeight(desk))
      guard let claim = moved.claim, moved.list.cursor != list.cursor else { return [] }
      return (moved.list.top == list.top ? [] : [.rows(moved.shownClaims(desk))])
        + (preview == .off ? [] : [.claim(claim)])
    }
  }
}
