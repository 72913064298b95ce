import AuditLedger
import ClaimModel

/// A record that is not there opens nothing.
extension WorkbenchState {
  /// Leaves the screen that was opened on a record which turns out not to be there, and says so; false where it is.
  mutating func turnsBack(_ question: Question, _ answer: Answer) -> Bool {
    guard places.count > 1, let id = missing(question, answer) else { return false }
    let wasThere = desk.sheet(ClaimID(number: id.number)) != nil
    desk.shelf.drop(question)
    _ = leave()
    // There is nothing to go forward to.
    _ = ahead.popLast()
    // What took it away has just been told.
    if !wasThere || desk.message == nil { desk.say("There is no \(id.kind.word) \(id).", .error) }
    return true
  }

  /// Whether a claim is asked about that has gone from under the cursor of the queue, by an undo or by somebody else's: the
  /// list will be without it at once, and what took it away is told already.
  func isOfGoneRow(_ question: Question, _ sentence: String) -> Bool {
    guard case .queue = place, case .claim(let id) = question else { return false }
    return sentence == "\(LedgerError.noSuchRecord(id.any))"
  }

  /// The record that the screen in sight was opened on, where the answer says that it is not there.
  private func missing(_ question: Question, _ answer: Answer) -> RecordID? {
    switch (place, question, answer) {
    case (.claim(let screen), .claim(let id), .failed(let sentence))
    where screen.id == id && sentence == "\(LedgerError.noSuchRecord(id.any))":
      return id.any
    case (.article(let screen), .article(let id), .failed(let sentence))
    where screen.id == id && sentence == "\(LedgerError.noSuchRecord(id.any))":
      return id.any
    case (.log(let screen), .log(let request), .log(let lines))
    where lines.isEmpty && !screen.isBegun && screen.words.isEmpty && request == screen.request:
      // Whatever is there has come in by an event, but a review begins with its first move.
      guard let id = screen.record, id.kind != .review else { return nil }
      return id
    default: return nil
    }
  }
}
