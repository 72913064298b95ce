import AuditLedger
import ClaimModel

/// The cover: what was found, what is left, what is sealed, and what an outsider checks it against.
///
/// Names: `title`, `about` (paragraphs), `scope`, `asOf`, `size`, `headHash`, `headShort`, `root`, `origin`,
/// `checkpoint`, `checkpointLines`, `secondReviewOff`, `givenAlone` (see `GivenAlone`), `editors`, `generatedBy`,
/// `toolVersion`, `total`, `left`, `leftOf`, `published`, `sealed`, `gone`, `tallies` (`code`, `word`, `shape`,
/// `count`, `marks`, `more`), `states` (`word`, `count`), `sheets` (links: `id`, `code`, `word`, `shape`),
/// `someSheets`, `hasArticles`, `css`.
enum CoverView {
  /// One drawing a claim up to here; beyond, a bar.
  private static let mostMarks = 40

  static func fields(
    _ lines: [ClaimLine], _ subjects: ReportSubjects, _ request: ReportRequest, _ ledger: LedgerState,
    _ settings: CasebookSettings
  ) -> Fields {
    let standing = lines.filter(\.stands)
    let left = standing.count(where: \.isLeft)
    var fields: Fields = [
      "title": .text(settings.title), "about": RunningText.paragraphs(settings.description),
      "scope": .text(scope(request.scope)), "origin": .text(settings.origin),
      "secondReviewOff": .flag(settings.secondReview == .off), "givenAlone": .text(GivenAlone.words(lines, settings)),
      "editors": .text(settings.editors.map(\.name).joined(separator: ", ")),
      "generatedBy": .text(request.generatedBy), "toolVersion": .text(request.toolVersion),
      "total": .text(standing.count), "left": .text(left),
      "leftOf": .text("\(left == 1 ? "claim" : "claims") left of \(standing.count)"),
      "published": .text(Words.count(standing.count(where: \.isPublic), "claim is", "claims are")),
      "sealed": .text(
        standing.count(where: \.isSealed).some.map { Words.count($0, "first verdict", "first verdicts") }),
      "gone": .text((lines.count - standing.count).some.map { Words.count($0, "claim", "claims") }),
      "tallies": .list(Standing.allCases.map { tally($0, standing) }),
      "states": .list(states(standing)), "hasArticles": .flag(!subjects.articles.isEmpty),
      "sheets": .list(standing.count <= mostMarks ? lines.map(link) : firstOfEachArticle(lines).map(link)),
      "someSheets": .flag(standing.count > mostMarks),
    ]
    fields.merge(LedgerView.fields(ledger))
    return fields
  }

  private static func scope(_ scope: ReportScope) -> String {
    switch scope {
    case .everything: "The whole casebook: every article and every claim"
    case .claim(let id): "One claim, \(id), with what it rests on; the rest of the casebook is not shown"
    case .article(let id): "One article, \(id): the claims that come from it or appeared in it"
    case .topic(let topic): "One topic, «\(topic)»; the rest of the casebook is not shown"
    case .claims(let ids, let filter):
      "The \(Words.count(ids.count, "claim", "claims")) that the filter «\(filter)» picks; the rest is not shown"
    }
  }

  private static func tally(_ standing: Standing, _ lines: [ClaimLine]) -> Fields {
    let count = lines.count { $0.standing == standing }
    var fields = standing.fields
    fields["count"] = .text(count)
    fields["marks"] = .texts(
      lines.count <= mostMarks ? Array(repeating: standing.shape, count: count) : [bar(count, of: lines.count)])
    return fields
  }

  /// A share of all claims as a bar: where something is, there is something to see. The number stands beside it.
  private static func bar(_ count: Int, of all: Int) -> String {
    guard count > 0 else { return "" }
    let width = max(2, barWidth * count / max(1, all))
    return
      "<svg class=\"bar\" aria-hidden=\"true\" width=\"\(width)\" height=\"12\" viewBox=\"0 0 \(width) 12\"><rect width=\"\(width)\" height=\"12\" fill=\"currentColor\"/></svg>"
  }

  private static let barWidth = 220

  private static func states(_ lines: [ClaimLine]) -> [Fields] {
    ReviewState.Name.allCases.compactMap { name in
      lines.count { $0.state == name }.some.map { ["word": .text(Words.capital(name.rawValue)), "count": .text($0)] }
    }
  }

  private static func firstOfEachArticle(_ lines: [ClaimLine]) -> [ClaimLine] {
    var seen: Set<ArticleID> = []
    return lines.filter { line in line.places.first.map { seen.insert($0.article).inserted } ?? false }
  }

  private static func link(_ line: ClaimLine) -> Fields {
    var fields = line.standing.fields
    fields["id"] = .text(line.id)
    return fields
  }
}

/// What identifies the ledger's state, on cover and manifest.
enum LedgerView {
  static func fields(_ ledger: LedgerState) -> Fields {
    let lines = ledger.checkpoint?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
    // Within a block of code nothing can be escaped, so a note with markup in it is not put into one.
    let isPlain = !(ledger.checkpoint ?? "").unicodeScalars.contains {
      $0 == "<" || $0 == "&" || ($0 != "\n" && VisibleCharacters.name(of: $0) != nil)
    }
    return [
      "size": .text(ledger.head.size), "headHash": .text(ledger.head.hash),
      "headShort": .text(String(ledger.head.hash.hex.prefix(8))), "root": .text(ledger.root),
      "asOf": .group(ledger.asOf.map(Words.time)), "checkpoint": .text(ledger.checkpoint),
      "checkpointLines": .list(lines.drop(whileLast: \.isEmpty).map { ["line": .text($0)] }),
      "checkpointIsPlain": .flag(isPlain),
    ]
  }
}

extension Int {
  /// The number, or nil where there is nothing to tell.
  var some: Int? { self == 0 ? nil : self }
}

extension [String] {
  /// Without the elements at the end that the test holds for.
  fileprivate func drop(whileLast test: (String) -> Bool) -> [String] {
    var rest = self[...]
    while let last = rest.last, test(last) { rest.removeLast() }
    return Array(rest)
  }
}
