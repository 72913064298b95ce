import AuditLedger
import ClaimModel
import TerminalUI

/// Puts a passage of a source to claims: the source is found, then its words are picked in the archived text.
struct EvidenceScreen: PlaceScreen {
  let claims: [ClaimID]
  var stance: Stance
  /// The evidence whose excerpt is picked anew.
  var anew: Evidence?
  var words = LineField()
  var list = ListState()
  /// The source, once it is chosen.
  var source: SourceID?
  var text: SourceText?
  /// The words that are selected.
  var stretch: Stretch?
  /// Which of the passages was gone to last.
  var passage = 0
  var top = 0
  var folds = true
  var find = TextFind()
  /// The excerpt as typed, where the source has no text.
  var excerpt = LineField()
  var credibility: Int?
  var locator = LineField()
  var question = LineField()
  var focus = Focus.text

  /// What has the keys: the text, or a field of the evidence.
  enum Focus: Int, CaseIterable { case text, stance, credibility, locator, question }

  init(_ claims: [ClaimID], _ stance: Stance) { (self.claims, self.stance) = (claims, stance) }

  /// A passage of one source from the start.
  init(_ claims: [ClaimID], _ stance: Stance, source: SourceID) {
    self.init(claims, stance)
    self.source = source
  }

  /// The excerpt of a piece of evidence, to be picked anew.
  init(anew evidence: Evidence) {
    self.init([evidence.claim], evidence.stance)
    anew = evidence
    source = evidence.basis.source
    credibility = evidence.credibility?.grade
    question = LineField(evidence.question ?? "")
    if case .passage(_, let known, let words) = evidence.basis {
      locator = LineField(known ?? "")
      excerpt = LineField(words)
    }
  }

  var subject: RecordID? { claims.first?.any }
  /// A source without text has its words typed; so have the finder and the fields of one line.
  var isTyping: Bool {
    source == nil || (text == nil && focus == .text) || find.isTyping || [.locator, .question].contains(focus)
  }

  var request: FindRequest { FindRequest(.source, words.text) }

  func title(_ desk: Desk) -> StyledText {
    if let anew { return desk.ink("Excerpt of \(anew.id) for \(anew.claim)") }
    return desk.ink("Evidence for \(claims.count == 1 ? claims[0].description : "\(claims.count) claims"): \(stance)")
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
    switch answer {
    case .found(let found) where question == .find(request):
      list.recount(found.count, cursor: 0, height: finderHeight(desk))
    case .source(let sheet) where sheet.source.id == source && text == nil: read(sheet, desk)
    default: break
    }
  }

  mutating func read(_ sheet: SourceSheet, _ desk: Desk) {
    guard let words = sheet.text, words.contains(where: { !$0.isWhitespace }) else { return }
    let claim = claims.first.flatMap { desk.sheet($0)?.claim.statement } ?? ""
    let source = SourceText(words, like: claim + " " + self.words.text + " " + excerpt.text)
    guard !source.units.words.isEmpty else { return }
    text = source
    let points = CodePoints(words)
    let known = anew == nil ? nil : points.places(of: excerpt.text).first
    // Where the old words stand is no place of others.
    if let known, WordPlace.locator(of: known, in: sheet.places) == locator.text { locator = LineField() }
    stretch = (known ?? source.passages.first).map { Stretch($0) }
    top = 0
    show(desk)
  }

  // MARK: Sizes

  func finderHeight(_ desk: Desk) -> Int { max(1, desk.size.rows - 6) }

  /// The fields take six lines; where there is no room, only the one that has the keys.
  func fieldsHeight(_ desk: Desk) -> Int { desk.size.rows >= 20 ? 7 : focus == .text ? 2 : 3 }

  func textHeight(_ desk: Desk) -> Int { max(2, desk.size.rows - 5 - fieldsHeight(desk)) }

  func layout(_ desk: Desk) -> SourceTextLayout? {
    text.map {
      SourceTextLayout($0, keep: stretch?.range, folds: folds, width: desk.size.columns - 6, gate: desk.theme.gate)
    }
  }

  /// Scrolls until the end that moves is in sight.
  mutating func show(_ desk: Desk) {
    guard let layout = layout(desk), let stretch else { return }
    let height = textHeight(desk)
    let line = layout.line(of: stretch.moving)
    let first = layout.line(of: stretch.range.lowerBound)
    if line < top + 1 { top = line - 1 }
    if line > top + height - 2 { top = line - height + 2 }
    if first < top, line - first < height { top = first }
    top = min(max(0, top), max(0, layout.lines.count - height))
  }

  /// Where the copy has the words that are selected, for who writes no locator: `page 3`, `paragraph 12`.
  func placeOfWords(_ desk: Desk) -> String? {
    guard text != nil, let stretch, let sheet = sheet(desk) else { return nil }
    return WordPlace.locator(of: stretch.range, in: sheet.places)
  }

  /// The excerpt as it would be put.
  func chosenWords() -> String {
    guard let text, let stretch else { return excerpt.text }
    return CodePoints(text.text)[stretch.range].split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
  }

  func hints(_ desk: Desk) -> [Hint] {
    if source == nil { return [Hint(.open, "take the source"), Hint(.go(.down), "down"), Hint(.peel, "leave")] }
    let put = Hint(.accept, anew == nil ? "put" : "write")
    if focus != .text { return [put, Hint(.go(.nextFocus), "next field"), Hint(.peel, "back to the text")] }
    if text == nil { return [put, Hint(.go(.nextFocus), "fields"), Hint(.peel, "another source")] }
    return [
      Hint(.open, anew == nil ? "put" : "write"), Hint(.go(.nextStop), "next"), Hint(.wider, "wider"),
      Hint(.narrower, "narrower"), Hint(.go(.nextWord), "word"), Hint(.go(.previousFocus), "other end"),
      Hint(.find, "find"), Hint(.go(.nextFocus), "fields"),
    ]
  }

  /// How a source is added on the screen that one comes back to.
  func newSource(_ desk: Desk) -> String { desk.keymap.way(to: .evidence(.newSource)) }

  func advice(_ desk: Desk) -> StyledText {
    if source == nil, found(desk).isEmpty, request.words.isEmpty, case .found = desk.shelf[.find(request)] {
      return desk.ink("No source is there yet: Esc, then \(newSource(desk)) adds one.")
    }
    if source == nil {
      return desk.ink(
        desk.fitting(
          [
            "Type words of the source: its title, author, address, or its text.",
            "Type words of its title, author, address or text.",
          ], to: desk.lineWidth))
    }
    guard sheet(desk) != nil else { return desk.ink(source.flatMap { desk.failure(.source($0)) } ?? "", .error) }
    guard text != nil else {
      return desk.ink("No text of it is archived here: type the words as the source has them.")
    }
    let words = chosenWords().split { $0.isWhitespace }
    guard words.count > 1 else { return desk.ink("«\(words.first ?? "")» is selected.") }
    return desk.ink("\(words.count) words from «\(words.first ?? "")» to «\(words.last ?? "")» are selected.")
  }
}
