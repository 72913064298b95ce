import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Synchronization
import Workbench

/// Does what the workbench wants of the casebook: at once where that is quick, else beside the screen.
final class WorkbenchDoer: Sendable {
  let session: CasebookSession
  let mailbox: Mailbox
  let manner: CaptureManner
  private let state = Mutex(State())
  private let edits = EditWork()
  private let orders: OrderWork
  /// Counts what the rules find on the claims in sight: a claim takes a fraction of a millisecond, a page some.
  private let findings: OrderWork
  /// What the rules look at, for the claim in hand.
  private let shelf: Shelf

  /// A line of work has a shelf of its own, so that none waits for another.
  private final class Shelf: Sendable { let held = Mutex(RuleShelf()) }

  private struct State {
    /// Work that nobody wants any more.
    var cancelled: Set<Work> = []
    var running: Set<Work> = []
    /// The last entry that the screen knows.
    var head = 0
    var isFollowing = true
  }

  /// How often others' writes are looked for, in microseconds.
  private static let patience: UInt32 = 500_000

  init(_ session: CasebookSession, _ mailbox: Mailbox, _ manner: CaptureManner) {
    (self.session, self.mailbox, self.manner) = (session, mailbox, manner)
    shelf = Shelf()
    func work(_ name: String, patience: Int) -> OrderWork {
      let shelf = Shelf()
      return OrderWork(
        name, patience: patience,
        answer: { question, cancelled in Self.answer(question, session, shelf, cancelled: cancelled) },
        post: { mailbox.post($0) })
    }
    orders = work("order", patience: OrderWork.patience)
    findings = work("findings", patience: 0)
  }

  /// Does one thing, and says what came of it.
  /// - Parameters:
  ///   - isHurried: whether the next key is there already: it does not wait for a list.
  ///   - tell: shows what is to be known before it is done.
  func perform(_ effect: Effect, isHurried: Bool = false, tell: (Message) -> Void = { _ in }) -> [Message] {
    switch effect {
    case .ask(let question):
      if case .order = question {
        return orders.ask(question, isHurried: isHurried).map { [.answered(question, $0)] } ?? []
      }
      if case .findings = question { return findings.ask(question).map { [.answered(question, $0)] } ?? [] }
      return [.answered(question, Self.answer(question, session, shelf))]
    case .perform(let act):
      return [.performed(act, edits.perform({ [self] in perform(act) }, tell: { tell(.waits) }))]
    case .work(let work):
      start(work)
      return []
    case .cancel(let work):
      if case .order = work { orders.cancel() }
      state.withLock { _ = $0.cancelled.insert(work) }
      return [.worked(work, .cancelled("Stopped \(work.title). What was there before is untouched."))]
    case .keepFilters(let filters):
      do {
        try WorkbenchFiles.keep(filters)
        return []
      } catch {
        return [.trouble("The filters could not be kept. \(error). They hold until you leave.")]
      }
    case .edit, .page, .openOriginal, .openFile, .copy, .become, .example, .redraw, .suspend, .quit:
      return []
    }
  }

  private static func answer(
    _ question: Question, _ session: CasebookSession, _ shelf: Shelf, cancelled: () -> Bool = { false }
  ) -> Answer {
    do {
      if case .offer(let article, let place) = question {
        return .offer(
          try session.offer(article, at: place).map {
            MarkOffer(reading: $0.reading, claimant: $0.claimant, statements: $0.statements)
          })
      }
      if case .parts(let claim) = question {
        let parts = CasebookSession.parts(of: try session.read { try ($0.need(claim) as Claim).statement })
        if parts.count > 1 { return .parts(parts) }
      }
      if case .path(let path) = question { return .path(PathLook(at: path)) }
      if case .form(let id) = question {
        let file = try session.file(of: id)
        return .form(RecordForm(record: id, path: file.path, text: file.text, head: file.head))
      }
      return try shelf.held.withLock { shelf in
        try session.read {
          try question.answered(
            from: $0, for: session.person, now: CasebookSession.wallClock(), shelf: &shelf, cancelled: cancelled)
        }
      }
    } catch {
      return .failed("\(error)")
    }
  }

  // MARK: - Beside the screen

  private func start(_ work: Work) {
    if case .order(let request) = work { return orders.start(work, .order(request, limit: nil)) }
    state.withLock { _ = $0.cancelled.remove(work) }
    DispatchQueue.global().async { [self] in
      guard state.withLock({ $0.running.insert(work).inserted }) else { return }
      defer { state.withLock { _ = $0.running.remove(work) } }
      run(work)
    }
  }

  func isCancelled(_ work: Work) -> Bool { state.withLock { $0.cancelled.contains(work) } }

  private func run(_ work: Work) {
    switch work {
    case .order: break
    case .report(let order): tell(work) { try self.report(order, work) }
    case .preview(let order):
      let lines = preview(order, work)
      if !isCancelled(work) { mailbox.post(.worked(work, .answer(.preview(order), lines))) }
    case .verify: tell(work) { try self.verify(work) }
    case .capture(let act): capture(act, work)
    }
  }

  private func capture(_ act: Wish, _ work: Work) {
    let web = WebCapture(
      session: session, manner: manner, isCancelled: { [self] in isCancelled(work) },
      progress: { [self] done, total in mailbox.post(.worked(work, .progress(done: done, of: total))) })
    let outcome = perform(act, by: web)
    // The screen was told when it was cancelled, unless the page was kept before that.
    if isCancelled(work), case .refused = outcome { return }
    mailbox.post(.worked(work, .done("Fetched \(act.deed.captured ?? "").")))
    mailbox.post(.performed(act, outcome))
  }

  private func tell(_ work: Work, _ body: () throws -> String) {
    do {
      let words = try body()
      mailbox.post(.worked(work, .done(words)))
    } catch is Stopped {
      // The screen was told when it was cancelled.
    } catch is Occupied {
      mailbox.post(.worked(work, .occupied))
    } catch {
      mailbox.post(.worked(work, .failed("\(error)")))
    }
  }

  /// Work that was cancelled.
  struct Stopped: Error {}

  /// A report whose place a file has that nobody gave up.
  struct Occupied: Error {}

  private func verify(_ work: Work) throws -> String {
    let found = try session.verify { _, done, total in mailbox.post(.worked(work, .progress(done: done, of: total))) }
    guard let first = found.problems.first else {
      return "Verified: chain, root, texts and tables are as they should be."
    }
    throw LedgerError.refused("\(found.problems.count) problems, the first: \(first)")
  }

  /// The screen knows of an edit: it is no news.
  func knows(of receipt: Receipt?) { state.withLock { $0.head = max($0.head, receipt?.head.size ?? 0) } }

  /// Tells of others' writes within a second.
  func follow() {
    state.withLock { $0.head = (try? session.store.changeMark()) ?? 0 }
    Thread.detachNewThread { [self] in
      let watch = try? session.store.watch()
      var seen = try? watch?.mark()
      while state.withLock({ $0.isFollowing }) {
        usleep(Self.patience)
        // Without a watch, such as on a file that may not be written, the ledger itself is looked at.
        let mark = try? watch?.mark()
        if mark == nil || mark != seen { look() }
        seen = mark
      }
    }
  }

  func stop() { state.withLock { $0.isFollowing = false } }

  private func look() {
    guard let mark = try? session.store.changeMark() else { return }
    let known = state.withLock { state in
      defer { state.head = max(state.head, mark) }
      return state.head
    }
    guard mark > known else { return }
    var filter = LogFilter()
    (filter.from, filter.limit, filter.newestFirst) = (known + 1, 50, false)
    let entries = (try? session.log(filter)) ?? []
    // My own edits, from here or from another process, are no news; what is shown is looked up anew all the same.
    mailbox.post(.others(entries.filter { $0.person != session.person }.map { Happening($0) }))
  }
}

extension Work {
  /// What it is called in a sentence.
  fileprivate var title: String {
    switch self {
    case .order: "the list"
    case .report(let order): "writing \(order.path)"
    case .preview: "the preview"
    case .verify: "verifying"
    case .capture(let act): "fetching \(act.deed.captured ?? "")"
    }
  }
}
