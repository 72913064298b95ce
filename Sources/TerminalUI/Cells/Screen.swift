/// One cell: what is read as one character, and how it is drawn.
public struct Cell: Hashable, Sendable {
  public var text: String
  /// 1 or 2; 0 is the right half of a wide character.
  public var width: UInt8
  public var style: Style

  public init(text: String = " ", width: UInt8 = 1, style: Style = .plain) {
    (self.text, self.width, self.style) = (text, width, style)
  }

  public static let blank = Cell()

  // Written out for the same reason as that of a style.
  @inlinable
  public static func == (left: Cell, right: Cell) -> Bool {
    left.width == right.width && left.style == right.style && left.text == right.text
  }
}

/// What is to be seen: every cell, row by row, and where the cursor rests.
///
/// Every row is exactly as wide as the screen, whatever was put there: that is what keeps columns in place. A row that
/// two screens have in common is one piece of memory, so that they are compared at a glance.
public struct Screen: Hashable, Sendable {
  public let size: Size
  private var rows: [[Cell]]
  public var cursor: Point?
  /// What was kept of the screen before, and what is kept of this for the next: no part of what is seen.
  public let recalled: (any Sendable)?
  public var kept: (any Sendable)?

  /// An empty screen.
  /// - Parameters:
  ///   - size: How many cells it has.
  ///   - before: What was seen until now: what it kept is recalled.
  public init(_ size: Size, after before: Screen? = nil) {
    self.size = size
    recalled = before?.kept
    rows = Array(repeating: Array(repeating: .blank, count: size.columns), count: size.rows)
  }

  public static func == (left: Screen, right: Screen) -> Bool {
    left.size == right.size && left.cursor == right.cursor && left.rows == right.rows
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(cursor)
    hasher.combine(rows)
  }

  /// The cells of a row.
  public func row(_ y: Int) -> [Cell] { rows[y] }

  /// What only rows share that are one piece of memory, while both screens are there.
  func identity(ofRow y: Int) -> UnsafeRawPointer? { rows[y].withUnsafeBytes(\.baseAddress) }

  /// Every cell, row by row.
  public var cells: [Cell] { Array(rows.joined()) }

  /// Puts a line of text in a field of the row: cut where it is too long, filled up where it is too short.
  public mutating func put(
    _ text: StyledText, x: Int, y: Int, width: Int, fill: Style = .plain, gate: TextGate
  ) {
    guard let room = columns(x: x, width: width) else { return }
    put(gate.line(text, width: room.count, fill: fill), x: room.lowerBound, y: y)
  }

  /// Puts cells that were laid before, as ``TextGate/line(_:width:fill:)`` lays them.
  public mutating func put(_ line: [Cell], x: Int = 0, y: Int) {
    guard rows.indices.contains(y), let field = columns(x: x, width: line.count), field.count == line.count else {
      return
    }
    if field.count == size.columns {
      rows[y] = line
      return
    }
    unpair(at: field.lowerBound, row: y)
    unpair(at: field.upperBound, row: y)
    rows[y].replaceSubrange(field, with: line)
  }

  /// The columns of a field, as far as they are on the screen.
  private func columns(x: Int, width: Int) -> Range<Int>? {
    let (left, right) = (max(0, x), min(size.columns, x + max(0, width)))
    return left < right ? left..<right : nil
  }

  /// A wide character that is overwritten in half is gone.
  private mutating func unpair(at x: Int, row y: Int) {
    guard x < size.columns, x > 0, rows[y][x].width == 0 else { return }
    for half in [x - 1, x] { rows[y][half] = Cell(style: rows[y][half].style) }
  }

  /// Blanks in a style.
  public mutating func fill(_ rect: Rect, _ style: Style) {
    for y in max(0, rect.y)..<max(0, rect.y, min(size.rows, rect.y + rect.height)) {
      let left = max(0, rect.x)
      let right = min(size.columns, rect.x + rect.width)
      guard left < right else { continue }
      unpair(at: left, row: y)
      unpair(at: right, row: y)
      for x in left..<right { rows[y][x] = Cell(style: style) }
    }
  }

  /// Other styles for what stands there.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    for y in max(0, rect.y)..<max(0, rect.y, min(size.rows, rect.y + rect.height)) {
      for x in max(0, rect.x)..<max(0, rect.x, min(size.columns, rect.x + rect.width)) {
        rows[y][x].style = change(rows[y][x].style)
      }
    }
  }

  /// The rows as text, blanks at their ends left out.
  public func lines() -> [String] {
    (0..<size.rows).map { y in
      var line = row(y).map { $0.width == 0 ? "" : $0.text }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The stretches of one style in a row.
  public func styleRuns(row y: Int) -> [(range: Range<Int>, style: Style)] {
    var runs: [(range: Range<Int>, style: Style)] = []
    for (x, cell) in row(y).enumerated() {
      if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1].range = last.range.lowerBound..<(x + 1)
      } else {
        runs.append((x..<(x + 1), cell.style))
      }
    }
    return runs
  }
}
