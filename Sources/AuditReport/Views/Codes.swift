/// Where a reader finds in the report what the codes of principles ask for.
///
/// Told in our own words. What was not compared with the wording of its code is marked, and is not to be cited.
enum Codes {
  private struct Row {
    let code: String
    let asks: String
    let place: String
    let section: String
    let rules: String
    let isConfirmed: Bool

    init(_ code: String, _ asks: String, _ place: String, _ section: String, _ rules: String, confirmed: Bool = false) {
      (self.code, self.asks, self.place) = (code, asks, place)
      (self.section, self.rules, isConfirmed) = (section, rules, confirmed)
    }
  }

  /// `rows`: `code`, `asks`, `place`, `section` (its anchor), `rules`, `unconfirmed`.
  static var fields: Fields {
    [
      "rows": .list(
        rows.map {
          [
            "code": .text($0.code), "asks": .text($0.asks), "place": .text($0.place), "section": .text($0.section),
            "rules": .text($0.rules), "unconfirmed": .flag(!$0.isConfirmed),
          ]
        })
    ]
  }

  private static let rows = [
    Row("IFCN 2.1", "one standard for equivalent claims", "Method and legend", "s-method", "L13, L14", confirmed: true),
    Row("IFCN 2.3", "interests of sources disclosed", "Sources and origins", "s-sources", "L20", confirmed: true),
    Row("IFCN 3.1", "sources that a reader can follow", "Chain of custody", "s-custody", "L03, L18, L24"),
    Row("IFCN 3.2", "the primary source before the secondary", "Sources and origins", "s-sources", "L17"),
    Row(
      "IFCN 3.3", "more than one named source, unless there is only one", "Sources and origins", "s-sources", "L07, L09"
    ),
    Row("IFCN 5.3", "evidence on both sides", "Claim sheets", "s-sheets", "L19"),
    Row("IFCN 5.5", "whoever is checked is asked", "Right of reply", "s-replies", "L10"),
    Row("IFCN 6", "corrections that readers see", "Corrections and withdrawals", "s-corrections", "L15"),
    Row("EFCSN", "methods, sources and corrections told openly", "Method and legend", "s-method", "L01, L02, L15"),
    Row("Full Fact", "feedback is looked at twice", "Reviews", "s-reviews", "L11"),
    Row(
      "Berkeley Protocol", "authenticity, identity and custody of digital evidence", "Chain of custody", "s-custody",
      "L03, L04, L05"),
    Row("Berkeley Protocol", "persistence: a copy that stays what it was", "Manifest", "s-manifest", "L04"),
  ]
}
