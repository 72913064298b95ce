import AuditLedger
public import ClaimModel

/// What a rule of the house has against a claim.
public struct FindingLine: Hashable, Sendable {
  /// How much weight it has.
  public enum Severity: String, Hashable, Sendable {
    case block, warn
    /// It will block once there is a verdict.
    case later

    /// What it does, for a sentence.
    public var verb: String {
      switch self {
      case .block: "blocks"
      case .warn: "warns"
      case .later: "will block a verdict"
      }
    }
  }

  /// Such as `L02`.
  public let rule: String
  public let severity: Severity
  /// What is the matter, a sentence without a full stop.
  public let words: String
  /// What to do about it.
  public let fix: String
  /// The records that it is about.
  public let about: [RecordID]
  /// Whether no waiver helps, by the policy of the house.
  public let isStrict: Bool
  /// By whom it was waived, and why.
  public let waiver: Waiver?
  /// Whether that waiver sets nothing aside now; the words say why.
  public let isIdle: Bool

  public init(
    rule: String, severity: Severity, words: String, fix: String, about: [RecordID] = [], isStrict: Bool = false,
    waiver: Waiver? = nil, isIdle: Bool = false
  ) {
    (self.rule, self.severity, self.words, self.fix) = (rule, severity, words, fix)
    (self.about, self.isStrict, self.waiver, self.isIdle) = (about, isStrict, waiver, isIdle)
  }

  public var isWaived: Bool { waiver != nil }

  /// Whether it keeps the verdict from being signed off.
  public var blocks: Bool { severity == .block && !isWaived }
}

/// How many findings stand against a claim.
public struct FindingCount: Hashable, Sendable {
  public let blocks: Int
  public let warns: Int

  public init(blocks: Int, warns: Int) { (self.blocks, self.warns) = (blocks, warns) }

  /// As the queue has it: `2b1w`; a dash where the rules find nothing.
  var words: String {
    guard blocks + warns > 0 else { return "-" }
    let warned = warns > 0 ? "\(min(warns, 9))w" : ""
    return blocks > 0 ? "\(min(blocks, 9))b\(warned)" : warned
  }
}
