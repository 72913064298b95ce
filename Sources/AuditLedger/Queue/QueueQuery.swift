public import ClaimModel

/// Which claims, in which order.
public struct QueueQuery: Sendable, Hashable {
  public var state: ReviewState.Name?
  public var verdict: Verdict?
  public var claimant: ClaimantID?
  public var article: ArticleID?
  public var topic: String?
  public var assignee: Person?
  public var onlyLeft = false
  public var onlyStale = false
  public var order = QueueOrder.state
  public var limit = 50
  public var offset = 0

  public init() {}
}

/// The orders of the queue. Within each, by number.
public enum QueueOrder: String, Word {
  case state, priority, changed, id

  public static let field = "order"
}

/// A page of the queue.
public struct QueuePage: Sendable, Hashable {
  /// How many claims fit the query in all.
  public let total: Int
  public let rows: [QueueRow]

  public init(total: Int, rows: [QueueRow]) { (self.total, self.rows) = (total, rows) }
}

/// A claim as the queue shows it.
public struct QueueRow: Sendable, Hashable {
  public let claim: ClaimID
  public let state: ReviewState.Name
  /// None where there is none, and none where it is sealed for the asking person.
  public let verdict: Verdict?
  public let isSealed: Bool
  public let isStale: Bool
  public let isLeft: Bool
  public let priority: Priority
  public let claimant: ClaimantID?
  public let claimantName: String?
  public let article: ArticleID?
  public let topic: String?
  public let assignee: Person?
  /// How many pieces of evidence stand for it, against it, and beside it (mixed and context).
  public let supports: Int
  public let refutes: Int
  public let context: Int
  public let statement: String
  public let changed: Timestamp

  public init(
    claim: ClaimID, state: ReviewState.Name, verdict: Verdict?, isSealed: Bool, isStale: Bool, isLeft: Bool,
    priority: Priority, claimant: ClaimantID?, claimantName: String?, article: ArticleID?, topic: String?,
    assignee: Person?, supports: Int, refutes: Int, context: Int, statement: String, changed: Timestamp
  ) {
    (self.claim, self.state, self.verdict, self.isSealed) = (claim, state, verdict, isSealed)
    (self.isStale, self.isLeft, self.priority) = (isStale, isLeft, priority)
    (self.claimant, self.claimantName, self.article) = (claimant, claimantName, article)
    (self.topic, self.assignee, self.statement, self.changed) = (topic, assignee, statement, changed)
    (self.supports, self.refutes, self.context) = (supports, refutes, context)
  }
}

/// How many claims there are and how many are left.
public struct Tally: Sendable, Hashable {
  /// What is counted.
  public enum Scope: Sendable, Hashable { case all, article(ArticleID), person(Person) }

  public let scope: Scope
  public let total: Int
  public let left: Int

  public init(scope: Scope, total: Int, left: Int) { (self.scope, self.total, self.left) = (scope, total, left) }
}

/// A record that a search found, with the words around the hit.
public struct SearchHit: Sendable, Hashable {
  public let id: RecordID
  public let snippet: String

  public init(id: RecordID, snippet: String) { (self.id, self.snippet) = (id, snippet) }
}
