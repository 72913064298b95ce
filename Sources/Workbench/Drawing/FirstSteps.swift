import TerminalUI

/// The page of a casebook that is empty yet.
struct FirstSteps {
  let desk: Desk

  func draw(on screen: inout Screen, in rect: Rect) {
    var page = PageOfLines(width: rect.width, desk)
    page.blank()
    page.paragraph(desk.ink("This casebook is empty. Three steps make a report that others can verify."), indent: 2)
    page.blank()
    page.line(desk.ink("  1  Add an article", .head))
    page.paragraph(desk.ink("1 from a file    2 paste its text", .key), indent: 5)
    page.paragraph(
      desk.ink(
        "Its words are kept as they are; the claims in it are found for you: who says what, and by which words. You correct what is wrong."
      ), indent: 5)
    page.blank()
    page.line(desk.ink("  2  Review the claims", .head))
    page.paragraph(
      desk.ink(
        "Read each in its place (Enter), put evidence to it (e), give a verdict (v). A second person gives theirs without seeing yours, then it is signed off."
      ), indent: 5)
    page.blank()
    page.line(desk.ink("  3  Export the report", .head))
    page.paragraph(desk.ink("x h writes it as HTML. Anyone can verify it without this program."), indent: 5)
    page.blank()
    page.paragraph(
      desk.ink(
        desk.person.map { "You are \($0)." }
          ?? "Nobody is named: start as «claims review --as NAME» to change anything.", .dim), indent: 2)
    screen.show(page, PageCursor(), in: rect, desk)
    screen.cursor = Point(x: 5, y: rect.y + 4)
  }
}
