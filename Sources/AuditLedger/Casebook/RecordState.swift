public import ClaimModel

/// One record while the events about it are applied to it, in order: no other record is needed for that.
public struct RecordState: Sendable {
  public let id: RecordID
  /// The record as it is now; nil where it is not there.
  public private(set) var record: AnyRecord?
  /// Its JSON as the last event left it, where that is at hand.
  private var body: JSONObject?
  /// Whether it is there or once was.
  private var wasThere: Bool

  /// A record before its first event, or as it is.
  public init(_ id: RecordID, is record: AnyRecord? = nil) { self.init(id, is: record, wasThere: record != nil) }

  private init(_ id: RecordID, is record: AnyRecord?, wasThere: Bool) {
    (self.id, self.record, self.wasThere) = (id, record, wasThere)
  }

  /// The record that an event is about, as it is before the event.
  init(before event: LedgerEvent, in facts: some Facts) throws {
    let record = try facts.record(event.record)
    // Only an erasure asks after what is gone, so only it pays for the look into the past.
    let isErasure = if case .erased = event.change { true } else { false }
    let wasThere = try record != nil || isErasure && !facts.entries(about: event.record, after: 0).isEmpty
    self.init(event.record, is: record, wasThere: wasThere)
  }

  /// Applies the next event, and says whether it changes the record: erasing bytes changes none.
  ///
  /// Pure. Cost: one record decoded, and encoded where its JSON is not at hand from the event before.
  /// - Throws: ``LedgerError/doesNotFit(_:what:)`` where the event can't have happened to what is there; then nothing
  ///   has changed.
  @discardableResult
  public mutating func apply(_ event: LedgerEvent) throws -> Bool {
    guard event.record == id else { throw LedgerError.doesNotFit(id, what: "the event is about \(event.record)") }
    switch event.change {
    case .whole(let whole):
      guard record == nil else { throw LedgerError.doesNotFit(id, what: "it is added although it is there") }
      record = try AnyRecord(kind: id.kind, json: whole, id: id)
      (body, wasThere) = (whole, true)
    case .gone(let last):
      guard let record, try body == last || record.json() == last else {
        throw LedgerError.doesNotFit(id, what: "what is removed is not what is there")
      }
      (self.record, body) = (nil, nil)
    case .fields(let fields):
      try change(fields)
    case .erased:
      // What a record held before it was taken back can be erased too: the bytes are there for undo.
      guard wasThere else { throw LedgerError.doesNotFit(id, what: "its text is erased but it was never there") }
      return false
    }
    return true
  }

  private mutating func change(_ fields: [String: FieldChange]) throws {
    // A review begins with its first move: before that it is not stored.
    let fresh = AnyRecord.review(Review(claim: ClaimID(number: id.number)))
    guard let before = record ?? (id.kind == .review ? fresh : nil) else {
      throw LedgerError.doesNotFit(id, what: "it is changed but it is not there")
    }
    // What an event brought may be written in another way than we write it; both ways are the same record.
    let next = try body.flatMap { Self.changed($0, fields).next } ?? changed(before.json(), fields)
    let after = try AnyRecord(kind: id.kind, json: next, id: id)
    let isFresh = id.kind == .review && after == fresh
    (record, body) = isFresh ? (nil, nil) : (after, next)
  }

  private func changed(_ body: JSONObject, _ fields: [String: FieldChange]) throws -> JSONObject {
    let (next, misfit) = Self.changed(body, fields)
    guard let next else {
      throw LedgerError.doesNotFit(id, what: "its «\(misfit ?? "")» is not what the event says it was")
    }
    return next
  }

  /// The body with the fields after, or the first field that is not as it should be before.
  private static func changed(
    _ body: JSONObject, _ fields: [String: FieldChange]
  ) -> (next: JSONObject?, misfit: String?) {
    var next = body
    for (name, field) in fields {
      guard body[name] == field.before else { return (nil, name) }
      next[name] = field.after
    }
    return (next, nil)
  }
}
