import TerminalUI

/// The help: all keys, those of this screen first, narrowed by what is typed, scrolled by the keys that are no letters.
extension WorkbenchState {
  /// How many keys are in sight at once.
  private var helpRoom: Int { max(3, desk.size.rows - 8) }

  /// The first line in sight: the last page is a whole one.
  private func helpTop(_ top: Int, _ lines: [PaletteLine]) -> Int { min(max(0, top), max(0, lines.count - helpRoom)) }

  mutating func pressInHelp(_ key: Key, _ field: LineField, _ top: Int) {
    let lines = helpLines(field.text)
    let top = helpTop(top, lines)
    switch key {
    case .escape, .control("G"), .function(1): overlay = nil
    case .character("?") where field.text.isEmpty: overlay = nil
    case .enter:
      overlay = nil
      if lines.indices.contains(top) { run(lines[top]) }
    default:
      var field = field
      if let step = helpStep(key, lines.count) {
        overlay = .help(field, top: helpTop(top + step, lines))
      } else if field.handle(key) {
        overlay = .help(field)
      }
    }
  }

  /// By how many lines a key scrolls; nil for what is typed.
  private func helpStep(_ key: Key, _ count: Int) -> Int? {
    switch key {
    case .down, .control("N"): 1
    case .up, .control("P"): -1
    case .control("D"): helpRoom / 2
    case .control("U"): -helpRoom / 2
    case .pageDown, .control("F"): helpRoom - 1
    case .pageUp, .control("B"): 1 - helpRoom
    case .end: count
    case .home: -count
    default: nil
    }
  }

  mutating func scrollHelp(_ mouse: Mouse) {
    guard case .help(let field, let top) = overlay else { return }
    let lines = helpLines(field.text)
    switch mouse.act {
    case .wheelDown: overlay = .help(field, top: helpTop(helpTop(top, lines) + 3, lines))
    case .wheelUp: overlay = .help(field, top: helpTop(helpTop(top, lines) - 3, lines))
    default: break
    }
  }

  func drawHelp(_ field: LineField, _ top: Int, _ screen: inout Screen) {
    let lines = helpLines(field.text)
    let top = helpTop(top, lines)
    let seen = lines.dropFirst(top).prefix(helpRoom)
    let shown = seen.map { line in desk.ink(pad(line.keys, 18), .key) + desk.ink(line.words) }
    let dot = desk.theme.signs.dot
    let all = desk.keymap.lines.count
    var part = "\(lines.count) of \(all)"
    if seen.count < lines.count {
      part = "\(top + 1) to \(top + seen.count) of \(lines.count)"
      if lines.count < all { part += " \(dot) \(all) in all" }
    }
    let foot = desk.ink("Enter runs the first \(dot) \(part)", .dim)
    box(
      "? \(place.name)   type to narrow: \(field.text)", shown + [foot], width: min(desk.size.columns - 4, 74), &screen)
  }
}
