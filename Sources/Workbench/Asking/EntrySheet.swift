import AuditLedger
import ClaimModel

/// One entry whole: its fields before and after, and the record that it is about as it was then and is now.
public struct EntrySheet: Hashable, Sendable {
  /// One field; nil where it was or is absent.
  public struct Field: Hashable, Sendable {
    public let name: String
    public let before: String?
    public let after: String?

    /// The field of a comment that holds what it says.
    static let words = "body"
  }

  public let line: LogLine
  public let hash: String
  public let previous: String
  public let fields: [Field]
  /// Whether it tells of a verdict that is hidden from the one who looks.
  public let isSealed: Bool
  /// The record's fields before the entry, after it, and now; empty where it was not there, or is hidden.
  public let before: [Field]
  public let after: [Field]
  public let now: [Field]
  /// The later edit that took its edit back.
  public let undoneBy: Int?
  /// Why its edit can't be taken back, to be said after «Edit 12 can't be undone: ».
  public let blocker: String?

  /// The names of the fields that the entry changed.
  var changed: Set<String> { Set(fields.map(\.name)) }

  init(_ sequence: Int, in casebook: some QueueReading, for person: Person?, at moment: Timestamp) throws {
    var found: (entry: LedgerEntry, bytes: [UInt8])?
    try casebook.eachEntry(from: sequence, to: sequence) { entry, bytes in found = (entry, bytes) }
    guard let found else { throw LedgerError.refused("there is no entry \(sequence)") }
    let entry = found.entry
    let sealed =
      try entry.record.map { id in
        let isSealed = try casebook.record(id)?.as(Review.self)?.isSealed(for: person)
        return id.kind == .review && isSealed ?? (entry.person != person)
      } ?? false
    isSealed = sealed
    line = LogLine(entry, sealed: sealed)
    hash = HashChain.hash(of: found.bytes).hex
    previous = entry.previous.hex
    let words = try entry.record.flatMap { try Self.words(of: $0, in: casebook) }
    fields = sealed ? [] : Self.worded(Self.fields(entry), words)
    if let id = entry.record, !sealed {
      before = try Self.cameIn(entry) ? [] : Self.worded(Self.body(id, upTo: sequence - 1, in: casebook), words)
      after = try Self.worded(Self.body(id, upTo: sequence, in: casebook), words)
      now = try Self.worded(Self.standing(id, in: casebook), words)
    } else {
      (before, after, now) = ([], [], [])
    }
    undoneBy = try casebook.undoing(ofEdit: entry.edit)
    blocker = undoneBy == nil ? Self.blocker(entry.edit, in: casebook, for: person, at: moment) : nil
  }

  private static func fields(_ entry: LedgerEntry) -> [Field] {
    guard let event = try? entry.event() else { return [] }
    switch event.change {
    case .whole(let body): return body.keys.map { Field(name: $0, before: nil, after: text(body[$0])) }
    case .gone(let body): return body.keys.map { Field(name: $0, before: text(body[$0]), after: nil) }
    case .fields(let fields):
      return fields.sorted { $0.key < $1.key }.map { Field(name: $0, before: text($1.before), after: text($1.after)) }
    case .erased(let commitment, let reason):
      return [
        Field(name: "commitment", before: commitment.hex, after: nil),
        Field(name: "reason", before: nil, after: reason),
      ]
    }
  }

  private static func text(_ value: JSONValue?) -> String? {
    value.map { FieldWords.text($0) }
  }

  private static func fields(_ body: JSONObject) -> [Field] {
    body.keys.filter { $0 != "id" }.map { Field(name: $0, before: nil, after: text(body[$0])) }
  }

  /// What a comment says, or that it was erased; nil of other records, whose texts are no words of the desk.
  private static func words(of id: RecordID, in casebook: some QueueReading) throws -> String? {
    guard id.kind == .comment, let first = try casebook.history(of: id).first,
      case .whole(let body) = try first.event().change,
      let comment = try AnyRecord(kind: id.kind, json: body).as(Comment.self)
    else { return nil }
    return try casebook.text(comment.body).text ?? "(erased)"
  }

  /// The words of a comment in the place of the commitment that stands for them in the ledger, and before all else.
  private static func worded(_ fields: [Field], _ words: String?) -> [Field] {
    guard let words, let place = fields.firstIndex(where: { $0.name == Field.words }) else { return fields }
    var others = fields
    let body = others.remove(at: place)
    func said(_ commitment: String?) -> String? { commitment == nil ? nil : words }
    return [Field(name: body.name, before: said(body.before), after: said(body.after))] + others
  }

  /// A review begins with its first move: before that it is not stored.
  private static func fresh(_ id: RecordID) -> AnyRecord? {
    id.kind == .review ? Review(claim: ClaimID(number: id.number)).any : nil
  }

  /// Whether the record came in whole with the entry.
  private static func cameIn(_ entry: LedgerEntry) throws -> Bool {
    guard case .whole = try entry.event().change else { return false }
    return true
  }

  /// The record as it is now; of a claim that is there, a review that is not stored is one without a move.
  private static func standing(_ id: RecordID, in casebook: some QueueReading) throws -> [Field] {
    if let record = try casebook.record(id) { return try fields(record.json()) }
    guard let review = fresh(id), try casebook.record(RecordID(.claim, id.number)) != nil else { return [] }
    return try fields(review.json())
  }

  /// The record as it was after an entry: its own events, applied in order. Cost: its history.
  private static func body(_ id: RecordID, upTo sequence: Int, in casebook: some QueueReading) throws -> [Field] {
    var body: JSONObject? = try fresh(id)?.json()
    for entry in try casebook.history(of: id) where entry.sequence <= sequence {
      switch try entry.event().change {
      case .whole(let whole): body = whole
      case .gone: body = nil
      case .fields(let fields):
        for (name, field) in fields { body?[name] = field.after }
      case .erased: break
      }
    }
    return body.map(fields) ?? []
  }

  private static func blocker(_ edit: Int, in casebook: some QueueReading, for person: Person?, at time: Timestamp)
    -> String?
  {
    guard let person else { return "nobody is named" }
    do {
      _ = try Edit.undo(edit: edit).decided(on: casebook, at: Moment(person: person, time: time))
      return nil
    } catch {
      return UndoRefusal.words(error, in: casebook)
    }
  }
}
