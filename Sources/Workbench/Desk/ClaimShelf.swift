import ClaimModel

/// What is known of the claims that were in sight, one by one. It stays in sight when the casebook has moved on, until
/// the newer is there.
public struct ClaimShelf<Value: Hashable & Sendable>: Hashable, Sendable {
  private var values: [ClaimID: Value] = [:]
  private var fresh: Set<ClaimID> = []

  /// Of so many claims something is kept.
  private static var room: Int { 4_000 }

  public init() {}

  subscript(claim: ClaimID) -> Value? { values[claim] }

  /// Whether it has to be asked for.
  func lacks(_ claim: ClaimID) -> Bool { !fresh.contains(claim) }

  /// - Parameters:
  ///   - new: What there is to know.
  ///   - asked: The claims that were asked about.
  mutating func put(_ new: [ClaimID: Value], of asked: [ClaimID]) {
    if values.count + asked.count(where: { values[$0] == nil }) > Self.room { forget() }
    for claim in asked { values[claim] = new[claim] }
    fresh.formUnion(asked)
  }

  /// Everything may be otherwise now.
  mutating func expire() { fresh = [] }

  /// Nothing is known any more: somebody else looks, who may see other things, or there is no room.
  mutating func forget() { (values, fresh) = ([:], []) }
}
