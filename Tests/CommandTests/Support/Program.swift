import Foundation
import Testing

/// What a run of the program left behind.
struct Outcome {
  let code: Int32
  let bytes: [UInt8]
  let messages: String

  /// What stdout got.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The real program in a folder of its own, which is its home, its working folder and its configuration.
final class Program {
  let folder: URL
  /// Who works where a test names nobody.
  var person: String? = "mira"

  /// Next to the test bundle, or where CLAIMS_BINARY says.
  static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["CLAIMS_BINARY"] { return URL(fileURLWithPath: path) }
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return bundle.appendingPathComponent("claims")
  }()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("claims-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ text: String, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func contents(of name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// The environment of a run: nothing of ours gets in.
  func environment(_ more: [String: String] = [:]) -> [String: String] {
    var environment = [
      "HOME": folder.path, "XDG_CONFIG_HOME": path("config"), "XDG_DATA_HOME": path("data"), "TMPDIR": folder.path,
      "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
    ]
    environment["CLAIMS_PERSON"] = person
    return environment.merging(more) { $1 }
  }

  /// Runs the program.
  /// - Parameter as: who works; nil takes ``person``.
  @discardableResult
  func run(
    _ arguments: [String], as name: String? = nil, input: [UInt8] = [], environment more: [String: String] = [:],
    in place: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.environment = environment(more.merging(name.map { ["CLAIMS_PERSON": $0] } ?? [:]) { $1 })
    process.currentDirectoryURL = place.map { folder.appendingPathComponent($0) } ?? folder
    // Files instead of pipes: whatever the program writes, nothing can get stuck.
    let output = try file("out")
    let messages = try file("err")
    let given = try file("in", holding: input)
    (process.standardOutput, process.standardError, process.standardInput) = (
      output.handle, messages.handle, given.handle
    )
    try process.run()
    process.waitUntilExit()
    return try Outcome(
      code: process.terminationStatus, bytes: Array(Data(contentsOf: output.url)),
      messages: String(decoding: Data(contentsOf: messages.url), as: UTF8.self))
  }

  @discardableResult
  func run(_ arguments: String..., as name: String? = nil, input: String = "") throws -> Outcome {
    try run(arguments, as: name, input: Array(input.utf8))
  }

  /// Runs a command that must do its work.
  @discardableResult
  func done(
    _ arguments: String..., as name: String? = nil, input: String = "", at place: SourceLocation = #_sourceLocation
  ) throws -> String {
    let outcome = try run(arguments, as: name, input: Array(input.utf8))
    #expect(outcome.code == 0, "\(arguments): \(outcome.messages)", sourceLocation: place)
    return outcome.text
  }

  private func file(_ name: String, holding bytes: [UInt8] = []) throws -> (handle: FileHandle, url: URL) {
    let url = folder.appendingPathComponent(".\(UUID().uuidString).\(name)")
    try Data(bytes).write(to: url)
    return (try FileHandle(forUpdating: url), url)
  }
}
