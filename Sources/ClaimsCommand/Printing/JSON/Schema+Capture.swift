import AuditLedger
import ClaimModel

/// The shapes of what captures, copies and versions print.
extension Schema {
  private typealias Part = SchemaParts

  static let captures: KeyValuePairs<String, JSONValue> = [
    "captures": Part.list(
      Part.either(
        Part.object([
          "asked": Part.text, "address?": Part.text, "source?": Part.id(.source), "title?": Part.text,
          "sha256": Part.digest, "bytes": Part.count, "mediaType": Part.text, "words?": Part.count,
          "notes": Part.list(Part.text), "receipt": ["type": "object"],
        ]),
        Part.object(["asked": Part.text, "source": Part.id(.source), "already": ["const": true]]),
        Part.object(["asked": Part.text, "error": Part.text])))
  ]

  static let copies: KeyValuePairs<String, JSONValue> = [
    "isSound": Part.bool, "sound": Part.count, "bytes": Part.count,
    "problems": Part.list(
      Part.object([
        "record": Part.id(), "label": Part.text, "state": ["enum": ["missing", "altered"]], "commitment": Part.digest,
      ])),
    "stray": Part.list(Part.digest),
    "erased": Part.list(
      Part.object([
        "record": Part.id(), "label": Part.text, "sha256?": Part.digest, "by": Part.text, "at": Part.time,
        "reason": Part.text,
      ])),
  ]

  static let versions: KeyValuePairs<String, JSONValue> = [
    "article": Part.id(.article), "from": Part.count, "to": Part.count,
    "changes": Part.list(
      Part.object(["old": Part.text, "oldStart": Part.count, "new": Part.text, "newStart": Part.count])),
    "open": Part.list(
      Part.object([
        "record": Part.id(.attribution, .claim), "claims": Part.list(Part.id(.claim)), "foundIn": Part.count,
        "words": Part.text,
        "candidate?": Part.object([
          "words": Part.text, "likeness": ["type": "number", "minimum": 0, "maximum": 1],
        ]),
      ])),
  ]
}
