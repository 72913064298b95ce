import AuditLedger
import ClaimModel
import TerminalUI

extension RelationsScreen {
  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    guard let graph = graph(desk) else { return }
    let suggested = graph.edges.count { $0.standing == .suggested }
    let more = graph.isCut ? " (the nearest \(RelationGraph.mostNodes))" : ""
    let gone =
      graph.leftOut > 0
      ? " \(desk.theme.signs.dot) \(Counted.words(graph.leftOut, "claim")) withdrawn or merged, not drawn" : ""
    let ways = "\(desk.key(.go(.nextStop))) goes there, \(desk.key(.relate(.confirm))) confirms"
    let head =
      "depth \(depth) \(desk.theme.signs.dot) \(Counted.words(graph.nodes.count, "claim"))\(more), \(Counted.words(graph.edges.count, "relation"))"
      + (suggested > 0 ? ", \(suggested) suggested (\(ways))" : "") + gone
    screen.line(desk.ink(" " + (searched(graph) ?? head), .dim), x: 0, y: rect.y, width: rect.width, desk)
    let height = drawingHeight(desk)
    let area = Rect(x: 0, y: rect.y + 1, width: rect.width, height: height)
    if isTimeline {
      drawTimeline(graph, on: &screen, in: area, desk)
    } else {
      drawGraph(graph, on: &screen, in: area, desk)
    }
    screen.light(find, in: area, desk)
    screen.field(of: find, in: area, desk)
    drawEdges(graph, on: &screen, in: rect.droppingTop(1 + height), desk)
  }

  /// What the search finds, while there is one.
  private func searched(_ graph: RelationGraph) -> String? {
    guard find.isLit else { return nil }
    let found = found(graph).count
    return "«\(find.words)»: \(found) of \(Counted.words(graph.nodes.count, "claim"))"
  }

  private func drawGraph(_ graph: RelationGraph, on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let layout = layout(graph, desk)
    let chosen = graph.edges(at: current)
    let chosenEdge = chosen.indices.contains(edge) ? chosen[edge].edge.id : nil
    var cells: [Point: GraphLayout.Sides] = [:]
    var lit: Set<Point> = []
    for line in layout.lines {
      for (place, sides) in line.cells {
        cells[place, default: []].formUnion(sides)
        if line.edge.id == chosenEdge { lit.insert(place) }
      }
    }
    func put(_ words: String, _ role: Role, x: Int, y: Int, width: Int) {
      let row = y - top
      guard (0..<rect.height).contains(row) else { return }
      screen.line(desk.ink(words, role), x: x, y: rect.y + row, width: min(width, rect.width - x), desk)
    }
    for (place, sides) in cells {
      put(
        GraphLayout.sign(sides, desk.theme.signs.glyphs), lit.contains(place) ? .match : .dim, x: place.x, y: place.y,
        width: 1)
    }
    for line in layout.lines {
      let word = " \(line.edge.does)\(line.edge.standing == .suggested ? "?" : "") "
      let isChosen = line.edge.id == chosenEdge
      if desk.theme.gate.width(of: word) <= line.label.room {
        put(
          word, isChosen ? .match : .cue, x: line.label.at.x, y: line.label.at.y, width: desk.theme.gate.width(of: word)
        )
      }
      put(
        desk.theme.signs.head(left: line.headsLeft), isChosen ? .match : .text, x: line.head.x, y: line.head.y, width: 1
      )
    }
    for box in layout.boxes { drawBox(box, graph, on: &screen, in: rect, desk) }
  }

  private func drawBox(
    _ box: GraphLayout.Box, _ graph: RelationGraph, on screen: inout Screen, in rect: Rect, _ desk: Desk
  ) {
    guard let node = graph.node(box.claim) else { return }
    let signs = desk.theme.signs
    let gate = desk.theme.gate
    let isCurrent = box.claim == current
    let corners = isCurrent ? signs.strongCorners : signs.corners
    let (across, wall) = isCurrent ? (signs.strongLine, signs.strongWall) : (signs.line, signs.wall)
    let inner = box.rect.width - 2
    func put(_ text: StyledText, row: Int) {
      let y = box.rect.y + row - top
      guard (0..<rect.height).contains(y) else { return }
      screen.line(text, x: box.rect.x, y: rect.y + y, width: min(box.rect.width, rect.width - box.rect.x), desk)
      if isCurrent, row == 1 { screen.cursor = Point(x: box.rect.x + 1, y: rect.y + y) }
    }
    let name = gate.safe(
      StyledText("\(signs.state(node.state))\(node.isStale ? "!" : " ")\(node.claim) \(node.name)"), oneLine: true)
    let title = gate.truncated(name, to: max(0, inner - 3)).plain
    let rest = String(repeating: across, count: max(0, inner - 3 - gate.width(of: title)))
    let frame: Role = isCurrent ? .head : .dim
    put(
      desk.ink(corners.0 + across + " ", frame) + desk.ink(title, isCurrent ? .head : .text)
        + desk.ink(" " + rest + corners.1, frame), row: 0)
    let lines = gate.wrapped(desk.ink(node.statement), to: inner - 2)
    for row in 0..<2 {
      var line = lines.indices.contains(row) ? lines[row] : StyledText("")
      if row == 1, lines.count > 2 {
        let more = desk.theme.signs.more
        line = gate.truncated(line, to: max(0, inner - 2 - gate.width(of: more))) + desk.ink(more, .dim)
      }
      let blank = String(repeating: " ", count: max(0, inner - 1 - gate.width(of: line.plain)))
      put(desk.ink(wall, frame) + desk.ink(" ") + line + desk.ink(blank + wall, frame), row: row + 1)
    }
    put(desk.ink(corners.2 + String(repeating: across, count: inner) + corners.3, frame), row: 3)
  }

  private func drawTimeline(_ graph: RelationGraph, on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let nodes = timeline(graph)
    let nameWidth = rect.width >= 110 ? 22 : 15
    for row in 0..<rect.height where nodes.indices.contains(top + row) {
      let node = nodes[top + row]
      let y = rect.y + row
      let isCurrent = node.claim == current
      let date = node.date?.description ?? "no date"
      screen.line(
        desk.ink(isCurrent ? ">" : " ", .head) + desk.ink(date, .dim), x: 0, y: y, width: 12, desk)
      screen.line(
        desk.ink(desk.theme.signs.state(node.state), Signs.role(node.state, mine: false))
          + desk.ink(node.isStale ? "!" : " ", .stale) + desk.ink("\(node.claim)"),
        x: 12, y: y, width: 9, desk)
      screen.line(desk.ink(node.name, .speaker), x: 21, y: y, width: nameWidth, desk)
      let answers = graph.edges.filter { $0.from == node.claim }.map { "\($0.does) \($0.to)" }.joined(separator: ", ")
      var words = desk.ink(answers.isEmpty ? "" : answers + ": ", .cue) + desk.ink(node.statement)
      if let carrier = node.carrier { words.append(desk.ink("  by way of \(carrier)", .dim)) }
      screen.line(words, x: 22 + nameWidth, y: y, width: rect.width - 22 - nameWidth, desk)
      if isCurrent {
        let style = desk.theme.palette.style(.cursor)
        screen.restyle(Rect(x: 0, y: y, width: rect.width, height: 1)) { style.over($0) }
        screen.cursor = Point(x: 14, y: y)
      }
    }
  }

  /// The edges of the claim that one is on, as a list: the drawing is never the only way.
  private func drawEdges(_ graph: RelationGraph, on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let edges = graph.edges(at: current)
    let count = Counted.words(edges.count, "edge")
    screen.rule(
      "from \(current)", edges.count > 1 ? "\(count), \(desk.key(.go(.nextFocus))) goes on" : count, x: 0, y: rect.y,
      width: rect.width, desk)
    let rows = rect.droppingTop(1)
    let first = max(0, min(edge - rows.height + 1, edges.count - rows.height))
    for (row, item) in edges.enumerated().dropFirst(first).prefix(rows.height).enumerated() {
      let (index, (relation, other)) = item
      let node = graph.node(other)
      let words = relation.from == current ? "\(relation.does) \(other)" : "\(other) \(relation.does) this"
      let standing = relation.standing == .suggested ? "suggested" : "confirmed"
      let note = relation.note.map { "  \($0)" } ?? ""
      screen.line(
        desk.ink(index == edge ? ">" : " ", .head)
          + desk.ink("\(words) \(node?.name ?? "")", index == edge ? .head : .text)
          + desk.ink("  \(standing)\(note)", relation.standing == .suggested ? .warn : .dim), x: 0, y: rows.y + row,
        width: rect.width, desk)
    }
    if let sheet = desk.sheet(current), !sheet.siblings.isEmpty, edges.count < rows.height {
      screen.line(
        desk.ink(" one sentence with " + sheet.siblings.map(\.description).joined(separator: " "), .dim), x: 0,
        y: rows.y + edges.count, width: rect.width, desk)
    }
  }
}
