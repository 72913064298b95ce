import ClaimModel
import Workbench

extension PlainReview {
  /// A claim with everything that hangs on it, in sentences: what the screen shows to the same person, and no more.
  struct ClaimSentences {
    let sheet: ClaimSheet
    /// Who listens.
    let person: Person?

    private var claim: Claim { sheet.claim }

    /// In the order of the screen.
    ///
    /// - Parameter place: where it stands in the list, such as `37 of 45`.
    func lines(at place: Printed) -> [Printed] {
      let parts: [[Printed]] = [
        [head(place)], gone, words, relations, evidence, findings, VerdictSentences(sheet: sheet).lines, comments,
        MoveSentences(sheet: sheet, person: person).lines,
      ]
      return parts.flatMap { $0 }
    }

    // MARK: - The claim itself

    private func head(_ place: Printed) -> Printed {
      let review = sheet.review
      let corrected: Printed = review.isCorrected ? ", corrected" : ""
      let stale: Printed = review.state.agreement?.stale == nil ? "" : ", stale"
      let who: Printed = claim.assignee.map { ", assigned to \($0)" } ?? ""
      return
        "\(place): \(claim.id), \(review.state.name)\(corrected)\(stale)\(who), priority \(claim.priority.rawValue)."
    }

    private var gone: [Printed] {
      var lines: [Printed] = []
      if let reason = claim.withdrawn { lines.append("It was withdrawn as no claim: \(reason).") }
      if let target = claim.mergedInto { lines.append("It was merged into \(target).") }
      return lines
    }

    /// Who claims what, where it is printed, and what else is known of it.
    private var words: [Printed] {
      var lines: [Printed] = ["\(sheet.claimantName) claims: \(claim.statement)"]
      if let passage = sheet.passages.first {
        lines.append("Printed in \(passage.article), paragraph \(passage.paragraph): \(passage.text)")
      }
      let known = facts
      if !known.isEmpty { lines.append("Facts: \(Printed.joined(known, by: "; ")).") }
      for appearance in claim.appearances { lines.append(told(appearance)) }
      return lines
    }

    private var facts: [Printed] {
      var facts: [Printed] = []
      if let reading = sheet.attributions.first?.reading {
        facts.append("\(reading.form)")
        let hedges = reading.hedges.map(\.quote).joined(separator: "», «")
        if !hedges.isEmpty { facts.append("hedged with «\(hedges)»") }
        let chain = reading.chain.map(\.name).joined(separator: ", who has it from ")
        if !chain.isEmpty { facts.append("carried by \(chain)") }
      }
      if let topic = claim.topic { facts.append("topic \(topic)") }
      if let made = claim.made { facts.append("made \(made)") }
      if let check = claim.checkability {
        facts.append(check.checkable ? "checkable" : "not checkable: \(check.reason)")
      }
      return facts
    }

    private func told(_ appearance: Appearance) -> Printed {
      let place: String
      switch appearance.place {
      case .article(let id): place = id.description
      case .elsewhere(let words): place = words
      }
      let date: Printed = appearance.date.map { ", \($0)" } ?? ""
      let first: Printed = appearance.firstBecause.map { ", the first that is known: \($0)" } ?? ""
      return "It appears in \(place)\(date)\(first)."
    }

    // MARK: - Other claims

    private var relations: [Printed] {
      var lines: [Printed] = sheet.relations.map { told($0) }
      let siblings = sheet.siblings.map(\.description).listed
      if !siblings.isEmpty { lines.append("It comes from one sentence with \(siblings).") }
      return lines
    }

    /// A relation that nobody has confirmed is told as a suggestion: it is no fact yet.
    private func told(_ line: RelationLine) -> Printed {
      let (relation, other) = (line.relation, line.other)
      let standing: Printed = relation.standing == .suggested ? ", suggested" : ""
      let does: Printed = line.isOurs ? "it \(relation.does) \(other.id)" : "\(other.id) \(relation.does) it"
      return "\(relation.id)\(standing): \(does), \(Self.state(of: line)): \(line.otherName): \(other.statement)"
    }

    private static func state(of line: RelationLine) -> Printed {
      if let target = line.other.mergedInto { return "which was merged into \(target)" }
      return line.other.withdrawn == nil ? "\(line.otherState)" : "which was withdrawn as no claim"
    }

    // MARK: - Evidence and rules

    private var evidence: [Printed] {
      var lines: [Printed] = []
      for line in sheet.evidence where line.evidence.withdrawn == nil { lines.append(told(line)) }
      if !lines.isEmpty { lines.append("Independent origins: \(sheet.origins.independent).") }
      return lines
    }

    private func told(_ line: EvidenceLine) -> Printed {
      let evidence = line.evidence
      let reliability = line.source?.reliability?.rawValue ?? ""
      let credibility = evidence.credibility.map { String($0.grade) } ?? ""
      let grade: Printed = reliability.isEmpty && credibility.isEmpty ? "" : ", grade \(reliability)\(credibility)"
      let note: Printed = sheet.origins.notes[evidence.id].map { " Origin: \($0)." } ?? ""
      let roots = (line.source?.derivesFrom ?? []).map(\.id.description).listed
      let derivation: Printed = roots.isEmpty ? "" : " It derives from \(roots)."
      let question: Printed = evidence.question.map { " It answers: \($0)" } ?? ""
      return
        "\(evidence.id) \(evidence.stance)\(grade): \(Self.basis(of: line))\(note)\(derivation)\(question)"
    }

    private static func basis(of line: EvidenceLine) -> Printed {
      switch line.evidence.basis {
      case .passage(let source, let locator, let excerpt):
        let place: Printed = locator.map { ", \($0)" } ?? ""
        return "\(source) \(line.source?.title ?? "")\(place): «\(excerpt)»"
      case .search(let query, let place, let date):
        return "searched «\(query)» in \(place), \(date), nothing found."
      case .reply(let channel, let date, let outcome, let words, _):
        let reply: Printed = words.map { " «\($0)»" } ?? ""
        return "asked by \(channel), \(date): \(outcome).\(reply)"
      }
    }

    private var findings: [Printed] {
      sheet.findings.map { finding -> Printed in
        // The fix of what was waived tells by whom, and why.
        finding.isWaived
          ? "\(finding.rule): \(finding.words). It was \(finding.fix)."
          : "\(finding.rule) \(finding.severity.verb): \(finding.words). Fix: \(finding.fix)."
      }
    }

    // MARK: - Comments

    /// Those on its review, evidence and relations too; answers come after what they answer.
    private var comments: [Printed] {
      func under(_ id: CommentID?) -> [CommentLine] {
        sheet.comments.filter { $0.comment.answers == id }.flatMap { [$0] + under($0.comment.id) }
      }
      let threads = under(nil)
      let rest = sheet.comments.filter { line in !threads.contains { $0.comment.id == line.comment.id } }
      return (threads + rest).map { told($0) }
    }

    private func told(_ line: CommentLine) -> Printed {
      let comment = line.comment
      let isOnClaim = [.claim, .review].contains(comment.on.kind)
      let part: Printed = isOnClaim ? "" : ", about \(comment.on)"
      let answers: Printed = comment.answers.map { ", in answer to \($0)" } ?? ""
      let settled: Printed = comment.settled ? ", settled" : ""
      return
        "Comment \(comment.id) by \(comment.by) on \(comment.at.date)\(part)\(answers)\(settled): \(line.words ?? "(erased)")"
    }
  }
}
