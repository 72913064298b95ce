import AuditLedger
import ClaimModel

/// The range from `V` to the cursor: until it ends, its claims count as marked.
extension QueueScreen {
  /// The lines of the open range.
  var rangeLines: ClosedRange<Int>? { rangeFrom.map { min($0, list.cursor)...max($0, list.cursor) } }

  /// The claims of the open range.
  var ranged: [ClaimID] {
    let lines = lines
    return rangeLines?.compactMap { lines.claim(at: $0) } ?? []
  }

  /// The marked claims, with those of the open range.
  func marked(_ desk: Desk) -> Set<ClaimID> { rangeFrom == nil ? desk.marks : desk.marks.union(ranged) }

  /// How many they are. Cost without marks: one pass over the groups, however long the range is.
  func markedCount(_ desk: Desk) -> Int {
    guard let rangeLines else { return desk.marks.count }
    return desk.marks.isEmpty ? lines.claimCount(in: rangeLines) : marked(desk).count
  }

  /// Ends the range: its claims are marked.
  mutating func keepRange(_ desk: inout Desk) {
    guard rangeFrom != nil else { return }
    desk.marks.formUnion(ranged)
    rangeFrom = nil
  }
}

extension Command {
  /// Whether it changes the claims that are marked.
  var isEdit: Bool {
    switch self {
    case .again, .assign, .fix, .waive, .verdict, .evidence, .change, .isolate, .relate: true
    default: false
    }
  }
}
