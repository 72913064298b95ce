import AuditLedger
import ClaimModel

/// The lines of the queue: claims, with a heading over each group. Cost of a look-up: logarithm of the groups.
struct QueueLines: Hashable {
  private let order: ClaimOrder
  /// The line at which each group's heading stands; empty without groups.
  private let heads: [Int]
  private let folded: Set<Int>
  let count: Int

  init(_ order: ClaimOrder?, folded: Set<Int>) {
    let order = order ?? ClaimOrder(ids: [], flags: [], groups: [], total: 0)
    self.order = order
    self.folded = folded
    var heads: [Int] = []
    var line = 0
    for (index, group) in order.groups.enumerated() {
      heads.append(line)
      line += 1 + (folded.contains(index) ? 0 : min(group.count, max(0, order.ids.count - group.start)))
    }
    self.heads = heads
    count = order.groups.isEmpty ? order.ids.count : line
  }

  /// The group whose heading or claim stands at a line.
  func group(at line: Int) -> Int? {
    guard !heads.isEmpty else { return nil }
    var (low, high) = (0, heads.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if heads[middle] <= line { low = middle } else { high = middle }
    }
    return low
  }

  /// The group whose heading stands at a line.
  func heading(at line: Int) -> Int? { group(at: line).flatMap { heads[$0] == line ? $0 : nil } }

  func headingLine(of group: Int) -> Int { heads.indices.contains(group) ? heads[group] : 0 }

  var groupCount: Int { heads.count }

  /// The place in the order of the claim at a line.
  func index(at line: Int) -> Int? {
    guard (0..<count).contains(line) else { return nil }
    guard let group = group(at: line) else { return line }
    guard heads[group] != line else { return nil }
    return order.groups[group].start + line - heads[group] - 1
  }

  func claim(at line: Int) -> ClaimID? {
    index(at: line).flatMap { order.ids.indices.contains($0) ? ClaimID(number: Int(order.ids[$0])) : nil }
  }

  /// How many claims stand at some lines. Cost: one pass over the groups.
  func claimCount(in lines: ClosedRange<Int>) -> Int {
    let lines = lines.clamped(to: 0...max(0, count - 1))
    return count == 0 ? 0 : lines.count - heads.count { lines.contains($0) }
  }

  /// The place in the order of the first claim at or after a line.
  func index(atOrAfter line: Int) -> Int {
    var line = line
    while line < count {
      if let index = index(at: line) { return index }
      line += 1
    }
    return order.ids.count
  }

  /// The line of the claim at a place in the order; nil where its group is folded.
  func line(ofIndex index: Int) -> Int? {
    guard !order.groups.isEmpty else { return index }
    var (low, high) = (0, order.groups.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if order.groups[middle].start <= index { low = middle } else { high = middle }
    }
    return folded.contains(low) ? nil : heads[low] + 1 + index - order.groups[low].start
  }

  /// The line of a claim. Cost: one pass over the ids.
  func line(of claim: ClaimID) -> Int? {
    order.ids.firstIndex(of: UInt32(claim.number)).flatMap { line(ofIndex: $0) }
  }

  /// The line of the first claim.
  var firstClaim: Int { order.groups.isEmpty ? 0 : min(1, max(0, count - 1)) }
}
