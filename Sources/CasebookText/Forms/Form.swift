import AuditLedger
import ClaimModel

/// What a YAML file of the text form holds: a record at the top, and below it lists of what belongs to it.
struct FormShape {
  /// The kind of the record at the top; nil where there are only lists.
  let head: RecordKind?
  /// The lists, by name, in the order in which they are written.
  let lists: [(name: String, kind: RecordKind)]

  init(_ head: RecordKind?, _ lists: KeyValuePairs<String, RecordKind>) {
    self.head = head
    self.lists = lists.map { ($0.key, $0.value) }
  }
}

extension TextPath {
  /// The shape of the file; nil where it is no YAML.
  var shape: FormShape? {
    switch self {
    case .settings: FormShape(.casebook, ["comments": .comment])
    case .article: FormShape(.article, ["attributions": .attribution, "comments": .comment])
    case .claimant: FormShape(.claimant, ["comments": .comment])
    case .claim: FormShape(.claim, ["relations": .relation, "comments": .comment])
    case .review: FormShape(.review, ["evidence": .evidence, "waivers": .waiver, "comments": .comment])
    case .source: FormShape(.source, ["comments": .comment])
    case .keys: FormShape(nil, ["keys": .key, "comments": .comment])
    case .strays: FormShape(nil, ["comments": .comment])
    case .text, .original, .copy, .texts, .ledger, .checkpoint: nil
    }
  }

  /// The id that the record at the top has.
  var headID: RecordID? {
    switch self {
    case .settings: CasebookSettings.id
    case .article(let id): id.any
    case .claimant(let id): id.any
    case .claim(let id): id.any
    case .review(let claim): Review.id(of: claim)
    case .source(let id): id.any
    default: nil
    }
  }
}

/// One YAML file with its records, ready to be written.
struct Form {
  let path: TextPath
  /// A review that has not begun is not stored: then the file has only the claim's id at its top.
  var head: AnyRecord?
  /// By the names in `FormShape.lists`, in their order.
  var lists: [(name: String, records: [AnyRecord])]

  /// Every record of the file.
  var records: [AnyRecord] { [head].compactMap(\.self) + lists.flatMap(\.records) }

  /// The bytes of the file. `words` finds what a comment says.
  func bytes(words: (Comment) throws -> String?) throws -> [UInt8] {
    var writer = YAMLWriter()
    if let head {
      for (name, value) in try head.ordered() { writer.field(name, value) }
    } else if case .review(let claim) = path {
      writer.field("claim", .string(claim.description))
    }
    for (name, records) in lists where !records.isEmpty {
      writer.field(name, .array(try records.map { try .object($0.written(words: words)) }))
    }
    return writer.bytes
  }
}

extension AnyRecord {
  /// The record as JSON with its fields in the order in which people read them.
  fileprivate func ordered() throws -> JSONObject {
    let json = try json()
    var ordered = JSONObject()
    for field in id.kind.type.fields { ordered[field] = json[field] }
    return ordered
  }

  /// The same; after the seal of a comment's words stand the words themselves, for people.
  fileprivate func written(words: (Comment) throws -> String?) throws -> JSONObject {
    let json = try ordered()
    guard case .comment(let comment) = self, let words = try words(comment) else { return json }
    var written = JSONObject()
    for (name, value) in json {
      written[name] = value
      if name == "body" { written[FormItem.wordsField] = .string(words) }
    }
    return written
  }
}
