import AuditLedger
import ClaimModel
import ReviewRules

/// A claim of the JSON report, with all that hangs on it.
///
/// - `claim`, `evidence`, `relations`, `waivers`: the records.
/// - `comments`: `{comment}` with `text`, or `erased` (`at`, `by`, `reason`), or `missing`; with `broughtIn` (`at`, `by`) where
///   it came from a text form, so that its author and time are what somebody wrote.
/// - `findings`: what the rules find: `{about, level, rule, what}`, with `waiver` where one covers it.
/// - `history`: `{kind, person, sequence, time}` with `record`, and `fields`, the names of the fields that changed, but not
///   of a review.
/// - `origins`: the ids of the independent origins behind the evidence.
/// - `pastVerdicts`: of public versions that the review holds no more, `{first, version}` with `second` where one was given.
/// - `restsOn`: the sequences of the ledger entries that it can be checked against.
/// - `review`: the record. A first finding under blind review is `{at, by, sealed: true}` and nothing else.
/// - `standing`: `supported`, `refuted`, `not enough evidence`, `conflicting`, `no verdict` or `not checkable`.
enum JSONClaim {
  static func value(_ file: ClaimFile, in casebook: any CasebookReading) throws -> JSONValue {
    var value: JSONObject = try [
      "claim": casebook.json(of: file.claim), "comments": .array(file.comments.map { try comment($0) }),
      "evidence": .array(file.evidence.map { try casebook.json(of: $0) }),
      "findings": .array(file.findings.map(finding)), "history": .array(file.history.map(entry)),
      "origins": .array(file.origins.independent.map { .string($0.description) }),
      "relations": .array(file.relations.map { try casebook.json(of: $0) }),
      "restsOn": .array(file.restsOn.map { .integer(Int64($0)) }), "review": review(file.review, in: casebook),
      "standing": .string((file.claim.stands ? Standing(file.review) : .noVerdict).word.lowercased()),
      "waivers": .array(file.waivers.map { try casebook.json(of: $0) }),
    ]
    let past = try file.publicVersions.compactMap(pastVerdicts)
    if !past.isEmpty { value["pastVerdicts"] = .array(past) }
    return .object(value)
  }

  /// The verdicts behind a public version that the review holds no more.
  private static func pastVerdicts(_ version: PublicVersion) throws -> JSONValue? {
    guard !version.isPresent, let agreement = version.agreement else { return nil }
    var value: JSONObject = try [
      "first": JSONValue(encoding: agreement.first), "version": .integer(Int64(version.publication.version)),
    ]
    if let second = agreement.second.finding { value["second"] = try JSONValue(encoding: second) }
    return .object(value)
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
  private static func review(_ review: Review, in casebook: any CasebookReading) throws -> JSONValue {
    guard review.state.isBlind, let first = review.state.first else { return try casebook.json(of: review) }
    guard var form = try casebook.json(of: review).object else { return .null }
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
    if let entry = text.broughtIn {
      value["broughtIn"] = .object(["at": .string(entry.time.description), "by": .string(entry.person.name)])
    }
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
