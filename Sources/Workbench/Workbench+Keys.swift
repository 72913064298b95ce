import AuditLedger
import ClaimModel
import TerminalUI

extension WorkbenchState {
  /// A key, for whatever has the keyboard: a question, a pop-up, a field, the screen.
  mutating func press(_ key: Key) {
    desk.message = nil
    let offered = desk.offered
    desk.offered = nil
    if let offered, key == .enter, prompt == nil, overlay == nil { return perform(offered, count: nil) }
    if prompt != nil { return pressInPrompt(key) }
    if overlay != nil, pressInOverlay(key) { return }
    var screen = place.screen
    if screen.isTyping, pending.isEmpty {
      let taken = screen.type(key, &desk)
      place.screen = screen
      if taken { return }
    }
    if pending.isEmpty, case .character(let digit) = key, let number = digit.wholeNumberValue, digit.isASCII,
      number > 0 || count != nil
    {
      if isEmptyQueue { return pressFirstStep(number) }
      count = min(9_999_999, (count ?? 0) * 10 + number)
      return
    }
    pending.append(key)
    switch desk.keymap.meaning(of: pending) {
    case .prefix:
      overlay = .whichKey(pending)
    case .command(let command):
      let times = count
      (pending, overlay, count) = ([], nil, nil)
      perform(command, count: times)
    case .nothing:
      let keys = pending.map(\.name).joined(separator: " ")
      (pending, overlay, count) = ([], nil, nil)
      desk.say("«\(keys)» means nothing here. ? shows the keys.", .warn)
    }
  }

  private var isEmptyQueue: Bool { if case .queue = place { isEmpty } else { false } }

  private mutating func pressFirstStep(_ number: Int) {
    switch number {
    case 1: prompt = Prompt(.addFile, "Article file: ")
    case 2: prompt = Prompt(.addPasted, "Paste the article, then Enter: ")
    default: desk.say("1 adds an article from a file, 2 takes its pasted text.")
    }
  }

  /// True where the pop-up took the key; a which-key box lets the next key through to the keymap.
  private mutating func pressInOverlay(_ key: Key) -> Bool {
    switch overlay {
    case .whichKey:
      if key == .escape || key == .control("G") {
        (pending, overlay, count) = ([], nil, nil)
        return true
      }
      return false
    case .help(var field):
      if key == .escape || key == .control("G") || key == .character("?") && field.text.isEmpty || key == .function(1) {
        overlay = nil
      } else if key == .enter {
        let lines = helpLines(field.text)
        overlay = nil
        if let first = lines.first { perform(first.command, count: nil) }
      } else {
        _ = field.handle(key)
        overlay = .help(field)
      }
      return true
    case .palette(var field, var chosen):
      let lines = paletteLines(field.text)
      switch key {
      case .escape, .control("G"): overlay = nil
      case .down, .control("N"): chosen = min(chosen + 1, max(0, lines.count - 1))
      case .up, .control("P"): chosen = max(0, chosen - 1)
      case .tab:
        if lines.indices.contains(chosen) { field = LineField(lines[chosen].words) }
      case .enter:
        overlay = nil
        if runTyped(field.text) { return true }
        if lines.indices.contains(chosen) {
          perform(lines[chosen].command, count: nil)
        } else {
          desk.say("«\(field.text)» is no command.", .warn)
        }
        return true
      default:
        _ = field.handle(key)
        chosen = 0
      }
      if overlay != nil { overlay = .palette(field, chosen: chosen) }
      return true
    case .confirm(let confirmation):
      overlay = nil
      if key == .character("Y") {
        confirmed(confirmation)
      } else {
        desk.say("Nothing was done.")
      }
      return true
    case nil: return false
    }
  }

  /// The lines of the help that fit some words.
  func helpLines(_ words: String) -> [PaletteLine] {
    let lines = desk.keymap.lines
    guard !words.isEmpty else { return lines }
    let wanted = words.lowercased()
    return lines.filter { $0.words.lowercased().contains(wanted) || $0.keys.lowercased().hasPrefix(wanted) }
  }

  /// The lines of the palette, the likest first.
  func paletteLines(_ words: String) -> [PaletteLine] {
    let lines = desk.keymap.lines
    guard !words.isEmpty else { return lines }
    return lines.compactMap { line in Fuzzy.match(words, line.words).map { (line, $0.score) } }
      .sorted { $0.1 > $1.1 }.map(\.0)
  }

  /// Exact commands with arguments: `goto C0016`, `assign jon`, `find …`, `quit`.
  private mutating func runTyped(_ text: String) -> Bool {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let verb = parts.first else { return false }
    let rest = parts.count > 1 ? parts[1] : ""
    switch verb {
    case "goto": finish(.goTo, rest)
    case "assign": finish(.assign(subjects), rest)
    case "add": finish(.addFile, rest)
    case "find":
      do {
        let filter = try QueueFilter(parsing: rest)
        perform(.visit(.queue), count: nil)
        changeQueue { screen, _ in screen.filter(filter, named: "/" + rest) }
      } catch {
        desk.say("\(error)", .error)
      }
    case "quit", "q": perform(.visit(.queue), count: nil); quit()
    case "verify": startVerify()
    case "notices": showNotices()
    case "palette":
      guard let palette = Palette(rawValue: rest) else {
        desk.say("A palette is one of " + Palette.allCases.map(\.rawValue).joined(separator: ", ") + ".", .error)
        return true
      }
      desk.theme.palette = palette
    default:
      if let id = try? RecordID(text: verb), parts.count == 1 { finish(.goTo, id.description) } else { return false }
    }
    return true
  }

  private mutating func startVerify() {
    desk.effects.append(.work(.verify))
    desk.works.append(RunningWork(work: .verify))
    desk.say("Verifying beside you. ^C stops it.")
  }

  func showNoticesText() -> String { desk.notices.suffix(500).joined(separator: "\n") }

  mutating func showNotices() { desk.effects.append(.page(title: "notices", text: showNoticesText())) }

  mutating func quit() {
    if desk.works.isEmpty {
      desk.effects.append(.quit)
    } else {
      overlay = .confirm(
        Confirmation(
          move: .due, claims: [], words: "Work is still running. Leave and stop it?", reason: nil, quits: true))
    }
  }
}
