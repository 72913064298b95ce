import ClaimModel

/// Verdicts that one person gave, in a casebook that wants two now: cover and method say what holds now, and this says
/// of which verdicts it did not hold.
enum GivenAlone {
  /// How many claims are named.
  private static let mostNamed = 24

  /// Half a sentence without a full stop; nil where there is nothing to tell.
  static func words(_ lines: [ClaimLine], _ settings: CasebookSettings) -> String? {
    guard settings.secondReview == .required else { return nil }
    let claims = lines.filter { $0.stands && $0.isGivenAlone }.map(\.id)
    guard !claims.isEmpty else { return nil }
    let names = claims.prefix(mostNamed).map(\.description).joined(separator: ", ")
    let more = claims.count - min(claims.count, mostNamed)
    return Words.count(claims.count, "verdict in this report was", "verdicts in this report were")
      + " given while second review was switched off: \(names)" + (more == 0 ? "" : " and \(more) more")
  }
}
