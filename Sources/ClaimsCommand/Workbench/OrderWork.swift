import Foundation
import Synchronization
import Workbench

/// Works answers out beside the screen, one at a time and the newest that was asked for: the queue's order, and what the
/// rules find on a page of it.
///
/// A quick answer is waited for, so that the list follows each letter of a filter at once; a slow one comes later, and
/// never holds up a key for longer than ``patience``.
final class OrderWork: Sendable {
  /// How long a key waits for an order at most, in milliseconds.
  static let patience = 1

  /// What is asked, and what was told of it.
  private final class Job: Sendable {
    let question: Question
    /// Whether the answer is a message of ``Work``, which several may wait for.
    let work: Work?
    let arrived = DispatchSemaphore(value: 0)
    let told = Mutex(Told())

    init(_ question: Question, work: Work?) { (self.question, self.work) = (question, work) }
  }

  private struct Told {
    var answer: Answer?
    var isLeft = false
  }

  private struct State {
    var next: Job?
    var current: Job?
    var isWorking = false
  }

  private let state = Mutex(State())
  private let queue: DispatchQueue
  private let patience: Int
  private let answer: @Sendable (Question, _ cancelled: () -> Bool) -> Answer
  private let post: @Sendable (Message) -> Void

  /// - Parameter patience: how long a key waits, in milliseconds.
  init(
    _ name: String = "order", patience: Int = OrderWork.patience,
    answer: @escaping @Sendable (Question, _ cancelled: () -> Bool) -> Answer,
    post: @escaping @Sendable (Message) -> Void
  ) {
    (self.answer, self.post, self.patience) = (answer, post, patience)
    queue = DispatchQueue(label: name, qos: .userInitiated)
  }

  /// Asks for an order: the answer where it comes at once, else it is posted when it is there.
  /// - Parameter isHurried: whether the next key is there already, so that nobody waits.
  func ask(_ question: Question, isHurried: Bool = false) -> Answer? {
    let job = Job(question, work: nil)
    let isAsked = state.withLock { state in
      if state.next?.question == question || state.next == nil && state.current?.question == question { return true }
      state.next = job
      return false
    }
    if isAsked { return nil }
    work()
    _ = job.arrived.wait(timeout: .now() + .milliseconds(isHurried ? 0 : patience))
    return job.told.withLock { told in
      if told.answer == nil { told.isLeft = true }
      return told.answer
    }
  }

  /// Wants the whole order; the answer is posted as ``Work`` that is done.
  func start(_ work: Work, _ question: Question) {
    state.withLock { $0.next = Job(question, work: work) }
    self.work()
  }

  /// Nobody wants an order any more.
  func cancel() {
    state.withLock { state in
      state.next = nil
      state.current = nil
    }
  }

  private func work() {
    let isIdle = state.withLock { state in
      defer { state.isWorking = true }
      return !state.isWorking
    }
    guard isIdle else { return }
    queue.async { [self] in
      while let job = take() { run(job) }
    }
  }

  private func take() -> Job? {
    state.withLock { state in
      (state.current, state.next) = (state.next, nil)
      state.isWorking = state.current != nil
      return state.current
    }
  }

  private func run(_ job: Job) {
    let isUnwanted: @Sendable () -> Bool = { [self] in
      state.withLock { $0.current !== job || $0.next.map { $0.question != job.question } ?? false }
    }
    let found = answer(job.question, isUnwanted)
    if isUnwanted() {
      job.arrived.signal()
      return
    }
    if let work = job.work { return post(.worked(work, .answer(job.question, found))) }
    let isLate = job.told.withLock { told in
      if !told.isLeft { told.answer = found }
      return told.isLeft
    }
    if isLate { post(.answered(job.question, found)) } else { job.arrived.signal() }
  }
}
