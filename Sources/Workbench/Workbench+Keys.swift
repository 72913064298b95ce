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
    switch desk.keymap.meaning(of: pending, on: place.name) {
    case .prefix:
      overlay = .whichKey(pending)
    case .command(let command):
      let times = count
      (pending, overlay, count) = ([], nil, nil)
      perform(command, count: times)
    case .nothing:
      let keys = pending.map(\.name).joined(separator: " ")
      (pending, overlay, count) = ([], nil, nil)
      desk.say("«\(keys)» means nothing here. \(desk.key(.help)) shows the keys.", .warn)
    }
  }

  private var isEmptyQueue: Bool { if case .queue = place { isEmpty } else { false } }

  private mutating func pressFirstStep(_ number: Int) {
    let card: [Prompt.Ask] = [
      .init("Title (empty: the first line): ", mayBeEmpty: true),
      .init("Publisher (may stay empty): ", mayBeEmpty: true),
      .init("Address (may stay empty): ", mayBeEmpty: true),
    ]
    if number == 4 { return desk.effects.append(.example) }
    guard desk.person != nil else { return desk.say(Desk.nobody, .error) }
    switch number {
    case 1: prompt = Prompt(.addFile, [.init("Article file: ")] + card)
    case 2: prompt = Prompt(.addPasted, [.init("Paste the article, then Enter: ")] + card)
    case 3:
      prompt = Prompt(
        .addAddress,
        [
          .init("Article at (https://…): "), .init("Title (empty: as its page says): ", mayBeEmpty: true),
          .init("Publisher (empty: as its page says): ", mayBeEmpty: true),
        ])
    case 5 where (desk.facts?.articles ?? 0) > 0: visit(.article(ArticleScreen(ArticleID(number: 1), at: nil)))
    default: desk.say("1 adds an article from a file, 2 takes its pasted text, 3 its address; 4 opens the example.")
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
    case .help(let field, let top):
      pressInHelp(key, field, top)
      return true
    case .palette(var field, var chosen):
      let lines = paletteLines(field.text)
      switch key {
      case .escape, .control("G"): overlay = nil
      case .down, .control("N"): chosen = min(chosen + 1, max(0, lines.count - 1))
      case .up, .control("P"): chosen = max(0, chosen - 1)
      case .tab:
        if lines.indices.contains(chosen) { field = LineField(lines[chosen].typed ?? lines[chosen].words) }
      case .enter:
        overlay = nil
        if runTyped(field.text) { return true }
        if lines.indices.contains(chosen) {
          run(lines[chosen])
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
      if key == .character("Y"), isPossible(confirmation) {
        confirmed(confirmation)
      } else {
        desk.say("Nothing was done.")
      }
      return true
    case .blocks(let claim, let chosen):
      pressInBlocks(key, claim, chosen)
      return true
    case nil: return false
    }
  }

  mutating func startVerify() {
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
      overlay = .confirm(.leave)
    }
  }
}
