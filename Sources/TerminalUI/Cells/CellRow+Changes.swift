extension CellRow {
  /// What is drawn at once: characters of one style, one beside the other.
  public enum Stretch: Equatable {
    /// Characters that every terminal draws in one cell each.
    case narrow([UInt16], Style, x: Int)
    /// A character alone: terminals don't agree on how wide such are, so the place is set anew after it.
    case alone(String, Style, x: Int)
  }

  /// Hands out what differs from a row before, from left to right; everything where that is not known.
  ///
  /// Where a character of two cells stood, blanks come first: ncurses takes a half that it has left over for that of the
  /// character which now stands before it, and wipes both out.
  public func changes(since before: CellRow?, _ draw: (Stretch) -> Void) {
    var pen = StretchPen()
    guard let before, before.count == count else {
      Self.blank(cells.indices, draw)
      pen.draw(self, cells.indices, draw)
      return
    }
    // Rows that two screens share are one piece of memory.
    guard identity != before.identity else { return }
    var place = 0
    while let changed = nextChange(since: before, place) {
      if before.cells[changed].contains(where: { $0.width != 1 }) { Self.blank(changed, draw) }
      pen.draw(self, changed, draw)
      place = changed.upperBound
    }
  }

  private static func blank(_ range: Range<Int>, _ draw: (Stretch) -> Void) {
    draw(.narrow(Array(repeating: 0x20, count: range.count), .plain, x: range.lowerBound))
  }

  /// So many cells that have not changed are handed over as well, where changed ones stand on both sides: a stretch costs
  /// more than a few cells.
  private static let mostBetween = 8

  /// The next cells that have changed, whole characters.
  private func nextChange(since before: CellRow, _ place: Int) -> Range<Int>? {
    guard var start = firstChange(since: before, place..<count) else { return nil }
    var end = start + 1
    while let next = firstChange(since: before, end..<min(count, end + Self.mostBetween)) { end = next + 1 }
    while start > place, cells[start].width == 0 { start -= 1 }
    while end < count, cells[end].width == 0 { end += 1 }
    return start..<end
  }

  private func firstChange(since before: CellRow, _ range: Range<Int>) -> Int? {
    if hasClusters || before.hasClusters { return range.first { !shows(at: $0, thatOf: before) } }
    return cells.withUnsafeBufferPointer { cells in
      before.cells.withUnsafeBufferPointer { old in
        var x = range.lowerBound
        while x < range.upperBound, cells[x] == old[x] { x += 1 }
        return x < range.upperBound ? x : nil
      }
    }
  }
}

/// Gathers characters of one style into a stretch.
private struct StretchPen {
  private var characters: [UInt16] = []
  private var start = 0
  private var style = Style.plain

  mutating func draw(_ row: CellRow, _ range: Range<Int>, _ draw: (CellRow.Stretch) -> Void) {
    for x in range {
      let cell = row.cells[x]
      if let character = cell.narrow {
        if cell.style != style { finish(draw) }
        if characters.isEmpty { (start, style) = (x, cell.style) }
        characters.append(character)
      } else if cell.width > 0 {
        finish(draw)
        draw(.alone(row.text(at: x), cell.style, x: x))
      }
    }
    finish(draw)
  }

  private mutating func finish(_ draw: (CellRow.Stretch) -> Void) {
    guard !characters.isEmpty else { return }
    draw(.narrow(characters, style, x: start))
    characters.removeAll(keepingCapacity: true)
  }
}
