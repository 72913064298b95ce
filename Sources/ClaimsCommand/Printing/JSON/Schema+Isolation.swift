import AuditLedger
import ClaimModel

/// The shapes of what «claims isolate» prints.
extension Schema {
  private typealias Part = SchemaParts

  /// By the names under which the format refers to them.
  static let isolated: KeyValuePairs<String, JSONValue> = [
    "isolatedText": SchemaParts.object([
      "file": Part.text, "english": Part.bool, "notice?": Part.text, "length": Part.count,
      "attributions": Part.list(Part.reference("isolatedAttribution")),
    ]),
    "isolatedAttribution": SchemaParts.object([
      "reading": Part.reference("reading"),
      "claimant?": Part.object([
        "name": Part.text, "nature": Part.word(ClaimantNature.self), "printed?": Part.text, "reason": Part.text,
      ]),
      "made?": Part.object(["date": Part.date, "words": Part.reference("span"), "reckonedFrom?": Part.date]),
      "claims?": Part.list(
        Part.object([
          "statement": Part.text, "places": Part.list(Part.reference("span")), "checkable": Part.bool,
          "reason": Part.text,
        ])),
      "answers?": Part.list(
        Part.object([
          "attribution": Part.count, "relation": Part.word(RelationKind.self),
          "score": ["type": "number", "minimum": 0, "maximum": 1], "reason": Part.text,
        ])),
    ]),
  ]
}
