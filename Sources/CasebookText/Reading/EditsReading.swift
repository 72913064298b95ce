import AuditLedger
import ClaimModel

/// The search for what was changed by hand: every file as it should be beside the file as it is.
struct EditsReading<Reading: CasebookReading> {
  private let folder: any TextFolder
  private let casebook: Reading
  private let forms: CasebookForms<Reading>
  private let paths: Set<String>
  private var newRecords: NewRecords<Reading>

  init(_ folder: any TextFolder, _ casebook: Reading, salt: @escaping () -> [UInt8]) throws {
    (self.folder, self.casebook) = (folder, casebook)
    forms = try CasebookForms(casebook)
    paths = try Set(folder.list())
    newRecords = NewRecords(folder, casebook, salt: salt)
  }

  mutating func read() throws -> [TextEdit] {
    try LedgerComparison.check(folder, head: casebook.head())
    var found: (changes: [TextEdit], new: [FormItem]) = ([], [])
    var seen: Set<String> = []
    try forms.each { form in
      seen.insert(form.path.path)
      try compare(form, into: &found)
      guard let record = form.head else { return }
      try TextFiles.each(of: record, in: casebook) { path, text in
        seen.insert(path.path)
        try compare(text, path, of: record.id, in: form)
      }
    }
    for path in paths.subtracting(seen).sorted() { found.new += try newItems(in: path) }
    for item in found.new { try newRecords.add(item) }
    return try [newRecords.edit()].compactMap(\.self) + found.changes
  }

  /// What was changed in one file alone.
  mutating func read(only path: TextPath) throws -> [TextEdit] {
    var found: (changes: [TextEdit], new: [FormItem]) = ([], [])
    try compare(forms.form(at: path), into: &found)
    for item in found.new { try newRecords.add(item) }
    return try [newRecords.edit()].compactMap(\.self) + found.changes
  }

  private func compare(_ form: Form, into found: inout (changes: [TextEdit], new: [FormItem])) throws {
    let path = form.path.path
    guard paths.contains(path) else {
      guard let lost = form.records.first else { return }
      throw TextError.removedRecord(TextPlace(path), lost.id)
    }
    let bytes = try folder.read(path, from: 0, atMost: YAMLReader.limit + 1)
    guard try bytes != form.bytes(words: forms.words) else { return }
    var missing = Dictionary(form.records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [RecordID: TextPlace] = [:]
    for item in try FormReader.items(of: form.path, bytes) {
      guard let id = item.id, let before = try casebook.record(id) else {
        // At the top of a file nothing new can stand: reading it says what is wrong.
        if item.kind == form.path.shape?.head { _ = try item.record() }
        found.new.append(item)
        continue
      }
      if let first = places[id] { throw TextError.twice(item.place, id: id, first: first) }
      places[id] = item.place
      guard missing.removeValue(forKey: id) != nil else { throw try stray(item, before) }
      if let change = try change(of: before, by: item) { found.changes.append(change) }
    }
    if let lost = missing.keys.min() { throw TextError.removedRecord(TextPlace(path), lost) }
  }

  /// The edit that a changed record is; nil where only its looks changed.
  private func change(of before: AnyRecord, by item: FormItem) throws -> TextEdit? {
    if case .comment(let comment) = before { try checkWords(of: comment, item) }
    guard try item.node.json() != .object(before.json()) else { return nil }
    let after = try item.record()
    let patch = try Patch(from: before, to: after)
    guard let field = item.first(of: Array(patch.fields.keys)) else { return nil }
    let place = item.place(of: field)
    if case .review(let review) = before { throw TextError.movedByHand(place, review.claim, field: field) }
    let known = Set(before.erasables)
    if let new = after.labelledErasables.first(where: { !known.contains($0.text) }) {
      throw TextError.newText(place, before.id, label: new.label)
    }
    return TextEdit(
      edit: .change(before.id, patch), texts: [], places: [TextEdit.Place(record: before.id, place: place)])
  }

  private func checkWords(of comment: Comment, _ item: FormItem) throws {
    let words = try forms.words(of: comment)
    guard words.map({ Array($0.utf8) }) == item.words.map({ Array($0.text.utf8) }) else {
      throw TextError.changedWords(TextPlace(item.path.path, line: item.words?.line ?? item.node.line), comment.id)
    }
  }

  /// What is wrong with a record that bears the id of one of the casebook, in a file where that one does not belong.
  ///
  /// A comment is known by its seal, wherever it was put. Every other record names what it belongs to, and its file has
  /// to agree with that: here it is another one, such as two branches make under one id.
  private func stray(_ item: FormItem, _ record: AnyRecord) throws -> TextError {
    let found = try item.record()
    guard case .comment(let comment) = record, found.erasables == [comment.body] else {
      return .otherRecord(item.place, id: record.id, of: Self.owner(of: record))
    }
    let home = try TextPath.home(of: record, in: casebook.record)
    return .wrongFile(item.place, id: record.id, belongs: home.path)
  }

  /// What a record belongs to; nil where it stands alone.
  private static func owner(of record: AnyRecord) -> RecordID? {
    switch record {
    case .attribution(let attribution): attribution.article.any
    case .relation(let relation): relation.from.any
    case .evidence(let evidence): evidence.claim.any
    case .waiver(let waiver): waiver.claim.any
    case .comment(let comment): comment.on
    default: nil
    }
  }

  private func compare(_ text: SealedText, _ path: TextPath, of id: RecordID, in form: Form) throws {
    guard paths.contains(path.path) else {
      throw TextError.missingFile(path.path, named: TextPlace(form.path.path))
    }
    guard try folder.read(path.path) == text.bytes else { throw TextError.changedText(path.path, of: id) }
  }

  /// The records of a file that the casebook does not have.
  private func newItems(in path: String) throws -> [FormItem] {
    guard let known = try TextPath.known(path) else { return [] }
    switch known {
    case .text(let id, _), .original(let id, _):
      // The text of a new article comes with its record, which is refused with a word of its own.
      guard try casebook.record(id.any) == nil else { throw TextError.erasedText(path, of: id.any) }
      if !paths.contains(TextPath.article(id).path) { throw TextError.strayText(path) }
      return []
    case .copy, .texts, .ledger, .checkpoint: return []
    default: break
    }
    let items = try FormReader.items(of: known, folder.read(path, from: 0, atMost: YAMLReader.limit + 1))
    for item in items {
      if let id = item.id, let record = try casebook.record(id) { throw try stray(item, record) }
    }
    return items
  }
}

extension FormItem {
  /// Which of some fields stands highest; one that was taken away stands nowhere, and counts only where all were.
  func first(of fields: [String]) -> String? {
    node.members?.first { fields.contains($0.name) }?.name ?? fields.min()
  }

  /// The id that the record says it has, if it can be told.
  var id: RecordID? {
    switch kind {
    case .casebook: CasebookSettings.id
    case .review: path.headID
    default:
      if case .scalar(let text, _) = node.nearest(to: "id").node.content, let id = try? RecordID(text: text),
        id.kind == kind
      {
        id
      } else {
        nil
      }
    }
  }
}

/// The ledger in the folder beside that of the casebook.
enum LedgerComparison {
  /// Whether the folder was written from this very head. Compares the last entry, whose hash stands for all before.
  /// - Throws: ``TextError`` with the line where it is not so. A folder without a ledger passes.
  static func check(_ folder: any TextFolder, head: LedgerHead) throws {
    var count = 0
    var last: [UInt8] = []
    let file = TextPath.ledger.path
    try folder.eachLine(of: file) { number, line in
      guard number <= head.size else { throw TextError.beyond(TextPlace(file, line: number), head: head.size) }
      count = number
      if number == head.size { last = line }
    }
    guard count > 0 else { return }
    guard count == head.size else { throw TextError.behind(TextPlace(file, line: count), head: head.size) }
    guard HashChain.hash(of: last) == head.hash else {
      throw TextError.parted(TextPlace(file, line: count), head: head.size)
    }
  }
}
