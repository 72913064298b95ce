import AttributionExtraction
import AttributionWeights
import Dispatch
import Foundation

/// What isolation costs: words per second of processor time, flat cost, memory, two cores against one, and the share of
/// the network in it. `ExtractionBenchmarks FOLDER` reads the texts (*.txt) of a folder, by default the example's;
/// `ExtractionBenchmarks FOLDER avx2` says nothing but the words per second with these instructions.
@main
enum ExtractionBenchmarks {
  static func main() throws {
    let folder = CommandLine.arguments.dropFirst().first ?? "Scripts/example/articles"
    let texts = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted().map
    {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
    guard !texts.isEmpty else { return print("no texts in \(folder)") }
    let weights = try TaggerWeights(BuiltInWeights.bytes)
    let extractor = AttributionExtractor(weights: weights)
    let words = texts.map { $0.split(whereSeparator: \.isWhitespace).count }.reduce(0, +)

    let rounds = max(1, 20_000 / words)
    func speed(_ extractor: AttributionExtractor) -> String {
      let cost = processor { for _ in 0..<rounds { for text in texts { _ = extractor.isolate(text) } } }
      return format(Double(words * rounds) / cost)
    }
    func forced(_ instructions: NetworkInstructions) -> AttributionExtractor {
      AttributionExtractor(tagger: NetworkTagger(weights: weights, instructions: instructions))
    }
    if let name = CommandLine.arguments.dropFirst(2).first {
      guard let only = NetworkInstructions(rawValue: name), only.areHere else {
        return print("\(name) is not here: \(NetworkInstructions.allCases.filter(\.areHere).map(\.rawValue))")
      }
      return print("words per second of processor time with \(name): \(speed(forced(only)))")
    }

    let article = texts.joined(separator: "\n\n").split(separator: " ").prefix(800).joined(separator: " ")
    let first = elapsed { _ = extractor.isolate(article) }
    print("first article of 800 words: \(format(first * 1000)) ms (bound 150)")

    let whole = processor { for _ in 0..<rounds { for text in texts { _ = extractor.isolate(text) } } }
    print("words per second of processor time: \(format(Double(words * rounds) / whole)) (bound 6,000)")
    for instructions in NetworkInstructions.allCases where instructions.areHere && instructions != .plain {
      print("  … with \(instructions.rawValue): \(speed(forced(instructions)))")
    }
    let stages = AttributionExtractor(tagger: Nothing())
    let rest = processor { for _ in 0..<rounds { for text in texts { _ = stages.isolate(text) } } }
    print(
      "share of the network: \(format(100 * (whole - rest) / whole)) %, of the exact stages: \(format(100 * rest / whole)) %"
    )

    for size in [100, 1_000, 10_000, 100_000, 1_000_000] {
      let text = stretched(texts, words: size)
      let times = max(1, 5_000 / size)
      // One after the other, and none kept, as a long text is best read.
      let cost = processor { for _ in 0..<times { _ = extractor.isolate(text) { _ in } } } / Double(times)
      print("\(size) words: \(format(cost / Double(size) * 1_000_000)) µs a word, peak memory \(peakMegabytes()) MB")
    }

    let many = Array(repeating: texts, count: 6).flatMap(\.self)
    let one = elapsed { for text in many { _ = extractor.isolate(text) } }
    let two = elapsed {
      DispatchQueue.concurrentPerform(iterations: 2) { half in
        for index in stride(from: half, to: many.count, by: 2) { _ = extractor.isolate(many[index]) }
      }
    }
    print("two cores: \(format(one / two)) times one (bound 1.8)")
  }

  /// A tagger that finds nothing: what is left is the cost of the exact stages on an empty page of findings.
  private struct Nothing: AttributionTagger {
    func markings(on page: Page) -> [Marking] { [] }
  }

  private static func stretched(_ texts: [String], words: Int) -> String {
    let all = texts.joined(separator: "\n\n")
    let count = all.split(whereSeparator: \.isWhitespace).count
    if words <= count {
      return all.split(separator: " ", omittingEmptySubsequences: false).prefix(words).joined(separator: " ")
    }
    return Array(repeating: all, count: words / count + 1).joined(separator: "\n\n")
  }

  private static func elapsed(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    return seconds(clock.measure(body))
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private static func processor(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    body()
    return now() - start
  }

  private static func peakMegabytes() -> Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss / 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1_048_576
    #endif
  }

  private static func format(_ number: Double) -> String {
    number >= 100 ? String(Int(number)) : String(format: "%.1f", number)
  }
}
