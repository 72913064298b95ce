import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Workbench

/// The review line by line, for screen readers: a claim as sentences, a prompt, one command a line.
struct PlainReview {
  let session: CasebookSession
  private var request = QueueRequest()
  private(set) var order: ClaimOrder
  private(set) var place = 0

  init(_ session: CasebookSession) throws {
    self.session = session
    order = ClaimOrder(ids: [], flags: [], groups: [], total: 0)
    order = try worked()
    place = order.flags.firstIndex { $0 & 2 != 0 } ?? 0
  }

  /// The claim in hand.
  var claim: ClaimID { ClaimID(number: Int(order.ids[place])) }

  mutating func run() throws {
    guard !order.ids.isEmpty else {
      return try Output.line("This casebook has no claims: «claims add FILE» adds an article.")
    }
    try Output.line(counted(order.ids.count, "claim") + ". Type ? for the commands.")
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
    ("take", "take it for review, assigned to you"), ("aside REASON", "set it aside as not checkable"),
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
    case "take": try take()
    case "aside", "begin", "off", "reaffirm", "reopen", "publish", "correct", "withdraw": try move(word, rest)
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
      guard let id = try? ClaimID(text: word) else {
        return try Output.line("«\(word)» is no command here. ? names them.")
      }
      guard let index = index(of: id) else { return try sayWhyNotListed(id) }
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
    try Output.line(counted(found.ids.count, "claim") + (found.ids.count == 1 ? " fits." : " fit."))
    try read()
  }

  private func index(of claim: ClaimID) -> Int? { order.ids.firstIndex { Int($0) == claim.number } }

  /// Works the list out anew. The claim stays in hand; where it fits the list no more, the one in its place is named.
  mutating func refresh() throws {
    let before = claim
    let new = try worked()
    guard !new.ids.isEmpty else { return }
    order = new
    guard let index = index(of: before) else {
      place = min(place, order.ids.count - 1)
      return try Output.line("\(before) is on this list no more: \(claim) is in hand now.")
    }
    place = index
  }
}
