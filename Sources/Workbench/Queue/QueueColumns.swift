import AuditLedger
import ClaimModel
import TerminalUI

/// A column of the queue that can be left out. State, id and claim always stand.
public enum QueueColumn: String, CaseIterable, Hashable, Sendable {
  case verdict, priority, claimant, who, evidence, rules, age
}

/// The columns of the queue for a width: age, assignee and evidence go first, then claimant and claim shorten.
struct QueueColumns {
  let width: Int
  private let desk: Desk
  private let verdictWidth: Int
  private let priorityWidth: Int
  private let claimantWidth: Int
  private let claimWidth: Int
  private let whoWidth: Int
  private let evidenceWidth: Int
  private let ruleWidth: Int
  private let ageWidth: Int

  init(width: Int, _ desk: Desk) {
    self.width = width
    self.desk = desk
    func wanted(_ column: QueueColumn, _ width: Int) -> Int { desk.columns.contains(column) ? width : 0 }
    verdictWidth = wanted(.verdict, width >= 110 ? 12 : 1)
    priorityWidth = wanted(.priority, 1)
    ageWidth = wanted(.age, width >= 76 ? 4 : 0)
    whoWidth = wanted(.who, width >= 70 ? (width >= 110 ? 8 : 4) : 0)
    evidenceWidth = wanted(.evidence, width >= 66 ? (width >= 110 ? 6 : 5) : 0)
    ruleWidth = wanted(.rules, 4)
    claimantWidth = wanted(.claimant, width >= 110 ? 19 : width >= 70 ? 13 : 10)
    let shown = [verdictWidth, priorityWidth, claimantWidth, whoWidth, evidenceWidth, ruleWidth, ageWidth]
    let fixed = 10 + shown.reduce(0) { $0 + ($1 > 0 ? $1 + 1 : 0) }
    claimWidth = max(8, width - fixed - 1)
  }

  var heading: String {
    "  S  id    " + lead(verdictWidth > 1 ? "verdict" : "V", verdictWidth) + lead("P", priorityWidth)
      + lead("claimant", claimantWidth) + cell("claim", claimWidth) + trail("who", whoWidth)
      + trail("+/-/c", evidenceWidth) + trail("rule", ruleWidth) + (ageWidth > 0 ? " " + right("age", ageWidth) : "")
  }

  /// Which order a click on a column's head asks for.
  func ordering(at x: Int) -> QueueOrdering.Key? {
    var right = 5
    if x < right { return .state }
    right += 6
    if x < right { return .id }
    for (width, key) in [(verdictWidth, nil), (priorityWidth, QueueOrdering.Key.priority), (claimantWidth, .claimant)]
    where width > 0 {
      right += width + 1
      if x < right { return key }
    }
    right += claimWidth
    if x < right { return nil }
    for (width, key) in [
      (whoWidth, QueueOrdering.Key.assignee), (evidenceWidth, .evidence), (ruleWidth, .findings), (ageWidth, .age),
    ]
    where width > 0 {
      right += width + 1
      if x < right { return key }
    }
    return nil
  }

  private func lead(_ text: String, _ width: Int) -> String { width > 0 ? cell(text, width) + " " : "" }

  private func trail(_ text: String, _ width: Int) -> String { width > 0 ? " " + cell(text, width) : "" }

  /// One claim. The beginning that it shares with the one before, of the same claimant, is drawn as an ellipsis.
  func line(_ row: QueueRow, after previous: QueueRow?, cursor: Bool, marked: Bool) -> StyledText {
    let signs = desk.theme.signs
    let isMine = row.assignee != nil && row.assignee == desk.person
    var text = desk.ink(cursor ? ">" : " ", .cursor.over(cursor))
    text.append(desk.ink(marked ? "*" : " ", marked ? .mark : .text))
    text.append(desk.ink(signs.state(row.state), Signs.role(row.state, mine: isMine)))
    // A blank in a colour would be a block of that colour where the cursor turns it.
    let isChanged = desk.changed.contains(row.claim)
    text.append(
      desk.ink(row.isStale ? "!" : isChanged ? signs.changed : " ", row.isStale ? .stale : isChanged ? .changed : .text)
    )
    text.append(" ")
    text.append(desk.ink(cell("\(row.claim)", 6), marked ? .mark : .text))
    let verdict =
      verdictWidth > 1
      ? (row.isSealed ? "hidden" : row.verdict?.short ?? "") : signs.verdict(row.verdict, hidden: row.isSealed)
    text.append(desk.ink(lead(verdict, verdictWidth), row.isSealed ? .dim : Signs.role(row.verdict)))
    text.append(lead("\(row.priority.rawValue)", priorityWidth))
    text.append(lead(row.claimantName ?? "(nobody named)", claimantWidth))
    text.append(desk.ink(cell(shortened(row, after: previous), claimWidth), marked ? .mark : .text))
    let evidence = "\(row.supports)/\(row.refutes)/\(row.context)"
    let count = desk.findings[row.claim]
    text.append(desk.ink(trail(row.assignee?.name ?? "", whoWidth) + trail(evidence, evidenceWidth), .dim))
    // Nobody has asked the rules about a claim that nobody has taken.
    let rules = row.state.isUnderRules ? count?.words ?? desk.theme.signs.more : ""
    let weight: Role = (count?.blocks ?? 0) > 0 ? .block : (count?.warns ?? 0) > 0 ? .warn : .dim
    text.append(desk.ink(trail(rules, ruleWidth), weight))
    text.append(desk.ink(ageWidth > 0 ? " " + right(desk.age(of: row.changed), ageWidth) : "", .dim))
    return text
  }

  private func shortened(_ row: QueueRow, after previous: QueueRow?) -> String {
    guard let previous, previous.claimant == row.claimant, row.claimant != nil else { return row.statement }
    let words = row.statement.split(separator: " ", omittingEmptySubsequences: false)
    let others = previous.statement.split(separator: " ", omittingEmptySubsequences: false)
    var shared = 0
    while shared < min(words.count, others.count) - 1, words[shared] == others[shared] { shared += 1 }
    guard shared >= 3 else { return row.statement }
    return desk.theme.signs.more + " " + words[shared...].joined(separator: " ")
  }

  private func cell(_ text: String, _ width: Int) -> String { desk.theme.gate.fitted(text, to: width) }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension Role {
  /// The role of a sign under the cursor; text elsewhere.
  fileprivate func over(_ isCursor: Bool) -> Role { isCursor ? .head : .text }
}

extension Verdict {
  /// The verdict in at most twelve cells.
  var short: String { self == .notEnoughEvidence ? "not enough" : rawValue }
}
