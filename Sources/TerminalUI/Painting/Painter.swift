/// Works out what a terminal has to be sent so that one screen follows another: what differs, and no more.
public struct Painter {
  private var pen: any TerminalPen
  private var bytes: [UInt8] = []
  /// The style that the terminal draws in; none between two paintings.
  private var style = Style.plain
  /// Where the terminal will draw next; nil where that is not known.
  private var place: Point?
  /// Whether terminals agree on that place.
  private var isAgreed = true

  public init(_ pen: any TerminalPen) { self.pen = pen }

  /// - Parameter shown: What is on the terminal; nil where that is not known.
  public mutating func paint(_ screen: Screen, over shown: Screen?) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    place = nil
    let before = begin(screen, over: shown)
    for y in 0..<screen.size.rows {
      paint(screen.row(y), y: y, isLast: y == screen.size.rows - 1, over: before.row(y))
    }
    change(to: .plain)
    pen.move(to: screen.cursor ?? Point(x: 0, y: max(0, screen.size.rows - 1)), &bytes)
    return bytes
  }

  /// Blanks what is not known and moves what only stands elsewhere; what is on the terminal then.
  private mutating func begin(_ screen: Screen, over shown: Screen?) -> Screen {
    guard var shown, shown.size == screen.size else {
      bytes += pen.clear
      return Screen(screen.size)
    }
    if let scroll = Scroll(from: shown, to: screen), pen.scroll(scroll, rows: screen.size.rows, &bytes) {
      shown.scroll(scroll)
    }
    return shown
  }

  /// From so many blanks on at its end a row is erased.
  private static var leastErased: Int { 4 }

  private mutating func paint(_ row: CellRow, y: Int, isLast: Bool, over before: CellRow) {
    guard row.identity != before.identity else { return }
    let width = isLast && pen.lastCellScrolls ? row.count - 1 : row.count
    let end = min(row.endOfDrawing, width)
    var isErased = false
    row.changes(since: before) { changed in
      draw(row, changed.clamped(to: 0..<end), y)
      let blanks = changed.clamped(to: end..<width)
      guard !blanks.isEmpty, !isErased else { return }
      if blanks.count >= Self.leastErased, !pen.eraseToEnd.isEmpty {
        go(to: Point(x: blanks.lowerBound, y: y))
        change(to: .plain)
        bytes += pen.eraseToEnd
        isErased = true
      } else {
        draw(row, blanks, y)
      }
    }
  }

  private mutating func draw(_ row: CellRow, _ range: Range<Int>, _ y: Int) {
    row.stretches(in: range) { stretch in
      switch stretch {
      case .simple(let columns, let style):
        go(to: Point(x: columns.lowerBound, y: y))
        change(to: style)
        row.append(simple: columns, to: &bytes)
        // Behind its last cell a terminal stays in the row or does not.
        place = columns.upperBound < row.count ? Point(x: columns.upperBound, y: y) : nil
      case .alone(let x, let style): draw(row, alone: Point(x: x, y: y), before: range.upperBound, style)
      }
    }
  }

  /// Terminals don't agree how wide such a character is: whatever follows is put in its place anew. What is one scalar
  /// is drawn by most as it should be, so that a word of such is written without moving.
  /// - Parameter room: The cell before which it has to end.
  private mutating func draw(_ row: CellRow, alone place: Point, before room: Int, _ style: Style) {
    let width = row.width(at: place.x)
    let isWhole = place.x + width <= room
    let text = isWhole ? row.text(at: place.x) : " "
    let isScalar = text.unicodeScalars.count == 1
    go(to: place, evenIfDoubtful: isScalar)
    change(to: style)
    if !isScalar {
      // What the terminal takes for narrower leaves none of what stood here.
      bytes += repeatElement(0x20, count: width)
      pen.move(to: place, &bytes)
    }
    bytes += Self.drawn(text, width: width).utf8
    let end = place.x + width
    self.place = isScalar && end < row.count ? Point(x: end, y: place.y) : nil
    isAgreed = false
  }

  /// What is sent of a character: of joined pictures as many as have room, because not every terminal joins them, and
  /// nothing that could command it, whatever the cells hold.
  private static func drawn(_ text: String, width: Int) -> String {
    var drawn = ""
    var room = width
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .control {
      room -= DisplayWidth.of(Character(scalar))
      guard drawn.isEmpty || room >= 0 else { break }
      drawn.unicodeScalars.append(scalar)
    }
    // A joiner that is left at the end would join what stands beside.
    while drawn.unicodeScalars.count > 1, drawn.unicodeScalars.last?.value == 0x200D {
      drawn.unicodeScalars.removeLast()
    }
    return drawn
  }

  private mutating func go(to place: Point, evenIfDoubtful: Bool = false) {
    if self.place != place || !(isAgreed || evenIfDoubtful) { pen.move(to: place, &bytes) }
    (self.place, isAgreed) = (place, true)
  }

  private mutating func change(to style: Style) {
    guard style != self.style else { return }
    pen.change(from: self.style, to: style, &bytes)
    self.style = style
  }
}
