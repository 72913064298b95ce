import AuditLedger
import ClaimModel
import TerminalUI

/// The form of a verdict: verdict, rating, rationale, what would change it. The second one is given blind.
struct VerdictScreen: PlaceScreen {
  let id: ClaimID
  var verdict: Verdict
  var rating: String?
  var rationale: LineField
  var wouldChange: LineField
  var focus = Focus.rationale
  /// The evidence that is offered under the word that is typed.
  var offer = 0

  /// The fields, in the order of Tab.
  enum Focus: Int, CaseIterable { case verdict, rating, rationale, wouldChange }

  init(_ id: ClaimID, _ verdict: Verdict, draft: String = "") {
    self.id = id
    self.verdict = verdict
    rationale = LineField(draft, multiline: true)
    wouldChange = LineField()
  }

  var subject: RecordID? { id.any }
  var isTyping: Bool { true }

  func isSecond(_ desk: Desk) -> Bool {
    desk.sheet(id).map { $0.review.state.isBlind && $0.review.state.first?.by != desk.person } ?? false
  }

  func title(_ desk: Desk) -> StyledText {
    desk.ink(isSecond(desk) ? "Second review of \(id), blind" : "Verdict on \(id)")
  }

  func needs(_ desk: Desk) -> [Question] { [.claim(id)] }

  /// The ratings that the scale has for the verdict.
  func ratings(_ desk: Desk) -> [Rating] { desk.facts?.settings.scale.ratings.filter { $0.verdict == verdict } ?? [] }

  func chosenRating(_ desk: Desk) -> Rating? {
    ratings(desk).first { $0.label == rating } ?? desk.facts?.settings.scale.offered(for: verdict)
  }

  /// The evidence that fits the word before the cursor.
  func offers(_ desk: Desk) -> [EvidenceLine] {
    guard focus == .rationale, let sheet = desk.sheet(id) else { return [] }
    let word = rationale.wordBeforeCursor.word
    guard word.first == "E", word.count <= 5, word.dropFirst().allSatisfy(\.isNumber) else { return [] }
    return sheet.evidence.filter {
      $0.evidence.withdrawn == nil && $0.evidence.id.description.hasPrefix(word) && $0.evidence.id.description != word
    }
  }

  mutating func perform(_ command: Command, count: Int?, _ desk: inout Desk) -> Bool {
    guard command == .accept else { return false }
    accept(&desk)
    return true
  }

  private mutating func accept(_ desk: inout Desk) {
    guard !rationale.text.isBlank else {
      focus = .rationale
      return desk.say("The rationale is empty: say why, and cite evidence by its id, such as E0001.", .error)
    }
    let change = wouldChange.text.isBlank ? nil : wouldChange.text
    let opinion = Opinion(
      verdict: verdict, rating: chosenRating(desk)?.label, rationale: rationale.text, wouldChange: change)
    let move: ReviewMove = isSecond(desk) ? .giveSecond(opinion) : .propose(opinion)
    let words =
      isSecond(desk) ? "Gave the second verdict on \(id)." : "Proposed \(id): \(verdict). It needs a second person."
    desk.perform(.edit(.move(id, move)), words, claims: [id])
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Bool {
    switch key {
    case .control("S"): accept(&desk)
    case .tab:
      let offers = offers(desk)
      if offers.indices.contains(offer) {
        let word = rationale.wordBeforeCursor
        rationale.replace(word.start..<rationale.cursor, with: offers[offer].evidence.id.description)
        offer = 0
        keep(&desk)
      } else {
        focus = Focus(rawValue: (focus.rawValue + 1) % Focus.allCases.count) ?? .rationale
      }
    case .backTab:
      focus = Focus(rawValue: (focus.rawValue + Focus.allCases.count - 1) % Focus.allCases.count) ?? .rationale
    case .control("O"):
      desk.effects.append(
        .edit(EditorText(text: rationale.text, help: "The rationale of the verdict on \(id). Cite evidence by its id."))
      )
    case .escape, .control("G"): return false
    case .function: return false
    default: edit(key, &desk)
    }
    return true
  }

  private mutating func edit(_ key: Key, _ desk: inout Desk) {
    switch focus {
    case .rationale:
      let offers = offers(desk)
      if !offers.isEmpty, key == .down || key == .up {
        offer = min(max(0, offer + (key == .down ? 1 : -1)), offers.count - 1)
      } else {
        offer = 0
        _ = rationale.handle(key)
      }
      keep(&desk)
    case .wouldChange:
      if key == .enter { focus = .verdict } else { _ = wouldChange.handle(key) }
    case .verdict:
      let all = Verdict.allCases
      let place = all.firstIndex(of: verdict) ?? 0
      switch key {
      case .right, .down, .character("l"), .character("j"): verdict = all[(place + 1) % all.count]
      case .left, .up, .character("h"), .character("k"): verdict = all[(place + all.count - 1) % all.count]
      case .character("s"): verdict = .supported
      case .character("r"): verdict = .refuted
      case .character("n"): verdict = .notEnoughEvidence
      case .character("c"): verdict = .conflicting
      case .enter: focus = .rating
      default: break
      }
      rating = nil
    case .rating:
      let all = ratings(desk)
      guard let place = all.firstIndex(where: { $0.label == chosenRating(desk)?.label }) else { return }
      switch key {
      case .right, .down: rating = all[(place + 1) % all.count].label
      case .left, .up: rating = all[(place + all.count - 1) % all.count].label
      case .character(let digit): rating = all.first { "\($0.value)" == "\(digit)" }?.label ?? rating
      case .enter: focus = .rationale
      default: break
      }
    }
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Bool {
    switch focus {
    case .rationale:
      rationale.insert(text)
      keep(&desk)
    case .wouldChange: wouldChange.insert(text)
    case .verdict, .rating: return false
    }
    return true
  }

  /// The rationale as it came back from the editor.
  mutating func take(_ text: String, _ desk: inout Desk) {
    rationale = LineField(text, multiline: true)
    keep(&desk)
  }

  /// The rationale is there again after `Esc`.
  private func keep(_ desk: inout Desk) { desk.drafts[DraftKey(id.any, "rationale")] = rationale.text }

  func hints(_ desk: Desk) -> [Hint] {
    [
      Hint(.accept, isSecond(desk) ? "give it" : "propose"), Hint(.go(.nextFocus), "next field"),
      Hint(.editor, "editor"), Hint(.peel, "leave it, the text is kept"),
    ]
  }

  func advice(_ desk: Desk) -> StyledText {
    let words = rationale.text.split { $0.isWhitespace }.count
    let cites = Finding.cited(in: rationale.text).count
    return desk.ink("Writing the rationale: \(words) words, cites \(cites).")
  }
}
