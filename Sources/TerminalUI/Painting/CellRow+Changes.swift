extension CellRow {
  /// So many cells that have not changed are drawn as well, where changed ones stand on both sides: to move the cursor
  /// takes as many bytes.
  private static let mostBetween = 8

  /// Hands out the cells that look otherwise than in a row before of as many, whole characters, from left to right.
  func changes(since before: CellRow, _ body: (Range<Int>) -> Void) {
    // Rows that two screens share are one piece of memory.
    guard identity != before.identity else { return }
    var place = 0
    while let changed = nextChange(since: before, place) {
      body(changed)
      place = changed.upperBound
    }
  }

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

  /// What is drawn at once.
  enum Stretch: Equatable {
    /// Characters of one style that every terminal draws in one cell each.
    case simple(Range<Int>, Style)
    /// A character of which terminals may think otherwise, by its first cell.
    case alone(Int, Style)
  }

  func stretches(in range: Range<Int>, _ body: (Stretch) -> Void) {
    var x = range.lowerBound
    while x < range.upperBound {
      let style = cells[x].style
      if cells[x].narrow != nil {
        let start = x
        while x < range.upperBound, cells[x].narrow != nil, cells[x].style == style { x += 1 }
        body(.simple(start..<x, style))
      } else {
        body(.alone(x, style))
        x += max(1, cells[x].width)
      }
    }
  }

  /// Adds the UTF-8 of simple characters.
  func append(simple range: Range<Int>, to bytes: inout [UInt8]) {
    cells.withUnsafeBufferPointer { cells in
      for x in range {
        guard let scalar = cells[x].narrow else { continue }
        switch scalar {
        case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
        case ..<0x800:
          bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
          bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
        default:
          bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
          bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
          bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
        }
      }
    }
  }

  /// The cell from which on nothing but blanks follow that are drawn in no style.
  var endOfDrawing: Int {
    let blank = Cell()
    var end = count
    while end > 0, cells[end - 1] == blank { end -= 1 }
    return end
  }
}
