import ClaimModel
import TerminalUI

/// The lines of the queue that a screen shows, and what each was drawn from. Where the list is walked, two lines change
/// and the others are taken over from the screen before.
struct DrawnQueue: Sendable {
  private var lines: [ClaimID: (line: QueueLine, cells: CellRow)] = [:]

  init(room: Int) { lines.reserveCapacity(room) }

  /// The cells of a line, drawn anew only where the one before was drawn from something else.
  mutating func cells(of line: QueueLine, after before: DrawnQueue?) -> CellRow {
    let known = before?.lines[line.row.claim].flatMap { $0.line == line ? $0.cells : nil }
    let cells = known ?? line.cells
    lines[line.row.claim] = (line, cells)
    return cells
  }
}
