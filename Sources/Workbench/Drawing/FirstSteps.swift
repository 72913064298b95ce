import TerminalUI

/// The page of a casebook without claims: it leads from the article to the report, and ticks off what is done.
struct FirstSteps {
  let desk: Desk

  private var hasArticle: Bool { (desk.facts?.articles ?? 0) > 0 }

  func draw(on screen: inout Screen, in rect: Rect) {
    let isTall = rect.height >= 20
    var page = PageOfLines(width: rect.width, desk)
    if isTall { page.blank() }
    page.paragraph(desk.ink("This casebook is empty. Three steps make a report that others can verify."), indent: 2)
    if isTall { page.blank() }
    step(1, "Add an article", hasArticle ? "done" : "now", &page)
    let choice = page.lines.count
    page.paragraph(
      desk.ink(">1 from a file   2 paste its text   3 from \(isTall ? "a web address" : "the web")", .key), indent: 5)
    let more =
      hasArticle
      ? "    5 open the article" : isTall ? " (its own casebook; \(desk.key(.back)) comes back)" : ""
    page.paragraph(desk.ink(" 4 look round in the example" + more, .key), indent: 5)
    let first =
      hasArticle
      ? "No claim was found in it. 5 opens the text: \(desk.keymap.way(to: .isolate(.new), on: "Article")) marks who says what, in three steps."
      : "Its words are kept as they are; the claims in it are found for you: who says what, and by which words. You correct what is wrong."
    if isTall || hasArticle { page.paragraph(desk.ink(first), indent: 6) }
    if isTall { page.blank() }
    step(2, "Review the claims", "then", &page)
    let open = desk.key(.open)
    let second =
      isTall
      ? "Read each in its place (\(open)), put evidence to it (e), give a verdict (v). A second person gives theirs without seeing yours, then it is signed off."
      : "\(open) reads it, e puts evidence, v gives a verdict."
    page.paragraph(desk.ink(second), indent: 6)
    if isTall { page.blank() }
    step(3, "Export the report", "last", &page)
    let export = desk.key(.export(.format("html")))
    page.paragraph(
      desk.ink("\(export) writes it as HTML." + (isTall ? " Anyone can verify it without this program." : "")),
      indent: 6)
    if isTall { page.blank() }
    page.paragraph(
      desk.ink(
        desk.person.map { "You are \($0) (:person NAME changes it)." }
          ?? "Nobody is named: «:person NAME» says who works here.", .dim), indent: 2)
    if desk.facts?.settings.secondReview == .required {
      page.paragraph(
        desk.ink(
          "You review alone? «claims settings --second-review off» says so, and the reports will say it too.", .dim),
        indent: 2)
    }
    screen.show(page, PageCursor(), in: rect, desk)
    screen.cursor = Point(x: 6, y: rect.y + choice)
  }

  private func step(_ number: Int, _ title: String, _ standing: String, _ page: inout PageOfLines) {
    let gap = String(repeating: " ", count: max(2, min(60, page.width - 12) - title.count))
    page.line(
      desk.ink("  \(number)  \(title)", .head) + desk.ink(gap + standing, standing == "done" ? .ok : .dim))
  }
}
