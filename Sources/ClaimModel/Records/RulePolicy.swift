/// What a house makes of the rules before sign-off: which it switches off or tightens, and from which number on they speak.
///
/// It stands in the ledger with the other settings, and every report prints it. Whatever it does not name holds as the
/// rule itself says.
public struct RulePolicy: Hashable, Codable, Sendable {
  /// One a rule, in the order of their identifiers.
  public private(set) var levels: [RuleLevelling]
  /// L07: how many independent named origins a verdict needs at the least.
  public var leastOrigins: Int?
  /// L16: how many days after it was read a source is to be read again.
  public var accessDays: Int?
  /// L25: how many code points a statement may have at most.
  public var longestStatement: Int?
  /// L23: names by which publishers of fact-checks are known, besides those that say so in their name.
  public var factCheckers: [String]

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case levels, leastOrigins, accessDays, longestStatement, factCheckers
  }

  /// The rules as they are.
  public static let house = RulePolicy(known: [])

  private init(known levels: [RuleLevelling]) { (self.levels, factCheckers) = (levels, []) }

  /// - Throws: ``ModelError`` where a rule is named twice or a number is out of its bounds.
  public init(
    levels: [RuleLevelling] = [], leastOrigins: Int? = nil, accessDays: Int? = nil, longestStatement: Int? = nil,
    factCheckers: [String] = []
  ) throws {
    let names = levels.map(\.rule)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ModelError.contradiction("the rule \(twice) is named twice in the policy: leave one of the two")
    }
    func check(_ number: Int?, _ field: String, _ bounds: ClosedRange<Int>) throws {
      guard let number, !bounds.contains(number) else { return }
      throw ModelError.outOfBounds(field: field, value: number, bounds: bounds)
    }
    try check(leastOrigins, "leastOrigins", 1...20)
    try check(accessDays, "accessDays", 1...36_500)
    try check(longestStatement, "longestStatement", 20...10_000)
    self.levels = levels.sorted { $0.rule < $1.rule }
    (self.leastOrigins, self.accessDays, self.longestStatement) = (leastOrigins, accessDays, longestStatement)
    self.factCheckers = factCheckers
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      levels: values.decodeIfPresent([RuleLevelling].self, forKey: .levels) ?? [],
      leastOrigins: values.decodeIfPresent(Int.self, forKey: .leastOrigins),
      accessDays: values.decodeIfPresent(Int.self, forKey: .accessDays),
      longestStatement: values.decodeIfPresent(Int.self, forKey: .longestStatement),
      factCheckers: values.decodeIfPresent([String].self, forKey: .factCheckers) ?? [])
  }

  /// The level that the house has given a rule, if it has.
  public func level(of rule: String) -> RuleLevel? { levels.first { $0.rule == rule }?.level }
}

/// A rule with the level that a house gives it.
public struct RuleLevelling: Hashable, Codable, Sendable {
  /// The rule's identifier, such as L16.
  public let rule: String
  public let level: RuleLevel

  private enum CodingKeys: String, CodingKey { case rule, level }

  /// - Throws: ``ModelError`` where the rule is no identifier.
  public init(rule: String, level: RuleLevel) throws {
    guard RuleName.isOne(rule) else { throw RuleName.error(rule) }
    (self.rule, self.level) = (rule, level)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      rule: values.decode(String.self, forKey: .rule), level: values.decode(RuleLevel.self, forKey: .level))
  }
}

/// What follows where a rule finds something.
public enum RuleLevel: String, Word {
  /// Nothing: the rule is not asked.
  case off
  /// It is told, and can be waived in writing.
  case warn
  /// The verdict can't be signed off until it is put right or waived in writing.
  case block
  /// The verdict can't be signed off until it is put right: no waiver helps.
  case strict

  public static let field = "level of a rule"

  /// Whether a verdict can't be signed off while it stands.
  public var blocks: Bool { self == .block || self == .strict }
}

/// The shape of a rule's identifier.
enum RuleName {
  static func isOne(_ rule: String) -> Bool {
    rule.utf8.count == 3 && rule.utf8.first == UInt8(ascii: "L") && Digits.number(Array(rule.utf8)[1...]) != nil
  }

  static func error(_ rule: String) -> ModelError {
    .contradiction("«\(rule)» is no rule: write L and two digits, such as L07")
  }
}
