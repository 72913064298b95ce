public import ClaimModel

/// What happened to one record.
public struct LedgerEvent: Hashable, Sendable {
  public let kind: EventKind
  public let record: RecordID
  public let change: EventChange

  public init(_ verb: EventVerb, _ record: RecordID, _ change: EventChange) {
    (kind, self.record, self.change) = (EventKind(record.kind, verb), record, change)
  }
}

/// The shape of an event: enough to apply it, and to take it back.
public enum EventChange: Hashable, Sendable {
  /// The record as it came in.
  case whole(JSONObject)
  /// The fields that changed, by name.
  case fields([String: FieldChange])
  /// The record as it was when it went.
  case gone(JSONObject)
  /// The bytes behind this commitment are erased.
  case erased(Digest, reason: String)
}

/// One field before and after; nil where it was or is absent.
public struct FieldChange: Hashable, Sendable {
  public let before: JSONValue?
  public let after: JSONValue?

  public init(before: JSONValue?, after: JSONValue?) { (self.before, self.after) = (before, after) }

  var reversed: FieldChange { FieldChange(before: after, after: before) }
}

extension LedgerEvent {
  /// The payload of the ledger entry.
  public var payload: JSONObject {
    var payload = JSONObject()
    payload["record"] = .string(record.description)
    switch change {
    case .whole(let body), .gone(let body):
      payload["body"] = .object(body)
    case .fields(let fields):
      var changes = JSONObject()
      for (name, field) in fields.sorted(by: { $0.key < $1.key }) {
        var pair = JSONObject()
        pair["before"] = field.before
        pair["after"] = field.after
        changes[name] = .object(pair)
      }
      payload["changes"] = .object(changes)
    case .erased(let commitment, let reason):
      payload["commitment"] = .string(commitment.hex)
      payload["reason"] = .string(reason)
    }
    return payload
  }

  /// Reads an event of the present version.
  /// - Throws: ``LedgerError/badPayload(kind:what:)``.
  public init(kind: EventKind, payload: JSONObject) throws {
    func bad(_ what: String) -> LedgerError { .badPayload(kind: kind.description, what: what) }
    guard let text = payload["record"]?.string, let record = try? RecordID(text: text), record.kind == kind.subject
    else { throw bad("«record» names no \(kind.subject.word)") }
    switch kind.verb {
    case .added, .imported:
      guard let body = payload["body"]?.object else { throw bad("«body» is missing") }
      change = .whole(body)
    case .removed:
      guard let body = payload["body"]?.object else { throw bad("«body» is missing") }
      change = .gone(body)
    case .erased:
      guard let hex = payload["commitment"]?.string, let reason = payload["reason"]?.string else {
        throw bad("«commitment» or «reason» is missing")
      }
      change = try .erased(Digest(text: hex), reason: reason)
    default:
      guard let changes = payload["changes"]?.object else { throw bad("«changes» is missing") }
      var fields: [String: FieldChange] = [:]
      for name in changes.keys {
        guard let pair = changes[name]?.object else { throw bad("the change of «\(name)» is no object") }
        fields[name] = FieldChange(before: pair["before"], after: pair["after"])
      }
      change = .fields(fields)
    }
    (self.kind, self.record) = (kind, record)
  }
}
