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
  /// What the extractor makes of the words at a place. The shell answers it: it is no matter of records.
  case offer(ArticleID, Range<Int>)
  /// The single claims in a statement, as the extractor parts it. Answered by the shell.
  case parts(ClaimID)
  /// The record as YAML. Answered by the shell.
  case form(RecordID)
  /// How many rules stand against some claims.
  case findings([ClaimID])
  /// Whether a move is possible on each of some claims, and why not.
  case trial(VerdictMove, [ClaimID])
  /// Claims and their relations round one, so many steps far.
  case graph(ClaimID, depth: Int)
  /// What is to be known before a report is written.
  case check(ReportOrder.Scope)
  /// How an article's last two versions differ, as a page to read.
  case versions(ArticleID)
  /// What stands at a path, and how it may go on. Answered by the shell.
  case path(String)
  /// The first lines of a report. Answered by work beside the screen.
  case preview(ReportOrder)
}

extension Question {
  var isPreview: Bool { if case .preview = self { true } else { false } }
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
  public var filter: LogFilter

  public init(record: RecordID? = nil, filter: LogFilter = LogFilter(), limit: Int = 500) {
    (self.record, self.filter) = (record, filter)
    self.filter.limit = limit
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
  case offer(MarkOffer?)
  case parts([String])
  case form(RecordForm)
  case findings([ClaimID: FindingCount])
  case trial([Refusal])
  case graph(RelationGraph)
  case check(ReportCheck)
  case preview([String])
  case path(PathLook)
  case versions(String)
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
  /// How many articles there are.
  public let articles: Int
}

/// A record that a finder offers.
public struct Found: Hashable, Sendable {
  public let id: RecordID
  public let title: String
  public let detail: String
}
