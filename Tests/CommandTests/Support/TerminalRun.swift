import Foundation

extension Program {
  /// Runs the program on a terminal of its own, with what a person types, and gives back the screen's bytes as text.
  ///
  /// Line ends are those of the terminal's output processing turned back into line feeds.
  func runOnTerminal(
    _ arguments: [String], columns: UInt16 = 80, typing keys: String = "", environment more: [String: String] = [:]
  ) throws -> Outcome {
    var (master, slave): (Int32, Int32) = (0, 0)
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else { throw CocoaError(.featureUnsupported) }
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.environment = environment(more)
    process.currentDirectoryURL = folder
    let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    (process.standardInput, process.standardOutput, process.standardError) = (terminal, terminal, terminal)
    try process.run()
    close(slave)
    if !keys.isEmpty { _ = Array(keys.utf8).withUnsafeBytes { Foundation.write(master, $0.baseAddress, $0.count) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(master, &buffer, buffer.count)
      // Linux answers EIO when the other end is closed.
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    close(master)
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, bytes: bytes.filter { $0 != UInt8(ascii: "\r") }, messages: "")
  }
}
