public import AttributionExtraction
import AuditLedger
public import CasebookStore
public import ClaimModel

/// Two claimants of a casebook that may be one. Nothing is merged by it.
public struct ClaimantLikeness: Sendable, Hashable {
  /// The newer one.
  public let claimant: ClaimantID
  public let name: String
  /// The one that it may be.
  public let other: ClaimantID
  public let otherName: String
  /// 0 to 1.
  public let score: Double
  public let reason: ClaimantSuggestion.Reason
}

extension CasebookSession {
  /// The claimant with this id, name or alias; nil where there is none.
  public func claimant(_ nameOrID: String) throws -> ClaimantID? {
    try read { casebook in
      if let id = try? ClaimantID(text: nameOrID), let known = try casebook.record(id.any)?.as(Claimant.self) {
        return known.mergedInto ?? id
      }
      return try casebook.claimantNumbers()[nameOrID.foldedName]
    }
  }

  /// The claimant with this id, name or alias, and the record to add in the same edit where it is new.
  public func claimant(
    orNew nameOrID: String, nature: ClaimantNature? = nil
  ) throws -> (id: ClaimantID, new: [AnyRecord]) {
    if let id = try claimant(nameOrID) { return (id, []) }
    var claimants = ProvisionalClaimants(known: [:])
    return (try claimants.id(of: nameOrID, nature: nature), claimants.new)
  }

  /// Claimants that may be one, the likeliest first, each pair once; of all claimants, or with one of these as the newer.
  ///
  /// Cost: linear in the number of claimants, where names differ.
  public func likeClaimants(among newer: [ClaimantID]? = nil) throws -> [ClaimantLikeness] {
    let all = try read { try $0.all(Claimant.self) }.filter { $0.nature != .unnamed && $0.mergedInto == nil }
    let matcher = ClaimantMatcher(all)
    let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    var found: [ClaimantLikeness] = []
    for claimant in newer.map({ $0.compactMap { byID[$0] } }) ?? all {
      for suggestion in matcher.suggestions(for: claimant.name, nature: claimant.nature, besides: claimant.id) {
        guard suggestion.claimant.number < claimant.id.number, let other = byID[suggestion.claimant] else { continue }
        found.append(
          ClaimantLikeness(
            claimant: claimant.id, name: claimant.name, other: other.id, otherName: other.name, score: suggestion.score,
            reason: suggestion.reason))
      }
    }
    return found.sorted {
      ($0.score, $1.claimant.number, $1.other.number) > ($1.score, $0.claimant.number, $0.other.number)
    }
  }

  /// Makes one claimant of several: their claims move, their names become aliases, and each says into which it went.
  /// - Throws: `LedgerError/notOpen(_:why:)` where one of them was merged before.
  @discardableResult
  public func mergeClaimants(_ others: [ClaimantID], into target: ClaimantID) throws -> Receipt {
    var edits: [Edit] = []
    try read { casebook in
      let whole: Claimant = try casebook.open(target)
      var merged = whole
      for id in others where id != target {
        let other: Claimant = try casebook.open(id)
        var gone = other
        gone.mergedInto = target
        edits.append(.change(id.any, try Patch(from: other.any, to: gone.any)))
        merged.aliases += ([other.name] + other.aliases).filter { !merged.aliases.contains($0) && $0 != merged.name }
        merged.links += other.links.filter { !merged.links.contains($0) }
        for var claim in try casebook.referrers(to: id.any, as: Claim.self) {
          let before = claim.any
          claim.origin = claim.origin.claimed(by: target)
          edits.append(.change(claim.id.any, try Patch(from: before, to: claim.any)))
        }
      }
      edits.append(.change(target.any, try Patch(from: whole.any, to: merged.any)))
    }
    return try perform(.all(edits))
  }

  /// Keeps how a claimant is reached, apart from the ledger because it may be private.
  @discardableResult
  public func setContact(_ words: String, of claimant: ClaimantID) throws -> Receipt {
    let contact = SealedText(Array(words.utf8), salt: Salt.random(16))
    var patch = Patch()
    try patch.set("contact", contact.reference)
    return try perform(.change(claimant.any, patch), texts: [contact])
  }
}

extension StoreReader {
  /// A claimant that is one of its own still.
  fileprivate func open(_ id: ClaimantID) throws -> Claimant {
    let claimant: Claimant = try need(id)
    if let target = claimant.mergedInto { throw LedgerError.notOpen(id.any, why: "it was merged into \(target)") }
    return claimant
  }
}

extension ClaimOrigin {
  /// The same origin with another claimant.
  public func claimed(by claimant: ClaimantID) -> ClaimOrigin {
    switch self {
    case .attributed(let attributions, _): .attributed(attributions, claimant: claimant)
    case .asserted(let article, let version, let span, _):
      .asserted(article, version: version, span, claimant: claimant)
    case .imported(let from, let reference, _): .imported(from: from, reference: reference, claimant: claimant)
    }
  }
}
