import ClaimModel

/// Facts with the events of an edit that is still being decided laid over them.
struct FactsOverlay<Base: Facts>: Facts {
  let base: Base
  private(set) var events: [LedgerEvent] = []
  private var states: [RecordID: RecordState] = [:]
  private var added: [RecordID: Set<RecordID>] = [:]
  private var numbers: [RecordKind: Int] = [:]

  init(_ base: Base) { self.base = base }

  /// Applies an event and keeps it.
  /// - Returns: what it changes; nil where it changes no record.
  @discardableResult
  mutating func append(_ event: LedgerEvent) throws -> RecordChange? {
    let id = event.record
    var state = try states[id] ?? RecordState(before: event, in: base)
    let before = state.record
    guard try state.apply(event) else {
      events.append(event)
      return nil
    }
    events.append(event)
    for reference in state.record?.references ?? [] { added[reference, default: []].insert(id) }
    numbers[id.kind] = try max(id.number, lastNumber(of: id.kind))
    let change = RecordChange(id: id, before: before, after: state.record)
    states[id] = state
    return change
  }

  func record(_ id: RecordID) throws -> AnyRecord? {
    if let known = states[id] { return known.record }
    return try base.record(id)
  }

  func lastNumber(of kind: RecordKind) throws -> Int { try numbers[kind] ?? base.lastNumber(of: kind) }

  func referrers(to id: RecordID) throws -> [RecordID] {
    let before = try base.referrers(to: id).filter { states[$0] == nil }
    let since = (added[id] ?? []).filter { states[$0]?.record?.references.contains(id) ?? false }
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
