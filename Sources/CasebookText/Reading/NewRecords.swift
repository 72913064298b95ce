import AuditLedger
import ClaimModel

/// The records that somebody added by hand, on their way into one edit.
struct NewRecords<Reading: CasebookReading> {
  private let folder: any TextFolder
  private let casebook: Reading
  private let salt: () -> [UInt8]
  private var seals: SealBook?
  private var records: [(record: AnyRecord, item: FormItem)] = []
  private var places: [RecordID: TextPlace] = [:]

  init(_ folder: any TextFolder, _ casebook: Reading, salt: @escaping () -> [UInt8]) {
    (self.folder, self.casebook, self.salt) = (folder, casebook, salt)
  }

  mutating func add(_ item: FormItem) throws {
    switch item.path {
    case .article(let id) where item.kind == .article: throw TextError.newArticle(item.place, id)
    case .review(let claim) where item.kind == .review:
      throw TextError.movedByHand(item.place(of: "state"), claim, field: "state")
    default: break
    }
    var seals = try self.seals ?? SealBook(folder, salt: salt)
    if item.kind == .comment, item.words == nil, let id = item.id.flatMap(CommentID.init) {
      throw TextError.missingWords(item.place, id)
    }
    let record = try seals.sealed(item)
    self.seals = seals
    if let first = places[record.id] { throw TextError.twice(item.place, id: record.id, first: first) }
    for (label, text) in record.labelledErasables where !seals.knows(text) {
      throw TextError.newText(item.place, record.id, label: label)
    }
    let last = try casebook.lastNumber(of: record.id.kind)
    if record.id.kind != .casebook, record.id.number <= last {
      throw TextError.usedNumber(item.place(of: "id"), record.id, next: RecordID(record.id.kind, last + 1))
    }
    places[record.id] = item.place
    records.append((record, item))
  }

  /// One edit for all of them, because they may name each other; nil where there are none.
  func edit() throws -> TextEdit? {
    guard !records.isEmpty else { return nil }
    let new = Dictionary(records.map { ($0.record.id, $0.record) }, uniquingKeysWith: { first, _ in first })
    for (record, item) in records {
      guard case .comment(let comment) = record else { continue }
      let home = try CommentPlaces.home(of: comment) { try new[$0] ?? casebook.record($0) }
      guard home == item.path else { throw TextError.wrongFile(item.place, id: record.id, belongs: home.path) }
    }
    var texts: [SealedText] = []
    for (line, place) in seals?.used ?? [] {
      if let text = try line.text(from: folder, at: place) { texts.append(text) }
    }
    return TextEdit(
      edit: .restore(records.map(\.record)), texts: texts,
      places: records.map { TextEdit.Place(record: $0.record.id, place: $0.item.place) })
  }
}
