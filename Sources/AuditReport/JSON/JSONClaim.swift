import AuditLedger
import ClaimModel
import ReviewRules

/// A claim of the JSON report, with all that hangs on it.
///
/// - `claim`, `evidence`, `relations`, `waivers`: the records.
/// - `comments`: `{comment}` with `text`, or `erased` (`at`, `by`, `reason`), or `missing`.
/// - `findings`: what the rules find: `{about, level, rule, what}`, with `waiver` where one covers it.
/// - `history`: `{kind, person, sequence, time}` with `record`, and `fields`, the names of the fields that changed, but not
///   of a review.
/// - `origins`: the ids of the independent origins behind the evidence.
/// - `restsOn`: the sequences of the ledger entries that it can be checked against.
/// - `review`: the record. A first finding under blind review is `{at, by, sealed: true}` and nothing else.
/// - `standing`: `supported`, `refuted`, `not enough evidence`, `conflicting`, `no verdict` or `not checkable`.
enum JSONClaim {
  static func value(_ file: ClaimFile) throws -> JSONValue {
    try .object([
      "claim": JSONValue(encoding: file.claim), "comments": .array(file.comments.map { try comment($0) }),
      "evidence": .array(file.evidence.map { try JSONValue(encoding: $0) }),
      "findings": .array(file.findings.map(finding)), "history": .array(file.history.map(entry)),
      "origins": .array(file.origins.independent.map { .string($0.description) }),
      "relations": .array(file.relations.map { try JSONValue(encoding: $0) }),
      "restsOn": .array(file.restsOn.map { .integer(Int64($0)) }), "review": review(file.review),
      "standing": .string((file.claim.stands ? Standing(file.review) : .noVerdict).word.lowercased()),
      "waivers": .array(file.waivers.map { try JSONValue(encoding: $0) }),
    ])
  }

  private static func finding(_ finding: RuleFinding) -> JSONValue {
    var value: JSONObject = [
      "about": .array(finding.about.map { .string($0.description) }), "level": .string(finding.level.rawValue),
      "rule": .string(finding.rule), "what": .string(finding.what),
    ]
    if let waiver = finding.waiver { value["waiver"] = .string(waiver.description) }
    return .object(value)
  }

  /// The review as it is written, without what is sealed.
  private static func review(_ review: Review) throws -> JSONValue {
    guard review.state.isBlind, let first = review.state.first else { return try JSONValue(encoding: review) }
    guard var form = try JSONValue(encoding: review).object else { return .null }
    form["first"] = .object([
      "at": .string(first.at.description), "by": .string(first.by.name), "sealed": .bool(true),
    ])
    return .object(form)
  }

  private static func entry(_ entry: LedgerEntry) -> JSONValue {
    var value: JSONObject = [
      "kind": .string(entry.kind), "person": .string(entry.person.name), "sequence": .integer(Int64(entry.sequence)),
      "time": .string(entry.time.description),
    ]
    let fields = EntryWords.fields(of: entry)
    if !fields.isEmpty { value["fields"] = .array(fields.map { .string($0) }) }
    if let record = entry.record { value["record"] = .string(record.description) }
    if let undoes = entry.undoes { value["undoes"] = .integer(Int64(undoes)) }
    return .object(value)
  }

  static func comment(_ text: CommentText) throws -> JSONValue {
    var value = Self.text(text.body)
    value["comment"] = try JSONValue(encoding: text.comment)
    return .object(value)
  }

  /// `text`, `erased` or `missing`.
  static func text(_ state: TextState) -> JSONObject {
    switch state {
    case .present(let sealed): ["text": .string(sealed.text)]
    case .erased(let by, let at, let reason): ["erased": erased(by, at, reason)]
    case .missing: ["missing": .bool(true)]
    }
  }

  static func erased(_ by: Person, _ at: Timestamp, _ reason: String) -> JSONValue {
    .object(["at": .string(at.description), "by": .string(by.name), "reason": .string(reason)])
  }
}

extension JSONValue {
  /// As it stands in a report: canonical, and in a redacted one without private data.
  func written(isRedacted: Bool) -> [UInt8] { (isRedacted ? redacted : self).canonical() }

  /// The same without private data: addresses and numbers masked in every text, nobody's work shown, of files that were
  /// captured only the names, and without the words before and behind a place, which may end in the midst of a number.
  var redacted: JSONValue {
    switch self {
    case .string(let text): return .string(PrivateData.masked(text))
    case .array(let items): return .array(items.map(\.redacted))
    case .object(let members):
      var kept = JSONObject()
      for (name, value) in members where name != "assignee" && name != "contact" {
        kept[name] = name == "prefix" || name == "suffix" ? .string("") : value.redacted
        // Folders tell of their owner.
        if name == "asked", let asked = value.string {
          kept[name] = .string(PrivateData.masked(CustodyRecord.withoutFolders(asked)))
        }
      }
      return .object(kept)
    default: return self
    }
  }
}
