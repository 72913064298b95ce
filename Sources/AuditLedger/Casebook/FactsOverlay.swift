import ClaimModel

/// Facts with the events of an edit that is still being decided laid over them.
struct FactsOverlay<Base: Facts>: Facts {
  let base: Base
  private(set) var events: [LedgerEvent] = []
  private var records: [RecordID: AnyRecord?] = [:]
  private var added: [RecordID: Set<RecordID>] = [:]
  private var numbers: [RecordKind: Int] = [:]

  init(_ base: Base) { self.base = base }

  /// Applies an event and keeps it.
  mutating func append(_ event: LedgerEvent) throws {
    guard let change = try event.applied(to: self) else {
      events.append(event)
      return
    }
    events.append(event)
    records[change.id] = .some(change.after)
    for reference in change.after?.references ?? [] { added[reference, default: []].insert(change.id) }
    numbers[change.id.kind] = try max(change.id.number, lastNumber(of: change.id.kind))
  }

  func record(_ id: RecordID) throws -> AnyRecord? {
    if let known = records[id] { return known }
    return try base.record(id)
  }

  func lastNumber(of kind: RecordKind) throws -> Int { try numbers[kind] ?? base.lastNumber(of: kind) }

  func referrers(to id: RecordID) throws -> [RecordID] {
    let before = try base.referrers(to: id).filter { records[$0] == nil }
    let since = (added[id] ?? []).filter { records[$0]??.references.contains(id) ?? false }
    return (before + since).sorted()
  }

  func entries(ofEdit edit: Int) throws -> [LedgerEntry] { try base.entries(ofEdit: edit) }

  func entries(about id: RecordID, after sequence: Int) throws -> [LedgerEntry] {
    try base.entries(about: id, after: sequence)
  }

  func edits(by person: Person, before edit: Int, limit: Int) throws -> [EditSummary] {
    try base.edits(by: person, before: edit, limit: limit)
  }

  func undoing(ofEdit edit: Int) throws -> Int? { try base.undoing(ofEdit: edit) }
}
