import AuditLedger
import ClaimModel
import GRDB
import Synchronization

/// What the rules find on one claim, in eight bytes.
struct ClaimFindings: Hashable {
  private(set) var blocks: UInt8 = 0
  private(set) var warns: UInt8 = 0
  /// A bit a rule, by the number in its identifier.
  private var rules: UInt32 = 0

  /// A claim that no rule finds anything on, or that none is asked about.
  static let none = ClaimFindings()

  mutating func count(_ rule: String, blocks isBlock: Bool) {
    if isBlock { blocks = min(blocks, .max - 1) + 1 } else { warns = min(warns, .max - 1) + 1 }
    rules |= Self.bit(of: rule)
  }

  func holds(_ rule: String) -> Bool { rules & Self.bit(of: rule) != 0 }

  private static func bit(of rule: String) -> UInt32 { Int(rule.dropFirst()).map { 1 << UInt32($0 & 31) } ?? 0 }

  /// What blocks comes first, then what warns.
  var key: UInt64 { UInt64(.max - blocks) << 8 | UInt64(.max - warns) }
}

/// What the rules find on the claims of an open casebook, as far as an order or a filter has asked for it.
///
/// Rules are no SQL: each claim's dossier is read, which takes about a quarter of a millisecond. So only those are asked
/// about that somebody has taken, and an answer is kept until the ledger touches what it rests on.
final class FindingBoard: Sendable {
  private let state = Mutex(State())

  private struct State {
    /// The entry up to which it is true.
    var head = 0
    /// The day of that entry: what was read long ago is so by this day.
    var day: PartialDate?
    var found: [UInt32: ClaimFindings] = [:]
  }

  /// After so many changed records everything is asked anew.
  private static let fewChanges = 200
  /// Claims between two times that what was found is put aside.
  private static let stride = 256

  /// What the rules find on some claims.
  /// - Throws: ``FilterSets/Cancelled``; what was found until then is kept.
  func findings(_ claims: [UInt32], _ reader: StoreReader, cancelled: () -> Bool) throws -> [UInt32: ClaimFindings] {
    let head = try reader.head().size
    var found = try state.withLock { state in
      if state.head != head { try Self.bring(&state, to: head, reader) }
      return state.found
    }
    var new: [UInt32: ClaimFindings] = [:]
    func keep() {
      state.withLock { if $0.head == head { $0.found.merge(new) { $1 } } }
      new.removeAll(keepingCapacity: true)
    }
    defer { keep() }
    var shelf = try reader.dossierShelf()
    for claim in claims where found[claim] == nil {
      if cancelled() { throw FilterSets.Cancelled() }
      var line = ClaimFindings()
      for finding in try reader.findings(on: ClaimID(number: Int(claim)), shelf: &shelf) where finding.waiver == nil {
        line.count(finding.rule, blocks: finding.blocks)
      }
      found[claim] = line
      new[claim] = line
      if new.count == Self.stride { keep() }
    }
    return found
  }

  /// Forgets what the entries since the last look may have changed.
  private static func bring(_ state: inout State, to head: Int, _ reader: StoreReader) throws {
    let day = try reader.lastTime()?.date
    let touched =
      head > state.head && day == state.day ? try reader.touched(after: state.head, atMost: fewChanges) : nil
    if let touched { for claim in touched { state.found[claim] = nil } } else { state.found = [:] }
    (state.head, state.day) = (head, day)
  }
}

extension StoreReader {
  /// The claims that the rules may now see otherwise than before an entry; nil where that may be any.
  fileprivate func touched(after sequence: Int, atMost limit: Int) throws -> Set<UInt32>? {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT entry ->> '$.payload.record' AS record, entry ->> '$.kind' AS kind FROM ledger
        WHERE sequence > ? LIMIT \(limit + 1)
        """, arguments: [sequence])
    guard rows.count <= limit else { return nil }
    var claims: Set<UInt32> = []
    for row in rows {
      guard let name: String = row["record"], let kind: String = row["kind"], let id = try? RecordID(text: name) else {
        continue
      }
      guard let some = try touched(by: id, isNew: kind.hasSuffix(".added")) else { return nil }
      claims.formUnion(some)
    }
    return claims
  }

  private func touched(by id: RecordID, isNew: Bool) throws -> Set<UInt32>? {
    switch id.kind {
    case .comment, .key: return []
    case .claim, .review: return try around(ClaimID(number: id.number))
    case .evidence: return try record(id)?.as(Evidence.self).map { [UInt32($0.claim.number)] }
    case .waiver: return try record(id)?.as(Waiver.self).map { [UInt32($0.claim.number)] }
    case .relation:
      return try record(id)?.as(Relation.self).map { [UInt32($0.from.number), UInt32($0.to.number)] }
    // What is new is looked at only by what names it, and that is touched itself.
    case .article, .attribution, .claimant, .source: return isNew ? [] : nil
    case .casebook: return nil
    }
  }

  /// A claim, those of its attributions, and those that relations tie to it; nil where it is gone.
  private func around(_ id: ClaimID) throws -> Set<UInt32>? {
    guard let claim = try record(id.any)?.as(Claim.self) else { return nil }
    var claims: Set<UInt32> = [UInt32(id.number)]
    for attribution in claim.origin.attributions {
      claims.formUnion(try referrers(to: attribution.any, of: .claim).map { UInt32($0.number) })
    }
    for relation in try referrers(to: id.any, of: .relation) {
      guard let relation = try record(relation)?.as(Relation.self) else { continue }
      claims.formUnion([UInt32(relation.from.number), UInt32(relation.to.number)])
    }
    return claims
  }
}
