import Foundation
import Synchronization

/// Texts and files that come in: an argument as it is, `-` for stdin, or a path.
enum TextInput {
  private static let stdinIsRead = Mutex(false)
  /// No text that people write is larger; a slip such as a disk image is told before memory is full.
  private static let limit = 256 * 1_048_576

  /// The words of an argument; `-` reads them from stdin, without the line break at their end.
  static func words(_ argument: String) throws -> String {
    guard argument == "-" else { return argument }
    var text = try text(standardInput(), name: "what came from stdin")
    while text.unicodeScalars.last == "\n" || text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    return text
  }

  /// The same, where there is an argument.
  static func words(_ argument: String?) throws -> String? { try argument.map { try words($0) } }

  /// The bytes of a file, or of stdin for `-`.
  static func bytes(_ path: String) throws -> [UInt8] {
    if path == "-" { return try standardInput() }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ShellError.reading(path) }
    defer { close(descriptor) }
    return try read(descriptor, name: path)
  }

  /// The bytes of a file on disk: whoever works in a screen does not wait for what another program may never write.
  static func saved(_ path: String) throws -> [UInt8] {
    var status = stat()
    guard stat(path, &status) != 0 || [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
      throw ShellError.badInput(
        "«\(path)» is a pipe or a device, and no file: save what it gives to a file, and add that")
    }
    return try bytes(path)
  }

  /// The text of a file.
  static func file(_ path: String) throws -> String {
    try text(bytes(path), name: path == "-" ? "what came from stdin" : "«\(path)»")
  }

  private static func text(_ bytes: [UInt8], name: String) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw ShellError.notUTF8(name) }
    return text
  }

  private static func standardInput() throws -> [UInt8] {
    let wasRead = stdinIsRead.withLock { isRead in
      defer { isRead = true }
      return isRead
    }
    if wasRead { throw ShellError.stdinTwice }
    return try read(STDIN_FILENO, name: "stdin")
  }

  private static func read(_ descriptor: Int32, name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw ShellError.reading(name)
      }
      bytes += buffer[..<count]
      if bytes.count > limit {
        throw ShellError.badInput(
          "«\(name)» is larger than \(limit / 1_048_576) MiB, which no text is: is it the right file?")
      }
    }
  }
}
