import AuditLedger
import ClaimModel
import ReviewRules

extension FindingLine {
  /// Everything that the rules have against a claim: what blocks, what warns, what will block once there is a verdict,
  /// and what was waived.
  ///
  /// Rules look into no sealed verdict, so there is nothing to hide from whoever asks.
  static func findings(on dossier: ClaimDossier) -> [FindingLine] {
    let now = ReviewRules.findings(on: dossier)
    var later: [RuleFinding] = []
    if case .inReview(let act) = dossier.review.state {
      // What a verdict would have against it, whichever it is: of one that is sealed, rules see only that it is there.
      var trial = dossier
      trial.review.state = .proposed(
        Finding(verdict: .supported, rating: "", rationale: "", cites: [], by: act.by, at: act.at))
      later = ReviewRules.findings(on: trial).filter { $0.blocks && !now.contains($0) }
    }
    let waivers = dossier.waivers
    let standing = now.filter { $0.waiver == nil }
    let byID = Dictionary(waivers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let waived = now.compactMap { finding in
      finding.waiver.flatMap { byID[$0] }.map { FindingLine(finding, .block, waiver: $0) }
    }
    let idle = waivers.compactMap { waiver -> FindingLine? in
      let standing = ReviewRules.standing(of: waiver, among: now, under: dossier.settings.rules ?? .house)
      guard let words = standing.words else { return nil }
      return FindingLine(
        rule: waiver.rule, severity: .block,
        words: standing == .fallen ? "finds nothing now" : "\(waiver.id) \(words)", fix: told(waiver), waiver: waiver,
        isIdle: true)
    }
    return standing.filter(\.blocks).map { FindingLine($0, .block) }
      + standing.filter { !$0.blocks }.map { FindingLine($0, .warn) } + later.map { FindingLine($0, .later) }
      + waived + idle
  }

  private init(_ finding: RuleFinding, _ severity: Severity, waiver: Waiver? = nil) {
    self.init(
      rule: finding.rule, severity: severity, words: finding.what,
      fix: waiver.map(Self.told) ?? DeskWords.withoutCommands(finding.fix), about: finding.about,
      isStrict: finding.level == .strict,
      waiver: waiver)
  }

  private static func told(_ waiver: Waiver) -> String {
    "waived by \(waiver.by) on \(waiver.at.date): «\(waiver.reason)»"
  }

  /// How many stand against each of some claims. One that nobody has taken yet is not asked about: see
  /// `ReviewState.Name.isUnderRules`. Cost: a dossier a claim.
  static func counts(
    of claims: [ClaimID], in casebook: some QueueReading, on shelf: inout RuleShelf, cancelled: () -> Bool
  ) throws -> [ClaimID: FindingCount] {
    var counts: [ClaimID: FindingCount] = [:]
    for id in claims where !cancelled() {
      let review = try casebook.review(of: id)
      var found: [RuleFinding] = []
      if review.state.name.isUnderRules {
        found = try ReviewRules.findings(on: shelf.dossier(of: id, review, in: casebook))
      }
      let standing = found.filter { $0.waiver == nil }
      counts[id] = FindingCount(blocks: standing.count(where: \.blocks), warns: standing.count { !$0.blocks })
    }
    return counts
  }
}
