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
    want("\(FoldedText.sql("topic")) = ?", query.topic.map(FoldedText.of))
    if let assignee = query.assignee {
      let names = try spellings(of: assignee)
      conditions.append("assignee IN (\(databaseQuestionMarks(count: names.count)))")
      arguments += names
    }
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
      database, sql: "SELECT \(Self.rowColumns) FROM queue \(filter) ORDER BY \(order) LIMIT ? OFFSET ?",
      arguments: StatementArguments(arguments + [query.limit, query.offset]))
    return try QueuePage(total: total ?? 0, rows: rows.map { try row($0, for: person) })
  }

  /// The columns of a row, in the order in which ``row(_:for:)`` reads them. The claimant's name is taken by SQLite: a
  /// page of rows would else decode as many records.
  static let rowColumns = """
    claim, state, verdict, sealed_for, stale, is_left, priority, claimant,
      (SELECT body ->> 'name' FROM record WHERE id = claimant + \(Rows.first(.claimant))) AS claimant_name,
      article, topic, assignee, supports, refutes, context, statement, changed
    """

  func row(_ row: Row, for person: Person?) throws -> QueueRow {
    let sealedFor: String? = row[3]
    let isSealed = sealedFor != nil && sealedFor != person?.name
    let verdict: String? = row[2]
    let assignee: String? = row[11]
    return try QueueRow(
      claim: ClaimID(number: row[0]), state: ReviewState.Name(text: row[1]),
      verdict: isSealed ? nil : verdict.map { try Verdict(text: $0) }, isSealed: isSealed, isStale: row[4],
      isLeft: row[5], priority: Priority(rawValue: row[6]) ?? .normal,
      claimant: (row[7] as Int?).map(ClaimantID.init(number:)), claimantName: row[8],
      article: (row[9] as Int?).map(ArticleID.init(number:)), topic: row[10],
      assignee: assignee.map { try Person(text: $0) }, supports: row[12], refutes: row[13], context: row[14],
      statement: row[15], changed: Timestamp(text: row[16]))
  }

  /// The counters of all claims and of each person, the fullest first.
  public func tallies() throws -> [Tally] { try tallies("scope IN ('all', 'person')") }

  /// The counters of every article, the fullest first. Cost: one row an article.
  public func articleTallies() throws -> [Tally] { try tallies("scope = 'article'") }

  public func tally(of article: ArticleID) throws -> Tally? {
    try tallies("scope = 'article' AND name = ?", ["\(article.number)"]).first
  }

  private func tallies(_ condition: String, _ arguments: StatementArguments = []) throws -> [Tally] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM tally WHERE \(condition) ORDER BY scope, is_left DESC, name"),
      arguments: arguments
    ).compactMap { row in
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
    // Each person's first edit is found from the one before in the index, however many edits there are.
    try String.fetchAll(
      database.cachedStatement(
        sql: """
          WITH RECURSIVE editor (name) AS (
            SELECT min(person) FROM edit
            UNION ALL SELECT (SELECT min(person) FROM edit WHERE person > name) FROM editor WHERE name IS NOT NULL
          )
          SELECT name FROM editor WHERE name IS NOT NULL
          UNION SELECT name FROM tally WHERE scope = 'person' ORDER BY 1
          """)
    ).map { try Person(text: $0) }
  }
}
