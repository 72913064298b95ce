import AttributionExtraction
import ClaimModel

/// What is attributed in a text, for people: a paragraph an attribution; with the reasons where they are asked for.
struct IsolationPage {
  let isolation: Isolation
  let explains: Bool

  func write(on page: inout Page) {
    if let notice = isolation.language.notice { page.line("\(notice)") }
    if isolation.attributions.isEmpty { page.line("nothing is attributed to anybody") }
    for (number, found) in isolation.attributions.enumerated() { write(found, number + 1, on: &page) }
  }

  private func write(_ found: IsolatedAttribution, _ number: Int, on page: inout Page) {
    let reading = found.reading
    page.line("\(number, .heading)  \(who(found), .heading): \(reading.form), \(reading.kind)", hanging: 3)
    let words = reading.content.isEmpty ? reading.cue : reading.content
    page.line("«\(AttributionReading.words(words))»", indent: 3)
    for claim in found.claims { page.line("- \(claim.statement)", indent: 3, hanging: 2) }
    if !reading.chain.isEmpty {
      page.field("carried by", Printed.joined(reading.chain.map { "\($0.name)" }, by: " ← "), indent: 3)
    }
    if let made = found.made {
      page.field("made", explains ? "\(made.date) (\(made.reason))" : "\(made.date)", indent: 3)
    }
    for answer in found.answers.prefix(explains ? 3 : 1) {
      let reason: Printed = explains ? " (\(Self.share(answer.score)): \(answer.reason))" : ""
      page.field("\(answer.relation)", "\(answer.attribution + 1)" + reason, indent: 3)
    }
    if explains { explain(found, on: &page) }
  }

  /// The words that made each decision.
  private func explain(_ found: IsolatedAttribution, on page: inout Page) {
    let reading = found.reading
    page.field(
      "speaker", quoted(reading.speaker).map { $0 + " (\(reading.naming))" } ?? "(\(reading.naming))", indent: 3)
    page.field("cue", quoted(reading.cue), indent: 3)
    if let identity = found.identity {
      page.field("claimant", "\(identity.name): \(identity.reason.rawValue)", indent: 3)
    }
    page.field("anonymous", quoted([reading.anonymity].compactMap(\.self)), indent: 3)
    page.field("hedges", quoted(reading.hedges), indent: 3)
    page.field("negations", quoted(reading.negations), indent: 3)
    page.field("numbers", quoted(reading.numbers), indent: 3)
    for claim in found.claims {
      page.field("checkable", "\(claim.checkability.checkable ? "yes" : "no"): \(claim.checkability.reason)", indent: 3)
    }
    if let confidence = reading.confidence { page.field("confidence", "\(Self.share(confidence))", indent: 3) }
  }

  private func who(_ found: IsolatedAttribution) -> String {
    if let identity = found.identity { return identity.name }
    return found.reading.speaker.isEmpty ? "nobody named" : AttributionReading.words(found.reading.speaker)
  }

  private func quoted(_ spans: [Span]) -> Printed? {
    spans.isEmpty ? nil : Printed.joined(spans.map { "«\($0.quote)»" }, by: " … ")
  }

  private static func share(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }
}
