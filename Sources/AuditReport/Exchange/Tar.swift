import ClaimModel

/// Files in a tape archive (POSIX.1-1988 ustar): one file after another, the same bytes for the same files.
final class TarWriter {
  private let sink: ByteSink
  private let time: Timestamp
  private var path: String?
  private var body: [UInt8] = []
  private var paths: Set<String> = []

  /// - Parameter time: when the files are said to have been changed.
  init(time: Timestamp, _ sink: @escaping ByteSink) { (self.time, self.sink) = (time, sink) }

  /// The next bytes of a file; another path ends the one before. A file is kept in memory until it is whole.
  func add(_ path: String, _ bytes: [UInt8]) throws {
    if path != self.path {
      try flush()
      self.path = path
    }
    body += bytes
  }

  /// Ends the archive.
  func finish() throws {
    try flush()
    try sink([UInt8](repeating: 0, count: 1_024))
  }

  private func flush() throws {
    guard let path else { return }
    try sink(header(path, body.count))
    try sink(body)
    try sink([UInt8](repeating: 0, count: (512 - body.count % 512) % 512))
    body = []
    self.path = nil
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
