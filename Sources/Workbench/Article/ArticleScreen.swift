import AuditLedger
import ClaimModel
import TerminalUI

/// A whole article with its claims in place: read, marked, corrected.
struct ArticleScreen: PlaceScreen {
  let id: ArticleID
  /// Where one is in the text, in Unicode scalars: the beginning of a word.
  var caret = 0
  /// Which of the claims in the text the caret is on; nil between them.
  var chosen: Int?
  var top = 0
  var showsClaims = true
  /// Whether the list of claims stands beside the text, in a window that is wide enough.
  var hasList = false
  /// The claim to begin at.
  var start: ClaimID?
  /// The claim under the caret, kept here because the sheet is not.
  var current: ClaimID?
  /// The attribution under the caret, with or without a claim.
  var attribution: AttributionID?
  /// Words that are selected.
  var selection: Stretch?
  /// An attribution that is being marked or moved.
  var marking: Marking?
  /// Words that are looked for, while they are typed and afterwards.
  var find = TextFind()
  var layout: ArticleLayout?
  var units: TextUnits?

  init(_ id: ArticleID, at claim: ClaimID?) { (self.id, start) = (id, claim) }

  func sheet(_ desk: Desk) -> ArticleSheet? {
    if case .article(let sheet) = desk.shelf[.article(id)] { sheet } else { nil }
  }

  var subject: RecordID? { current?.any ?? id.any }
  var claim: ClaimID? { current }
  var isTyping: Bool { find.isTyping }

  func title(_ desk: Desk) -> StyledText { desk.ink("\(id)  \(sheet(desk)?.article.title ?? "")") }

  func needs(_ desk: Desk) -> [Question] {
    guard let marking, marking.isNew, marking.isGuess else { return [.article(id)] }
    return [.article(id), .offer(id, marking.sentence)]
  }

  mutating func learn(_ question: Question, _ answer: Answer, _ desk: inout Desk) {
    switch answer {
    case .article(let sheet) where question == .article(id):
      layout = ArticleLayout(sheet, width: textWidth(desk), gate: desk.theme.gate)
      if units == nil || !(layout?.fits(sheet, width: textWidth(desk)) ?? false) { units = nil }
      let text = CodePoints(sheet.text)
      let units = units ?? TextUnits(text.scalars)
      self.units = units
      if let start, let place = sheet.places.firstIndex(where: { $0.claim == start }) {
        choose(place, sheet, desk)
      } else if let current, let place = sheet.places.firstIndex(where: { $0.claim == current }) {
        chosen = place
        settle(sheet, desk)
      } else if layout?.ranges.isEmpty ?? true || (caret == 0 && top == 0 && !sheet.places.isEmpty && start == nil) {
        choose(0, sheet, desk)
      } else {
        settle(sheet, desk)
      }
      start = nil
    case .offer(let offer):
      guard var marking, marking.isNew, marking.isGuess else { return }
      if let offer, marking.part == .speaker, selection == nil { marking.take(offer) }
      marking.isGuess = false
      self.marking = marking
      show(marking.active?.moving ?? caret, desk)
    default: break
    }
  }

  // MARK: Where one is

  /// Puts the caret on a claim.
  mutating func choose(_ place: Int, _ sheet: ArticleSheet, _ desk: Desk) {
    guard !sheet.places.isEmpty else { return settle(sheet, desk) }
    let place = min(max(0, place), sheet.places.count - 1)
    chosen = place
    caret = sheet.places[place].ranges.first?.lowerBound ?? caret
    settle(sheet, desk)
  }

  /// Puts the caret on a place of the text.
  mutating func move(to place: Int, _ sheet: ArticleSheet, _ desk: Desk) {
    caret = place
    settle(sheet, desk)
  }

  /// Which claim the caret is on now; the line of the caret comes into sight.
  private mutating func settle(_ sheet: ArticleSheet, _ desk: Desk) {
    func holds(_ index: Int) -> Bool {
      sheet.places.indices.contains(index) && sheet.places[index].ranges.contains { $0.contains(caret) }
    }
    if !(chosen.map(holds) ?? false) { chosen = sheet.places.indices.first(where: holds) }
    // A claim whose words are lost has no place: it is shown where one is.
    current = chosen.map { sheet.places[$0].claim }
    let bare = sheet.bare.first { $0.reading.spans.contains { ($0.start..<$0.end).contains(caret) } }
    attribution = chosen.flatMap { sheet.places[$0].attribution?.id } ?? bare?.id
    show(caret, desk)
  }

  /// Scrolls until a place of the text is in sight.
  mutating func show(_ place: Int, _ desk: Desk) {
    guard let layout, !layout.ranges.isEmpty else { return }
    let height = textHeight(desk)
    let line = layout.line(of: place)
    let margin = height > 6 ? 2 : 0
    if line < top || line >= top + height {
      top = line - height / 3
    } else if line < top + margin {
      top = line - margin
    } else if line > top + height - 1 - margin {
      top = line - height + 1 + margin
    }
    top = min(max(0, top), max(0, layout.ranges.count - height))
  }

  mutating func resized(from before: Desk, _ desk: Desk) {
    guard let sheet = sheet(desk) else { return }
    layout = ArticleLayout(sheet, width: textWidth(desk), gate: desk.theme.gate)
    show(marking?.active?.moving ?? caret, desk)
  }

  // MARK: Sizes

  func textHeight(_ desk: Desk) -> Int { max(1, desk.size.rows - 4 - detailHeight(desk)) }

  func detailHeight(_ desk: Desk) -> Int {
    if marking != nil { return desk.size.rows >= 20 ? 6 : 3 }
    return desk.size.rows >= 20 ? 5 : 0
  }

  func isListed(_ desk: Desk) -> Bool { hasList && desk.size.columns >= 110 }

  func textWidth(_ desk: Desk) -> Int { isListed(desk) ? desk.size.columns * 3 / 5 : desk.size.columns }

  // MARK: Words

  func hints(_ desk: Desk) -> [Hint] {
    if let marking {
      return [
        Hint(.open, marking.isNew && marking.part != .content ? "take it" : "write"),
        Hint(.wider, "wider"), Hint(.narrower, "narrower"), Hint(.go(.nextFocus), "other end"),
        Hint(.go(.nextWord), "word"), Hint(.go(.nextClause), "clause"),
      ] + (marking.isNew ? [Hint(.accept, "all as offered")] : []) + [Hint(.peel, "back")]
    }
    if selection != nil {
      return [
        Hint(.isolate(.new), "mark it"), Hint(.go(.nextWord), "word"), Hint(.wider, "wider"),
        Hint(.narrower, "narrower"), Hint(.go(.nextFocus), "other end"), Hint(.peel, "leave"),
      ]
    }
    return [
      Hint(.open, "claim"), Hint(.go(.nextStop), "next"), Hint(.isolate(.new), "isolate"),
      Hint(.markRange, "range"), Hint(.change(.split), "split"), Hint(.isolate(.reject), "reject"),
      Hint(.fold(.claims), "hide"), Hint(.find, "find"),
    ]
  }

  func advice(_ desk: Desk) -> StyledText {
    guard let sheet = sheet(desk) else { return desk.ink(desk.failure(.article(id)) ?? "", .error) }
    if let words = markingAdvice(sheet, desk) { return desk.ink(words) }
    if let place = chosen.map({ sheet.places[$0] }) {
      let together = sheet.places.filter { $0.attribution != nil && $0.attribution?.id == place.attribution?.id }
      let number = together.firstIndex { $0.claim == place.claim }.map { $0 + 1 } ?? 1
      let among = together.count > 1 ? ", \(number) of \(together.count) claims in this sentence" : ""
      return desk.ink("Cursor on \(place.claim)\(among): \(place.statement)")
    }
    if let attribution {
      let (reject, move) = (desk.key(.isolate(.reject)), desk.key(.isolate(.words)))
      return desk.ink("\(attribution) has no claim. \(reject) rejects it, \(move) moves its words.")
    }
    let (new, next) = (desk.key(.isolate(.new)), desk.key(.go(.nextStop)))
    return desk.ink(
      desk.fitting(
        [
          "No claim at this word. \(new) marks a new attribution here, \(next) goes to the next claim left.",
          "No claim here: \(new) marks one, \(next) goes to the next left.",
        ], to: desk.lineWidth))
  }
}

extension ArticleSheet.Place {
  /// Whether work is left on it.
  var isLeft: Bool { isStale || [.unreviewed, .inReview, .proposed, .secondReview, .agreed].contains(state) }
}
