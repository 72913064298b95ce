import AuditLedger
import ClaimModel
import Foundation
import GRDB

/// Works out what each table must hold and compares it row by row, a record at a time.
///
/// A record needs no other to be worked out: the entries about it are applied one after the other, and what follows from
/// the last state alone (its references, its words, its part in the queue) is worked out once. Memory: some 50 bytes an
/// entry and some 400 a claim.
struct ProjectionVerifier {
  private let reader: StoreReader
  private let notes: LedgerNotes
  private let records, references, touches, words: TableComparison
  private var queue: [Int: Queued] = [:]
  private var articles: [AttributionID: ArticleID] = [:]
  private var numbers: [RecordKind: Int] = [:]
  /// Texts that are not there, and entries that can't have happened.
  private var missing: [VerifyProblem] = []
  private var misfits: [VerifyProblem] = []

  /// A claim's row, and the last entry that touched it.
  private struct Queued {
    var line = QueueLine()
    var sequence = 0
    var changed = Timestamp(seconds: 0)
  }

  /// What verifying the tables found.
  struct Findings {
    let missingTexts: [VerifyProblem]
    let tables: [VerifyProblem]
  }

  init(_ database: Database, _ notes: LedgerNotes) throws {
    (reader, self.notes) = (StoreReader(database: database), notes)
    func id(_ row: Int64) -> RecordID? { RowID.id(row) }
    let list = notes.touches
    records = try TableComparison(
      "record", keys: ["id"], columns: ["$kind", "number", "$body"], in: database, list, record: { id($0.first) })
    references = try TableComparison(
      "reference", keys: ["referrer", "target"], in: database, list, record: { id($0.first) })
    touches = try TableComparison("touch", keys: ["record", "sequence"], in: database, list, record: { id($0.first) })
    words = try TableComparison(
      "search_text", keys: ["id"], columns: ["$body"], in: database, list, record: { id($0.first) })
  }

  /// Compares all tables.
  mutating func run(progress: (_ done: Int, _ total: Int) -> Void) throws -> Findings {
    let all = notes.touches.touches
    var first = 0
    while first < all.count {
      var end = first + 1
      while end < all.count, all[end].row == all[first].row { end += 1 }
      try follow(all[first..<end])
      if first / 1000 != end / 1000 { progress(end, all.count) }
      first = end
    }
    let (queueProblems, tallies) = try verifyQueue()
    var problems = try misfits + records.finish() + references.finish() + touches.finish()
    problems += try verifyEdits() + verifyNumbers() + queueProblems
    problems += try tallies.problems(in: reader.database) + words.finish()
    return Findings(missingTexts: missing, tables: problems)
  }

  /// One record, from its first entry to its last.
  private mutating func follow(_ about: ArraySlice<TouchList.Touch>) throws {
    guard let row = about.first?.row, let id = RowID.id(row) else { return }
    var state = RecordState(id)
    var texts = HeldTexts()
    for touch in about {
      try touches.expect(TableComparison.Key(first: row, second: Int64(touch.sequence)))
      guard let entry = try reader.entry(touch.sequence) else { continue }
      let event = try entry.event()
      let before = state.record
      do {
        guard try state.apply(event) else { continue }
      } catch {
        misfits.append(VerifyProblem(sequence: touch.sequence, record: id, "it can't have happened: \(error)"))
        break
      }
      texts.enter(state.record, at: touch.sequence)
      numbers[id.kind] = max(numbers[id.kind] ?? 0, id.number)
      if let claim = (state.record ?? before)?.queued, queue[claim.number]?.sequence ?? 0 < touch.sequence {
        queue[claim.number, default: Queued()].sequence = touch.sequence
        queue[claim.number]?.changed = entry.time
      }
    }
    if let record = state.record { try compare(record, row) }
    for (label, text) in texts.labelled where try notes.erasures[text.commitment] == nil && !reader.keeps(text) {
      missing.append(VerifyProblem(record: id, "its \(label) is missing, and nobody has erased it"))
    }
  }

  /// What follows from the last state of a record.
  private mutating func compare(_ record: AnyRecord, _ row: Int64) throws {
    let id = record.id
    let body = try JSONValue.object(record.json()).canonical()
    try records.expect(
      TableComparison.Key(first: row), [.text(id.kind.rawValue), .integer(id.number), .bytes(body)])
    for target in Set(record.references.map(RowID.of)).sorted() {
      try references.expect(TableComparison.Key(first: row, second: target))
    }
    let found = try SearchText.words(of: record) { try reader.text($0).text }
    try words.expect(TableComparison.Key(first: row), [.text(found)])
    switch record {
    case .claim(let claim): queue[claim.id.number]?.line.enter(claim)
    case .review(let review): queue[review.claim.number]?.line.enter(review)
    case .evidence(let evidence): queue[evidence.claim.number]?.line.enter(evidence)
    case .attribution(let attribution): articles[attribution.id] = attribution.article
    default: break
    }
  }

  private func verifyQueue() throws -> ([VerifyProblem], TallyComparison) {
    let comparison = try TableComparison(
      "queue", keys: ["claim"],
      columns: [
        "$state", "stage", "$verdict", "$sealed_for", "stale", "priority", "claimant", "article", "$topic",
        "$assignee", "is_left", "supports", "refutes", "context", "$statement", "$changed",
      ], in: reader.database, notes.touches, record: { RecordID(.claim, Int($0.first)) })
    var tallies = TallyComparison()
    for (number, queued) in queue.sorted(by: { $0.key < $1.key }) {
      let values = queued.line.values(changed: queued.changed) { articles[$0] }
      guard let values else { continue }
      try comparison.expect(TableComparison.Key(first: Int64(number)), values)
      tallies.enter(queued.line, articles)
    }
    return (try comparison.finish(), tallies)
  }

  private func verifyEdits() throws -> [VerifyProblem] {
    let comparison = try TableComparison(
      "edit", keys: ["number"], columns: ["$person", "events", "undoes", "undone_by", "outward"], in: reader.database,
      notes.touches, record: { _ in nil })
    try notes.eachEdit { number, values in try comparison.expect(TableComparison.Key(first: Int64(number)), values) }
    return try comparison.finish()
  }

  private func verifyNumbers() throws -> [VerifyProblem] {
    let comparison = try TableComparison(
      "numbering", keys: ["unicode(kind)"], columns: ["$kind", "last"], in: reader.database, notes.touches,
      record: { _ in nil })
    for (kind, last) in numbers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try comparison.expect(
        TableComparison.Key(first: RowID.of(RecordID(kind, 0)) >> 32), [.text(kind.rawValue), .integer(last)])
    }
    return try comparison.finish()
  }
}

extension AnyRecord {
  /// The claim whose row of the queue it has a part in, if it has.
  var queued: ClaimID? {
    switch self {
    case .claim(let claim): claim.id
    case .review(let review): review.claim
    case .evidence(let evidence): evidence.claim
    default: nil
    }
  }
}
