import AuditLedger
import ClaimModel

/// A claim with the verdict that an exchange format may hold: the public one, or one that is signed off.
struct ReviewInForce {
  let file: ClaimFile
  let finding: FindingInForce
  let rating: Rating?
  let settings: CasebookSettings

  /// The words that the verdict is on: where it is public, as they were published.
  var statement: String {
    file.publicVersions.last?.statement(of: file.claim, in: file.history) ?? file.claim.statement
  }

  /// What keeps a claim out, as half a sentence; nil where it goes out.
  static func absence(_ file: ClaimFile, publicOnly: Bool) -> String? {
    if !file.claim.stands { return "no longer stands" }
    switch file.review.state.name {
    case .withdrawn: return "its verdict was withdrawn"
    case .notCheckable: return "was set aside as not checkable"
    default: break
    }
    guard FindingInForce(file.review) != nil else { return "has no verdict that stands" }
    return publicOnly && file.review.publications.isEmpty ? "its verdict is not published" : nil
  }

  init?(_ file: ClaimFile, _ settings: CasebookSettings, publicOnly: Bool) {
    guard Self.absence(file, publicOnly: publicOnly) == nil else { return nil }
    // Of a review that is published the public version counts, also while a newer one is being made.
    guard let finding = FindingInForce(file) else { return nil }
    (self.file, self.finding, self.settings) = (file, finding, settings)
    rating = settings.scale.rating(labelled: finding.rating)
  }
}

/// How the house's ratings go out: a table that the house sees and can change.
enum ScaleTable {
  /// AVeriTeC's four labels.
  static func averitec(_ verdict: Verdict) -> String {
    switch verdict {
    case .supported: "Supported"
    case .refuted: "Refuted"
    case .notEnoughEvidence: "Not Enough Evidence"
    case .conflicting: "Conflicting Evidence/Cherrypicking"
    }
  }

  /// What a rating is called in a format, and its number there.
  static func row(_ rating: String, verdict: Verdict, in format: String, _ settings: CasebookSettings) -> (
    label: String, value: Int?
  ) {
    let own = settings.exchange?.ratings.first { $0.format == format && $0.rating == rating }
    let value = settings.scale.rating(labelled: rating)?.value
    switch format {
    case "averitec": return (own?.label ?? averitec(verdict), nil)
    default: return (own?.label ?? rating, own?.value ?? value)
    }
  }

  /// `mappings`: `rating`, `format`, `label`, `value`, `isOwn`.
  static func fields(_ settings: CasebookSettings) -> [Fields] {
    ["claimreview", "averitec"].flatMap { format in
      settings.scale.ratings.map { rating -> Fields in
        let row = row(rating.label, verdict: rating.verdict, in: format, settings)
        let isOwn = settings.exchange?.ratings.contains { $0.format == format && $0.rating == rating.label } ?? false
        return [
          "rating": .text(rating.label), "format": .text(format), "label": .text(row.label), "value": .text(row.value),
          "isOwn": .flag(isOwn),
        ]
      }
    }
  }
}
