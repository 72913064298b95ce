import AuditLedger
import CasebookSession
import ClaimModel
import Foundation
import Workbench

/// The review line by line, for screen readers: a claim as sentences, a prompt, one command a line.
struct PlainReview {
  private let session: CasebookSession

  init(_ session: CasebookSession) { self.session = session }

  private static let help = """
    n next, p previous, again: read it once more; s, r, n!, c WORDS: verdict supported, refuted, not enough evidence, \
    conflicting with the rationale; take; aside WORDS; off: sign off; comment WORDS; assign NAME; C0003: go there; \
    u undo, redo, q leave
    """

  func run() throws {
    var order = try self.order()
    guard !order.ids.isEmpty else {
      return try Output.line("This casebook has no claims: «claims add FILE» adds an article.")
    }
    var place = order.flags.firstIndex { $0 & 2 != 0 } ?? 0
    try Output.line("\(order.ids.count) claims. Type ? for the commands.")
    try read(order, place)
    while true {
      FileHandle.standardOutput.write(Data("> ".utf8))
      guard let line = readLine() else { return }
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard let word = parts.first else { continue }
      let rest = parts.count > 1 ? parts[1] : ""
      let claim = ClaimID(number: Int(order.ids[place]))
      do {
        switch word {
        case "q", "quit": return
        case "?", "help": try Output.line("\(Self.help)")
        case "n", "next":
          guard let next = order.flags.indices.dropFirst(place + 1).first(where: { order.flags[$0] & 2 != 0 }) else {
            try Output.line("Nothing more is left for you.")
            break
          }
          place = next
          try read(order, place)
        case "p", "previous":
          place = max(0, place - 1)
          try read(order, place)
        case "again": try read(order, place)
        case "s": try judge(claim, .supported, rest)
        case "r": try judge(claim, .refuted, rest)
        case "n!": try judge(claim, .notEnoughEvidence, rest)
        case "c": try judge(claim, .conflicting, rest)
        case "take": try done(session.perform(.move(claim, .take)), "Took \(claim).")
        case "aside": try done(session.perform(.move(claim, .setAside(reason: rest))), "Set \(claim) aside.")
        case "off": try done(session.perform(.move(claim, .signOff)), "Signed off \(claim).")
        case "comment": try done(session.comment(on: claim.any, rest), "Commented on \(claim).")
        case "assign": try done(session.perform(.assign(claim, Person(text: rest))), "Assigned \(claim) to \(rest).")
        case "u", "undo": try done(session.undo(), "Undid your last edit.")
        case "redo": try done(session.redo(), "Brought it back.")
        default:
          guard let id = try? ClaimID(text: word), let index = order.ids.firstIndex(of: UInt32(id.number)) else {
            try Output.line("«\(word)» is no command here. ? names them.")
            break
          }
          place = index
          try read(order, place)
        }
      } catch {
        try Output.line("Refused: \(String(describing: error))")
      }
      try Output.flush()
      if ["s", "r", "n!", "c", "take", "aside", "off", "assign", "u", "undo", "redo"].contains(word) {
        order = try self.order()
        place = order.ids.firstIndex(of: UInt32(claim.number)) ?? min(place, order.ids.count - 1)
      }
    }
  }

  private func order() throws -> ClaimOrder {
    try session.read {
      try $0.order(
        QueueRequest(), for: session.person, now: CasebookSession.wallClock(), limit: nil, cancelled: { false })
    }
  }

  private func judge(_ claim: ClaimID, _ verdict: Verdict, _ rationale: String) throws {
    let opinion = Opinion(verdict: verdict, rationale: rationale)
    let review = try session.read { try $0.review(of: claim) }
    let isSecond = review.state.isBlind && review.state.first?.by != session.person
    try done(
      session.perform(.move(claim, isSecond ? .giveSecond(opinion) : .propose(opinion))),
      isSecond ? "Gave the second verdict on \(claim)." : "Proposed \(claim): \(verdict).")
  }

  private func done(_ receipt: Receipt, _ words: String) throws {
    try Output.line("\(receipt.edit == nil ? "It is so already." : words)")
  }

  private func read(_ order: ClaimOrder, _ place: Int) throws {
    let id = ClaimID(number: Int(order.ids[place]))
    let answer = try session.read {
      try Question.claim(id).answered(from: $0, for: session.person, now: CasebookSession.wallClock())
    }
    guard case .claim(let sheet) = answer else { return }
    try Output.line(
      "\(place + 1) of \(order.ids.count): \(id), \(sheet.review.state.name), priority \(sheet.claim.priority.rawValue)."
    )
    try Output.line("\(sheet.claimantName) claims: \(sheet.claim.statement)")
    if let passage = sheet.passages.first {
      try Output.line("Printed in \(passage.article), paragraph \(passage.paragraph): \(passage.text)")
    }
    for line in sheet.evidence where line.evidence.withdrawn == nil {
      try Output.line("\(line.evidence.id) \(line.evidence.stance): \(EvidenceSentence.words(line))")
    }
    if sheet.isSealed { try Output.line("The first verdict is hidden until you give yours.") }
    if let finding = sheet.review.state.first, !sheet.isSealed {
      try Output.line("\(finding.by) found: \(finding.verdict). \(finding.rationale)")
    }
    let may = sheet.moves.filter { $0.refusal == nil }.map { "\($0.move.name)" }
    try Output.line("You may: \(may.joined(separator: ", ")).")
    try Output.flush()
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
