import Dispatch
import Synchronization

/// Something that one thread works out while another waits for it, for a while.
final class Handover<Value: Sendable>: Sendable {
  private struct State {
    var value: Value?
    var isLeft = false
  }

  private let state = Mutex(State())
  private let arrived = DispatchSemaphore(value: 0)

  /// Hands it over; false where nobody waits any more.
  func deliver(_ value: Value) -> Bool {
    let isLeft = state.withLock { state in
      if !state.isLeft { state.value = value }
      return state.isLeft
    }
    if !isLeft { arrived.signal() }
    return !isLeft
  }

  /// There will be nothing: nobody has to wait.
  func end() { arrived.signal() }

  /// What was handed over within so many milliseconds; nil where nothing was, and then it comes too late.
  func wait(milliseconds: Int) -> Value? {
    _ = arrived.wait(timeout: .now() + .milliseconds(milliseconds))
    return state.withLock { state in
      if state.value == nil { state.isLeft = true }
      return state.value
    }
  }
}
