import AuditLedger
import CasebookSession
import CasebookStore
import ClaimModel
import Foundation
import TerminalUI
import TestSupport
import Testing
import Workbench

/// A workbench on a real casebook file, worked by keys: effects are performed as the command performs them, at once.
final class Bench {
  let folder: URL
  private(set) var session: CasebookSession
  private(set) var state: WorkbenchState
  /// Effects that leave the workbench: reports, editors, copies.
  private(set) var outside: [Effect] = []
  private(set) var keys = 0
  private let now: Timestamp
  private var shelf = RuleShelf()

  init(
    _ casebook: Casebook, as name: String? = "mira", size: Size = Size(columns: 80, rows: 24), palette: Palette = .mono,
    keymap: Keymap = Keymap()
  ) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("claims-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("test.casebook").path
    let store = try CasebookStore.create(at: path)
    try store.append(casebook.entries, texts: Array(casebook.texts.values))
    try store.close()
    let last = casebook.entries.last?.time ?? TestSupport.Desk.opening
    now = Timestamp(seconds: last.seconds + 7200)
    session = try Self.open(path, as: name, folder, now)
    state = Self.state(session, size, palette, now, keymap)
    perform(state.start())
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func open(_ path: String, as name: String?, _ folder: URL, _ now: Timestamp) throws -> CasebookSession
  {
    try CasebookSession.open(
      at: path, as: name.map { try Person(text: $0) },
      keys: KeyFolder(path: folder.appendingPathComponent("keys").path),
      clock: { now })
  }

  private static func state(
    _ session: CasebookSession, _ size: Size, _ palette: Palette, _ now: Timestamp, _ keymap: Keymap = Keymap()
  ) -> WorkbenchState {
    var desk = Workbench.Desk(
      person: session.person, casebook: "test.casebook", size: size, theme: Theme(palette: palette), keymap: keymap,
      now: now)
    desk.formats = Exporters.all.map {
      ReportFormat(
        name: $0.name, title: $0.title, ending: $0.fileExtension, previewedAs: $0.name == "html" ? "markdown" : nil,
        hasTemplates: ReportTemplates.formats.contains($0.name), isFolder: $0.folder != nil,
        holdsLedger: $0.holdsLedger, leavesOut: $0.leavesOut)
    }
    desk.formats.insert(
      ReportFormat(
        name: "pdf", title: "Audit report as PDF", ending: "pdf", previewedAs: "markdown", hasTemplates: true),
      at: 1)
    return WorkbenchState(desk: desk)
  }

  /// An article is added to the file, and the workbench is opened on it anew.
  @discardableResult
  func addArticle(_ text: String, title: String = "Night line", isolate: Bool = true) throws -> ArticleID {
    var card = ArticleCard()
    (card.title, card.publisher) = (title, "The Harrowmere Courier")
    let receipt = try session.addArticle(Array(text.utf8), card, isolate: isolate)
    state = Self.state(session, state.desk.size, .mono, now)
    perform(state.start())
    return receipt.created(Article.self).first ?? ArticleID(number: 1)
  }

  /// The same casebook, opened by somebody else.
  func comeBack(as name: String) throws {
    let path = session.store.path
    try session.store.close()
    session = try Self.open(path, as: name, folder, now)
    state = Self.state(session, state.desk.size, .mono, now)
    perform(state.start())
  }

  /// Presses keys, written as keymaps write them: `"v n"`.
  func press(_ names: String) {
    for name in names.split(separator: " ") {
      guard let key = Key(name: String(name)) else {
        Issue.record("«\(name)» is no key")
        return
      }
      keys += 1
      send(.terminal(.key(key)))
    }
  }

  /// Types text, which counts as no keystroke.
  func type(_ words: String) { for letter in words { send(.terminal(.key(.character(letter)))) } }

  func send(_ message: Message) { perform(state.update(message)) }

  /// Looks up what the next key will most likely want, as the command does while the person reads.
  func lookAhead() { perform(state.likelyQuestions.map(Effect.ask)) }

  private func perform(_ effects: [Effect]) {
    var waiting = effects
    while !waiting.isEmpty {
      switch waiting.removeFirst() {
      case .ask(let question): waiting += state.update(.answered(question, answer(question)))
      case .perform(let wish): waiting += state.update(.performed(wish, outcome(wish)))
      case .work(.order(let request)):
        let question = Question.order(request, limit: nil)
        waiting += state.update(.worked(.order(request), .answer(question, answer(question))))
      case .work(.preview(let order)):
        waiting += state.update(.worked(.preview(order), .answer(.preview(order), preview(order))))
      case .work(.capture(let wish)):
        waiting += state.update(.worked(.capture(wish), .done("Fetched \(wish.deed.captured ?? "").")))
        waiting += state.update(.performed(wish, outcome(wish)))
      case let other: outside.append(other)
      }
    }
  }

  private func preview(_ order: ReportOrder) -> Answer {
    var preview = ReportPreview()
    do {
      if let folder = try Exporters.named(order.format).folder {
        try session.report(folder, ReportOrderOptions()) { preview.add($1, of: $0) }
      } else {
        try session.report(order.format, scope: .everything) { preview.add($0) }
      }
    } catch {
      return .failed("\(error)")
    }
    return .preview(preview.lines)
  }

  private func answer(_ question: Question) -> Answer {
    do {
      if case .offer(let article, let place) = question {
        return .offer(
          try session.offer(article, at: place).map {
            MarkOffer(reading: $0.reading, claimant: $0.claimant, statements: $0.statements)
          })
      }
      if case .path(let path) = question {
        let isThere = FileManager.default.fileExists(atPath: path)
        return .path(PathLook(isThere ? .file : .missing, completed: isThere ? path : path + ".txt"))
      }
      if case .form(let id) = question {
        let file = try session.file(of: id)
        return .form(RecordForm(record: id, path: file.path, text: file.text, head: file.head))
      }
      return try session.read { try question.answered(from: $0, for: session.person, now: now, shelf: &shelf) }
    } catch {
      return .failed("\(error)")
    }
  }

  private func outcome(_ wish: Wish) -> WishOutcome {
    do {
      let receipt: Receipt?
      switch wish.deed {
      case .edit(let edit): receipt = try session.perform(edit)
      case .bulk(let edits): receipt = try session.perform(.all(edits))
      case .undo(let edit): receipt = try session.undo(edit: edit)
      case .redo: receipt = try session.redo()
      case .comment(let record, let words, let answers):
        receipt = try session.comment(on: record, words, answers: answers)
      case .waive(let rule, let claim, let reason): receipt = try session.waive(rule, for: claim, reason: reason)
      case .addSource(let source, .file(let path)): receipt = try session.addSource(source, file: path)
      case .addSource(let source, .pasted(let text)): receipt = try session.addSource(source, text: text)
      case .addSource(let source, nil): receipt = try session.addSource(source)
      // The page itself is fetched by the shell.
      case .addSource(let source, .address): receipt = try session.addSource(source)
      case .archive(let source, .pasted(let text)): receipt = try session.archive(text: text, for: source)
      case .archive(let source, .file(let path)): receipt = try session.archive(path, for: source)
      case .archive: throw LedgerError.refused("pages are fetched by the shell")
      case .form(let form, let text):
        receipt = try session.perform(text, for: RecordFile(path: form.path, text: form.text, head: form.head))
      case .mark(let mark):
        receipt = try session.mark(
          mark.article, speaker: mark.speaker, cue: mark.cue, content: mark.content, form: mark.form, kind: mark.kind)
      case .addArticle(let input):
        guard case .pasted(let text) = input.origin else { throw LedgerError.refused("files are added by the shell") }
        receipt = try session.addArticle(Array(text.utf8), ArticleCard())
      case .reply(let claim, let channel, let date, let outcome, let words):
        receipt = try session.addReply(to: claim, channel: channel, date: date, outcome: outcome, words: words)
      case .claimant(let name, let claim):
        let (id, new) = try session.claimant(orNew: name)
        if !new.isEmpty { throw LedgerError.refused("new claimants are made by the shell") }
        receipt = try session.change(claim) { $0.origin = $0.origin.claimed(by: id) }
      }
      return .done(receipt.flatMap { EditNews($0.entries, created: $0.created) }, refused: [])
    } catch {
      return .refused("\(error)")
    }
  }

  /// The screen as text.
  var screen: String { state.view().lines().joined(separator: "\n") }

  /// The review of a claim, as it stands in the file.
  func review(_ claim: ClaimID) throws -> Review { try session.read { try $0.review(of: claim) } }

  /// All records of a type, as they stand in the file.
  func all<Record: CasebookRecord>(_: Record.Type = Record.self) throws -> [Record] {
    try session.read { try $0.all() }
  }

  /// The lines of the screen that hold some words.
  func lines(with words: String) -> [String] {
    state.view().lines().filter { $0.contains(words) }
  }

  func claim(_ id: ClaimID) throws -> Claim { try session.read { try $0.need(id) } }
}

extension CellRow {
  /// How many cells its characters take.
  var columnsUsed: Int { (0..<count).reduce(0) { $0 + width(at: $1) } }
}
