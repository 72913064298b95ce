import AuditLedger
public import ClaimModel

/// An entry of the ledger in a line.
public struct LogLine: Hashable, Sendable {
  public let sequence: Int
  public let edit: Int
  public let time: Timestamp
  public let person: Person
  public let kind: String
  public let record: RecordID?
  public let undoes: Int?
  /// What it did, in a few words; nothing of a verdict that is sealed.
  public let words: String

  init(_ entry: LedgerEntry, sealed: Bool) {
    sequence = entry.sequence
    edit = entry.edit
    time = entry.time
    person = entry.person
    kind = entry.kind
    record = entry.record
    undoes = entry.undoes
    words = sealed && entry.record?.kind == .review ? "hidden until the second verdict is in" : EventWords.words(entry)
  }

  /// The entries that are asked for, newest first.
  static func lines(_ request: LogRequest, in casebook: some QueueReading, for person: Person?) throws -> [LogLine] {
    var sealed: [RecordID: Bool?] = [:]
    func line(_ entry: LedgerEntry) throws -> LogLine {
      guard let record = entry.record, record.kind == .review else { return LogLine(entry, sealed: false) }
      let isSealed = try sealed[record] ?? casebook.record(record)?.as(Review.self)?.isSealed(for: person)
      sealed[record] = isSealed
      // A review that was taken back whole may be given again: what others wrote of it stays hidden.
      return LogLine(entry, sealed: isSealed ?? (entry.person != person))
    }
    var filter = request.filter
    guard let record = request.record else { return try casebook.log(filter).map(line) }
    // A claim and its review are one matter.
    filter.record = record
    var entries = try casebook.log(filter)
    if record.kind == .claim {
      filter.record = RecordID(.review, record.number)
      entries += try casebook.log(filter)
    }
    return try entries.sorted { $0.sequence > $1.sequence }.prefix(filter.limit).map(line)
  }
}

/// What an entry did, in a few words.
enum EventWords {
  static func words(_ entry: LedgerEntry) -> String {
    (entry.undoes.map { "undid \($0): " } ?? "") + deed(entry)
  }

  /// The same without what it took back.
  static func deed(_ entry: LedgerEntry) -> String {
    guard let event = try? entry.event() else { return "\(entry.kind), written by a newer version" }
    return entry.isSplitThatKeptWords ? "split it; its words stay" : words(event)
  }

  private static func words(_ event: LedgerEvent) -> String {
    switch event.change {
    case .whole(let body): "\(verb(event.kind.verb)) \(event.kind.subject.word) \(title(body))"
    case .gone(let body): "took away \(event.kind.subject.word) \(title(body))"
    case .erased(_, let reason): "erased a text: \(reason)"
    case .fields(let fields):
      event.kind.subject == .review
        ? move(event.kind.verb, fields) : Self.changes(fields)
    }
  }

  /// Such as `changed priority → 1, topic → «bridges»; cleared assignee`.
  private static func changes(_ fields: [String: FieldChange]) -> String {
    let sorted = fields.sorted { $0.key < $1.key }
    let gone = sorted.filter { $0.value.after == nil && $0.value.before?.array == nil }.map { FieldWords.name($0.key) }
    let others = sorted.filter { $0.value.after != nil || $0.value.before?.array != nil }
      .map { FieldWords.name($0.key) + FieldWords.change($0.value) }
    return [("changed ", others), ("cleared ", gone)].filter { !$0.1.isEmpty }
      .map { $0 + $1.joined(separator: ", ") }.joined(separator: "; ")
  }

  private static func verb(_ verb: EventVerb) -> String { verb == .imported ? "brought in" : "added" }

  private static func move(_ verb: EventVerb, _ fields: [String: FieldChange]) -> String {
    let verdict =
      ["second", "first"].compactMap { fields[$0]?.after?["verdict"]?.string }.first.map { ": \($0)" } ?? ""
    switch verb {
    case .taken: return "took it for review"
    case .setAside: return "set it aside as not checkable"
    case .proposed: return "proposed a verdict" + verdict
    case .secondBegun: return "began the second review"
    case .secondGiven:
      // Nobody gave one where the casebook works without.
      if fields["secondReview"]?.after != nil { return "agreed: the second review is switched off" }
      // Two that differ stand in no field of their own but among the disagreements.
      if let differing = fields["disagreements"]?.after?.array?.last?["second"]?["verdict"]?.string {
        return "gave the second verdict: \(differing), which differs"
      }
      return "gave the second verdict" + verdict
    case .signedOff: return "signed off"
    case .published: return "published"
    case .correctionBegun: return "began a correction"
    case .wentStale:
      return "went stale: " + (fields["stale"]?.after?["because"]?.array?.last?.string ?? "what it rests on changed")
    case .reaffirmed: return "reaffirmed"
    case .reopened:
      return (["reopened"] + [fields["reopenings"]?.after?.array?.last?["reason"]?.string].compactMap(\.self))
        .joined(separator: ": ")
    case .withdrawn: return "withdrew the verdict"
    case .restored: return fields["state"]?.after?.string.map { "it is \($0) again" } ?? "changed the review back"
    default: return "\(verb.rawValue) the review"
    }
  }

  private static func title(_ body: JSONObject) -> String {
    if let from = body["from"]?.string, let does = body["does"]?.string, let to = body["to"]?.string {
      return "\(from) \(does) \(to)"
    }
    if let stance = body["stance"]?.string, let claim = body["claim"]?.string { return "on \(claim), \(stance)" }
    for name in ["statement", "title", "name", "rule"] {
      if let text = body[name]?.string { return "«\(text)»" }
    }
    if let on = body["on"]?.string { return "on \(on)" }
    return ""
  }
}

extension RecordID {
  /// The record that people mean: a review is of the claim with its number.
  var meant: RecordID { kind == .review ? RecordID(.claim, number) : self }
}
