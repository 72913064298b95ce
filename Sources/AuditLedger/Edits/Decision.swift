public import ClaimModel

/// Who decides, and when. Handed in, so that deciding reads no clock.
public struct Moment: Hashable, Sendable {
  public let person: Person
  public let time: Timestamp

  public init(person: Person, time: Timestamp) { (self.person, self.time) = (person, time) }

  /// The moment as an act of a review.
  var act: Act { Act(by: person, at: time) }
}

/// What an edit became.
public struct Decision: Hashable, Sendable {
  /// Empty where everything is already as the edit wants it.
  public let events: [LedgerEvent]
  /// The edit that is taken back, if the edit was undo or redo.
  public let undoes: Int?
  /// The changes of records, in the order of the events; nil for events that change none.
  public let changes: [RecordChange?]

  /// The ids of the records that are new.
  public var created: [RecordID] { changes.compactMap { $0 }.filter { $0.before == nil && $0.after != nil }.map(\.id) }

  /// The entries to append after this head.
  public func entries(after head: LedgerHead, at moment: Moment) -> (entries: [WrittenEntry], head: LedgerHead) {
    var head = head
    let edit = head.size + 1
    let entries = events.map { event in
      let entry = WrittenEntry(
        LedgerEntry(
          sequence: head.size + 1, time: moment.time, person: moment.person, edit: edit, undoes: undoes, event: event,
          previous: head.hash))
      head = LedgerHead(size: entry.entry.sequence, hash: entry.hash)
      return entry
    }
    return (entries, head)
  }
}

extension Edit {
  /// Decides the edit: the events that it becomes, or the rule that refuses it. Pure.
  /// - Throws: ``LedgerError``, `ModelError` or ``JSONError`` with the rule and the fix.
  public func decided(on facts: some Facts, at moment: Moment) throws -> Decision {
    var deciding = Deciding(facts, at: moment)
    try deciding.decide(self)
    return Decision(events: deciding.facts.events, undoes: deciding.undoes, changes: deciding.changes)
  }
}

/// An edit while it is decided: each event is laid over the facts, so that the next sees it.
struct Deciding<Base: Facts> {
  var facts: FactsOverlay<Base>
  let moment: Moment
  var undoes: Int?
  var changes: [RecordChange?] = []
  /// Reviews that this edit has already made stale, so that one edit says so once.
  var staleSaid: Set<ClaimID> = []

  init(_ base: Base, at moment: Moment) { (facts, self.moment) = (FactsOverlay(base), moment) }

  /// Lays an event over the facts, and lets the verdicts that rest on the record go stale.
  mutating func emit(_ verb: EventVerb, _ id: RecordID, _ change: EventChange) throws {
    let event = LedgerEvent(verb, id, change)
    let recordChange = try facts.append(event)
    changes.append(recordChange)
    if let recordChange, undoes == nil { try staleAfter(recordChange) }
  }

  /// Emits the fields in which a record changes, if any.
  mutating func emit(_ verb: EventVerb, from before: AnyRecord, to after: AnyRecord) throws {
    let fields = try FieldChange.between(before.json(), after.json())
    guard !fields.isEmpty else { return }
    try emit(verb, after.id, .fields(fields))
  }

  mutating func decide(_ edit: Edit) throws {
    switch edit {
    case .add(let records): try add(records)
    case .restore(let records): try restore(records)
    case .change(let id, let patch): try change(id, patch)
    case .remove(let id): try remove(id)
    case .reject(let id, let reason): try reject(id, reason)
    case .split(let id, let statements): try split(id, statements)
    case .merge(let claims, let target): try merge(claims, into: target)
    case .assign(let id, let person): try assign(id, to: person)
    case .move(let id, let move): try self.move(id, move)
    case .erase(let id, let commitment, let reason): try erase(id, commitment, reason)
    case .all(let edits):
      for edit in edits { try decide(edit) }
    case .undo(let edit): try undo(edit)
    case .redo: try redo()
    }
  }
}
