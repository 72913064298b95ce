import AuditLedger
import ClaimModel

/// Records that were read or written lately, so that one edit reads and decodes none of them twice.
///
/// Two generations: when the younger is full it becomes the older, and what was not asked for since is let go. Of the last
/// few that were read the JSON is kept as well, which a report writes out again.
final class RecordCache {
  private var young: [RecordID: AnyRecord?] = [:]
  private var old: [RecordID: AnyRecord?] = [:]
  /// As they were read, the last at the end; at most ``formBound``, which is more than a claim has.
  private var forms: [(id: RecordID, json: JSONObject)] = []

  /// How many records a generation holds.
  private static let bound = 4_000
  private static let formBound = 64

  /// The record, nil where it is known not to be there; or what the work reads, which is kept.
  func record(
    _ id: RecordID, _ read: () throws -> (record: AnyRecord, json: JSONObject)?
  ) rethrows -> AnyRecord? {
    if let known = young[id] { return known }
    if let known = old[id] {
      keep(known, as: id)
      return known
    }
    let found = try read()
    keep(found?.record, as: id)
    if let found {
      if forms.count == Self.formBound { forms.removeFirst(Self.formBound / 2) }
      forms.append((id, found.json))
    }
    return found?.record
  }

  /// The JSON of a record that was read lately.
  func json(of id: RecordID) -> JSONObject? { forms.last { $0.id == id }?.json }

  /// Keeps what a record is now.
  func keep(_ record: AnyRecord?, as id: RecordID) {
    if young.count >= Self.bound {
      // The oldest generation's room is taken over: it is as large as is needed.
      swap(&old, &young)
      young.removeAll(keepingCapacity: true)
    }
    young[id] = .some(record)
  }

  /// Keeps what a record has become.
  func change(_ record: AnyRecord?, of id: RecordID) {
    forms.removeAll { $0.id == id }
    keep(record, as: id)
  }
}
