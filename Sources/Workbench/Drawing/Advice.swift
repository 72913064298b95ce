import AuditLedger
import ClaimModel

/// What a claim needs next, in one sentence with the key.
struct Advice {
  private let sheet: ClaimSheet
  private let desk: Desk
  /// How many cells the sentence may take.
  private let width: Int

  /// - Parameter width: where the whole has no more room than this, it is said in fewer words.
  static func words(_ sheet: ClaimSheet, _ desk: Desk, width: Int = .max) -> String {
    Advice(sheet: sheet, desk: desk, width: width).words
  }

  private var words: String {
    if let gone = sheet.claim.gone {
      return "\(sheet.claim.id) was \(gone)\(sheet.claim.withdrawn.map { " as no claim: \($0)" } ?? "")."
    }
    let (verdict, person) = (desk.verdictKeys, desk.person)
    switch sheet.review.state {
    case .unreviewed:
      let aside = key(.setAside)
      return said(
        "Unreviewed: \(verdict) takes it and proposes a verdict; \(aside) sets it aside.",
        "Unreviewed: \(verdict) gives a verdict; \(aside) sets it aside.")
    case .inReview:
      let who = sheet.claim.assignee.map { $0 == person ? "yours" : "with \($0)" } ?? "nobody's"
      return said(
        "In review, \(who): e puts evidence to it, \(verdict) proposes a verdict.",
        "In review, \(who): e evidence, \(verdict) a verdict.")
    case .proposed(let first):
      guard first.by != person else { return "Your proposal waits for a second person." }
      return said(
        "\(first.by) proposed a verdict: \(verdict) gives yours, without seeing it.",
        "\(first.by) proposed a verdict: \(verdict) gives yours.")
    case .secondReview(_, let begun):
      return begun.by == person
        ? "Your second look: \(verdict) gives your verdict." : "\(begun.by) has begun the second review."
    case .agreed(let agreement) where agreement.stale != nil, .signedOff(let agreement, _) where agreement.stale != nil,
      .published(let agreement, _, _) where agreement.stale != nil:
      let ways = ways([(.reaffirm, "reaffirms"), (.reopen, "reopens")])
      return said(about: Self.sentence(agreement.stale?.because.last ?? "what it rests on changed")) {
        "Stale: \($0) \(ways.isEmpty ? "Somebody else reaffirms it" : ways)."
      }
    case .agreed(let agreement): return agreed(agreement)
    case .signedOff where !sheet.blocks.isEmpty:
      let (fix, reopen) = (desk.key(.fix), key(.reopen))
      let rules = Self.rules(sheet.blocks)
      return said(
        "Signed off, and blocked now by \(rules): \(fix) begins what to do, \(reopen) reopens.",
        "Signed off, now blocked by \(rules): \(fix) mends, \(reopen) reopens.")
    case .signedOff:
      return may(.publish) ? "Signed off: \(key(.publish)) publishes it." : "Signed off: an editor publishes it."
    case .published:
      let ways = ways([(.correct, "corrects"), (.withdraw, "withdraws")])
      return ways.isEmpty ? "Published." : "Published: \(ways)."
    case .notCheckable(let act):
      let reopen = key(.reopen)
      return said(about: Self.sentence(act.reason)) { "Set aside by \(act.by): \($0) \(reopen) reopens it." }
    case .withdrawn(_, _, let act): return "Withdrawn by \(act.by): \(Self.sentence(act.reason))"
    }
  }

  /// A reason with the full stop that many leave out.
  private static func sentence(_ reason: String) -> String {
    let end = reason.last { !" ”’»\")".contains($0) }
    return end.map(".!?…".contains) == true ? reason : reason + "."
  }

  private func agreed(_ agreement: Agreement) -> String {
    let signOff = key(.signOff)
    guard sheet.blocks.isEmpty else {
      let rules = Self.rules(sheet.blocks)
      return said(
        "Blocked by \(rules): \(signOff) lists what to do, \(desk.key(.fix)) begins the first.",
        "Blocked by \(rules): \(signOff) lists what to do.")
    }
    // Where two people are wanted, whoever proposed does not sign.
    if case .given = agreement.second, desk.person.map(agreement.first.by.mayBe) == true {
      return said(
        "Agreed: you proposed it, so another person signs it off: \(signOff).",
        "Agreed: you proposed it, another person signs it off.")
    }
    return "Agreed: \(signOff) signs it off."
  }

  private func may(_ move: VerdictMove) -> Bool { sheet.moves.contains { $0.move == move && $0.refusal == nil } }

  private func key(_ move: VerdictMove) -> String { desk.key(.verdict(move)) }

  /// The moves that are possible, each with its key.
  private func ways(_ moves: [(move: VerdictMove, does: String)]) -> String {
    moves.filter { may($0.move) }.map { "\(key($0.move)) \($0.does)" }.joined(separator: ", ")
  }

  private func said(_ whole: String, _ brief: String) -> String { desk.fitting([whole, brief], to: width) }

  /// The sentence around words of any length: where there is no room for all, the words are shortened, not the keys.
  private func said(about words: String, _ sentence: (String) -> String) -> String {
    let room = width - desk.cells(of: sentence(""))
    guard desk.cells(of: words) > room else { return sentence(words) }
    return sentence(desk.shortened(words, to: max(Self.leastWords, room)))
  }

  /// So much of a reason is shown, or its beginning says nothing.
  private static let leastWords = 12

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
