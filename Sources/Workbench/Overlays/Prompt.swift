import AuditLedger
import ClaimModel
import TerminalUI

/// Questions in the last line, one after the other, with their answers as they are typed.
struct Prompt: Hashable {
  /// What becomes of the answers.
  enum Purpose: Hashable {
    case assign([ClaimID])
    case setAside([ClaimID])
    case reopen([ClaimID]), correct([ClaimID]), withdraw([ClaimID])
    case comment(RecordID, answers: CommentID?)
    case statement(ClaimID, was: String), topic([ClaimID]), priority([ClaimID]), made(ClaimID), checkability(ClaimID)
    case claimant(ClaimID), split(ClaimID), withdrawClaim([ClaimID]), appearance(ClaimID)
    case merge([ClaimID], into: ClaimID)
    case form(Attribution), hedges(Attribution), carrier(Attribution)
    case reject(AttributionID)
    case relate(ClaimID, RelationKind)
    case waive(ClaimID)
    case searchWithoutResult([ClaimID]), reply(ClaimID)
    case takeAway(EvidenceID), question(EvidenceID), locator(EvidenceID)
    case newSource([ClaimID])
    case reliability(SourceID), derivesFrom(SourceID), interests(SourceID), anonymity(SourceID)
    case archive(SourceID), accessed(SourceID), address(SourceID)
    case addFile, addPasted, addAddress
    case goTo
    case keepFilter(QueueFilter), openFilter, forgetFilter
    case columns
  }

  /// One question.
  struct Ask: Hashable {
    let label: String
    var text = ""
    var offers = Offers.none
    /// Whether Enter without words is an answer.
    var mayBeEmpty = false

    init(_ label: String, _ text: String = "", _ offers: Offers = .none, mayBeEmpty: Bool = false) {
      (self.label, self.text, self.offers, self.mayBeEmpty) = (label, text, offers, mayBeEmpty)
    }
  }

  /// What is offered for the words so far.
  enum Offers: Hashable {
    case none
    case words([String])
    case people
    /// Records of a kind, found by their words.
    case records(RecordKind)
    case filters
  }

  let purpose: Purpose
  let asks: [Ask]
  private(set) var step = 0
  private(set) var answers: [String] = []
  var field: LineField
  var offer = 0
  /// Lines over the question: what goes too, what stands beside.
  var notes: [String] = []
  /// A pasted text of several lines, as it came: the field shows its beginning.
  var pasted: String?
  /// The path that is being looked up before the answer is taken.
  var looking: Looking?

  init(_ purpose: Purpose, _ asks: [Ask], notes: [String] = []) {
    (self.purpose, self.asks, self.notes) = (purpose, asks, notes)
    field = LineField(asks.first?.text ?? "")
  }

  /// Whether no other question follows.
  var isLast: Bool { step >= asks.count - 1 }

  var ask: Ask { asks[min(step, asks.count - 1)] }

  var label: String { asks.count > 1 ? "\(step + 1)/\(asks.count) \(ask.label)" : ask.label }

  /// Takes an answer; true where it was the last.
  mutating func take(_ answer: String) -> Bool {
    answers.append(answer)
    step += 1
    guard step < asks.count else { return true }
    (field, offer) = (LineField(asks[step].text), 0)
    return false
  }

  /// Goes back to the question before; false at the first.
  mutating func goBack() -> Bool {
    guard step > 0, let answer = answers.popLast() else { return false }
    step -= 1
    (field, offer) = (LineField(answer), 0)
    return true
  }

  /// Whether its words are looked up rather than taken as they are.
  var isFinder: Bool {
    switch ask.offers {
    case .records(let kind): kind != .claimant
    case .filters: true
    default: false
    }
  }

  /// What is offered for the words so far: people, ids, words of a closed list.
  func offers(_ desk: Desk) -> [String] {
    let text = field.text.lowercased()
    func fitting(_ words: [String]) -> [String] {
      words.filter { text.isEmpty || ($0.lowercased().hasPrefix(text) && $0.lowercased() != text) }
    }
    switch ask.offers {
    case .none: return []
    // What stands there already is one of the words: all are shown, so that one sees what else there is.
    case .words(let words): return words.contains(field.text) ? words.filter { $0 != field.text } : fitting(words)
    case .people: return fitting((desk.facts?.people.map(\.name) ?? []) + ["none"])
    case .filters:
      return desk.savedFilters.filter { text.isEmpty || Fuzzy.match(text, $0.name) != nil }.map(\.name)
    case .records(let kind):
      guard !field.text.isEmpty || kind != .claimant,
        case .found(let found) = desk.shelf[.find(FindRequest(kind, field.text))]
      else { return [] }
      let others = found.filter { $0.id != subject?.any }.prefix(6)
      return others.map { kind == .claimant ? $0.title : "\($0.id) \($0.title)" }
    }
  }

  /// The claim that is not offered as its own relation.
  private var subject: ClaimID? { if case .relate(let claim, _) = purpose { claim } else { nil } }

  /// What must be known to offer it.
  var needs: [Question] {
    if case .merge(let others, let target) = purpose {
      return ([target] + others.prefix(Self.mostListed)).map { .claim($0) }
    }
    if case .records(let kind) = ask.offers { return [.find(FindRequest(kind, field.text))] }
    return []
  }

  /// So many claims of several are listed.
  private static let mostListed = 8

  /// The lines over the question: of a merge what goes into what, and whose claims they were.
  func notes(_ desk: Desk) -> [String] {
    guard case .merge(let others, let target) = purpose else { return notes }
    let sheets = ([target] + others.prefix(Self.mostListed)).compactMap { desk.sheet($0) }
    var lines = sheets.map { sheet in
      "\(sheet.claim.id)\(sheet.claim.id == target ? " stays" : " goes into it"): \(sheet.claimantName): \(sheet.claim.statement)"
    }
    if others.count > Self.mostListed { lines.append("and \(others.count - Self.mostListed) more") }
    if Set(sheets.map(\.claimantName)).count > 1, let name = desk.sheet(target)?.claimantName {
      lines.insert("! their claimants differ: all become a claim of \(name)", at: 0)
    }
    return lines
  }
}
