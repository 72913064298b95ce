import ClaimModel

/// Rationale, both reviewers' verdicts side by side, disagreements and public versions.
///
/// Names: `inForce` (`title`, `rationale`, `wouldChange`), `cards` (`title`, `by`, `at`, `verdict` with `code`, `word`,
/// `shape`, `rating`, `rationale`, `wouldChange`, `sealed`, `empty`), `signedOff`, `publishedBy` (`by`, `at`),
/// `disagreements` (`cards`), `versions` (`version`, `verdict`, `rating`, `signedOff`, `published`, `correction`,
/// `rationale`, `isLast`), `corrected`.
enum FindingView {
  static func fields(_ file: ClaimFile, _ settings: CasebookSettings) -> Fields {
    let review = file.review
    return [
      "inForce": .group(FindingInForce(review).map(inForce)), "cards": .list(cards(review, settings)),
      "signedOff": .group(review.state.signedOff.map { Words.act($0.by, $0.at) }),
      "publishedBy": .group(review.state.published.map { Words.act($0.by, $0.at) }),
      "disagreements": .list(
        review.disagreements.map {
          ["cards": .list([card("First", $0.first, full: true), card("Second", $0.second, full: true)])]
        }),
      "versions": .list(
        review.publications.enumerated().map { version($1, isLast: $0 == review.publications.count - 1) }),
      "corrected": .flag(review.isCorrected),
    ]
  }

  private static func inForce(_ finding: FindingInForce) -> Fields {
    let title =
      finding.isWithdrawn
      ? "Rationale of the verdict that was withdrawn"
      : finding.publicVersion.map { "Rationale of version \($0), which is public" } ?? "Rationale"
    return [
      "title": .text(title), "rationale": RunningText.paragraphs(finding.rationale, citing: finding.cites),
      "wouldChange": RunningText.paragraphs(finding.wouldChange),
    ]
  }

  /// The two verdicts of the version that is being worked on. A sealed one says only whose it is and since when.
  private static func cards(_ review: Review, _ settings: CasebookSettings) -> [Fields] {
    switch review.state {
    case .unreviewed, .inReview, .notCheckable:
      return []
    case .proposed(let first):
      return [sealed(first), empty("Second", "not begun")]
    case .secondReview(let first, let begun):
      return [sealed(first), empty("Second", "being given by \(begun.by), since \(begun.at.date)")]
    case .agreed(let agreement), .signedOff(let agreement, _), .published(let agreement, _, _),
      .withdrawn(let agreement, _, _):
      // The first one's rationale is the one in force, which stands beside.
      let first = card("First", agreement.first, full: false)
      switch agreement.second {
      case .given(let second): return [first, card("Second, given blind", second, full: true)]
      case .switchedOff: return [first, empty("Second", "none: second review is switched off in this casebook")]
      }
    }
  }

  private static func sealed(_ finding: Finding) -> Fields {
    var fields = Words.act(finding.by, finding.at)
    fields.merge(["title": .text("First"), "verdict": .text(String?.none), "sealed": .flag(true)])
    fields.merge(["rating": .text(String?.none), "rationale": .list([]), "wouldChange": .list([])])
    fields["empty"] = .text(String?.none)
    return fields
  }

  private static func empty(_ title: String, _ words: String) -> Fields {
    [
      "title": .text(title), "empty": .text(words), "by": .text(String?.none), "verdict": .text(String?.none),
      "sealed": .flag(false), "rating": .text(String?.none), "rationale": .list([]), "wouldChange": .list([]),
      "at": .text(String?.none),
    ]
  }

  private static func card(_ title: String, _ finding: Finding, full: Bool) -> Fields {
    var fields = Words.act(finding.by, finding.at)
    fields.merge([
      "title": .text(title), "verdict": .group(Standing(finding.verdict).fields), "rating": .text(finding.rating),
      "sealed": .flag(false), "empty": .text(String?.none),
      "rationale": RunningText.paragraphs(full ? finding.rationale : nil, citing: finding.cites),
      "wouldChange": RunningText.paragraphs(full ? finding.wouldChange : nil),
    ])
    return fields
  }

  static func version(_ publication: Publication, isLast: Bool) -> Fields {
    [
      "version": .text(publication.version), "verdict": .group(Standing(publication.verdict).fields),
      "rating": .text(publication.rating),
      "signedOff": .group(Words.act(publication.signedOff.by, publication.signedOff.at)),
      "published": .group(Words.act(publication.published.by, publication.published.at)),
      "correction": .group(publication.correction.map(reasoned)), "isLast": .flag(isLast),
      "rationale": RunningText.paragraphs(publication.rationale, citing: Finding.cited(in: publication.rationale)),
    ]
  }

  /// `by`, `at`, `reason`.
  static func reasoned(_ act: ReasonedAct) -> Fields {
    var fields = Words.act(act.by, act.at)
    fields["reason"] = .text(act.reason)
    return fields
  }
}

extension ReviewState {
  /// Who signed off, and when, where somebody has.
  var signedOff: Act? {
    switch self {
    case .signedOff(_, let act), .published(_, let act, _), .withdrawn(_, let act, _): act
    default: nil
    }
  }

  /// Who published, and when, where somebody has and it is not being corrected.
  var published: Act? { if case .published(_, _, let act) = self { act } else { nil } }
}
