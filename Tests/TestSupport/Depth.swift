public import Foundation

/// How much of a long test is run: a tenth by default, all of it with `DEPTH=full`.
public enum Depth {
  public static let isFull = ProcessInfo.processInfo.environment["DEPTH"] == "full"

  /// So many of a full run's repetitions.
  public static func of(_ full: Int) -> Int { isFull ? full : max(1, full / 10) }

  /// Whether golden files are written anew rather than compared.
  public static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// The folder into which the products of the build were put.
  public static let products: URL = {
    let arguments = CommandLine.arguments
    // `swift test` hands the bundle's path over; the runner itself may lie in the toolchain.
    let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent()
  }()
}
