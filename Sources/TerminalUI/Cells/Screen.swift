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
}

/// What is to be seen: every cell, row by row, and where the cursor rests.
///
/// Every row is exactly as wide as the screen, whatever was put there: that is what keeps columns in place.
public struct Screen: Hashable, Sendable {
  public let size: Size
  public private(set) var cells: [Cell]
  public var cursor: Point?

  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cells of a row.
  public func row(_ y: Int) -> ArraySlice<Cell> { cells[(y * size.columns)..<((y + 1) * size.columns)] }

  /// Puts a line of text in a field of the row: cut where it is too long, filled up where it is too short.
  public mutating func put(
    _ text: StyledText, x: Int, y: Int, width: Int, fill: Style = .plain, gate: TextGate
  ) {
    guard (0..<size.rows).contains(y), x < size.columns, width > 0 else { return }
    let left = max(0, x)
    let right = min(size.columns, x + width)
    guard left < right else { return }
    let field = (y * size.columns + left)..<(y * size.columns + right)
    unpair(at: field.lowerBound, row: y)
    unpair(at: field.upperBound, row: y)
    let isLaid = cells.withUnsafeMutableBufferPointer { cells in
      gate.laySimple(text, over: UnsafeMutableBufferPointer(rebasing: cells[field]), fill: fill)
    }
    if isLaid { return }
    var line = gate.cells(of: text, width: right - left)
    for _ in line.count..<max(line.count, right - left) { line.append(Cell(style: fill)) }
    cells.replaceSubrange(field, with: line)
  }

  /// A wide character that is overwritten in half is gone.
  private mutating func unpair(at index: Int, row: Int) {
    guard index < (row + 1) * size.columns, index > row * size.columns, cells[index].width == 0 else { return }
    cells[index - 1] = Cell(style: cells[index - 1].style)
    cells[index] = Cell(style: cells[index].style)
  }

  /// Blanks in a style.
  public mutating func fill(_ rect: Rect, _ style: Style) {
    for y in max(0, rect.y)..<max(0, rect.y, min(size.rows, rect.y + rect.height)) {
      let left = max(0, rect.x)
      let right = min(size.columns, rect.x + rect.width)
      guard left < right else { continue }
      unpair(at: y * size.columns + left, row: y)
      unpair(at: y * size.columns + right, row: y)
      for x in left..<right { cells[y * size.columns + x] = Cell(style: style) }
    }
  }

  /// Other styles for what stands there.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    for y in max(0, rect.y)..<max(0, rect.y, min(size.rows, rect.y + rect.height)) {
      for x in max(0, rect.x)..<max(0, rect.x, min(size.columns, rect.x + rect.width)) {
        cells[y * size.columns + x].style = change(cells[y * size.columns + x].style)
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
