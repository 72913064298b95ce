import Foundation

/// The server in SourceCaptureTests/Server/misbehave.py, as long as a suite runs.
public final class MisbehavingServer: Sendable {
  public struct NoPort: Error {}

  public let port: Int
  private let input: Pipe
  private let process: Process

  public static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SourceCaptureTests/Server/misbehave.py").path

  public init() throws {
    let (process, input, output) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", Self.script]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = line.split(whereSeparator: \.isWhitespace).first.flatMap({ Int($0) }) else { throw NoPort() }
    (self.port, self.process, self.input) = (port, process, input)
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
