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
    // Why not now has room for its beginning; of the chosen line it stands at the foot.
    let (keysWidth, rightWidth) = (9, width >= 90 ? 28 : 8)
    let wordsWidth = width - 4 - 1 - (keysWidth + 1) - rightWidth - 1
    let shown = lines.enumerated().dropFirst(top).prefix(room).map { index, line in
      desk.ink((index == chosen ? ">" : " ") + pad(line.words, wordsWidth), index == chosen ? .head : .text)
        + desk.ink(pad(wholeKeys(line.keys, keysWidth), keysWidth), .key)
        + desk.theme.gate.shortened(desk.ink(line.refusal ?? "", .dim), to: rightWidth)
    }
    let gate = desk.theme.gate
    let inHand = lines.indices.contains(chosen) ? lines[chosen] : nil
    let isCut =
      inHand.map { gate.width(of: gate.safe(StyledText($0.words), oneLine: true).plain) > wordsWidth } ?? false
    let whole = inHand?.refusal ?? (isCut ? inHand?.words : nil)
    let facts = ["\(lines.count) found", "Enter runs", "Tab fills in", "words of records find them"]
    let foot = whole ?? desk.joined(facts, to: width - 4)
    box(
      ": \(field.text)", Array(shown) + [gate.shortened(desk.ink(foot, .dim), to: width - 4)], width: width, &screen)
  }

  /// As many of a command's keys as have room, each whole.
  private func wholeKeys(_ keys: String, _ width: Int) -> String {
    let gate = desk.theme.gate
    guard gate.width(of: keys) > width, let first = keys.firstRange(of: "  ") else { return keys }
    var (end, rest) = (first.lowerBound, keys[first.upperBound...])
    while let next = rest.firstRange(of: "  "), gate.width(of: String(keys[..<next.lowerBound])) <= width {
      (end, rest) = (next.lowerBound, rest[next.upperBound...])
    }
    return String(keys[..<end])
  }

  /// The strip before what can't be undone. The list stays in sight.
  private func drawConfirm(_ confirmation: Confirmation, _ screen: inout Screen) {
    let width = desk.size.columns
    let lines: [StyledText]
    var title = confirmation.verb
    var asked = "\(confirmation.capitalVerb)?"
    switch confirmation {
    case .leave:
      lines =
        [desk.ink("Work is still running. Leave and stop it?")] + desk.works.map { desk.ink(" " + $0.work.name, .dim) }
        + [desk.ink("Y leave and stop it   Esc stay", .key)]
    case .writeOver(let order):
      lines = [
        desk.ink("\(order.path) is there already: what it holds would be lost."),
        desk.ink("Y write over it   Esc leave it as it is", .key),
      ]
    case .move(let move, let claims):
      lines = trial(move, claims, width: width)
      title += " \(name(claims))"
      asked = "\(confirmation.capitalVerb) \(name(able(move, claims)))\(desk.person.map { " as \($0)" } ?? "")?"
    }
    let top = max(1, desk.size.rows - 1 - lines.count)
    screen.rule(title, "asked once", x: 0, y: top - 1, width: width, desk)
    for (row, line) in lines.enumerated() {
      screen.line(desk.ink(" ") + line, x: 0, y: top + row, width: width, desk)
    }
    let last = isPossible(confirmation) ? "\(asked) Y (capital) says yes." : "Esc goes back."
    screen.line(desk.ink(" " + last, .head), x: 0, y: desk.size.rows - 1, width: width, desk)
    screen.cursor = Point(x: 1, y: min(desk.size.rows - 2, top + lines.count - 1))
  }

  /// Which claims will take a move that the world sees, and which won't and why.
  private func trial(_ move: Confirmation.OutwardMove, _ claims: [ClaimID], width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    let (refused, able) = (refusals(move, claims), able(move, claims))
    let room = desk.size.rows >= 20 ? 4 : 2
    if !able.isEmpty {
      lines.append(
        desk.ink("\(able.count) can:    ", .ok) + desk.ink(able.prefix(8).map(\.description).joined(separator: " ")))
    }
    for (index, refusal) in refused.prefix(room).enumerated() {
      let head = index == 0 ? "\(refused.count) can't:  " : "          "
      lines.append(desk.ink(head, .warn) + desk.ink("\(refusal.claim): \(DeskWords.said(refusal.why, desk))"))
    }
    if refused.count > room { lines.append(desk.ink("          and \(refused.count - room) more", .dim)) }
    if let reason = move.reason { lines.append(desk.ink("because: \(reason)", .dim)) }
    lines += desk.theme.gate.wrapped(desk.ink(move.warning(desk), .dim), to: width - 2)
    let verb = move.move.word
    lines.append(
      able.isEmpty
        ? desk.ink("Esc nothing can be done", .key) : desk.ink("Y \(verb) \(able.count)   Esc \(verb) nothing", .key))
    return lines
  }

  func box(_ title: String, _ lines: [StyledText], width: Int, _ screen: inout Screen) {
    let y = max(1, desk.size.rows - lines.count - 4)
    PopUp(title: title, lines: lines).draw(on: &screen, x: 2, y: y, width: width, desk)
    screen.cursor = Point(x: min(desk.size.columns - 1, 5 + desk.theme.gate.width(of: title)), y: y)
  }

  func pad(_ text: String, _ width: Int) -> String {
    let gate = desk.theme.gate
    let cut = gate.shortened(StyledText(text), to: width).plain
    return cut + String(repeating: " ", count: max(1, width + 1 - gate.width(of: cut)))
  }

  /// What may follow: what is possible now first, then what is not, each with its reason.
  private func drawWhichKey(_ prefix: [Key], _ screen: inout Screen) {
    let width = min(desk.size.columns - 4, 76)
    let room = max(4, desk.size.rows - 5)
    let sheet = subjects.count == 1 ? subjects.first.flatMap { desk.sheet($0) } : nil
    var now: [StyledText] = []
    var brief: [StyledText] = []
    var notNow: [(move: StyledText, reason: String)] = []
    for (rest, binding) in desk.keymap.following(prefix) {
      let key = desk.ink(pad(rest.description, 3), .key)
      if case .verdict(let move) = binding.command, let line = sheet?.moves.first(where: { $0.move == move }),
        let need = line.need(desk)
      {
        notNow.append((key + desk.ink(pad(move.word, 14), .dim), need))
      } else if case .verdict(let move) = binding.command, move.isOpinion, subjects.count > 1 {
        notNow.append((key + desk.ink(pad(move.word, 14), .dim), "a verdict is given on one claim at a time"))
      } else {
        now.append(key + desk.ink(binding.help))
        brief.append(desk.ink("\(rest)", .key) + desk.ink(" " + (binding.help.split(separator: ",").first ?? "")))
      }
    }
    let columns = now.count > (notNow.isEmpty ? room : 2) ? 2 : 1
    var lines = inColumns(now, columns, width: width - 4)
    if !notNow.isEmpty {
      // In a low window both have to fit: each key with its word, and each reason as far as its line goes.
      if lines.count + 1 + notNow.count > room {
        lines = running(brief + [desk.ink("not now:", .head)], width: width - 4)
      } else {
        lines.append(desk.ink("not now", .head))
      }
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

  /// What is possible in a low window: one behind the other, none broken.
  private func running(_ entries: [StyledText], width: Int) -> [StyledText] {
    let gate = desk.theme.gate
    return entries.reduce(into: []) { lines, entry in
      guard let last = lines.last, gate.width(of: last.plain) + 3 + gate.width(of: entry.plain) <= width else {
        return lines.append(entry)
      }
      lines[lines.count - 1] = last + "   " + entry
    }
  }

  /// Moves that are not possible with their reasons: in whole as far as there is room, else in a line each.
  private func refused(_ moves: [(move: StyledText, reason: String)], width: Int, room: Int) -> [StyledText] {
    let gate = desk.theme.gate
    let indent = 18
    let wrapped = moves.map { gate.wrapped(desk.ink($0.reason, .dim), to: width - indent) }
    var spare = room - moves.count
    return zip(moves, wrapped).flatMap { move, reason in
      guard reason.count > 1, reason.count - 1 <= spare else {
        return [move.move + gate.shortened(desk.ink(move.reason, .dim), to: width - indent)]
      }
      spare -= reason.count - 1
      return [move.move + reason[0]] + reason.dropFirst().map { StyledText(String(repeating: " ", count: indent)) + $0 }
    }
  }

  private func fit(_ text: StyledText, _ width: Int) -> StyledText {
    let gate = desk.theme.gate
    let cut = gate.shortened(text, to: width)
    return cut + StyledText(String(repeating: " ", count: max(0, width - gate.width(of: cut.plain))))
  }
}
