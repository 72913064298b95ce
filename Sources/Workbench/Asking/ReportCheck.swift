import AuditLedger
import ClaimModel

/// What is to be known before a report is written.
public struct ReportCheck: Hashable, Sendable {
  /// Claims in scope.
  public let claims: Int
  public let left: Int
  public let stale: Int
  /// Without a verdict that two people agreed on, set aside or withdrawn.
  public let unfinished: Int
  /// Of the whole casebook: first verdicts that are hidden from the one who looks.
  public let hidden: Int

  init(_ scope: ReportOrder.Scope, in casebook: some QueueReading, for person: Person?, now: Timestamp) throws {
    func count(_ words: String, in scope: String = scope.filter) throws -> Int {
      var request = QueueRequest()
      request.filter = try QueueFilter(parsing: [scope, words].filter { !$0.isEmpty }.joined(separator: " "))
      return try casebook.order(request, for: person, now: now, limit: 1, cancelled: { false }).total
    }
    claims = try count("")
    left = try count("is:left")
    stale = try count("is:stale")
    hidden = try count("is:hidden", in: "")
    unfinished = try count("state:unreviewed|in-review|proposed|second-review")
  }
}

extension ReportOrder.Scope {
  /// The claims in it, as one would type them.
  var filter: String {
    switch self {
    case .everything: ""
    case .claim(let id): "id:\(id)"
    case .article(let id): "article:\(id)"
    case .topic(let topic): "topic:\"\(topic.filter { $0 != "\"" })\""
    }
  }

  var words: String {
    switch self {
    case .everything: "everything"
    case .claim(let id): "\(id)"
    case .article(let id): "the claims of \(id)"
    case .topic(let topic): "the topic \(topic)"
    }
  }
}
