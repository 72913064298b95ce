import AuditReport
import Foundation

/// Files that wait in a folder of their own, which goes away with this.
final class TemporarySpool: ArchiveSpool {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("claims-spool-\(UUID().uuidString)")
  private var open: [String: FileHandle] = [:]

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func append(_ bytes: [UInt8], to path: String) throws {
    try (open[path] ?? begin(path)).write(contentsOf: bytes)
  }

  private func begin(_ path: String) throws -> FileHandle {
    let url = folder.appendingPathComponent(path)
    try Data().write(to: url)
    let file = try FileHandle(forWritingTo: url)
    open[path] = file
    return file
  }

  func take(_ path: String, to sink: ByteSink) throws {
    try open.removeValue(forKey: path)?.close()
    let file = try FileHandle(forReadingFrom: folder.appendingPathComponent(path))
    defer { try? file.close() }
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, filled in
        filled = max(0, read(file.fileDescriptor, buffer.baseAddress, buffer.count))
      }
      if piece.isEmpty { return }
      try sink(piece)
    }
  }
}
