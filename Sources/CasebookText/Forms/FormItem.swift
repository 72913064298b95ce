import AuditLedger
import ClaimModel

/// A record as it stands in a file, not yet read as one.
struct FormItem {
  /// The name under which a comment's words stand, beside their seal.
  static let wordsField = "words"

  let path: TextPath
  let kind: RecordKind
  let node: YAMLNode
  /// A comment's words, and their line.
  private(set) var words: (text: String, line: Int)?
  private let file: String

  init(path: TextPath, kind: RecordKind, node: YAMLNode) throws {
    (self.path, self.kind, file) = (path, kind, path.path)
    guard let members = node.members else { throw TextError.notAMapping(TextPlace(path.path, line: node.line)) }
    let words = kind == .comment ? members.first { $0.name == Self.wordsField } : nil
    self.node = YAMLNode(
      line: node.line, content: .mapping(words == nil ? members : members.filter { $0.name != Self.wordsField }))
    if let words {
      guard case .scalar(let text, _) = words.value.content else {
        throw TextError.badValue(TextPlace(file, line: words.line), path: Self.wordsField, what: "a text is wanted")
      }
      self.words = (text, words.line)
    }
  }

  /// Where the record stands.
  var place: TextPlace { TextPlace(file, line: node.line) }

  /// Where one of its values stands; the path names the fields with dots.
  func place(of path: String) -> TextPlace { TextPlace(file, line: node.nearest(to: path).line) }

  /// Whether the field is there and not empty.
  func has(_ field: String) -> Bool { node.json()[field] != nil }

  /// The record, with `body` for the seal of a comment that has none yet.
  ///
  /// Checks every field, and that the record says of itself what its place says.
  /// - Throws: ``TextError`` with the line.
  func record(body: Erasable? = nil) throws -> AnyRecord {
    try checkNames(of: node, among: FieldNames.of(kind), owner: Self.indefinite(kind))
    let record = try decoded(body: body)
    try checkNothingLost(node.json(), try .object(record.json()), path: "")
    try checkPlace(of: record)
    return record
  }

  private func decoded(body: Erasable?) throws -> AnyRecord {
    var texts: Set<String> = []
    while true {
      var json = node.json(texts: texts).object ?? JSONObject()
      if let body { json["body"] = try JSONValue(encoding: body) }
      do {
        return try AnyRecord(kind: kind, json: json)
      } catch JSONError.decoding(let path, let what) {
        // Where a text is wanted, 2020 without quotes is one.
        let value = node.nearest(to: path).node.content
        if case .scalar(_, isPlain: true) = value, texts.insert(path).inserted { continue }
        throw TextError.badValue(place(of: path), path: path, what: what)
      } catch JSONError.refused(let path, let error) {
        throw TextError.badValue(place(of: path), path: path, what: error.description)
      } catch let error as ModelError {
        throw TextError.badValue(place, path: "", what: error.description)
      }
    }
  }

  private func checkNames(of node: YAMLNode, among fields: [String: FieldNames], owner: String) throws {
    for member in node.members ?? [] {
      guard let field = fields[member.name] else {
        let allowed = owner == Self.indefinite(kind) ? kind.type.fields : fields.keys.sorted()
        throw TextError.unknownField(
          TextPlace(file, line: member.line), owner: owner, field: member.name, allowed: allowed)
      }
      guard case .object(let inner) = field else { continue }
      for value in member.value.items ?? [member.value] {
        try checkNames(of: value, among: inner, owner: "«\(member.name)»")
      }
    }
  }

  /// Whether everything that was written has a place in the record that was read.
  private func checkNothingLost(_ written: JSONValue, _ read: JSONValue?, path: String) throws {
    switch written {
    case .object(let members):
      for (name, value) in members {
        let inner = path.isEmpty ? name : "\(path).\(name)"
        if case .array(let items) = value, items.isEmpty { continue }
        guard let kept = read?[name] else { throw TextError.misplacedField(place(of: inner), field: name) }
        try checkNothingLost(value, kept, path: inner)
      }
    case .array(let items):
      let kept = read?.array ?? []
      for (index, item) in items.enumerated() where index < kept.count {
        try checkNothingLost(item, kept[index], path: "\(path).\(index)")
      }
    default: break
    }
  }

  /// Whether a record stands in the file that its id, or that of what it belongs to, wants.
  private func checkPlace(of record: AnyRecord) throws {
    func need<ID: CustomStringConvertible & Equatable>(_ id: ID, _ wanted: ID, _ field: String) throws {
      guard id == wanted else {
        throw TextError.wrongID(place(of: field), found: id.description, wanted: wanted.description)
      }
    }
    switch (path, record) {
    case (.article(let id), .article(let article)): try need(article.id, id, "id")
    case (.article(let id), .attribution(let attribution)): try need(attribution.article, id, "article")
    case (.claimant(let id), .claimant(let claimant)): try need(claimant.id, id, "id")
    case (.claim(let id), .claim(let claim)): try need(claim.id, id, "id")
    case (.claim(let id), .relation(let relation)): try need(relation.from, id, "from")
    case (.review(let id), .review(let review)): try need(review.claim, id, "claim")
    case (.review(let id), .evidence(let evidence)): try need(evidence.claim, id, "claim")
    case (.review(let id), .waiver(let waiver)): try need(waiver.claim, id, "claim")
    case (.source(let id), .source(let source)): try need(source.id, id, "id")
    default: break
    }
  }

  private static func indefinite(_ kind: RecordKind) -> String {
    switch kind {
    case .article, .attribution: "an \(kind.word)"
    case .evidence: "a piece of evidence"
    case .casebook: "the casebook"
    default: "a \(kind.word)"
    }
  }
}
