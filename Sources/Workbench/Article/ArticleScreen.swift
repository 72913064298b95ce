import AuditLedger
import ClaimModel
import TerminalUI

/// A whole article with its claims in place.
struct ArticleScreen: PlaceScreen {
  let id: ArticleID
  /// Which of the claims in the text.
  var chosen = 0
  var top = 0
  var showsClaims = true
  /// The claim to begin at.
  var start: ClaimID?

  init(_ id: ArticleID, at claim: ClaimID?) { (self.id, start) = (id, claim) }

  func sheet(_ desk: Desk) -> ArticleSheet? {
    if case .article(let sheet) = desk.shelf[.article(id)] { sheet } else { nil }
  }

  /// The claim under the cursor, kept here because the sheet is not.
  var current: ClaimID?
  var subject: RecordID? { current?.any ?? id.any }
  var claim: ClaimID? { current }

  func title(_ desk: Desk) -> StyledText { desk.ink("\(id)  \(sheet(desk)?.article.title ?? "")") }

  func needs(_ desk: Desk) -> [Question] { [.article(id)] }

  mutating func learn(_ question: Question, _ answer: Answer, _ desk: inout Desk) {
    guard question == .article(id), case .article(let sheet) = answer else { return }
    if let start, let place = sheet.places.firstIndex(where: { $0.claim == start }) { chosen = place }
    start = nil
    choose(chosen, sheet, desk)
  }

  private mutating func choose(_ place: Int, _ sheet: ArticleSheet, _ desk: Desk) {
    chosen = min(max(0, place), max(0, sheet.places.count - 1))
    current = sheet.places.indices.contains(chosen) ? sheet.places[chosen].claim : nil
    let layout = ArticleLayout(sheet, width: desk.size.columns, gate: desk.theme.gate)
    let height = textHeight(desk)
    if let line = sheet.places.indices.contains(chosen) ? layout.line(of: sheet.places[chosen]) : nil,
      line < top + 1 || line > top + height - 3
    {
      top = max(0, line - height / 3)
    }
    top = min(top, max(0, layout.ranges.count - height))
  }

  func textHeight(_ desk: Desk) -> Int { max(1, desk.size.rows - 4 - (desk.size.rows >= 20 ? 5 : 0)) }

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    guard let sheet = sheet(desk) else { return false }
    let height = textHeight(desk)
    let times = max(1, count ?? 1)
    let most = max(0, ArticleLayout(sheet, width: desk.size.columns, gate: desk.theme.gate).ranges.count - height)
    switch command {
    case .go(.nextRecord), .go(.right), .go(.down): choose(chosen + times, sheet, desk)
    case .go(.previousRecord), .go(.left), .go(.up): choose(chosen - times, sheet, desk)
    case .go(.nextStop):
      let later = sheet.places.indices.dropFirst(chosen + 1).first { sheet.places[$0].isLeft }
      guard let later else {
        desk.say("No claim further down in this text is left. g q goes to the queue.")
        return true
      }
      choose(later, sheet, desk)
    case .go(.previousStop):
      if let earlier = sheet.places.indices.prefix(chosen).last(where: { sheet.places[$0].isLeft }) {
        choose(earlier, sheet, desk)
      }
    case .go(.first):
      top = 0
      choose(0, sheet, desk)
    case .go(.last): choose(sheet.places.count - 1, sheet, desk)
    case .go(.pageDown): top = min(most, top + max(1, height - 2) * times)
    case .go(.pageUp): top = max(0, top - max(1, height - 2) * times)
    case .go(.halfDown): top = min(most, top + height / 2 * times)
    case .go(.halfUp): top = max(0, top - height / 2 * times)
    case .fold(.claims): showsClaims.toggle()
    default: return false
    }
    return true
  }

  mutating func mouse(_ mouse: Mouse, _ desk: inout Desk) -> Bool {
    guard mouse.act == .wheelDown || mouse.act == .wheelUp else { return true }
    return perform(.go(mouse.act == .wheelDown ? .halfDown : .halfUp), count: 1, &desk)
  }

  func hints(_ desk: Desk) -> [Hint] {
    [
      Hint(.open, "claim"), Hint(.go(.nextStop), "next"), Hint(.go(.nextRecord), "next claim"),
      Hint(.isolate(.reject), "reject"), Hint(.change(.split), "split"), Hint(.fold(.claims), "hide"),
    ]
  }

  func advice(_ desk: Desk) -> StyledText {
    guard let sheet = sheet(desk) else { return desk.ink(desk.shelf.failure(.article(id)) ?? "", .error) }
    guard sheet.places.indices.contains(chosen) else { return desk.ink("No claim was found in this text.") }
    return desk.ink("Cursor on \(sheet.places[chosen].claim): \(sheet.places[chosen].statement)")
  }

  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    guard let sheet = sheet(desk) else { return }
    let layout = ArticleLayout(sheet, width: rect.width, gate: desk.theme.gate)
    let facts = [
      sheet.article.publisher, sheet.article.published?.description, "version \(sheet.article.versions.count)",
    ]
    let left = " " + facts.compactMap(\.self).joined(separator: " \(desk.theme.signs.dot) ")
    let right =
      showsClaims
      ? "\(sheet.places.isEmpty ? 0 : chosen + 1) of \(sheet.places.count) claims " : "claims are hidden (z h) "
    screen.line(desk.ink(left, .dim), x: 0, y: rect.y, width: max(0, rect.width - right.count), desk)
    screen.line(desk.ink(right, .dim), x: max(0, rect.width - right.count), y: rect.y, width: right.count, desk)
    let height = textHeight(desk)
    let ink = ArticleInk(sheet, chosen: showsClaims ? chosen : nil, shows: showsClaims, desk)
    for row in 0..<height where top + row < layout.ranges.count {
      let line = top + row
      let y = rect.y + 1 + row
      if showsClaims {
        screen.line(
          gutter(layout.places(beginningOn: line), sheet, desk), x: 0, y: y, width: ArticleLayout.gutter, desk)
      }
      screen.line(
        ink.line(layout.ranges[line]), x: ArticleLayout.gutter, y: y, width: rect.width - ArticleLayout.gutter, desk)
    }
    if showsClaims, let place = sheet.places.indices.contains(chosen) ? sheet.places[chosen] : nil {
      if let line = layout.line(of: place) {
        screen.cursor = Point(x: 1, y: min(rect.y + rect.height - 1, max(rect.y + 1, rect.y + 1 + line - top)))
      }
      if desk.size.rows >= 20 { drawDetail(place, sheet, on: &screen, in: rect.bottom(5), desk) }
    }
  }

  private func gutter(_ places: [Int], _ sheet: ArticleSheet, _ desk: Desk) -> StyledText {
    guard let first = places.first else { return "" }
    let place = sheet.places[first]
    let more = places.count > 1 ? " +\(places.count - 1)" : ""
    let isChosen = places.contains(chosen)
    return desk.ink(isChosen ? ">" : " ", .head)
      + desk.ink(desk.theme.signs.state(place.state), Signs.role(place.state, mine: place.assignee == desk.person))
      + desk.ink(place.isStale ? "!" : " ", .stale) + desk.ink("\(place.claim)\(more)", isChosen ? .head : .text)
  }

  private func drawDetail(
    _ place: ArticleSheet.Place, _ sheet: ArticleSheet, on screen: inout Screen, in rect: Rect, _ desk: Desk
  ) {
    let reading = place.attribution?.reading
    let words =
      reading.map {
        "\(place.attribution?.id.description ?? "") \(AttributionReading.words($0.speaker)) «\(AttributionReading.words($0.cue))»"
      } ?? "asserted by the article"
    let facts = reading.map { "\($0.kind) \(desk.theme.signs.dot) \($0.form)" } ?? ""
    screen.rule(words, facts, x: 0, y: rect.y, width: rect.width, desk)
    let together = sheet.places.enumerated().filter {
      $0.element.attribution?.id == place.attribution?.id && place.attribution != nil || $0.element.claim == place.claim
    }
    for (row, item) in together.prefix(rect.height - 1).enumerated() {
      let isChosen = item.element.claim == place.claim
      screen.line(
        desk.ink(isChosen ? ">" : " ", .head)
          + desk.ink("\(desk.theme.signs.state(item.element.state)) \(item.element.claim) ")
          + desk.ink("\(item.element.assignee?.name ?? "")  ", .dim) + desk.ink(item.element.statement), x: 0,
        y: rect.y + 1 + row,
        width: rect.width, desk)
    }
  }
}

extension ArticleSheet.Place {
  /// Whether work is left on it.
  var isLeft: Bool { isStale || [.unreviewed, .inReview, .proposed, .secondReview, .agreed].contains(state) }
}
