package import ClaimModel

/// A verdict goes stale when what it rests on is edited: statement, claimant, spans, cited evidence with its source's
/// grades and derivation, confirmed denies and contradicts. Not comments, assignment, priority.
extension Deciding {
  /// Emits that the verdicts which rest on the changed record are stale.
  mutating func staleAfter(_ change: RecordChange) throws {
    for (claim, reason) in try facts.claimsResting(on: change) where !staleSaid.contains(claim) {
      var review = try facts.review(of: claim)
      guard let agreement = review.state.agreement, review.state.name != .withdrawn else { continue }
      staleSaid.insert(claim)
      let before = review
      var stale = agreement.stale ?? Staleness(since: moment.time, because: [])
      stale.because.append(reason)
      review.state = review.state.with(stale: stale)
      try emit(.wentStale, from: before.any, to: review.any)
    }
  }
}

extension ReviewState {
  /// The same state with its agreement gone stale, or fresh again.
  package func with(stale: Staleness?) -> ReviewState {
    func marked(_ agreement: Agreement) -> Agreement {
      var agreement = agreement
      agreement.stale = stale
      return agreement
    }
    switch self {
    case .agreed(let agreement): return .agreed(marked(agreement))
    case .signedOff(let agreement, let act): return .signedOff(marked(agreement), act)
    case .published(let agreement, let signedOff, let published):
      return .published(marked(agreement), signedOff: signedOff, published: published)
    default: return self
    }
  }
}

extension Facts {
  /// The claims whose verdict rests on what this change changes, each with a sentence that says what changed.
  func claimsResting(on change: RecordChange) throws -> [(claim: ClaimID, reason: String)] {
    switch change.after ?? change.before {
    case .claim(let after):
      guard case .claim(let before)? = change.before, change.after != nil else { return [] }
      if before.statement != after.statement { return [(after.id, "the statement changed")] }
      return !after.origin.hasTheWords(of: before.origin)
        ? [(after.id, "the claimant or the attributions changed")] : []
    case .claimant(let after):
      guard case .claimant(let before)? = change.before, before.name != after.name || before.nature != after.nature
      else { return [] }
      let claims: [Claim] = try referrers(to: after.id.any)
      return claims.map { ($0.id, "the claimant \(after.id) changed") }
    case .attribution(let after):
      guard case .attribution(let before)? = change.before,
        !after.reading.hasTheWords(of: before.reading) || before.rejected != after.rejected
          || before.gone != after.gone
      else { return [] }
      let claims: [Claim] = try referrers(to: after.id.any)
      return claims.map { ($0.id, "the attribution \(after.id) changed") }
    case .evidence(let evidence):
      guard change.before != nil, change.before != change.after else { return [] }
      return try citing(evidence.id).map { ($0, "the evidence \(evidence.id) changed") }
    case .source(let after):
      guard case .source(let before)? = change.before,
        before.reliability != after.reliability || before.derivesFrom != after.derivesFrom
          || before.anonymousBecause != after.anonymousBecause || before.copies != after.copies
      else { return [] }
      let evidence: [Evidence] = try referrers(to: after.id.any)
      return try evidence.flatMap { item in try citing(item.id).map { ($0, "the source \(after.id) changed") } }
    case .relation(let relation):
      guard relation.does == .denies || relation.does == .contradicts, change.before != change.after,
        [change.before, change.after].contains(where: { $0?.as(Relation.self)?.standing == .confirmed })
      else { return [] }
      return [relation.from, relation.to].map { ($0, "the relation \(relation.id) changed") }
    case .waiver(let waiver):
      // What was signed was signed with it.
      let name = try review(of: waiver.claim).state.name
      guard change.after == nil, name == .signedOff || name == .published else { return [] }
      return [(waiver.claim, "the waiver \(waiver.id) of \(waiver.rule) was taken away")]
    default:
      return []
    }
  }

  /// The claims whose review cites this evidence.
  private func citing(_ evidence: EvidenceID) throws -> [ClaimID] {
    try referrers(to: evidence.any, as: Review.self).map(\.claim)
  }
}
