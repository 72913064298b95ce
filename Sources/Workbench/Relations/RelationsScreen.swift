import AuditLedger
import ClaimModel
import TerminalUI

/// Claims and answers round one claim, each edge a line that one can walk along.
struct RelationsScreen: PlaceScreen {
  var centre: ClaimID
  var cursor = PageCursor()
  var trail: [ClaimID] = []

  init(_ centre: ClaimID) { self.centre = centre }

  var subject: RecordID? { centre.any }

  func title(_ desk: Desk) -> StyledText { desk.ink("Relations of \(centre)") }
  func needs(_ desk: Desk) -> [Question] { [.claim(centre)] }

  func hints(_ desk: Desk) -> [Hint] {
    [
      Hint(.go(.right), "walk"), Hint(.go(.left), "back"), Hint(.open, "claim"),
      Hint(.relate(.relate(.denies)), "relate"), Hint(.relate(.confirm), "confirm"), Hint(.relate(.remove), "remove"),
    ]
  }

  func advice(_ desk: Desk) -> StyledText {
    desk.ink(
      line(desk).map { "l walks to \($0.other.id): \($0.other.statement)" } ?? "No relation yet: r d, r r … make one.")
  }

  /// The relation under the cursor.
  func line(_ desk: Desk) -> RelationLine? {
    guard let sheet = desk.sheet(centre), sheet.relations.indices.contains(cursor.stop) else { return nil }
    return sheet.relations[cursor.stop]
  }

  func page(_ desk: Desk) -> PageOfLines {
    var page = PageOfLines(width: desk.size.columns, desk)
    guard let sheet = desk.sheet(centre) else { return page }
    let signs = desk.theme.signs
    page.section("\(centre) \(sheet.claimantName)", sheet.claim.made?.description ?? "")
    page.paragraph(desk.ink("\(signs.state(sheet.review.state.name)) ") + desk.ink(sheet.claim.statement, .head))
    page.section("edges \(sheet.relations.count)")
    for line in sheet.relations {
      let arrow = line.isOurs ? "\(line.relation.does) >" : "< \(line.relation.does)"
      let standing = line.relation.standing == .suggested ? "  suggested: r y confirms" : ""
      page.stop(
        .record(line.relation.id.any),
        desk.ink(" \(arrow)  ", .cue) + desk.ink("\(signs.state(line.otherState)) \(line.other.id) \(line.otherName)")
          + desk.ink(standing, .warn))
      page.paragraph(desk.ink(line.other.statement, .dim), indent: 6, most: 2)
      if let note = line.relation.note { page.paragraph(desk.ink("note: \(note)", .dim), indent: 6) }
    }
    if !sheet.siblings.isEmpty {
      page.paragraph(desk.ink("one sentence with " + sheet.siblings.map(\.description).joined(separator: " "), .dim))
    }
    return page
  }

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    switch command {
    case .go(.right):
      guard let line = line(desk) else { return true }
      trail.append(centre)
      (centre, cursor) = (line.other.id, PageCursor())
    case .go(.left):
      guard let before = trail.popLast() else { return true }
      (centre, cursor) = (before, PageCursor())
    case .go(let travel):
      return cursor.go(travel, times: max(1, count ?? 1), on: page(desk), height: desk.size.rows - 3)
    default: return false
    }
    return true
  }

  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) { screen.show(page(desk), cursor, in: rect, desk) }
}
