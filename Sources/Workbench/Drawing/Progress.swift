import TerminalUI

/// How far a piece of work is, as a bar with its figures: `[#####·····] 11 of 20`.
enum Progress {
  static func words(_ name: String, _ work: RunningWork, width: Int, _ desk: Desk) -> String {
    let signs = desk.theme.signs
    guard work.total > 0 else { return "\(signs.working) \(name)" }
    let cells = max(8, min(24, width - name.count - 24))
    let full = min(cells, cells * work.done / max(1, work.total))
    let bar = String(repeating: "#", count: full) + String(repeating: signs.dot, count: cells - full)
    return "\(signs.working) \(name) [\(bar)] \(work.done) of \(work.total)"
  }
}
