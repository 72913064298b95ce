public import ClaimModel

/// A rule that a verdict is held against before it is signed off.
public struct Rule: Sendable {
  /// Such as L07.
  public let id: String
  /// What it is called, in a few words.
  public let name: String
  /// What follows where it finds something, unless the house has another level for it.
  public let level: RuleLevel
  /// Why there is such a rule.
  public let reason: String
  /// What it finds, and what it does not.
  public let finds: String
  /// What to do about it, in one sentence.
  public let fix: String
  /// Looks for what is not as it should be. Pure: the same dossier gives the same hits, in the same order.
  let look: @Sendable (ClaimDossier) -> [RuleHit]

  /// The same where no waiver helps: a fix tells of the waiver last.
  var fixWithoutWaiver: String {
    fix.firstRange(of: ", or waive \(id)").map { String(fix[..<$0.lowerBound]) } ?? fix
  }

  /// The level that the policy gives it.
  public func level(in policy: RulePolicy) -> RuleLevel { policy.level(of: id) ?? level }
}

/// One thing that a rule has found.
struct RuleHit: Hashable, Sendable {
  /// A sentence without a full stop, with the ids and the values that the rule looked at: where one of them changes, the
  /// sentence does, and a waiver for it falls.
  let what: String
  /// The records that it is about.
  let about: [RecordID]
  /// Where this is less grave than the rule's level.
  let level: RuleLevel?

  init(_ what: String, about: [RecordID], level: RuleLevel? = nil) {
    (self.what, self.about, self.level) = (what, about, level)
  }
}

/// What a rule has found on a claim, and whether somebody has waived it.
public struct RuleFinding: Hashable, Sendable {
  public let claim: ClaimID
  /// The rule's identifier, such as L07.
  public let rule: String
  public let name: String
  public let level: RuleLevel
  /// A sentence without a full stop.
  public let what: String
  /// What to do about it.
  public let fix: String
  /// The records that it is about.
  public let about: [RecordID]
  /// The waiver that covers it, if one does.
  public let waiver: WaiverID?

  /// That the house has made a rule strict, and what follows.
  public static func strictness(of rule: String) -> String { "\(rule) is strict in this casebook: no waiver helps" }

  /// Whether a verdict can't be signed off while it stands.
  public var blocks: Bool { level.blocks && waiver == nil }
}
