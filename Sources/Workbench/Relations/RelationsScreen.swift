import AuditLedger
import ClaimModel
import TerminalUI

/// Claims and answers round one claim: a graph that one walks with the arrows, or a timeline of who said what when.
struct RelationsScreen: PlaceScreen {
  /// The claim in the middle.
  var centre: ClaimID
  /// The claim that one is on.
  var current: ClaimID
  /// The edge at it that is chosen, in the list below.
  var edge = 0
  var depth = 2
  var isTimeline = false
  /// The first row of the drawing in sight.
  var top = 0
  /// The claim that is looked for among those that are drawn.
  var find = TextFind()
  /// The claim that one was on when the search began: whoever leaves it is there again.
  var origin: ClaimID?

  init(_ centre: ClaimID) { (self.centre, current) = (centre, centre) }

  var subject: RecordID? { current.any }
  var isTyping: Bool { find.isTyping }

  func title(_ desk: Desk) -> StyledText { desk.ink("Relations of \(centre)  \(isTimeline ? "timeline" : "graph")") }

  func needs(_ desk: Desk) -> [Question] { [.graph(centre, depth: depth), .claim(current)] }

  func graph(_ desk: Desk) -> RelationGraph? {
    if case .graph(let graph) = desk.shelf[.graph(centre, depth: depth)] { graph } else { nil }
  }

  mutating func learn(_ question: Question, _ answer: Answer, _ desk: inout Desk) {
    guard case .graph(let graph) = answer, question == .graph(centre, depth: depth) else { return }
    if graph.node(current) == nil { current = centre }
    show(desk)
  }

  mutating func resized(from before: Desk, _ desk: Desk) { show(desk) }

  func hints(_ desk: Desk) -> [Hint] {
    if find.isTyping { return [Hint(.peel, "leave the search")] }
    let found = find.isLit ? [Hint(.go(.nextStop), "next found"), Hint(.peel, "end the search")] : []
    return found + [
      Hint(.go(.right), "walk"), Hint(.open, "claim"), Hint(.relate(.relate(.denies)), "relate"),
      Hint(.relate(.confirm), "confirm"), Hint(.relate(.remove), "remove"),
      Hint(.turn, isTimeline ? "graph" : "timeline"), Hint(.find, "find"), Hint(.wider, "deeper"),
      Hint(.fold(.centre), "to the middle"),
    ]
  }

  func advice(_ desk: Desk) -> StyledText {
    if find.isTyping {
      let next = desk.key(.go(.nextStop))
      return desk.ink(
        desk.fitting(
          [
            "Words or an id. Enter stays there, \(next) goes to the next, Esc goes back.",
            "Words or an id. Enter stays, \(next) goes on, Esc goes back.",
          ], to: desk.lineWidth))
    }
    guard let graph = graph(desk) else { return "" }
    let edges = graph.edges(at: current)
    guard !edges.isEmpty else {
      let ways = [RelationKind.denies, .respondsTo].map { desk.key(.relate(.relate($0))) }.joined(separator: ", ")
      return desk.ink("No relation yet: \(ways) … make one.")
    }
    let chosen = edges[min(edge, edges.count - 1)]
    let relation = "\(chosen.edge.from) \(chosen.edge.does) \(chosen.edge.to)"
    guard chosen.edge.standing == .suggested else { return desk.ink("On \(current). \(relation).") }
    let ways = "\(desk.key(.relate(.confirm))) confirms, \(desk.key(.relate(.remove))) rejects."
    return desk.ink(
      desk.fitting(["On \(current). \(relation). Suggested: \(ways)", "\(relation)? \(ways)"], to: desk.lineWidth))
  }

  /// The relation that is chosen, else the first that is suggested where one is wanted.
  func line(_ desk: Desk, suggested: Bool) -> RelationLine? {
    guard let sheet = desk.sheet(current), let graph = graph(desk) else { return nil }
    let edges = graph.edges(at: current)
    guard edges.indices.contains(edge) else { return nil }
    let chosen = sheet.relations.first { $0.relation.id == edges[edge].edge.id }
    if suggested, chosen?.relation.standing != .suggested {
      return sheet.relations.first { $0.relation.standing == .suggested }
    }
    return chosen
  }

  func layout(_ graph: RelationGraph, _ desk: Desk) -> GraphLayout {
    GraphLayout(graph, width: desk.size.columns, columns: desk.size.columns >= 110 ? 3 : 2)
  }

  func drawingHeight(_ desk: Desk) -> Int { max(3, desk.size.rows - 4 - (desk.size.rows >= 20 ? 5 : 3)) }

  // MARK: Walking

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    // Without a drawing there is nothing to look through.
    guard let graph = graph(desk) else { return command == .find }
    switch command {
    case .find:
      origin = current
      find.begin()
    case .go(.nextStop) where find.isLit: nextFound(forward: true, graph, &desk)
    case .go(.previousStop) where find.isLit: nextFound(forward: false, graph, &desk)
    case .peel where find.isLit || find.isTyping: find.clear()
    case .turn: isTimeline.toggle()
    case .wider: deepen(1, &desk)
    case .narrower: deepen(-1, &desk)
    case .fold(.centre): (centre, edge, top) = (current, 0, 0)
    case .go(let travel): return walk(travel, times: max(1, min(count ?? 1, 1_000)), graph, &desk)
    default: return false
    }
    return true
  }

  private mutating func deepen(_ step: Int, _ desk: inout Desk) {
    depth = min(max(1, depth + step), 4)
    desk.say("Depth \(depth): claims up to \(depth) steps from \(centre).")
  }

  private mutating func walk(_ travel: Travel, times: Int, _ graph: RelationGraph, _ desk: inout Desk) -> Bool {
    let edges = graph.edges(at: current)
    switch travel {
    case .nextFocus: edge = edges.isEmpty ? 0 : (edge + 1) % edges.count
    case .previousFocus: edge = edges.isEmpty ? 0 : (edge + edges.count - 1) % edges.count
    case .nextStop, .previousStop: nextSuggested(forward: travel == .nextStop, graph, &desk)
    case .down, .nextRecord: step(times, graph, desk)
    case .up, .previousRecord: step(-times, graph, desk)
    case .first: go(to: ordered(graph, desk).first, desk)
    case .last: go(to: ordered(graph, desk).last, desk)
    case .right, .left:
      guard !isTimeline else { return true }
      across(travel == .right ? 1 : -1, graph, &desk)
    case .halfDown, .pageDown: step(max(1, drawingHeight(desk) / 4) * times, graph, desk)
    case .halfUp, .pageUp: step(-max(1, drawingHeight(desk) / 4) * times, graph, desk)
    default: return false
    }
    return true
  }

  /// The claims in the order of up and down: those of the column, or all of the timeline.
  private func ordered(_ graph: RelationGraph, _ desk: Desk) -> [ClaimID] {
    if isTimeline { return timeline(graph).map(\.claim) }
    let layout = layout(graph, desk)
    let column = layout.box(current)?.column ?? 0
    return layout.boxes.filter { $0.column == column }.map(\.claim)
  }

  private mutating func step(_ steps: Int, _ graph: RelationGraph, _ desk: Desk) {
    let order = ordered(graph, desk)
    guard let place = order.firstIndex(of: current) else { return go(to: order.first, desk) }
    go(to: order[min(max(0, place + steps), order.count - 1)], desk)
  }

  mutating func go(to claim: ClaimID?, _ desk: Desk) {
    guard let claim else { return }
    if claim != current { (current, edge) = (claim, 0) }
    show(desk)
  }

  /// Along an edge to the next column: the chosen one where it leads there, else the first that does.
  private mutating func across(_ step: Int, _ graph: RelationGraph, _ desk: inout Desk) {
    let layout = layout(graph, desk)
    guard let here = layout.box(current) else { return go(to: centre, desk) }
    let edges = graph.edges(at: current)
    let ordered = edges.indices.sorted { ($0 == edge ? 0 : 1, $0) < ($1 == edge ? 0 : 1, $1) }.map { edges[$0] }
    let along = ordered.first { layout.box($0.other)?.column == here.column + step }?.other
    guard let found = along ?? layout.nearest(column: here.column + step, row: here.rect.y)?.claim else {
      return desk.say(
        step > 0 ? "Nothing further on this way: \(desk.key(.wider)) goes deeper." : "This is the first column.")
    }
    if along == nil { desk.say("No edge leads there; the nearest is \(found).") }
    go(to: found, desk)
  }

  private mutating func nextSuggested(forward: Bool, _ graph: RelationGraph, _ desk: inout Desk) {
    let suggested = graph.edges.filter { $0.standing == .suggested }
    guard !suggested.isEmpty else { return desk.say("No relation waits to be confirmed here.") }
    let place = suggested.firstIndex { $0.from == current || $0.to == current }
    let next = place.map { ($0 + (forward ? 1 : suggested.count - 1)) % suggested.count } ?? 0
    go(to: suggested[next].from, desk)
    edge = graph.edges(at: current).firstIndex { $0.edge.id == suggested[next].id } ?? 0
  }

  private mutating func show(_ desk: Desk) {
    guard let graph = graph(desk) else { return }
    // The field of the search takes the last line.
    let height = drawingHeight(desk) - (find.isTyping ? 1 : 0)
    if isTimeline {
      let place = timeline(graph).firstIndex { $0.claim == current } ?? 0
      top = min(max(0, top), place)
      if place >= top + height { top = place - height + 1 }
    } else if let box = layout(graph, desk).box(current) {
      if box.rect.y < top { top = box.rect.y }
      if box.rect.y + box.rect.height > top + height { top = box.rect.y + box.rect.height - height }
    }
  }

  mutating func mouse(_ mouse: Mouse, _ desk: inout Desk) -> Bool {
    guard let graph = graph(desk) else { return true }
    switch mouse.act {
    case .wheelDown: step(1, graph, desk)
    case .wheelUp: step(-1, graph, desk)
    case .press, .double:
      let row = mouse.at.y - 2 + top
      let hit =
        isTimeline
        ? timeline(graph).indices.contains(row) ? timeline(graph)[row].claim : nil
        : layout(graph, desk).boxes.first { $0.rect.contains(Point(x: mouse.at.x, y: row)) }?.claim
      guard let hit, mouse.at.y >= 2, mouse.at.y < 2 + drawingHeight(desk) else { return true }
      if hit == current { return false }
      go(to: hit, desk)
    default: break
    }
    return true
  }

  /// The claims by date; those without one last.
  func timeline(_ graph: RelationGraph) -> [RelationGraph.Node] {
    graph.nodes.sorted {
      ($0.date == nil ? 1 : 0, $0.date?.description ?? "", $0.claim) < (
        $1.date == nil ? 1 : 0, $1.date?.description ?? "", $1.claim
      )
    }
  }
}
