import Foundation

/// Which file lies at a path, whatever it is called: its device and its number there.
struct FileIdentity: Equatable, Sendable {
  private let device: UInt64
  private let number: UInt64

  /// Nil where nothing lies there. Links are followed.
  init?(of path: String) {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    (device, number) = (UInt64(truncatingIfNeeded: found.st_dev), UInt64(found.st_ino))
  }
}
