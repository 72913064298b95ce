import Foundation
import Synchronization
import TerminalUI

/// One line on stderr that says how far long work has come: only on a terminal, and only after a second.
final class ProgressLine: Sendable {
  private struct State {
    let began = ContinuousClock.now
    var shown: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let what: String
  private static let patience = Duration.seconds(1)
  private static let pace = Duration.milliseconds(100)

  init(_ what: String) { self.what = what }

  /// Says how much is done, if it is time to say so.
  func callAsFunction(_ step: String, _ done: Int, _ total: Int) {
    guard Terminal.isTerminal(STDERR_FILENO), isDue() else { return }
    let share = total > 0 ? " \(min(100, done * 100 / total)) % (\(done) of \(total))" : " \(done)"
    write("\r\u{1B}[K\(what)\(step.isEmpty ? "" : ": \(Safe.line(step))")\(share)")
  }

  func callAsFunction(_ done: Int, _ total: Int) { self("", done, total) }

  /// Takes the line away, so that what comes next stands alone.
  func clear() {
    if state.withLock({ $0.shown != nil }) { write("\r\u{1B}[K") }
  }

  deinit { clear() }

  private func isDue() -> Bool {
    state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.began >= Self.patience, state.shown.map({ now - $0 >= Self.pace }) ?? true else { return false }
      state.shown = now
      return true
    }
  }

  private func write(_ text: String) {
    try? Descriptor.write(Array(text.utf8), to: STDERR_FILENO, name: "the progress")
  }
}
