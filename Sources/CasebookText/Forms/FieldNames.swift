import ClaimModel

/// The fields that values inside a record have, so that a slip of the pen is named as one.
///
/// Reading passes over fields that a type does not ask for, so without this list a misspelt field would be lost.
indirect enum FieldNames: Sendable {
  /// A text, a number, or a list of such.
  case plain
  /// An object, or a list of objects, with these fields.
  case object([String: FieldNames])

  /// The fields of a kind of record.
  static func of(_ kind: RecordKind) -> [String: FieldNames] { all[kind] ?? [:] }

  private static let all = Dictionary(
    RecordKind.allCases.map { ($0, fields(of: $0)) }, uniquingKeysWith: { first, _ in first })

  private static func fields(of kind: RecordKind) -> [String: FieldNames] {
    var fields = Dictionary(kind.type.fields.map { ($0, plain) }, uniquingKeysWith: { first, _ in first })
    fields.merge(nested[kind] ?? [:], uniquingKeysWith: { _, nested in nested })
    return fields
  }

  private static func object(_ names: String..., nested: [String: FieldNames] = [:]) -> FieldNames {
    let flat = Dictionary(names.map { ($0, FieldNames.plain) }, uniquingKeysWith: { first, _ in first })
    return .object(flat.merging(nested) { _, nested in nested })
  }

  private static let erasable = object("commitment", "bytes")
  private static let capture = object(
    "asked", nested: ["custody": erasable, "text": erasable, "places": erasable])
  private static let span = object("start", "end", "quote", "prefix", "suffix")
  private static let act = object("by", "at")
  private static let reasonedAct = object("by", "at", "reason")
  private static let finding = object("verdict", "rating", "rationale", "cites", "wouldChange", "by", "at")

  private static let nested: [RecordKind: [String: FieldNames]] = [
    .casebook: [
      "scale": object("name", nested: ["ratings": object("value", "label", "meaning", "verdict")]),
      "rules": object(
        "leastOrigins", "accessDays", "longestStatement", "factCheckers", nested: ["levels": object("rule", "level")]),
      "exchange": object(
        "publisher", "address", nested: ["ratings": object("format", "rating", "label", "value")]),
    ],
    .article: [
      "versions": object(
        "retrieved", "originalSHA256", "textSHA256", "length",
        nested: ["original": erasable, "text": erasable, "capture": capture])
    ],
    .attribution: [
      "reading": object(
        "kind", "form", "naming", "confidence",
        nested: [
          "speaker": span, "cue": span, "content": span, "hedges": span, "negations": span,
          "numbers": span, "anonymity": span,
          "chain": object("name", nested: ["span": span]),
        ]),
      "maker": object("extractor", "version", "person"),
    ],
    .claimant: ["contact": erasable],
    .claim: [
      "origin": object(
        "kind", "attributions", "article", "version", "from", "reference", "claimant", nested: ["span": span]),
      "appearances": object("date", "firstBecause", nested: ["place": object("article", "elsewhere")]),
      "checkability": object("checkable", "reason"),
    ],
    .source: [
      "copies": object(
        "sha256", "mediaType", "fileName", "added", nested: ["content": erasable, "capture": capture])
    ],
    .evidence: [
      "basis": object(
        "kind", "source", "locator", "excerpt", "query", "place", "date", "channel", "outcome", "words",
        nested: ["contact": erasable])
    ],
    .review: [
      "taken": act, "correcting": reasonedAct, "setAside": reasonedAct, "first": finding, "secondBegun": act,
      "second": finding, "stale": object("since", "because"), "signedOff": act, "published": act,
      "withdrawn": reasonedAct, "disagreements": object(nested: ["first": finding, "second": finding]),
      "reopenings": object("by", "at", "reason", nested: ["first": finding, "second": finding]),
      "publications": object(
        "version", "verdict", "rating", "rationale",
        nested: ["signedOff": act, "published": act, "correction": reasonedAct]),
    ],
    .comment: ["body": erasable],
  ]
}
