import AuditLedger
import ClaimModel
import TestSupport

/// Records of a casebook with one field changed, as a hand may change it.
enum FieldChanges {
  /// A few of them, chosen at random: the record as it would be, and the field that differs.
  static func some(in casebook: Casebook, seed: UInt64) throws -> [(record: AnyRecord, field: String)] {
    var generator = SeededGenerator(seed: seed)
    // The values come from another casebook of the same kind.
    let donor = try RandomCasebook.make(seed: seed &+ 1_000_000, steps: 80)
    var changes: [(AnyRecord, String)] = []
    for _ in 0..<60 {
      guard changes.count < 6, let before = casebook.records.values.randomElement(using: &generator),
        let field = before.id.kind.type.fields.filter({ isOpen($0, of: before.id.kind) }).randomElement(
          using: &generator),
        let other = donor.ids(of: before.id.kind).randomElement(using: &generator).flatMap({ donor.record($0) })
      else { continue }
      var body = try before.json()
      body[field] = try other.json()[field]
      guard let after = try? AnyRecord(kind: before.id.kind, json: body), try after.json() != before.json(),
        Set(after.erasables).isSubset(of: before.erasables)
      else { continue }
      changes.append((after, field))
    }
    return changes
  }

  /// What decides in which file a record stands, and what only moves change, is not changed by hand.
  private static func isOpen(_ field: String, of kind: RecordKind) -> Bool {
    switch kind {
    case .review: false
    case .comment: field != "id" && field != "on" && field != "body"
    case .attribution: field != "id" && field != "article"
    case .relation: field != "id" && field != "from"
    case .evidence, .waiver: field != "id" && field != "claim"
    default: field != "id"
    }
  }
}
