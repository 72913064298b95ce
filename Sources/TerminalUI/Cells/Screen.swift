/// What is to be seen: every cell, row by row, and where the cursor rests.
///
/// Every row is exactly as wide as the screen, whatever was put there: that is what keeps columns in place. A row that
/// two screens have in common is one piece of memory, so that they are compared at a glance.
public struct Screen: Hashable, Sendable {
  public let size: Size
  private var rows: [CellRow]
  public var cursor: Point?
  /// What was kept of the screens before, and what is kept for the next: no part of what is seen.
  public let recalled: (any Sendable)?
  public var kept: (any Sendable)?

  /// An empty screen.
  /// - Parameters:
  ///   - size: How many cells it has.
  ///   - before: What was seen until now: what it kept is recalled.
  public init(_ size: Size, after before: Screen? = nil) {
    self.size = size
    recalled = before?.kept
    kept = recalled
    rows = Array(repeating: CellRow(blanks: size.columns), count: size.rows)
  }

  public static func == (left: Screen, right: Screen) -> Bool {
    left.size == right.size && left.cursor == right.cursor && left.rows == right.rows
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(cursor)
    hasher.combine(rows)
  }

  public func row(_ y: Int) -> CellRow { rows[y] }

  /// Puts a line of text in a field of the row: cut where it is too long, filled up where it is too short.
  public mutating func put(
    _ text: StyledText, x: Int, y: Int, width: Int, fill: Style = .plain, gate: TextGate
  ) {
    guard let room = columns(x: x, width: width) else { return }
    put(gate.line(text, width: room.count, fill: fill), x: room.lowerBound, y: y)
  }

  /// Puts cells that were laid before, as ``TextGate/line(_:width:fill:)`` lays them.
  public mutating func put(_ line: CellRow, x: Int = 0, y: Int) {
    guard rows.indices.contains(y), let field = columns(x: x, width: line.count), field.count == line.count else {
      return
    }
    if field.count == size.columns {
      rows[y] = line
      return
    }
    unpair(at: field.lowerBound, row: y)
    unpair(at: field.upperBound, row: y)
    rows[y].replace(from: field.lowerBound, with: line)
  }

  /// The columns of a field, as far as they are on the screen.
  private func columns(x: Int, width: Int) -> Range<Int>? {
    let (left, right) = (max(0, x), min(size.columns, x + max(0, width)))
    return left < right ? left..<right : nil
  }

  /// A wide character that is overwritten in half is gone.
  private mutating func unpair(at x: Int, row y: Int) {
    guard x < size.columns, x > 0, rows[y].width(at: x) == 0 else { return }
    for half in [x - 1, x] { rows[y].blank(half..<(half + 1), rows[y].style(at: half)) }
  }

  /// Blanks in a style.
  public mutating func fill(_ rect: Rect, _ style: Style) {
    guard let columns = columns(x: rect.x, width: rect.width) else { return }
    for y in lines(of: rect) {
      unpair(at: columns.lowerBound, row: y)
      unpair(at: columns.upperBound, row: y)
      rows[y].blank(columns, style)
    }
  }

  /// Other styles for what stands there.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    guard let columns = columns(x: rect.x, width: rect.width) else { return }
    for y in lines(of: rect) { rows[y].restyle(columns, change) }
  }

  /// The rows of a field, as far as they are on the screen.
  private func lines(of rect: Rect) -> Range<Int> {
    max(0, rect.y)..<max(0, rect.y, min(size.rows, rect.y + rect.height))
  }

  /// The rows as text, blanks at their ends left out.
  public func lines() -> [String] {
    (0..<size.rows).map { y in
      var line = row(y).text
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The stretches of one style in a row.
  public func styleRuns(row y: Int) -> [(range: Range<Int>, style: Style)] {
    var runs: [(range: Range<Int>, style: Style)] = []
    for x in 0..<size.columns {
      let style = row(y).style(at: x)
      if let last = runs.last, last.style == style {
        runs[runs.count - 1].range = last.range.lowerBound..<(x + 1)
      } else {
        runs.append((x..<(x + 1), style))
      }
    }
    return runs
  }
}
