public import ClaimModel

/// What a person wants done. It may be refused, with the rule; what it becomes when it is not are events.
public indirect enum Edit: Hashable, Sendable {
  /// New records. Their own ids count down from -1 and are replaced by the next free numbers, also where they name each other.
  case add([AnyRecord])
  /// Records with the ids that they bring, from a text form.
  case restore([AnyRecord])
  /// New values of some fields of one record.
  case change(RecordID, Patch)
  /// Takes a record away that nothing rests on: a relation that was wrong, a waiver.
  case remove(RecordID)
  /// Rejects a wrong extraction; the claims that came from it alone are withdrawn with it.
  case reject(AttributionID, reason: String)
  /// Breaks a claim up: the first statement stays with it, the others become claims of the same origin.
  case split(ClaimID, [String])
  /// Makes one claim of several: what hangs on the others stays readable there.
  case merge([ClaimID], into: ClaimID)
  /// Gives a claim to somebody, or to nobody; an unreviewed one is taken with it.
  case assign(ClaimID, Person?)
  case move(ClaimID, ReviewMove)
  /// Erases the bytes of one of the record's texts on legal demand. There is no way back.
  case erase(RecordID, Digest, reason: String)
  /// Several edits as one, undone as one; refused as a whole where one is refused.
  case all([Edit])
  /// Takes an edit back: this one, or the person's last.
  case undo(edit: Int?)
  /// Brings the person's last undone edit back.
  case redo
}

/// A move of a review; the table of design.md says who may make it when.
public enum ReviewMove: Hashable, Sendable {
  case take
  case setAside(reason: String)
  case propose(Opinion)
  case beginSecondReview
  case giveSecond(Opinion)
  case signOff
  case publish
  case correct(note: String)
  case reaffirm
  case reopen(note: String)
  case withdraw(reason: String)

  /// The word for what it does to a claim, as in «C0003 can't be signed off».
  public var participle: String {
    switch self {
    case .take: "taken"
    case .setAside: "set aside"
    case .propose: "proposed"
    case .beginSecondReview, .giveSecond: "reviewed a second time"
    case .signOff: "signed off"
    case .publish: "published"
    case .correct: "corrected"
    case .reaffirm: "reaffirmed"
    case .reopen: "reopened"
    case .withdraw: "withdrawn"
    }
  }
}

/// A verdict that a person gives.
public struct Opinion: Hashable, Sendable {
  public var verdict: Verdict
  /// A label on the casebook's scale; nil takes the one that the scale offers for the verdict.
  public var rating: String?
  public var rationale: String
  public var wouldChange: String?

  public init(verdict: Verdict, rating: String? = nil, rationale: String, wouldChange: String? = nil) {
    (self.verdict, self.rating, self.rationale, self.wouldChange) = (verdict, rating, rationale, wouldChange)
  }
}

/// New values of some fields, by name, in the form in which records are written; nil takes the field away.
public struct Patch: Hashable, Sendable {
  public private(set) var fields: [String: JSONValue?] = [:]

  public init() {}

  /// One field with its new value.
  /// - Throws: ``JSONError`` where the value can't be written.
  public mutating func set(_ field: String, _ value: (some Encodable)?) throws {
    fields[field] = .some(try value.map { try JSONValue(encoding: $0) })
  }

  /// One field as JSON.
  public mutating func set(_ field: String, json: JSONValue?) { fields[field] = .some(json) }

  /// The fields in which two versions of a record differ.
  /// - Throws: ``LedgerError`` where a record can't be written.
  public init(from before: AnyRecord, to after: AnyRecord) throws {
    for (name, field) in try FieldChange.between(before.json(), after.json()) {
      fields[name] = .some(field.after)
    }
  }
}

extension FieldChange {
  /// The fields in which two records differ.
  static func between(_ before: JSONObject, _ after: JSONObject) -> [String: FieldChange] {
    var changes: [String: FieldChange] = [:]
    for name in before.keys where before[name] != after[name] {
      changes[name] = FieldChange(before: before[name], after: after[name])
    }
    for name in after.keys where before[name] == nil {
      changes[name] = FieldChange(before: nil, after: after[name])
    }
    return changes
  }
}
