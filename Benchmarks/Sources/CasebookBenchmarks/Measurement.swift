import CasebookSession
import ClaimModel
import Foundation
import Measuring

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
    var taken: [Duration] = []
    var worked: [Duration] = []
    let session = opens ? nil : try CasebookSession.open(at: path)
    for index in 0..<runs {
      let (start, workStart) = (ContinuousClock.now, ProcessorTime.now)
      if let session {
        try body(session, index)
      } else {
        _ = try CasebookSession.open(at: path).read { try $0.head() }
      }
      taken.append(ContinuousClock.now - start)
      worked.append(ProcessorTime.now - workStart)
    }
    let cells = [
      name.padded(22), bound.padded(14), Self.text(taken, share: 50).padded(12), Self.text(taken, share: 95).padded(12),
      Self.text(worked, share: 95).padded(15), "\(Memory.peak / 1_000_000) MB",
    ]
    print(cells.joined())
  }

  /// The heads of the columns that ``run(_:)`` prints.
  static let heads =
    "measurement".padded(22) + "bound".padded(14) + "p50".padded(12) + "p95".padded(12) + "processor p95".padded(15)
    + "peak memory"

  private static func text(_ durations: [Duration], share: Int) -> String {
    let sorted = durations.sorted()
    let duration = sorted[min(sorted.count - 1, sorted.count * share / 100)]
    let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    return seconds < 1 ? String(format: "%.1f ms", seconds * 1000) : String(format: "%.1f s", seconds)
  }
}

extension CasebookSession {
  fileprivate var textFolder: String { store.path + ".text" }
}
