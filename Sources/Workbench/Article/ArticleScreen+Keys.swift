import AuditLedger
import ClaimModel
import TerminalUI

extension ArticleScreen {
  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    guard let sheet = sheet(desk) else { return false }
    if layout?.fits(sheet, width: textWidth(desk)) != true {
      layout = ArticleLayout(sheet, width: textWidth(desk), gate: desk.theme.gate)
    }
    let text = CodePoints(sheet.text)
    let units = units ?? TextUnits(text.scalars)
    self.units = units
    if marking != nil, let done = performMarking(command, count: count, sheet, text, units, &desk) { return done }
    switch command {
    case .go(let travel): return roam(travel, count: count, sheet, text, units, &desk)
    case .find: find.begin()
    case .peel where find.isLit: find.clear()
    case .peel where selection != nil: selection = nil
    case .fold(.claims):
      showsClaims.toggle()
      let way = desk.key(.fold(.claims))
      desk.say(showsClaims ? "Claims are shown." : "Claims are hidden: the text alone. \(way) shows them.")
    case .fold(let fold): place(fold, desk)
    case .turn:
      guard desk.size.columns >= 110 else {
        desk.say("The claims stand beside the text from 110 columns on.", .warn)
        return true
      }
      hasList.toggle()
      layout = ArticleLayout(sheet, width: textWidth(desk), gate: desk.theme.gate)
      show(caret, desk)
    case .markRange:
      selection = units.range(.word, around: caret).map { Stretch($0) }
      let move = desk.keys([
        .go(.nextWord), .go(.previousWord), .go(.nextClause), .go(.previousClause), .go(.previousSentence),
        .go(.nextSentence),
      ])
      let (other, mark) = (desk.key(.go(.nextFocus)), desk.key(.isolate(.new)))
      desk.say("Range from this word: \(move) move its end, \(other) the other end, \(mark) marks it, Esc leaves it.")
    case .mark: selection = units.range(.sentence, around: caret).map { Stretch($0) }
    case .wider:
      var stretch = selection ?? units.range(.word, around: caret).map { Stretch($0) }
      if selection != nil { stretch?.widen(in: units) }
      selection = stretch
      if let stretch { show(stretch.moving, desk) }
    case .narrower:
      if var stretch = selection { selection = stretch.narrow(in: units) ? stretch : nil }
    case .isolate(let edit):
      switch edit {
      case .new: beginMarking(sheet, text, units, &desk)
      case .speaker: beginMoving(.speaker, sheet, &desk)
      case .cue: beginMoving(.cue, sheet, &desk)
      case .words: beginMoving(.content, sheet, &desk)
      case .carrier, .reject: return false
      }
    default: return false
    }
    return true
  }

  private mutating func roam(
    _ travel: Travel, count: Int?, _ sheet: ArticleSheet, _ text: CodePoints, _ units: TextUnits, _ desk: inout Desk
  ) -> Bool {
    let times = max(1, min(count ?? 1, 100_000))
    if var stretch = selection, let unit = travel.unit {
      stretch.move(unit.unit, by: unit.step * times, in: units)
      selection = stretch
      show(stretch.moving, desk)
      return true
    }
    let height = textHeight(desk)
    switch travel {
    case .nextFocus, .previousFocus:
      guard selection != nil else { return false }
      selection?.isAtEnd.toggle()
      show(selection?.moving ?? caret, desk)
    case .nextRecord: jump(by: times, sheet, desk)
    case .previousRecord: jump(by: -times, sheet, desk)
    case .nextStop, .previousStop:
      if find.isLit { goToHit(forward: travel == .nextStop, sheet, text, &desk) } else { stop(travel, sheet, &desk) }
    case .nextBlock, .previousBlock: step(.paragraph, travel == .nextBlock ? times : -times, sheet, units, desk)
    case .first: move(to: units.words.first?.lowerBound ?? 0, sheet, desk)
    case .last: move(to: units.words.last?.lowerBound ?? 0, sheet, desk)
    case .down: line(by: times, sheet, text, units, desk)
    case .up: line(by: -times, sheet, text, units, desk)
    case .pageDown: line(by: max(1, height - 2) * times, sheet, text, units, desk)
    case .pageUp: line(by: -max(1, height - 2) * times, sheet, text, units, desk)
    case .halfDown: line(by: max(1, height / 2) * times, sheet, text, units, desk)
    case .halfUp: line(by: -max(1, height / 2) * times, sheet, text, units, desk)
    default:
      guard let unit = travel.unit else { return false }
      step(unit.unit, unit.step * times, sheet, units, desk)
    }
    return true
  }

  private mutating func step(
    _ unit: TextUnits.Unit, _ steps: Int, _ sheet: ArticleSheet, _ units: TextUnits, _ desk: Desk
  ) {
    var place = caret
    for _ in 0..<min(abs(steps), units.words.count) {
      guard let next = steps > 0 ? units.start(unit, after: place) : units.start(unit, before: place) else { break }
      place = next
    }
    move(to: place, sheet, desk)
  }

  private mutating func line(
    by lines: Int, _ sheet: ArticleSheet, _ text: CodePoints, _ units: TextUnits, _ desk: Desk
  ) {
    guard let layout, !layout.ranges.isEmpty else { return }
    let gate = desk.theme.gate
    let column = layout.column(of: caret, text, gate)
    let from = layout.line(of: caret)
    var target = min(max(0, from + lines), layout.ranges.count - 1)
    // Empty lines have no word: on to the next that has one.
    let step = lines > 0 ? 1 : -1
    while layout.ranges.indices.contains(target + step), !hasWord(layout.ranges[target], units) { target += step }
    guard let place = layout.place(line: target, column: column, text, gate) else { return }
    move(to: word(at: place, in: layout.ranges[target], units) ?? caret, sheet, desk)
  }

  private func hasWord(_ range: Range<Int>, _ units: TextUnits) -> Bool {
    units.index(at: range.lowerBound).map { units.words[$0].overlaps(range) } ?? false
  }

  /// The beginning of the word at a place, within a line where that is possible.
  private func word(at place: Int, in line: Range<Int>, _ units: TextUnits) -> Int? {
    guard let index = units.index(at: place) else { return nil }
    if units.words[index].lowerBound >= line.upperBound, index > 0, units.words[index - 1].lowerBound >= line.lowerBound
    {
      return units.words[index - 1].lowerBound
    }
    return units.words[index].lowerBound
  }

  /// From claim to claim, in the order of the text.
  private mutating func jump(by steps: Int, _ sheet: ArticleSheet, _ desk: Desk) {
    guard !sheet.places.isEmpty else { return }
    if let chosen { return choose(chosen + steps, sheet, desk) }
    let after = sheet.places.firstIndex { ($0.ranges.first?.lowerBound ?? 0) > caret } ?? sheet.places.count
    choose(steps > 0 ? after + steps - 1 : after + steps, sheet, desk)
  }

  private mutating func stop(_ travel: Travel, _ sheet: ArticleSheet, _ desk: inout Desk) {
    let here =
      chosen ?? (sheet.places.firstIndex { ($0.ranges.first?.lowerBound ?? 0) > caret } ?? sheet.places.count) - 1
    let found =
      travel == .nextStop
      ? sheet.places.indices.first { $0 > here && sheet.places[$0].isLeft }
      : sheet.places.indices.last { $0 < here && sheet.places[$0].isLeft }
    guard let found else {
      return desk.say(
        travel == .nextStop
          ? "No claim further down in this text is left. \(desk.key(.visit(.queue))) goes to the queue."
          : "No claim further up is left.")
    }
    choose(found, sheet, desk)
  }

  private mutating func goToHit(forward: Bool, _ sheet: ArticleSheet, _ text: CodePoints, _ desk: inout Desk) {
    let hits = find.hits(in: text.scalars)
    let hit = forward ? hits.first { $0.lowerBound > caret } : hits.last { $0.lowerBound < caret }
    guard let place = (hit ?? (forward ? hits.first : hits.last))?.lowerBound else {
      return desk.say("«\(find.words)» does not stand in this text.", .warn)
    }
    if hit == nil { desk.say("Round the end of the text.") }
    move(to: place, sheet, desk)
  }

  private mutating func place(_ fold: Fold, _ desk: Desk) {
    guard let layout, !layout.ranges.isEmpty else { return }
    let height = textHeight(desk)
    let line = layout.line(of: caret)
    switch fold {
    case .centre: top = line - height / 2
    case .top: top = line
    case .bottom: top = line - height + 1
    default: return
    }
    top = min(max(0, top), max(0, layout.ranges.count - height))
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    guard find.isTyping else { return false }
    let isSettled = find.type(key)
    guard find.isLit, let sheet = sheet(desk) else { return true }
    let text = CodePoints(sheet.text)
    let hits = find.hits(in: text.scalars)
    if let hit = hits.first(where: { $0.lowerBound >= caret }) ?? hits.first {
      move(to: hit.lowerBound, sheet, desk)
    } else if isSettled {
      desk.say("«\(find.words)» does not stand in this text.", .warn)
    }
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Bool { find.paste(text) }

  /// Click puts the caret, drag selects words, a second click opens the claim.
  mutating func mouse(_ mouse: Mouse, _ desk: inout Desk) -> Bool {
    guard let sheet = sheet(desk), let layout, let units else { return true }
    switch mouse.act {
    case .wheelDown: top = min(max(0, layout.ranges.count - textHeight(desk)), top + 3)
    case .wheelUp: top = max(0, top - 3)
    case .press, .double, .drag:
      let line = top + mouse.at.y - 2
      guard mouse.at.y >= 2, mouse.at.y < 2 + textHeight(desk), mouse.at.x < textWidth(desk) else { return true }
      if mouse.at.x < ArticleLayout.gutter, mouse.act != .drag {
        if let first = layout.places(beginningOn: line).first { choose(first, sheet, desk) }
        return mouse.act != .double
      }
      let text = CodePoints(sheet.text)
      guard
        let place = layout.place(line: line, column: mouse.at.x - ArticleLayout.gutter, text, desk.theme.gate),
        let word = units.range(.word, around: place)
      else { return true }
      if mouse.act == .drag {
        drag(to: word, units)
      } else if mouse.act == .double {
        return false
      } else {
        selection = nil
        if marking == nil { move(to: word.lowerBound, sheet, desk) }
      }
    case .release: break
    }
    return true
  }

  private mutating func drag(to word: Range<Int>, _ units: TextUnits) {
    let from = units.range(.word, around: caret) ?? word
    var stretch = Stretch(min(from.lowerBound, word.lowerBound)..<max(from.upperBound, word.upperBound))
    stretch.isAtEnd = word.lowerBound >= from.lowerBound
    if marking != nil { marking?.active = stretch } else { selection = stretch }
  }
}

extension Travel {
  /// What it moves by in a text, and which way; nil for moves that are no units of text.
  var unit: (unit: TextUnits.Unit, step: Int)? {
    switch self {
    case .nextWord, .right: (.word, 1)
    case .previousWord, .left: (.word, -1)
    case .nextClause: (.clause, 1)
    case .previousClause: (.clause, -1)
    case .nextSentence: (.sentence, 1)
    case .previousSentence: (.sentence, -1)
    default: nil
    }
  }
}
