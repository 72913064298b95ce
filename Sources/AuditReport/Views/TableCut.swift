/// Where a long table of claims is cut into several.
///
/// A browser lays out whole tables alone, and a thousand rows held up the first look at a page by a third of a second.
enum TableCut {
  /// Rows that stay together: those of an article, or some of them where they are very many.
  struct Piece: Equatable {
    let group: Int
    let rows: Range<Int>
    let opensTable: Bool

    /// Whether the article's first rows stand in a piece before it.
    var goesOn: Bool { rows.lowerBound > 0 }
  }

  /// Rows after which the next article opens a table of its own, and the most that a table has.
  static let (enough, most) = (40, 100)

  /// - Parameter sizes: the rows of each article, in order.
  /// - Returns: all rows in order; the first piece stands in the table that is open anyhow.
  static func pieces(_ sizes: [Int]) -> [Piece] {
    var pieces: [Piece] = []
    var height = 0
    for (group, size) in sizes.enumerated() {
      for start in stride(from: 0, to: size, by: most) {
        let rows = start..<min(start + most, size)
        let opens = !pieces.isEmpty && (height >= enough || height + rows.count > most)
        pieces.append(Piece(group: group, rows: rows, opensTable: opens))
        height = opens ? rows.count : height + rows.count
      }
    }
    return pieces
  }
}
