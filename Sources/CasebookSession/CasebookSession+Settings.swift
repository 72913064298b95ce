import AuditLedger
public import CasebookStore
public import ClaimModel

extension CasebookSession {
  /// Changes what holds for the casebook.
  ///
  /// A rating that a public verdict bears stays on the scale as it was published: else the verdict would say another thing
  /// from one day to the next.
  /// - Throws: `LedgerError/refused(_:)` naming the rating and the verdicts; `ModelError` where a rating would go out in
  ///   an exchange format as what it is not.
  @discardableResult
  public func changeSettings(to after: CasebookSettings) throws -> Receipt {
    let before = try read { try $0.settings() }
    if before.exchange != after.exchange || before.scale != after.scale {
      try after.exchange?.check(against: after.scale)
    }
    if before.scale != after.scale { try refuseWhatIsPublic(before.scale, after.scale) }
    return try perform(.change(CasebookSettings.id, Patch(from: before.any, to: after.any)))
  }

  private func refuseWhatIsPublic(_ before: RatingScale, _ after: RatingScale) throws {
    let changed = before.ratings.filter { old in
      guard let new = after.rating(labelled: old.label) else { return true }
      return new.verdict != old.verdict || new.value != old.value
    }
    guard !changed.isEmpty else { return }
    let reviews = try read { try $0.all(Review.self) }.filter { !$0.publications.isEmpty }
    for old in changed {
      let bearing = reviews.filter { review in review.publications.contains { $0.rating == old.label } }.map(\.claim)
      guard !bearing.isEmpty else { continue }
      let named = bearing.prefix(5).map(\.description).joined(separator: ", ")
      let more = bearing.count > 5 ? " and \(bearing.count - 5) more" : ""
      throw LedgerError.refused(
        "«\(old.label)» was published as \(old.value), \(old.verdict), for \(named)\(more): keep it on the scale with that value and verdict, and give another label to what is new"
      )
    }
  }
}
