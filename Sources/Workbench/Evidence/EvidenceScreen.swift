import AuditLedger
import ClaimModel
import TerminalUI

/// Puts a passage of a source to claims: the source is found, then the passage.
struct EvidenceScreen: PlaceScreen {
  let claims: [ClaimID]
  let stance: Stance
  var words = LineField()
  var list = ListState()
  /// The source, once it is chosen.
  var source: SourceID?
  var passages: [SourcePassage] = []
  var chosen = 0
  /// The excerpt in own words, where the source has no text.
  var excerpt = LineField()

  init(_ claims: [ClaimID], _ stance: Stance) { (self.claims, self.stance) = (claims, stance) }

  var subject: RecordID? { claims.first?.any }
  var isTyping: Bool { source == nil || passages.isEmpty }

  private var request: FindRequest { FindRequest(.source, words.text) }

  func title(_ desk: Desk) -> StyledText {
    desk.ink("Evidence for \(claims.count == 1 ? claims[0].description : "\(claims.count) claims"): \(stance)")
  }

  func needs(_ desk: Desk) -> [Question] {
    let claim = claims.first.map { [Question.claim($0)] } ?? []
    return claim + [source.map { .source($0) } ?? .find(request)]
  }

  func found(_ desk: Desk) -> [Found] {
    if case .found(let found) = desk.shelf[.find(request)] { found } else { [] }
  }

  func sheet(_ desk: Desk) -> SourceSheet? {
    if let source, case .source(let sheet) = desk.shelf[.source(source)] { sheet } else { nil }
  }

  mutating func learn(_ question: Question, _ answer: Answer, _ desk: inout Desk) {
    let height = desk.size.rows - 6
    switch answer {
    case .found(let found) where question == .find(request): list.recount(found.count, cursor: 0, height: height)
    case .source(let sheet) where sheet.source.id == source && passages.isEmpty:
      let claim = claims.first.flatMap { desk.sheet($0)?.claim.statement } ?? ""
      passages = SourcePassage.passages(of: sheet.text ?? "", like: claim + " " + words.text)
      chosen = 0
    default: break
    }
  }

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    guard source != nil, !passages.isEmpty else { return false }
    switch command {
    case .go(.nextStop), .go(.down), .go(.nextRecord): chosen = min(chosen + 1, passages.count - 1)
    case .go(.previousStop), .go(.up), .go(.previousRecord): chosen = max(0, chosen - 1)
    case .go(.first): chosen = 0
    case .go(.last): chosen = passages.count - 1
    case .wider: passages[chosen].widen(1)
    case .narrower: passages[chosen].widen(-1)
    case .open, .accept: put(passages[chosen].words, &desk)
    case .peel, .back:
      source = nil
      passages = []
    default: return false
    }
    return true
  }

  private mutating func put(_ words: String, _ desk: inout Desk) {
    guard let source, !words.allSatisfy(\.isWhitespace) else {
      return desk.say("The excerpt is empty: write the words of the source.", .error)
    }
    let basis = EvidenceBasis.passage(source: source, locator: nil, excerpt: words)
    let edits = claims.enumerated().map { index, claim in
      Edit.add([
        Evidence(id: EvidenceID(number: -1 - index), claim: claim, basis: basis, stance: stance, credibility: nil).any
      ])
    }
    desk.lastEdit = .evidence(basis, stance, nil)
    let on = claims.count == 1 ? claims[0].description : "\(claims.count) claims"
    desk.perform(
      claims.count == 1 ? .edit(edits[0]) : .bulk(edits), "Put \(source) to \(on): \(stance).", claims: claims)
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    let height = desk.size.rows - 6
    switch key {
    case .escape, .control("G"):
      guard source != nil else { return false }
      source = nil
      return true
    case .function, .control("C"): return false
    default: break
    }
    if source != nil {
      if key == .enter || key == .control("S") { put(excerpt.text, &desk) } else { _ = excerpt.handle(key) }
      return true
    }
    switch key {
    case .down, .control("N"): list.move(by: 1, height: height)
    case .up, .control("P"): list.move(by: -1, height: height)
    case .pageDown: list.page(by: 1, height: height)
    case .pageUp: list.page(by: -1, height: height)
    case .enter:
      let found = found(desk)
      guard found.indices.contains(list.cursor) else {
        desk.say("No source has these words. Esc, then e n adds one.", .error)
        return true
      }
      source = SourceID(found[list.cursor].id)
    default: _ = words.handle(key)
    }
    return true
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Bool {
    if source == nil { words.insert(text) } else { excerpt.insert(text) }
    return true
  }

  func draw(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    let statement = claims.first.flatMap { desk.sheet($0)?.claim.statement } ?? ""
    screen.line(desk.ink(" " + statement, .head), x: 0, y: rect.y, width: rect.width, desk)
    let rest = rect.droppingTop(1)
    guard source != nil else { return drawFinder(on: &screen, in: rest, desk) }
    guard let sheet = sheet(desk) else { return }
    let place = passages.isEmpty ? "no text at hand" : "passage \(chosen + 1) of \(passages.count)"
    screen.rule("\(sheet.source.id) \(sheet.source.title)", place, x: 0, y: rest.y, width: rest.width, desk)
    if passages.isEmpty {
      screen.line(desk.ink(" excerpt, as the source has it:"), x: 0, y: rest.y + 1, width: rest.width, desk)
      let view = FieldView(excerpt, width: rest.width - 2, height: 4, gate: desk.theme.gate)
      for (row, line) in view.lines.enumerated() {
        screen.line(desk.ink(line), x: 1, y: rest.y + 2 + row, width: rest.width - 2, desk)
      }
      screen.cursor = Point(x: 1 + view.cursor.x, y: rest.y + 2 + view.cursor.y)
      return
    }
    var page = PageOfLines(width: rest.width, desk)
    var line = 0
    for (index, passage) in passages.enumerated() {
      if index == chosen { line = page.lines.count }
      page.paragraph(
        desk.ink("\(index == chosen ? ">" : " ") \(index + 1) ", .dim)
          + desk.ink(passage.words, index == chosen ? .selection : .text), hanging: 4)
    }
    var cursor = PageCursor()
    cursor.top = max(0, line - 2)
    screen.show(page, cursor, in: rest.droppingTop(1), desk)
    screen.cursor = Point(
      x: 1,
      y: min(rest.y + rest.height - 1, rest.y + 1 + line - min(cursor.top, max(0, page.lines.count - rest.height + 1))))
  }

  private func drawFinder(on screen: inout Screen, in rect: Rect, _ desk: Desk) {
    screen.rule("which source", "\(found(desk).count)", x: 0, y: rect.y, width: rect.width, desk)
    screen.line(desk.ink(" / " + words.text), x: 0, y: rect.y + 1, width: rect.width, desk)
    screen.cursor = Point(
      x: min(rect.width - 1, 3 + desk.theme.gate.width(of: String(words.text.prefix(words.cursor)))), y: rect.y + 1)
    let found = found(desk)
    let rows = rect.droppingTop(2)
    for (offset, index) in list.visible(height: rows.height).enumerated() where found.indices.contains(index) {
      let isCursor = index == list.cursor
      screen.line(
        desk.ink(isCursor ? ">" : " ", .head) + desk.ink("\(found[index].id) ") + desk.ink(found[index].title)
          + desk.ink("  \(found[index].detail)", .dim), x: 0, y: rows.y + offset, width: rect.width, desk)
      if isCursor {
        let style = desk.theme.palette.style(.cursor)
        screen.restyle(Rect(x: 0, y: rows.y + offset, width: rect.width, height: 1)) { style.over($0) }
      }
    }
  }

  func hints(_ desk: Desk) -> [Hint] {
    source == nil
      ? [Hint(.open, "take the source"), Hint(.go(.down), "down"), Hint(.peel, "leave")]
      : [
        Hint(.open, "put"), Hint(.go(.nextStop), "next"), Hint(.wider, "wider"), Hint(.narrower, "narrower"),
        Hint(.peel, "another source"),
      ]
  }

  func advice(_ desk: Desk) -> StyledText {
    guard passages.indices.contains(chosen) else {
      return desk.ink("Type words of the source: its title, author, address, or its text.")
    }
    let words = passages[chosen].words.split { $0.isWhitespace }
    return desk.ink("\(words.count) words from «\(words.first ?? "")» to «\(words.last ?? "")» are selected.")
  }
}
