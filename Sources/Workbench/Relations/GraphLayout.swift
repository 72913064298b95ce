import ClaimModel
import TerminalUI

/// Where the boxes and lines of a graph of claims stand: a column for each step from the middle, lines between them.
struct GraphLayout {
  /// A claim's box, in cells of the drawing.
  struct Box {
    let claim: ClaimID
    let column: Int
    let rect: Rect
  }

  /// A line from a box to one in the next column.
  struct Line {
    let edge: Relation
    /// The cells of it, each with the sides to which it goes on.
    var cells: [Point: Sides] = [:]
    let label: (at: Point, room: Int)
    /// Where its head is, and which way it looks.
    let head: Point
    let headsLeft: Bool
  }

  struct Sides: OptionSet, Hashable {
    let rawValue: Int
    static let up = Sides(rawValue: 1)
    static let down = Sides(rawValue: 2)
    static let left = Sides(rawValue: 4)
    static let right = Sides(rawValue: 8)
  }

  let boxes: [Box]
  let lines: [Line]
  let height: Int

  /// The rows of a box: frame, statement, frame.
  private static let boxHeight = 4
  /// The least cells between two columns: a word and its head must have room.
  private static let channel = 22

  init(_ graph: RelationGraph, width: Int, columns most: Int) {
    let depths = min(most, (graph.nodes.map(\.depth).max() ?? 0) + 1)
    let columns = max(1, depths)
    let boxWidth = max(16, (width - 1 - Self.channel * (columns - 1)) / columns)
    var boxes: [Box] = []
    var rows = Array(repeating: 0, count: columns)
    for node in graph.nodes where node.depth < columns {
      let x = 1 + node.depth * (boxWidth + Self.channel)
      boxes.append(
        Box(
          claim: node.claim, column: node.depth,
          rect: Rect(x: x, y: rows[node.depth], width: boxWidth, height: Self.boxHeight)))
      rows[node.depth] += Self.boxHeight
    }
    self.boxes = boxes
    height = rows.max() ?? 0
    var lines: [Line] = []
    // Each box has as many rows of its own as lines can end on; lanes in the channel are given out in order.
    var used: [ClaimID: Int] = [:]
    var lanes: [Int: Int] = [:]
    for edge in graph.edges {
      guard let one = boxes.first(where: { $0.claim == edge.from }),
        let two = boxes.first(where: { $0.claim == edge.to }),
        abs(one.column - two.column) == 1
      else { continue }
      let (left, right) = one.column < two.column ? (one, two) : (two, one)
      func row(_ box: Box) -> Int {
        defer { used[box.claim, default: 0] += 1 }
        return box.rect.y + 1 + (used[box.claim] ?? 0) % (Self.boxHeight - 2)
      }
      let (from, to) = (row(left), row(right))
      let lane = lanes[left.column] ?? 0
      lanes[left.column] = lane + 1
      let start = left.rect.x + left.rect.width
      let end = right.rect.x - 1
      let turn = start + 2 + lane % 4
      lines.append(
        Self.line(
          edge, from: Point(x: start, y: from), to: Point(x: end, y: to), turn: turn, headsLeft: left.claim == edge.to))
    }
    self.lines = lines
  }

  private static func line(_ edge: Relation, from: Point, to: Point, turn: Int, headsLeft: Bool) -> Line {
    var cells: [Point: Sides] = [:]
    func add(_ x: Int, _ y: Int, _ sides: Sides) { cells[Point(x: x, y: y), default: []].formUnion(sides) }
    for x in from.x..<turn { add(x, from.y, [.left, .right]) }
    for x in (turn + 1)..<(to.x + 1) { add(x, to.y, [.left, .right]) }
    if from.y == to.y {
      add(turn, from.y, [.left, .right])
    } else {
      let isDown = to.y > from.y
      add(turn, from.y, [.left, isDown ? .down : .up])
      add(turn, to.y, [.right, isDown ? .up : .down])
      for y in (min(from.y, to.y) + 1)..<max(from.y, to.y) { add(turn, y, [.up, .down]) }
    }
    return Line(
      edge: edge, cells: cells, label: (Point(x: turn + 2, y: to.y), max(0, to.x - turn - 3)),
      head: headsLeft ? from : to, headsLeft: headsLeft)
  }

  /// The box in a column that is nearest to a row.
  func nearest(column: Int, row: Int) -> Box? {
    boxes.filter { $0.column == column }.min { abs($0.rect.y - row) < abs($1.rect.y - row) }
  }

  func box(_ claim: ClaimID) -> Box? { boxes.first { $0.claim == claim } }

  /// The sign for a cell that goes on to some sides.
  static func sign(_ sides: Sides, _ glyphs: GlyphSet) -> String {
    if glyphs == .ascii {
      return sides == [.left, .right] ? "-" : sides == [.up, .down] ? "|" : "+"
    }
    switch sides {
    case [.up, .down]: return "│"
    case [.left, .down]: return "┐"
    case [.left, .up]: return "┘"
    case [.right, .down]: return "┌"
    case [.right, .up]: return "└"
    case [.left, .right, .down]: return "┬"
    case [.left, .right, .up]: return "┴"
    case [.up, .down, .left]: return "┤"
    case [.up, .down, .right]: return "├"
    case [.up, .down, .left, .right]: return "┼"
    default: return "─"
    }
  }
}
