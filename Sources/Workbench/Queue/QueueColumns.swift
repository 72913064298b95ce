import AuditLedger
import ClaimModel
import TerminalUI

/// A column of the queue that can be left out. State, id and claim always stand.
public enum QueueColumn: String, CaseIterable, Hashable, Sendable {
  case verdict, priority, claimant, who, evidence, rules, age
}

/// The columns of the queue for a width: age, assignee and evidence go first, then claimant and claim shorten.
struct QueueColumns: Hashable, Sendable {
  let width: Int
  let theme: Theme
  let verdictWidth: Int
  let priorityWidth: Int
  let claimantWidth: Int
  let claimWidth: Int
  let whoWidth: Int
  let evidenceWidth: Int
  let ruleWidth: Int
  let ageWidth: Int

  init(width: Int, _ desk: Desk) {
    (self.width, theme) = (width, desk.theme)
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

  /// A cell with the gap after it; nothing where the column is left out.
  func lead(_ text: String, _ width: Int) -> String { width > 0 ? cell(text, width) + " " : "" }

  /// A cell with the gap before it; nothing where the column is left out.
  func trail(_ text: String, _ width: Int) -> String { width > 0 ? " " + cell(text, width) : "" }

  func cell(_ text: String, _ width: Int) -> String { theme.gate.fitted(text, to: width) }

  func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
