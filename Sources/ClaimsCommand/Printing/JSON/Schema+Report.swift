import AuditLedger
import ClaimModel

/// The shapes of the JSON report and of the lines of its JSON Lines.
extension Schema {
  private typealias Part = SchemaParts

  /// `claims.report`, version 1.
  static let report: KeyValuePairs<String, JSONValue> = [
    "articles": Part.list(Part.reference("reportArticle")), "asOf?": Part.time,
    "attributions": Part.list(Part.reference("attribution")), "casebook": Part.reference("casebook"),
    "checkpoint?": Part.text, "claimants": Part.list(Part.reference("claimant")),
    "claims": Part.list(Part.reference("reportClaim")), "comments?": Part.list(Part.reference("reportComment")),
    "commentsLeftOut?": Part.count, "generatedBy?": Part.text, "head": ledgerHead,
    "keys": Part.list(Part.reference("key")), "redacted?": Part.bool, "root": Part.digest,
    "rules": Part.list(
      Part.object(["rule": Part.rule, "name": Part.text, "level": Part.word(RuleLevel.self)])),
    "scope": Part.reference("reportScope"), "sources": Part.list(Part.reference("reportSource")),
    "toolVersion": Part.text,
  ]

  private static let ledgerHead = SchemaParts.object(["hash": Part.digest, "size": Part.count])
  private static let erased = SchemaParts.object(["at": Part.time, "by": Part.text, "reason": Part.text])

  /// How bytes came here, whole. A file has no hops, and a record of a web archive may have no digests and no answer.
  private static let captured = SchemaParts.object([
    "asked": Part.text, "began": Part.time, "ended": Part.time, "tool?": Part.text, "hops?": Part.list(hop),
    "record?": Part.object([
      "file": Part.text, "id": Part.text, "target?": Part.text, "date?": Part.text, "digests?": Part.list(Part.text),
      "checked?": Part.list(Part.text), "response?": Part.list(Part.text),
    ]),
    "sha256": Part.digest, "bytes": Part.count, "mediaType": Part.text, "packing?": Part.text,
  ])
  private static let hop = SchemaParts.object([
    "address": Part.text, "peer": Part.text, "request?": Part.list(Part.text), "response?": Part.list(Part.text),
    "tls?": Part.object([
      "secured?": Part.text, "subject?": Part.text, "issuer?": Part.text, "expires?": Part.text,
      "certificate?": Part.digest,
    ]),
  ])

  /// What the report's shapes refer to, by name.
  static let reportValues: KeyValuePairs<String, JSONValue> = [
    "custody": SchemaParts.object([
      "bytes": Part.count, "captured": Part.time, "sha256": Part.digest, "what": Part.text, "by?": Part.text,
      "entry?": Part.count, "erased?": erased,
      "capture?": Part.either(
        captured, Part.object(["erased": erased]),
        Part.object(["missing": ["const": true]]), Part.object(["unreadable": ["const": true]])),
    ]),
    "reportArticle": SchemaParts.object([
      "article": Part.reference("article"), "custody": Part.list(Part.reference("custody")),
      "texts": Part.list(
        Part.object(["version": Part.count, "text?": Part.text, "erased?": erased, "missing?": Part.bool])),
    ]),
    "reportSource": SchemaParts.object([
      "custody": Part.list(Part.reference("custody")), "source": Part.reference("source"),
    ]),
    "reportComment": SchemaParts.object([
      "comment": Part.reference("comment"), "text?": Part.text, "erased?": erased, "missing?": Part.bool,
      "broughtIn?": Part.object(["at": Part.time, "by": Part.text]),
    ]),
    "reportFinding": SchemaParts.object([
      "about": Part.list(Part.id()), "level": Part.word(RuleLevel.self), "rule": Part.rule, "what": Part.text,
      "waiver?": Part.id(.waiver),
    ]),
    "reportEntry": SchemaParts.object([
      "kind": Part.text, "person": Part.text, "sequence": Part.count, "time": Part.time,
      "fields?": Part.list(Part.text),
      "record?": Part.id(), "undoes?": Part.count,
    ]),
    "reportClaim": SchemaParts.object([
      "claim": Part.reference("claim"), "comments": Part.list(Part.reference("reportComment")),
      "evidence": Part.list(Part.reference("evidence")), "findings": Part.list(Part.reference("reportFinding")),
      "history": Part.list(Part.reference("reportEntry")), "origins": Part.list(Part.id()),
      "relations": Part.list(Part.reference("relation")), "restsOn": Part.list(Part.count),
      "pastVerdicts?": Part.list(
        Part.object([
          "version": Part.count, "first": Part.reference("finding"), "second?": Part.reference("finding"),
        ])),
      "review": Part.reference("review"), "waivers": Part.list(Part.reference("waiver")),
      "standing": [
        "enum": ["supported", "refuted", "not enough evidence", "conflicting", "no verdict", "not checkable"]
      ],
    ]),
    "reportScope": SchemaParts.either(
      Part.object(["kind": ["const": "everything"]]),
      Part.object(["kind": ["const": "claim"], "claim": Part.id(.claim)]),
      Part.object(["kind": ["const": "article"], "article": Part.id(.article)]),
      Part.object(["kind": ["const": "topic"], "topic": Part.text]),
      Part.object(["kind": ["const": "filter"], "filter": Part.text])),
    // A line of claims.reportLines, version 1: what its first line says of itself holds for all.
    "reportLine": SchemaParts.either(
      line("head", Part.reference("reportHead")), line("article", Part.reference("reportArticle")),
      line("attribution", Part.reference("attribution")), line("claim", Part.reference("reportClaim")),
      line("claimant", Part.reference("claimant")), line("source", Part.reference("reportSource")),
      line("end", Part.object(["lines": Part.count]))),
    "reportHead": SchemaParts.object([
      "format": ["const": "claims.reportLines"], "version": ["const": 1], "asOf?": Part.time,
      "casebook": Part.reference("casebook"), "checkpoint?": Part.text, "generatedBy?": Part.text, "head": ledgerHead,
      "redacted?": Part.bool, "root": Part.digest, "scope": Part.reference("reportScope"), "toolVersion": Part.text,
    ]),
  ]

  private static func line(_ kind: String, _ value: JSONValue) -> JSONValue {
    Part.object(["kind": ["const": .string(kind)], "value": value])
  }
}
