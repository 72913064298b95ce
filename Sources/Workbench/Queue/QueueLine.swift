import AuditLedger
import ClaimModel
import TerminalUI

/// One claim of the queue, and all that its line is drawn from: two equal ones are drawn the same.
struct QueueLine: Hashable, Sendable {
  let row: QueueRow
  /// The claim in the line above, where it is by the same claimant.
  let above: String?
  let isCursor: Bool
  let isMarked: Bool
  /// Assigned to the one who looks.
  let isMine: Bool
  /// Changed by others since the cursor was on it.
  let isChanged: Bool
  let findings: FindingCount?
  let age: String
  let columns: QueueColumns

  init(
    _ row: QueueRow, after previous: QueueRow?, isCursor: Bool, isMarked: Bool, in columns: QueueColumns, _ desk: Desk
  ) {
    (self.row, self.isCursor, self.isMarked, self.columns) = (row, isCursor, isMarked, columns)
    above = row.claimant == nil || previous?.claimant != row.claimant ? nil : previous?.statement
    isMine = row.assignee != nil && row.assignee == desk.person
    isChanged = desk.changed.contains(row.claim)
    findings = desk.findings[row.claim]
    age = desk.age(of: row.changed)
  }

  var cells: CellRow {
    let signs = columns.theme.signs
    let mark = style(isMarked ? .mark : .text)
    let dim = style(.dim)
    var line = RowOfFields(width: columns.width, gate: columns.theme.gate)
    line.append(isCursor ? ">" : " ", style(isCursor ? .head : .text))
    line.append(isMarked ? "*" : " ", mark)
    line.append(signs.state(row.state), style(Signs.role(row.state, mine: isMine)))
    // A blank in a colour would be a block of that colour where the cursor turns it.
    line.append(
      row.isStale ? "!" : isChanged ? signs.changed : " ", style(row.isStale ? .stale : isChanged ? .changed : .text))
    line.append(" ")
    line.append("\(row.claim)", mark, width: 6)
    let verdict =
      columns.verdictWidth > 1
      ? (row.isSealed ? "hidden" : row.verdict?.short ?? "") : signs.verdict(row.verdict, hidden: row.isSealed)
    columns.lead(verdict, style(row.isSealed ? .dim : Signs.role(row.verdict)), columns.verdictWidth, in: &line)
    columns.lead("\(row.priority.rawValue)", .plain, columns.priorityWidth, in: &line)
    columns.lead(row.claimantName ?? "(nobody named)", .plain, columns.claimantWidth, in: &line)
    line.append(statement, mark, width: columns.claimWidth)
    columns.trail(row.assignee?.name ?? "", dim, columns.whoWidth, in: &line)
    columns.trail("\(row.supports)/\(row.refutes)/\(row.context)", dim, columns.evidenceWidth, in: &line)
    // Nobody has asked the rules about a claim that nobody has taken.
    let rules = row.state.isUnderRules ? findings?.words ?? signs.more : ""
    let weight: Role = (findings?.blocks ?? 0) > 0 ? .block : (findings?.warns ?? 0) > 0 ? .warn : .dim
    columns.trail(rules, style(weight), columns.ruleWidth, in: &line)
    columns.right(age, dim, columns.ageWidth, in: &line)
    return line.finished()
  }

  private func style(_ role: Role) -> Style { columns.theme.palette.style(role) }

  /// The claim; the beginning that it shares with the one above is an ellipsis.
  private var statement: String {
    guard let above, let shared = Self.sharedBeginning(row.statement, above) else { return row.statement }
    return columns.theme.signs.more + " " + row.statement[shared...]
  }

  /// Where the words end with which both begin: three at least, and one is left over. Nil where there are fewer.
  private static func sharedBeginning(_ text: String, _ other: String) -> String.Index? {
    let (bytes, others) = (text.utf8, other.utf8)
    var (place, otherPlace) = (bytes.startIndex, others.startIndex)
    var words = 0
    var shared: String.Index?
    while place < bytes.endIndex, otherPlace < others.endIndex, bytes[place] == others[otherPlace] {
      let isBlank = bytes[place] == UInt8(ascii: " ")
      bytes.formIndex(after: &place)
      others.formIndex(after: &otherPlace)
      guard isBlank else { continue }
      words += 1
      if words >= 3 { shared = place }
    }
    return shared
  }
}

extension Verdict {
  /// The verdict in at most twelve cells.
  var short: String { self == .notEnoughEvidence ? "not enough" : rawValue }
}
