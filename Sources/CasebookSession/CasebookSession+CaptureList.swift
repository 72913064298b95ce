public import ClaimModel
import Foundation
public import SourceCapture
import Synchronization

/// What became of one address of a list.
public enum CaptureOutcome: Sendable {
  case captured(Receipt, Captured, ReadText?)
  /// It was captured before: the source that has it.
  case already(SourceID)
  case failed(any Error)
}

extension CasebookSession {
  /// Captures the pages of a list, several at a time but one at a time of each host.
  ///
  /// Each is kept as soon as it is there, and one that was captured before is passed over: a list that was broken off
  /// goes on where it was by being given again.
  /// - Parameters:
  ///   - list: the addresses, in the order in which each host is asked.
  ///   - capturer: what fetches them.
  ///   - reader: what reads the words of what was fetched.
  ///   - together: how many hosts are asked at the same time, from 1.
  ///   - pause: how long a host is left alone between two pages, in seconds.
  ///   - again: whether a page that was captured before is captured once more.
  ///   - isCancelled: asked again and again while pages are fetched; true ends the fetching.
  ///   - adjusting: what is to be said of each source besides what its page says.
  ///   - each: called for every address as it is done, here and one call at a time; where it throws, the rest is not
  ///     begun.
  public func capture(
    _ list: [WebAddress], by capturer: Capturer, reader: TextReader, together: Int = 4, pause: Double = 1,
    again: Bool = false, isCancelled: @escaping @Sendable () -> Bool = { false },
    adjusting: @escaping @Sendable (Source) throws -> Source = { $0 },
    each: (WebAddress, CaptureOutcome) throws -> Void
  ) throws {
    var hosts: [String] = []
    var waiting: [String: [WebAddress]] = [:]
    for address in list {
      if waiting[address.host] == nil { hosts.append(address.host) }
      waiting[address.host, default: []].append(address)
    }
    let rows = Mutex(hosts.compactMap { waiting[$0] })
    let done = DoneList()
    let isStopped: @Sendable () -> Bool = { isCancelled() || done.isStopped }
    let workers = min(max(1, together), max(1, hosts.count))
    for _ in 0..<workers {
      Thread.detachNewThread {
        while let row = rows.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
          self.captureRow(row, capturer, reader, pause, again, isStopped, adjusting) { done.put(.outcome($0, $1)) }
        }
        done.put(.end)
      }
    }
    var ended = 0
    var failure: (any Error)?
    while ended < workers {
      switch done.take() {
      case .end: ended += 1
      case .outcome(let address, let outcome):
        guard failure == nil else { continue }
        do {
          try each(address, outcome)
        } catch {
          failure = error
          done.stop()
        }
      }
    }
    if let failure { throw failure }
  }

  private func captureRow(
    _ row: [WebAddress], _ capturer: Capturer, _ reader: TextReader, _ pause: Double, _ again: Bool,
    _ isCancelled: @escaping @Sendable () -> Bool, _ adjusting: (Source) throws -> Source,
    _ each: (WebAddress, CaptureOutcome) -> Void
  ) {
    var hasAsked = false
    for address in row {
      guard !isCancelled() else { return }
      do {
        if !again, let known = try read({ try $0.source(capturedFrom: "\(address)") }) {
          each(address, .already(known))
          continue
        }
        if hasAsked { Self.wait(pause, isCancelled) }
        guard !isCancelled() else { return }
        hasAsked = true
        let captured = try capturer.fetch(address, isCancelled: isCancelled)
        let words = try Self.words(of: captured, reader)
        let receipt = try addSource(adjusting(Self.source(from: captured, words)), captured: captured, read: words)
        each(address, .captured(receipt, captured, words))
      } catch {
        each(address, .failed(error))
      }
    }
  }

  /// The words of what was captured. A copy whose words can't be read is still a copy: then they are none, and say why.
  public static func words(of captured: Captured, _ reader: TextReader) throws -> ReadText? {
    do {
      return try reader.read(captured)
    } catch let error as CaptureError {
      switch error {
      case .unreadable, .noProgram, .programFailed, .tooSlow: return ReadText(text: "", notes: ["\(error)"])
      default: throw error
      }
    }
  }

  private static func wait(_ seconds: Double, _ isCancelled: () -> Bool) {
    let end = ContinuousClock.now + .milliseconds(Int(seconds * 1000))
    while ContinuousClock.now < end, !isCancelled() { Thread.sleep(forTimeInterval: 0.05) }
  }
}

/// What the workers have done, until it is told.
private final class DoneList: Sendable {
  enum Item: Sendable {
    case outcome(WebAddress, CaptureOutcome)
    /// A worker has no more to do.
    case end
  }

  private let items = Mutex<[Item]>([])
  private let stopped = Mutex(false)
  private let isThere = DispatchSemaphore(value: 0)

  var isStopped: Bool { stopped.withLock { $0 } }

  func stop() { stopped.withLock { $0 = true } }

  func put(_ item: Item) {
    items.withLock { $0.append(item) }
    isThere.signal()
  }

  func take() -> Item {
    isThere.wait()
    return items.withLock { $0.removeFirst() }
  }
}
