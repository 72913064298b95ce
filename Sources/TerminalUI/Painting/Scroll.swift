/// Rows of a screen that are the same on another, only higher or lower: a list that was scrolled.
public struct Scroll: Hashable, Sendable {
  /// The rows among which something moves.
  public let rows: Range<Int>
  /// So many rows up; down where it is negative.
  public let distance: Int

  /// Fewer rows than this are as quickly painted.
  private static let least = 6

  /// The rows that moved from one screen to the next, most of them by the same distance; nil where few did. Rows are the
  /// same where they are one piece of memory, so nothing is compared cell by cell.
  public init?(from before: Screen, to after: Screen) {
    guard before.size == after.size else { return nil }
    let changed = (0..<after.size.rows).filter { before.row($0).identity != after.row($0).identity }
    guard changed.count >= Self.least else { return nil }
    var places: [UnsafeRawPointer?: Int] = [:]
    places.reserveCapacity(changed.count)
    for y in changed { places[before.row(y).identity] = y }
    var moved: [Int: [Int]] = [:]
    for y in changed {
      if let place = places[after.row(y).identity] { moved[place - y, default: []].append(y) }
    }
    guard let (distance, rows) = moved.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }),
      rows.count >= Self.least, let first = rows.first, let last = rows.last, rows.count * 2 > last - first
    else { return nil }
    self.rows = min(first, first + distance)..<(max(last, last + distance) + 1)
    self.distance = distance
  }
}

extension Screen {
  /// Moves rows; those that come into sight are blank.
  public mutating func scroll(_ scroll: Scroll) {
    let old = self
    let blank = CellRow(blanks: size.columns)
    for y in scroll.rows {
      put(scroll.rows.contains(y + scroll.distance) ? old.row(y + scroll.distance) : blank, y: y)
    }
  }
}
