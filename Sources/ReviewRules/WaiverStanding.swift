public import ClaimModel

/// What has become of a waiver.
public enum WaiverStanding: Hashable, Sendable {
  /// It sets something aside.
  case inForce
  /// What it set aside is found, and the policy has made its rule strict since: no waiver helps.
  case overruled
  /// What it set aside is set aside by another one, which was given later.
  case repeated(by: WaiverID)
  /// The policy has switched its rule off.
  case switchedOff
  /// What it set aside is no longer found.
  case fallen

  /// Why it sets nothing aside, to stand behind the waiver; nil where it does.
  public var words: String? {
    switch self {
    case .inForce: nil
    case .overruled: "no longer helps: its rule is strict now, and what it set aside is found"
    case .repeated(let later): "was given again for the same: \(later) stands for it"
    case .switchedOff: "sets nothing aside: its rule is switched off"
    case .fallen: "has fallen: what it set aside is no longer found"
    }
  }
}

extension ReviewRules {
  /// What has become of a waiver, by what the rules find on its claim under a policy.
  ///
  /// - Parameters:
  ///   - waiver: one that was given in writing.
  ///   - findings: everything that they find on the claim; those on other claims are passed over.
  ///   - policy: how the house has the rules.
  public static func standing(
    of waiver: Waiver, among findings: [RuleFinding], under policy: RulePolicy
  ) -> WaiverStanding {
    let found = findings.filter { $0.claim == waiver.claim && $0.rule == waiver.rule && waiver.covers($0.what) }
    if found.contains(where: { $0.waiver == waiver.id }) { return .inForce }
    if found.contains(where: { $0.level == .strict }) { return .overruled }
    if let later = found.compactMap(\.waiver).first { return .repeated(by: later) }
    return rule(waiver.rule)?.level(in: policy) == .off ? .switchedOff : .fallen
  }
}
