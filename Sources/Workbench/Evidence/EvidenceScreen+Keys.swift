import AuditLedger
import ClaimModel
import TerminalUI

extension EvidenceScreen {
  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    guard source != nil else { return false }
    if let done = performField(command, &desk) { return done }
    guard let text else { return false }
    let times = max(1, min(count ?? 1, 10_000))
    switch command {
    case .go(let travel): return roam(travel, times: times, text, &desk)
    case .wider: stretch?.widen(in: text.units)
    case .narrower:
      var narrower = stretch
      if narrower?.narrow(in: text.units) ?? false { stretch = narrower }
    case .mark:
      stretch = text.units.range(.sentence, around: stretch?.moving ?? 0).map { Stretch($0) }
    case .markRange: stretch = text.units.range(.word, around: stretch?.moving ?? 0).map { Stretch($0) }
    case .fold(.toggle), .fold(.foldAll), .fold(.unfoldAll), .turn:
      folds = command == .fold(.foldAll) || (command != .fold(.unfoldAll) && !folds)
      desk.say(folds ? "Text without a word of the claim is folded." : "The whole text is shown.")
    case .find: find.begin()
    case .peel where find.isLit: find.clear()
    case .open, .accept: put(chosenWords(), &desk)
    case .peel, .back: return leaveSource()
    default: return false
    }
    show(desk)
    return true
  }

  /// Back to the finder; false where there was none.
  private mutating func leaveSource() -> Bool {
    guard anew == nil else { return false }
    (source, text, stretch, passage) = (nil, nil, nil, 0)
    return true
  }

  /// Commands that mean the fields of the evidence; nil leaves them to the text.
  private mutating func performField(_ command: Command, _ desk: inout Desk) -> Bool? {
    switch command {
    case .evidence(.credibility(let grade)):
      credibility = credibility == grade ? nil : grade
      desk.say(credibility.map { "Credibility \($0): \(Admiralty.credibility($0))." } ?? "No credibility.")
    case .evidence(.put(let new)) where anew == nil:
      stance = new
      desk.say("Stance: \(new).")
    case .evidence(.locator): focus = .locator
    case .evidence(.question): focus = .question
    case .go(.nextFocus): turn(by: 1)
    case .go(.previousFocus) where focus != .text: turn(by: -1)
    case .open where focus != .text, .accept: put(chosenWords(), &desk)
    case .peel where focus != .text: focus = .text
    case .go(let travel) where focus == .stance || focus == .credibility:
      guard let step = [.right, .down].contains(travel) ? 1 : [.left, .up].contains(travel) ? -1 : nil else {
        return nil
      }
      if focus == .stance, anew == nil {
        let all = Stance.allCases
        stance = all[((all.firstIndex(of: stance) ?? 0) + step + all.count) % all.count]
      } else if focus == .credibility {
        let next = (credibility ?? 0) + step
        credibility = next < 1 || next > 6 ? nil : next
      }
    default: return nil
    }
    return true
  }

  private mutating func turn(by step: Int) {
    let all = Focus.allCases
    focus = all[((all.firstIndex(of: focus) ?? 0) + step + all.count) % all.count]
  }

  private mutating func roam(_ travel: Travel, times: Int, _ text: SourceText, _ desk: inout Desk) -> Bool {
    if let unit = travel.unit {
      stretch?.move(unit.unit, by: unit.step * times, in: text.units)
      show(desk)
      return true
    }
    switch travel {
    case .previousFocus: stretch?.isAtEnd.toggle()
    case .nextStop, .down, .nextRecord: goOn(times, text, &desk)
    case .previousStop, .up, .previousRecord: goOn(-times, text, &desk)
    case .nextBlock, .previousBlock:
      let place = stretch?.range.lowerBound ?? 0
      let next =
        travel == .nextBlock ? text.units.start(.paragraph, after: place) : text.units.start(.paragraph, before: place)
      if let next { stretch = text.units.range(.sentence, around: next).map { Stretch($0) } }
    case .first: select(0, text)
    case .last: select(text.passages.count - 1, text)
    case .pageDown, .halfDown: top += textHeight(desk) / (travel == .pageDown ? 1 : 2) * times
    case .pageUp, .halfUp: top = max(0, top - textHeight(desk) / (travel == .pageUp ? 1 : 2) * times)
    default: return false
    }
    if [.pageDown, .halfDown, .pageUp, .halfUp].contains(travel) {
      top = min(max(0, top), max(0, (layout(desk)?.lines.count ?? 0) - textHeight(desk)))
    } else {
      show(desk)
    }
    return true
  }

  /// The next hit where words are looked for, else the next passage.
  private mutating func goOn(_ steps: Int, _ text: SourceText, _ desk: inout Desk) {
    guard find.isLit else { return select(passage + steps, text) }
    let hits = find.hits(in: CodePoints(text.text).scalars)
    let here = stretch?.range.lowerBound ?? 0
    let hit =
      steps > 0 ? hits.first { $0.lowerBound > here } ?? hits.first : hits.last { $0.lowerBound < here } ?? hits.last
    guard let hit else { return desk.say("«\(find.words)» does not stand in this text.", .warn) }
    stretch = Stretch(hit)
    stretch = text.units.range(.word, around: hit.lowerBound).map {
      Stretch($0.lowerBound..<max($0.upperBound, hit.upperBound))
    }
  }

  private mutating func select(_ index: Int, _ text: SourceText) {
    guard !text.passages.isEmpty else { return }
    passage = min(max(0, index), text.passages.count - 1)
    stretch = Stretch(text.passages[passage])
  }

  mutating func put(_ words: String, _ desk: inout Desk) {
    guard let source, !words.isBlank else {
      focus = .text
      return desk.say("The excerpt is empty: write the words of the source.", .error)
    }
    let place = locator.text.trimmed.isEmpty ? placeOfWords(desk) : locator.text.trimmed
    let basis = EvidenceBasis.passage(source: source, locator: place, excerpt: words)
    let grade = credibility.flatMap { try? Credibility($0) }
    let answers = question.text.trimmed.isEmpty ? nil : question.text.trimmed
    if let anew { return write(anew, basis, grade, answers, &desk) }
    let edits = claims.enumerated().map { index, claim in
      Edit.add([
        Evidence(
          id: EvidenceID(number: -1 - index), claim: claim, basis: basis, stance: stance, credibility: grade,
          question: answers
        ).any
      ])
    }
    desk.lastEdit = .evidence(basis, stance, grade)
    let on = claims.count == 1 ? claims[0].description : "\(claims.count) claims"
    let origin =
      sheet(desk)?.source.derivesFrom.isEmpty ?? true
      ? "" : " It derives from another, and counts with what it goes back to."
    desk.perform(
      claims.count == 1 ? .edit(edits[0]) : .bulk(edits), "Put \(source) to \(on): \(stance).\(origin)", claims: claims)
  }

  private func write(
    _ evidence: Evidence, _ basis: EvidenceBasis, _ grade: Credibility?, _ answers: String?, _ desk: inout Desk
  ) {
    var patch = Patch()
    do {
      try patch.set("basis", basis)
      try patch.set("credibility", grade)
      try patch.set("question", answers)
      desk.perform(.edit(.change(evidence.id.any, patch)), "Picked the excerpt of \(evidence.id) anew.", claims: claims)
    } catch {
      desk.say("\(error)", .error)
    }
  }

  // MARK: Typing

  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    if find.isTyping { return typeFind(key, &desk) }
    guard source != nil else { return typeFinder(key, &desk) }
    switch key {
    case .tab: turn(by: 1)
    case .backTab: turn(by: -1)
    case .enter, .control("S"): put(chosenWords(), &desk)
    case .escape, .control("G"):
      if focus != .text { focus = .text } else { return leaveSource() }
    case .function, .control("C"): return false
    default:
      switch focus {
      case .locator: _ = locator.handle(key)
      case .question: _ = question.handle(key)
      default: _ = excerpt.handle(key)
      }
    }
    return true
  }

  private mutating func typeFind(_ key: Key, _ desk: inout Desk) -> Bool {
    let isSettled = find.type(key)
    guard find.isLit, let text else { return true }
    if isSettled || find.isTyping {
      let hits = find.hits(in: CodePoints(text.text).scalars)
      if let hit = hits.first {
        stretch = text.units.range(.word, around: hit.lowerBound).map {
          Stretch($0.lowerBound..<max($0.upperBound, hit.upperBound))
        }
        show(desk)
      } else if isSettled {
        desk.say("«\(find.words)» does not stand in this text.", .warn)
      }
    }
    return true
  }

  private mutating func typeFinder(_ key: Key, _ desk: inout Desk) -> Bool {
    let height = finderHeight(desk)
    switch key {
    case .escape, .control("G"), .function, .control("C"): return false
    case .down, .control("N"): list.move(by: 1, height: height)
    case .up, .control("P"): list.move(by: -1, height: height)
    case .pageDown: list.page(by: 1, height: height)
    case .pageUp: list.page(by: -1, height: height)
    case .enter:
      let found = found(desk)
      guard found.indices.contains(list.cursor) else {
        desk.say("No source has these words. Esc, then \(newSource(desk)) adds one.", .error)
        return true
      }
      source = SourceID(found[list.cursor].id)
      if let sheet = sheet(desk) { read(sheet, desk) }
    default: _ = words.handle(key)
    }
    return true
  }

  mutating func paste(_ pasted: String, _ desk: inout Desk) -> Bool {
    if find.isTyping { return find.paste(pasted) }
    if source == nil {
      words.insert(pasted)
    } else if focus == .locator {
      locator.insert(pasted)
    } else if focus == .question {
      question.insert(pasted)
    } else if text == nil {
      excerpt.insert(pasted)
    } else {
      return false
    }
    return true
  }

  mutating func mouse(_ mouse: Mouse, _ desk: inout Desk) -> Bool {
    guard let text, let layout = layout(desk) else { return true }
    let height = textHeight(desk)
    switch mouse.act {
    case .wheelDown: top = min(top + 3, max(0, layout.lines.count - height))
    case .wheelUp: top = max(0, top - 3)
    case .press, .drag, .double:
      let row = mouse.at.y - 3
      guard (0..<height).contains(row), layout.lines.indices.contains(top + row),
        case .text(let range) = layout.lines[top + row]
      else { return true }
      let gate = desk.theme.gate
      var (used, place) = (0, range.lowerBound)
      for character in CodePoints(text.text)[range] {
        let width = gate.width(of: gate.safe(StyledText(String(character)), oneLine: true).plain)
        if used + width > mouse.at.x - 5 { break }
        used += width
        place += character.unicodeScalars.count
      }
      guard let word = text.units.range(.word, around: place) else { return true }
      if mouse.act == .drag, let from = stretch {
        let anchor = from.isAtEnd ? from.range.lowerBound : from.range.upperBound
        var new = Stretch(min(anchor, word.lowerBound)..<max(anchor, word.upperBound))
        new.isAtEnd = word.lowerBound >= anchor
        stretch = new
      } else {
        stretch = Stretch(word)
      }
    case .release: break
    }
    return true
  }
}
