public import AuditLedger
public import ClaimModel
public import TerminalUI

/// What comes in: from the terminal, from the casebook, from work beside the screen.
public enum Message: Hashable, Sendable {
  case terminal(TerminalEvent)
  case answered(Question, Answer)
  /// An edit takes longer than the blink of an eye; keys wait for it.
  case waits
  case performed(Wish, WishOutcome)
  case worked(Work, WorkNews)
  case edited(EditorText, String?)
  /// The casebook has moved on: others wrote. Entries since the last look, oldest first, at most some dozens.
  case others([Happening])
  /// What time it is now; ages are worked out anew with the next drawing.
  case now(Timestamp)
  case trouble(String)
}

/// How work beside the screen goes.
public enum WorkNews: Hashable, Sendable {
  case progress(done: Int, of: Int)
  case answer(Question, Answer)
  /// A sentence with the way on.
  case done(String)
  case cancelled(String)
  case failed(String)
  /// A report that was not begun: a file stands in its place, and nobody has said that it goes.
  case occupied
}

/// An edit of another person, in words.
public struct Happening: Hashable, Sendable {
  public let person: Person
  public let claims: [ClaimID]
  public let words: String

  public init(person: Person, claims: [ClaimID], words: String) {
    (self.person, self.claims, self.words) = (person, claims, words)
  }

  /// An entry of the ledger; what it says of a verdict is left out.
  public init(_ entry: LedgerEntry) {
    let isReview = entry.record?.kind == .review
    person = entry.person
    claims = entry.record.map { isReview || $0.kind == .claim ? [ClaimID(number: $0.number)] : [] } ?? []
    let record = entry.record.map { " (\($0))" } ?? ""
    words = isReview ? "moved the review of \(claims.map(\.description).joined()) on" : EventWords.words(entry) + record
  }
}
