import AuditLedger
import ClaimModel

/// A claim sheet: one fixed order, the finding first. A column without entries says so: an absence is information.
///
/// Names of the head: `id`, `number`, `of`, `code`, `word`, `shape`, `statement`, `claimant`, `claimantID`, `own`,
/// `state`, `version`, `rating`, `summary`, `previous`, `next`, `marked`, `notices` (`label`, `paragraphs`), `restsOn`.
/// The other parts: `WordsView`, `EvidenceView`, `FindingView`, `RecordView`.
struct SheetView {
  let file: ClaimFile
  let settings: CasebookSettings

  /// Where the sheet stands among the others.
  struct Position {
    let number: Int
    let of: Int
    let previous: ClaimID?
    let next: ClaimID?
    /// Whether its words are marked in an article of this report.
    let isMarked: Bool
  }

  func fields(at position: Position, on shelf: inout RecordShelf) throws -> Fields {
    let standing = file.claim.stands ? Standing(file.review) : .noVerdict
    var fields = standing.fields
    fields.merge([
      "id": .text(file.claim.id), "number": .text(position.number), "of": .text(position.of),
      "statement": .text(file.claim.statement), "claimant": .text(file.claimant?.name),
      "claimantID": .text(file.claimant?.id), "own": .flag(file.claim.origin.kind == .asserted),
      "state": .text(stateWords), "version": .text(file.review.version), "rating": .group(rating),
      "summary": .text(summary), "previous": .text(position.previous), "next": .text(position.next),
      "marked": .flag(position.isMarked), "notices": .list(notices), "restsOn": .text(file.restsOn.drawnTogether),
      "restsOnCount": .text(Words.count(file.restsOn.count, "ledger entry", "ledger entries")),
    ])
    fields.merge(try WordsView.fields(file, on: &shelf))
    fields.merge(try EvidenceView.fields(file, on: &shelf))
    fields.merge(FindingView.fields(file))
    fields.merge(try RecordView.fields(file, on: &shelf))
    return fields
  }

  private var stateWords: String {
    if let target = file.claim.mergedInto { return "Merged into \(target)" }
    return file.claim.stands ? Words.capital(file.review.stateWords) : "Withdrawn as no claim"
  }

  /// The house label of the finding in force, with its number on the scale.
  private var rating: Fields? {
    guard let finding = FindingInForce(file.review), file.claim.stands, !finding.isWithdrawn else { return nil }
    let rating = settings.scale.rating(labelled: finding.rating)
    return [
      "label": .text(finding.rating), "value": .text(rating?.value), "of": .text(settings.scale.ratings.last?.value),
      "meaning": .text(rating?.meaning),
    ]
  }

  /// One factual sentence of counts: no judgement that nobody has made.
  private var summary: String {
    guard file.evidence.contains(where: { $0.withdrawn == nil }) else {
      let isGone = !file.evidence.isEmpty || file.gone.contains { $0.id.kind == .evidence }
      return isGone ? "Nothing that was put to this claim stands any more." : "Nothing has been put to this claim."
    }
    let counts = EvidenceCounts(file.evidence)
    let origins = file.origins.independent
    let named = origins.isEmpty ? "" : " (" + origins.map(\.description).joined(separator: ", ") + ")"
    return "Passages for: \(counts.supports), against: \(counts.refutes), mixed: \(counts.mixed), "
      + "context: \(counts.context). Independent origins behind it: \(origins.count)\(named)."
  }

  /// What a reader must know before the rest.
  private var notices: [Fields] {
    var notices: [Fields] = []
    func note(_ label: String, _ text: String) {
      notices.append(["label": .text(label), "paragraphs": RunningText.paragraphs(text)])
    }
    let (claim, review) = (file.claim, file.review)
    if let target = claim.mergedInto {
      let merging = file.history.last { $0.payload["changes"]?["mergedInto"]?["after"] != nil }
      let who = merging.map { " \($0.person) said so, \($0.time.date)." } ?? ""
      note("Merged.", "This claim was merged into \(target), where the work goes on.\(who)")
    }
    if let whole = file.whole, let came = file.history.first(where: { $0.record == claim.recordID }) {
      note("Split.", "It was split from \(whole) by \(came.person), \(came.time.date).")
    }
    if !file.merged.isEmpty {
      note(
        "Merged.", "Into this claim: " + file.merged.map { "\($0.id) «\($0.statement)»" }.joined(separator: "; ") + ".")
    }
    if let reason = claim.withdrawn { note("No claim.", "It was withdrawn: \(Words.sentence(reason))") }
    switch review.state {
    case .notCheckable(let act): note("Set aside.", "\(act.by), \(act.at.date): \(Words.sentence(act.reason))")
    case .withdrawn(_, _, let act):
      note("Verdict withdrawn.", "\(act.by), \(act.at.date): \(Words.sentence(act.reason))")
    case .proposed(let finding):
      note("Sealed.", "\(finding.by) gave a first verdict on \(finding.at.date). It is sealed until the second is in.")
    case .secondReview(let finding, let act):
      note(
        "Sealed.",
        "\(finding.by) gave a first verdict on \(finding.at.date); \(act.by) has been looking since \(act.at.date). "
          + "The first is sealed until the second is in.")
    default: break
    }
    if let act = review.correcting {
      let stays = review.beingCorrected.map { " Version \($0.version) stays public while it is being corrected." }
      note("Under correction.", "Begun by \(act.by), \(act.at.date): \(Words.sentence(act.reason))\(stays ?? "")")
    }
    if let stale = review.state.agreement?.stale {
      note(
        "Stale.",
        "What the verdict rests on has changed since \(stale.since.date): "
          + Words.sentence(stale.because.joined(separator: "; ")))
    }
    let gone = file.gone.compactMap(\.sentence)
    if !gone.isEmpty { note("Taken away.", gone.joined(separator: " ")) }
    return notices
  }
}
