public import AuditLedger
public import ClaimModel
import GRDB

extension StoreReader {
  /// A page of the queue, for the eyes of this person: a verdict that is sealed for them is left out.
  public func queue(_ query: QueueQuery, for person: Person?) throws -> QueuePage {
    var conditions: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    func want(_ condition: String, _ argument: (any DatabaseValueConvertible)?) {
      guard let argument else { return }
      conditions.append(condition)
      arguments.append(argument)
    }
    want("state = ?", query.state?.rawValue)
    want("claimant = ?", query.claimant?.number)
    want("article = ?", query.article?.number)
    want("topic = ?", query.topic)
    want("assignee = ?", query.assignee?.name)
    if let verdict = query.verdict {
      want("verdict = ?", verdict.rawValue)
      // A filter must not tell what a column may not show.
      want("(sealed_for IS NULL OR sealed_for = ?)", person?.name ?? "")
    }
    if query.onlyLeft { conditions.append("is_left = 1") }
    if query.onlyStale { conditions.append("stale = 1") }
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    let order =
      switch query.order {
      case .state: "stage, priority, claim"
      case .priority: "priority, claim"
      case .changed: "changed DESC, claim"
      case .id: "claim"
      }
    let total: Int? =
      if conditions.isEmpty {
        try Int.fetchOne(database, sql: "SELECT total FROM tally WHERE scope = 'all'")
      } else {
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM queue \(filter)", arguments: StatementArguments(arguments))
      }
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM queue \(filter) ORDER BY \(order) LIMIT ? OFFSET ?",
      arguments: StatementArguments(arguments + [query.limit, query.offset]))
    return try QueuePage(total: total ?? 0, rows: rows.map { try row($0, for: person) })
  }

  func row(_ row: Row, for person: Person?) throws -> QueueRow {
    let sealedFor: String? = row["sealed_for"]
    let isSealed = sealedFor != nil && sealedFor != person?.name
    let verdict: String? = row["verdict"]
    let claimant = (row["claimant"] as Int?).map(ClaimantID.init(number:))
    let assignee: String? = row["assignee"]
    let priority: Int = row["priority"]
    return try QueueRow(
      claim: ClaimID(number: row["claim"]), state: ReviewState.Name(text: row["state"]),
      verdict: isSealed ? nil : verdict.map { try Verdict(text: $0) }, isSealed: isSealed, isStale: row["stale"],
      isLeft: row["is_left"], priority: Priority(rawValue: priority) ?? .normal, claimant: claimant,
      claimantName: claimant.flatMap { try record($0.any)?.as(Claimant.self)?.name },
      article: (row["article"] as Int?).map(ArticleID.init(number:)), topic: row["topic"],
      assignee: assignee.map { try Person(text: $0) }, supports: row["supports"], refutes: row["refutes"],
      context: row["context"], statement: row["statement"], changed: Timestamp(text: row["changed"]))
  }

  /// The counters of all claims, of each article and of each person, the fullest first.
  public func tallies() throws -> [Tally] {
    try Row.fetchAll(database, sql: "SELECT * FROM tally ORDER BY scope, is_left DESC, name").compactMap { row in
      let scope: String = row["scope"]
      let name: String = row["name"]
      let tallied: Tally.Scope? =
        switch scope {
        case "all": .all
        case "article": Int(name).map { .article(ArticleID(number: $0)) }
        default: try .person(Person(text: name))
        }
      return tallied.map { Tally(scope: $0, total: row["total"], left: row["is_left"]) }
    }
  }

  /// Everybody who has edited this casebook, or has something assigned.
  public func people() throws -> [Person] {
    try String.fetchAll(
      database,
      sql: "SELECT DISTINCT person FROM edit UNION SELECT name FROM tally WHERE scope = 'person' ORDER BY 1"
    ).map { try Person(text: $0) }
  }
}
