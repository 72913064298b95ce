import AuditLedger
public import ClaimModel

/// What a rule has against a claim: the place where the house's rules come into the workbench.
public struct RuleFinding: Hashable, Sendable {
  /// How much weight it has.
  public enum Severity: String, Hashable, Sendable { case block, warn }

  /// Such as `L02`.
  public let rule: String
  public let severity: Severity
  /// What is the matter, in a few words.
  public let words: String
  /// What to do about it.
  public let fix: String
  /// By whom it was waived, and why.
  public let waiver: Waiver?

  public init(rule: String, severity: Severity, words: String, fix: String, waiver: Waiver? = nil) {
    (self.rule, self.severity, self.words, self.fix) = (rule, severity, words, fix)
    self.waiver = waiver
  }

  public var isWaived: Bool { waiver != nil }

  /// Everything that the rules have against a claim: what blocks, then what warns, then what was waived.
  ///
  /// - Parameter sealed: whether the verdict is hidden from the one who looks; findings that tell of it are left out.
  static func findings(
    on claim: ClaimID, _ review: Review, _ waivers: [Waiver], in casebook: some Facts, sealed: Bool
  ) throws -> [RuleFinding] {
    let standing: [SignOffBlock] =
      try sealed ? [] : review.state.agreement.map { try SignOffBlock.blocks(claim, $0, casebook) } ?? []
    return standing.map { RuleFinding(rule: $0.rule, severity: .block, words: $0.what, fix: $0.fix) }
      + waivers.map {
        RuleFinding(
          rule: $0.rule, severity: .block, words: "\($0.by): «\($0.reason)»", fix: "waived on \($0.at.date)", waiver: $0
        )
      }
  }

  /// How many stand against each of some claims; those without any are left out.
  static func counts(of claims: [ClaimID], in casebook: some QueueReading) throws -> [ClaimID: FindingCount] {
    var counts: [ClaimID: FindingCount] = [:]
    for id in claims {
      let review = try casebook.review(of: id)
      let found = try findings(on: id, review, [], in: casebook, sealed: review.state.isBlind)
      counts[id] = FindingCount(
        blocks: found.count { $0.severity == .block }, warns: found.count { $0.severity == .warn })
    }
    return counts
  }
}

/// How many rules stand against a claim.
public struct FindingCount: Hashable, Sendable {
  public let blocks: Int
  public let warns: Int

  public init(blocks: Int, warns: Int) { (self.blocks, self.warns) = (blocks, warns) }

  /// As the queue has it: `2b1w`.
  var words: String { (blocks > 0 ? "\(blocks)b" : "") + (warns > 0 ? "\(warns)w" : "") }
}

extension RuleFinding {
  /// The command that begins to mend it: what `f` does.
  var remedy: Command? {
    switch rule {
    case "L01", "L13": .verdict(.due)
    case "L02": .waive
    case "L03", "L04", "L24", "L16": .visit(.sources)
    case "L05", "L27": .visit(.article)
    case "L06": .change(.claimant)
    case "L07", "L08", "L09": .evidence(.put(.supports))
    case "L10": .evidence(.reply)
    case "L11": .assign
    case "L12": .change(.split)
    case "L14": .visit(.relations)
    case "L15": .verdict(.correct)
    case "L17", "L19", "L23": .evidence(.put(.refutes))
    case "L18": .evidence(.locator)
    case "L20": .evidence(.interests)
    case "L21": .change(.made)
    case "L22", "L25", "L26": .change(.statement)
    default: nil
    }
  }
}

extension MoveLine {
  /// So many claims are tried one by one before a move on all that are marked.
  static let mostTried = 1_000

  /// Which of some claims would refuse a move, and why.
  static func refusals(
    _ move: VerdictMove, _ claims: [ClaimID], in casebook: some QueueReading, for person: Person?, now: Timestamp
  ) throws -> [Refusal] {
    guard let person else { return claims.map { Refusal(claim: $0, why: "nobody is named") } }
    let moment = Moment(person: person, time: now)
    return try claims.prefix(mostTried).compactMap { id in
      do {
        _ = try Edit.move(id, move.trial(on: casebook.review(of: id), by: person)).decided(on: casebook, at: moment)
        return nil
      } catch LedgerError.move(_, _, let why) {
        return Refusal(claim: id, why: why)
      } catch LedgerError.blocked(_, let found) {
        return Refusal(claim: id, why: found.map { "\($0.rule) \($0.what)" }.joined(separator: "; "))
      } catch let error as LedgerError {
        return Refusal(claim: id, why: "\(error)")
      }
    }
  }
}
