import AuditLedger
import ClaimModel
import GRDB

/// A filter as SQL over the queue's rows. Values are always arguments, never part of the text.
struct FilterSQL {
  let person: Person?
  let now: Timestamp
  var arguments: [any DatabaseValueConvertible] = []
  var dueArguments: [any DatabaseValueConvertible] = []

  init(person: Person?, now: Timestamp) { (self.person, self.now) = (person, now) }

  private mutating func bind(_ sql: String, _ values: any DatabaseValueConvertible...) -> String {
    arguments += values
    return sql
  }

  mutating func sql(_ condition: QueueCondition, in reader: StoreReader) throws -> String {
    switch condition {
    case .all(let parts):
      return try parts.isEmpty ? "1" : "(" + parts.map { try sql($0, in: reader) }.joined(separator: " AND ") + ")"
    case .any(let parts):
      return try parts.isEmpty ? "0" : "(" + parts.map { try sql($0, in: reader) }.joined(separator: " OR ") + ")"
    case .not(let part): return try "NOT coalesce(\(sql(part, in: reader)), 0)"
    case .word(let word): return try hits(word, in: reader)
    case .exact(let words): return exact(words)
    case .state(let state): return bind("state = ?", state.rawValue)
    case .verdict(let verdict):
      return bind("(verdict = ? AND (sealed_for IS NULL OR sealed_for = ?))", verdict.rawValue, person?.name ?? "")
    case .claimant(let text):
      if let id = try? ClaimantID(text: text) { return bind("claimant = ?", id.number) }
      return bind(
        """
        claimant IN (SELECT number FROM record WHERE id BETWEEN \(Rows.first(.claimant)) AND \(Rows.last(.claimant))
          AND instr(lower(body ->> 'name' || ' ' || coalesce(body ->> 'aliases', '')), ?) > 0)
        """, text.lowercased())
    case .article(let id): return bind("article = ?", id.number)
    case .topic(let topic): return bind("instr(lower(coalesce(topic, '')), ?) > 0", topic.lowercased())
    case .assignee(nil): return "assignee IS NULL"
    case .assignee(let who?): return bind("assignee = ?", name(who))
    case .by(let who): return by(name(who))
    case .priority(let bounds): return bind("priority BETWEEN ? AND ?", bounds.lowerBound, bounds.upperBound)
    case .count(let counted, let bounds):
      let column = counted == .supports ? "supports" : counted == .refutes ? "refutes" : "context"
      return bind("\(column) BETWEEN ? AND ?", bounds.lowerBound, bounds.upperBound)
    case .id(let bounds): return bind("claim BETWEEN ? AND ?", bounds.lowerBound, bounds.upperBound)
    case .made(let from, let to):
      // A day of a month in the range is in the range: dates are compared as far as they go.
      let made = "(SELECT body ->> 'made' FROM record WHERE id = claim + \(Rows.first(.claim) - 0))"
      return bind(
        "(\(made) >= ? AND substr(\(made), 1, ?) <= ?)", from?.description ?? "", to?.description.count ?? 1,
        to?.description ?? "9")
    case .age(let bounds):
      let from = Timestamp(seconds: now.seconds - bounds.upperBound)
      let to = Timestamp(seconds: now.seconds - bounds.lowerBound)
      return bind("changed BETWEEN ? AND ?", from.description, to.description)
    case .source(let id):
      return bind("claim IN (\(Rows.claimsOfEvidence("r2.target = ?")))", RowID.of(id.any))
    case .stance(let stance):
      return bind(
        "claim IN (\(Rows.claims(of: .evidence, where: "body ->> 'stance' = ? AND body ->> 'withdrawn' IS NULL")))",
        stance.rawValue)
    case .property(let property): return try self.property(property, in: reader)
    case .has(let belonging): return has(belonging)
    }
  }

  /// Nobody's name is empty.
  private func name(_ who: FilterPerson) -> String {
    switch who {
    case .me: person?.name ?? ""
    case .named(let person): person.name
    }
  }

  private mutating func by(_ name: String) -> String {
    // A sealed verdict does not tell who gave it by any other way than the log, which shows it.
    bind(
      """
      EXISTS (SELECT 1 FROM touch JOIN ledger USING (sequence)
        WHERE touch.record IN (claim + \(Rows.first(.claim)), claim + \(Rows.first(.review))) AND entry ->> 'person' = ?)
      """, name)
  }

  private mutating func property(_ property: QueueCondition.Property, in reader: StoreReader) throws -> String {
    switch property {
    case .left: "is_left = 1"
    case .mine: bind("assignee = ?", person?.name ?? "")
    case .stale: "stale = 1"
    case .hidden: bind("(sealed_for IS NOT NULL AND sealed_for IS NOT ?)", person?.name ?? "")
    case .blocked: try blocked(in: reader)
    case .suggested: "claim IN (\(Rows.claims(of: .relation, where: "body ->> 'standing' = 'suggested'")))"
    case .disputed:
      "json_array_length((SELECT body FROM record WHERE id = claim + \(Rows.first(.review))), '$.disagreements') > 0"
    }
  }

  /// Agreed verdicts that a rule keeps from being signed off. Rules are no SQL, so they are asked one claim after
  /// another. Cost: the dossiers of the claims that are agreed.
  private func blocked(in reader: StoreReader) throws -> String {
    let agreed = try Int.fetchAll(reader.database, sql: "SELECT claim FROM queue WHERE state = 'agreed' ORDER BY claim")
    guard !agreed.isEmpty else { return "0" }
    var shelf = try reader.dossierShelf()
    let blocked = try agreed.filter { number in
      try reader.findings(on: ClaimID(number: number), shelf: &shelf).contains(where: \.blocks)
    }
    return "claim IN (\(blocked.map(String.init).joined(separator: ",")))"
  }

  private func has(_ belonging: QueueCondition.Belonging) -> String {
    switch belonging {
    case .evidence: "supports + refutes + context > 0"
    case .comment:
      """
      EXISTS (SELECT 1 FROM reference WHERE target IN (claim + \(Rows.first(.claim)), claim + \(Rows.first(.review)))
        AND referrer BETWEEN \(Rows.first(.comment)) AND \(Rows.last(.comment)))
      """
    case .denial: "claim IN (\(Rows.claims(of: .relation, where: "body ->> 'does' = 'denies'")))"
    case .rationale: "(verdict IS NOT NULL)"
    case .waiver: "claim IN (\(Rows.claims(of: .waiver, where: "1")))"
    case .copy:
      "claim IN (\(Rows.claimsOfEvidence("EXISTS (SELECT 1 FROM record s WHERE s.id = r2.target AND json_array_length(s.body, '$.copies') > 0)")))"
    }
  }

  /// Claims with a word in any of their texts, or of those of what hangs on them; inside words where none begins so.
  private mutating func hits(_ word: String, in reader: StoreReader) throws -> String {
    let plain = word.filter { $0 != "\"" && $0 != "\0" }
    guard plain.contains(where: { $0.isLetter || $0.isNumber }) else { return "0" }
    let begins = try Bool.fetchOne(
      reader.database, sql: "SELECT 1 FROM search_words WHERE search_words MATCH ? LIMIT 1",
      arguments: ["\"\(plain)\"*"])
    if begins ?? false { return found("search_words MATCH ?", in: "search_words", "\"\(plain)\"*") }
    guard plain.unicodeScalars.count >= 3, !plain.contains("%"), !plain.contains("_") else { return exact(plain) }
    return found("body LIKE ?", in: "search_parts", "%\(plain)%")
  }

  private mutating func exact(_ words: String) -> String {
    words.unicodeScalars.count >= 3 && !words.contains("%") && !words.contains("_")
      ? found(
        "body LIKE ? AND rowid IN (SELECT id FROM search_text WHERE instr(body, ?) > 0)", in: "search_parts",
        "%\(words)%", words)
      : found("instr(body, ?) > 0", in: "(SELECT id AS rowid, body FROM search_text)", words)
  }

  private mutating func found(_ match: String, in table: String, _ values: String...) -> String {
    func rows(_ kind: RecordKind) -> String {
      "SELECT rowid FROM \(table) WHERE \(match) AND rowid BETWEEN \(Rows.first(kind)) AND \(Rows.last(kind))"
    }
    let claims = (Rows.first(.claim), Rows.last(.claim))
    let parts = [
      "SELECT rowid - \(claims.0) FROM (\(rows(.claim)))",
      "SELECT referrer - \(claims.0) FROM reference WHERE target IN (\(rows(.attribution))) AND referrer BETWEEN \(claims.0) AND \(claims.1)",
      "SELECT target - \(claims.0) FROM reference WHERE referrer IN (\(rows(.evidence))) AND target BETWEEN \(claims.0) AND \(claims.1)",
      "SELECT target - \(claims.0) FROM reference WHERE referrer IN (\(rows(.comment))) AND target BETWEEN \(claims.0) AND \(claims.1)",
      "SELECT q.claim FROM queue q WHERE q.claimant IN (SELECT rowid - \(Rows.first(.claimant)) FROM (\(rows(.claimant))))",
      // The words of a verdict that is sealed find nothing.
      "SELECT q.claim FROM queue q WHERE (q.sealed_for IS NULL OR q.sealed_for = ?) AND q.claim IN (SELECT rowid - \(Rows.first(.review)) FROM (\(rows(.review))))",
    ]
    for index in parts.indices {
      if index == parts.count - 1 { arguments.append(person?.name ?? "") }
      arguments += values
    }
    return "claim IN (" + parts.joined(separator: " UNION ALL ") + ")"
  }
}

/// Row ids of kinds of records, and what joins them.
private enum Rows {
  static func first(_ kind: RecordKind) -> Int64 { RowID.of(RecordID(kind, 0)) }
  static func last(_ kind: RecordKind) -> Int64 { RowID.of(RecordID(kind, Int(UInt32.max))) }

  /// The claims that records of a kind name.
  static func claims(of kind: RecordKind, where condition: String) -> String {
    """
    SELECT r.target - \(first(.claim)) FROM record JOIN reference r ON r.referrer = record.id
    WHERE record.id BETWEEN \(first(kind)) AND \(last(kind)) AND r.target BETWEEN \(first(.claim)) AND \(last(.claim))
      AND \(condition)
    """
  }

  /// The claims whose evidence rests on a source, which is `r2.target`.
  static func claimsOfEvidence(_ condition: String) -> String {
    """
    SELECT r.target - \(first(.claim)) FROM reference r2 JOIN reference r ON r.referrer = r2.referrer
    WHERE r2.referrer BETWEEN \(first(.evidence)) AND \(last(.evidence))
      AND r2.target BETWEEN \(first(.source)) AND \(last(.source))
      AND r.target BETWEEN \(first(.claim)) AND \(last(.claim)) AND \(condition)
    """
  }
}
