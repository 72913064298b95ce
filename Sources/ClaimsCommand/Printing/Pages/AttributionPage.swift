import AuditLedger
import ClaimModel

/// One attribution: the words in their paragraph, who said them, by what signal, and how.
struct AttributionPage {
  let attribution: Attribution
  let facts: any CasebookReading

  init(_ attribution: Attribution, _ facts: any CasebookReading) {
    (self.attribution, self.facts) = (attribution, facts)
  }

  func write(on page: inout Page) throws {
    let reading = attribution.reading
    let words = reading.content.isEmpty ? reading.cue : reading.content
    try Self.writePassage(words, attribution.article, version: attribution.version, facts, on: &page)
    page.field("attribution", "\(attribution.id)  \(reading.kind), \(reading.form)" + maker, indent: 2)
    page.field(
      "speaker", quoted(reading.speaker).map { $0 + " (\(reading.naming))" } ?? "(\(reading.naming))", indent: 2)
    page.field("cue", quoted(reading.cue), indent: 2)
    page.field("hedges", quoted(reading.hedges), indent: 2)
    page.field("negations", quoted(reading.negations), indent: 2)
    page.field("numbers", quoted(reading.numbers), indent: 2)
    page.field("anonymous", quoted([reading.anonymity].compactMap(\.self)), indent: 2)
    if !reading.chain.isEmpty {
      page.field("carried by", Printed.joined(reading.chain.map { "\($0.name)" }, by: " ← "), indent: 2)
    }
    page.field("rejected", text: attribution.rejected, indent: 2)
    page.field("gone", try gone(), indent: 2)
  }

  /// That the words are in a newer version no more, why, and who says so. A version later than that is another matter:
  /// nobody has looked for the words there.
  private func gone() throws -> Printed? {
    guard let reason = attribution.gone else { return nil }
    let versions = try facts.need(attribution.article).versions.count
    let entry = try facts.history(of: attribution.recordID).last { $0.brings("gone")?.string == reason }
    guard let entry else { return "not in version \(versions) any more: \(reason)" }
    let known = try facts.history(of: attribution.article.any).last { earlier in
      earlier.sequence < entry.sequence && earlier.brings("versions") != nil
    }
    let number = known?.brings("versions")?.array?.count ?? versions
    let came: Printed = entry.kind == EventKind(.attribution, .imported).description ? "brought in by " : ""
    return "not in version \(number) any more: \(reason) (\(came)\(entry.person), \(entry.time.date))"
  }

  private var maker: Printed {
    let confidence: Printed = attribution.reading.confidence.map { ", \(Int(($0 * 100).rounded())) % sure" } ?? ""
    return switch attribution.maker {
    case .extractor(let name, let version): "; found by \(name) \(version)" + confidence
    case .person(let person): "; marked by \(person)"
    }
  }

  private func quoted(_ spans: [Span]) -> Printed? {
    spans.isEmpty ? nil : Printed.joined(spans.map { "«\($0.quote)»" }, by: " … ")
  }

  /// Where the words stand, and the words in their paragraph.
  static func writePassage(
    _ spans: [Span], _ id: ArticleID, version: Int, _ facts: any CasebookReading, on page: inout Page
  ) throws {
    guard let article = try facts.record(id.any)?.as(Article.self) else { return }
    let publisher = [article.publisher, article.published?.description].compactMap(\.self).joined(separator: ", ")
    let place: Printed = publisher.isEmpty ? "" : " (\(publisher))"
    page.heading("As printed in \(id) «\(article.title)»" + place)
    guard article.versions.indices.contains(version - 1) else { return }
    let state = try facts.text(article.versions[version - 1].text)
    guard let text = state.text else { return page.line(ArticlePage.gone(state), indent: 2) }
    guard let passage = PassageText(CodePoints(text), spans) else {
      return page.line("«\(AttributionReading.words(spans))»", indent: 2)
    }
    let shownVersion: Printed = article.versions.count > 1 ? "version \(version), " : ""
    page.line(
      shownVersion + "paragraph \(passage.paragraph), code points \(passage.start)–\(passage.end)", indent: 2)
    for line in passage.lines { page.line(line, indent: 4) }
  }
}

extension LedgerEntry {
  /// The value to which the entry sets a field, with the whole record or alone.
  fileprivate func brings(_ field: String) -> JSONValue? {
    payload["body"]?[field] ?? payload["changes"]?[field]?["after"]
  }
}
