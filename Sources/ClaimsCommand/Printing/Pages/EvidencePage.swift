import AuditLedger
import ClaimModel

/// One piece of evidence.
struct EvidencePage {
  private static let indent = 2
  private static let textIndent = 9

  let evidence: Evidence
  let facts: any CasebookReading

  init(_ evidence: Evidence, _ facts: any CasebookReading) { (self.evidence, self.facts) = (evidence, facts) }

  func write(on page: inout Page) throws {
    // For and against are told by the heading.
    let stance: Printed = [.supports, .refutes].contains(evidence.stance) ? "" : "  \(evidence.stance)"
    switch evidence.basis {
    case .passage(let source, let locator, let excerpt):
      let record = try facts.record(source.any)?.as(Source.self)
      let place: Printed = locator.map { ", \($0)" } ?? ""
      page.line(
        "\(evidence.id, .heading)  " + grade(record?.reliability) + stance + "  \(source) «\(record?.title ?? "")»"
          + place,
        indent: Self.indent, hanging: 7)
      page.text("«\(excerpt)»", indent: Self.textIndent)
    case .search(let query, let place, let date):
      page.line(
        "\(evidence.id, .heading)  «\(query)» in \(place), \(date) (\(evidence.stance))", indent: Self.indent,
        hanging: 7)
    case .reply(let channel, let date, let outcome, let words, _):
      page.line("\(evidence.id, .heading)  \(date), by \(channel): \(outcome)", indent: Self.indent, hanging: 7)
      if let words { page.text("«\(words)»", indent: Self.textIndent) }
    }
    if let question = evidence.question { page.line("answers: \(question)", indent: Self.textIndent) }
    if let reason = evidence.withdrawn { page.line("taken away: \(reason)", indent: Self.textIndent) }
  }

  /// Reliability of the source and credibility of the item, such as B3; `-` where one was not graded.
  func grade(_ reliability: Reliability?) -> Printed {
    "\(reliability?.rawValue ?? "-")\(evidence.credibility.map { String($0.grade) } ?? "-")"
  }
}
