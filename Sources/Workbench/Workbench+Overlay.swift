import AuditLedger
import ClaimModel
import TerminalUI

extension WorkbenchState {
  func drawOverlay(_ screen: inout Screen) {
    switch overlay {
    case nil: return
    case .whichKey(let prefix): drawWhichKey(prefix, &screen)
    case .help(let field, let top): drawHelp(field, top, &screen)
    case .palette(let field, let chosen): drawPalette(field, chosen, &screen)
    case .confirm(let confirmation): drawConfirm(confirmation, &screen)
    case .blocks(let claim, let chosen): drawBlocks(claim, chosen, &screen)
    }
  }

  private func drawPalette(_ field: LineField, _ chosen: Int, _ screen: inout Screen) {
    let width = min(desk.size.columns - 4, desk.size.columns >= 110 ? 100 : 74)
    let lines = paletteLines(field.text)
    let room = max(3, min(desk.size.rows >= 36 ? 20 : 12, desk.size.rows - 8))
    let top = max(0, chosen - room + 1)
    let rightWidth = width >= 90 ? 36 : 24
    let shown = lines.enumerated().dropFirst(top).prefix(room).map { index, line in
      desk.ink((index == chosen ? ">" : " ") + pad(line.words, width - rightWidth - 6), index == chosen ? .head : .text)
        + desk.ink(pad(line.keys, 6), .key) + desk.ink(line.refusal ?? "", .dim)
    }
    let dot = desk.theme.signs.dot
    let foot = desk.ink(
      "\(lines.count) found \(dot) Enter runs \(dot) Tab fills in \(dot) words of records find them", .dim)
    box(": \(field.text)", Array(shown) + [foot], width: width, &screen)
  }

  /// The strip before an outward move: which will, which won't and why. The list stays in sight.
  private func drawConfirm(_ confirmation: Confirmation, _ screen: inout Screen) {
    let width = desk.size.columns
    var lines: [StyledText] = []
    if confirmation.quits {
      lines.append(desk.ink(confirmation.words))
      lines += desk.works.map { desk.ink(" " + $0.work.name, .dim) }
      lines.append(desk.ink("Y leave and stop it   Esc stay", .key))
    } else {
      let verb = confirmation.move.word
      let refused = refusals(confirmation)
      let able = able(confirmation)
      let room = desk.size.rows >= 20 ? 4 : 2
      if !able.isEmpty {
        lines.append(
          desk.ink("\(able.count) can:    ", .ok) + desk.ink(able.prefix(8).map(\.description).joined(separator: " ")))
      }
      for (index, refusal) in refused.prefix(room).enumerated() {
        let head = index == 0 ? "\(refused.count) can't:  " : "          "
        lines.append(desk.ink(head, .warn) + desk.ink("\(refusal.claim) \(refusal.why)"))
      }
      if refused.count > room { lines.append(desk.ink("          and \(refused.count - room) more", .dim)) }
      if let reason = confirmation.reason { lines.append(desk.ink("because: \(reason)", .dim)) }
      lines += desk.theme.gate.wrapped(desk.ink(confirmation.words, .dim), to: width - 2)
      lines.append(
        able.isEmpty
          ? desk.ink("Esc nothing can be done", .key) : desk.ink("Y \(verb) \(able.count)   Esc \(verb) nothing", .key))
    }
    let top = max(1, desk.size.rows - 1 - lines.count)
    let title = confirmation.quits ? "leave" : "\(confirmation.move.word) \(name(confirmation.claims))"
    screen.rule(title, "asked once", x: 0, y: top - 1, width: width, desk)
    for (row, line) in lines.enumerated() {
      screen.line(desk.ink(" ") + line, x: 0, y: top + row, width: width, desk)
    }
    let person = desk.person.map { " as \($0)" } ?? ""
    let question = confirmation.quits ? "Leave?" : "\(title.prefix(1).uppercased() + title.dropFirst())\(person)?"
    screen.line(
      desk.ink(" \(question) Y (capital) says yes.", .head), x: 0, y: desk.size.rows - 1, width: width, desk)
    screen.cursor = Point(x: 1, y: min(desk.size.rows - 2, top + lines.count - 1))
  }

  func box(_ title: String, _ lines: [StyledText], width: Int, _ screen: inout Screen) {
    let y = max(1, desk.size.rows - lines.count - 4)
    PopUp(title: title, lines: lines).draw(on: &screen, x: 2, y: y, width: width, desk)
    screen.cursor = Point(x: min(desk.size.columns - 1, 5 + desk.theme.gate.width(of: title)), y: y)
  }

  func pad(_ text: String, _ width: Int) -> String {
    let gate = desk.theme.gate
    let cut = gate.truncated(gate.safe(StyledText(text), oneLine: true), to: width).plain
    return cut + String(repeating: " ", count: max(1, width + 1 - gate.width(of: cut)))
  }

  /// What may follow: what is possible now on the left, what is not on the right, with its reason.
  private func drawWhichKey(_ prefix: [Key], _ screen: inout Screen) {
    let following = desk.keymap.following(prefix)
    let width = min(desk.size.columns - 4, 76)
    var now: [StyledText] = []
    var notNow: [StyledText] = []
    let sheet = subjects.count == 1 ? subjects.first.flatMap { desk.sheet($0) } : nil
    let room = max(4, desk.size.rows - 6)
    for (rest, binding) in following {
      let words = desk.ink(pad(rest.description, 3), .key)
      if case .verdict(let move) = binding.command, let line = sheet?.moves.first(where: { $0.move == move }),
        let refusal = line.refusal
      {
        notNow.append(words + desk.ink(pad(binding.help, 14), .dim) + desk.ink(MoveWords.need(refusal), .dim))
      } else {
        now.append(words + desk.ink(binding.help))
      }
    }
    var lines: [StyledText] = []
    if notNow.isEmpty {
      let columns = now.count > room ? 2 : 1
      let perColumn = (now.count + columns - 1) / columns
      for row in 0..<perColumn {
        var line = StyledText("")
        for column in 0..<columns where now.indices.contains(column * perColumn + row) {
          line.append(fit(now[column * perColumn + row], (width - 4) / columns))
        }
        lines.append(line)
      }
    } else {
      let half = 26
      lines.append(desk.ink(pad("now", half - 1), .head) + desk.ink("not now", .head))
      for row in 0..<max(now.count, notNow.count) {
        let left = now.indices.contains(row) ? now[row] : StyledText("")
        lines.append(fit(left, half) + (notNow.indices.contains(row) ? notNow[row] : ""))
      }
    }
    let about = place.screen.subject.map { " of \($0)" } ?? ""
    let marked = subjects.count > 1 ? " of \(subjects.count) claims" : about
    box(
      "\(KeySequence(prefix))  \(prefix.first.map { Keymap.title(of: $0) } ?? "")\(marked)", Array(lines.prefix(room)),
      width: width, &screen)
  }

  private func fit(_ text: StyledText, _ width: Int) -> StyledText {
    let gate = desk.theme.gate
    let cut = gate.truncated(text, to: width)
    return cut + StyledText(String(repeating: " ", count: max(0, width - gate.width(of: cut.plain))))
  }
}
