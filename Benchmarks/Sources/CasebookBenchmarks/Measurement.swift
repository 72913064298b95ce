import CasebookSession
import ClaimModel
import Foundation

/// One promise: what is done, how often, and how long it may take.
struct Measurement: Sendable {
  let name: String
  /// In words, with its memory where there is one.
  let bound: String
  let runs: Int
  let body: @Sendable (CasebookSession, Int) throws -> Void
  var opens = false

  static let all: [Measurement] = [
    Measurement(name: "open", bound: "50 ms", runs: 50, body: { _, _ in }, opens: true),
    Measurement(name: "queue-first-page", bound: "50 ms", runs: 200) { session, _ in
      _ = try session.queue(QueueQuery())
      _ = try session.tallies()
    },
    Measurement(name: "claim-with-all", bound: "50 ms", runs: 500) { session, run in
      let claims = try session.read { try $0.lastNumber(of: .claim) }
      let id = RecordID(.claim, run * 7919 % claims + 1)
      try session.read { casebook in
        _ = try casebook.record(id)
        for other in try casebook.referrers(to: id) {
          let record = try casebook.record(other)
          for next in record?.references ?? [] { _ = try casebook.record(next) }
        }
        _ = try casebook.history(of: id)
        _ = try casebook.history(of: RecordID(.review, id.number))
      }
    },
    Measurement(name: "search-two-words", bound: "50 ms", runs: 300) { session, run in
      var words = Vocabulary(seed: UInt64(run) &+ 99)
      _ = try session.search("\(words.word()) \(words.word())")
    },
    Measurement(name: "report-1000-claims", bound: "2 s", runs: 5) { session, run in
      let articles = try session.read { try $0.lastNumber(of: .article) }
      try session.report("html", scope: .article(ArticleID(number: run % articles + 1))) { _ in }
    },
    Measurement(name: "verify-chain", bound: "30 s 100 MB", runs: 1) { session, _ in
      guard try session.verify(.chain).isSound else { throw Unsound() }
    },
    Measurement(name: "verify-everything", bound: "180 s 500 MB", runs: 1) { session, _ in
      guard try session.verify(.everything).isSound else { throw Unsound() }
    },
    Measurement(name: "text-out", bound: "-", runs: 1) { session, _ in
      try session.writeText(to: session.textFolder)
    },
    Measurement(name: "text-in", bound: "-", runs: 1) { session, _ in
      let copy = session.textFolder + ".casebook"
      let read = try CasebookSession.create(at: copy, fromText: session.textFolder, as: nil)
      guard try read.read({ try $0.head() }) == session.read({ try $0.head() }) else { throw Unsound() }
    },
  ]

  struct Unsound: Error {}
  struct Unknown: Error {}

  static func named(_ name: String) throws -> Measurement {
    guard let measurement = all.first(where: { $0.name == name }) else { throw Unknown() }
    return measurement
  }

  /// Runs it in this process and prints its line.
  func run(_ path: String) throws {
    let clock = ContinuousClock()
    var taken: [Duration] = []
    if opens {
      for _ in 0..<runs {
        taken.append(try clock.measure { _ = try CasebookSession.open(at: path).read { try $0.head() } })
      }
    } else {
      let session = try CasebookSession.open(at: path)
      for index in 0..<runs { taken.append(try clock.measure { try body(session, index) }) }
    }
    taken.sort()
    print(
      name.padded(34) + bound.padded(12) + milliseconds(taken[taken.count / 2]).padded(12)
        + milliseconds(taken[min(taken.count - 1, taken.count * 95 / 100)]).padded(12) + "\(Memory.peak / 1_000_000) MB"
    )
  }

  private func milliseconds(_ duration: Duration) -> String {
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    return seconds < 1 ? String(format: "%.1f ms", seconds * 1000) : String(format: "%.1f s", seconds)
  }
}

extension CasebookSession {
  fileprivate var textFolder: String { store.path + ".text" }
}

/// The most memory that this process has held, in bytes.
enum Memory {
  static var peak: Int {
    #if canImport(Glibc)
      // Linux names the peak «high water mark», in KiB.
      let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) * 1024
    #else
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return Int(usage.ru_maxrss)
    #endif
  }
}
