import AuditLedger
import ClaimModel
import TerminalUI

extension ArticleScreen {
  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    guard let sheet = sheet(desk) else { return }
    let width = textWidth(desk)
    let layout =
      layout.flatMap { $0.fits(sheet, width: width) ? $0 : nil }
      ?? ArticleLayout(sheet, width: width, gate: desk.theme.gate)
    let text = CodePoints(sheet.text)
    drawHead(sheet, text, on: &screen, y: rect.y, width: rect.width, desk)
    let height = textHeight(desk)
    let ink = ink(sheet, text, desk)
    for row in 0..<height where top + row < layout.ranges.count {
      let line = top + row
      let y = rect.y + 1 + row
      if showsClaims || marking != nil {
        screen.line(gutter(line, layout, sheet, desk), x: 0, y: y, width: ArticleLayout.gutter, desk)
      }
      screen.line(
        ink.line(layout.ranges[line]), x: ArticleLayout.gutter, y: y, width: width - ArticleLayout.gutter, desk)
    }
    if isListed(desk) { drawList(sheet, on: &screen, in: rect.droppingLeft(width), desk) }
    let detail = detailHeight(desk)
    if let marking {
      drawMarking(marking, sheet, text, on: &screen, in: rect.bottom(detail), desk)
    } else if detail > 0, showsClaims {
      drawDetail(sheet, on: &screen, in: rect.bottom(detail), desk)
    }
    guard !find.isTyping, !layout.ranges.isEmpty else { return }
    let place = marking?.active?.moving ?? selection?.moving ?? caret
    let line = layout.line(of: place)
    if line >= top, line < top + height {
      let column = ArticleLayout.gutter + layout.column(of: place, text, desk.theme.gate)
      screen.cursor = Point(x: min(width - 1, column), y: rect.y + 1 + line - top)
    }
  }

  private func ink(_ sheet: ArticleSheet, _ text: CodePoints, _ desk: Desk) -> ArticleInk {
    let shown = showsClaims && marking == nil
    var ink = ArticleInk(sheet, text, chosen: shown ? chosen : nil, shows: showsClaims, desk)
    if find.isLit { ink.lay(.match, on: find.hits(in: text.scalars), desk) }
    if let selection { ink.lay(.selection, on: [selection.range], desk) }
    if let marking {
      for (part, role) in [(Marking.Part.content, Role.content), (.cue, .cue), (.speaker, .speaker)] {
        if let stretch = marking.stretches[part] {
          ink.lay(part == marking.part ? .selection : role, on: [stretch.range], desk)
        }
      }
    } else if selection == nil, let word = units?.range(.word, around: caret) {
      ink.lay(.head, on: [word], desk)
    }
    return ink
  }

  private func drawHead(
    _ sheet: ArticleSheet, _ text: CodePoints, on screen: inout Screen, y: Int, width: Int, _ desk: Desk
  ) {
    let facts = [
      sheet.article.publisher, sheet.article.published?.description, "version \(sheet.article.versions.count)",
    ]
    var right =
      showsClaims
      ? "\(chosen.map { "\($0 + 1) of " } ?? "")\(Counted.words(sheet.places.count, "claim")) "
      : "claims are hidden (\(desk.key(.fold(.claims)))) "
    if let marking {
      right =
        marking.isNew
        ? "new attribution, step \(marking.part.rawValue + 1) of 3: \(marking.part.word) "
        : "move the \(marking.part.word) "
    }
    var found: String?
    if find.isLit || find.isTyping {
      found = " /" + (find.field?.text ?? find.words)
      right = "\(find.hits(in: text.scalars).count) hits "
    }
    let rightWidth = desk.theme.gate.width(of: right)
    let room = max(0, width - rightWidth)
    if let found {
      screen.line(desk.ink(found, find.isTyping ? .text : .dim), x: 0, y: y, width: room, desk)
    } else {
      let told = desk.ink(" " + desk.joined(facts.compactMap(\.self), to: room - 3), .dim)
      screen.line(desk.theme.gate.shortened(told, to: room - 2), x: 0, y: y, width: room, desk)
    }
    screen.line(desk.ink(right, .dim), x: max(0, width - rightWidth), y: y, width: rightWidth, desk)
    if let field = find.field {
      let before = desk.theme.gate.width(of: String(field.text.prefix(field.cursor)))
      screen.cursor = Point(x: min(max(0, width - rightWidth - 1), 2 + before), y: y)
    }
  }

  private func gutter(_ line: Int, _ layout: ArticleLayout, _ sheet: ArticleSheet, _ desk: Desk) -> StyledText {
    if let marking, marking.isNew, layout.line(of: marking.sentence.lowerBound) == line {
      return desk.ink(">  new", .head)
    }
    let places = layout.places(beginningOn: line).filter(sheet.places.indices.contains)
    guard let first = places.first else {
      guard let bare = layout.bare(beginningOn: line), sheet.bare.indices.contains(bare) else { return "" }
      let isHere = sheet.bare[bare].id == attribution
      return desk.ink(isHere ? ">" : " ", .head) + desk.ink("\(desk.theme.signs.dot) \(sheet.bare[bare].id)", .dim)
    }
    let isChosen = chosen.map(places.contains) ?? false
    let place = sheet.places[isChosen ? chosen ?? first : first]
    let more = places.count > 1 ? " +\(places.count - 1)" : ""
    return desk.ink(isChosen ? ">" : " ", .head)
      + desk.ink(desk.theme.signs.state(place.state), Signs.role(place.state, mine: place.assignee == desk.person))
      + desk.ink(place.isStale ? "!" : " ", .stale) + desk.ink("\(place.claim)\(more)", isChosen ? .head : .text)
  }

  private func drawDetail(_ sheet: ArticleSheet, on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    guard let attribution = attribution(sheet) ?? nil else {
      let words = chosen.map { "\(sheet.places[$0].claim) asserted by the article" } ?? "between the claims"
      screen.rule(words, "\(sheet.places.count { $0.isLeft }) left here", x: 0, y: rect.y, width: rect.width, desk)
      if let chosen { drawClaims([sheet.places[chosen]], on: &screen, in: rect.droppingTop(1), desk) }
      return
    }
    let reading = attribution.reading
    let words =
      "\(attribution.id) \(AttributionReading.words(reading.speaker)) «\(AttributionReading.words(reading.cue))»"
    let claims = sheet.places.filter { $0.attribution?.id == attribution.id }
    var facts = ["\(reading.kind)", "\(reading.form)"]
    if !reading.hedges.isEmpty { facts.append("hedge «\(AttributionReading.words(reading.hedges))»") }
    if let link = reading.chain.first { facts.append("by way of \(link.name)") }
    if claims.count > 1 { facts.append("\(claims.count) claims") }
    let told = facts.joined(separator: " \(desk.theme.signs.dot) ")
    screen.rule(words, told, x: 0, y: rect.y, width: rect.width, desk)
    drawClaims(claims, on: &screen, in: rect.droppingTop(1), desk)
  }

  private func drawClaims(_ claims: [ArticleSheet.Place], on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let here = claims.firstIndex { $0.claim == current } ?? 0
    let first = max(0, min(here - rect.height + 1, claims.count - rect.height))
    for (row, place) in claims.dropFirst(first).prefix(rect.height).enumerated() {
      let isChosen = place.claim == current
      screen.line(
        desk.ink(isChosen ? ">" : " ", .head)
          + desk.ink("\(desk.theme.signs.state(place.state))\(place.isStale ? "!" : " ")\(place.claim) ")
          + desk.ink(place.assignee.map { "\($0)  " } ?? "", .dim) + desk.ink(place.statement), x: rect.x,
        y: rect.y + row, width: rect.width, desk)
    }
  }

  /// The claims of the text as a list beside it.
  private func drawList(_ sheet: ArticleSheet, on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let rows = rect.droppingTop(1).droppingBottom(detailHeight(desk))
    let first = max(0, min((chosen ?? 0) - rows.height / 2, sheet.places.count - rows.height))
    for row in 0..<rows.height {
      screen.line(desk.ink(desk.theme.signs.wall, .dim), x: rows.x, y: rows.y + row, width: 1, desk)
    }
    drawClaims(
      Array(sheet.places.dropFirst(first).prefix(rows.height)), on: &screen,
      in: Rect(x: rows.x + 1, y: rows.y, width: rows.width - 1, height: rows.height), desk)
  }

  /// The three steps, each with its words.
  private func drawMarking(
    _ marking: Marking, _ sheet: ArticleSheet, _ text: CodePoints, on screen: inout Screen, in rect: Rect, _ desk: Desk
  ) {
    let active = marking.active
    let place = active.map { "code points [\($0.range.lowerBound),\($0.range.upperBound))" } ?? "nothing marked"
    var title = "new attribution"
    if case .part(let attribution, _) = marking.subject { title = "\(attribution.id) \(marking.part.word)" }
    screen.rule(title, place, x: 0, y: rect.y, width: rect.width, desk)
    let parts = marking.isNew ? Marking.Part.allCases : [marking.part]
    let shown = rect.height >= 5 ? parts : [marking.part]
    var y = rect.y + 1
    for part in shown {
      let isNow = part == marking.part
      let standing = isNow ? "now" : part.rawValue < marking.part.rawValue ? "done" : "offered"
      let words =
        marking.stretches[part].map { "«\(text[$0.range])»" }
        ?? "nobody and nothing: \(desk.key(.wider)) takes a word"
      let left =
        desk.ink("\(isNow ? ">" : " ")\(part.rawValue + 1) \(part.word)", isNow ? .head : .text)
        + desk.ink(String(repeating: " ", count: max(1, 9 - part.word.count)))
      let width = max(10, rect.width - standing.count - 1)
      screen.line(left + desk.ink(words, isNow ? .text : .dim), x: 0, y: y, width: width, desk)
      screen.line(desk.ink(standing, .dim), x: width, y: y, width: standing.count + 1, desk)
      y += 1
    }
    guard rect.height >= 5 else { return }
    let change = " (\(desk.key(.change(.form))) changes it)"
    screen.line(
      desk.ink("  form     ", .dim) + desk.ink("\(marking.form)\(marking.isNew ? change : ""); \(marking.kind)"), x: 0,
      y: y,
      width: rect.width, desk)
  }
}
