import ClaimModel

/// Verdicts by article: a bar an article, a part a standing, with its number. No score is worked out: small counts mislead.
struct VerdictBars {
  static let mostRows = 200
  private static let row = 46

  struct Bar {
    let article: ArticleID?
    let title: String
    let counts: [Standing: Int]

    var total: Int { counts.values.reduce(0, +) }
  }

  private let bars: [Bar]
  let total: Int

  init(_ bars: [Bar]) {
    total = bars.count
    self.bars = Array(bars.prefix(Self.mostRows))
  }

  var isEmpty: Bool { bars.isEmpty }

  func drawing() -> Drawing {
    let longest = max(1, bars.map(\.total).max() ?? 1)
    let most = 700
    var drawing = Drawing(
      id: "p-verdicts", title: "Verdicts by article",
      description: bars.map { bar in
        let parts = Standing.allCases.compactMap { standing in
          bar.counts[standing].flatMap { $0 > 0 ? "\($0) \(standing.word.lowercased())" : nil }
        }
        return "\(bar.article?.description ?? "No article"): \(parts.joined(separator: ", "))"
      }.joined(separator: "; ") + ".", width: 860, height: 12 + bars.count * Self.row)
    for (index, bar) in bars.enumerated() {
      let y = 8 + index * Self.row
      let name = (bar.article.map { "\($0) " } ?? "") + bar.title
      drawing.text(name, x: 8, y: y + 12, size: 12, within: 780)
      var x = 8
      for standing in Standing.allCases {
        let count = bar.counts[standing] ?? 0
        guard count > 0 else { continue }
        let width = max(34, most * count / longest)
        drawing.box(
          x: x, y: y + 18, width: width, height: 22, stroke: Drawing.Ink(standing),
          dash: standing == .noVerdict || standing == .notCheckable
            ? .dotted : standing == .notEnoughEvidence ? .dashed : .whole,
          title: "\(count) \(standing.word.lowercased())")
        drawing.shape(standing, x: x + 4, y: y + 22)
        drawing.text("\(count)", x: x + 21, y: y + 33, size: 12, bold: true)
        x += width + 2
      }
    }
    return drawing
  }
}
