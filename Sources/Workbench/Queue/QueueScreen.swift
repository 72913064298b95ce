import AuditLedger
import ClaimModel
import TerminalUI

/// All claims: filtered, ordered, grouped, marked, worked through.
struct QueueScreen: PlaceScreen {
  var request = QueueRequest()
  /// The words of the filter while they are typed.
  var field: LineField?
  /// What is not understood in the filter.
  var complaint: FilterError?
  /// The ids in order, as far as they are known.
  var order: ClaimOrder? { didSet { lines = QueueLines(order, folded: folded) } }
  /// The order that is shown while a newer one is worked out belongs to this request.
  var orderOf: QueueRequest?
  var list = ListState()
  var folded: Set<Int> = [] { didSet { lines = QueueLines(order, folded: folded) } }
  /// Kept, because with ten thousand groups they take a while to lay out.
  private(set) var lines = QueueLines(nil, folded: [])
  /// The line where an open range began.
  var rangeFrom: Int?
  /// The claim under the cursor keeps its line when the list changes.
  var held: ClaimID?
  var preview = Preview.below
  var showName = "all"
  /// The filter has changed: a claim that it leaves out gives the cursor to the first.
  var wasNarrowed = false
  /// Whether the cursor has been put on the first claim that is left.
  var hasStarted = false

  /// Where the paragraph of the claim is shown.
  enum Preview: Hashable { case below, beside, off }

  /// How many ids the first, fast look takes.
  static let firstLook = 300

  /// The claim under the cursor.
  var subject: RecordID? { lines.claim(at: list.cursor)?.any }

  var isTyping: Bool { field != nil }

  func title(_ desk: Desk) -> StyledText { desk.ink("Queue  \(desk.casebook)") }

  func needs(_ desk: Desk) -> [Question] {
    var needs: [Question] = [.order(request, limit: order == nil ? Self.firstLook : nil)]
    if order == nil { return needs }
    needs.removeAll()
    if orderOf != request { needs.append(.order(request, limit: Self.firstLook)) }
    let shown = shownClaims(desk)
    let unread = shown.filter(desk.rows.lacks)
    if !unread.isEmpty { needs.append(.rows(unread)) }
    if desk.columns.contains(.rules) {
      let unknown = shown.filter(desk.findings.lacks)
      if !unknown.isEmpty { needs.append(.findings(unknown)) }
    }
    if let claim, preview != .off { needs.append(.claim(claim)) }
    return needs
  }

  /// The claims whose rows are in sight.
  func shownClaims(_ desk: Desk) -> [ClaimID] {
    let lines = lines
    return list.visible(height: listHeight(desk)).compactMap { lines.claim(at: $0) }
  }

  mutating func learn(_ question: Question, _ answer: Answer, _ desk: inout Desk) {
    guard case .order(let asked, _) = question, asked == request, case .order(let new) = answer else { return }
    if !new.isWhole, orderOf == request, let order, order.ids.count > new.ids.count {
      desk.effects.append(.work(.order(request)))
      return
    }
    let before = claim ?? held
    let ranged = ranged
    order = new
    orderOf = request
    let lines = lines
    let height = listHeight(desk)
    if !hasStarted, !new.ids.isEmpty {
      hasStarted = true
      list.recount(lines.count, cursor: 0, height: height)
      list.go(to: firstDue(from: 0) ?? lines.firstClaim, height: height)
    } else {
      let place =
        before.flatMap { lines.line(of: $0) }
        ?? (wasNarrowed ? lines.firstClaim : min(list.cursor, max(0, lines.count - 1)))
      wasNarrowed = false
      list.recount(lines.count, cursor: place, height: height)
    }
    // Where other claims stand now, the range stays with those that were in it.
    if rangeFrom != nil, self.ranged != ranged {
      desk.marks.formUnion(ranged)
      rangeFrom = nil
    }
    if !new.isWhole { desk.effects.append(.work(.order(request))) }
  }

  /// The next claim that is left for the one who works, from a line on.
  func firstDue(from line: Int) -> Int? {
    guard let order else { return nil }
    let lines = lines
    let start = lines.index(atOrAfter: line)
    guard start < order.ids.count else { return nil }
    for index in start..<order.ids.count where order.flags[index] & 2 != 0 {
      if let line = lines.line(ofIndex: index) { return line }
    }
    return nil
  }

  /// The previous one.
  func lastDue(before line: Int) -> Int? {
    guard let order else { return nil }
    let lines = lines
    var index = min(lines.index(atOrAfter: line), order.ids.count) - 1
    while index >= 0 {
      if order.flags[index] & 2 != 0, let line = lines.line(ofIndex: index) { return line }
      index -= 1
    }
    return nil
  }

  func hints(_ desk: Desk) -> [Hint] {
    if desk.facts.map({ !$0.tallies.contains { $0.scope == .all && $0.total > 0 } }) ?? false {
      return [Hint(.palette, "palette"), Hint(.undo, "take the last step back"), Hint(.back, "leave")]
    }
    return [
      Hint(.open, "open"), Hint(.go(.nextStop), "next"), Hint(.verdict(.due), "verdict"),
      Hint(.evidence(.put(.supports)), "evidence"), Hint(.assign, "assign"), Hint(.find, "find"),
      Hint(.show(.all), "show"), Hint(.order(.state), "order"),
    ]
  }

  func advice(_ desk: Desk) -> StyledText {
    if let complaint { return desk.ink(complaint.sentence, .error) }
    guard let claim, let sheet = desk.sheet(claim) else {
      let isEmpty = desk.facts.map { !$0.tallies.contains { $0.scope == .all && $0.total > 0 } } ?? false
      guard isEmpty else { return "" }
      let undo = desk.key(.undo)
      return desk.ink(
        desk.fitting(
          [
            "Every step is kept as you make it; \(undo) takes the last one back.",
            "Every step is kept; \(undo) takes the last one back.",
          ], to: desk.lineWidth))
    }
    return desk.ink(Advice.words(sheet, desk, width: desk.lineWidth))
  }
}
