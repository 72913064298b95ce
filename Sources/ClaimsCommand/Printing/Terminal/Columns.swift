/// A table of aligned columns.
struct Columns {
  /// What a column is called, and how far it may shrink where the terminal is narrow.
  struct Column {
    let title: Printed
    /// The least width that it keeps; nil where it is never cut.
    let least: Int?
    /// Which columns shrink or go first, from 1; 0 never goes.
    let goes: Int

    init(_ title: Printed, least: Int? = nil, goes: Int = 0) {
      (self.title, self.least, self.goes) = (title, least, goes)
    }
  }

  private static let gap = 2

  let columns: [Column]
  var rows: [[Printed]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// The lines, title first, none wider than the limit; whole where there is no limit.
  func lines(width limit: Int?) -> [Printed] {
    guard !rows.isEmpty else { return [] }
    let natural = columns.indices.map { index in
      ([columns[index].title] + rows.map { $0[index] }).map(\.width).max() ?? 0
    }
    // A column in which nothing stands says nothing.
    var shown = columns.indices.filter { index in !rows.allSatisfy { $0[index].isEmpty } }
    var widths = Self.fitted(natural, shown, columns, limit)
    // Where shrinking is not enough, whole columns go, the least needed first.
    for index in columns.indices.filter({ columns[$0].goes > 0 }).sorted(by: { columns[$0].goes < columns[$1].goes })
    where widths == nil {
      shown.removeAll { $0 == index }
      widths = Self.fitted(natural, shown, columns, limit)
    }
    let head = columns.map { Printed($0.title.plain, .heading) }
    return ([head] + rows).map { line($0, shown, widths ?? natural).cut(to: limit) }
  }

  /// The widths of the columns that are shown, the widest texts shrunk first; nil where even that is too wide.
  private static func fitted(_ natural: [Int], _ shown: [Int], _ columns: [Column], _ limit: Int?) -> [Int]? {
    guard let limit else { return natural }
    var widths = natural
    while case let excess = shown.reduce(0, { $0 + widths[$1] }) + gap * max(0, shown.count - 1) - limit, excess > 0 {
      let shrinkable = shown.filter { index in columns[index].least.map { widths[index] > $0 } ?? false }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      let next = shrinkable.map { widths[$0] }.filter { $0 < widths[widest] }.max() ?? 0
      let floor = max(columns[widest].least ?? 0, next, widths[widest] - excess)
      widths[widest] = floor < widths[widest] ? floor : widths[widest] - 1
    }
    return widths
  }

  private func line(_ cells: [Printed], _ shown: [Int], _ widths: [Int]) -> Printed {
    var line = Printed()
    for (place, index) in shown.enumerated() {
      let isLast = place == shown.count - 1
      let cell = cells[index].cut(to: widths[index])
      line += isLast ? cell : cell.padded(to: widths[index] + Self.gap)
    }
    return line
  }
}
