import ClaimModel

/// Records that were read or written lately, so that one edit reads and decodes none of them twice.
///
/// Two generations: when the younger is full it becomes the older, and what was not asked for since is let go.
final class RecordCache {
  private var young: [RecordID: AnyRecord?] = [:]
  private var old: [RecordID: AnyRecord?] = [:]

  /// How many records a generation holds.
  private static let bound = 4_000

  /// The record, nil where it is known not to be there; or what the work reads, which is kept.
  func record(_ id: RecordID, _ read: () throws -> AnyRecord?) rethrows -> AnyRecord? {
    if let known = young[id] { return known }
    let record = try old[id] ?? read()
    keep(record, as: id)
    return record
  }

  /// Keeps what a record is now.
  func keep(_ record: AnyRecord?, as id: RecordID) {
    if young.count >= Self.bound {
      // The oldest generation's room is taken over: it is as large as is needed.
      swap(&old, &young)
      young.removeAll(keepingCapacity: true)
    }
    young[id] = .some(record)
  }
}
