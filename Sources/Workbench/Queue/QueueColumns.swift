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

  /// The names of the columns.
  func heading(_ style: Style) -> CellRow {
    var line = RowOfFields(width: width, gate: theme.gate)
    line.append("  S  id    ", style)
    lead(verdictWidth > 1 ? "verdict" : "V", style, verdictWidth, in: &line)
    lead("P", style, priorityWidth, in: &line)
    lead("claimant", style, claimantWidth, in: &line)
    line.append("claim", style, width: claimWidth)
    trail("who", style, whoWidth, in: &line)
    trail("+/-/c", style, evidenceWidth, in: &line)
    trail("rule", style, ruleWidth, in: &line)
    right("age", style, ageWidth, in: &line)
    return line.finished()
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

  /// A column with the gap after it; nothing where it is left out.
  func lead(_ text: String, _ style: Style, _ width: Int, in line: inout RowOfFields) {
    guard width > 0 else { return }
    line.append(text, style, width: width)
    line.append(" ", style)
  }

  /// A column with the gap before it; nothing where it is left out.
  func trail(_ text: String, _ style: Style, _ width: Int, in line: inout RowOfFields) {
    guard width > 0 else { return }
    line.append(" ", style)
    line.append(text, style, width: width)
  }

  /// A column whose words end at its right edge, with the gap before it.
  func right(_ text: String, _ style: Style, _ width: Int, in line: inout RowOfFields) {
    guard width > 0 else { return }
    line.append("", style, width: 1 + max(0, width - text.count))
    line.append(text, style)
  }
}
