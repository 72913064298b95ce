import AuditLedger
import ClaimModel

/// The JSON Schema of everything that `--json` prints.
enum Schema {
  private typealias Part = SchemaParts

  /// The formats, by the name behind `claims.`, each with its version-1 members.
  static let formats: KeyValuePairs<String, KeyValuePairs<String, JSONValue>> = [
    "record": [
      "id": Part.id(), "kind": kinds, "record": anyRecord, "review?": Part.reference("review"),
      "next?": Part.list(Part.text),
      "related": Part.list(Part.object(["id": Part.id(), "kind": kinds, "record": anyRecord])),
      "texts": Part.list(
        Part.object([
          "record": Part.id(), "label": Part.text, "commitment": Part.digest,
          "state": ["enum": ["present", "erased", "missing"]],
          "text?": Part.text, "by?": Part.text, "at?": Part.time, "reason?": Part.text,
        ])),
    ],
    "list": [
      "kind": ["enum": .array(RecordKind.allCases.map { .string($0.word) } + ["person", "edit"])], "total": Part.count,
      "records": Part.list(["anyOf": [anyRecord, Part.reference("personTally"), Part.reference("edit")]]),
    ],
    "queue": [
      "total": Part.count, "left": Part.count, "offset": Part.count, "claims": Part.list(Part.reference("queueRow")),
    ],
    "isolation": ["texts": Part.list(Part.reference("isolatedText"))],
    "likeness": [
      "pairs": Part.list(
        Part.object([
          "claimant": Part.id(.claimant), "name": Part.text, "other": Part.id(.claimant), "otherName": Part.text,
          "score": ["type": "number", "minimum": 0, "maximum": 1], "reason": Part.text,
        ]))
    ],
    "search": [
      "words": Part.text, "hits": Part.list(Part.object(["id": Part.id(), "kind": kinds, "snippet": Part.text])),
    ],
    "log": [
      "head": Part.object(["size": Part.count, "hash": Part.digest]), "entries": Part.list(Part.reference("entry")),
    ],
    "diff": [
      "from": Part.count, "to": Part.count,
      "records": Part.list(
        Part.object([
          "id": Part.id(), "kind": kinds, "change": ["enum": ["added", "changed", "removed"]],
          "fields": [
            "type": "object",
            "additionalProperties": Part.object(["before?": Part.anything, "after?": Part.anything]),
          ],
        ])),
    ],
    "verification": [
      "sound": Part.bool, "summary": Part.text, "size": Part.count, "head": Part.digest, "root": Part.digest,
      "comparedWith": ["type": ["integer", "null"]],
      "erased": Part.list(
        Part.object([
          "sequence": Part.count, "record?": Part.id(), "by": Part.text, "at": Part.time, "reason?": Part.text,
        ])),
      "problems": Part.list(Part.object(["what": Part.text, "sequence?": Part.count, "record?": Part.id()])),
    ],
    "check": [
      "claims": Part.count, "blocks": Part.count, "warnings": Part.count, "waived": Part.count,
      "findings": Part.list(
        Part.object([
          "claim": Part.id(.claim), "rule": Part.rule, "name": Part.text, "level": Part.word(RuleLevel.self),
          "what": Part.text, "fix": Part.text, "about": Part.list(Part.id()), "waiver?": Part.id(.waiver),
        ])),
    ],
    "rules": [
      "rules": Part.list(
        Part.object([
          "rule": Part.rule, "name": Part.text, "level": Part.word(RuleLevel.self), "reason": Part.text,
          "finds": Part.text, "fix": Part.text,
        ])), "numbers": ["type": "object", "additionalProperties": Part.count],
    ],
    "report": report, "receipt": receipt, "captures": captures, "copies": copies, "versions": versions,
    "reading": [
      "dryRun": Part.bool,
      "edits": Part.list(Part.object(["record": Part.id(), "file": Part.text, "line?": Part.count])),
      "events": Part.list(Part.reference("event")),
    ],
    "info": [
      "settings": Part.reference("casebook"), "total": Part.count, "left": Part.count,
      "states": ["type": "object", "additionalProperties": Part.count],
      "articles": Part.list(Part.object(["article": Part.id(.article), "total": Part.count, "left": Part.count])),
      "people": Part.list(Part.object(["person": Part.text, "total": Part.count, "left": Part.count])),
      "ledger": Part.object(["size": Part.count, "hash": Part.digest, "root": Part.digest, "checkpoint?": Part.text]),
    ],
  ]

  private static let kinds: JSONValue = ["enum": .array(RecordKind.allCases.map { .string($0.word) })]
  private static let anyRecord: JSONValue = ["anyOf": .array(RecordKind.allCases.map { Part.reference($0.word) })]

  private static let receipt: KeyValuePairs<String, JSONValue> = [
    "created": Part.list(Part.id()), "edit": ["type": ["integer", "null"]],
    "events": Part.list(Part.reference("event")),
  ]

  private static let rows: KeyValuePairs<String, JSONValue> = [
    "event": SchemaParts.object(["sequence": Part.count, "kind": Part.text, "record?": Part.id()]),
    "entry": SchemaParts.object([
      "sequence": Part.count, "time": Part.time, "person": Part.text, "edit": Part.count, "undoes?": Part.count,
      "kind": Part.text, "version": Part.count, "record?": Part.id(), "payload": ["type": "object"],
      "previous": Part.digest,
    ]),
    "queueRow": SchemaParts.object([
      "id": Part.id(.claim), "state": Part.word(ReviewState.Name.self), "verdict?": Part.word(Verdict.self),
      "sealed": Part.bool, "stale": Part.bool, "left": Part.bool, "priority": Part.number(1...3),
      "claimant?": Part.id(.claimant), "claimantName?": Part.text, "article?": Part.id(.article), "topic?": Part.text,
      "assignee?": Part.text,
      "evidence": Part.object(["supports": Part.count, "refutes": Part.count, "context": Part.count]),
      "statement": Part.text, "changed": Part.time,
    ]),
    "personTally": SchemaParts.object(["person": Part.text, "left": Part.count, "total": Part.count]),
    "edit": SchemaParts.object([
      "edit": Part.count, "time": Part.time, "person": Part.text, "undoes?": Part.count, "undoneBy?": Part.count,
      "events": Part.list(Part.reference("event")),
    ]),
  ]

  /// The whole document.
  static let document: JSONValue = {
    var definitions = JSONObject()
    for kind in RecordKind.allCases { definitions[kind.word] = record(kind) }
    for (name, shape) in values { definitions[name] = shape }
    for (name, shape) in reportValues { definitions[name] = shape }
    for (name, shape) in rows { definitions[name] = shape }
    for (name, shape) in isolated { definitions[name] = shape }
    let shapes = formats.map { name, members in
      guard var shape = Part.object(members).object, var properties = shape["properties"]?.object else {
        return Part.anything
      }
      properties["format"] = ["const": .string("claims.\(name)")]
      properties["version"] = ["const": 1]
      shape["properties"] = .object(properties)
      shape["required"] = .array(["format", "version"] + (shape["required"]?.array ?? []))
      shape["title"] = .string("claims.\(name), version 1")
      return .object(shape)
    }
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "What claims --json prints",
      "oneOf": .array(shapes), "$defs": .object(definitions),
    ]
  }()
}
