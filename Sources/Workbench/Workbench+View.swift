import AuditLedger
import ClaimModel
public import TerminalUI

extension WorkbenchState {
  /// The least window that everything fits in.
  public static let leastSize = Size(columns: 60, rows: 15)

  /// What is to be seen. Cost: the cells of the screen, whatever the casebook's size; lines of the queue that the screen
  /// before shows too are taken over from it.
  public func view(after before: Screen? = nil) -> Screen {
    var screen = Screen(desk.size, after: before)
    guard isLargeEnough else { return tooSmall(screen) }
    let rect = Rect(desk.size)
    drawBar(&screen)
    place.screen.draw(on: &screen, in: rect.droppingTop(1).droppingBottom(2), desk)
    if let prompt {
      let view = PromptView(prompt, size: desk.size, gate: desk.theme.gate)
      drawHints(&screen, y: desk.size.rows - 1 - view.height)
      draw(prompt, view, from: desk.size.rows - view.height, &screen)
    } else {
      let own = screen.cursor
      let message = message
      drawHints(&screen, y: desk.size.rows - 1 - message.count)
      draw(message, &screen)
      screen.cursor = own
    }
    drawErrors(&screen)
    drawOverlay(&screen)
    return screen
  }

  var isLargeEnough: Bool {
    desk.size.columns >= Self.leastSize.columns && desk.size.rows >= Self.leastSize.rows
  }

  private func tooSmall(_ screen: Screen) -> Screen {
    var screen = screen
    let way = desk.works.isEmpty ? "or press q to leave" : "work is still running"
    let words =
      "Claims needs 60x15 cells; this window has \(desk.size.columns)x\(desk.size.rows). Make it larger, \(way)."
    for (row, line) in desk.theme.gate.wrapped(StyledText(words), to: max(1, desk.size.columns)).enumerated() {
      screen.line(line, x: 0, y: row, width: desk.size.columns, desk)
    }
    return screen
  }

  private func drawBar(_ screen: inout Screen) {
    let style = desk.theme.palette.style(.bar)
    let width = desk.size.columns
    let right = counters
    let rightWidth = min(right.count, width / 2 + 8)
    screen.line(StyledText(" ") + place.screen.title(desk), x: 0, y: 0, width: width - rightWidth, fill: style, desk)
    screen.line(StyledText(right), x: width - rightWidth, y: 0, width: rightWidth, fill: style, desk)
    screen.restyle(Rect(x: 0, y: 0, width: width, height: 1)) { _ in style }
  }

  /// Facts left: of all, of the article in hand, mine, then others' as far as there is room.
  private var counters: String {
    guard let tallies = desk.facts?.tallies else { return "" }
    let all = tallies.first { $0.scope == .all }
    var parts = ["left \(all?.left ?? 0)/\(all?.total ?? 0)"]
    if let article, case .tally(let tally?) = desk.shelf[.tally(article)] {
      parts.append("\(article) \(tally.left)")
    }
    if let me = desk.person { parts.append("\(me) \(tallies.first { $0.scope == .person(me) }?.left ?? 0)") }
    let others = tallies.compactMap { tally -> String? in
      guard case .person(let person) = tally.scope, person != desk.person else { return nil }
      return "\(person) \(tally.left)"
    }
    for other in others where (parts.joined(separator: "  ") + "  " + other).count < desk.size.columns / 2 {
      parts.append(other)
    }
    return desk.theme.gate.safe(StyledText(parts.joined(separator: "  ") + " "), oneLine: true).plain
  }

  /// The article in hand.
  var article: ArticleID? {
    if case .article(let screen) = place { return screen.id }
    guard let claim = place.screen.claim else { return nil }
    return desk.sheet(claim)?.passages.first?.article
  }

  private func drawHints(_ screen: inout Screen, y: Int) {
    // While something is asked, the last line is taken: what is said of the answer stands over it.
    if prompt != nil, let message = desk.message {
      let lines = prefixed(desk.ink(" "), message, to: desk.size.columns)
      for (row, line) in lines.enumerated() {
        screen.line(line, x: 0, y: y - lines.count + 1 + row, width: desk.size.columns, desk)
      }
      return
    }
    if let prompt {
      let offers = prompt.ask.offers == .none ? [] : [("Tab", "takes what is offered")]
      let keys = [("Enter", prompt.isLast ? "done" : "next"), ("Esc", prompt.step > 0 ? "back" : "leave")]
      let line = (keys + offers + [("^O", "editor")]).reduce(desk.ink(" ")) {
        $0 + desk.ink($1.0, .key) + desk.ink(" \($1.1)  ", .dim)
      }
      return screen.line(line, x: 0, y: y, width: desk.size.columns, desk)
    }
    var line = desk.ink(" ")
    for place in hintPlaces {
      line.append(desk.ink(place.keys, .key))
      line.append(desk.ink(" \(place.word)" + (place.action == .help ? "" : "  "), .dim))
    }
    screen.line(line, x: 0, y: y, width: desk.size.columns, desk)
  }

  /// The hints as far as they have room, each whole, and where they stand: `? keys` is never cut.
  var hintPlaces: [HintPlace] {
    // Where words are typed, a letter is no key.
    let isTyping = place.screen.isTyping || prompt != nil
    let ways = desk.keymap.allKeys(for: .help, on: place.name)
    let help = ways.first { !isTyping || $0.isFunction }?.description ?? ""
    var places: [HintPlace] = []
    var used = 1
    for hint in place.screen.hints(desk) {
      guard let keys = desk.keymap.keys(for: hint.command, on: place.name) else { continue }
      let isPrefix = keys.keys.count > 1 && HintPlace.prefixes.contains(hint.word)
      let shown = isPrefix ? keys.keys[0].name : keys.description
      let width = desk.theme.gate.width(of: shown + hint.word) + 3
      guard used + width + help.count + 5 < desk.size.columns else { break }
      places.append(
        HintPlace(
          keys: shown, word: hint.word, columns: used..<(used + width),
          action: isPrefix ? .prefix(keys.keys[0]) : .command(hint.command)))
      used += width
    }
    guard !help.isEmpty else { return places }
    places.append(HintPlace(keys: help, word: "keys", columns: used..<(used + help.count + 5), action: .help))
    return places
  }

  /// What was said last, else what the screen advises: what was said has as many lines as it needs, up to a third of the
  /// window; advice would hide what it is about, so it has one, cut behind a word.
  var message: [StyledText] {
    let prefix = desk.ink(" " + (count.map { "\($0)  " } ?? ""))
    guard let message = desk.message else {
      let room = desk.lineWidth + 1 - desk.theme.gate.width(of: prefix.plain)
      return [prefix + desk.theme.gate.shortened(place.screen.advice(desk), to: room)]
    }
    return prefixed(prefix, message, to: desk.size.columns - desk.working.width)
  }

  private func prefixed(_ prefix: StyledText, _ words: StyledText, to width: Int) -> [StyledText] {
    let lines = desk.theme.gate.wrapped(words, to: width - desk.theme.gate.width(of: prefix.plain) - 1)
    let shown = lines.prefix(max(1, desk.size.rows / 3)).map { prefix + $0 }
    return shown.isEmpty ? [prefix] : shown
  }

  private func draw(_ message: [StyledText], _ screen: inout Screen) {
    let (width, bottom) = (desk.size.columns, desk.size.rows - 1)
    let working = desk.working
    for (row, line) in message.enumerated() {
      let y = bottom - message.count + 1 + row
      screen.line(line, x: 0, y: y, width: y == bottom ? width - working.width : width, desk)
    }
    screen.line(desk.ink(working.words, .dim), x: width - working.width, y: bottom, width: working.width, desk)
  }

  /// Errors stay over the hints until Esc.
  private func drawErrors(_ screen: inout Screen) {
    guard let error = desk.errors.last else { return }
    let width = desk.size.columns
    let lines = desk.theme.gate.wrapped(desk.ink(error), to: width - 2).prefix(4)
    let top = desk.size.rows - 3 - lines.count
    screen.rule("notice", "Esc", x: 0, y: top, width: width, desk)
    for (row, line) in lines.enumerated() {
      screen.line(desk.ink(" ") + line, x: 0, y: top + 1 + row, width: width, desk)
    }
  }
}

extension KeySequence {
  /// Whether it is one of the keys F1 to F12, which are no text anywhere.
  fileprivate var isFunction: Bool {
    if keys.count == 1, case .function = keys[0] { true } else { false }
  }
}

/// A hint where it stands on the screen.
struct HintPlace: Hashable {
  enum Action: Hashable { case command(Command), prefix(Key), help }

  let keys: String
  let word: String
  let columns: Range<Int>
  let action: Action

  /// Words that stand for all that a prefix begins.
  static let prefixes = ["verdict", "evidence", "change", "relate", "show", "order", "go", "isolate"]
}
