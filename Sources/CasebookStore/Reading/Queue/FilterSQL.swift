import AuditLedger
import ClaimModel
import GRDB

/// One condition of a filter as SQL over the queue's rows. Values are always arguments, never part of the text.
struct FilterSQL {
  let person: Person?
  private(set) var arguments: [any DatabaseValueConvertible] = []

  init(person: Person?) { self.person = person }

  private mutating func bind(_ sql: String, _ values: any DatabaseValueConvertible...) -> String {
    arguments += values
    return sql
  }

  /// The condition; nil for words, for what is made of other conditions, and for what ``QueueTable`` or a rule knows.
  mutating func sql(_ condition: QueueCondition) -> String? {
    switch condition {
    case .all, .any, .not, .word, .exact, .state, .article, .assignee, .priority, .id, .age, .finding: return nil
    case .verdict(let verdict):
      return bind("(verdict = ? AND (sealed_for IS NULL OR sealed_for = ?))", verdict.rawValue, person?.name ?? "")
    case .claimant(let text):
      return bind(
        """
        claimant IN (SELECT number FROM record WHERE id BETWEEN \(Rows.first(.claimant)) AND \(Rows.last(.claimant))
          AND instr(\(FoldedText.sql("(body ->> 'name' || ' ' || coalesce(body ->> 'aliases', ''))")), ?) > 0)
        """, FoldedText.of(text))
    case .topic(let topic):
      return bind("topic IS NOT NULL AND instr(\(FoldedText.sql("topic")), ?) > 0", FoldedText.of(topic))
    case .by(let who): return by(who)
    case .count(let counted, let bounds):
      let column = counted == .supports ? "supports" : counted == .refutes ? "refutes" : "context"
      return bind("\(column) BETWEEN ? AND ?", bounds.lowerBound, bounds.upperBound)
    case .made(let from, let to):
      // A day of a month in the range is in the range: dates are compared as far as they go.
      let made = "(SELECT body ->> 'made' FROM record WHERE id = claim + \(Rows.first(.claim) - 0))"
      return bind(
        "(\(made) >= ? AND substr(\(made), 1, ?) <= ?)", from?.description ?? "", to?.description.count ?? 1,
        to?.description ?? "9")
    case .source(let id):
      return bind("claim IN (\(Rows.claimsOfEvidence("r2.target = ?")))", RowID.of(id.any))
    case .stance(let stance):
      return bind(
        "claim IN (\(Rows.claims(of: .evidence, where: "body ->> 'stance' = ? AND body ->> 'withdrawn' IS NULL")))",
        stance.rawValue)
    case .property(let property): return self.property(property)
    case .has(let belonging): return has(belonging)
    }
  }

  private mutating func by(_ who: FilterPerson) -> String {
    // Whoever asks is that person, spelled so; a name that was typed is anybody's who is spelled like it. Nobody's is empty.
    let (column, name) =
      switch who {
      case .me: ("entry ->> 'person'", person?.name ?? "")
      case .named(let person): (FoldedText.sql("(entry ->> 'person')"), FoldedText.of(person.name))
      }
    // A sealed verdict does not tell who gave it by any other way than the log, which shows it.
    return bind(
      """
      EXISTS (SELECT 1 FROM touch JOIN ledger USING (sequence)
        WHERE touch.record IN (claim + \(Rows.first(.claim)), claim + \(Rows.first(.review))) AND \(column) = ?)
      """, name)
  }

  private mutating func property(_ property: QueueCondition.Property) -> String? {
    switch property {
    case .left, .mine, .stale, .blocked: return nil
    case .hidden: return bind("(sealed_for IS NOT NULL AND sealed_for IS NOT ?)", person?.name ?? "")
    case .suggested: return "claim IN (\(Rows.claims(of: .relation, where: "body ->> 'standing' = 'suggested'")))"
    case .disputed:
      return
        "json_array_length((SELECT body FROM record WHERE id = claim + \(Rows.first(.review))), '$.disagreements') > 0"
    }
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
}

/// Row ids of kinds of records, and what joins them.
enum Rows {
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
