import ClaimModel

/// A review: where it stands, the findings (one that is sealed only for its author), and what was made public.
struct ReviewPage {
  let review: Review
  let sealing: Sealing

  init(_ review: Review, _ sealing: Sealing) { (self.review, self.sealing) = (review, sealing) }

  func write(on page: inout Page) throws {
    let version: Printed = review.version > 1 ? ", version \(review.version)" : ""
    page.heading("Review: \(review.state.name)" + version)
    writeState(on: &page)
    if let correcting = review.correcting {
      page.field("correcting", "\(correcting.reason) (\(correcting.by), \(correcting.at))", indent: 2)
    }
    if let agreement = review.state.agreement { write(agreement, on: &page) }
    for (index, disagreement) in review.disagreements.enumerated() {
      page.line("Disagreement \(index + 1): both verdicts are kept", indent: 2)
      write(disagreement.first, "first", on: &page)
      write(disagreement.second, "second", on: &page)
    }
    for reopening in review.reopenings {
      page.field(
        "reopened", "\(reopening.by), \(reopening.at)" + (reopening.reason.map { ": \($0)" } ?? ""), indent: 2)
      if let first = reopening.first { write(first, "first then", on: &page) }
      if let second = reopening.second { write(second, "second then", on: &page) }
    }
    for publication in review.publications {
      let correction: Printed = publication.correction.map { "; corrected: \($0.reason)" } ?? ""
      page.field(
        "published",
        "version \(publication.version): \(publication.verdict) («\(publication.rating)») by \(publication.published.by), "
          + "\(publication.published.at)" + correction, indent: 2)
    }
  }

  private func writeState(on page: inout Page) {
    switch review.state {
    case .unreviewed, .agreed: break
    case .inReview(let act): page.field("taken", act.words, indent: 2)
    case .notCheckable(let act): page.field("set aside", act.words, indent: 2)
    case .proposed(let first): writeFirst(first, on: &page)
    case .secondReview(let first, let begun):
      writeFirst(first, on: &page)
      page.field("second", "begun by " + begun.words, indent: 2)
    case .signedOff(_, let act): page.field("signed off", act.words, indent: 2)
    case .published(_, let signedOff, let published):
      page.field("signed off", signedOff.words, indent: 2)
      page.field("public since", published.words, indent: 2)
    case .withdrawn(_, let signedOff, let act):
      page.field("signed off", signedOff.words, indent: 2)
      page.field("withdrawn", act.words, indent: 2)
    }
  }

  private func writeFirst(_ first: Finding, on page: inout Page) {
    guard sealing.isSealed(review) else { return write(first, "first", on: &page) }
    page.field("first", "a verdict by \(first.by), \(first.at): \(Sealing.words)", indent: 2)
  }

  private func write(_ agreement: Agreement, on page: inout Page) {
    write(agreement.first, "first", on: &page)
    switch agreement.second {
    case .given(let second): write(second, "second", on: &page)
    case .switchedOff:
      page.field("second", "none: second review was switched off when this verdict was given", indent: 2)
    }
    if let stale = agreement.stale {
      page.field("stale", "since \(stale.since): " + Printed.joined(stale.because.map { "\($0)" }, by: "; "), indent: 2)
    }
  }

  private func write(_ finding: Finding, _ label: Printed, on page: inout Page) {
    page.field(
      label, "\(finding.verdict, finding.verdict.ink) («\(finding.rating)») by \(finding.by), \(finding.at)", indent: 2)
    page.text(finding.rationale, indent: 2 + Page.labelWidth)
    if let wouldChange = finding.wouldChange {
      page.line("would change it: \(wouldChange)", indent: 2 + Page.labelWidth)
    }
  }
}

extension Act {
  var words: Printed { "\(by), \(at)" }
}

extension ReasonedAct {
  var words: Printed { "\(by), \(at): \(reason)" }
}
