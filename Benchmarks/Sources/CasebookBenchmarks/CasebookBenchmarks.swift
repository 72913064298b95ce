import CasebookSession
import Foundation
import Measuring

/// What a casebook of 100,000 claims costs: one promise a line, with the bound that the project has set itself.
///
/// `CasebookBenchmarks [CLAIMS]` makes a casebook of so many claims (100,000 by default) in a temporary folder and runs
/// every measurement, each of the memory-bound ones in a process of its own. With `keep PATH CLAIMS` the casebook is made
/// at the path and stays there; `one MEASUREMENT PATH` runs one measurement on it. `wide PATH CLAIMS` makes a casebook for
/// `measure-workbench` and `compare-lists`: very many claims with few events each (1,000,000 by default).
@main
enum CasebookBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch arguments.dropFirst().first {
    case "one": try Measurement.named(arguments[2]).run(arguments[3])
    case "keep": try make(at: arguments[2], claims: Int(arguments[3]) ?? 100_000)
    case "wide": try makeWide(at: arguments[2], claims: arguments.dropFirst(3).first.flatMap { Int($0) } ?? 1_000_000)
    case let count: try all(claims: count.flatMap { Int($0) } ?? 100_000)
    }
  }

  private static func all(claims: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("claims-benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("large.casebook").path
    try make(at: path, claims: claims)
    print(Measurement.heads)
    for measurement in Measurement.all {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      process.arguments = ["one", measurement.name, path]
      try process.run()
      process.waitUntilExit()
      // Thrown, not exited with: the folder goes away whatever happens.
      guard process.terminationStatus == 0 else { throw Failure(measurement: measurement.name) }
    }
  }

  private struct Failure: Error { let measurement: String }

  private static func make(at path: String, claims: Int) throws {
    let taken = try ContinuousClock().measure { try LargeCasebook.make(at: path, claims: claims) }
    try tell(path, "\(claims) claims, \(claims * 3) pieces of evidence", taken)
  }

  private static func makeWide(at path: String, claims: Int) throws {
    let taken = try ContinuousClock().measure { try WideCasebook.make(at: path, claims: claims) }
    try tell(path, "\(claims) claims", taken)
  }

  private static func tell(_ path: String, _ holdings: String, _ taken: Duration) throws {
    let session = try CasebookSession.open(at: path)
    let events = try session.read { try $0.head().size }
    let bytes = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    print("\(holdings), \(events) events, \(bytes / 1_000_000) MB; made in \(taken)")
  }
}
