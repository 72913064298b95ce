import ClaimModel
import TerminalUI

/// `/`: a claim of the drawing is gone to by its words or its id.
extension RelationsScreen {
  /// The claims that have all the words, in the order in which they are drawn.
  func found(_ graph: RelationGraph) -> [ClaimID] {
    let words = find.words.lowercased().split(separator: " ").map(String.init)
    guard !words.isEmpty else { return [] }
    let nodes = isTimeline ? timeline(graph) : graph.nodes
    return nodes.filter { node in words.allSatisfy { Self.has($0, node) } }.map(\.claim)
  }

  private static func has(_ word: String, _ node: RelationGraph.Node) -> Bool {
    if let id = try? ClaimID(text: word), id == node.claim { return true }
    return ["\(node.claim)", node.name, node.statement].contains { $0.lowercased().contains(word) }
  }

  mutating func nextFound(forward: Bool, _ graph: RelationGraph, _ desk: inout Desk) {
    let found = found(graph)
    guard !found.isEmpty else { return nothingFound(&desk) }
    let place = found.firstIndex(of: current)
    let next = place.map { ($0 + (forward ? 1 : found.count - 1)) % found.count } ?? 0
    go(to: found[next], desk)
    tellWhereNotDrawn(graph, &desk)
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    guard find.isTyping else { return false }
    switch key {
    case .function, .control("C"): return false
    case .escape, .control("G"):
      find.clear()
      go(to: origin, desk)
    case .enter:
      _ = find.type(key)
      keep(&desk)
    default:
      _ = find.type(key)
      follow(desk)
    }
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Bool {
    guard find.paste(text) else { return false }
    follow(desk)
    return true
  }

  /// The words have changed: one stays where they fit, else goes to the first that they fit, else is where one was.
  private mutating func follow(_ desk: Desk) {
    guard let graph = graph(desk) else { return }
    let found = found(graph)
    if !found.contains(current) { go(to: found.first ?? origin, desk) }
  }

  /// The words are settled.
  private mutating func keep(_ desk: inout Desk) {
    guard find.isLit, let graph = graph(desk) else { return }
    if found(graph).isEmpty { nothingFound(&desk) } else { tellWhereNotDrawn(graph, &desk) }
  }

  private mutating func nothingFound(_ desk: inout Desk) {
    let (deeper, queue) = (desk.key(.wider), desk.key(.visit(.queue)))
    let look = desk.keymap.way(to: .find, on: "Queue")
    desk.say(
      "No claim here has «\(find.words)»: \(deeper) goes deeper, \(queue) and \(look) look through all.", .warn)
    find.clear()
  }

  /// The graph has room for a few columns.
  private func tellWhereNotDrawn(_ graph: RelationGraph, _ desk: inout Desk) {
    guard !isTimeline, layout(graph, desk).box(current) == nil else { return }
    let centre = desk.key(.fold(.centre))
    desk.say("\(current) stands further away than there are columns: \(centre) puts it in the middle.")
  }
}
