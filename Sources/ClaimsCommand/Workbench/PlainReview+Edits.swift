import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Workbench

/// What a line changes. Each is one edit, which `u` takes back.
extension PlainReview {
  mutating func judge(_ verdict: Verdict, _ rationale: String) throws {
    let id = claim
    let opinion = Opinion(verdict: verdict, rationale: rationale)
    let state = try session.read { try $0.review(of: id) }.state
    guard state.isBlind, state.first?.by != session.person else {
      return try done(session.perform(.move(id, .propose(opinion))), "Proposed \(id): \(verdict).")
    }
    let receipt = try session.perform(.move(id, .giveSecond(opinion)))
    try done(receipt, "Gave the second verdict on \(id).")
    try compare(id)
  }

  /// What a second verdict has come to, beside the first, which it has opened; and what comes next.
  private func compare(_ id: ClaimID) throws {
    guard let sheet = try sheet(of: id) else { return }
    try Output.lines(VerdictSentences(sheet: sheet).outcome)
    try Output.lines(MoveSentences(sheet: sheet, person: session.person).lines)
  }

  /// As with `claims take`, what is taken is assigned to whoever takes it.
  mutating func take() throws {
    guard let person = session.person else { throw SessionError.nobody }
    try done(
      session.perform(.all([.move(claim, .take), .assign(claim, person)])),
      "Took \(claim); it is assigned to \(person).")
  }

  mutating func move(_ word: String, _ rest: String) throws {
    let moves: [String: (ReviewMove, String)] = [
      "aside": (.setAside(reason: rest), "Set \(claim) aside."),
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

  mutating func waive(_ rest: String) throws {
    let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      return try Output.line("Write the rule and the reason: waive L07 no other paper was there.")
    }
    try done(
      session.waive(parts[0], for: claim, reason: parts[1]), "Waived \(parts[0].uppercased()) for \(claim).")
  }

  mutating func put(_ word: String, _ rest: String) throws {
    let parts = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[1].isBlank, let source = try? SourceID(text: parts[0]) else {
      return try Output.line("Write \(word), the source's id, and its words: \(word) S1 the bridge was closed.")
    }
    let stance: Stance = word == "for" ? .supports : word == "against" ? .refutes : .context
    let evidence = Evidence(
      id: EvidenceID(number: -1), claim: claim, basis: .passage(source: source, locator: nil, excerpt: parts[1]),
      stance: stance)
    try done(session.perform(.add([evidence.any])), "Put \(source) to \(claim): \(stance).")
    if let notice = try session.excerptNotice(parts[1], of: source) { try Output.line("note: \(notice).") }
  }

  mutating func change(_ field: String, _ value: String) throws {
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

  /// Says what was done, and works the list out anew.
  mutating func done(_ receipt: Receipt, _ words: String) throws {
    try Output.line("\(receipt.edit == nil ? "It is so already." : words)")
    try refresh()
  }
}
