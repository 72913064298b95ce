import AuditLedger
import ClaimModel

/// What may be done next with a claim, as commands, after the table of moves in the design.
struct NextMoves {
  let claim: Claim
  let review: Review
  let settings: CasebookSettings
  /// Who asks; nil leaves nothing out.
  let person: Person?
  /// The rules that keep a verdict that two people agree on from going further, each once.
  let blocking: [String]

  init(_ claim: Claim, _ facts: any CasebookReading, for person: Person?) throws {
    (self.claim, self.person) = (claim, person)
    review = try facts.review(of: claim.id)
    settings = try facts.settings()
    blocking = review.state.agreement == nil ? [] : try Self.blocking(review, facts)
  }

  private static func blocking(_ review: Review, _ facts: any CasebookReading) throws -> [String] {
    // A verdict that has gone stale is reaffirmed as it would be then.
    var fresh = review
    fresh.state = review.state.with(stale: nil)
    var shelf = try facts.dossierShelf()
    let findings = try facts.findings(on: review.claim, review: fresh, shelf: &shelf)
    return findings.filter(\.blocks).reduce(into: []) { rules, finding in
      if !rules.contains(finding.rule) { rules.append(finding.rule) }
    }
  }

  /// That some rules keep a move back, and what to do about it.
  static func words(_ rules: [String], block move: String) -> String {
    rules.count == 1
      ? "\(rules.listed) blocks \(move): put right what it finds, or waive it where that is allowed"
      : "\(rules.listed) block \(move): put right what they find, or waive it where that is allowed"
  }

  /// The commands, each with what it does.
  var commands: [(command: Printed, does: Printed)] {
    if claim.mergedInto != nil || claim.withdrawn != nil { return whenClosed }
    let id = claim.id
    switch review.state {
    case .unreviewed:
      return [
        ("claims take \(id)", "take it into review"), ("claims assign \(id) --to NAME", "give it to somebody"),
        ("claims propose \(id) VERDICT --rationale …", "give the first verdict"), aside,
      ]
    case .inReview:
      return [
        ("claims evidence add \(id) --source S… --stance … --excerpt …", "put evidence to it"),
        ("claims propose \(id) VERDICT --rationale …", "give the first verdict"), aside,
      ]
    case .notCheckable: return [("claims reopen \(id)", "review it after all")]
    case .proposed(let first): return second(first, begun: nil)
    case .secondReview(let first, let begun): return second(first, begun: begun.by)
    case .agreed(let agreement):
      return whenStale(agreement)
        ?? (maySign(agreement) ? [unblocked("the sign-off", ("claims sign-off \(id)", "sign the verdict off"))] : [])
        + [reopening]
    case .signedOff(let agreement, _):
      let publishing = unblocked("publication", ("claims publish \(id)", "make it public"))
      return (whenStale(agreement) ?? (mayPublish ? [publishing] : []) + [reopening]) + withdrawal
    case .published(let agreement, _, _):
      return (whenStale(agreement) ?? [("claims correct \(id) --note …", "begin a corrected version")]) + withdrawal
    case .withdrawn: return []
    }
  }

  private var whenClosed: [(Printed, Printed)] {
    if let target = claim.mergedInto { return [("claims show \(target)", "the claim that it was merged into")] }
    return review.state.name == .withdrawn ? [] : [("claims edit \(claim.id) --clear withdrawn", "take it up again")]
  }

  private var aside: (Printed, Printed) {
    ("claims set-aside \(claim.id) --reason …", "if evidence can't settle it")
  }

  private func second(_ first: Finding, begun: Person?) -> [(Printed, Printed)] {
    let give: Printed = "claims second \(claim.id) VERDICT --rationale …"
    if let begun, person != nil, begun != person {
      return [("claims second \(claim.id) VERDICT --rationale … --as \(begun)", "\(begun) has begun the second review")]
    }
    if first.by == person {
      return [("claims second \(claim.id) VERDICT --rationale … --as NAME", "another person gives the second verdict")]
    }
    let begin: Printed = "claims second \(claim.id) --begin"
    let second: [(Printed, Printed)] = [(give, "give the second verdict")]
    return begun == nil ? [(begin, "begin the second review")] + second : second
  }

  private func whenStale(_ agreement: Agreement) -> [(Printed, Printed)]? {
    guard agreement.stale != nil else { return nil }
    let reaffirming = unblocked("reaffirming it", ("claims reaffirm \(claim.id)", "it still holds"))
    return maySign(agreement) ? [reaffirming, reopening] : [reopening]
  }

  /// A move that the rules let pass; where they don't, what is in its way comes first.
  private func unblocked(_ name: String, _ move: (Printed, Printed)) -> (Printed, Printed) {
    blocking.isEmpty ? move : ("claims check \(claim.id)", "\(Self.words(blocking, block: name))")
  }

  private var reopening: (Printed, Printed) { ("claims reopen \(claim.id) --note …", "review it again") }

  private func maySign(_ agreement: Agreement) -> Bool {
    if case .switchedOff = agreement.second { return true }
    return person == nil || agreement.first.by != person
  }

  private var mayPublish: Bool { person.map(settings.mayPublish) ?? true }

  private var withdrawal: [(Printed, Printed)] {
    mayPublish ? [("claims withdraw \(claim.id) --reason …", "take the verdict back")] : []
  }
}
