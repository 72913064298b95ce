import Foundation
import Testing

/// The server in Server/misbehave.py, as long as a suite runs.
final class MisbehavingServer: Sendable {
  let port: Int
  private let input: Pipe
  private let process: Process

  static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Server/misbehave.py").path

  init() throws {
    let (process, input, output) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", Self.script]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(line.split(whereSeparator: \.isWhitespace).first.flatMap { Int($0) })
    (self.process, self.input) = (process, input)
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
