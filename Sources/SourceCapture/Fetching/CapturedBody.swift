import AuditLedger
public import ClaimModel
import Foundation
import Synchronization

/// The exact bytes of what was captured, in a file that has no name: nobody finds it, and it is gone when this is.
public final class CapturedBody: Sendable {
  /// SHA-256 of the bytes.
  public var sha256: Digest { state.withLock { $0.hash.finish() } }
  /// How many bytes.
  public var count: Int { state.withLock { $0.count } }

  private struct State {
    var hash = DigestStream()
    var count = 0
  }

  private let state = Mutex(State())
  let descriptor: Int32

  private static let pieceSize = 1 << 20

  /// An empty body.
  /// - Throws: ``CaptureError/noRoom(why:)``.
  init() throws {
    let folder = ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(folder)/claims-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw CaptureError.noRoom(why: "\(folder): \(ChildProcess.reason())") }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  convenience init(_ bytes: [UInt8]) throws {
    try self.init()
    try bytes.withUnsafeBytes(append)
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw CaptureError.noRoom(why: ChildProcess.reason())
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    state.withLock { state in
      state.hash.update(bytes)
      state.count += bytes.count
    }
  }

  /// The bytes from a place on, at most so many; none at the end.
  public func bytes(from start: Int, atMost limit: Int) throws -> [UInt8] {
    let wanted = max(0, min(limit, count - start))
    guard wanted > 0 else { return [] }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted {
        let count = pread(descriptor, buffer.baseAddress?.advanced(by: filled), wanted - filled, off_t(start + filled))
        if count < 0 && errno == EINTR { continue }
        if count < 0 { failure = errno }
        guard count > 0 else { return }
        filled += count
      }
    }
    guard failure == 0 else {
      throw CaptureError.fileUnreadable(path: "a temporary file", why: ChildProcess.reason(failure))
    }
    return bytes
  }

  /// Hands the bytes over a piece of at most 1 MiB at a time; each call begins anew.
  public func pieces() -> () throws -> [UInt8]? {
    var place = 0
    return {
      let piece = try self.bytes(from: place, atMost: Self.pieceSize)
      place += piece.count
      return piece.isEmpty ? nil : piece
    }
  }
}
