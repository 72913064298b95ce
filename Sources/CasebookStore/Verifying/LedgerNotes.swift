import AuditLedger
import ClaimModel

/// Which entries are about which record, ordered by record and then by sequence.
final class TouchList {
  private(set) var touches: [Touch] = []

  /// 16 bytes an entry, so that a million fit well.
  struct Touch: Comparable {
    let row: Int64
    let sequence: Int

    static func < (left: Self, right: Self) -> Bool { (left.row, left.sequence) < (right.row, right.sequence) }
  }

  /// Adds the next entry.
  func append(_ row: Int64, _ sequence: Int) { touches.append(Touch(row: row, sequence: sequence)) }

  /// Puts the entries in order, once all are in.
  func sort() { touches.sort() }

  /// The last entry about a record.
  func last(of row: Int64) -> Int? {
    var (low, high) = (0, touches.count)
    while low < high {
      let middle = (low + high) / 2
      if touches[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    return low > 0 && touches[low - 1].row == row ? touches[low - 1].sequence : nil
  }
}

/// What is noted while the ledger is followed, for the tables that are compared with it afterwards: some 50 bytes an
/// entry.
struct LedgerNotes {
  let touches = TouchList()
  private var edits: [EditNote] = []
  private var undoneBy: [Int: Int] = [:]
  private var people: [Person: Int32] = [:]
  private var names: [String] = []
  /// The entry that erased a text, by its commitment; the last where there are several.
  private(set) var erasures: [Digest: Erasure] = [:]

  /// What an entry says of the text that it erases.
  struct Erasure {
    let sequence: Int
    let record: RecordID
    let person: Person
    let time: Timestamp
    let reason: String
  }

  private struct EditNote {
    let number: Int
    let undoes: Int?
    let person: Int32
    var events: Int32 = 1
    var isOutward: Bool
  }

  /// Notes an entry of a good chain.
  /// - Throws: `LedgerError` where this program can't read it.
  mutating func enter(_ entry: LedgerEntry) throws {
    guard let record = entry.record, let kind = EventKind(name: entry.kind) else {
      _ = try entry.event()
      return
    }
    touches.append(RowID.of(record), entry.sequence)
    if kind.verb == .erased, case .erased(let commitment, let reason) = try entry.event().change {
      erasures[commitment] = Erasure(
        sequence: entry.sequence, record: record, person: entry.person, time: entry.time, reason: reason)
    }
    if entry.edit != entry.sequence {
      guard let place = place(ofEdit: entry.edit) else { return }
      edits[place].events += 1
      if kind.verb.isOutward { edits[place].isOutward = true }
      return
    }
    edits.append(
      EditNote(
        number: entry.edit, undoes: entry.undoes, person: number(of: entry.person), isOutward: kind.verb.isOutward))
    // What this edit takes back may itself have taken one back: that one stands again, and what it took back does not.
    var (by, isInForce) = (entry.edit, true)
    while let undone = place(ofEdit: by).flatMap({ edits[$0].undoes }) {
      undoneBy[undone] = isInForce ? by : nil
      (by, isInForce) = (undone, !isInForce)
    }
  }

  /// Puts the notes in order, once all entries are in.
  func finish() { touches.sort() }

  /// Hands over the rows of the table of edits, in order.
  func eachEdit(_ body: (_ number: Int, _ cells: [StoredValue]) throws -> Void) rethrows {
    for edit in edits {
      try body(
        edit.number,
        [
          .text(names[Int(edit.person)]), .integer(Int(edit.events)), .number(edit.undoes),
          .number(undoneBy[edit.number]), .integer(edit.isOutward ? 1 : 0),
        ])
    }
  }

  private func place(ofEdit number: Int) -> Int? {
    if edits.last?.number == number { return edits.count - 1 }
    var (low, high) = (0, edits.count)
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < edits.count && edits[low].number == number ? low : nil
  }

  private mutating func number(of person: Person) -> Int32 {
    if let known = people[person] { return known }
    let number = Int32(names.count)
    people[person] = number
    names.append(person.name)
    return number
  }
}
