import AuditLedger
import ClaimModel

/// The shapes of records: those of the ledger and of the text form.
extension Schema {
  private typealias Part = SchemaParts

  /// The shape of the records of one kind.
  static func record(_ kind: RecordKind) -> JSONValue {
    switch kind {
    case .casebook: casebook
    case .article: article
    case .attribution: attribution
    case .claimant: claimant
    case .claim: claim
    case .relation: relation
    case .source: source
    case .evidence: evidence
    case .review: review
    case .comment: comment
    case .waiver: waiver
    case .key: key
    }
  }

  private static let casebook = SchemaParts.object([
    "title": Part.text, "description?": Part.text, "origin": Part.text, "scale": Part.reference("scale"),
    "secondReview": Part.word(SecondReviewPolicy.self), "editors?": Part.list(Part.text),
    "rules?": Part.object([
      "levels?": Part.list(Part.object(["rule": Part.rule, "level": Part.word(RuleLevel.self)])),
      "leastOrigins?": Part.number(1...20), "accessDays?": Part.number(1...36_500),
      "longestStatement?": Part.number(20...10_000), "factCheckers?": Part.list(Part.text),
    ]),
    "exchange?": Part.object([
      "publisher?": Part.text, "address?": Part.text,
      "ratings?": Part.list(
        Part.object(["format": Part.text, "rating": Part.text, "label": Part.text, "value?": ["type": "integer"]])),
    ]),
  ])

  private static let article = SchemaParts.object([
    "id": Part.id(.article), "title": Part.text, "publisher?": Part.text, "byline?": Part.text, "published?": Part.date,
    "url?": Part.text, "language": Part.text, "versions": Part.list(Part.reference("articleVersion")),
  ])

  private static let attribution = SchemaParts.object([
    "id": Part.id(.attribution), "article": Part.id(.article), "version": Part.count,
    "reading": Part.reference("reading"),
    "maker": Part.either(
      Part.object(["extractor": Part.text, "version": Part.text]), Part.object(["person": Part.text])),
    "rejected?": Part.text, "gone?": Part.text,
  ])

  private static let claimant = SchemaParts.object([
    "id": Part.id(.claimant), "name": Part.text, "nature": Part.word(ClaimantNature.self),
    "aliases?": Part.list(Part.text), "links?": Part.list(Part.text), "contact?": Part.reference("erasable"),
    "mergedInto?": Part.id(.claimant),
  ])

  private static let claim = SchemaParts.object([
    "id": Part.id(.claim), "statement": Part.text, "origin": Part.reference("origin"), "made?": Part.date,
    "appearances?": Part.list(Part.reference("appearance")), "topic?": Part.text,
    "checkability?": Part.object(["checkable": Part.bool, "reason": Part.text]), "priority": Part.number(1...3),
    "assignee?": Part.text, "withdrawn?": Part.text, "mergedInto?": Part.id(.claim),
  ])

  private static let relation = SchemaParts.object([
    "id": Part.id(.relation), "from": Part.id(.claim), "does": Part.word(RelationKind.self), "to": Part.id(.claim),
    "standing": Part.word(RelationStanding.self), "note?": Part.text,
  ])

  private static let source = SchemaParts.object([
    "id": Part.id(.source), "nature": Part.word(SourceNature.self), "title": Part.text, "author?": Part.text,
    "publisher?": Part.text, "url?": Part.text, "archivedURL?": Part.text, "published?": Part.date,
    "accessed?": Part.date,
    "copies?": Part.list(Part.reference("archivedCopy")), "reliability?": Part.word(Reliability.self),
    "anonymousBecause?": Part.text, "interests?": Part.text,
    "derivesFrom?": Part.list(Part.id(.source, .claimant, .article)),
  ])

  private static let evidence = SchemaParts.object([
    "id": Part.id(.evidence), "claim": Part.id(.claim), "basis": Part.reference("basis"),
    "stance": Part.word(Stance.self),
    "credibility?": Part.number(1...6), "question?": Part.text, "withdrawn?": Part.text,
  ])

  private static let review = SchemaParts.object([
    "claim": Part.id(.claim), "version": Part.count, "state": Part.word(ReviewState.Name.self),
    "taken?": Part.reference("act"), "correcting?": Part.reference("reasonedAct"),
    "setAside?": Part.reference("reasonedAct"),
    "first?": Part.either(
      Part.reference("finding"), Part.withheld,
      Part.object(["at": Part.time, "by": Part.text, "sealed": ["const": true]])),
    "secondBegun?": Part.reference("act"),
    "second?": Part.reference("finding"), "secondReview?": Part.word(SecondReviewPolicy.self),
    "stale?": Part.object(["since": Part.time, "because?": Part.list(Part.text)]), "signedOff?": Part.reference("act"),
    "published?": Part.reference("act"), "withdrawn?": Part.reference("reasonedAct"),
    "disagreements?": Part.list(
      Part.object(["first": Part.reference("finding"), "second": Part.reference("finding")])),
    "reopenings?": Part.list(
      Part.object([
        "by": Part.text, "at": Part.time, "reason?": Part.text, "first?": Part.reference("finding"),
        "second?": Part.reference("finding"),
      ])),
    "publications?": Part.list(Part.reference("publication")),
  ])

  private static let comment = SchemaParts.object([
    "id": Part.id(.comment), "on": Part.id(), "field?": Part.text, "answers?": Part.id(.comment), "by": Part.text,
    "at": Part.time, "body": Part.reference("erasable"), "settled": Part.bool,
  ])

  private static let waiver = SchemaParts.object([
    "id": Part.id(.waiver), "claim": Part.id(.claim), "rule": Part.rule,
    "reason": Part.text, "by": Part.text, "at": Part.time, "waived?": Part.list(Part.text),
  ])

  private static let key = SchemaParts.object([
    "id": Part.id(.key), "name": Part.text, "verifier": Part.text, "introduced": Part.time, "retired?": Part.text,
  ])
}
