import AttributionExtraction
import AuditLedger
import ClaimModel
import Foundation
import Synchronization

/// Reads `{"id", "text"}` a line on stdin and writes `{"id", "attributions"}` a line, in the same order.
///
/// What a judge of spans wants: each attribution's `source`, `cue` and `content` as lists of `[start, end)` in code points.
struct ScorerLines {
  let extractor: AttributionExtractor
  /// Adds to each attribution how sure the tagger was, and of what.
  let explains: Bool

  /// So many texts are read, worked side by side, and written.
  private static let batch = 16

  func run() throws {
    var input = LineInput()
    var number = 0
    let progress = ProgressLine("isolating")
    while true {
      var lines: [(number: Int, bytes: [UInt8])] = []
      while lines.count < Self.batch, let line = try input.next() {
        number += 1
        if !line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { lines.append((number, line)) }
      }
      if lines.isEmpty { return }
      for line in try worked(lines) { try Output.bytes(line + [10]) }
      progress("", number, 0)
    }
  }

  private func worked(_ lines: [(number: Int, bytes: [UInt8])]) throws -> [[UInt8]] {
    let results = Mutex<[Result<[UInt8], any Error>?]>(Array(repeating: nil, count: lines.count))
    DispatchQueue.concurrentPerform(iterations: lines.count) { index in
      let result = Result { try line(lines[index].bytes, lines[index].number) }
      results.withLock { $0[index] = result }
    }
    return try results.withLock { try $0.compactMap { try $0?.get() } }
  }

  private func line(_ bytes: [UInt8], _ number: Int) throws -> [UInt8] {
    let value: JSONValue
    do { value = try JSONValue(parsing: bytes) } catch {
      throw ShellError.badInput("line \(number) of stdin is no JSON: \(error); {\"id\", \"text\"} is wanted")
    }
    guard let id = value["id"], let text = value["text"]?.string else {
      throw ShellError.badInput("line \(number) of stdin has no «id» or no «text»: {\"id\", \"text\"} is wanted")
    }
    let found = extractor.places(in: text)
    return Array(TerminalJSON.line(of: ["id": id, "attributions": .array(found.map(shape))]).utf8)
  }

  private func shape(_ places: AttributionPlaces) -> JSONValue {
    var object: JSONObject = [
      "source": spans(places.speaker), "cue": spans(places.cue), "content": spans(places.content),
    ]
    if explains {
      object["confidence"] = places.confidence.map { .number($0) }
      object["signals"] = .array(places.signals.map { .number($0) })
    }
    return .object(object)
  }

  private func spans(_ ranges: [Range<Int>]) -> JSONValue {
    .array(ranges.map { [.integer(Int64($0.lowerBound)), .integer(Int64($0.upperBound))] })
  }
}
