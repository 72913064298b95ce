import AuditLedger
public import ClaimModel
public import ReviewRules

/// What the rules find on some claims.
public struct RuleCheck: Hashable, Sendable {
  /// How many claims were looked at; those that no longer stand are not.
  public let claims: Int
  /// By claim, and in the order of the rules.
  public let findings: [RuleFinding]

  /// How many keep a verdict from being signed off.
  public var blocks: Int { findings.count(where: \.blocks) }
  /// How many warn.
  public var warnings: Int { findings.count { !$0.level.blocks && $0.waiver == nil } }
  /// How many are set aside in writing.
  public var waived: Int { findings.count { $0.waiver != nil } }
}

extension CasebookSession {
  /// Holds claims against the rules: those that are named, those of the articles that are named, or all.
  ///
  /// Cost: one claim's dossier at a time; an archived copy is hashed once.
  /// - Throws: `LedgerError.noSuchRecord` for an id that is not there.
  public func check(_ what: [RecordID] = [], progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws
    -> RuleCheck
  {
    try read { casebook in
      var ids: Set<ClaimID> = []
      for id in what {
        guard try casebook.record(id) != nil else { throw LedgerError.noSuchRecord(id) }
        if let claim = ClaimID(id) { ids.insert(claim) } else { ids.formUnion(try casebook.claims(in: id)) }
      }
      let all = what.isEmpty ? try casebook.ids(of: .claim).compactMap { ClaimID($0) } : ids.sorted()
      var shelf = try casebook.dossierShelf()
      var findings: [RuleFinding] = []
      var claims = 0
      for (index, id) in all.enumerated() {
        let dossier = try casebook.dossier(of: id, on: &shelf)
        if dossier.claim.stands { claims += 1 }
        findings += ReviewRules.findings(on: dossier)
        progress(index + 1, all.count)
      }
      return RuleCheck(claims: claims, findings: findings)
    }
  }
}

extension CasebookReading {
  /// The claims that come from an article or appeared in it, in order.
  fileprivate func claims(in article: RecordID) throws -> Set<ClaimID> {
    var found: Set<ClaimID> = []
    for referrer in try referrers(to: article) {
      if let claim = ClaimID(referrer) { found.insert(claim) }
      guard referrer.kind == .attribution else { continue }
      found.formUnion(try referrers(to: referrer, of: .claim).compactMap { ClaimID($0) })
    }
    return found
  }
}
