/// How large a screen is, in cells.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) { (self.columns, self.rows) = (max(0, columns), max(0, rows)) }
}

/// A place on the screen, from the upper left, both from 0.
public struct Point: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(x: Int, y: Int) { (self.x, self.y) = (x, y) }
}

/// A part of the screen; never of negative size.
public struct Rect: Hashable, Sendable {
  public let x: Int
  public let y: Int
  public let width: Int
  public let height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    (self.x, self.y, self.width, self.height) = (x, y, max(0, width), max(0, height))
  }

  /// The whole screen.
  public init(_ size: Size) { self.init(x: 0, y: 0, width: size.columns, height: size.rows) }

  /// The first rows.
  public func top(_ rows: Int) -> Rect { Rect(x: x, y: y, width: width, height: min(max(0, rows), height)) }

  /// The last rows.
  public func bottom(_ rows: Int) -> Rect {
    let rows = min(max(0, rows), height)
    return Rect(x: x, y: y + height - rows, width: width, height: rows)
  }

  /// All but the first rows.
  public func droppingTop(_ rows: Int) -> Rect { bottom(height - min(max(0, rows), height)) }

  /// All but the last rows.
  public func droppingBottom(_ rows: Int) -> Rect { top(height - max(0, rows)) }

  /// The first columns.
  public func left(_ columns: Int) -> Rect { Rect(x: x, y: y, width: min(max(0, columns), width), height: height) }

  /// All but the first columns.
  public func droppingLeft(_ columns: Int) -> Rect {
    let columns = min(max(0, columns), width)
    return Rect(x: x + columns, y: y, width: width - columns, height: height)
  }

  /// Smaller on every side.
  public func inset(dx: Int, dy: Int) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
  }

  public func contains(_ point: Point) -> Bool {
    (x..<(x + width)).contains(point.x) && (y..<(y + height)).contains(point.y)
  }
}
