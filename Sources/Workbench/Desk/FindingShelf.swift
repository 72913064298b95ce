import ClaimModel

/// What stands against the claims that were in sight, counted. A count stays in sight when the casebook has moved on,
/// until the newer one is there.
public struct FindingShelf: Hashable, Sendable {
  private var counts: [ClaimID: FindingCount] = [:]
  private var fresh: Set<ClaimID> = []

  /// How many claims' counts are kept.
  private static let room = 4_000

  public init() {}

  subscript(claim: ClaimID) -> FindingCount? { counts[claim] }

  /// Whether the count has to be asked for.
  func lacks(_ claim: ClaimID) -> Bool { !fresh.contains(claim) }

  mutating func put(_ new: [ClaimID: FindingCount]) {
    if counts.count + new.count > Self.room { (counts, fresh) = ([:], []) }
    counts.merge(new) { $1 }
    fresh.formUnion(new.keys)
  }

  /// Everything may be otherwise now.
  mutating func expire() { fresh = [] }
}
