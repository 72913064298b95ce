import ClaimModel
import ReviewRules
import Testing

/// A sheet that a rule must find something on, and one that is near to it on which it must not.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let name: String
  /// What the rule says; nothing in a near miss.
  let says: [String]
  let change: @Sendable (inout Sheet) throws -> Void

  var testDescription: String { "\(rule): \(name)" }

  static func trips(
    _ rule: String, _ name: String, _ says: String..., change: @escaping @Sendable (inout Sheet) throws -> Void
  ) -> RuleCase { RuleCase(rule: rule, name: name, says: says, change: change) }

  static func misses(
    _ rule: String, _ name: String, change: @escaping @Sendable (inout Sheet) throws -> Void
  ) -> RuleCase { RuleCase(rule: rule, name: name, says: [], change: change) }
}

enum RuleCases {
  static let all = verdict + evidence + origins + claim
}

extension Evidence {
  static func search(_ number: Int) throws -> Evidence {
    Evidence(
      id: EvidenceID(number: number), claim: ClaimID(number: 1),
      basis: .search(query: "late ferries", place: "the archive", date: try PartialDate(text: "2031-01-09")),
      stance: .context)
  }
}

extension Publication {
  /// A version with a verdict, signed off and published so many hours after the sheet's time.
  static func of(_ version: Int, _ verdict: Verdict, hours: Int64 = 0, _ note: ReasonedAct? = nil) -> Publication {
    let act = Act(by: Sheet.ada, at: Timestamp(seconds: Sheet.time.seconds + hours * 3_600))
    return Publication(
      version: version, verdict: verdict, rating: verdict == .supported ? "True" : "False", rationale: "E0001",
      signedOff: act, published: act, correction: note)
  }
}
