import ClaimModel
import Workbench

extension PlainReview {
  /// The review of a claim in sentences: both verdicts and how they compare, and nothing of one that is hidden.
  struct VerdictSentences {
    let sheet: ClaimSheet

    private var review: Review { sheet.review }

    var lines: [Printed] {
      let parts: [[Printed]] = [verdicts, staleness, acts, correction, disagreements]
      return parts.flatMap { $0 }
    }

    /// What a second verdict that was just given has come to.
    var outcome: [Printed] {
      var lines: [Printed] = []
      if let agreement = review.state.agreement, let second = agreement.second.finding {
        lines.append("Agreed: you and \(agreement.first.by) say «\(second.verdict)».")
        lines += Self.told(agreement.first, as: "First verdict")
        lines.append(Self.comparison(agreement.first, second))
      } else if let last = review.disagreements.last {
        lines.append("You differ: \(last.first.by) says «\(last.first.verdict)», you say «\(last.second.verdict)».")
        lines += Self.told(last.first, as: "First verdict")
        lines.append("Both are kept, and \(review.claim) is \(review.state.name) again.")
      }
      return lines
    }

    // MARK: - Verdicts

    private var verdicts: [Printed] {
      if sheet.isSealed { return [seal] }
      guard let first = review.state.first else { return [] }
      var lines = Self.told(first, as: "First verdict")
      guard let agreement = review.state.agreement else { return lines }
      switch agreement.second {
      case .given(let second):
        lines += Self.told(second, as: "Second verdict")
        lines.append(Self.comparison(first, second))
      case .switchedOff:
        lines.append("The second review is switched off in this casebook.")
      }
      return lines
    }

    private var seal: Printed {
      let mayGive = sheet.moves.contains { line in
        guard case .give = line.move else { return false }
        return line.refusal == nil
      }
      return mayGive
        ? "The first verdict is hidden until you give yours." : "The first verdict is hidden until the second is in."
    }

    private static func told(_ finding: Finding, as label: Printed) -> [Printed] {
      var lines: [Printed] = [
        "\(label), by \(finding.by) on \(finding.at.date): \(finding.verdict), rated «\(finding.rating)».",
        "Rationale: \(finding.rationale)",
      ]
      let cites = finding.cites.map(\.description).listed
      lines.append("It cites \(cites.isEmpty ? "no evidence" : cites).")
      if let change = finding.wouldChange { lines.append("What would change it: \(change)") }
      return lines
    }

    /// In what two verdicts are equal, and in what they differ.
    private static func comparison(_ first: Finding, _ second: Finding) -> Printed {
      let points: [(name: String, isEqual: Bool)] = [
        ("the verdict", first.verdict == second.verdict), ("the rating", first.rating == second.rating),
        ("the evidence that they cite", Set(first.cites) == Set(second.cites)),
      ]
      let equal = points.filter(\.isEqual).map(\.name).listed
      let other = points.filter { !$0.isEqual }.map(\.name).listed
      if other.isEmpty { return "The two agree on \(equal)." }
      if equal.isEmpty { return "The two differ in \(other)." }
      return "The two agree on \(equal); they differ in \(other)."
    }

    private var disagreements: [Printed] {
      var lines: [Printed] = []
      for (index, pair) in review.disagreements.enumerated() {
        lines.append("Disagreement \(index + 1): two verdicts differed, and both are kept.")
        lines += Self.told(pair.first, as: "First verdict then")
        lines += Self.told(pair.second, as: "Second verdict then")
        lines.append(Self.comparison(pair.first, pair.second))
      }
      return lines
    }

    // MARK: - What was done

    private var staleness: [Printed] {
      guard let stale = review.state.agreement?.stale else { return [] }
      return ["Stale since \(stale.since.date): \(stale.because.joined(separator: "; "))."]
    }

    private var acts: [Printed] {
      switch review.state {
      case .unreviewed, .agreed: return []
      case .inReview(let act): return ["In review since \(act.at.date), by \(act.by)."]
      case .proposed(let first):
        return ["\(first.by) proposed it on \(first.at.date); a second person is wanted."]
      case .secondReview(let first, let begun):
        return ["\(first.by) proposed it on \(first.at.date); \(begun.by) began the second review on \(begun.at.date)."]
      case .signedOff(_, let act): return [Self.signed(act)]
      case .published(_, let signed, let published):
        return [Self.signed(signed), "Published by \(published.by) on \(published.at.date)."]
      case .withdrawn(_, let signed, let act):
        return [Self.signed(signed), "Withdrawn by \(act.by) on \(act.at.date): \(act.reason)"]
      case .notCheckable(let act): return ["Set aside by \(act.by) on \(act.at.date): \(act.reason)"]
      }
    }

    private static func signed(_ act: Act) -> Printed { "Signed off by \(act.by) on \(act.at.date)." }

    private var correction: [Printed] {
      var lines: [Printed] = []
      if review.version > 1 { lines.append("This is version \(review.version) of the review.") }
      if let correcting = review.correcting {
        lines.append("It is being corrected by \(correcting.by) since \(correcting.at.date): \(correcting.reason)")
      }
      for act in review.reopenings {
        lines.append("Reopened by \(act.by) on \(act.at.date)" + (act.reason.map { ": \($0)" } ?? "."))
        if let first = act.first { lines += Self.told(first, as: "First verdict until then") }
        if let second = act.second { lines += Self.told(second, as: "Second verdict until then") }
      }
      return lines
    }
  }
}
