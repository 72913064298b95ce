import AuditLedger
import ClaimModel
import TerminalUI

extension WorkbenchState {
  func drawOverlay(_ screen: inout Screen) {
    let width = desk.size.columns
    switch overlay {
    case nil: return
    case .whichKey(let prefix): drawWhichKey(prefix, &screen)
    case .help(let field):
      let lines = helpLines(field.text)
      let room = max(3, desk.size.rows - 8)
      let shown = lines.prefix(room).map { line in desk.ink(pad(line.keys, 18), .key) + desk.ink(line.words) }
      let foot = desk.ink("Enter runs it \(desk.theme.signs.dot) \(lines.count) of \(desk.keymap.lines.count)", .dim)
      box("? \(place.name)   type to narrow: \(field.text)", Array(shown) + [foot], width: min(width - 4, 74), &screen)
    case .palette(let field, let chosen):
      let lines = paletteLines(field.text)
      let room = max(3, min(12, desk.size.rows - 8))
      let top = max(0, chosen - room + 1)
      let shown = lines.enumerated().dropFirst(top).prefix(room).map { index, line in
        desk.ink(
          (index == chosen ? ">" : " ") + pad(line.words, max(20, min(width - 4, 74) - 26)),
          index == chosen ? .head : .text) + desk.ink(line.keys, .key)
      }
      let foot = desk.ink(
        "\(lines.count) of \(desk.keymap.lines.count) \(desk.theme.signs.dot) Enter run \(desk.theme.signs.dot) Tab fill in",
        .dim)
      box(": \(field.text)", Array(shown) + [foot], width: min(width - 4, 74), &screen)
    case .confirm(let confirmation):
      let lines =
        desk.theme.gate.wrapped(desk.ink(confirmation.words), to: min(width - 8, 70)) + [
          desk.ink("Y says yes, any other key says no.", .key)
        ]
      box("asked once", lines, width: min(width - 4, 74), &screen)
    }
  }

  private func box(_ title: String, _ lines: [StyledText], width: Int, _ screen: inout Screen) {
    let y = max(1, desk.size.rows - lines.count - 4)
    PopUp(title: title, lines: lines).draw(on: &screen, x: 2, y: y, width: width, desk)
    screen.cursor = Point(x: min(desk.size.columns - 1, 5 + desk.theme.gate.width(of: title)), y: y)
  }

  private func pad(_ text: String, _ width: Int) -> String {
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
        notNow.append(words + desk.ink(pad(binding.help, 14), .dim) + desk.ink(Self.need(refusal), .dim))
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

  /// What is missing for a move: «it is unreviewed; two people must agree first» without the state, which stands above.
  private static func need(_ refusal: String) -> String {
    guard refusal.hasPrefix("it is "), let semicolon = refusal.firstRange(of: "; ") else { return refusal }
    return String(refusal[semicolon.upperBound...])
  }
}
