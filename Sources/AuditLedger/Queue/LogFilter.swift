public import ClaimModel

/// Which ledger entries.
public struct LogFilter: Sendable, Hashable {
  public var record: RecordID?
  public var person: Person?
  /// Such as `claim.added`, or a beginning of it such as `review.`.
  public var kind: String?
  public var from: Int?
  public var to: Int?
  public var since: PartialDate?
  /// The last day, month or year that is wanted, with all of it.
  public var until: PartialDate?
  public var limit = 50
  public var newestFirst = true

  public init() {}
}
