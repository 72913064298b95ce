import CNCurses
import Foundation

/// Wakes the terminal's loop from any thread.
public struct Waker: Sendable {
  let descriptor: Int32

  /// The loop gets ``TerminalEvent/woken``.
  public func wake() {
    var byte: UInt8 = 0x77
    _ = Foundation.write(descriptor, &byte, 1)
  }
}
