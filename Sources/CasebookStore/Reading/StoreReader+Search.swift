public import AuditLedger
public import ClaimModel
import GRDB

extension StoreReader {
  /// Above this many hits the order is the newest first: ranking touches every hit, and takes long for common words.
  private static var rankingBound: Int { 2_000 }

  /// The records with all these words in any of their texts: the beginning of a word is enough. Where one of them
  /// begins no word at all (CJK, parts of words), all are looked for inside words, by three or more letters.
  ///
  /// The words of a verdict that is sealed for this person find nothing.
  public func search(
    _ words: String, kind: RecordKind? = nil, limit: Int = 20, for person: Person?
  ) throws -> [SearchHit] {
    let parts = words.split(whereSeparator: { $0.isWhitespace }).map { $0.filter { $0 != "\"" && $0 != "\0" } }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
    guard !parts.isEmpty else { return [] }
    let prefixes = parts.map { "\"\($0)\"*" }
    let match = prefixes.joined(separator: " ")
    // Whatever asks the index gathers all words with these beginnings first, so it is asked as seldom as can be.
    let many = try count(match)
    if many > 0 { return try wordHits(match, isMany: many > Self.rankingBound, kind, limit, person) }
    if try prefixes.allSatisfy(begins) { return [] }
    return parts.allSatisfy { $0.unicodeScalars.count >= 3 } ? try partHits(parts, kind, limit, person) : []
  }

  /// Whether any word begins so.
  private func begins(_ prefix: String) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT 1 FROM search_words WHERE search_words MATCH ? LIMIT 1"),
      arguments: [prefix]) ?? false
  }

  /// How many records have all the words; no more than one above the bound is counted.
  private func count(_ match: String) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT count(*) FROM (SELECT 1 FROM search_words WHERE search_words MATCH ? LIMIT \(Self.rankingBound + 1))
          """), arguments: [match]) ?? 0
  }

  private func wordHits(
    _ match: String, isMany: Bool, _ kind: RecordKind?, _ limit: Int, _ person: Person?
  ) throws -> [SearchHit] {
    // A snippet is cut when its row is read, and no more rows are read than are shown.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT rowid, snippet(search_words, 0, '', '', '…', 12) FROM search_words
        WHERE search_words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY \(isMany ? "rowid DESC" : "rank")
        """,
      arguments: [match, lowest(kind), highest(kind)])
    var row: Row?
    return try collect(limit, person) {
      row = try rows.next()
      return row?[0]
    } snippet: { _ in
      row?[1] ?? ""
    }
  }

  private func partHits(
    _ parts: [String], _ kind: RecordKind?, _ limit: Int, _ person: Person?
  ) throws -> [SearchHit] {
    // The trigram table keeps no positions, so it names candidates, and the text itself is looked at.
    let condition = parts.map { _ in "search_parts.body LIKE ? ESCAPE '!'" }.joined(separator: " AND ")
    let patterns = parts.map { part in
      "%" + part.reduce(into: "") { $0 += "%_!".contains($1) ? "!\($1)" : "\($1)" } + "%"
    }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT rowid AS row, substr(body, max(1, instr(lower(body), lower(?)) - 40), 100) AS snippet FROM search_parts
        WHERE \(condition) AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT \(max(0, limit) * 2)
        """,
      arguments: StatementArguments(
        [parts[0]] + patterns + [lowest(kind), highest(kind)] as [any DatabaseValueConvertible]))
    var next = rows.makeIterator()
    var found: [Int64: String] = [:]
    for row in rows { found[row["row"]] = row["snippet"] }
    return try collect(limit, person) {
      next.next().map { $0["row"] }
    } snippet: {
      found[$0] ?? ""
    }
  }

  private func collect(
    _ limit: Int, _ person: Person?, next: () throws -> Int64?, snippet: (Int64) throws -> String
  ) throws -> [SearchHit] {
    var hits: [SearchHit] = []
    while hits.count < limit, let row = try next() {
      guard let id = RowID.id(row) else { continue }
      if id.kind == .review, let review = try record(id)?.as(Review.self), review.isSealed(for: person) { continue }
      hits.append(SearchHit(id: id, snippet: try snippet(row)))
    }
    return hits
  }

  private func lowest(_ kind: RecordKind?) -> Int64 { kind.map { RowID.of(RecordID($0, 0)) } ?? 0 }

  private func highest(_ kind: RecordKind?) -> Int64 {
    kind.map { RowID.of(RecordID($0, Int(UInt32.max))) } ?? Int64.max
  }
}
