import ClaimModel

/// Who answers whom: claims in layers, what was said at the left and answers at the right.
///
/// A layer is the longest path from what answers nothing; in it, claims stand in the order of what they answer. Boxes stand
/// in a grid, each line has a track of its own between the columns and a port of its own at each box, and a line over
/// more than one column runs above all boxes: so nothing overlaps.
struct RelationGraph {
  /// More nodes than this can't be read: the rest is told in a sentence.
  static let mostNodes = 200

  struct Node {
    let id: ClaimID
    let claimant: String
    let statement: String
    let standing: Standing
  }

  private static let boxWidth = 300
  private static let port = 18
  private static let gap = 16
  private static let track = 9

  private let nodes: [ClaimID: Node]
  private let relations: [Relation]
  private let layer: [ClaimID: Int]
  private let columns: [[ClaimID]]
  /// How many claims with a relation there are in all.
  let total: Int

  /// - Parameter nodes: the claims by id; relations to others are not drawn.
  init(_ all: [Relation], _ nodes: [ClaimID: Node]) {
    let known = all.filter { nodes[$0.from] != nil && nodes[$0.to] != nil }.sorted { $0.id < $1.id }
    let ids = Set(known.flatMap { [$0.from, $0.to] })
    total = ids.count
    let kept = Set(ids.sorted().prefix(Self.mostNodes))
    let relations = known.filter { kept.contains($0.from) && kept.contains($0.to) }
    let drawn = Set(relations.flatMap { [$0.from, $0.to] })
    self.relations = relations
    self.nodes = nodes.filter { drawn.contains($0.key) }
    layer = Self.layers(of: relations)
    columns = Self.ordered(drawn, layer, relations)
  }

  /// How many claims the picture holds.
  var count: Int { nodes.count }
  var isEmpty: Bool { relations.isEmpty }

  /// The longest path to each claim along what answers it. A relation that closes a circle is left out of the count.
  private static func layers(of relations: [Relation]) -> [ClaimID: Int] {
    var layer: [ClaimID: Int] = [:]
    for relation in relations { (layer[relation.from], layer[relation.to]) = (0, 0) }
    // As often as there are claims at most: in a circle it would go on for ever.
    for _ in 0..<min(layer.count, 12) {
      var moved = false
      for relation in relations where layer[relation.from, default: 0] <= layer[relation.to, default: 0] {
        let next = layer[relation.to, default: 0] + 1
        guard next < 12 else { continue }
        layer[relation.from] = next
        moved = true
      }
      if !moved { break }
    }
    // Layers without a claim would be empty columns.
    let used = Set(layer.values).sorted()
    return layer.mapValues { used.firstIndex(of: $0) ?? 0 }
  }

  private static func ordered(_ ids: Set<ClaimID>, _ layer: [ClaimID: Int], _ relations: [Relation]) -> [[ClaimID]] {
    let last = layer.values.max() ?? 0
    var columns = (0...last).map { number in ids.filter { layer[$0] == number }.sorted() }
    for number in columns.indices.dropFirst() {
      var place: [ClaimID: Int] = [:]
      for column in columns[..<number] { for (index, id) in column.enumerated() { place[id] = index } }
      func middle(_ id: ClaimID) -> Double {
        let others = relations.filter { $0.from == id }.compactMap { place[$0.to] }
        return others.isEmpty ? Double.infinity : Double(others.reduce(0, +)) / Double(others.count)
      }
      let middles = Dictionary(columns[number].map { ($0, middle($0)) }, uniquingKeysWith: { first, _ in first })
      columns[number].sort { (middles[$0] ?? 0, $0.number) < (middles[$1] ?? 0, $1.number) }
    }
    return columns
  }

  // Drawing.

  private struct Place {
    var x = 0
    var y = 0
    var height = 0
  }

  func drawing() -> Drawing {
    let long = relations.filter { isLong($0) }
    let top = 34 + long.count * Self.track
    let tracks = tracksByGutter()
    var places: [ClaimID: Place] = [:]
    var x = 8
    var height = top
    for (number, column) in columns.enumerated() {
      var y = top
      for id in column {
        let box = max(
          66, 22 + Self.port * max(ports(at: id, incoming: true).count, ports(at: id, incoming: false).count))
        places[id] = Place(x: x, y: y, height: box)
        y += box + Self.gap
      }
      height = max(height, y)
      x += Self.boxWidth + (number + 1 < columns.count ? 96 + (tracks[number]?.count ?? 0) * Self.track : 8)
    }
    var drawing = Drawing(
      id: "p-relations", title: "Who answers whom", description: description, width: x, height: height + 4)
    drawing.text("What was said", x: 8, y: 18, ink: .soft, bold: true)
    if columns.count > 1 {
      drawing.text("What answers it, to the right", x: 8 + Self.boxWidth + 20, y: 18, ink: .soft, bold: true)
    }
    draw(relations, places, tracks, long, on: &drawing)
    for id in nodes.keys.sorted() {
      if let node = nodes[id], let place = places[id] { draw(node, at: place, on: &drawing) }
    }
    return drawing
  }

  private var description: String {
    relations.prefix(60).map { "\($0.from) \($0.does) \($0.to)\($0.standing == .suggested ? " (suggested)" : "")" }
      .joined(separator: "; ") + (relations.count > 60 ? "; and more, listed below." : ".")
  }

  /// Whether a line does not run between two neighbouring columns.
  private func isLong(_ relation: Relation) -> Bool { (layer[relation.from] ?? 0) - (layer[relation.to] ?? 0) != 1 }

  /// The relations that turn in the space behind a column, in order.
  private func tracksByGutter() -> [Int: [RelationID]] {
    var tracks: [Int: [RelationID]] = [:]
    for relation in relations {
      let (from, to) = (layer[relation.from] ?? 0, layer[relation.to] ?? 0)
      tracks[to, default: []].append(relation.id)
      if isLong(relation) { tracks[max(0, from - 1), default: []].append(relation.id) }
    }
    return tracks
  }

  /// The relations that end at the right side of a box (it is answered) or begin at its left (it answers).
  private func ports(at id: ClaimID, incoming: Bool) -> [Relation] {
    relations.filter { incoming ? $0.to == id : $0.from == id }
  }

  private func draw(_ node: Node, at place: Place, on drawing: inout Drawing) {
    drawing.link(to: node.id.description, "\(node.id), \(node.standing.word): \(node.statement)") { drawing in
      drawing.box(
        x: place.x, y: place.y, width: Self.boxWidth, height: place.height, stroke: Drawing.Ink(node.standing),
        dash: node.standing == .noVerdict ? .dashed : .whole,
        title: "\(node.id), \(node.standing.word). \(node.claimant): \(node.statement)")
      drawing.shape(node.standing, x: place.x + 9, y: place.y + 8)
      drawing.text(node.id.description, x: place.x + 30, y: place.y + 19, bold: true, mono: true)
      drawing.text(node.claimant, x: place.x + 82, y: place.y + 19, ink: .soft, size: 12, within: Self.boxWidth - 92)
      for (index, line) in TextWidth.lines(node.statement, within: Self.boxWidth - 18, size: 12, most: 2).enumerated() {
        drawing.text(line, x: place.x + 9, y: place.y + 38 + index * 16, size: 12)
      }
    }
  }

  private func draw(
    _ relations: [Relation], _ places: [ClaimID: Place], _ tracks: [Int: [RelationID]], _ long: [Relation],
    on drawing: inout Drawing
  ) {
    for relation in relations {
      guard let from = places[relation.from], let to = places[relation.to] else { continue }
      let startY = port(of: relation, at: relation.from, incoming: false, from)
      let endY = port(of: relation, at: relation.to, incoming: true, to)
      let (start, end) = (from.x, to.x + Self.boxWidth)
      let turn = end + 8 + (tracks[layer[relation.to] ?? 0]?.firstIndex(of: relation.id) ?? 0) * Self.track
      var points = [(start, startY)]
      if isLong(relation) {
        let lane = 28 + (long.firstIndex { $0.id == relation.id } ?? 0) * Self.track
        let number = max(0, (layer[relation.from] ?? 0) - 1)
        let inner = (tracks[number]?.firstIndex(of: relation.id) ?? 0) * Self.track
        // In the first column there is no space at the left: the line leaves at the right as well.
        if layer[relation.from] == 0 {
          let leave = from.x + Self.boxWidth
          points = [
            (leave, startY), (leave + 8 + inner, startY), (leave + 8 + inner, lane), (turn, lane), (turn, endY),
          ]
        } else {
          let gutter = (places[columns[number].first ?? relation.to]?.x ?? end) + Self.boxWidth + 8 + inner
          points += [(gutter, startY), (gutter, lane), (turn, lane), (turn, endY)]
        }
      } else {
        points += [(turn, startY), (turn, endY)]
      }
      points.append((end + 2, endY))
      let isAnswer = relation.does == .respondsTo || relation.does == .repeats || relation.does == .supports
      drawing.line(
        points, .ink, dash: relation.standing == .suggested ? .dashed : .whole, end: isAnswer ? .head : .bar)
      if let first = points.first, points.count > 1, layer[relation.from] != 0 {
        drawing.text(
          relation.does.rawValue, x: first.0 - 5, y: first.1 - 4, ink: .soft, size: 11, anchor: "end", within: 74)
      }
    }
  }

  private func port(of relation: Relation, at id: ClaimID, incoming: Bool, _ place: Place) -> Int {
    let all = ports(at: id, incoming: incoming)
    let index = all.firstIndex { $0.id == relation.id } ?? 0
    return place.y + (place.height - (all.count - 1) * Self.port) / 2 + index * Self.port
  }
}
