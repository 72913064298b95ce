import AuditLedger
import ClaimModel

/// What one person may see of reviews: until the second verdict is in, only its author sees the first.
///
/// Everything that prints or exports goes through here: records, ledger entries, differences, and the lists of what
/// refers to what (a sealed verdict's citations would tell on it). A finding that was taken back before a second verdict
/// came in stays sealed, because it may well be given again.
final class Sealing {
  /// What stands in JSON where something is withheld.
  static let withheld = JSONValue.object(["sealed": .bool(true)])
  /// What stands in text.
  static let words = "hidden until the second verdict is in"

  private let facts: any CasebookReading
  private let reader: Person?
  private var known: [RecordID: Seal] = [:]

  init(_ facts: any CasebookReading, for reader: Person?) { (self.facts, self.reader) = (facts, reader) }

  /// What of one review is sealed.
  private struct Seal {
    /// The findings that must not be seen, as they are written.
    var findings: [JSONValue] = []
    /// From this entry on the review's past would tell on the finding that is sealed now; nil where none is.
    var from: Int?
  }

  /// Whether the first finding of a claim's review is sealed for the reader.
  func isSealed(_ review: Review) -> Bool { review.isSealed(for: reader) }

  /// A record as JSON, with what is sealed withheld.
  func json(_ record: AnyRecord) throws -> JSONObject {
    let body = try record.json()
    guard record.id.kind == .review else { return body }
    return try masked(.object(body), seal(of: record.id)).object ?? body
  }

  /// Whether the payload of an entry must be withheld.
  func isSealed(_ entry: LedgerEntry) throws -> Bool {
    guard let id = entry.record, id.kind == .review else { return false }
    let seal = try seal(of: id)
    if let from = seal.from, entry.sequence >= from { return true }
    return holdsSealed(.object(entry.payload), seal)
  }

  /// The payload of an entry, or the sign that it is withheld.
  func payload(of entry: LedgerEntry) throws -> JSONValue {
    try isSealed(entry) ? Self.withheld : .object(entry.payload)
  }

  /// Whether a value out of a record's past or present holds a sealed finding.
  func holdsSealed(_ value: JSONValue?, of id: RecordID) throws -> Bool {
    guard id.kind == .review, let value else { return false }
    return try holdsSealed(value, seal(of: id))
  }

  /// A value out of a record's past or present, with sealed findings withheld.
  func masked(_ value: JSONValue, of id: RecordID) throws -> JSONValue {
    id.kind == .review ? try masked(value, seal(of: id)) : value
  }

  /// Those of the referrers that may be named: which evidence a sealed finding cites is sealed too.
  func open(_ referrers: [RecordID], to id: RecordID) throws -> [RecordID] {
    try referrers.filter { referrer in
      guard id.kind == .evidence, let review = try facts.record(referrer)?.as(Review.self) else { return true }
      return !isSealed(review)
    }
  }

  private func seal(of id: RecordID) throws -> Seal {
    if let seal = known[id] { return seal }
    let seal = try worked(out: id)
    known[id] = seal
    return seal
  }

  private func worked(out id: RecordID) throws -> Seal {
    var seal = Seal()
    let entries = try facts.history(of: id)
    let given = EventKind(.review, .secondGiven).description
    let proposed = EventKind(.review, .proposed).description
    let opened = entries.last { $0.kind == given }?.sequence ?? 0
    for entry in entries where entry.kind == proposed && entry.sequence > opened {
      if let finding = entry.payload["changes"]?["first"]?["after"], !isReaders(finding) {
        seal.findings.append(finding)
      }
    }
    if let review = try facts.record(id)?.as(Review.self), isSealed(review), let first = review.state.first {
      // Also where the second verdict was given and taken back again: then it is blind once more.
      seal.findings.append(try JSONValue(encoding: first))
      seal.from = entries.last { $0.kind == proposed }?.sequence ?? 1
    }
    return seal
  }

  private func isReaders(_ finding: JSONValue) -> Bool {
    finding["by"]?.string.map { reader?.name.hasSameBytes(as: $0) ?? false } ?? false
  }

  private func holdsSealed(_ value: JSONValue, _ seal: Seal) -> Bool {
    guard !seal.findings.isEmpty else { return false }
    if seal.findings.contains(value) { return true }
    switch value {
    case .array(let items): return items.contains { holdsSealed($0, seal) }
    case .object(let members): return members.contains { holdsSealed($0.value, seal) }
    default: return false
    }
  }

  private func masked(_ value: JSONValue, _ seal: Seal) -> JSONValue {
    if seal.findings.contains(value) { return Self.withheld }
    switch value {
    case .array(let items):
      return .array(items.map { masked($0, seal) })
    case .object(let members):
      var open = JSONObject()
      for (name, member) in members { open[name] = masked(member, seal) }
      return .object(open)
    default:
      return value
    }
  }
}
