import Foundation
import Synchronization

/// ^C while something long runs: it is told to stop, and ends in good order.
enum Cancellation {
  fileprivate static let isAsked = Atomic<Bool>(false)

  /// From now on ^C asks to stop; a second one ends the program at once.
  static func watch() { signal(SIGINT, noteWish) }

  @Sendable static func isWished() -> Bool { isAsked.load(ordering: .relaxed) }
}

private func noteWish(_: Int32) {
  Cancellation.isAsked.store(true, ordering: .relaxed)
  signal(SIGINT, SIG_DFL)
}
