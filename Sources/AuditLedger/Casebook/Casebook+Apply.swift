public import ClaimModel

/// What an event does to the casebook: one record before and after; nil where it is not there.
public struct RecordChange: Hashable, Sendable {
  public let id: RecordID
  public let before: AnyRecord?
  public let after: AnyRecord?
}

extension LedgerEvent {
  /// The change of records that this event makes; nil where it changes none (erasing bytes).
  ///
  /// Pure: the same event and facts give the same change. Cost: see ``RecordState/apply(_:)``.
  /// - Throws: ``LedgerError/doesNotFit(_:what:)`` where the event can't have happened to what is there.
  public func applied(to facts: some Facts) throws -> RecordChange? {
    var state = try RecordState(before: self, in: facts)
    let before = state.record
    guard try state.apply(self) else { return nil }
    return RecordChange(id: record, before: before, after: state.record)
  }
}

extension AnyRecord {
  /// Reads a record of a kind from its JSON.
  /// - Throws: ``JSONError`` or `ModelError` naming the field; ``LedgerError/doesNotFit(_:what:)`` for another id.
  public init(kind: RecordKind, json: JSONObject, id: RecordID? = nil) throws {
    func read<Record: CasebookRecord>(_ type: Record.Type) throws -> AnyRecord {
      try JSONValue.object(json).decode(type).any
    }
    self = try read(kind.type)
    if let id, self.id != id { throw LedgerError.doesNotFit(id, what: "its body says it is \(self.id)") }
  }

  /// The record as JSON, its fields in reading order.
  public func json() throws -> JSONObject {
    guard let object = try JSONValue(encoding: value).object else {
      throw LedgerError.doesNotFit(id, what: "it is no object")
    }
    return object
  }
}
