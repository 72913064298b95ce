import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Workbench

extension WorkbenchDoer {
  func perform(_ act: Wish, by web: WebCapture? = nil) -> WishOutcome {
    do {
      var refused: [Refusal] = []
      let receipt = try perform(act, web ?? WebCapture(session: session, manner: manner), &refused)
      knows(of: receipt)
      return .done(receipt.flatMap { EditNews($0.entries, created: $0.created) }, refused: refused)
    } catch let error as StoreError {
      return .failed("\(error)")
    } catch {
      return .refused("\(error)")
    }
  }

  private func perform(_ act: Wish, _ web: WebCapture, _ refused: inout [Refusal]) throws -> Receipt? {
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
    case .addArticle(let input): return try add(input, web)
    case .addSource(let source, .pasted(let text)): return try session.addSource(source, text: text)
    case .addSource(let source, .file(let path)): return try add(source, web.file(path))
    case .addSource(let source, .address(let address)): return try add(source, web.fetch(address))
    case .addSource(let source, nil): return try session.addSource(source)
    case .archive(let source, .pasted(let text)): return try session.archive(text: text, for: source)
    case .archive(let source, .file(let path)):
      let (page, read) = try web.file(path)
      return try session.archive(page, read: read, for: source)
    case .archive(let source, .address(let address)):
      let (page, read) = try web.fetch(address)
      return try session.archive(page, read: read, for: source)
    case .form(let form, let text):
      return try session.perform(text, for: RecordFile(path: form.path, text: form.text, head: form.head))
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

  private func add(_ source: Source, _ captured: (page: Captured, read: ReadText?)) throws -> Receipt {
    let (page, read) = captured
    return try session.addSource(described(source, page, read), captured: page, read: read)
  }

  /// What the person says of a source, and what its page says where they say nothing.
  private func described(_ source: Source, _ page: Captured, _ read: ReadText?) throws -> Source {
    let found = try CasebookSession.source(from: page, read)
    var source = source
    if source.title == source.url { source.title = found.title }
    source.author = source.author ?? found.author
    source.publisher = source.publisher ?? found.publisher
    source.published = source.published ?? found.published
    source.accessed = found.accessed
    return source
  }

  private func add(_ input: ArticleInput, _ web: WebCapture) throws -> Receipt {
    var card = ArticleCard()
    (card.publisher, card.url) = (input.publisher, input.url)
    switch input.origin {
    case .file(let path):
      let path = (path as NSString).expandingTildeInPath
      let bytes = try TextInput.saved(path)
      card.title = input.title ?? Self.title(of: String(decoding: bytes.prefix(1_000), as: UTF8.self))
      return try session.addArticle(bytes, card)
    case .pasted(let text):
      card.title = input.title ?? Self.title(of: text)
      return try session.addArticle(Array(text.utf8), card)
    case .address(let address):
      let (page, read) = try web.fetch(address)
      guard let read else { throw ShellError.badInput("«\(address)» is \(page.mediaType), which has no words") }
      card.title = input.title ?? read.card.title ?? Self.title(of: read.text)
      card.language = read.card.language ?? card.language
      return try session.addArticle(page, read: read, card)
    }
  }

  /// The first line, as far as it can be a title.
  private static func title(of text: String) -> String {
    String((text.split(whereSeparator: \.isNewline).first ?? "article without a title").prefix(80))
  }
}
