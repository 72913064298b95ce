/// A row of cells: what each shows, how wide that is and how it is drawn. Two are equal where they look the same.
///
/// What is read as one character is one scalar nearly always; joined emoji and letters with marks are kept beside the
/// cells.
public struct CellRow: Hashable, Sendable {
  private(set) var cells: [Cell]
  private var clusters: [String] = []

  /// Blanks.
  public init(blanks count: Int, style: Style = .plain) {
    cells = Array(repeating: Cell(style: style), count: count)
  }

  /// How many cells it has.
  public var count: Int { cells.count }

  /// What is read as one character; empty for the right half of a wide one.
  public func text(at x: Int) -> String {
    let cell = cells[x]
    return cell.cluster.map { clusters[$0] } ?? cell.scalar.map { String(Character($0)) } ?? ""
  }

  /// How many cells the character takes: 1 or 2; 0 is the right half of a wide one.
  public func width(at x: Int) -> Int { cells[x].width }

  public func style(at x: Int) -> Style { cells[x].style }

  /// What is read, character by character.
  public var text: String { cells.indices.map { text(at: $0) }.joined() }

  public static func == (left: CellRow, right: CellRow) -> Bool {
    if left.clusters.isEmpty, right.clusters.isEmpty { return left.cells == right.cells }
    return left.count == right.count && left.cells.indices.allSatisfy { left.shows(at: $0, thatOf: right) }
  }

  public func hash(into hasher: inout Hasher) {
    for (x, cell) in cells.enumerated() {
      if cell.cluster == nil { hasher.combine(cell) } else { hasher.combine(text(at: x)) }
    }
  }

  /// Whether a cell looks as that of another row at the same place.
  func shows(at x: Int, thatOf other: CellRow) -> Bool {
    let (mine, others) = (cells[x], other.cells[x])
    guard mine.cluster != nil, others.cluster != nil else { return mine == others }
    return mine.width == others.width && mine.style == others.style && text(at: x) == other.text(at: x)
  }

  var hasClusters: Bool { !clusters.isEmpty }

  /// Puts a character that takes so many cells.
  mutating func put(_ character: Character, width: Int, _ style: Style, at x: Int) {
    let scalars = character.unicodeScalars
    if let scalar = scalars.first, scalars.count == 1, width > 0 {
      cells[x] = Cell(scalar, width: width, style: style)
    } else {
      // A mark without a letter stands on nothing: it gets a cell of its own.
      clusters.append(width == 0 ? " " + String(character) : String(character))
      cells[x] = Cell(cluster: clusters.count - 1, width: max(1, width), style: style)
    }
    if width == 2 { cells[x + 1] = .half(style) }
  }

  mutating func blank(_ range: Range<Int>, _ style: Style) {
    cells.withUnsafeMutableBufferPointer { cells in
      for x in range { cells[x] = Cell(style: style) }
    }
  }

  mutating func restyle(_ range: Range<Int>, _ change: (Style) -> Style) {
    cells.withUnsafeMutableBufferPointer { cells in
      for x in range { cells[x].style = change(cells[x].style) }
    }
  }

  /// Puts another row over this one, from a cell on.
  mutating func replace(from x: Int, with other: CellRow) {
    let known = clusters.count
    for (offset, cell) in other.cells.enumerated() {
      cells[x + offset] =
        cell.cluster.map { Cell(cluster: known + $0, width: cell.width, style: cell.style) } ?? cell
    }
    clusters += other.clusters
  }

  /// The cells, to lay simple characters in without looking at each.
  mutating func withCells<Result>(_ body: (UnsafeMutableBufferPointer<Cell>) -> Result) -> Result {
    cells.withUnsafeMutableBufferPointer { body($0) }
  }

  /// What only rows share that are one piece of memory, while both are there.
  var identity: UnsafeRawPointer? { cells.withUnsafeBytes(\.baseAddress) }
}
