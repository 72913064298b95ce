import ClaimModel

/// Where the files of an archive wait until they are whole: an archive says how long a file is before it has it.
public protocol ArchiveSpool: AnyObject {
  /// Puts bytes behind what the file has.
  func append(_ bytes: [UInt8], to path: String) throws
  /// Hands over the bytes of a file, in order, and lets them go.
  func take(_ path: String, to sink: ByteSink) throws
}

/// Files in memory.
final class MemorySpool: ArchiveSpool {
  private var files: [String: [UInt8]] = [:]

  func append(_ bytes: [UInt8], to path: String) { files[path, default: []] += bytes }

  func take(_ path: String, to sink: ByteSink) throws {
    if let bytes = files.removeValue(forKey: path) { try sink(bytes) }
  }
}

/// Files in a tape archive (POSIX.1-1988 ustar), in the order in which they were begun: the same bytes for the same files.
final class TarWriter {
  private let time: Timestamp
  private let spool: any ArchiveSpool
  private var paths: [String] = []
  private var sizes: [String: Int] = [:]

  /// - Parameter time: when the files are said to have been changed.
  init(time: Timestamp, spool: any ArchiveSpool) { (self.time, self.spool) = (time, spool) }

  /// Puts bytes behind what the file has.
  func add(_ path: String, _ bytes: [UInt8]) throws {
    if let size = sizes[path] {
      sizes[path] = size + bytes.count
    } else {
      paths.append(path)
      sizes[path] = bytes.count
    }
    try spool.append(bytes, to: path)
  }

  /// Writes the archive out.
  func write(to sink: ByteSink) throws {
    for path in paths {
      let size = sizes[path] ?? 0
      try sink(header(path, size))
      try spool.take(path, to: sink)
      try sink([UInt8](repeating: 0, count: (512 - size % 512) % 512))
    }
    try sink([UInt8](repeating: 0, count: 1_024))
  }

  private func header(_ path: String, _ size: Int) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int, _ room: Int) {
      for (index, byte) in text.utf8.prefix(room).enumerated() { header[place + index] = byte }
    }
    func octal(_ number: Int, _ digits: Int) -> String {
      let text = String(number, radix: 8)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    put(path, at: 0, 100)
    put(octal(0o644, 7), at: 100, 8)
    put(octal(0, 7), at: 108, 8)
    put(octal(0, 7), at: 116, 8)
    put(octal(size, 11), at: 124, 12)
    put(octal(Int(max(0, time.seconds)), 11), at: 136, 12)
    put("        ", at: 148, 8)
    put("0", at: 156, 1)
    put("ustar", at: 257, 6)
    put("00", at: 263, 2)
    let sum = header.reduce(0) { $0 + Int($1) }
    put(octal(sum, 6) + "\0 ", at: 148, 8)
    return header
  }
}
