import AuditLedger
import ClaimModel

/// The shapes of what stands inside records.
extension Schema {
  private typealias Part = SchemaParts

  /// By the names under which records refer to them.
  static let values: KeyValuePairs<String, JSONValue> = [
    "erasable": SchemaParts.object(["commitment": Part.digest, "bytes": Part.count]),
    "span": SchemaParts.object([
      "start": Part.count, "end": Part.count, "quote": Part.text, "prefix": Part.text, "suffix": Part.text,
    ]),
    "articleVersion": SchemaParts.object([
      "retrieved": Part.time, "original": Part.reference("erasable"), "originalSHA256": Part.digest,
      "text": Part.reference("erasable"), "textSHA256": Part.digest, "length": Part.count,
      "capture?": Part.reference("capture"),
    ]),
    "capture": SchemaParts.object([
      "asked": Part.text, "custody": Part.reference("erasable"), "text?": Part.reference("erasable"),
      "places?": Part.reference("erasable"),
    ]),
    "reading": SchemaParts.object([
      "speaker?": Part.list(Part.reference("span")), "cue?": Part.list(Part.reference("span")),
      "content?": Part.list(Part.reference("span")), "kind": Part.word(QuotationKind.self),
      "form": Part.word(AttributionForm.self), "naming": Part.word(SpeakerNaming.self),
      "hedges?": Part.list(Part.reference("span")), "negations?": Part.list(Part.reference("span")),
      "numbers?": Part.list(Part.reference("span")), "anonymity?": Part.reference("span"),
      "chain?": Part.list(Part.object(["name": Part.text, "span?": Part.reference("span")])),
      "confidence?": ["type": "number", "minimum": 0, "maximum": 1],
    ]),
    "origin": SchemaParts.either(
      Part.object([
        "kind": ["const": "attributed"], "attributions": Part.list(Part.id(.attribution)),
        "claimant?": Part.id(.claimant),
      ]),
      Part.object([
        "kind": ["const": "asserted"], "article": Part.id(.article), "version": Part.count,
        "span": Part.reference("span"),
        "claimant": Part.id(.claimant),
      ]),
      Part.object([
        "kind": ["const": "imported"], "from": Part.text, "reference": Part.text, "claimant?": Part.id(.claimant),
      ])),
    "appearance": SchemaParts.object([
      "place": Part.either(Part.object(["article": Part.id(.article)]), Part.object(["elsewhere": Part.text])),
      "date?": Part.date, "firstBecause?": Part.text,
    ]),
    "basis": SchemaParts.either(
      Part.object([
        "kind": ["const": "passage"], "source": Part.id(.source), "locator?": Part.text, "excerpt": Part.text,
      ]),
      Part.object(["kind": ["const": "search"], "query": Part.text, "place": Part.text, "date": Part.date]),
      Part.object([
        "kind": ["const": "reply"], "channel": Part.text, "date": Part.date, "outcome": Part.word(ReplyOutcome.self),
        "words?": Part.text, "contact?": Part.reference("erasable"),
      ])),
    "archivedCopy": SchemaParts.object([
      "sha256": Part.digest, "content": Part.reference("erasable"), "mediaType": Part.text, "fileName": Part.text,
      "added": Part.time, "capture?": Part.reference("capture"),
    ]),
    "act": SchemaParts.object(["by": Part.text, "at": Part.time]),
    "reasonedAct": SchemaParts.object(["by": Part.text, "at": Part.time, "reason": Part.text]),
    "finding": SchemaParts.object([
      "verdict": Part.word(Verdict.self), "rating": Part.text, "rationale": Part.text,
      "cites?": Part.list(Part.id(.evidence)), "wouldChange?": Part.text, "by": Part.text, "at": Part.time,
    ]),
    "publication": SchemaParts.object([
      "version": Part.count, "verdict": Part.word(Verdict.self), "rating": Part.text, "rationale": Part.text,
      "signedOff": Part.reference("act"), "published": Part.reference("act"),
      "correction?": Part.reference("reasonedAct"),
    ]),
    "scale": SchemaParts.object([
      "name": Part.text,
      "ratings": Part.list(
        Part.object([
          "value": ["type": "integer"], "label": Part.text, "meaning": Part.text, "verdict": Part.word(Verdict.self),
        ])),
    ]),
  ]
}
