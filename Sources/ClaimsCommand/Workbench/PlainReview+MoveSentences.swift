import ClaimModel
import Workbench

extension PlainReview {
  /// What may be done with a claim now, and what is in the way of the move that is due.
  struct MoveSentences {
    let sheet: ClaimSheet
    /// Who listens.
    let person: Person?

    var lines: [Printed] {
      let may = sheet.moves.filter { $0.refusal == nil }.map(\.move.name).joined(separator: ", ")
      guard !may.isEmpty else { return ["No move is possible now, because \(why)."] }
      guard let due, let obstacle else { return ["You may: \(may)."] }
      return ["You may: \(may).", "Not yet: \(due.name), because \(obstacle)."]
    }

    /// Why no move is possible.
    private var why: String {
      let refusals = Set(sheet.moves.compactMap(\.refusal))
      // Nobody is named, or the claim is closed: then all moves are refused alike.
      if let only = refusals.first, refusals.count == 1 { return only }
      if case .withdrawn = sheet.review.state { return "its verdict was withdrawn, and nothing leads on from there" }
      return obstacle ?? refusals.sorted().joined(separator: "; ")
    }

    /// The move that leads on; nil where none does.
    private var due: VerdictMove? {
      let state = sheet.review.state
      if state.agreement?.stale != nil, state.name != .withdrawn { return .reaffirm }
      switch state {
      case .unreviewed: return .take
      case .inReview, .secondReview: return .give(.supported)
      case .proposed: return .beginSecond
      case .agreed: return .signOff
      case .signedOff: return .publish
      case .published: return .correct
      case .notCheckable: return .reopen
      case .withdrawn: return nil
      }
    }

    /// Why the due move is not possible; nil where it is.
    private var obstacle: String? {
      guard let reason = refusal(of: due) else { return nil }
      if case .secondReview(_, let begun) = sheet.review.state, begun.by != person {
        return "\(begun.by) has begun the second review and gives the verdict"
      }
      // What the rules find has been told with its fix, so the rules' names will do.
      var rules: [String] = []
      for finding in sheet.blocks where !rules.contains(finding.rule) {
        if reason.contains("\(finding.rule) \(finding.words)") { rules.append(finding.rule) }
      }
      return rules.isEmpty ? reason : NextMoves.words(rules, block: "it")
    }

    private func refusal(of move: VerdictMove?) -> String? {
      let line = sheet.moves.first { $0.move == move }
      return line?.refusal
    }
  }
}
