public import ClaimModel
import GRDB

/// A record that a search found, with the words around the hit.
public struct SearchHit: Sendable, Hashable {
  public let id: RecordID
  public let snippet: String
}

extension StoreReader {
  /// Above this many hits the order is the newest first: ranking touches every hit, and takes long for common words.
  private static var rankingBound: Int { 5_000 }

  /// The records with all these words in any of their texts: the beginning of a word is enough, and where the words
  /// find nothing (CJK, parts of words) every part of three or more letters is looked for.
  ///
  /// The words of a verdict that is sealed for this person find nothing.
  public func search(_ words: String, kind: RecordKind? = nil, limit: Int = 20, for person: Person?) throws
    -> [SearchHit]
  {
    let parts = words.split(whereSeparator: { $0.isWhitespace }).map { $0.filter { $0 != "\"" && $0 != "\0" } }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
    guard !parts.isEmpty else { return [] }
    let prefixes = parts.map { "\"\($0)\"*" }.joined(separator: " ")
    let hits = try hits("search_words", match: prefixes, kind, limit, person)
    let long = parts.filter { $0.unicodeScalars.count >= 3 }
    guard hits.count < limit, long.count == parts.count else { return hits }
    let known = Set(hits.map(\.id))
    return try hits + partHits(long, kind, limit - hits.count, person).filter { !known.contains($0.id) }
  }

  private func hits(
    _ table: String, match: String, _ kind: RecordKind?, _ limit: Int, _ person: Person?
  ) throws -> [SearchHit] {
    let many =
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM (SELECT 1 FROM \(table) WHERE \(table) MATCH ? LIMIT \(Self.rankingBound + 1))",
        arguments: [match]) ?? 0
    let order = many > Self.rankingBound ? "rowid DESC" : "rank"
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT rowid, snippet(\(table), 0, '', '', '…', 12) AS snippet FROM \(table)
        WHERE \(table) MATCH ? AND rowid BETWEEN ? AND ? ORDER BY \(order)
        """, arguments: [match, lowest(kind), highest(kind)])
    return try collect(rows, limit, person)
  }

  private func partHits(
    _ parts: [String], _ kind: RecordKind?, _ limit: Int, _ person: Person?
  ) throws -> [SearchHit] {
    // The trigram table keeps no positions, so it names candidates, and the text itself is looked at.
    let condition = parts.map { _ in "search_parts.body LIKE ? ESCAPE '!'" }.joined(separator: " AND ")
    let patterns = parts.map { part in
      "%" + part.reduce(into: "") { $0 += "%_!".contains($1) ? "!\($1)" : "\($1)" } + "%"
    }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT rowid, substr(body, max(1, instr(lower(body), lower(?)) - 40), 100) AS snippet FROM search_parts
        WHERE \(condition) AND rowid BETWEEN ? AND ? ORDER BY rowid DESC
        """,
      arguments: StatementArguments(
        [parts[0]] + patterns + [lowest(kind), highest(kind)] as [any DatabaseValueConvertible]))
    return try collect(rows, limit, person)
  }

  private func collect(_ rows: RowCursor, _ limit: Int, _ person: Person?) throws -> [SearchHit] {
    var hits: [SearchHit] = []
    while hits.count < limit, let row = try rows.next() {
      guard let id = RowID.id(row["rowid"]) else { continue }
      if id.kind == .review, let review = try record(id)?.as(Review.self), review.isSealed(for: person) { continue }
      hits.append(SearchHit(id: id, snippet: row["snippet"]))
    }
    return hits
  }

  private func lowest(_ kind: RecordKind?) -> Int64 { kind.map { RowID.of(RecordID($0, 0)) } ?? 0 }

  private func highest(_ kind: RecordKind?) -> Int64 {
    kind.map { RowID.of(RecordID($0, Int(UInt32.max))) } ?? Int64.max
  }
}
