public import ClaimModel

/// The rules before sign-off: pure functions of a claim's dossier.
public enum ReviewRules {
  /// Every rule, in the order of their identifiers.
  public static let all: [Rule] =
    (VerdictRules.all + EvidenceRules.all + OriginRules.all + ClaimRules.all).sorted { $0.id < $1.id }

  /// The rule with this identifier.
  public static func rule(_ id: String) -> Rule? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// What the rules find on a claim, in their order; a claim that no longer stands is not asked after.
  ///
  /// A waiver sets aside what its rule had found when it was written, and nothing else; under the level «strict» it sets
  /// aside nothing. Cost: the dossier is passed over once a rule.
  public static func findings(on dossier: ClaimDossier) -> [RuleFinding] {
    guard dossier.claim.stands else { return [] }
    let dossier = dossier.read()
    return all.flatMap { rule in findings(of: rule, on: dossier) }
  }

  /// What one rule finds, in its order; nothing where the policy has switched it off.
  public static func findings(of rule: Rule, on dossier: ClaimDossier) -> [RuleFinding] {
    let policy = dossier.policy
    let level = rule.level(in: policy)
    guard level != .off, dossier.claim.stands else { return [] }
    let waivers = dossier.waivers.filter { $0.rule == rule.id }
    return rule.look(dossier).map { hit in
      let hitLevel = policy.level(of: rule.id) ?? hit.level ?? level
      let waiver = hitLevel == .strict ? nil : waivers.last { $0.covers(hit.what) }
      return RuleFinding(
        claim: dossier.claim.id, rule: rule.id, name: rule.name, level: hitLevel, what: hit.what,
        fix: hitLevel == .strict ? rule.fixWithoutWaiver : rule.fix, about: hit.about, waiver: waiver?.id)
    }
  }
}

/// From which number on rules speak, where the house has no number of its own.
enum RuleNumbers {
  /// L07.
  static let leastOrigins = 2
  /// L16.
  static let accessDays = 30
  /// L25: about what fits a headline of a search result.
  static let longestStatement = 75
}

extension RulePolicy {
  /// The numbers that hold, each with whether the house has set it.
  public var numbers: [(name: String, number: Int, isOwn: Bool)] {
    [
      ("leastOrigins", leastOrigins ?? RuleNumbers.leastOrigins, leastOrigins != nil),
      ("accessDays", accessDays ?? RuleNumbers.accessDays, accessDays != nil),
      ("longestStatement", longestStatement ?? RuleNumbers.longestStatement, longestStatement != nil),
    ]
  }

  /// Every rule off: for a casebook that is no desk's.
  public static func off() throws -> RulePolicy {
    try RulePolicy(levels: ReviewRules.all.map { try RuleLevelling(rule: $0.id, level: .off) })
  }
}
