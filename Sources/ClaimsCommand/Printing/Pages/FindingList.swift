import AuditLedger
import CasebookSession
import ClaimModel
import ReviewRules

/// What `claims check` prints: what the rules find, claim by claim.
struct FindingList {
  let check: RuleCheck
  /// Those that are shown.
  let findings: [RuleFinding]

  func page(_ facts: some Facts) throws -> Page {
    var page = Page()
    var last: ClaimID?
    for finding in findings {
      if finding.claim != last {
        if last != nil { page.line(Printed()) }
        page.line("\(finding.claim, .heading)  \(try (facts.need(finding.claim) as Claim).statement)", hanging: 7)
        last = finding.claim
      }
      Self.write(finding, on: &page)
    }
    if !findings.isEmpty { page.line(Printed()) }
    page.line(summary)
    return page
  }

  /// One finding, with what to do where it is not waived.
  static func write(_ finding: RuleFinding, on page: inout Page) {
    let (word, ink): (String, Ink) =
      finding.waiver != nil ? ("waived", .dim) : finding.blocks ? ("blocks", .alarm) : ("warns", .waiting)
    page.line(
      "\(finding.rule, .heading)  " + Printed(word, ink).padded(to: 8) + "\(finding.what)", indent: 2, hanging: 13)
    if let waiver = finding.waiver {
      page.line("by \(waiver)", indent: 15)
    } else {
      page.line(Printed(finding.fix, .dim), indent: 15)
    }
  }

  private var summary: Printed {
    let claims = counted(check.claims, "claim")
    guard !check.findings.isEmpty else { return claims + ": the rules find nothing" }
    let blocks = counted(check.blocks, "finding blocks", plural: "findings block")
    return claims + ": " + blocks + ", \(check.warnings) warn, \(check.waived) waived"
  }

  func json() -> JSONValue {
    JSONShapes.object(
      "check",
      [
        "claims": .integer(Int64(check.claims)), "blocks": .integer(Int64(check.blocks)),
        "warnings": .integer(Int64(check.warnings)), "waived": .integer(Int64(check.waived)),
        "findings": .array(findings.map(Self.json)),
      ])
  }

  private static func json(_ finding: RuleFinding) -> JSONValue {
    var shape: JSONObject = [
      "claim": .string(finding.claim.description), "rule": .string(finding.rule), "name": .string(finding.name),
      "level": .string(finding.level.rawValue), "what": .string(finding.what), "fix": .string(finding.fix),
      "about": JSONShapes.ids(finding.about),
    ]
    shape["waiver"] = JSONShapes.text(finding.waiver)
    return .object(shape)
  }

  /// The rules, and what a policy makes of them.
  static func page(_ policy: RulePolicy) -> Page {
    var page = Page()
    for rule in ReviewRules.all {
      let level = rule.level(in: policy)
      let word = Printed(level.rawValue, level.blocks ? .alarm : level == .off ? .dim : .waiting).padded(to: 8)
      let own: Printed = level == rule.level ? "" : " (by the policy; else \(rule.level))"
      page.line("\(rule.id, .heading)  " + word + "\(rule.name)" + own, hanging: 13)
    }
    page.line(Printed())
    for (name, number, isOwn) in policy.numbers {
      page.field("\(name)", "\(number)" + (isOwn ? " (by the policy)" : ""))
    }
    if !policy.factCheckers.isEmpty { page.field("factCheckers", text: policy.factCheckers.joined(separator: ", ")) }
    return page
  }

  static func json(_ policy: RulePolicy) -> JSONValue {
    var numbers = JSONObject()
    for (name, number, _) in policy.numbers { numbers[name] = .integer(Int64(number)) }
    return JSONShapes.object(
      "rules",
      [
        "rules": .array(
          ReviewRules.all.map { rule in
            .object([
              "rule": .string(rule.id), "name": .string(rule.name), "level": .string(rule.level(in: policy).rawValue),
              "reason": .string(rule.reason), "finds": .string(rule.finds), "fix": .string(rule.fix),
            ])
          }), "numbers": .object(numbers),
      ])
  }
}
