import AuditLedger
import ClaimModel
import TerminalUI

/// The columns of the queue for a width: age, assignee and evidence go first, then claimant and claim shorten.
struct QueueColumns {
  let width: Int
  private let desk: Desk
  private let verdictWidth: Int
  private let claimantWidth: Int
  private let claimWidth: Int
  private let whoWidth: Int
  private let evidenceWidth: Int
  private let ageWidth: Int

  init(width: Int, _ desk: Desk) {
    self.width = width
    self.desk = desk
    verdictWidth = width >= 110 ? 12 : 1
    ageWidth = width >= 72 ? 4 : 0
    whoWidth = width >= 70 ? (width >= 110 ? 8 : 5) : 0
    evidenceWidth = width >= 66 ? 6 : 0
    claimantWidth = width >= 110 ? 19 : width >= 70 ? 13 : 11
    let fixed = 5 + 6 + verdictWidth + 1 + 2 + claimantWidth + 1
    let tail = [whoWidth, evidenceWidth, ageWidth].reduce(0) { $0 + ($1 > 0 ? $1 + 1 : 0) }
    claimWidth = max(8, width - fixed - tail - 1)
  }

  var heading: String {
    "  S  id    " + cell(verdictWidth > 1 ? "verdict" : "V", verdictWidth) + " P " + cell("claimant", claimantWidth)
      + " "
      + cell("claim", claimWidth) + tail("who", "+/-/c", "age")
  }

  private func tail(_ who: String, _ evidence: String, _ age: String) -> String {
    (whoWidth > 0 ? " " + cell(who, whoWidth) : "") + (evidenceWidth > 0 ? " " + cell(evidence, evidenceWidth) : "")
      + (ageWidth > 0 ? " " + right(age, ageWidth) : "")
  }

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
    text.append(desk.ink(cell(verdict, verdictWidth), row.isSealed ? .dim : Signs.role(row.verdict)))
    text.append(" \(row.priority.rawValue) ")
    text.append(cell(row.claimantName ?? "(nobody named)", claimantWidth) + " ")
    text.append(desk.ink(cell(shortened(row, after: previous), claimWidth), marked ? .mark : .text))
    let evidence = "\(row.supports)/\(row.refutes)/\(row.context)"
    text.append(desk.ink(tail(row.assignee?.name ?? "", evidence, desk.age(of: row.changed)), .dim))
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
