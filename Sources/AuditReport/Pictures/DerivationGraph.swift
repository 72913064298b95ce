import ClaimModel
import ReviewRules

/// How few origins stand behind many sources: origins at the left, their sources in rows, the claims that rest on them as
/// text at the right. What a source derives from is a dashed line in the space before the rows: nothing crosses a box.
struct DerivationGraph {
  static let mostNodes = 200
  private static let row = 30

  struct Row {
    let source: Source
    let claims: [ClaimID]
  }

  /// Sources with one and the same origin or origins.
  private struct Group {
    let roots: [RecordID]
    let rows: [Row]
  }

  private let groups: [Group]
  private let names: [RecordID: String]
  let total: Int

  /// - Parameter names: what the sources and the origins are called, as the report may show it.
  init(_ rows: [Row], _ graph: OriginGraph, names: [RecordID: String]) {
    total = rows.count
    self.names = names
    var byRoots: [[RecordID]: [Row]] = [:]
    for row in rows.prefix(Self.mostNodes) { byRoots[graph.roots(of: row.source.id).sorted(), default: []].append(row) }
    groups = byRoots.map { Group(roots: $0.key, rows: $0.value) }
      .sorted { ($0.rows.first?.source.id.number ?? 0) < ($1.rows.first?.source.id.number ?? 0) }
  }

  var isEmpty: Bool { groups.isEmpty }
  /// How many groups of origins stand behind the sources.
  var origins: Int { Set(groups.flatMap(\.roots)).count }

  func drawing() -> Drawing {
    let (frame, sources, claims) = (8, 290, 690)
    let height = 34 + groups.reduce(0) { $0 + max(1, $1.rows.count) * Self.row + 14 }
    var drawing = Drawing(
      id: "p-origins", title: "What the sources go back to",
      description: groups.map { group in
        let ids = group.rows.map(\.source.id.description).joined(separator: ", ")
        let roots =
          group.roots.isEmpty ? "themselves, in a circle" : group.roots.map(\.description).joined(separator: ", ")
        return "\(ids): \(roots)"
      }.joined(separator: "; ") + ".", width: 960, height: height)
    for (x, words) in [(frame, "Origin"), (sources, "Source"), (claims, "Claims that rest on it")] {
      drawing.text(words, x: x, y: 18, ink: .soft, bold: true)
    }
    var y = 30
    var middles: [SourceID: Int] = [:]
    for group in groups {
      let tall = max(1, group.rows.count) * Self.row
      let isCircle = group.roots.isEmpty
      drawing.box(x: frame, y: y, width: 230, height: tall - 6, stroke: .ink, dash: isCircle ? .dashed : .whole)
      let label = isCircle ? "in a circle: no origin" : group.roots.map(\.description).joined(separator: " ")
      drawing.text(label, x: frame + 9, y: y + 16, size: 12, bold: true, mono: !isCircle, within: 212)
      if let root = group.roots.first, let name = names[root], tall > Self.row {
        drawing.text(name, x: frame + 9, y: y + 33, ink: .soft, size: 12, within: 212)
      }
      for (index, row) in group.rows.enumerated() {
        let title = names[row.source.recordID] ?? ""
        let middle = y + index * Self.row + 12
        middles[row.source.id] = middle
        drawing.line([(frame + 230, middle), (sources - 4, middle)], .edge)
        drawing.link(to: row.source.id.description, "\(row.source.id) \(title)") { drawing in
          drawing.box(
            x: sources, y: middle - 12, width: 380, height: 24,
            dash: row.source.anonymousBecause == nil ? .whole : .dotted,
            title: title)
          drawing.text(row.source.id.description, x: sources + 8, y: middle + 4, size: 12, bold: true, mono: true)
          drawing.text(title, x: sources + 58, y: middle + 4, size: 12, within: 312)
        }
        let ids = row.claims.map(\.description).joined(separator: " ")
        drawing.text(
          row.claims.isEmpty ? "only through others" : ids, x: claims, y: middle + 4,
          ink: row.claims.isEmpty ? .soft : .ink, size: 12, mono: !row.claims.isEmpty, within: 262)
      }
      y += tall + 14
    }
    drawDerivations(middles, x: sources, on: &drawing)
    return drawing
  }

  private func drawDerivations(_ middles: [SourceID: Int], x: Int, on drawing: inout Drawing) {
    var track = 0
    for row in groups.flatMap(\.rows) {
      for case .source(let other) in row.source.derivesFrom {
        guard let start = middles[row.source.id], let end = middles[other], start != end else { continue }
        let at = x - 12 - (track % 4) * 8
        track += 1
        drawing.line(
          [(x, start + 6), (at, start + 6), (at, end - 6), (x - 2, end - 6)], .ink, dash: .dashed, end: .head)
      }
    }
  }
}
