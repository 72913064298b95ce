import Dispatch
import Workbench

/// Performs edits beside the screen, one after the other.
///
/// A quick one is waited for, so that what it did is seen with its key. One that is held up, by another program that
/// writes or by a slow disk, holds up no key: what came of it is posted.
final class EditWork: Sendable {
  /// How long a key waits for its edit at most, in milliseconds.
  private static let patience = 150

  private let queue = DispatchQueue(label: "edits", qos: .userInitiated)
  private let post: @Sendable (Message) -> Void

  init(post: @escaping @Sendable (Message) -> Void) { self.post = post }

  /// What came of it; that it goes on beside the screen where nothing has come of it yet.
  func perform(_ act: Wish, _ body: @escaping @Sendable () -> WishOutcome) -> Message {
    let handover = Handover<WishOutcome>()
    queue.async { [post] in
      let outcome = body()
      if !handover.deliver(outcome) { post(.performed(act, outcome)) }
    }
    return handover.wait(milliseconds: Self.patience).map { .performed(act, $0) }
      ?? .worked(.edit(act), .progress(done: 0, of: 0))
  }

  /// Waits until everything is done that was begun.
  func finish() { queue.sync {} }
}
