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
        lines.append(desk.ink(head, .warn) + desk.ink("\(refusal.claim): \(DeskWords.said(refusal.why))"))
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
    let able = able(confirmation)
    let verb = confirmation.move.word
    let question =
      confirmation.quits
      ? "Leave?" : "\(verb.prefix(1).uppercased() + verb.dropFirst()) \(name(able))\(person)?"
    let asked = !confirmation.quits && able.isEmpty ? "Esc goes back." : "\(question) Y (capital) says yes."
    screen.line(desk.ink(" " + asked, .head), x: 0, y: desk.size.rows - 1, width: width, desk)
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

  /// What may follow: what is possible now first, then what is not, each with its reason.
  private func drawWhichKey(_ prefix: [Key], _ screen: inout Screen) {
    let width = min(desk.size.columns - 4, 76)
    let room = max(4, desk.size.rows - 5)
    let sheet = subjects.count == 1 ? subjects.first.flatMap { desk.sheet($0) } : nil
    var now: [StyledText] = []
    var notNow: [(move: StyledText, reason: String)] = []
    for (rest, binding) in desk.keymap.following(prefix) {
      let key = desk.ink(pad(rest.description, 3), .key)
      if case .verdict(let move) = binding.command, let line = sheet?.moves.first(where: { $0.move == move }),
        let refusal = line.refusal
      {
        notNow.append((key + desk.ink(pad(move.word, 14), .dim), MoveWords.need(refusal)))
      } else if case .verdict(let move) = binding.command, move.isOpinion, subjects.count > 1 {
        notNow.append((key + desk.ink(pad(move.word, 14), .dim), "a verdict is given on one claim at a time"))
      } else {
        now.append(key + desk.ink(binding.help))
      }
    }
    let columns = now.count > (notNow.isEmpty ? room : 2) ? 2 : 1
    var lines = inColumns(now, columns, width: width - 4)
    if !notNow.isEmpty, lines.count + 1 + notNow.count > room {
      lines = beside(now, notNow)
    } else if !notNow.isEmpty {
      lines.append(desk.ink("not now", .head))
      lines += refused(notNow, width: width - 4, room: room - lines.count)
    }
    let about = place.screen.subject.map { " of \($0)" } ?? ""
    let marked = subjects.count > 1 ? " of \(subjects.count) claims" : about
    box(
      "\(KeySequence(prefix))  \(prefix.first.map { Keymap.title(of: $0) } ?? "")\(marked)", Array(lines.prefix(room)),
      width: width, &screen)
  }

  private func inColumns(_ entries: [StyledText], _ columns: Int, width: Int) -> [StyledText] {
    let rows = (entries.count + columns - 1) / columns
    return (0..<rows).map { row in
      stride(from: row, to: entries.count, by: rows).reduce(StyledText("")) { $0 + fit(entries[$1], width / columns) }
    }
  }

  /// What is possible on the left and what is not on the right, in a low window.
  private func beside(_ now: [StyledText], _ notNow: [(move: StyledText, reason: String)]) -> [StyledText] {
    let half = 26
    let head = fit(desk.ink("now", .head), half) + desk.ink("not now", .head)
    return [head]
      + (0..<max(now.count, notNow.count)).map { row in
        let left = fit(now.indices.contains(row) ? now[row] : "", half)
        guard notNow.indices.contains(row) else { return left }
        return left + notNow[row].move + desk.ink(notNow[row].reason, .dim)
      }
  }

  /// Moves that are not possible with their reasons: in whole as far as there is room, else in a line each.
  private func refused(_ moves: [(move: StyledText, reason: String)], width: Int, room: Int) -> [StyledText] {
    let gate = desk.theme.gate
    let indent = 18
    let wrapped = moves.map { gate.wrapped(desk.ink($0.reason, .dim), to: width - indent) }
    var spare = room - moves.count
    return zip(moves, wrapped).flatMap { move, reason in
      guard reason.count > 1, reason.count - 1 <= spare else { return [move.move + desk.ink(move.reason, .dim)] }
      spare -= reason.count - 1
      return [move.move + reason[0]] + reason.dropFirst().map { StyledText(String(repeating: " ", count: indent)) + $0 }
    }
  }

  private func fit(_ text: StyledText, _ width: Int) -> StyledText {
    let gate = desk.theme.gate
    let cut = gate.truncated(text, to: width)
    return cut + StyledText(String(repeating: " ", count: max(0, width - gate.width(of: cut.plain))))
  }
}
