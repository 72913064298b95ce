import ClaimModel

/// The desk's table: a claim a row, its column is the verdict, so it reads without colour.
///
/// Names: `groups` (`article`, `title`, `rows`, `subtotal`, and `newTable` where a long table is cut before it), a row being
/// `id`, `statement`, `claimant`, `own`, `code`, `word`, `shape`, `before` and `behind` (one for each empty column on either
/// side of it), `state`, `counts`, `rules`; `columns`, `totals`, `totalCounts`, `total`, `left`; `gone` (`id`, `statement`).
enum ClaimTableView {
  static func fields(_ lines: [ClaimLine], titles: [ArticleID: String]) -> Fields {
    let standing = lines.filter(\.stands)
    let groups = grouped(standing)
    return [
      "columns": .texts(Standing.allCases.map(\.word)),
      "groups": .list(
        TableCut.pieces(groups.map(\.lines.count)).map { piece in
          let (article, lines) = groups[piece.group]
          let title = article.map { titles[$0] ?? "" } ?? "From no article of this casebook"
          return group(lines, piece, article, title: groups.count == 1 ? nil : title)
        }),
      "totals": .texts(Standing.allCases.map { column in String(standing.count { $0.standing == column }) }),
      "total": .text(Words.count(standing.count, "claim", "claims")),
      "left": .text("\(standing.count(where: \.isLeft)) left"), "totalCounts": .text(counts(standing)),
      "totalRules": .text(rules(standing)),
      "gone": .list(
        lines.filter { !$0.stands }.map { ["id": .text($0.id), "statement": .text($0.statement)] }),
    ]
  }

  /// By the article that a claim comes from first; claims without one at the end.
  private static func grouped(_ lines: [ClaimLine]) -> [(article: ArticleID?, lines: [ClaimLine])] {
    var groups: [ArticleID?: [ClaimLine]] = [:]
    for line in lines { groups[line.places.map(\.article).min(), default: []].append(line) }
    return groups.map { ($0.key, $0.value) }
      .sorted { ($0.article?.number ?? Int.max) < ($1.article?.number ?? Int.max) }
  }

  private static func group(_ lines: [ClaimLine], _ piece: TableCut.Piece, _ article: ArticleID?, title: String?)
    -> Fields
  {
    [
      "article": .text(title == nil ? nil : article?.description),
      "title": .text(title),
      "subtotal": .text(
        piece.goesOn
          ? "continued" : "\(Words.count(lines.count, "claim", "claims")), \(lines.count(where: \.isLeft)) left"),
      "newTable": .flag(piece.opensTable),
      "rows": .list(lines[piece.rows].map(row)),
    ]
  }

  private static func row(_ line: ClaimLine) -> Fields {
    var fields = line.standing.fields
    fields["id"] = .text(line.id)
    fields["statement"] = .text(line.statement)
    fields["claimant"] = .text(line.claimant)
    fields["own"] = .flag(line.isArticlesOwn)
    let column = Standing.allCases.firstIndex(of: line.standing) ?? 0
    fields["before"] = .texts(Array(repeating: "", count: column))
    fields["behind"] = .texts(Array(repeating: "", count: Standing.allCases.count - 1 - column))
    fields["state"] = .text(Words.capital(line.stateWords))
    fields["counts"] = .text(counts([line]))
    fields["rules"] = .text(Self.rules([line]))
    return fields
  }

  /// What the rules find, in words.
  private static func rules(_ lines: [ClaimLine]) -> String {
    let counts = lines.map(\.findingCounts)
    let sums = [
      (counts.map(\.blocks).reduce(0, +), "block", "block"), (counts.map(\.warns).reduce(0, +), "warns", "warn"),
      (counts.map(\.waived).reduce(0, +), "waived", "waived"),
    ]
    let words = sums.filter { $0.0 > 0 }.map { number, one, many in
      one == "block" ? "\(number) \(number == 1 ? "blocks" : "block")" : "\(number) \(number == 1 ? one : many)"
    }
    return words.isEmpty ? "nothing" : words.joined(separator: ", ")
  }

  /// For, against, mixed, context.
  private static func counts(_ lines: [ClaimLine]) -> String {
    let counts = lines.map(\.counts)
    let sums = [counts.map(\.supports), counts.map(\.refutes), counts.map(\.mixed), counts.map(\.context)]
    return sums.map { String($0.reduce(0, +)) }.joined(separator: ", ")
  }
}
