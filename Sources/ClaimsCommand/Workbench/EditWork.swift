import Foundation
import Synchronization
import Workbench

/// Performs edits: what may take a moment, such as while another program writes, is told before it is waited for.
///
/// Keys wait with it. What they mean depends on what came of the edit, and a form stays until its text is safe.
final class EditWork: Sendable {
  /// So many milliseconds go by in silence.
  private static let patience = 200

  private let queue = DispatchQueue(label: "edits", qos: .userInitiated)

  /// - Parameter tell: says that it takes longer.
  func perform(_ body: @escaping @Sendable () -> WishOutcome, tell: () -> Void) -> WishOutcome {
    let outcome = Mutex(WishOutcome.failed("nothing came of the edit"))
    let work = DispatchWorkItem {
      let found = body()
      outcome.withLock { $0 = found }
    }
    queue.async(execute: work)
    if work.wait(timeout: .now() + .milliseconds(Self.patience)) == .timedOut {
      tell()
      work.wait()
    }
    return outcome.withLock { $0 }
  }
}
