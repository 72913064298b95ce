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
  /// Pure: the same event and facts give the same change. Cost: one record read, encoded and decoded.
  /// - Throws: ``LedgerError/doesNotFit(_:what:)`` where the event can't have happened to what is there.
  public func applied(to facts: some Facts) throws -> RecordChange? {
    let current = try facts.record(record)
    switch change {
    case .whole(let body):
      guard current == nil else { throw LedgerError.doesNotFit(record, what: "it is added although it is there") }
      return RecordChange(id: record, before: nil, after: try AnyRecord(kind: record.kind, json: body, id: record))
    case .gone(let body):
      guard let current, try JSONValue(encoding: current.value) == .object(body) else {
        throw LedgerError.doesNotFit(record, what: "what is removed is not what is there")
      }
      return RecordChange(id: record, before: current, after: nil)
    case .fields(let fields):
      return try changed(current, fields)
    case .erased:
      guard current != nil else { throw LedgerError.doesNotFit(record, what: "its text is erased but it is not there") }
      return nil
    }
  }

  private func changed(_ current: AnyRecord?, _ fields: [String: FieldChange]) throws -> RecordChange {
    // A review begins with its first move: before that it is not stored.
    let fresh = AnyRecord.review(Review(claim: ClaimID(number: record.number)))
    guard let before = current ?? (record.kind == .review ? fresh : nil) else {
      throw LedgerError.doesNotFit(record, what: "it is changed but it is not there")
    }
    guard var body = try JSONValue(encoding: before.value).object else {
      throw LedgerError.doesNotFit(record, what: "it is no object")
    }
    for (name, field) in fields {
      guard body[name] == field.before else {
        throw LedgerError.doesNotFit(record, what: "its «\(name)» is not what the event says it was")
      }
      body[name] = field.after
    }
    let after = try AnyRecord(kind: record.kind, json: body, id: record)
    return RecordChange(id: record, before: current, after: record.kind == .review && after == fresh ? nil : after)
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
