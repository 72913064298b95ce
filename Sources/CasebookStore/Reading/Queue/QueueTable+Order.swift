import AuditLedger
import ClaimModel

extension QueueTable {
  /// The places of the claims in an order, those of a set alone; with groups, the groups' keys in the same order.
  func ordered(_ ordering: QueueOrdering, of kept: ClaimSet?, _ findings: [UInt32: ClaimFindings] = [:]) -> [UInt32] {
    var places: [UInt32] = []
    places.reserveCapacity(kept == nil ? count : count / 4)
    for place in claims.indices where kept?.contains(claims[place]) ?? true { places.append(UInt32(place)) }
    if let keys = keys(ordering.key, findings) { Self.sort(&places, by: keys) }
    if ordering.reversed { places.reverse() }
    return places
  }

  /// What comes first has the smaller key; nil where that is the number alone.
  private func keys(_ key: QueueOrdering.Key, _ findings: [UInt32: ClaimFindings]) -> ((Int) -> UInt64)? {
    switch key {
    case .id: return nil
    case .state: return { UInt64(stage($0) << 2 | priority($0)) }
    case .priority: return { UInt64(priority($0)) }
    case .claimant: return Self.lastIfNone(claimants)
    case .evidence: return { UInt64(UInt16.max - evidence[$0]) }
    case .findings: return { (findings[claims[$0]] ?? .none).key }
    case .age:
      let newest = changed.max() ?? 0
      return { UInt64(newest - changed[$0]) }
    case .assignee:
      let ranks = peopleRanks
      return { UInt64(ranks[Int(assignees[$0])]) }
    }
  }

  /// Numbers as keys, those without one behind all others.
  private static func lastIfNone(_ column: [UInt32]) -> (Int) -> UInt64 {
    let last = UInt64(column.max() ?? 0) + 1
    return { column[$0] == 0 ? last : UInt64(column[$0]) }
  }

  /// The places of people when their names are sorted by bytes, as SQLite does; nobody is last.
  private var peopleRanks: [Int] {
    var ranks = Array(repeating: people.count, count: people.count)
    let sorted = people.indices.dropFirst().sorted { people[$0].utf8.lexicographicallyPrecedes(people[$1].utf8) }
    for (rank, person) in sorted.enumerated() { ranks[person] = rank }
    return ranks
  }

  /// Puts what is ordered under headings: stable, so that within each the order stays.
  func grouped(_ places: inout [UInt32], _ grouping: QueueGrouping, topics: [UInt32: Int]) {
    guard let key = groupKey(grouping, topics: topics) else { return }
    let last = UInt64(places.lazy.compactMap { key(Int($0)) }.max() ?? 0) + 1
    Self.sort(&places) { UInt64(key($0) ?? Int(last)) }
  }

  /// What makes the groups: a record's number, a stage, the rank of a topic; nil for none.
  func groupKey(_ grouping: QueueGrouping, topics: [UInt32: Int]) -> ((Int) -> Int?)? {
    switch grouping {
    case .none: nil
    case .article: { articles[$0] == 0 ? nil : Int(articles[$0]) }
    case .claimant: { claimants[$0] == 0 ? nil : Int(claimants[$0]) }
    case .state: { stage($0) }
    case .topic: { topics[claims[$0]] }
    }
  }

  /// The flags of a ``ClaimOrder``: what is left, what of it for this person, what is stale.
  func flags(_ place: Int, for person: UInt16?, isNobody: Bool) -> UInt8 {
    guard isLeft(place) else { return isStale(place) ? 4 : 0 }
    let isDue = isNobody || isDue(place, for: person)
    return 1 | (isDue ? 2 : 0) | (isStale(place) ? 4 : 0)
  }

  /// Whether a claim that is left is so for a person: what they may do next, and what nobody else has taken.
  private func isDue(_ place: Int, for person: UInt16?) -> Bool {
    switch ReviewState.Name.allCases[stage(place)] {
    case .proposed: sealedFor[place] == 0 || sealedFor[place] != person
    case .secondReview: false
    case .inReview, .unreviewed: assignees[place] == 0 || assignees[place] == person
    default: true
    }
  }

  /// Sorts places by keys, eleven bits a pass and no more passes than the keys have bits: stable, and linear.
  static func sort(_ places: inout [UInt32], by key: (Int) -> UInt64) {
    var keys = places.map { key(Int($0)) }
    guard let highest = keys.max() else { return }
    var sortedPlaces = places
    var sortedKeys = keys
    var shift: UInt64 = 0
    while shift < 64, highest >> shift > 0 {
      var starts = Array(repeating: 0, count: 2_049)
      for value in keys { starts[Int(value >> shift & 2_047) + 1] += 1 }
      for digit in 1...2_048 { starts[digit] += starts[digit - 1] }
      for (index, value) in keys.enumerated() {
        let digit = Int(value >> shift & 2_047)
        sortedPlaces[starts[digit]] = places[index]
        sortedKeys[starts[digit]] = value
        starts[digit] += 1
      }
      swap(&places, &sortedPlaces)
      swap(&keys, &sortedKeys)
      shift += 11
    }
  }
}
