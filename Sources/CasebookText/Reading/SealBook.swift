import AuditLedger
import ClaimModel

/// What is known of sealed texts while records are read: the lines of `reviews/texts.jsonl`, and new seals.
struct SealBook {
  private let folder: any TextFolder
  private let salt: () -> [UInt8]
  private var lines: [Digest: (line: TextLine, place: TextPlace)] = [:]
  /// New seals for commitments whose line is missing.
  private var renewed: [Digest: Erasable] = [:]
  private var usedCommitments: Set<Digest> = []
  /// The lines of the texts that the records name, each once, in the order in which they were first named.
  private(set) var used: [(line: TextLine, place: TextPlace)] = []

  init(_ folder: any TextFolder, salt: @escaping () -> [UInt8]) throws {
    (self.folder, self.salt) = (folder, salt)
    var lines: [Digest: (line: TextLine, place: TextPlace)] = [:]
    try TextLines.each(in: folder) { lines[$0.reference.commitment] = ($0, $1) }
    self.lines = lines
  }

  /// The record of an item, with a seal for each of its texts whose bytes are at hand.
  mutating func sealed(_ item: FormItem) throws -> AnyRecord {
    var record: AnyRecord
    if item.kind == .comment, let words = item.words, !item.has("body") {
      record = try item.record(body: seal(Array(words.text.utf8), at: item.place))
    } else {
      record = try item.record()
    }
    try renew(record, item)
    if !renewed.isEmpty, record.erasables.contains(where: { renewed[$0.commitment] != nil }) {
      record = try AnyRecord(kind: record.id.kind, json: replaced(record.json()))
    }
    for (label, reference) in record.labelledErasables { try use(reference, label, item) }
    if case .comment(let comment) = record { try check(comment, item) }
    return record
  }

  /// Whether there is a line for this text.
  func knows(_ reference: Erasable) -> Bool { lines[reference.commitment] != nil }

  /// Whether what stands beside a comment's seal is what was sealed.
  private func check(_ comment: Comment, _ item: FormItem) throws {
    guard let words = item.words, let (line, _) = lines[comment.body.commitment] else { return }
    guard case .inLine(Array(words.text.utf8), _) = line.content else {
      throw TextError.changedWords(TextPlace(item.path.path, line: words.line), comment.id)
    }
  }

  private mutating func use(_ reference: Erasable, _ label: String, _ item: FormItem) throws {
    guard let (line, place) = lines[reference.commitment] else { return }
    guard line.reference == reference else { throw TextError.wrongSeal(item.place, label: label, line: place) }
    if usedCommitments.insert(reference.commitment).inserted { used.append((line, place)) }
  }

  /// Seals anew what has no line, but a file or words.
  private mutating func renew(_ record: AnyRecord, _ item: FormItem) throws {
    switch record {
    case .article(let article):
      for (index, version) in article.versions.enumerated() {
        let number = index == article.versions.count - 1 ? nil : index + 1
        let text = TextPath.text(article.id, version: number)
        let original = TextPath.original(article.id, version: number)
        try renew(version.text, from: [text], version.textSHA256, of: record.id, item)
        try renew(version.original, from: [original, text], version.originalSHA256, of: record.id, item)
      }
    case .source(let source):
      for copy in source.copies {
        try renew(copy.content, from: [.copy(copy.sha256)], copy.sha256, of: record.id, item)
      }
    case .comment(let comment):
      guard let words = item.words, needsSeal(comment.body) else { return }
      renewed[comment.body.commitment] = seal(Array(words.text.utf8), at: item.place)
    default: break
    }
  }

  private func needsSeal(_ reference: Erasable) -> Bool {
    lines[reference.commitment] == nil && renewed[reference.commitment] == nil
  }

  private mutating func renew(
    _ reference: Erasable, from paths: [TextPath], _ digest: Digest, of id: RecordID, _ item: FormItem
  ) throws {
    guard needsSeal(reference) else { return }
    for path in paths {
      guard let bytes = try folder.read(path.path) else { continue }
      guard Digest.of(bytes) == digest else {
        // The text stands in for the original only where the two were the same.
        if path != paths[0] { continue }
        throw TextError.changedText(path.path, of: id)
      }
      let text = SealedText(bytes, salt: salt())
      keep(TextLine(text.reference, .inFile(path.path, salt: text.salt)), at: item.place)
      renewed[reference.commitment] = text.reference
      return
    }
  }

  private mutating func seal(_ bytes: [UInt8], at place: TextPlace) -> Erasable {
    let text = SealedText(bytes, salt: salt())
    keep(TextLine(text.reference, .inLine(bytes, salt: text.salt)), at: place)
    return text.reference
  }

  private mutating func keep(_ line: TextLine, at place: TextPlace) { lines[line.reference.commitment] = (line, place) }

  private func replaced(_ members: JSONObject) -> JSONObject {
    var members = members
    for (name, value) in members { members[name] = replaced(value) }
    return members
  }

  private func replaced(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let items): return .array(items.map(replaced))
    case .object(let members):
      guard let reference = Erasable(members), let new = renewed[reference.commitment] else {
        return .object(replaced(members))
      }
      return .object(["commitment": .string(new.commitment.hex), "bytes": .integer(Int64(new.bytes))])
    default: return value
    }
  }
}
