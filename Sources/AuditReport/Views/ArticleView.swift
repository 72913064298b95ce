import AuditLedger
import ClaimModel

/// An article: what it is, and its text with the claims marked in place.
///
/// Names: `id`, `title`, `publisher`, `byline`, `published`, `url`, `language`, `lang`, `taken`, `versions` (`number`,
/// `retrieved`, `original`, `text`, `length`, `originalBytes`), `current`, `absence`, `paragraphs` (`number`, `start`,
/// `end`, `runs`: see `RunningText`), `elsewhere` (claims whose words lie in another version: `id`, `version`).
enum ArticleView {
  static func fields(_ id: ArticleID, _ lines: [ClaimLine], on shelf: inout RecordShelf) throws -> Fields {
    let article = try shelf.casebook.need(id)
    let current = article.versions.count
    let text = try shelf.text(of: id, version: current)
    let here = lines.filter(\.stands).flatMap { line in line.places.filter { $0.article == id }.map { (line, $0) } }
    let shown = try here.filter { try shelf.shows($0.1) }
    let shownClaims = Set(shown.map(\.0.id))
    var lastPlace: [ClaimID: Int] = [:]
    for (line, place) in shown { lastPlace[line.id] = max(lastPlace[line.id] ?? 0, place.span.end) }
    let marks = shown.map { line, place in
      RunningText.Mark(
        place: place.span.start..<place.span.end, claim: line.id, standing: line.standing,
        isLast: place.span.end == lastPlace[line.id])
    }
    // A name may stand once in a page.
    var anchored = Set(lines.filter { $0.anchor != id }.map(\.id))
    return [
      "id": .text(id), "title": .text(article.title), "publisher": .text(article.publisher),
      "byline": .text(article.byline), "published": .text(article.published),
      "url": Words.link(article.url, isRedacted: shelf.isRedacted),
      "language": .text(article.language), "lang": .text(SafeLink.language(article.language)),
      "taken": .text(try taken(id, shelf.casebook)), "versions": .list(versions(article)), "current": .text(current),
      "absence": .text(Words.absence(text.state)), "paragraphs": .list(paragraphs(text, marks, &anchored)),
      "elsewhere": .list(
        here.filter { !shownClaims.contains($0.0.id) }.map {
          ["id": .text($0.0.id), "version": .text($0.1.version)]
        }),
    ]
  }

  private static func paragraphs(
    _ text: ArticleText, _ marks: [RunningText.Mark], _ anchored: inout Set<ClaimID>
  ) -> [Fields] {
    var byParagraph: [Int: [RunningText.Mark]] = [:]
    for mark in marks {
      let first = text.paragraph(at: mark.place.lowerBound) ?? 0
      let last = text.paragraph(at: mark.place.upperBound - 1) ?? first
      for number in first...max(first, last) { byParagraph[number, default: []].append(mark) }
    }
    return text.paragraphs.enumerated().map { number, place in
      [
        "number": .text(number + 1), "start": .text(place.lowerBound), "end": .text(place.upperBound),
        "runs": .list(RunningText.marked(text.points, place, byParagraph[number] ?? [], anchored: &anchored)),
      ]
    }
  }

  private static func versions(_ article: Article) -> [Fields] {
    article.versions.enumerated().map { index, version in
      [
        "number": .text(index + 1), "retrieved": .group(Words.time(version.retrieved)),
        "original": .text(version.originalSHA256), "text": .text(version.textSHA256),
        "length": .text(version.length), "originalBytes": .text(version.original.bytes),
      ]
    }
  }

  /// How many attributions were found in the article, and how many of them were rejected.
  private static func taken(_ id: ArticleID, _ casebook: any CasebookReading) throws -> String {
    let attributions = try casebook.referrers(to: id.any, as: Attribution.self)
    let rejected = attributions.count { $0.rejected != nil }
    return Words.count(attributions.count, "attribution", "attributions")
      + (rejected == 0 ? "" : ", \(rejected) of them rejected as wrong")
  }
}
