import TerminalUI

/// `/`: words are looked for in the preview.
extension ReportScreen {
  /// The preview comes to the front where it does not stand beside the fields.
  mutating func beginFind(_ desk: inout Desk) {
    guard preview(desk) != nil else {
      let why = previewFailure(desk).map { ": \($0)" } ?? " yet."
      return desk.say("There is no preview to look through" + why, .warn)
    }
    focus = .preview
    if !isBeside(desk) { isWhole = true }
    search.begin(at: top)
  }

  /// A key in the field of the search.
  mutating func typeWords(_ key: Key, _ desk: inout Desk) -> Bool {
    switch key {
    case .function, .control("C"): return false
    case .escape, .control("G"):
      search.clear()
      top = search.origin
    case .enter:
      search.type(key)
      if search.isLit, search.hits.isEmpty {
        desk.say("«\(search.find.words)» does not stand in the preview.", .warn)
        search.clear()
      }
    default:
      search.type(key)
      lookUp(desk)
    }
    return true
  }

  /// The words have changed: the first line that has them comes into sight.
  mutating func lookUp(_ desk: Desk) {
    search.look(in: preview(desk) ?? [])
    if let line = search.first() { show(line, desk) } else { top = search.origin }
  }

  mutating func nextHit(forward: Bool, _ desk: inout Desk) {
    guard let line = search.next(forward: forward, from: top) else {
      return desk.say("«\(search.find.words)» does not stand in the preview.", .warn)
    }
    show(line, desk)
  }

  /// Another format or scope has other lines.
  mutating func learn(_ question: Question, _ answer: Answer, _ desk: inout Desk) {
    if question.isPreview, search.isLit { search.look(in: preview(desk) ?? []) }
  }

  /// Scrolls so that a line of the preview is in sight, and not under the field.
  private mutating func show(_ line: Int, _ desk: Desk) {
    let height = max(1, previewHeight(desk) - (search.isTyping ? 1 : 0))
    guard !(top..<(top + height)).contains(line) else { return }
    let most = max(0, (preview(desk)?.count ?? 0) - height)
    top = min(most, max(0, line - height / 3))
  }
}
