import AuditLedger
import ClaimModel

/// What a claim needs next, in one sentence with the key.
enum Advice {
  static func words(_ sheet: ClaimSheet, for person: Person?) -> String {
    if let gone = sheet.claim.gone {
      return "\(sheet.claim.id) was \(gone)\(sheet.claim.withdrawn.map { " as no claim: \($0)" } ?? "")."
    }
    func may(_ move: VerdictMove) -> Bool { sheet.moves.contains { $0.move == move && $0.refusal == nil } }
    switch sheet.review.state {
    case .unreviewed: return "Unreviewed: v s r n c takes it and proposes a verdict; v x sets it aside."
    case .inReview:
      let who = sheet.claim.assignee.map { $0 == person ? "yours" : "with \($0)" } ?? "nobody's"
      return "In review, \(who): e puts evidence to it, v s r n c proposes a verdict."
    case .proposed(let first):
      return first.by == person
        ? "Your proposal waits for a second person."
        : "\(first.by) proposed a verdict: v s r n c gives yours, without seeing it."
    case .secondReview(_, let begun):
      return begun.by == person
        ? "Your second look: v s r n c gives your verdict." : "\(begun.by) has begun the second review."
    case .agreed(let agreement) where agreement.stale != nil, .signedOff(let agreement, _) where agreement.stale != nil,
      .published(let agreement, _, _) where agreement.stale != nil:
      let because = agreement.stale?.because.last ?? "what it rests on changed"
      let ways = [may(.reaffirm) ? "v m reaffirms" : nil, may(.reopen) ? "v e reopens" : nil].compactMap(\.self)
      return "Stale: \(because). \(ways.isEmpty ? "Somebody else reaffirms it" : ways.joined(separator: ", "))."
    case .agreed(let agreement):
      guard sheet.blocks.isEmpty else {
        return "Blocked by \(Self.rules(sheet.blocks)): v o lists what to do, f begins the first."
      }
      // Where two people are wanted, whoever proposed does not sign.
      if case .given = agreement.second, person.map(agreement.first.by.mayBe) == true {
        return "Agreed: you proposed it, so another person signs it off: v o."
      }
      return "Agreed: v o signs it off."
    case .signedOff where !sheet.blocks.isEmpty:
      return "Signed off, and blocked now by \(Self.rules(sheet.blocks)): f begins what to do, v e reopens."
    case .signedOff: return may(.publish) ? "Signed off: v p publishes it." : "Signed off: an editor publishes it."
    case .published:
      let ways = [may(.correct) ? "v k corrects" : nil, may(.withdraw) ? "v w withdraws" : nil].compactMap(\.self)
      return ways.isEmpty ? "Published." : "Published: \(ways.joined(separator: ", "))."
    case .notCheckable(let act): return "Set aside by \(act.by): \(act.reason). v e reopens it."
    case .withdrawn(_, _, let act): return "Withdrawn by \(act.by): \(act.reason)."
    }
  }

  /// The rules of some findings, each once.
  static func rules(_ findings: [FindingLine]) -> String {
    var rules: [String] = []
    for finding in findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    return rules.joined(separator: " ")
  }
}

extension Claim {
  /// That it is to be checked no more, in a word or two.
  var gone: String? { mergedInto.map { "merged into \($0)" } ?? withdrawn.map { _ in "withdrawn" } }
}
