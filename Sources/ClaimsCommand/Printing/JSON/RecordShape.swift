import AuditLedger
import ClaimModel

/// What `claims show --json` prints: the record, and for a claim or an article what hangs on it.
struct RecordShape {
  let facts: any CasebookReading
  let sealing: Sealing
  let person: Person?

  func json(_ record: AnyRecord) throws -> JSONValue {
    var members: JSONObject = [
      "id": .string(record.id.description), "kind": .string(record.id.kind.word),
      "record": .object(try sealing.json(record)),
    ]
    var related = try sealing.open(facts.referrers(to: record.id), to: record.id)
    if let claim = record.as(Claim.self) {
      let review = try facts.review(of: claim.id)
      members["review"] = .object(try sealing.json(review.any))
      related += try facts.referrers(to: review.recordID) + claim.references
      let moves = try NextMoves(claim, facts, for: person)
      members["next"] = .array(moves.commands.map { .string($0.command.plain) })
    }
    if let article = record.as(Article.self) {
      for attribution in try facts.referrers(to: article.id.any, as: Attribution.self) {
        related += try facts.referrers(to: attribution.id.any)
      }
    }
    // The sources of its evidence, and the claims at the other ends of its relations.
    related += try related.filter { $0.kind == .evidence || $0.kind == .relation }
      .flatMap { try facts.record($0)?.references ?? [] }
    let others = try Set(related).subtracting([record.id]).sorted().compactMap { try facts.record($0) }
    members["related"] = .array(try others.filter { $0.id.kind != .review || record.id.kind != .claim }.map(member))
    members["texts"] = .array(try ([record] + others).flatMap(texts))
    return JSONShapes.object("record", members)
  }

  private func member(_ record: AnyRecord) throws -> JSONValue {
    .object([
      "id": .string(record.id.description), "kind": .string(record.id.kind.word),
      "record": .object(try sealing.json(record)),
    ])
  }

  /// The texts that people read: articles and comments. Contacts and copies are asked for one by one.
  private func texts(_ record: AnyRecord) throws -> [JSONValue] {
    switch record {
    case .comment(let comment): return [try JSONShapes.text(comment.body, "comment", of: record.id, facts)]
    case .article(let article):
      return [
        try JSONShapes.text(article.current.text, "text of version \(article.versions.count)", of: record.id, facts)
      ]
    default: return []
    }
  }
}
