import Foundation
import Synchronization

/// Writing to an open file.
enum Descriptor {
  /// - Throws: ``ShellError/brokenPipe`` where nobody reads, ``ShellError/notWritten(_:why:)``.
  static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws {
    try bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count >= 0 {
          written += count
        } else if errno == EPIPE {
          throw ShellError.brokenPipe
        } else if errno == EAGAIN {
          // The other end is slow and somebody made the stream non-blocking: wait until it takes more.
          var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&ready, 1, -1)
        } else if errno != EINTR {
          throw ShellError.notWritten(name, why: ShellError.reason())
        }
      }
    }
  }
}
