import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Workbench

/// The review line by line, for screen readers: a claim as sentences, a prompt, one command a line.
struct PlainReview {
  private let session: CasebookSession
  private var request = QueueRequest()
  private var order: ClaimOrder
  private var place = 0

  init(_ session: CasebookSession) throws {
    self.session = session
    order = ClaimOrder(ids: [], flags: [], groups: [], total: 0)
    order = try worked()
    place = order.flags.firstIndex { $0 & 2 != 0 } ?? 0
  }

  private var claim: ClaimID { ClaimID(number: Int(order.ids[place])) }

  mutating func run() throws {
    guard !order.ids.isEmpty else {
      return try Output.line("This casebook has no claims: «claims add FILE» adds an article.")
    }
    try Output.line("\(order.ids.count) claims. Type ? for the commands.")
    try read()
    while true {
      FileHandle.standardOutput.write(Data("> ".utf8))
      guard let line = readLine() else { return }
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard let word = parts.first else { continue }
      if word == "q" || word == "quit" { return }
      do {
        try perform(word, parts.count > 1 ? parts[1] : "")
      } catch {
        try Output.line("Refused: \(String(describing: error))")
      }
      try Output.flush()
    }
  }

  // MARK: - Commands

  /// Every command with what it takes and does; `?` prints it.
  private static let help: [(word: String, words: String)] = [
    ("n", "next that is left for you"), ("p", "previous"), ("again", "read it once more"), ("C3", "go to a claim"),
    ("find WORDS", "show only what fits, as in the queue; find alone shows all"),
    ("s RATIONALE", "verdict: supported"), ("r RATIONALE", "verdict: refuted"),
    ("n! RATIONALE", "verdict: not enough evidence"), ("c RATIONALE", "verdict: conflicting"),
    ("take", "take it for review"), ("aside REASON", "set it aside as not checkable"),
    ("begin", "begin the second review"),
    ("off", "sign off"), ("reaffirm", "reaffirm what is stale"), ("reopen NOTE", "reopen"),
    ("waive L07 REASON", "set aside in writing what a rule finds"),
    ("publish", "publish, asks once"), ("correct NOTE", "correct what is published, asks once"),
    ("withdraw REASON", "withdraw the verdict, asks once"),
    ("for S1 WORDS", "put a passage of a source that supports"), ("against S1 WORDS", "one that refutes"),
    ("context S1 WORDS", "one beside it"), ("sources", "read the sources"),
    ("comment WORDS", "comment"), ("assign NAME", "assign; none takes it away"), ("priority 1", "priority 1 to 3"),
    ("topic WORDS", "topic"), ("statement WORDS", "change the statement"), ("history", "what happened to it"),
    ("u", "undo your last edit"), ("redo", "bring it back"), ("q", "leave"),
  ]

  private mutating func perform(_ word: String, _ rest: String) throws {
    switch word {
    case "?", "help":
      for line in Self.help { try Output.line("\(line.word): \(line.words).") }
    case "n", "next": try go(order.flags.indices.dropFirst(place + 1).first { order.flags[$0] & 2 != 0 })
    case "p", "previous": try go(max(0, place - 1))
    case "again": try read()
    case "find": try find(rest)
    case "s", "supported": try judge(.supported, rest)
    case "r", "refuted": try judge(.refuted, rest)
    case "n!", "notenough": try judge(.notEnoughEvidence, rest)
    case "c", "conflicting": try judge(.conflicting, rest)
    case "take", "aside", "begin", "off", "reaffirm", "reopen", "publish", "correct", "withdraw": try move(word, rest)
    case "waive": try waive(rest)
    case "for", "against", "context": try put(word, rest)
    case "sources": try sources()
    case "history": try history()
    case "comment": try done(session.comment(on: claim.any, rest), "Commented on \(claim).")
    case "assign":
      try done(
        session.perform(.assign(claim, rest == "none" ? nil : Person(text: rest))), "Assigned \(claim) to \(rest).")
    case "priority", "topic", "statement": try change(word, rest)
    case "u", "undo": try done(session.undo(), "Undid your last edit.")
    case "redo": try done(session.redo(), "Brought it back.")
    default:
      guard let id = try? ClaimID(text: word), let index = order.ids.firstIndex(of: UInt32(id.number)) else {
        return try Output.line("«\(word)» is no command here. ? names them.")
      }
      try go(index)
    }
  }

  private func worked() throws -> ClaimOrder {
    try session.read {
      try $0.order(request, for: session.person, now: CasebookSession.wallClock(), limit: nil, cancelled: { false })
    }
  }

  private mutating func go(_ index: Int?) throws {
    guard let index, order.ids.indices.contains(index) else { return try Output.line("Nothing more is left for you.") }
    place = index
    try read()
  }

  private mutating func find(_ words: String) throws {
    let before = request
    request.filter = try QueueFilter(parsing: words)
    let found = try worked()
    guard !found.ids.isEmpty else {
      request = before
      return try Output.line("Nothing fits «\(words)»; the list stays as it was.")
    }
    (order, place) = (found, 0)
    try Output.line("\(found.ids.count) claims fit.")
    try read()
  }

  private mutating func judge(_ verdict: Verdict, _ rationale: String) throws {
    let opinion = Opinion(verdict: verdict, rationale: rationale)
    let review = try session.read { try $0.review(of: claim) }
    let isSecond = review.state.isBlind && review.state.first?.by != session.person
    try done(
      session.perform(.move(claim, isSecond ? .giveSecond(opinion) : .propose(opinion))),
      isSecond ? "Gave the second verdict on \(claim)." : "Proposed \(claim): \(verdict).")
  }

  private mutating func move(_ word: String, _ rest: String) throws {
    let moves: [String: (ReviewMove, String)] = [
      "take": (.take, "Took \(claim)."), "aside": (.setAside(reason: rest), "Set \(claim) aside."),
      "begin": (.beginSecondReview, "Began the second review of \(claim)."), "off": (.signOff, "Signed off \(claim)."),
      "reaffirm": (.reaffirm, "Reaffirmed \(claim)."), "reopen": (.reopen(note: rest), "Reopened \(claim)."),
      "publish": (.publish, "Published \(claim)."),
      "correct": (.correct(note: rest), "Began the correction of \(claim)."),
      "withdraw": (.withdraw(reason: rest), "Withdrew the verdict of \(claim)."),
    ]
    guard let (move, words) = moves[word] else { return }
    if ["publish", "correct", "withdraw"].contains(word) {
      FileHandle.standardOutput.write(Data("\(word) \(claim)? It is not undone. Y (capital) says yes: ".utf8))
      guard readLine() == "Y" else { return try Output.line("Nothing was done.") }
    }
    try done(session.perform(.move(claim, move)), words)
  }

  private mutating func waive(_ rest: String) throws {
    let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      return try Output.line("Write the rule and the reason: waive L07 no other paper was there.")
    }
    try done(
      session.waive(parts[0], for: claim, reason: parts[1]), "Waived \(parts[0].uppercased()) for \(claim).")
  }

  private mutating func put(_ word: String, _ rest: String) throws {
    let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let source = try? SourceID(text: parts[0]) else {
      return try Output.line("Write \(word), the source's id, and its words: \(word) S1 the bridge was closed.")
    }
    let stance: Stance = word == "for" ? .supports : word == "against" ? .refutes : .context
    let evidence = Evidence(
      id: EvidenceID(number: -1), claim: claim, basis: .passage(source: source, locator: nil, excerpt: parts[1]),
      stance: stance)
    try done(session.perform(.add([evidence.any])), "Put \(source) to \(claim): \(stance).")
  }

  private mutating func change(_ field: String, _ value: String) throws {
    var patch = Patch()
    if field == "priority" {
      guard let priority = Int(value).flatMap(Priority.init(rawValue:)) else {
        return try Output.line("A priority is 1, 2 or 3.")
      }
      try patch.set(field, priority)
    } else {
      try patch.set(field, value)
    }
    try done(session.perform(.change(claim.any, patch)), "Changed the \(field) of \(claim).")
  }

  /// Says what was done, and works the list out anew; the claim stays in hand.
  private mutating func done(_ receipt: Receipt, _ words: String) throws {
    let here = claim
    try Output.line("\(receipt.edit == nil ? "It is so already." : words)")
    let new = try worked()
    guard !new.ids.isEmpty else { return }
    order = new
    place = order.ids.firstIndex(of: UInt32(here.number)) ?? min(place, order.ids.count - 1)
  }

  // MARK: - Reading

  private func sheet() throws -> ClaimSheet? {
    let answer = try session.read {
      var shelf = RuleShelf()
      return try Question.claim(claim).answered(
        from: $0, for: session.person, now: CasebookSession.wallClock(), shelf: &shelf)
    }
    if case .claim(let sheet) = answer { return sheet }
    return nil
  }

  private func read() throws {
    guard let sheet = try sheet() else { return }
    try Output.line(
      "\(place + 1) of \(order.ids.count): \(claim), \(sheet.review.state.name), priority \(sheet.claim.priority.rawValue)."
    )
    try Output.line("\(sheet.claimantName) claims: \(sheet.claim.statement)")
    if let passage = sheet.passages.first {
      try Output.line("Printed in \(passage.article), paragraph \(passage.paragraph): \(passage.text)")
    }
    for line in sheet.relations {
      let words =
        line.isOurs ? "It \(line.relation.does) \(line.other.id)" : "\(line.other.id) \(line.relation.does) it"
      try Output.line("\(words): \(line.otherName): \(line.other.statement)")
    }
    for line in sheet.evidence where line.evidence.withdrawn == nil {
      try Output.line("\(line.evidence.id) \(line.evidence.stance): \(EvidenceSentence.words(line))")
    }
    for finding in sheet.findings where !finding.isWaived {
      try Output.line("\(finding.rule) \(finding.severity.verb): \(finding.words). Fix: \(finding.fix).")
    }
    if sheet.isSealed { try Output.line("The first verdict is hidden until you give yours.") }
    if let finding = sheet.review.state.first, !sheet.isSealed {
      try Output.line("\(finding.by) found: \(finding.verdict). \(finding.rationale)")
    }
    let may = sheet.moves.filter { $0.refusal == nil }.map { "\($0.move.name)" }
    try Output.line("You may: \(may.joined(separator: ", ")).")
    try Output.flush()
  }

  private func sources() throws {
    let sources: [Source] = try session.read { try $0.all() }
    if sources.isEmpty { try Output.line("No source yet: «claims source add» adds one.") }
    for source in sources {
      try Output.line(
        "\(source.id): \(source.nature), \(source.title), grade \(source.reliability?.rawValue ?? "none").")
    }
  }

  private func history() throws {
    for line in try sheet()?.history.reversed() ?? [] {
      try Output.line("\(line.sequence), \(line.time.date), \(line.person): \(line.words).")
    }
  }
}

/// Evidence as a sentence.
private enum EvidenceSentence {
  static func words(_ line: EvidenceLine) -> String {
    switch line.evidence.basis {
    case .passage(let source, _, let excerpt): "\(source) \(line.source?.title ?? ""): «\(excerpt)»"
    case .search(let query, let place, let date): "searched «\(query)» in \(place), \(date), nothing found"
    case .reply(let channel, let date, let outcome, let words, _):
      "asked by \(channel), \(date): \(outcome). \(words ?? "")"
    }
  }
}
