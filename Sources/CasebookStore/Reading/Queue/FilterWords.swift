import AuditLedger
import ClaimModel
import GRDB

/// Words of a filter: claims that have them in any of their texts, or in those of what hangs on them.
struct FilterWords {
  private let sets: FilterSets

  init(_ sets: FilterSets) { self.sets = sets }

  /// Claims with words that begin so; where none begins so, with these letters inside words.
  func having(_ word: String) throws -> ClaimSet {
    let plain = word.filter { $0 != "\"" && $0 != "\0" }
    guard plain.contains(where: { $0.isLetter || $0.isNumber }) else { return sets.table.nothing }
    let begins = try Bool.fetchOne(
      sets.reader.database, sql: "SELECT 1 FROM search_words WHERE search_words MATCH ? LIMIT 1",
      arguments: ["\"\(plain)\"*"])
    if begins ?? false { return try found(Hits("search_words", "search_words MATCH ?", "\"\(plain)\"*")) }
    guard plain.unicodeScalars.count >= 3, !plain.contains("%"), !plain.contains("_") else {
      return try printing(plain)
    }
    return try inEachSpelling(plain) { try found(Hits("search_parts", "body LIKE ?", "%\($0)%")) }
  }

  /// Claims with exactly these letters, however their accents are written.
  func printing(_ words: String) throws -> ClaimSet { try inEachSpelling(words, printing(spelled:)) }

  private func inEachSpelling(_ words: String, _ find: (String) throws -> ClaimSet) throws -> ClaimSet {
    var set = sets.table.nothing
    for spelling in FoldedText.spellings(of: words) { set.formUnion(try find(spelling)) }
    return set
  }

  private func printing(spelled words: String) throws -> ClaimSet {
    try words.unicodeScalars.count >= 3 && !words.contains("%") && !words.contains("_")
      ? found(
        Hits(
          "search_parts", "body LIKE ? AND rowid IN (SELECT id FROM search_text WHERE instr(body, ?) > 0)",
          "%\(words)%", words))
      : found(Hits("(SELECT id AS rowid, body FROM search_text)", "instr(body, ?) > 0", words))
  }

  /// Where the words are looked for, and how.
  private struct Hits {
    let table: String
    let match: String
    private let values: [any DatabaseValueConvertible]

    /// The values, and what else the query wants.
    func arguments(_ more: String...) -> StatementArguments { StatementArguments(values + more) }

    init(_ table: String, _ match: String, _ values: String...) {
      (self.table, self.match, self.values) = (table, match, values)
    }

    /// The row ids of the records of a kind that have them.
    func rows(_ kind: RecordKind) -> String {
      "SELECT rowid FROM \(table) WHERE \(match) AND rowid BETWEEN \(Rows.first(kind)) AND \(Rows.last(kind))"
    }
  }

  private func found(_ hits: Hits) throws -> ClaimSet {
    var set = sets.table.nothing
    let base = Rows.first(.claim)
    let claims = "BETWEEN \(base) AND \(Rows.last(.claim))"
    let plain = hits.arguments()
    try sets.fill(&set, hits.rows(.claim), plain, less: base)
    try sets.fill(
      &set, "SELECT referrer FROM reference WHERE target IN (\(hits.rows(.attribution))) AND referrer \(claims)", plain,
      less: base)
    for kind in [RecordKind.evidence, .comment] {
      try sets.fill(
        &set, "SELECT target FROM reference WHERE referrer IN (\(hits.rows(kind))) AND target \(claims)", plain,
        less: base)
    }
    try enterClaimants(hits, &set)
    // The words of a verdict that is sealed find nothing.
    try sets.fill(
      &set,
      """
      SELECT claim FROM queue WHERE claim IN (SELECT rowid - \(Rows.first(.review)) FROM (\(hits.rows(.review))))
        AND (sealed_for IS NULL OR sealed_for = ?)
      """, hits.arguments(sets.person?.name ?? ""))
    return set
  }

  private func enterClaimants(_ hits: Hits, _ set: inout ClaimSet) throws {
    let rows = try Int64.fetchAll(sets.reader.database, sql: hits.rows(.claimant), arguments: hits.arguments())
    guard let last = rows.max() else { return }
    var named = ClaimSet(upTo: Int(last - Rows.first(.claimant)))
    for row in rows { named.insert(row - Rows.first(.claimant)) }
    let table = sets.table
    set.formUnion(table.set { table.claimants[$0] != 0 && named.contains(table.claimants[$0]) })
  }
}
