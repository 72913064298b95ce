import AuditLedger
import ClaimModel

/// How the last two versions of an article differ, and the places whose words were edited or are gone, as a page.
enum VersionText {
  /// How many code points before a change are shown.
  private static let neighbourhood = 60

  static func page(of id: ArticleID, in casebook: some CasebookReading) throws -> String {
    let article: Article = try casebook.need(id)
    let number = article.versions.count
    guard number > 1 else {
      return "\(id) has one version. «claims add --add-version \(id)» captures its page again.\n"
    }
    guard let before = try casebook.text(article.versions[number - 2].text).text,
      let after = try casebook.text(article.versions[number - 1].text).text
    else { return "The text of one of the last two versions of \(id) was erased or lost.\n" }
    let (old, new) = (CodePoints(before), CodePoints(after))
    let anchoring = SpanAnchoring(from: old, to: new)
    var lines = ["\(id) \(article.title)", "from version \(number - 1) to \(number)", ""]
    let changes = TextDifference.changes(anchoring.runs)
    for change in changes {
      let near = old[max(0, change.old.lowerBound - neighbourhood)..<change.old.lowerBound]
      lines.append("  … " + (near.split(separator: "\n").last.map(String.init) ?? ""))
      if !change.old.isEmpty { lines += old[change.old].split(separator: "\n").map { "- " + $0 } }
      if !change.new.isEmpty { lines += new[change.new].split(separator: "\n").map { "+ " + $0 } }
      lines.append("")
    }
    if changes.isEmpty { lines += ["The words are the same.", ""] }
    let open: [Attribution] = try casebook.referrers(to: id.any)
    let places = open.filter { $0.rejected == nil && $0.gone == nil && $0.version < number }
    if !places.isEmpty { lines += ["Edited or gone; «claims anchor ID» says what becomes of each:", ""] }
    for place in places.sorted(by: { $0.id < $1.id }) {
      let main = place.reading.content.isEmpty ? place.reading.cue : place.reading.content
      let claims: [Claim] = try casebook.referrers(to: place.id.any)
      let ids = claims.filter(\.stands).map(\.id.description).joined(separator: " ")
      let found = try place.version == number - 1 ? anchoring.anchors(main).compactMap(\.span) : []
      lines.append("\(place.id)\(ids.isEmpty ? "" : " (\(ids))")  «\(AttributionReading.words(main))»")
      lines.append(found.count == main.count ? "  → «\(AttributionReading.words(found))»" : "  not found")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
