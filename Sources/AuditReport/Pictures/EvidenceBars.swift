import ClaimModel

/// Evidence for and against: a row a claim, a square a passage, against at the left and for at the right of the middle.
struct EvidenceBars {
  static let mostRows = 200
  private static let row = 26
  private static let mostSquares = 16

  private let lines: [ClaimLine]
  private let names: [String]
  let total: Int

  /// Claims to which a passage was put; `shown` masks what a redacted report does not show.
  init(_ lines: [ClaimLine], shown: (String) -> String) {
    let some = lines.filter { $0.stands && $0.counts.supports + $0.counts.refutes + $0.counts.mixed > 0 }
    total = some.count
    self.lines = Array(some.prefix(Self.mostRows))
    names = self.lines.map { shown($0.statement) }
  }

  var isEmpty: Bool { lines.isEmpty }

  func drawing() -> Drawing {
    let (middle, step) = (560, 17)
    var drawing = Drawing(
      id: "p-evidence", title: "Evidence for and against",
      description: lines.map {
        "\($0.id): \($0.counts.supports) for, \($0.counts.refutes) against, \($0.counts.mixed) mixed"
      }
      .joined(separator: "; ") + ".", width: 980, height: 36 + lines.count * Self.row)
    drawing.text("Against", x: middle - 12, y: 16, ink: .soft, bold: true, anchor: "end")
    drawing.text("For", x: middle + 12, y: 16, ink: .soft, bold: true)
    drawing.line([(middle, 22), (middle, 30 + lines.count * Self.row)], .edge)
    for (index, line) in lines.enumerated() {
      let y = 28 + index * Self.row
      drawing.link(to: line.id.description, "\(line.id), \(line.standing.word)") { drawing in
        drawing.shape(line.standing, x: 8, y: y + 2)
        drawing.text(line.id.description, x: 28, y: y + 14, size: 12, bold: true, mono: true)
        drawing.text(names[index], x: 78, y: y + 14, ink: .soft, size: 12, within: 220)
      }
      for number in 0..<min(line.counts.supports, Self.mostSquares) {
        drawing.box(x: middle + 8 + number * step, y: y + 2, width: 13, height: 13, fill: .ink, stroke: .ink)
      }
      for number in 0..<min(line.counts.refutes, Self.mostSquares) {
        let x = middle - 21 - number * step
        drawing.box(x: x, y: y + 2, width: 13, height: 13, stroke: .ink)
        drawing.line([(x, y + 2), (x + 13, y + 15)], .ink)
      }
      let more = [
        (line.counts.supports, middle + 12 + Self.mostSquares * step, "start"),
        (line.counts.refutes, middle - 12 - Self.mostSquares * step, "end"),
      ]
      for (count, x, anchor) in more where count > Self.mostSquares {
        drawing.text("\(count)", x: x, y: y + 13, size: 12, bold: true, anchor: anchor)
      }
      if line.counts.mixed + line.counts.context > 0 {
        let words = [
          line.counts.mixed > 0 ? "\(line.counts.mixed) mixed" : "",
          line.counts.context > 0 ? "\(line.counts.context) context" : "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        drawing.text(words, x: 850, y: y + 13, ink: .soft, size: 12)
      }
    }
    return drawing
  }
}
