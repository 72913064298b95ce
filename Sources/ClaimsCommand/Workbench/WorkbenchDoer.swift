import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Synchronization
import Workbench

/// Does what the workbench wants of the casebook: at once where that is quick, else beside the screen.
final class WorkbenchDoer: Sendable {
  private let session: CasebookSession
  private let mailbox: Mailbox
  private let state = Mutex(State())
  private let orders: OrderWork

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

  init(_ session: CasebookSession, _ mailbox: Mailbox) {
    (self.session, self.mailbox) = (session, mailbox)
    orders = OrderWork(
      answer: { question, cancelled in Self.answer(question, session, cancelled: cancelled) },
      post: { mailbox.post($0) })
  }

  /// Does one thing, and says what came of it.
  func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .ask(let question):
      if case .order = question { return orders.ask(question).map { [.answered(question, $0)] } ?? [] }
      return [.answered(question, Self.answer(question, session))]
    case .perform(let act):
      return [.performed(act, perform(act))]
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
    case .edit, .page, .openOriginal, .openFile, .copy, .become, .redraw, .suspend, .quit:
      return []
    }
  }

  private static func answer(
    _ question: Question, _ session: CasebookSession, cancelled: () -> Bool = { false }
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
      return try session.read {
        try question.answered(from: $0, for: session.person, now: CasebookSession.wallClock(), cancelled: cancelled)
      }
    } catch {
      return .failed("\(error)")
    }
  }

  // MARK: - Edits

  private func perform(_ act: Wish) -> WishOutcome {
    do {
      var refused: [Refusal] = []
      let receipt = try perform(act, &refused)
      state.withLock { $0.head = max($0.head, receipt?.head.size ?? 0) }
      return .done(
        edit: receipt?.edit, created: receipt?.created ?? [], touched: receipt?.entries.compactMap(\.record) ?? [],
        refused: refused)
    } catch let error as StoreError {
      return .failed("\(error)")
    } catch {
      return .refused("\(error)")
    }
  }

  private func perform(_ act: Wish, _ refused: inout [Refusal]) throws -> Receipt? {
    switch act.deed {
    case .edit(let edit): return try session.perform(edit)
    case .bulk(let edits):
      let (takes, leaves) = try accepted(edits, act.claims)
      refused = leaves
      guard !takes.isEmpty else { throw LedgerError.refused(leaves.first?.why ?? "nothing is left to do") }
      return try session.perform(.all(takes))
    case .undo(let edit): return try session.undo(edit: edit)
    case .redo: return try session.redo()
    case .comment(let record, let words, let answers): return try session.comment(on: record, words, answers: answers)
    case .waive(let rule, let claim, let reason): return try session.waive(rule, for: claim, reason: reason)
    case .addArticle(let input): return try add(input)
    case .addSource(let source, .file(let path)):
      return try session.addSource(source, file: (path as NSString).expandingTildeInPath)
    case .addSource(let source, .pasted(let text)): return try session.addSource(source, text: text)
    case .addSource(let source, nil): return try session.addSource(source)
    case .mark(let mark):
      return try session.mark(
        mark.article, speaker: mark.speaker, cue: mark.cue, content: mark.content, form: mark.form, kind: mark.kind)
    case .claimant(let name, let claim):
      let id: ClaimantID
      if let known = try session.claimant(name) {
        id = known
      } else {
        let made = try session.perform(
          .add([Claimant(id: ClaimantID(number: -1), name: name, nature: .organisation).any]))
        guard let new = made.created(Claimant.self).first else { throw LedgerError.refused("no claimant was made") }
        id = new
      }
      return try session.change(claim) { $0.origin = $0.origin.claimed(by: id) }
    case .reply(let claim, let channel, let date, let outcome, let words):
      let basis = EvidenceBasis.reply(channel: channel, date: date, outcome: outcome, words: words, contact: nil)
      return try session.perform(
        .add([Evidence(id: EvidenceID(number: -1), claim: claim, basis: basis, stance: .context, credibility: nil).any])
      )
    }
  }

  /// Those of several edits that would be accepted one by one, and why not the others.
  private func accepted(_ edits: [Edit], _ claims: [ClaimID]) throws -> ([Edit], [Refusal]) {
    guard let person = session.person else { throw LedgerError.refused("nobody is named") }
    let moment = Moment(person: person, time: CasebookSession.wallClock())
    return try session.read { facts in
      var takes: [Edit] = []
      var leaves: [Refusal] = []
      for (edit, claim) in zip(edits, claims) {
        do {
          if try !edit.decided(on: facts, at: moment).events.isEmpty { takes.append(edit) }
        } catch let error as LedgerError {
          leaves.append(Refusal(claim: claim, why: "\(error)"))
        }
      }
      return (takes, leaves)
    }
  }

  private func add(_ input: ArticleInput) throws -> Receipt {
    var card = ArticleCard()
    (card.publisher, card.url) = (input.publisher, input.url)
    switch input.origin {
    case .file(let path):
      let path = (path as NSString).expandingTildeInPath
      card.title = input.title ?? ((path as NSString).lastPathComponent as NSString).deletingPathExtension
      return try session.addArticle(TextInput.bytes(path), card)
    case .pasted(let text):
      card.title =
        input.title ?? String(text.split(whereSeparator: \.isNewline).first ?? "pasted article").prefix(80).description
      return try session.addArticle(Array(text.utf8), card)
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

  private func isCancelled(_ work: Work) -> Bool { state.withLock { $0.cancelled.contains(work) } }

  private func run(_ work: Work) {
    switch work {
    case .order: break
    case .report(let order): tell(work) { try self.report(order, work) }
    case .preview(let order):
      let lines = preview(order, work)
      if !isCancelled(work) { mailbox.post(.worked(work, .answer(.preview(order), lines))) }
    case .verify: tell(work) { try self.verify(work) }
    case .bulk(let act): mailbox.post(.performed(act, perform(act)))
    }
  }

  private func tell(_ work: Work, _ body: () throws -> String) {
    do {
      let words = try body()
      mailbox.post(.worked(work, .done(words)))
    } catch is Stopped {
      // The screen was told when it was cancelled.
    } catch {
      mailbox.post(.worked(work, .failed("\(error)")))
    }
  }

  /// Work that was cancelled.
  private struct Stopped: Error {}

  private func report(_ order: ReportOrder, _ work: Work) throws -> String {
    let path = (order.path as NSString).expandingTildeInPath
    try FileOutput.write(to: path) { sink in
      try session.report(
        order.format, scope: order.scope.reported,
        progress: { done, total in self.mailbox.post(.worked(work, .progress(done: done, of: total))) },
        to: { bytes in
          if self.isCancelled(work) { throw Stopped() }
          try sink(bytes)
        })
    }
    return "Wrote the report to \(path)."
  }

  /// The first lines of a report: so much is enough to see what it will be.
  private func preview(_ order: ReportOrder, _ work: Work) -> Answer {
    let most = 200_000
    var bytes: [UInt8] = []
    do {
      try session.report(order.format, scope: order.scope.reported) { piece in
        bytes += piece
        if bytes.count > most || self.isCancelled(work) { throw Stopped() }
      }
    } catch is Stopped {
      // Enough was written.
    } catch {
      return .failed("\(error)")
    }
    let lines = String(decoding: bytes.prefix(most), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return .preview(lines.prefix(2_000).map(String.init))
  }

  private func verify(_ work: Work) throws -> String {
    let found = try session.verify { _, done, total in mailbox.post(.worked(work, .progress(done: done, of: total))) }
    guard let first = found.problems.first else {
      return "Verified: chain, root, texts and tables are as they should be."
    }
    throw LedgerError.refused("\(found.problems.count) problems, the first: \(first)")
  }

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
    case .bulk: "the edit"
    }
  }
}

extension ReportOrder.Scope {
  /// The same, as reports know it.
  fileprivate var reported: ReportScope {
    switch self {
    case .everything: .everything
    case .claim(let id): .claim(id)
    case .article(let id): .article(id)
    case .topic(let topic): .topic(topic)
    }
  }
}
