public import AuditLedger
public import ClaimModel

/// What a screen wants to know of the casebook.
public enum Question: Hashable, Sendable {
  case desk
  /// The ids of the queue in order; at most so many, or all.
  case order(QueueRequest, limit: Int?)
  case rows([ClaimID])
  case claim(ClaimID)
  case article(ArticleID)
  /// How many claims of an article are left.
  case tally(ArticleID)
  case sources
  case source(SourceID)
  case find(FindRequest)
  case log(LogRequest)
  case entry(Int)
}

/// What is looked for by the finders: sources for evidence, claims for relations.
public struct FindRequest: Hashable, Sendable {
  public var kind: RecordKind
  public var words: String

  public init(_ kind: RecordKind, _ words: String) { (self.kind, self.words) = (kind, words) }
}

/// Which entries of the ledger.
public struct LogRequest: Hashable, Sendable {
  public var record: RecordID?
  /// The last entry that is wanted; nil is the newest.
  public var upTo: Int?
  public var limit: Int

  public init(record: RecordID? = nil, upTo: Int? = nil, limit: Int = 500) {
    (self.record, self.upTo, self.limit) = (record, upTo, limit)
  }
}

/// What the casebook says.
public enum Answer: Hashable, Sendable {
  case desk(DeskFacts)
  case order(ClaimOrder)
  case rows([QueueRow])
  case claim(ClaimSheet)
  case article(ArticleSheet)
  case tally(Tally?)
  case sources([SourceLine])
  case source(SourceSheet)
  case found([Found])
  case log([LogLine])
  case entry(EntrySheet)
  /// Why there is none, in a sentence.
  case failed(String)
}

/// What holds for the whole screen.
public struct DeskFacts: Hashable, Sendable {
  public let settings: CasebookSettings
  public let head: Int
  /// Of all and of each person; an article's is asked for when it is in sight.
  public let tallies: [Tally]
  public let people: [Person]
}

/// A record that a finder offers.
public struct Found: Hashable, Sendable {
  public let id: RecordID
  public let title: String
  public let detail: String
}
