import AuditLedger
import AuditReport
import CasebookSession
import ClaimModel
import Foundation
import Measuring

/// What every format costs: time, memory and bytes at 10,000 claims, and what a claim costs from 100 to 100,000.
///
/// `ReportBenchmarks [LARGEST]` makes casebooks of 100, 1,000, … up to so many claims (10,000 by default) in a temporary
/// folder and writes each format of each, in a process of its own for its peak memory. With `keep PATH CLAIMS` a casebook is
/// made at the path and stays there; `one FORMAT PATH` writes one format of it.
@main
enum ReportBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch arguments.dropFirst().first {
    case "one": print(try Cost.of(arguments[2], at: arguments[3]).line)
    case "keep": try ReportCasebook.make(at: arguments[2], claims: Int(arguments[3]) ?? 1_000)
    case let largest: try all(upTo: largest.flatMap { Int($0) } ?? 10_000)
    }
  }

  private static func all(upTo largest: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("claims-reports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let sizes = [100, 1_000, 10_000, 100_000].filter { $0 <= largest }
    for size in sizes {
      let path = folder.appendingPathComponent("\(size).casebook").path
      let taken = try ContinuousClock().measure { try ReportCasebook.make(at: path, claims: size) }
      print("\(size) claims, made in \(taken.seconds(digits: 1))")
    }
    print(
      "format".padded(13) + "claims".padded(9) + "bound".padded(14) + "time".padded(10) + "processor".padded(11)
        + "peak memory".padded(13) + "bytes".padded(11) + "a claim".padded(10) + "against 1,000")
    for format in Exporters.all.map(\.name) {
      var costs: [Int: Cost] = [:]
      for size in sizes {
        costs[size] = try cost(of: format, at: folder.appendingPathComponent("\(size).casebook").path)
      }
      for size in sizes { if let cost = costs[size] { print(row(format, size, cost, costs[1_000])) } }
    }
  }

  /// The whole of issue and bound: HTML and Markdown have three times the time of the others.
  private static func bound(_ format: String) -> String {
    format == "html" || format == "markdown" ? "15 s 300 MB" : "5 s 300 MB"
  }

  private static func row(_ format: String, _ size: Int, _ cost: Cost, _ usual: Cost?) -> String {
    let each = cost.processor.value / Double(size)
    let ratio = usual.map { String(format: "%.2f", each / ($0.processor.value / 1_000)) } ?? "-"
    let cells = [
      format.padded(13), "\(size)".padded(9), (size == 10_000 ? bound(format) : "-").padded(14),
      cost.time.seconds(digits: 2).padded(10), cost.processor.seconds(digits: 2).padded(11),
      "\(cost.memory / 1_000_000) MB".padded(13), "\(cost.bytes / 1_000) kB".padded(11),
      String(format: "%.0f µs", each * 1e6).padded(10), format == "proof" ? "-" : ratio,
    ]
    return cells.joined()
  }

  private static func cost(of format: String, at path: String) throws -> Cost {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = ["one", format, path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0, let cost = Cost(reading: said) else { throw Failure(format: format) }
    return cost
  }

  private struct Failure: Error { let format: String }
}

/// What one report cost.
struct Cost {
  let time: Duration
  let processor: Duration
  let memory: Int
  let bytes: Int

  /// Writes a format to nowhere and counts. A format of one verdict is written of the first claim, one of several files as
  /// files and not as an archive.
  static func of(_ format: String, at path: String) throws -> Cost {
    let session = try CasebookSession.open(at: path)
    let exporter = try Exporters.named(format)
    var bytes = 0
    let (start, workStart) = (ContinuousClock.now, ProcessorTime.now)
    var options = ReportOrderOptions(scope: format == "proof" ? .claim(ClaimID(number: 1)) : .everything)
    // As the command does.
    options.spool = { try TemporarySpool() }
    if let folder = exporter.folder {
      try session.report(folder, options) { bytes += $1.count }
    } else {
      try session.report(format, options) { bytes += $0.count }
    }
    return Cost(
      time: ContinuousClock.now - start, processor: ProcessorTime.now - workStart, memory: Memory.peak, bytes: bytes)
  }

  var line: String { "\(time.value) \(processor.value) \(memory) \(bytes)" }

  private init(time: Duration, processor: Duration, memory: Int, bytes: Int) {
    (self.time, self.processor, self.memory, self.bytes) = (time, processor, memory, bytes)
  }

  /// Reads what ``line`` wrote.
  init?(reading text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count == 4, let time = Double(parts[0]), let processor = Double(parts[1]), let memory = Int(parts[2]),
      let bytes = Int(parts[3])
    else { return nil }
    self.init(time: .seconds(time), processor: .seconds(processor), memory: memory, bytes: bytes)
  }
}

extension Duration {
  /// In seconds.
  var value: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }

  func seconds(digits: Int) -> String { String(format: "%.\(digits)f s", value) }
}
