import CNCurses
import TerminalUI

/// Hands a row to ncurses, what differs from the row before, in stretches of one style. ncurses sends only what differs from
/// what it sent before.
struct RowPainter {
  private let y: Int
  private var start = 0
  private var style = Style.plain
  /// Characters of one cell without marks.
  private var narrow: [UInt16] = []

  init(y: Int) { self.y = y }

  /// - Parameter before: what ncurses was handed for this row; nil where that is not known.
  consuming func paint(_ row: [Cell], over before: [Cell]?) {
    narrow.reserveCapacity(row.count)
    row.withUnsafeBufferPointer { cells in
      guard let before, before.count == cells.count else { return paint(cells, cells.indices) }
      before.withUnsafeBufferPointer { old in
        // Rows that two screens share are one piece of memory.
        guard cells.baseAddress != old.baseAddress else { return }
        var place = 0
        while let stretch = Self.nextChange(of: cells, from: old, place) {
          paint(cells, stretch)
          place = stretch.upperBound
        }
      }
    }
  }

  /// So many cells that have not changed are handed over as well, where changed ones stand on both sides: a stretch costs
  /// more than a few cells.
  private static let mostBetween = 8

  /// The next cells that have changed, whole characters.
  private static func nextChange(
    of cells: UnsafeBufferPointer<Cell>, from old: UnsafeBufferPointer<Cell>, _ place: Int
  ) -> Range<Int>? {
    var start = place
    while start < cells.count, cells[start] == old[start] { start += 1 }
    guard start < cells.count else { return nil }
    var (end, next) = (start + 1, start + 1)
    while next < cells.count, next - end < mostBetween {
      if cells[next] != old[next] { end = next + 1 }
      next += 1
    }
    while start > place, cells[start].width == 0 { start -= 1 }
    while end < cells.count, cells[end].width == 0 { end += 1 }
    return start..<end
  }

  private mutating func paint(_ cells: UnsafeBufferPointer<Cell>, _ stretch: Range<Int>) {
    for x in stretch where cells[x].width > 0 {
      guard let character = Self.narrow(cells[x]) else {
        put()
        putWide(cells[x], x: x)
        continue
      }
      if cells[x].style != style { put() }
      if narrow.isEmpty { (start, style) = (x, cells[x].style) }
      narrow.append(character)
    }
    put()
  }

  /// The character of a cell, where every terminal agrees that it is one cell wide.
  private static func narrow(_ cell: Cell) -> UInt16? {
    guard cell.width == 1 else { return nil }
    let bytes = cell.text.utf8
    if bytes.count == 1, let letter = bytes.first { return UInt16(letter) }
    var scalars = cell.text.unicodeScalars.makeIterator()
    guard let scalar = scalars.next(), scalars.next() == nil else { return nil }
    return TextGate.isSimple(scalar) ? UInt16(exactly: scalar.value) : nil
  }

  private mutating func put() {
    guard !narrow.isEmpty else { return }
    cc_put_narrow(
      Int32(y), Int32(start), narrow, Int32(narrow.count), Self.colour(style.foreground),
      Self.colour(style.background), Self.attributes(style))
    narrow.removeAll(keepingCapacity: true)
  }

  /// A cell alone: terminals don't agree on how wide such are, so the place is set anew after it.
  private func putWide(_ cell: Cell, x: Int) {
    cc_put(
      Int32(y), Int32(x), cell.text, -1, Self.colour(cell.style.foreground), Self.colour(cell.style.background),
      Self.attributes(cell.style))
  }

  private static func colour(_ colour: UInt8?) -> Int32 { colour.map(Int32.init) ?? -1 }

  private static func attributes(_ style: Style) -> Int32 {
    Int32((style.bold ? CC_BOLD : 0) | (style.underline ? CC_UNDERLINE : 0) | (style.reverse ? CC_REVERSE : 0))
  }
}
