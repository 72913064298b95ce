import AuditLedger
import CasebookSession
import ClaimModel
import Workbench

/// What is read out.
extension PlainReview {
  /// The claim in hand with all that hangs on it, and what may be done.
  func read() throws {
    guard let sheet = try sheet(of: claim) else { return }
    let sentences = ClaimSentences(sheet: sheet, person: session.person)
    try Output.lines(sentences.lines(at: "\(place + 1) of \(order.ids.count)"))
    try Output.flush()
  }

  /// What the one who listens may know of a claim: a verdict that is sealed for them is told nowhere.
  func sheet(of id: ClaimID) throws -> ClaimSheet? {
    let answer = try session.read {
      var shelf = RuleShelf()
      return try Question.claim(id).answered(
        from: $0, for: session.person, now: CasebookSession.wallClock(), shelf: &shelf)
    }
    if case .claim(let sheet) = answer { return sheet }
    return nil
  }

  /// Why one can't go to a claim, and which one stays in hand.
  func sayWhyNotListed(_ id: ClaimID) throws {
    let record = try session.read { try $0.record(id.any)?.as(Claim.self) }
    let why: Printed
    if let target = record?.mergedInto {
      why = "\(id) was merged into \(target)."
    } else if let reason = record?.withdrawn {
      why = "\(id) was withdrawn as no claim: \(reason)."
    } else if record != nil {
      why = "\(id) does not fit what you look for: find alone shows all."
    } else {
      why = "There is no claim \(id)."
    }
    try Output.line("\(why) \(claim) stays in hand.")
  }

  func sources() throws {
    let sources: [Source] = try session.read { try $0.all() }
    if sources.isEmpty { try Output.line("No source yet: «claims source add» adds one.") }
    for source in sources {
      try Output.line(
        "\(source.id): \(source.nature), \(source.title), grade \(source.reliability?.rawValue ?? "none").")
    }
  }

  func history() throws {
    for line in try sheet(of: claim)?.history.reversed() ?? [] {
      try Output.line("\(line.sequence), \(line.time.date), \(line.person): \(line.words).")
    }
  }
}
