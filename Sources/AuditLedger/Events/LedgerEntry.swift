public import ClaimModel

/// One line of the ledger: an event with who, when, and what stood before it.
///
/// Its bytes are the canonical JSON (RFC 8785) of {edit, kind, payload, person, previous, sequence, time, undoes?, version}.
public struct LedgerEntry: Hashable, Sendable {
  /// From 1, without gaps.
  public let sequence: Int
  public let time: Timestamp
  public let person: Person
  /// The sequence of the first event of the edit that this event belongs to: undo is by edit.
  public let edit: Int
  /// The edit that this one takes back, if it does.
  public let undoes: Int?
  /// Such as `claim.added`.
  public let kind: String
  public let version: Int
  public let payload: JSONObject
  /// The hash of the entry before; 64 zeros for the first.
  public let previous: Digest

  public init(
    sequence: Int, time: Timestamp, person: Person, edit: Int, undoes: Int?, event: LedgerEvent, previous: Digest
  ) {
    (self.sequence, self.time, self.person, self.edit, self.undoes) = (sequence, time, person, edit, undoes)
    (kind, version, payload) = (event.kind.description, event.kind.version, event.payload)
    self.previous = previous
  }

  /// The event, read as its version wants it.
  /// - Throws: ``LedgerError`` where this program can't read it.
  public func event() throws -> LedgerEvent {
    try EventHistory.present(kind: kind, version: version, payload: payload)
  }

  /// The record that the event is about, if it can be told.
  public var record: RecordID? { payload["record"]?.string.flatMap { RecordID(ascii: $0) } }

  /// The canonical bytes, which are hashed.
  public var bytes: [UInt8] {
    var object = JSONObject()
    object["edit"] = .integer(Int64(edit))
    object["kind"] = .string(kind)
    object["payload"] = .object(payload)
    object["person"] = .string(person.name)
    object["previous"] = .string(previous.hex)
    object["sequence"] = .integer(Int64(sequence))
    object["time"] = .string(time.description)
    if let undoes { object["undoes"] = .integer(Int64(undoes)) }
    object["version"] = .integer(Int64(version))
    return JSONValue.object(object).canonical()
  }

  /// Reads an entry back from its bytes.
  /// - Throws: ``JSONError``, or ``LedgerError/badEntry(what:)`` naming the member.
  public init(parsing bytes: [UInt8]) throws { try self.init(JSONValue(parsing: bytes)) }

  /// Reads an entry back from its JSON.
  /// - Throws: ``LedgerError/badEntry(what:)`` naming the member.
  public init(_ json: JSONValue) throws {
    guard let object = json.object else { throw LedgerError.badEntry(what: "it is no object") }
    func number(_ name: String) throws -> Int {
      guard let number = object[name]?.integer else { throw LedgerError.badEntry(what: "«\(name)» is no whole number") }
      return Int(number)
    }
    func text(_ name: String) throws -> String {
      guard let text = object[name]?.string else { throw LedgerError.badEntry(what: "«\(name)» is no text") }
      return text
    }
    guard let payload = object["payload"]?.object else { throw LedgerError.badEntry(what: "«payload» is no object") }
    self.payload = payload
    sequence = try number("sequence")
    time = try Timestamp(text: text("time"))
    person = try Person(text: text("person"))
    edit = try number("edit")
    undoes = try object["undoes"] == nil ? nil : number("undoes")
    kind = try text("kind")
    version = try number("version")
    previous = try Digest(text: text("previous"))
    guard object.count == (undoes == nil ? 8 : 9) else {
      throw LedgerError.badEntry(what: "it has members that no entry has")
    }
  }
}

/// An entry with its canonical bytes and their hash, so that they are worked out once.
public struct WrittenEntry: Hashable, Sendable {
  public let entry: LedgerEntry
  public let bytes: [UInt8]
  public let hash: Digest

  public init(_ entry: LedgerEntry) {
    self.entry = entry
    bytes = entry.bytes
    hash = HashChain.hash(of: bytes)
  }
}

/// Where a ledger ends: how many entries, and the hash of the last.
public struct LedgerHead: Hashable, Sendable {
  public let size: Int
  public let hash: Digest

  public init(size: Int, hash: Digest) { (self.size, self.hash) = (size, hash) }

  /// The head of a ledger without entries.
  public static let empty = LedgerHead(size: 0, hash: .zero)
}
