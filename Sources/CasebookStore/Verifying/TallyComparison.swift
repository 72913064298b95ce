import ClaimModel
import Foundation
import GRDB

/// Compares the counters with the rows of the queue that the ledger gives.
struct TallyComparison {
  private var counts: [Scope: Count] = [:]

  /// Names are told apart by their bytes.
  private struct Scope: Hashable {
    let word: String
    let name: [UInt8]
  }

  private struct Count: Equatable {
    var total = 0
    var left = 0
  }

  /// Counts a row of the queue.
  mutating func enter(_ line: QueueLine, _ articles: [AttributionID: ArticleID]) {
    guard let claim = line.claim else { return }
    count("all", "", line.review.isLeft)
    let article = claim.attribution.map { articles[$0] } ?? claim.article
    if let article { count("article", "\(article.number)", line.review.isLeft) }
    if let person = claim.assignee { count("person", person.name, line.review.isLeft) }
  }

  private mutating func count(_ word: String, _ name: String, _ isLeft: Bool) {
    var count = counts[Scope(word: word, name: Array(name.utf8))] ?? Count()
    count.total += 1
    if isLeft { count.left += 1 }
    counts[Scope(word: word, name: Array(name.utf8))] = count
  }

  /// What is wrong with the table.
  func problems(in database: Database) throws -> [VerifyProblem] {
    var missing = counts
    var problems: [VerifyProblem] = []
    func note(_ scope: String, _ what: String) {
      problems.append(VerifyProblem("a row of the table tally («\(scope)») \(what)"))
    }
    let rows = try Row.fetchCursor(
      database, sql: "SELECT scope, CAST(name AS BLOB), total, is_left FROM tally ORDER BY scope, name")
    while let row = try rows.next() {
      let name: Data? = row[1]
      let scope = Scope(word: row[0], name: Array(name ?? Data()))
      guard let count = missing.removeValue(forKey: scope) else {
        note(scope.word, "is not in the ledger")
        continue
      }
      if count != Count(total: row[2], left: row[3]) { note(scope.word, "is not what the ledger gives") }
    }
    for scope in missing.keys.map(\.word).sorted() { note(scope, "is not what the ledger gives") }
    return problems
  }
}
