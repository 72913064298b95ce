import Foundation

/// The lines of stdin, one at a time, so that a stream of any length is read in bounded memory.
struct LineInput {
  /// No text that people write is longer.
  private static let longest = 256 * 1_048_576

  private var rest: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The next line without its line break; nil at the end. An empty last line is none.
  /// - Throws: ``ShellError/notRead(_:why:)``, ``ShellError/badInput(_:)`` for a line that is too long.
  mutating func next() throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = rest[searched...].firstIndex(of: 10) {
        defer { start = end + 1 }
        return Array(rest[start..<end])
      }
      searched = rest.count
      if isAtEnd {
        defer { start = rest.count }
        return start < rest.count ? Array(rest[start...]) : nil
      }
      guard rest.count - start <= Self.longest else {
        throw ShellError.badInput(
          "a line of stdin is longer than \(Self.longest / 1_048_576) MiB: one text a line is wanted")
      }
      try fill()
      searched -= start
      rest.removeFirst(start)
      start = 0
    }
  }

  private mutating func fill() throws {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw ShellError.reading("stdin") }
      isAtEnd = count == 0
      rest += buffer[..<count]
      return
    }
  }
}
