public import ClaimModel

/// A casebook to work through: its claims in order, their rows, its counters and its search. A snapshot.
public protocol QueueReading: CasebookReading {
  /// The ids of the claims that are asked for, in order; at most so many.
  func order(
    _ request: QueueRequest, for person: Person?, now: Timestamp, limit: Int?, cancelled: () -> Bool
  ) throws -> ClaimOrder
  /// The rows of some claims, in the order in which they are named; those that don't stand are left out.
  func rows(of claims: [ClaimID], for person: Person?) throws -> [QueueRow]
  /// How many claims there are and how many are left: of all and of each person.
  func tallies() throws -> [Tally]
  /// How many claims of an article there are and how many are left; nil where it has none.
  func tally(of article: ArticleID) throws -> Tally?
  /// Everybody who has edited this casebook, or has something assigned.
  func people() throws -> [Person]
  /// The records with all these words in any of their texts.
  func search(_ words: String, kind: RecordKind?, limit: Int, for person: Person?) throws -> [SearchHit]
  /// The entries of the ledger that fit a filter.
  func log(_ filter: LogFilter) throws -> [LedgerEntry]
}

/// Which claims, in which order, under which headings.
public struct QueueRequest: Hashable, Sendable {
  public var filter = QueueFilter.everything
  public var ordering = QueueOrdering()
  public var grouping = QueueGrouping.none

  public init() {}
}

/// The order of the queue; within it, by number.
public struct QueueOrdering: Hashable, Sendable {
  /// What comes first.
  public enum Key: Hashable, Sendable, CaseIterable {
    case state, priority, age, claimant, assignee, evidence, findings, id
  }

  public var key: Key
  public var reversed: Bool

  public init(_ key: Key = .state, reversed: Bool = false) { (self.key, self.reversed) = (key, reversed) }
}

/// Under which headings the queue stands.
public enum QueueGrouping: String, Hashable, Sendable, CaseIterable { case none, article, claimant, topic, state }

/// A heading with the claims under it.
public struct QueueGroup: Hashable, Sendable {
  public let title: String
  /// What it is a group of, where that is a record.
  public let record: RecordID?
  /// The place in the order of its first claim.
  public let start: Int
  public let count: Int

  public init(title: String, record: RecordID?, start: Int, count: Int) {
    (self.title, self.record, self.start, self.count) = (title, record, start, count)
  }
}

/// The queue in order, five bytes a claim: rows are looked up for what is in sight alone.
public struct ClaimOrder: Hashable, Sendable {
  /// The claims' numbers.
  public let ids: [UInt32]
  /// A byte a claim: what ``isLeft(_:)`` and ``isDue(_:)`` read; bit 2 says that it is stale.
  public let flags: [UInt8]
  public let groups: [QueueGroup]
  /// How many claims fit in all.
  public let total: Int

  public init(ids: [UInt32], flags: [UInt8], groups: [QueueGroup], total: Int) {
    (self.ids, self.flags, self.groups, self.total) = (ids, flags, groups, total)
  }

  /// Whether a limit cut nothing off.
  public var isWhole: Bool { ids.count >= total }

  /// Whether the claim at a place is left.
  public func isLeft(_ place: Int) -> Bool { flags[place] & 1 != 0 }

  /// Whether it is left for the person who asked.
  public func isDue(_ place: Int) -> Bool { flags[place] & 2 != 0 }
}
