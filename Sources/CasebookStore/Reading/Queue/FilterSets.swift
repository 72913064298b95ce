import AuditLedger
import ClaimModel
import GRDB

/// A filter as a set of claims: its parts are looked up one by one and then laid over each other, so that a word that
/// half of the casebook has costs no more than reading the index once.
struct FilterSets {
  let reader: StoreReader
  let table: QueueTable
  let person: Person?
  let now: Timestamp
  let cancelled: () -> Bool

  /// Nobody wants the answer any more.
  struct Cancelled: Error {}

  /// Rows between two looks at whether anybody still wants the answer.
  private static let stride = 4_096

  /// - Throws: ``Cancelled``.
  ///
  /// - Parameter within: claims outside of it are of no account.
  func set(_ condition: QueueCondition, within: ClaimSet? = nil) throws -> ClaimSet {
    if cancelled() { throw Cancelled() }
    switch condition {
    case .all(let parts):
      var set = table.nothing
      set.formComplement()
      for part in parts where !part.asksRules { set.formIntersection(try self.set(part)) }
      // Rules are slow: they are asked about what the other parts have left.
      for part in parts where part.asksRules { set.formIntersection(try self.set(part, within: set)) }
      return set
    case .any(let parts):
      var set = table.nothing
      for part in parts { set.formUnion(try self.set(part, within: within)) }
      return set
    case .not(let part):
      var set = try self.set(part, within: within)
      set.formComplement()
      return set
    case .word(let word): return try FilterWords(self).having(word)
    case .exact(let words): return try FilterWords(self).printing(words)
    case .finding(let rule):
      let found = try findings(within: within)
      return table.set { found[table.claims[$0]]?.holds(rule) ?? false }
    case .property(.blocked):
      let agreed = table.set { table.isAgreed($0) }
      var asked = within ?? agreed
      asked.formIntersection(agreed)
      let found = try findings(within: asked)
      return table.set { table.isAgreed($0) && (found[table.claims[$0]]?.blocks ?? 0) > 0 }
    default: return try atHand(condition) ?? stored(condition)
    }
  }

  /// What the rules find on the claims of a set, or on all, as far as they are asked about them.
  func findings(within set: ClaimSet?) throws -> [UInt32: ClaimFindings] {
    let claims = table.claims.indices.filter { table.isUnderRules($0) && set?.contains(table.claims[$0]) ?? true }
    return try (reader.board?.findings ?? FindingBoard()).findings(
      claims.map { table.claims[$0] }, reader, cancelled: cancelled)
  }

  /// What the table itself knows.
  private func atHand(_ condition: QueueCondition) -> ClaimSet? {
    switch condition {
    case .state(let state):
      let stage = ReviewState.Name.allCases.firstIndex(of: state) ?? -1
      return table.set { table.stage($0) == stage }
    case .claimant(let text):
      guard let id = try? ClaimantID(text: text) else { return nil }
      return table.set { table.claimants[$0] == id.number }
    case .article(let id): return table.set { table.articles[$0] == id.number }
    case .assignee(nil): return table.set { table.assignees[$0] == 0 }
    case .assignee(.me?): return assigned(to: person?.name ?? "")
    case .assignee(.named(let who)?): return assigned(toOneSpelledLike: who.name)
    case .priority(let bounds): return table.set { bounds.contains(table.priority($0)) }
    case .id(let bounds): return table.set { bounds.contains(Int(table.claims[$0])) }
    case .age(let bounds): return table.set { bounds.contains(now.seconds - table.changed[$0]) }
    case .property(.left): return table.set { table.isLeft($0) }
    case .property(.stale): return table.set { table.isStale($0) }
    case .property(.mine): return assigned(to: person?.name ?? "")
    default: return nil
    }
  }

  private func assigned(to name: String) -> ClaimSet {
    guard let place = table.place(of: name) else { return table.nothing }
    return table.set { table.assignees[$0] == place }
  }

  private func assigned(toOneSpelledLike name: String) -> ClaimSet {
    let places = table.places(spelledLike: name)
    return table.set { places.contains(table.assignees[$0]) }
  }

  /// What SQLite is asked for.
  private func stored(_ condition: QueueCondition) throws -> ClaimSet {
    var filter = FilterSQL(person: person)
    guard let sql = filter.sql(condition) else { return table.nothing }
    var set = table.nothing
    try fill(&set, "SELECT claim FROM queue WHERE \(sql)", StatementArguments(filter.arguments))
    return set
  }

  /// Puts the numbers that a query gives into a set, less a constant.
  func fill(_ set: inout ClaimSet, _ sql: String, _ arguments: StatementArguments, less base: Int64 = 0) throws {
    let numbers = try Int64.fetchCursor(reader.database, sql: sql, arguments: arguments)
    var count = 0
    while let number = try numbers.next() {
      count += 1
      if count.isMultiple(of: Self.stride), cancelled() { throw Cancelled() }
      set.insert(number - base)
    }
  }
}

extension QueueCondition {
  /// Whether rules have to be asked for it.
  fileprivate var asksRules: Bool {
    switch self {
    case .finding, .property(.blocked): true
    case .all(let parts), .any(let parts): parts.contains(where: \.asksRules)
    case .not(let part): part.asksRules
    default: false
    }
  }
}

extension QueueTable {
  /// Whether two people have agreed on a verdict, and nobody has signed it off yet.
  fileprivate func isAgreed(_ place: Int) -> Bool { ReviewState.Name.allCases[stage(place)] == .agreed }
}
