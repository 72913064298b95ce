import ClaimModel

/// Rationale, both reviewers' verdicts side by side, disagreements and public versions.
///
/// Names: `inForce` (`title`, `rationale`, `wouldChange`, `isWhole`), `givenHow` (the heading of the cards), `cards` (`title`, `by`, `at`, `verdict` with
/// `code`, `word`, `shape`, `rating`, `rationale`, `wouldChange`, `sealed`, `empty`), `stays` (that a version is public
/// while it is corrected), `signedOff`, `publishedBy` (`by`, `at`), `disagreements` (`cards`), `reopenings` (`by`,
/// `at`, `reason`, `cards`, `hasCards`), `versions` (`version`, `statement` where it was changed since, `verdict`, `rating`, `signedOff`, `published`, `correction`, `rationale`, `isLast`, `cards` of the two who came to
/// it, where they do not stand above, and `hasCards`), `listsVersions` (whether there is one that does not stand
/// above), `corrected`.
enum FindingView {
  static func fields(_ file: ClaimFile) -> Fields {
    let review = file.review
    let cards = cards(review)
    let versions = file.publicVersions
    return [
      "inForce": .group(FindingInForce(file).map(inForce)), "givenHow": .text(givenHow(review.state)),
      "cards": .list(cards), "stays": .text(stays(review, hasNext: !cards.isEmpty)),
      "signedOff": .group(review.state.signedOff.map { Words.act($0.by, $0.at) }),
      "publishedBy": .group(review.state.published.map { Words.act($0.by, $0.at) }),
      "disagreements": .list(
        review.disagreements.map {
          ["cards": .list([card("First", $0.first, full: true), card("Second", $0.second, full: true)])]
        }),
      "reopenings": .list(review.reopenings.map(reopening)),
      "versions": .list(
        versions.enumerated().map { index, version in
          var fields = self.version(version, of: review, isLast: index == versions.count - 1)
          fields["statement"] = .text(version.statement(of: file.claim, in: file.history))
          return fields
        }),
      "listsVersions": .flag(versions.count > 1 || versions.contains { !$0.isPresent }),
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
      "wouldChange": RunningText.paragraphs(finding.wouldChange), "isWhole": .flag(finding.isWhole),
    ]
  }

  /// What stands above the verdicts of a version that is being made.
  private static func stays(_ review: Review, hasNext: Bool) -> String? {
    guard let last = review.beingCorrected else { return nil }
    let next = hasNext ? "Those on version \(review.version):" : "Version \(review.version) has none yet."
    return "Version \(last.version) stays public while it is being corrected; the verdicts on it stand under "
      + "«Public versions». \(next)"
  }

  /// How many have given a verdict, and how: a second pair of eyes is named only where there was one.
  private static func givenHow(_ state: ReviewState) -> String {
    switch state {
    case .unreviewed, .inReview, .notCheckable: return "Verdicts"
    case .proposed, .secondReview: return "The first verdict; the second is given blind"
    case .agreed(let agreement), .signedOff(let agreement, _), .published(let agreement, _, _),
      .withdrawn(let agreement, _, _):
      switch agreement.second {
      case .given: return "Two verdicts, the second given blind"
      case .switchedOff: return "One verdict, given alone"
      }
    }
  }

  /// The two verdicts of the version that is being worked on. A sealed one says only whose it is and since when.
  private static func cards(_ review: Review) -> [Fields] {
    switch review.state {
    case .unreviewed, .inReview, .notCheckable:
      return []
    case .proposed(let first):
      return [sealed(first), empty("Second", "not begun")]
    case .secondReview(let first, let begun):
      return [sealed(first), empty("Second", "being given by \(begun.by), since \(begun.at.date)")]
    case .agreed(let agreement), .signedOff(let agreement, _), .published(let agreement, _, _),
      .withdrawn(let agreement, _, _):
      // The first one's rationale is the one in force, which stands beside, unless an older version is public still.
      return cards(agreement, fullFirst: review.beingCorrected != nil)
    }
  }

  private static func cards(_ agreement: Agreement, fullFirst: Bool) -> [Fields] {
    let first = card("First", agreement.first, full: fullFirst)
    switch agreement.second {
    case .given(let second): return [first, card("Second, given blind", second, full: true)]
    case .switchedOff:
      return [first, empty("Second", "none: second review was switched off when this verdict was given")]
    }
  }

  private static func reopening(_ reopening: Reopening) -> Fields {
    var fields = Words.act(reopening.by, reopening.at)
    let cards = [("First", reopening.first), ("Second", reopening.second)].compactMap { title, finding in
      finding.map { card(title, $0, full: true) }
    }
    fields.merge([
      "reason": .text(reopening.reason), "cards": .list(cards), "hasCards": .flag(!cards.isEmpty),
    ])
    return fields
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

  private static func version(_ version: PublicVersion, of review: Review, isLast: Bool) -> Fields {
    let publication = version.publication
    let cards = cards(version, isInForce: isLast && review.beingCorrected != nil)
    return [
      "version": .text(publication.version), "verdict": .group(Standing(publication.verdict).fields),
      "rating": .text(publication.rating),
      "signedOff": .group(Words.act(publication.signedOff.by, publication.signedOff.at)),
      "published": .group(Words.act(publication.published.by, publication.published.at)),
      "correction": .group(publication.correction.map(reasoned)), "isLast": .flag(isLast),
      "rationale": rationale(publication), "cards": .list(cards), "hasCards": .flag(!cards.isEmpty),
    ]
  }

  /// The two verdicts behind a public version; none where they stand above, as those that the review holds.
  ///
  /// - Parameter isInForce: whether its rationale stands above.
  private static func cards(_ version: PublicVersion, isInForce: Bool) -> [Fields] {
    guard !version.isPresent else { return [] }
    if let agreement = version.agreement { return cards(agreement, fullFirst: !isInForce) }
    var fields = empty("Two verdicts", "not in this ledger: the review was brought in from a text form")
    if !isInForce { fields["rationale"] = rationale(version.publication) }
    return [fields]
  }

  private static func rationale(_ publication: Publication) -> FieldValue {
    RunningText.paragraphs(publication.rationale, citing: Finding.cited(in: publication.rationale))
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
